import { expect } from 'chai';
import { migrateUp } from '../../../../src/database/migrate';
import { applyFindingPolicies } from '../../../../src/modules/finding-policies';
import { undoReport } from '../../../../src/modules/imports';
import { expireAcceptances, treatChosen, type Wish } from '../../../../src/modules/treatments';
import { downTo } from '../../../database/down';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { tried } from '../../call';
import { importsOfEach } from './imports';
import { ruleOf, scan } from './sarif';
import { storedIn, keptByEarlier } from './stored';

const justification = 'All of it runs behind a filter.';
const approved = 'ACCEPTED_UNDEFINED APPROVED';

/** Flaws of one finding, in lines that are told by a fingerprint each. */
const seen = (lines: readonly number[], { code = 'a', shift = 0 } = {}): string =>
  scan(
    lines.map((line) => ({
      rule: 'a',
      line: line + shift,
      fingerprint: `n${line}`,
      code: `call("${code}${line}") of something`,
    })),
    { rules: [ruleOf('a', 89)] },
  );

eachEngine('undoing a report after a finding policy accepted', (database, engine) => {
  const imports = importsOfEach(database);
  const stored = () => storedIn(imports(), engine);
  const hour = (): Promise<void> => applyFindingPolicies(imports().world.env);
  const attempt = async (id: string) => undoReport(await imports().world.as('GROUP_MANAGER'), id, 'A mistake.');
  const undo = async (id: string): Promise<unknown> => valueOf(await attempt(id));
  const manager = 'ORGANIZATION_ORGANIZATION_MANAGER';
  const change = async (role: 'ORGANIZATION_USER' | typeof manager, step: string): Promise<void> => {
    const { world } = imports();
    const input = { organizationId: world.organization.id, weaknessKey: 'CWE-89', justification };
    expect(await tried(await world.as(role), `${step}FindingPolicy`, input)).to.equal('done');
  };
  const acceptAll = async (): Promise<void> => {
    await change('ORGANIZATION_USER', 'request');
    await change(manager, 'approve');
  };
  const treat = async (wish: Omit<Wish, 'justification'>, id: string): Promise<void> => {
    const { world } = imports();
    const env = await world.as(wish.event === 'APPROVE' ? 'GROUP_MANAGER' : 'DEVELOPER');
    valueOf(await treatChosen(env, world.group.id, [id], { ...wish, justification }));
  };
  const idAt = async (line: number): Promise<string> =>
    (await imports().standing()).find((each) => each.line === line)?.id ?? '';
  const standing = async (): Promise<readonly string[]> =>
    (
      await imports().rows(
        `select line, state, treatment, acceptance from vulnerabilities
         where root_id = '${imports().world.root.id}' order by line`,
      )
    ).map(({ line, state, treatment, acceptance }) =>
      [line, state, treatment, ...(acceptance === null ? [] : [acceptance])].map(String).join(' '),
    );

  it('takes back what the policy did to what the report brought, and refuses what people did', async () => {
    await acceptAll();
    await imports().upload(seen([1]));
    await hour();
    const before = await stored();
    const document = seen([1, 2, 3]);
    const { id } = await imports().upload(document);
    await hour();
    expect(await standing()).to.deep.equal([1, 2, 3].map((line) => `${line} VULNERABLE ${approved}`));
    await undo(id);
    expect(await stored()).to.deep.equal(before);
    await hour();
    expect(await stored(), 'nothing is left to accept').to.deep.equal(before);
    const again = await imports().upload(document);
    await hour();
    await treat({ event: 'WITHDRAW' }, await idAt(2));
    const stands = await stored();
    const refused = await attempt(again.id);
    expect(refused.ok ? 'undone' : refused.error.message)
      .to.contain('People decided since on 1')
      .and.to.contain(await idAt(2));
    expect(await stored()).to.deep.equal(stands);
  });

  it('takes back what it accepted and gave up, once the policy is deactivated', async () => {
    await imports().upload(seen([1]));
    await acceptAll();
    const { id } = await imports().upload(seen([1, 2]));
    await hour();
    await change(manager, 'deactivate');
    await undo(id);
    expect(await standing()).to.deep.equal(['1 VULNERABLE UNTREATED']);
  });

  for (const renewed of [false, true])
    it(`takes it back from what the report opened again${renewed ? ', applied by an earlier version too' : ''}`, async () => {
      await imports().upload(seen([1, 2, 3]));
      await acceptAll();
      await treat({ event: 'WITHDRAW' }, await idAt(3));
      await imports().upload(seen([1]));
      await change(manager, 'deactivate');
      await acceptAll();
      const before = await stored();
      expect(await standing()).to.deep.equal([`1 VULNERABLE ${approved}`, '2 SAFE UNTREATED', '3 SAFE UNTREATED']);
      imports().world.clock.pass(1000);
      const { id } = await imports().upload(seen([1, 2, 3]));
      await hour();
      expect(await standing()).to.deep.equal([1, 2, 3].map((line) => `${line} VULNERABLE ${approved}`));
      if (renewed) {
        await downTo(database(), /^0051-/);
        await migrateUp(database());
      }
      await undo(id);
      const kept = renewed ? keptByEarlier : (all: unknown) => all;
      expect(kept(await stored())).to.deep.equal(kept(before));
    });

  it('leaves on what the report opened again what people decided after the policy', async () => {
    await imports().upload(seen([1, 2]));
    await imports().upload(seen([1]));
    await acceptAll();
    const { id } = await imports().upload(seen([1, 2]));
    await hour();
    await treat({ event: 'START' }, await idAt(2));
    await undo(id);
    expect(await standing()).to.deep.equal([`1 VULNERABLE ${approved}`, '2 SAFE IN_PROGRESS']);
  });

  it('takes it back where an acceptance of what the report opened again ended by its day before the policy', async () => {
    const { world, upload, rows } = imports();
    await upload(seen([1, 2, 3, 4]));
    for (const line of [2, 3, 4]) await treat({ event: 'ACCEPT', until: '2026-01-10' }, await idAt(line));
    await upload(seen([1]));
    world.clock.pass(1000);
    const { id } = await upload(seen([1, 2, 3, 4]));
    world.clock.pass(10 * 24 * 3_600_000);
    expect(await expireAcceptances(world.env)).to.equal(3);
    world.clock.pass(1000);
    await treat({ event: 'START' }, await idAt(4));
    await acceptAll();
    await treat({ event: 'START' }, await idAt(3));
    expect(await standing()).to.deep.equal([
      `1 VULNERABLE ${approved}`,
      `2 VULNERABLE ${approved}`,
      '3 VULNERABLE IN_PROGRESS',
      `4 VULNERABLE ${approved}`,
    ]);
    const second = await idAt(2);
    await undo(id);
    expect(await standing(), 'what people decided since stays').to.deep.equal([
      `1 VULNERABLE ${approved}`,
      '2 SAFE UNTREATED',
      '3 SAFE IN_PROGRESS',
      `4 SAFE ${approved}`,
    ]);
    const steps = await rows(`select kind, at from treatment_changes where vulnerability_id = '${second}' order by id`);
    expect(steps.map(({ kind }) => kind)).to.deep.equal(['ACCEPTED', 'EXPIRED']);
    const [row] = await rows(
      `select accepted_until, accepted_at, assignee_id, updated_at from vulnerabilities where id = '${second}'`,
    );
    expect(row).to.deep.equal({ acceptedUntil: null, acceptedAt: null, assigneeId: null, updatedAt: steps[1]?.['at'] });
  });

  it('gives back the acceptance for good that the report ended and the policy took up', async () => {
    await imports().upload(seen([1]));
    await treat({ event: 'REQUEST', endsOnChange: true }, await idAt(1));
    await treat({ event: 'APPROVE' }, await idAt(1));
    await acceptAll();
    const before = await stored();
    const { id } = await imports().upload(seen([1], { code: 'b' }));
    expect(await standing()).to.deep.equal(['1 VULNERABLE UNTREATED']);
    await hour();
    expect(await standing()).to.deep.equal([`1 VULNERABLE ${approved}`]);
    await undo(id);
    expect(await stored()).to.deep.equal(before);
    await hour();
    expect(await stored(), 'it is accepted for good by itself').to.deep.equal(before);
  });

  it('gives back the request that the report ended, which the policy answers by the hour', async () => {
    await imports().upload(seen([1]));
    await treat({ event: 'REQUEST', endsOnChange: true }, await idAt(1));
    const { id } = await imports().upload(seen([1], { code: 'b' }));
    await acceptAll();
    expect(await standing()).to.deep.equal([`1 VULNERABLE ${approved}`]);
    await undo(id);
    expect(await standing()).to.deep.equal(['1 VULNERABLE ACCEPTED_UNDEFINED SUBMITTED']);
    await hour();
    expect(await standing()).to.deep.equal([`1 VULNERABLE ${approved}`]);
  });

  it('leaves it on what the report moved or closed, which stood open before', async () => {
    await imports().upload(seen([1, 2]));
    const { id } = await imports().upload(seen([1], { shift: 20 }));
    await acceptAll();
    expect(await standing()).to.deep.equal(['2 SAFE UNTREATED', `21 VULNERABLE ${approved}`]);
    await undo(id);
    expect(await standing()).to.deep.equal([`1 VULNERABLE ${approved}`, '2 VULNERABLE UNTREATED']);
    await hour();
    expect(await standing()).to.deep.equal([1, 2].map((line) => `${line} VULNERABLE ${approved}`));
  });
});
