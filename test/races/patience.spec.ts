import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { connect } from '../../src/database/connect';
import type { Db } from '../../src/database/db';
import { handedDown } from '../../src/handed-down';
import type { Env } from '../../src/kernel/env';
import { holdFindings, updateFinding } from '../../src/modules/findings';
import { groupsByIds, removeGroup, type Emptying } from '../../src/modules/groups';
import { EMPTYING } from '../../src/modules/groups/api/providers';
import { rescoreOfFinding } from '../../src/modules/vulnerabilities';
import { open } from '../modules/open-vulnerabilities';
import { eachEngine } from '../support/engines';
import { createWorld, valueOf, type World } from '../support/world';

const critical = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';

// A statement of SQLite waits for nobody once its transaction has the writer.
eachEngine('work on all that a finding or a group holds', (database, engine) => {
  if (engine !== 'postgres') return;
  const made: { world?: World; findingId?: string } = {};

  before(async () => {
    made.world = await createWorld(database());
    const { finding } = await open(made.world, 'Large', 3);
    made.findingId = finding.id;
  });

  /** Does work with a database that lets others wait for 200 ms, while somebody holds the finding for a second. */
  const meanwhile = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    const { env } = made.world as World;
    const impatient = connect({ ...database().config, waits: { turn: 200, statement: 200 } });
    try {
      const holding = database().db.transaction(async (db) => {
        await holdFindings({ ...env, db }, [made.findingId ?? '']);
        await wait(1_000);
      });
      await wait(100);
      const done = await work(impatient.db);
      await holding;
      return done;
    } finally {
      await impatient.close();
    }
  };

  it('takes longer than others may wait: vectors of a finding', async () => {
    const { env } = made.world as World;
    const changed = await meanwhile((db) =>
      updateFinding({ ...env, db }, made.findingId ?? '', { cvss31: critical }, rescoreOfFinding),
    );
    expect(valueOf(changed).severityScore).to.equal(9.8);
  });

  it('takes longer than others may wait: removing a group', async () => {
    const { env, group } = made.world as World;
    const emptying = handedDown.find((each) => 'provide' in each && each.provide === EMPTYING) as unknown as {
      readonly useValue: readonly Emptying[];
    };
    const remove = (inner: Env): ReturnType<typeof removeGroup> =>
      removeGroup(inner, group.id, group.name, emptying.useValue);
    valueOf(await meanwhile((db) => remove({ ...env, db })));
    expect(await groupsByIds(env, [group.id])).to.deep.equal([]);
  });
});
