import { expect } from 'chai';
import { connect } from '../../../src/database/connect';
import { migrateUp } from '../../../src/database/migrate';
import { recordAll } from '../../../src/journal/record';
import { newId, type Env } from '../../../src/kernel/env';
import { succeed } from '../../../src/kernel/result';
import { transact } from '../../../src/kernel/transact';
import { eachEngine } from '../../support/engines';
import { envOf } from '../../support/world';
import { downTo } from '../../database/down';
import { tamper, tell, verified } from './chain';

const operator = { kind: 'OPERATOR', email: 'operator' } as const;

eachEngine('the chain of the journal', (database, engine) => {
  const made: { env?: Env } = {};
  const env = (): Env => made.env as Env;
  before(() => {
    made.env = envOf(database(), operator);
  });

  it('stays one while many write at once, from several processes, also before it has begun', async function () {
    this.timeout(60_000);
    const { config } = database();
    const others = engine === 'postgres' ? [connect(config), connect(config)] : [];
    try {
      const id = newId();
      const writers = [database(), ...others].map((each) => envOf(each, operator));
      const work = Array.from({ length: 60 }, (_, index) =>
        transact(writers[index % writers.length] as Env, async (inner) => {
          // Both chains in either order: nobody waits for the other in a circle.
          await tell(inner, index % 2 === 0 ? id : null, 2);
          await new Promise((resolve) => setTimeout(resolve, index % 7));
          await tell(inner, index % 2 === 0 ? null : id, 1);
          return succeed(null);
        }),
      );
      await Promise.all(work);
      const { faults, chains } = await verified(env());
      expect(faults).to.deep.equal([]);
      expect(chains.find(({ organizationId }) => organizationId === id)).to.include({ facts: 90 });
    } finally {
      await Promise.all(others.map((each) => each.close()));
    }
  });

  const several = 'is let go of by a long transaction until its end, so that others write meanwhile';
  (engine === 'postgres' ? it : () => undefined)(several, async () => {
    const id = newId();
    await tell(env(), id, 1);
    await transact(env(), async (inner) => {
      await tell(inner, id, 1, 3);
      await tell(env(), id, 1, 2);
      return succeed(null);
    });
    const { faults, chains } = await verified(env(), id);
    expect(faults).to.deep.equal([]);
    expect(chains[0]).to.include({ facts: 3 });
  });

  it('has nothing of a transaction that was taken back', async () => {
    const id = newId();
    await tell(env(), id, 2);
    const broken = transact(env(), async (inner) => {
      await tell(inner, id, 2, 3);
      throw new Error('taken back');
    });
    expect(await broken.catch((error: unknown) => String(error))).to.equal('Error: taken back');
    await tell(env(), id, 1, 3);
    const { faults, chains } = await verified(env(), id);
    expect(faults).to.deep.equal([]);
    expect(chains[0]).to.include({ facts: 3 });
  });

  it('takes as many statements for thousands of facts as for one', async () => {
    const id = newId();
    await tell(env(), id, 1);
    const few = await database().statements(() => tell(env(), id, 1));
    const many = await database().statements(() =>
      transact(env(), async (inner) => {
        await tell(inner, id, 3000);
        await tell(inner, id, 3000);
        return succeed(null);
      }),
    );
    expect(many).to.deep.equal(few);
    expect(few).to.have.length(3);
  });

  it('keeps more facts of a transaction than a call can be given arguments', async () => {
    const id = newId();
    const facts = Array.from({ length: 130_000 }, () => ({
      type: 'Told',
      on: { organizationId: id, groupId: null },
      subjectId: null,
      data: {},
    }));
    const broken = transact(env(), async (inner) => {
      await tell(inner, id, 1);
      await recordAll(inner, facts);
      throw new Error('kept until the end');
    });
    expect(await broken.catch((error: unknown) => String(error))).to.equal('Error: kept until the end');
  });

  it('is one where facts are written by several statements', async function () {
    this.timeout(60_000);
    const id = newId();
    await tell(env(), id, 12_000);
    const { faults, chains } = await verified(env(), id);
    expect(faults).to.deep.equal([]);
    expect(chains[0]).to.include({ facts: 12_000 });
  });

  it('begins with what was recorded before there were chains', async () => {
    await downTo(database(), /audit/);
    const id = newId();
    const old = (organizationId: string, number: number): string =>
      `insert into journal (id, organization_id, type, actor, door, at, data) values
       ('${newId()}', ${organizationId}, 'Told', 'x@example.com', 'SESSION', '2025-01-01T00:00:00.00${String(number)}Z', '{"a":${String(number)}}')`;
    for (let number = 0; number < 5; number += 1) {
      await tamper(database(), old(`'${id}'`, number));
      await tamper(database(), old('null', number));
    }
    await migrateUp(database());
    await tell(env(), id, 2);
    const { faults, chains } = await verified(env());
    expect(faults).to.deep.equal([]);
    expect(chains.find(({ organizationId }) => organizationId === id)).to.include({ facts: 7 });
    await tamper(database(), `delete from journal where organization_id = '${id}' and sequence = 2`);
    expect((await verified(env(), id)).faults).to.have.length(1);
  });
});
