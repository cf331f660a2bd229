import { expect } from 'chai';
import { outcomeOf, type StandingClaim, type Stating } from '../../../../src/modules/imports/domain/statements';
import { bom, readBom, vulnerability } from './boms';
import type { Json } from './documents';

const open: StandingClaim = { state: 'VULNERABLE', zeroRisk: null, byReport: false, statedAt: null };
const claimed = { ...open, zeroRisk: 'REQUESTED' } as const;
const closed = { ...open, state: 'SAFE' } as const;
const before = '2025-01-01T00:00:00.000Z';
const now = '2025-02-01T00:00:00.000Z';

describe('what a statement of a VEX does', () => {
  const cases: readonly (readonly [what: string, StandingClaim, Stating['state'], outcome: string])[] = [
    ['what is open', open, 'not_affected', 'CLAIMED'],
    ['what is open', open, 'false_positive', 'CLAIMED'],
    ['what is open', open, 'exploitable', 'UNCHANGED'],
    ['what is open', open, 'in_triage', 'UNCHANGED'],
    ['what is open', open, 'resolved', 'NEEDS_EVIDENCE'],
    ['what is open', open, 'resolved_with_pedigree', 'NEEDS_EVIDENCE'],
    ['what a VEX claimed', { ...claimed, byReport: true }, 'not_affected', 'UNCHANGED'],
    ['what a VEX claimed', { ...claimed, byReport: true }, 'exploitable', 'WITHDRAWN'],
    ['what a VEX claimed', { ...claimed, byReport: true }, 'in_triage', 'WITHDRAWN'],
    ['what a VEX claimed', { ...claimed, byReport: true }, 'resolved', 'WITHDRAWN'],
    ['what people claimed', claimed, 'not_affected', 'UNCHANGED'],
    ['what people claimed', claimed, 'exploitable', 'DECIDED'],
    ['what people confirmed', { ...open, zeroRisk: 'CONFIRMED' }, 'exploitable', 'DECIDED'],
    ['what people confirmed', { ...open, zeroRisk: 'CONFIRMED' }, 'not_affected', 'UNCHANGED'],
    ['what people rejected', { ...open, zeroRisk: 'REJECTED' }, 'not_affected', 'DECIDED'],
    ['what people rejected', { ...open, zeroRisk: 'REJECTED' }, 'exploitable', 'UNCHANGED'],
    ['what a VEX took back', { ...open, zeroRisk: 'REJECTED', byReport: true }, 'not_affected', 'CLAIMED'],
    ['what is closed', closed, 'not_affected', 'NOT_OPEN'],
    ['what is closed', closed, 'resolved', 'UNCHANGED'],
    ['what is closed', closed, 'exploitable', 'NOT_OPEN'],
    ['what was stated before', { ...open, statedAt: before }, 'not_affected', 'CLAIMED'],
    ['what was stated at the same time', { ...open, statedAt: now }, 'not_affected', 'CLAIMED'],
    ['what was stated since', { ...open, statedAt: '2025-03-01T00:00:00.000Z' }, 'not_affected', 'OLDER'],
  ];
  for (const [what, standing, state, outcome] of cases)
    it(`to ${what} that is stated to be ${state}: ${outcome}`, () => {
      expect(outcomeOf(standing, { state, issuedAt: now }, true)).to.equal(outcome);
      const changes = ['CLAIMED', 'WITHDRAWN'].includes(outcome);
      expect(outcomeOf(standing, { state, issuedAt: now }, false)).to.equal(changes ? 'NOT_PERMITTED' : outcome);
    });
});

