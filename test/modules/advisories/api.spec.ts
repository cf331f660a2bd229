import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { importEpss, importKev, importOsv, noteAliases } from '../../../src/modules/advisories';
import { openReportedFindings } from '../../../src/modules/findings';
import { ask, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { epssText, kevEntry, kevText, pieces } from './feeds';

const [cve, ghsa, go] = ['CVE-2021-44228', 'GHSA-jfh8-c2jp-5v3q', 'GO-2021-0113'];

interface Shown {
  readonly weaknessKey: string;
  readonly advisory: { readonly id: string; readonly aliases: readonly string[] } | null;
}

eachEngine('advisories of findings', (database) => {
  const made: { world?: World; viewer?: Env } = {};
  const world = (): World => made.world as World;
  const viewer = (): Env => made.viewer as Env;
  before(async () => {
    made.world = await createWorld(database());
    made.viewer = await world().as('GROUP_MANAGER');
    const { env, group, organization } = world();
    valueOf(await importEpss(env, pieces(epssText({ [cve]: [0.94358, 0.99962], 'CVE-2020-1000': [0.5, 0.75] }))));
    valueOf(await importKev(env, pieces(kevText([kevEntry(cve)]))));
    const record = { id: ghsa, modified: '2026-01-01T00:00:00Z', aliases: [cve] };
    await importOsv(
      env,
      (async function* () {
        yield { name: 'record.json', source: pieces(JSON.stringify(record)) };
      })(),
    );
    await noteAliases(env, organization.id, [[go, 'CVE-2020-1000']]);
    const keys = [ghsa, go, cve, 'CVE-1999-0001', 'CWE-89', 'flawfinder/FF1001'];
    const text = { title: 'A weakness', description: 'As it says.', recommendation: '', helpUrl: null, cwe: [] };
    await openReportedFindings(
      env,
      group,
      keys.map((weaknessKey) => ({ ...text, weaknessKey })),
    );
  });

  const fields = `weaknessKey advisory { id aliases withdrawnAt
    epss { cve score percentile modelVersion modelDate }
    knownExploited { cve name vendor product dateAdded dueDate ransomware requiredAction } }`;
  const listed = async (env = viewer(), more = ''): Promise<ReadonlyMap<string, Shown>> => {
    const { group } = await ask<{ group: { findings: { nodes: readonly Shown[] } } }>(
      env,
      `query ($id: UUID!) { group(id: $id) { findings(first: 50) { nodes { ${fields} ${more} } } } }`,
      { id: world().group.id },
    );
    return new Map(group.findings.nodes.map((each) => [each.weaknessKey, each]));
  };

  it('are joined when findings are read, by aliases too', async () => {
    const shown = await listed();
    const epss = { cve, score: 0.94358, percentile: 0.99962, modelVersion: 'v2025.03.14', modelDate: '2026-01-02' };
    const knownExploited = {
      cve,
      name: 'Apache Log4j2 Remote Code Execution Vulnerability',
      vendor: 'Apache',
      product: 'Log4j2',
      dateAdded: '2021-12-10',
      dueDate: '2021-12-24',
      ransomware: true,
      requiredAction: 'Apply updates.',
    };
    const log4shell = { id: cve, aliases: [ghsa], withdrawnAt: null, epss, knownExploited };
    expect(shown.get(cve)?.advisory).to.deep.equal(log4shell);
    expect(shown.get(ghsa)?.advisory).to.deep.equal(log4shell);
    expect(shown.get(go)?.advisory).to.deep.include({
      id: 'CVE-2020-1000',
      aliases: [go],
      epss: { ...epss, cve: 'CVE-2020-1000', score: 0.5, percentile: 0.75 },
      knownExploited: null,
    });
    expect(shown.get('CVE-1999-0001')?.advisory).to.deep.equal({
      id: 'CVE-1999-0001',
      aliases: [],
      withdrawnAt: null,
      epss: null,
      knownExploited: null,
    });
    expect(shown.get('CWE-89')?.advisory).to.equal(null);
    expect(shown.get('flawfinder/FF1001')?.advisory).to.equal(null);
  });

  it('cost one statement for all findings of a list, and read the columns of it that they need', async () => {
    const plain = await database().statements(() =>
      ask(viewer(), 'query ($id: UUID!) { group(id: $id) { findings(first: 50) { nodes { weaknessKey } } } }', {
        id: world().group.id,
      }),
    );
    const joined = await database().statements(() => listed());
    expect(joined.length - plain.length).to.be.at.most(2);
    expect(joined.filter((sql) => sql.includes('epss_scores')).length).to.be.at.most(2);
    expect(joined.join(' ')).to.not.include('severity_score');
  });

  it('are told to everybody who is signed in, without what reports told an organization', async () => {
    const document = 'query ($id: String!) { advisory(id: $id) { id aliases epss { score } } }';
    const outsider = await world().as('STRANGER');
    const told = (id: string): Promise<unknown> => ask(outsider, document, { id });
    expect(await told(ghsa)).to.deep.equal({ advisory: { id: cve, aliases: [ghsa], epss: { score: 0.94358 } } });
    expect(await told(go)).to.deep.equal({ advisory: null });
    for (const id of ['', 'CWE-89', 'CVE-1999-0001', '%', 'x'.repeat(5_000)])
      expect(await told(id), id.slice(0, 20)).to.deep.equal({ advisory: null });
    const stranger = await run({ ...outsider, actor: { kind: 'ANONYMOUS' } }, document, { id: cve });
    expect(stranger.errors?.[0]?.extensions['code']).to.equal('UNAUTHENTICATED');
  });
});
