import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { importEpss, importKev } from '../../../src/modules/advisories';
import { addEvidence, approveEvidence } from '../../../src/modules/evidences';
import { openReportedFindings } from '../../../src/modules/findings';
import { addVulnerability, confirmVulnerabilities } from '../../../src/modules/vulnerabilities';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { tried } from '../call';
import { contents, uploaded } from '../evidences/files';
import { open } from '../open-vulnerabilities';
import { epssText, kevEntry, kevText, pieces } from './feeds';

const listed = 'CVE-2021-44228';
const foretold = 'CVE-2020-1000';

interface Shown {
  readonly id: string;
  readonly ssvc: Readonly<Record<string, unknown>>;
}

eachEngine('SSVC decisions on vulnerabilities', (database) => {
  const made: { world?: World; reader?: Env; byKey?: ReadonlyMap<string, string>; byHand?: string; finding?: string } =
    {};
  const world = (): World => made.world as World;
  const reader = (): Env => made.reader as Env;
  before(async function () {
    this.timeout(30_000);
    made.world = await createWorld(database());
    made.reader = await world().as('DEVELOPER');
    const { env, group, root } = world();
    valueOf(await importEpss(env, pieces(epssText({ [listed]: [0.94, 0.99], [foretold]: [0.3, 0.9] }))));
    valueOf(await importKev(env, pieces(kevText([kevEntry(listed)]))));
    const text = { title: 'A weakness', description: 'As it says.', recommendation: '', helpUrl: null, cwe: [] };
    const findings = await openReportedFindings(
      env,
      group,
      [listed, foretold].map((weaknessKey) => ({ ...text, weaknessKey })),
    );
    const place = { kind: 'LINES', where: 'package.json', specific: '1', message: '', commit: null } as const;
    const byKey = new Map<string, string>();
    for (const [key, findingId] of findings)
      byKey.set(key, valueOf(await addVulnerability(env, findingId, root.id, place)).id);
    valueOf(await confirmVulnerabilities(env, group.id, [...byKey.values()]));
    made.byKey = byKey;
    const { finding, ids } = await open(world(), 'Pages made of requests', 1);
    made.byHand = ids[0] ?? '';
    made.finding = finding.id;
  });

  const fields = `decision exploitation exploitationBasis automatable automatableBasis technicalImpact
    technicalImpactBasis missionWellBeing missionWellBeingSource vector`;
  const all = async (): Promise<ReadonlyMap<string, Shown['ssvc']>> => {
    const { group } = await ask<{ group: { vulnerabilities: { nodes: readonly Shown[] } } }>(
      reader(),
      `query ($id: UUID!) { group(id: $id) { vulnerabilities(first: 50) { nodes { id ssvc { ${fields} } } } } }`,
      { id: world().group.id },
    );
    return new Map(group.vulnerabilities.nodes.map(({ id, ssvc }) => [id, ssvc]));
  };
  const byHand = async (): Promise<unknown> => (await all()).get(made.byHand ?? '');
  const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';

  it('follow from what is known, and are told with it', async () => {
    const told = await all();
    const assumed = {
      automatable: true,
      automatableBasis: 'ASSUMED',
      technicalImpact: 'TOTAL',
      technicalImpactBasis: 'ASSUMED',
      missionWellBeing: 'MEDIUM',
      missionWellBeingSource: 'DEFAULT',
      vector: null,
    };
    expect(told.get(made.byKey?.get(listed) ?? '')).to.deep.equal({
      ...assumed,
      decision: 'ACT',
      exploitation: 'ACTIVE',
      exploitationBasis: 'KNOWN_EXPLOITED',
    });
    expect(told.get(made.byKey?.get(foretold) ?? '')).to.deep.equal({
      ...assumed,
      decision: 'TRACK_STAR',
      exploitation: 'PUBLIC_POC',
      exploitationBasis: 'EPSS',
    });
    expect(told.get(made.byHand ?? '')).to.deep.equal({
      ...assumed,
      decision: 'TRACK',
      exploitation: 'NONE',
      exploitationBasis: 'NOTHING_KNOWN',
      automatableBasis: 'VECTOR',
      technicalImpactBasis: 'VECTOR',
      vector,
    });
  });

  it('cost as many statements for many as for one', async () => {
    const sent = await database().statements(all);
    await open(world(), 'Another weakness', 5);
    const more = await database().statements(all);
    expect(more.length).to.equal(sent.length);
    expect(more.filter((sql) => sql.includes('epss_scores')).length).to.equal(2);
  });

  it('follow the policy of the group, its organization’s or the default', async () => {
    const { group, organization } = world();
    const manager = await world().as('GROUP_MANAGER');
    const head = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    const groupSays = (missionWellBeing: unknown): Promise<string> =>
      tried(manager, 'updateGroupPolicies', { groupId: group.id, missionWellBeing });
    const told = async (): Promise<string> => {
      const ssvc = (await byHand()) as Shown['ssvc'];
      return [ssvc['decision'], ssvc['missionWellBeing'], ssvc['missionWellBeingSource']].join(' ');
    };
    expect(await groupSays('HIGH')).to.equal('done');
    expect(await told()).to.equal('ATTEND HIGH GROUP');
    const input = { organizationId: organization.id, missionWellBeing: 'LOW' };
    expect(await tried(head, 'updateOrganizationPolicies', input)).to.equal('done');
    expect(await told()).to.equal('ATTEND HIGH GROUP');
    expect(await groupSays(null)).to.equal('done');
    expect(await told()).to.equal('TRACK LOW ORGANIZATION');
    expect(await tried(head, 'updateOrganizationPolicies', { ...input, missionWellBeing: null })).to.equal('done');
    expect(await told()).to.equal('TRACK MEDIUM DEFAULT');
    expect(await tried(reader(), 'updateGroupPolicies', { groupId: group.id, missionWellBeing: 'LOW' })).to.match(
      /^error /,
    );
  });

  it('count an evidence of exploitation once it is approved', async () => {
    const analyst = await world().as('ANALYST');
    const file = { kind: 'EXPLOITATION', file: uploaded(contents.png), description: '' } as const;
    const evidence = valueOf(await addEvidence(analyst, made.finding ?? '', file));
    expect(await byHand()).to.deep.include({ exploitation: 'NONE' });
    valueOf(await approveEvidence(await world().as('REVIEWER'), evidence.id));
    expect(await byHand()).to.deep.include({
      decision: 'TRACK_STAR',
      exploitation: 'PUBLIC_POC',
      exploitationBasis: 'EVIDENCE',
    });
  });
});
