import { expect } from 'chai';
import { updateGroupPolicies } from '../../../src/modules/policies';
import { mostMatched } from '../../../src/modules/vulnerabilities';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, withScopes, type World } from '../../support/world';
import { dump } from '../access/dump';
import { call, outcome, type Payload } from '../call';
import { change, open, submitted } from '../open-vulnerabilities';

const justification = 'The owners know of it.';
const selection = 'outcome { vulnerabilityIds refusals { vulnerabilityId code message } }';

interface Outcome {
  readonly vulnerabilityIds: readonly string[];
  readonly refusals: readonly { readonly vulnerabilityId: string; readonly code: string; readonly message: string }[];
}

eachEngine('treatments of what a filter finds', (database) => {
  const made: { world?: World } = {};
  const world = (): World => made.world as World;
  const groupId = (): string => world().group.id;
  const treat = async (input: object, env = world().env): Promise<Payload> =>
    call(env, 'treatVulnerabilities', { groupId: groupId(), justification, ...input }, selection);
  const outcomeOf = (payload: Payload): Outcome => payload['outcome'] as Outcome;
  const count = async (sql: string): Promise<number> => {
    const [[counted] = []] = await database().db.read({ sql: await countSql(sql), bindings: [], prepared: false });
    return Number(counted);
  };
  const countSql = async (table: string): Promise<string> =>
    database().engine === 'sqlite'
      ? `select json_array(json_array(count(*))) from ${table}`
      : `select count(*) from ${table}`;
  before(async () => {
    made.world = await createWorld(database());
  });

  it('are told exactly by a dry run, which writes nothing, and then done so', async () => {
    const { finding, ids } = await open(world(), 'Many', 5);
    const [first, second, third, ...rest] = ids as [string, string, string, ...string[]];
    valueOf(await updateGroupPolicies(world().env, groupId(), { maxNumberAcceptances: 1 }));
    const until = '2026-01-20';
    await change(world().env, 'closeVulnerabilities', groupId(), [first], { justification });
    await change(world().env, 'acceptVulnerabilities', groupId(), [second], { justification, until: '2026-01-15' });
    await change(world().env, 'acceptVulnerabilities', groupId(), [third], { justification, until });
    const input = { filter: { findingId: [finding.id] }, step: 'ACCEPT', until };
    const before = await dump(database());
    const dry = await treat({ ...input, dryRun: true }, await world().as('DEVELOPER'));
    expect(await dump(database())).to.deep.equal(before);
    expect(outcomeOf(dry)).to.deep.equal({
      vulnerabilityIds: rest,
      refusals: [
        { vulnerabilityId: first, code: 'WRONG_STATE', message: 'The vulnerability is not open.' },
        {
          vulnerabilityId: second,
          code: 'POLICY_LIMIT',
          message: 'The policies in force limit the acceptances of a vulnerability to 1; this one had 1.',
        },
        { vulnerabilityId: third, code: 'WRONG_STATE', message: 'It is accepted already.' },
      ],
    });
    const facts = await count("journal where type = 'VulnerabilityAccepted'");
    const done = await treat(input, await world().as('DEVELOPER'));
    expect(done).to.deep.equal(dry);
    expect(await count("journal where type = 'VulnerabilityAccepted'")).to.equal(facts + rest.length);
    expect(await count(`vulnerabilities where finding_id = '${finding.id}' and accepted_until = '${until}'`)).to.equal(
      3,
    );
    expect(await count(`treatment_changes where vulnerability_id = '${rest[0] ?? ''}'`)).to.equal(1);
    const again = await treat(input);
    expect(outcome(again)).to.equal('done');
    expect(outcomeOf(again).vulnerabilityIds).to.deep.equal([]);
    expect(outcomeOf(again).refusals).to.have.length(5);
    valueOf(await updateGroupPolicies(world().env, groupId(), { maxNumberAcceptances: null }));
  });

  it('reach only what the caller may see, in the group alone', async () => {
    const { finding, ids } = await open(world(), 'Reached', 1);
    const waiting = await submitted(world(), 'Unreleased', 1);
    const { env, elsewhere } = world();
    const foreign = await open({ env, ...elsewhere }, 'Foreign', 1);
    const filter = { findingId: [finding.id, waiting.finding.id, foreign.finding.id] };
    const input = { filter, step: 'START', dryRun: true };
    const developer = outcomeOf(await treat(input, await world().as('DEVELOPER')));
    expect(developer).to.deep.equal({ vulnerabilityIds: ids, refusals: [] });
    const manager = outcomeOf(await treat(input, await world().as('GROUP_MANAGER')));
    expect(manager.vulnerabilityIds).to.deep.equal(ids);
    expect(manager.refusals.map(({ vulnerabilityId }) => vulnerabilityId)).to.deep.equal(waiting.ids);
  });

  it('are refused as a whole when the input is wrong', async () => {
    const { finding } = await open(world(), 'Wrong', 1);
    const filter = { findingId: [finding.id] };
    const developer = await world().as('DEVELOPER');
    const before = await dump(database());
    const refusals: readonly (readonly [object, string])[] = [
      [{ step: 'ACCEPT' }, 'INVALID_VALUE until'],
      [{ step: 'ACCEPT', until: '2025-01-01' }, 'INVALID_VALUE until'],
      [{ step: 'START', until: '2026-01-20' }, 'INVALID_VALUE until'],
      [{ step: 'REQUEST', assignee: 'developer@example.com' }, 'INVALID_VALUE assignee'],
      [{ step: 'START', assignee: 'stranger@example.com' }, 'INVALID_VALUE assignee'],
      [{ step: 'WITHDRAW', justification: '' }, 'INVALID_VALUE justification'],
      [{ step: 'APPROVE' }, 'error FORBIDDEN'],
      [{ step: 'REJECT', dryRun: true }, 'error FORBIDDEN'],
    ];
    for (const [input, expected] of refusals)
      expect(outcome(await treat({ filter, ...input }, developer)), JSON.stringify(input)).to.equal(expected);
    const stranger = await treat({ filter, step: 'START' }, await world().as('STRANGER'));
    expect(outcome(stranger)).to.equal('error NOT_FOUND');
    const input = { filter, step: 'START', dryRun: true };
    expect(outcome(await treat(input, withScopes(developer, ['TRIAGE'])))).to.equal('INVALID_VALUE filter');
    expect(outcome(await treat(input, withScopes(developer, ['TRIAGE', 'READ'])))).to.equal('done');
    expect(outcome(await treat(input, withScopes(developer, ['READ', 'MANAGE'])))).to.equal('error FORBIDDEN');
    expect(await dump(database())).to.deep.equal(before);
  });

  it('answer requests of others, and leave the own ones', async () => {
    const { finding, ids } = await open(world(), 'Asked', 3);
    const [own, ...others] = ids as [string, string, string];
    const manager = await world().as('GROUP_MANAGER');
    const developer = await world().as('DEVELOPER');
    await change(manager, 'requestPermanentAcceptance', groupId(), [own], { justification });
    const filter = { findingId: [finding.id] };
    const asked = outcomeOf(await treat({ filter, step: 'REQUEST' }, developer));
    expect(asked.vulnerabilityIds).to.deep.equal(others);
    const approved = outcomeOf(
      await treat({ filter: { ...filter, acceptance: ['SUBMITTED'] }, step: 'APPROVE' }, manager),
    );
    expect(approved.vulnerabilityIds).to.deep.equal(others);
    expect(approved.refusals.map(({ vulnerabilityId, code }) => [vulnerabilityId, code])).to.deep.equal([
      [own, 'OWN_REQUEST'],
    ]);
  });

  it('are made by as many statements for one vulnerability as for many', async () => {
    const few = await open(world(), 'Few', 1);
    const many = await open(world(), 'More', 40);
    const statements = async (findingId: string): Promise<number> =>
      (
        await database().statements(() =>
          treat({ filter: { findingId: [findingId] }, step: 'ACCEPT', until: '2026-01-20' }),
        )
      ).length;
    expect(await statements(many.finding.id)).to.equal(await statements(few.finding.id));
    expect(await statements(few.finding.id)).to.be.lessThan(20);
  });

  it('are not given up by half: too many at once are refused, and so is what somebody changes meanwhile', async () => {
    const { finding } = await open(world(), 'Crowd', 1);
    const copies = `insert into vulnerabilities (id, organization_id, group_id, finding_id, root_id, kind, "where", message,
        technique, state, severity_score, reported_score, created_at, created_by, updated_at, released_at)
      select 'copy-' || n, organization_id, group_id, finding_id, root_id, kind, "where", message, technique, state,
        severity_score, severity_score, created_at, created_by, updated_at, released_at
      from vulnerabilities cross join (with recursive numbers (n) as (
        select 1 union all select n + 1 from numbers where n < ${mostMatched - 1}) select n from numbers) as numbers
      where finding_id = '${finding.id}'`;
    await database().db.patient.write({ sql: copies, bindings: [], prepared: false });
    const filter = { findingId: [finding.id] };
    const [all, others] = await Promise.all([
      treat({ filter, step: 'ACCEPT', until: '2026-01-20' }),
      treat({ filter, step: 'ACCEPT', until: '2026-01-21' }),
    ]);
    const made = [all, others].filter(({ error }) => error === undefined).map(outcomeOf);
    expect(made.length).to.be.greaterThan(0);
    made.forEach(({ vulnerabilityIds }) => expect(vulnerabilityIds).to.have.length(mostMatched));
    expect(
      await count(`treatment_changes where group_id = '${groupId()}' and until in ('2026-01-20', '2026-01-21') and
      vulnerability_id in (select id from vulnerabilities where finding_id = '${finding.id}')`),
    ).to.equal(mostMatched * made.length);
    await open(world(), 'Crowd-again', 1);
    const before = await dump(database());
    const tooMany = await call(
      world().env,
      'treatVulnerabilities',
      { groupId: groupId(), justification, filter: {}, step: 'WITHDRAW' },
      'userErrors { message }',
    );
    expect(outcome(tooMany)).to.equal('LIMIT_REACHED filter');
    expect(tooMany.userErrors?.[0]).to.deep.include({
      message: 'At most 5000 vulnerabilities a call: narrow the filter.',
    });
    expect(await dump(database())).to.deep.equal(before);
  }).timeout(30_000);
});
