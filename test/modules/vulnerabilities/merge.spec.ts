import { expect } from 'chai';
import { checkMerge, reopensWith } from '../../../src/modules/vulnerabilities/domain/merge';
import { mergedKeys, type SplitNote } from '../../../src/modules/vulnerabilities/domain/merged-keys';
import { mergedSightings, type StoredSighting } from '../../../src/modules/vulnerabilities/domain/merged-sightings';
import { ownKeyOf } from '../../../src/modules/vulnerabilities/domain/split';
import { undecided, type Vulnerability } from '../../../src/modules/vulnerabilities/domain/vulnerability';
import { valueOf } from '../../support/world';

const at = (day: number): string => `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`;

const vulnerability = (id: string, more: Partial<Vulnerability> = {}): Vulnerability => ({
  id,
  organizationId: 'organization',
  groupId: 'group',
  findingId: 'finding',
  rootId: 'root',
  kind: 'LINES',
  where: 'src/app.ts',
  specific: '10',
  line: 10,
  column: null,
  message: '',
  snippet: null,
  technique: 'SAST',
  source: 'TOOL',
  state: 'VULNERABLE',
  severityScore: 5,
  reportedScore: 5,
  reportedVector: null,
  branch: null,
  commit: null,
  createdAt: at(1),
  updatedAt: at(1),
  closedAt: null,
  releasedAt: at(1),
  ...undecided,
  ...more,
});

describe('what can be merged', () => {
  const kept = vulnerability('kept');
  const cases: Readonly<
    Record<string, readonly [kept: Partial<Vulnerability>, merged: Partial<Vulnerability>, refused: string | null]>
  > = {
    'an open one into an open one': [{}, {}, null],
    'an open one into a closed one': [{ state: 'SAFE' }, {}, null],
    'one of another finding': [{}, { findingId: 'other' }, null],
    'one that waits for review into an open one': [{}, { state: 'SUBMITTED' }, null],
    'two that wait for review': [{ state: 'SUBMITTED' }, { state: 'SUBMITTED' }, null],
    'one whose reattack was answered': [{}, { verification: 'VERIFIED' }, null],
    'one that is confirmed to be no risk': [{}, { zeroRisk: 'CONFIRMED' }, null],
    'an accepted one': [{}, { treatment: 'ACCEPTED_UNDEFINED', acceptance: 'APPROVED' }, null],
    'into itself': [{}, { id: 'kept' }, 'INVALID_VALUE mergedIds.0'],
    'one of another root': [{}, { rootId: 'other' }, 'INVALID_VALUE mergedIds.0'],
    'one of another kind': [{}, { kind: 'PORT' }, 'INVALID_VALUE mergedIds.0'],
    'an open one into one that waits for review': [{ state: 'SUBMITTED' }, {}, 'WRONG_STATE mergedIds.0'],
    'into a removed one': [{ state: 'DELETED' }, {}, 'WRONG_STATE vulnerabilityId'],
    'into a rejected one': [{ state: 'REJECTED' }, {}, 'WRONG_STATE vulnerabilityId'],
    'one with a reattack': [{}, { verification: 'REQUESTED' }, 'WRONG_STATE mergedIds.0'],
    'one whose reattack is held': [{}, { verification: 'ON_HOLD' }, 'WRONG_STATE mergedIds.0'],
    'one with an acceptance to be answered': [{}, { acceptance: 'SUBMITTED' }, 'WRONG_STATE mergedIds.0'],
    'one that is claimed to be no risk': [{}, { zeroRisk: 'REQUESTED' }, 'WRONG_STATE mergedIds.0'],
  };
  Object.entries(cases).forEach(([what, [ofKept, ofMerged, refused]]) => {
    it(`${refused === null ? 'is' : 'is not'} ${what}`, () => {
      const checked = checkMerge({ ...kept, ...ofKept }, [vulnerability('merged', ofMerged)]);
      expect(checked.ok ? null : `${checked.error.code} ${checked.error.field?.slice(1).join('.') ?? ''}`).to.equal(
        refused,
      );
    });
  });

  it('opens what is closed when one of the others is not', () => {
    expect(reopensWith({ state: 'SAFE' }, [{ state: 'SAFE' }, { state: 'VULNERABLE' }])).to.equal(true);
    expect(reopensWith({ state: 'SAFE' }, [{ state: 'SAFE' }])).to.equal(false);
    expect(reopensWith({ state: 'VULNERABLE' }, [{ state: 'VULNERABLE' }])).to.equal(false);
  });
});

