import { expect } from 'chai';
import type { Machine } from '../../src/kernel/machine';
import { eventStates } from '../../src/modules/events';
import { findingPolicyStates } from '../../src/modules/finding-policies';
import { verificationStates } from '../../src/modules/reattacks';
import { cloningStates } from '../../src/modules/roots';
import { presenceStates } from '../../src/modules/toe';
import { treatmentStates } from '../../src/modules/treatments';
import { checkFigures, vulnerabilityStates } from '../../src/modules/vulnerabilities';
import { zeroRiskStates } from '../../src/modules/zero-risk';
import { eachEngine } from '../support/engines';
import { createWorld, type World } from '../support/world';
import { races, stakeOf, type Stake } from './cases';

const machines: readonly Machine<string, string>[] = [
  vulnerabilityStates,
  verificationStates,
  zeroRiskStates,
  eventStates,
  treatmentStates,
  findingPolicyStates,
  presenceStates,
  cloningStates,
];

/** Where nothing stands yet there is nothing to race for: two reports of an event are two events. */
const elsewhere = [
  // By reports, which are applied one after the other: test/modules/imports/apply/concurrency.spec.ts.
  'Vulnerability state nothing REPORT',
  'Vulnerability state SAFE REOPEN',
  'Event nothing REPORT',
  ...['ACCEPTED', 'ACCEPTED_UNDEFINED_SUBMITTED', 'ACCEPTED_UNDEFINED_APPROVED'].map(
    (state) => `Treatment ${state} CHANGE`,
  ),
  'Zero risk REQUESTED WITHDRAW',
];

const nameOf = (machine: string, from: string | null, on: string): string => `${machine} ${from ?? 'nothing'} ${on}`;

describe('races', () => {
  it('are run for every transition of every machine', () => {
    const all = machines.flatMap(({ name, transitions }) =>
      transitions.flatMap(({ from, on }) => from.map((state) => nameOf(name, state, on))),
    );
    const raced = races.map(({ machine, from, on }) => nameOf(machine, from, on));
    expect([...raced, ...elsewhere].sort()).to.deep.equal([...new Set(all)].sort());
  });
});

/** What is told of a stake: its facts in the journal, by type, and the steps of its cloning. */
const factsOf =
  (database: { readonly writer: { raw: (sql: string) => Promise<unknown> } }, engine: string) =>
  async ({
    vulnerabilityId,
    eventId,
    findingId,
    toeLinesId,
    repositoryId,
    world,
  }: Stake): Promise<readonly string[]> => {
    const ids = [vulnerabilityId, eventId, findingId, toeLinesId, repositoryId, world.organization.id]
      .map((id) => `'${id}'`)
      .join(', ');
    const answer = await database.writer.raw(
      `select type from (
         select type, 0 as part, cast(sequence as text) as place from journal where subject_id in (${ids})
         union all select 'cloning ' || status, 1, id from cloning_changes where root_id in (${ids})) as told
       order by part, length(place), place`,
    );
    const rows = (engine === 'sqlite' ? answer : (answer as { rows: unknown }).rows) as readonly { type: string }[];
    return rows.map(({ type }) => type);
  };

eachEngine('of two callers who want the same', (database) => {
  const made: { world?: World } = {};
  before(async () => {
    made.world = await createWorld(database());
  });

  races.forEach(({ machine, from, on, prepare, attempt, unreleased = false }, index) => {
    it(`${nameOf(machine, from, on)}: one gets it, and it happens once`, async () => {
      const world = made.world as World;
      const facts = factsOf(database(), database().db.engine);
      const prepared = async (title: string): Promise<readonly [Stake, readonly string[]]> => {
        const stake = await stakeOf(world, `${title} ${String(index)}`, unreleased);
        await prepare(stake);
        return [stake, await facts(stake)];
      };
      const [alone, aloneBefore] = await prepared('Alone');
      const became = await attempt(alone, 0);
      const expected = (await facts(alone)).slice(aloneBefore.length);
      const [raced, racedBefore] = await prepared('Raced');
      const outcomes = await Promise.all([attempt(raced, 0), attempt(raced, 1)]);
      expect((await facts(raced)).slice(racedBefore.length)).to.deep.equal(expected);
      if (became === 'ran') return;
      expect(became).to.equal('done');
      expect(
        outcomes.filter((each) => each === 'done'),
        outcomes.join(', '),
      ).to.have.length(1);
      const lost = outcomes.find((each) => each !== 'done') ?? '';
      expect(lost).to.match(/^(error CONFLICT|WRONG_STATE|ALREADY_EXISTS|INVALID_VALUE|NOT_FOUND weaknessKey)/);
    });
  });

  it('leaves all figures as a recount has them', async () => {
    expect(await checkFigures((made.world as World).env)).to.deep.equal([]);
  });
});
