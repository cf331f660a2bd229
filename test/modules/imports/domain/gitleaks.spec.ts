import { expect } from 'chai';
import { headOf } from '../../../../src/modules/imports/domain/formats/head';
import { gitleaks } from '../../../../src/modules/imports/domain/gitleaks/format';
import { identities, weaknessKey } from '../../../../src/modules/imports/domain/identity';
import { log, observations, readDocument, type Json } from './documents';
import { damaged, generator, retyped } from './mutations';
import { observed, readReport, refused } from './read-format';
import { checkRead } from './soundness';

const secret = 'Zx81-nonsense-4417';
const commit = '0f3c9a1e5b7d2c4e6f8a0b1c2d3e4f5061728394';

const finding = (more: Json = {}): Json => ({
  RuleID: 'generic-api-key',
  Description: 'A generic API key was found.',
  StartLine: 7,
  EndLine: 7,
  StartColumn: 12,
  EndColumn: 40,
  Match: `api_key = "${secret}"`,
  Secret: secret,
  File: 'config/settings.py',
  SymlinkFile: '',
  Commit: commit,
  Entropy: 3.4,
  Author: 'Somebody Known',
  Email: 'somebody@example.com',
  Date: '2026-01-02T03:04:05Z',
  Message: `put ${secret} in`,
  Tags: ['key'],
  Fingerprint: `${commit}:config/settings.py:generic-api-key:7`,
  ...more,
});

const report = (...findings: readonly unknown[]): string => JSON.stringify(findings);

describe('Gitleaks’ JSON', () => {
  it('reads a finding', async () => {
    const [found] = await observed(gitleaks, report(finding()));
    expect(found).to.deep.include({
      tool: 'gitleaks',
      message: 'A generic API key was found.',
      level: 'WARNING',
      place: { kind: 'LINES', where: 'config/settings.py', line: 7, endLine: 7, column: 12, endColumn: 40 },
      snippet: 'api_key = "[redacted]"',
      fingerprints: [{ name: 'gitleaks', value: `${commit}:config/settings.py:generic-api-key:7`, scope: 'WHOLE' }],
    });
    expect(found === undefined ? '' : weaknessKey(found)).to.equal('gitleaks/generic-api-key');
    expect(JSON.parse(found?.detail ?? '')).to.deep.equal({ facts: { commit, entropy: 3.4 } });
  });

  it('takes what is before a checkout out of absolute paths, and tells where that stood before', async () => {
    const [onCi, named] = await Promise.all([
      observed(gitleaks, report(finding({ File: '/builds/acme/shop/config/settings.py' }))),
      observed(gitleaks, report(finding({ File: '/srv/shop/config/settings.py' })), {
        mapping: { prefix: '/srv/shop' },
      }),
    ]);
    const places = [...onCi, ...named].map(({ place, formerPlace }) => [place.where, formerPlace?.where]);
    expect(places).to.deep.equal([
      ['config/settings.py', 'builds/acme/shop/config/settings.py'],
      ['config/settings.py', 'srv/shop/config/settings.py'],
    ]);
  });

  for (const [what, more] of [
    ['as it matched', {}],
    ['within code', { Match: `connect("admin", "${secret}", 3)` }],
    ['alone', { Match: secret }],
    ['several times', { Match: `${secret}=${secret}` }],
    ['decoded', { Match: 'api_key = "Wng4MS1ub25zZW5zZS00NDE3"' }],
    ['without a match', { Match: null }],
  ] as const)
    it(`keeps neither the credential nor who wrote it: ${what}`, async () => {
      const found = await observed(gitleaks, report(finding(more)));
      const kept = JSON.stringify(found);
      for (const never of [secret, 'Wng4MS1ub25zZW5zZS00NDE3', 'Somebody', 'somebody@example.com', 'put '])
        expect(kept).not.to.contain(never);
    });

  it('identifies by nothing that is derived of the credential, redacted by Gitleaks or not', async () => {
    const variants = [
      finding(),
      finding({ Secret: 'another-0', Match: 'api_key = "another-0"' }),
      finding({ Secret: 'REDACTED', Match: 'api_key = "REDACTED"' }),
      finding({ Secret: 'Zx81...', Match: 'api_key = "Zx81..."' }),
    ];
    const found = await observed(gitleaks, report(...variants));
    expect(new Set(found.map((each) => JSON.stringify(identities(each)))).size).to.equal(1);
  });

  it('trusts the fingerprint of a commit alone: without one it is but a line', async () => {
    const [found] = await observed(
      gitleaks,
      report(finding({ Commit: '', Fingerprint: 'config/settings.py:generic-api-key:7' })),
    );
    expect(found?.fingerprints).to.deep.equal([]);
  });

  it('means the same place as its SARIF', async () => {
    const [json] = await observed(gitleaks, report(finding()));
    const region = { startLine: 7, startColumn: 12, endLine: 7, endColumn: 40, snippet: { text: secret } };
    const [sarif] = observations(
      await readDocument(
        log({
          tool: { driver: { name: 'gitleaks', semanticVersion: 'v8.0.0', rules: [{ id: 'generic-api-key' }] } },
          results: [
            {
              ruleId: 'generic-api-key',
              message: { text: 'generic-api-key has detected secret.' },
              locations: [{ physicalLocation: { artifactLocation: { uri: 'config/settings.py' }, region } }],
            },
          ],
        }),
      ),
    );
    if (json === undefined || sarif === undefined) throw new Error('nothing was read');
    expect(weaknessKey(json)).to.equal(weaknessKey(sarif));
    expect(identities(json).at(-1)).to.deep.equal(identities(sarif).at(-1));
  });

  it('reads the file that a link leads to at the link', async () => {
    const [found] = await observed(gitleaks, report(finding({ SymlinkFile: 'a/link.py' })));
    expect(found?.place.where).to.equal('a/link.py');
  });

  it('takes an empty list for a clean scan when the upload names the format', async () => {
    expect((await readReport(gitleaks, '[]')).runs[0]).to.include({ results: 'EMPTY' });
    expect(gitleaks.recognises(headOf(Buffer.from('[]')))).to.equal(false);
    expect(gitleaks.recognises(headOf(Buffer.from(report(finding()))))).to.equal(true);
    expect((await readDocument('[]')).error?.message).to.match(
      /such as Gitleaks of a scan without findings, name the format\.$/,
    );
    expect(await refused(gitleaks, '{}')).to.equal('/: Gitleaks writes a list of findings; this file holds none.');
  });

  it('never throws, whatever it holds', async function () {
    this.timeout(60_000);
    const random = generator(7);
    const outcomes = new Set<string>();
    for (const other of retyped(report(finding()), random, 2))
      outcomes.add(checkRead(await readReport(gitleaks, other)));
    for (const other of damaged(report(finding()), random, 60))
      outcomes.add(checkRead(await readReport(gitleaks, other)));
    expect([...outcomes]).to.have.members(['read', 'refused']);
  });
});