describe('sightings that are merged', () => {
  const [kept, merged] = [vulnerability('kept'), vulnerability('merged', { line: 12, specific: '12' })];
  const sighting = (vulnerabilityId: string, scopeId: string, more: Partial<StoredSighting> = {}): StoredSighting => ({
    vulnerabilityId,
    scopeId,
    tool: scopeId,
    category: '',
    ruleId: 'rule',
    presence: 'PRESENT',
    agrees: 1,
    reportId: `report of ${vulnerabilityId}`,
    firstSeenAt: at(2),
    lastSeenAt: at(3),
    presentSince: null,
    resultDigest: null,
    suppression: null,
    ...more,
  });
  const joined = (...sightings: readonly StoredSighting[]) => {
    const { place, sightings: all } = valueOf(mergedSightings([kept, merged], sightings));
    return [place.id, ...all.map(({ scopeId, presence, agrees }) => `${scopeId} ${presence} ${agrees}`).sort()];
  };

  it('of two scopes stay two, and one does not agree with the place', () => {
    expect(joined(sighting('kept', 'a'), sighting('merged', 'b'))).to.deep.equal([
      'kept',
      'a PRESENT 1',
      'b PRESENT 0',
    ]);
  });

  it('of one scope are one, which sees it when it saw any of them, since the first', () => {
    const gone = sighting('kept', 'a', { presence: 'ABSENT', firstSeenAt: at(1), lastSeenAt: at(9) });
    expect(joined(gone, sighting('merged', 'a'))).to.deep.equal(['merged', 'a PRESENT 1']);
    const { sightings } = valueOf(mergedSightings([kept, merged], [sighting('merged', 'a'), gone]));
    expect(sightings).to.deep.equal([
      {
        ...sighting('kept', 'a'),
        reportId: 'report of merged',
        firstSeenAt: at(1),
        lastSeenAt: at(3),
        presentSince: at(2),
      },
    ]);
  });

  it('stand in the place of the kept one while anybody sees it there', () => {
    const elsewhere = sighting('kept', 'a', { agrees: 0 });
    expect(joined(elsewhere, sighting('merged', 'b'))).to.deep.equal(['merged', 'a PRESENT 0', 'b PRESENT 1']);
    expect(joined(elsewhere, sighting('kept', 'c'), sighting('merged', 'b'))[0]).to.equal('kept');
    expect(joined(sighting('merged', 'b', { presence: 'ABSENT' }))).to.deep.equal(['kept', 'b ABSENT 0']);
    expect(joined()).to.deep.equal(['kept']);
  });

  it('are refused when one report shows both', () => {
    const both = ['kept', 'merged'].map((id) => sighting(id, 'a', { reportId: 'one' }));
    const refused = mergedSightings([kept, merged], both);
    expect(refused.ok ? [] : [refused.error.code, refused.error.field]).to.deep.equal([
      'WRONG_STATE',
      ['input', 'mergedIds', '0'],
    ]);
    const later = both.map((each, index) => ({ ...each, reportId: String(index) }));
    expect(mergedSightings([kept, merged], later).ok).to.equal(true);
  });
});

describe('splits that are merged', () => {
  const tool = (name: string) => ({ tool: name, category: '' });
  const note = (vulnerabilityId: string, name: string, own: 0 | 1): SplitNote => ({
    ...tool(name),
    vulnerabilityId,
    ownKey: ownKeyOf(tool(name)),
    own,
  });
  const split = [note('v', 'b', 0), note('w', 'b', 1)];
  const rival = { vulnerabilityId: 'w', otherId: 'v' };

  it('are for all when the original is among them, but for who does not see it', () => {
    const notes = [...split, note('v', 'c', 0)];
    expect(valueOf(mergedKeys(['v', 'w'], notes, [], [tool('a'), tool('b')]))).to.deep.equal({
      shared: true,
      notes: [note('v', 'c', 0)],
    });
  });

  it('are for all their tools when the original is not', () => {
    const notes = [...split, note('v', 'c', 0), note('x', 'c', 1), note('w', 'c', 0)];
    expect(valueOf(mergedKeys(['w', 'x'], notes, [rival], [tool('b'), tool('c')]))).to.deep.equal({
      shared: false,
      notes: [note('w', 'b', 1), note('w', 'c', 1)],
    });
  });

  it('are refused with what is not split off the same', () => {
    const beside = mergedKeys(['x', 'w'], split, [rival], [tool('a'), tool('b')]);
    expect(beside.ok ? [] : [beside.error.code, beside.error.field]).to.deep.equal([
      'WRONG_STATE',
      ['input', 'mergedIds', '0'],
    ]);
    const seen = mergedKeys(['w', 'x'], [...split, note('x', 'c', 1)], [rival], [tool('b'), tool('c')]);
    expect(seen.ok ? [] : [seen.error.code, seen.error.field]).to.deep.equal([
      'WRONG_STATE',
      ['input', 'vulnerabilityId'],
    ]);
  });
});