describe('the statements of CycloneDX', () => {
  const read = async (parts: Json, more: Json = {}) =>
    (await readBom(bom({ ...more, vulnerabilities: [vulnerability(parts)] }))).statements;
  const analysis = { state: 'not_affected', justification: 'code_not_reachable', response: ['will_not_fix', 'update'] };

  it('name the vulnerability, the component and the time', async () => {
    const [one, ...others] = await read({
      analysis: { ...analysis, detail: 'Never called.', firstIssued: '2025-01-01T00:00:00Z' },
    });
    expect(others).to.deep.equal([]);
    expect(one).to.deep.equal({
      names: ['CVE-2021-44906', 'GHSA-xvch-5gv4-984h'],
      where: 'pkg:npm/minimist@1.2.5',
      link: null,
      state: 'not_affected',
      said: 'VEX: not_affected: code_not_reachable: will_not_fix, update: Never called.',
      label: 'CVE-2021-44906 on pkg:npm/minimist@1.2.5',
      issuedAt: '2025-01-01T00:00:00.000Z',
    });
    const both = { ...analysis, firstIssued: '2025-01-01T00:00:00Z', lastUpdated: '2025-06-01T00:00:00Z' };
    expect((await read({ analysis: both }))[0]?.issuedAt).to.equal('2025-06-01T00:00:00.000Z');
  });

  it('are none without an analysis, of what was withdrawn, and in an export of ours', async () => {
    expect(await read({})).to.deep.equal([]);
    expect(await read({ analysis, rejected: '2026-01-01T00:00:00Z' })).to.deep.equal([]);
    const metadata = { tools: { components: [{ type: 'application', name: 'Integrates' }] } };
    expect(await read({ analysis }, { metadata })).to.deep.equal([]);
  });

  it('are clear only when they say of what, and do not gainsay themselves', async () => {
    const of = async (affects: readonly Json[], state = 'not_affected') =>
      (await read({ analysis: { state }, affects })).map((each) => [each.state, each.where]);
    expect(await of([])).to.deep.equal([['not_affected', null]]);
    expect(await of([{ ref: 'shop' }])).to.deep.equal([['not_affected', null]]);
    expect(await of([{ ref: 'nowhere' }])).to.deep.equal([[null, null]]);
    expect(await of([{ ref: 'pkg:npm/a@1' }])).to.deep.equal([['not_affected', 'pkg:npm/a@1']]);
    expect(await of([{ ref: 'pkg:npm/a' }])).to.deep.equal([['not_affected', 'pkg:npm/a']]);
    const own = (status: string): readonly Json[] => [
      { ref: 'ref-minimist', versions: [{ version: '1.2.5', status }] },
    ];
    expect(await of(own('affected'))).to.deep.equal([[null, null]]);
    expect(await of(own('unaffected'))).to.deep.equal([['not_affected', 'pkg:npm/minimist@1.2.5']]);
    expect(await of(own('unaffected'), 'exploitable')).to.deep.equal([[null, null]]);
    const ofGo = (ref: string, version: string): readonly Json[] => [
      { ref, versions: [{ version, status: 'affected' }] },
    ];
    for (const [ref, version] of [
      ['pkg:golang/a@v1.2.3', '1.2.3'],
      ['pkg:golang/a@1.2.3', 'v1.2.3'],
      ['pkg:golang/a@1.2.3', '1.2.3'],
    ] as const)
      expect(await of(ofGo(ref, version)), `${ref} ${version}`).to.deep.equal([[null, null]]);
    expect(await of(ofGo('pkg:golang/a@v1.2.3', '1.2.4'))).to.deep.equal([['not_affected', 'pkg:golang/a@v1.2.3']]);
    expect(await of(ofGo('pkg:golang/a', '1.2.3'), 'exploitable')).to.deep.equal([
      ['exploitable', 'pkg:golang/a@v1.2.3'],
    ]);
    const ranges = (ecosystem: string): readonly Json[] => [
      {
        ref: 'ref-minimist',
        versions: [
          { range: `vers:${ecosystem}/<1.2.0`, status: 'unaffected' },
          { range: `vers:${ecosystem}/>=1.2.0`, status: 'affected' },
        ],
      },
    ];
    expect(await of(ranges('npm'))).to.deep.equal([[null, null]]);
    expect(await of(ranges('npm'), 'exploitable')).to.deep.equal([['exploitable', 'pkg:npm/minimist@1.2.5']]);
    expect(await of(ranges('deb'))).to.deep.equal([[null, null]]);
    expect(await of(ranges('deb'), 'exploitable')).to.deep.equal([[null, null]]);
    expect(await of([{ ref: 'shop' }], 'no such state')).to.deep.equal([[null, null]]);
  });
});
