import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { connect } from '../../src/database/connect';
import type { Db } from '../../src/database/db';
import { isDuplicate, isOrphan } from '../../src/database/retry';
import { rawRows } from '../../src/database/rows';
import { takeTurns } from '../../src/database/turns';
import { anonymous } from '../../src/kernel/actor';
import { fail, succeed } from '../../src/kernel/result';
import { transact } from '../../src/kernel/transact';
import { eachEngine } from '../support/engines';
import { envOf } from '../support/world';
import { box, boxColumns, createBoxes, insertBoxes, type Box } from './boxes';

const errorOf = (work: Promise<unknown>): Promise<Error> =>
  work.then(
    () => new Error('nothing went wrong'),
    (error: unknown) => error as Error,
  );

eachEngine('transactions', (database, engine) => {
  before(() => createBoxes(database()));
  beforeEach(async () => {
    await database().db.write({ sql: 'delete from boxes', bindings: [], prepared: false });
  });

  const env = () => envOf(database(), anonymous);
  const boxes = (db: Db = database().db): Promise<readonly Box[]> =>
    rawRows<Box>(
      db,
      'select * from (select id, shelf_id, label, weight, packed_at, pieces, size, opened_at, note from boxes) as boxes',
      [],
      boxColumns,
    );
  const ids = async (db?: Db): Promise<string> =>
    (await boxes(db))
      .map(({ id }) => id)
      .sort()
      .join(' ');

  it('keep what was done when work succeeds, and show it inside before', async () => {
    await transact(env(), async (inner) => {
      await insertBoxes(inner, [box('a')]);
      expect(await ids(inner.db)).to.equal('a');
      expect(await ids(), 'outside').to.equal('');
      return succeed(null);
    });
    expect(await ids()).to.equal('a');
  });

  it('undo all when work throws, and tell the same error', async () => {
    const thrown = new Error('on the way');
    const error = await errorOf(
      transact(env(), async (inner) => {
        await insertBoxes(inner, [box('a')]);
        throw thrown;
      }),
    );
    expect(error).to.equal(thrown);
    expect(await ids()).to.equal('');
  });

  it('undo all when work answers a failed result, and answer it', async () => {
    const result = await transact(env(), async (inner) => {
      await insertBoxes(inner, [box('a')]);
      return fail('refused');
    });
    expect(result).to.deep.equal({ ok: false, error: 'refused' });
    expect(await ids()).to.equal('');
  });

  it('does what is to be done before a commit as the last of the transaction, and not when it is taken back', async () => {
    const put = async (db: Db, id: string): Promise<void> => {
      await insertBoxes({ db }, [box(id)]);
    };
    const during = await database().db.transaction(async (db) => {
      db.beforeCommit(() => put(db, 'last'));
      await put(db, 'work');
      return ids(db);
    });
    expect([during, await ids()]).to.deep.equal(['work', 'last work']);
    const taken = database().db.transaction((db) => {
      db.beforeCommit(() => put(db, 'never'));
      return Promise.reject(new Error('taken back'));
    });
    expect(String(await errorOf(taken))).to.contain('taken back');
    const late = database().db.transaction(async (db) => {
      db.beforeCommit(() => Promise.reject(new Error('too late')));
      await put(db, 'lost');
    });
    expect(String(await errorOf(late))).to.contain('too late');
    expect(await ids()).to.equal('last work');
    expect(() => database().db.beforeCommit(() => Promise.resolve())).to.throw('no transaction');
  });

  it('join the one that is open', async () => {
    const result = await transact(env(), async (inner) => {
      await transact(inner, async (innermost) => {
        expect(innermost.db).to.equal(inner.db);
        await insertBoxes(innermost, [box('a')]);
        return succeed(null);
      });
      return fail('refused after all');
    });
    expect(result.ok).to.equal(false);
    expect(await ids()).to.equal('');
    const nested = await errorOf(database().db.transaction((db) => db.transaction(() => Promise.resolve())));
    expect(nested.message).to.match(/join it/);
  });

  it('go one after the other when two write at once, and lose nothing', async () => {
    await insertBoxes(database(), [box('counter', { pieces: 0 })]);
    const add = () =>
      transact(env(), async ({ db }) => {
        await takeTurns(db, 'counter');
        const [counter] = await boxes(db);
        await wait(2);
        await db.write({
          sql: `update boxes set pieces = ${(counter?.pieces ?? 0) + 1}`,
          bindings: [],
          prepared: false,
        });
        return succeed(null);
      });
    await Promise.all(Array.from({ length: 10 }, add));
    expect((await boxes())[0]?.pieces).to.equal(10);
  });

  it('let others read what was committed while one writes', async () => {
    await insertBoxes(database(), [box('before')]);
    await transact(env(), async (inner) => {
      await insertBoxes(inner, [box('during')]);
      expect(await Promise.all([ids(), ids(), ids(), ids()])).to.deep.equal(Array.from({ length: 4 }, () => 'before'));
      return succeed(null);
    });
    expect(await Promise.all([ids(), ids(), ids()])).to.deep.equal(Array.from({ length: 3 }, () => 'before during'));
  });

  it('show what another process committed, on every connection, at once', async () => {
    const other = connect(database().config);
    try {
      await Promise.all([ids(), ids(), ids()]);
      for (const id of ['x', 'y', 'z']) {
        await insertBoxes(other, [box(id)]);
        for (const seen of await Promise.all([ids(), ids(), ids(), ids()])) expect(seen).to.contain(id);
      }
    } finally {
      await other.close();
    }
  });

  it('let two processes write at the same time', async () => {
    const other = connect(database().config);
    try {
      const write = (db: Db, name: string) =>
        Promise.all(Array.from({ length: 20 }, (_, index) => insertBoxes({ db }, [box(`${name}${index}`)])));
      await Promise.all([write(database().db, 'a'), write(other.db, 'b')]);
      expect(await boxes()).to.have.length(40);
    } finally {
      await other.close();
    }
  });

  it('are usable again after one that failed', async () => {
    const failing = () =>
      errorOf(
        database().db.transaction((db) =>
          db.write({ sql: 'insert into nowhere values (1)', bindings: [], prepared: false }),
        ),
      );
    await Promise.all(Array.from({ length: 8 }, failing));
    await transact(env(), async (inner) => succeed(await insertBoxes(inner, [box('a')])));
    expect(await ids()).to.equal('a');
  });

  const onPostgres = engine === 'postgres' ? it : () => undefined;
  onPostgres('keep nothing, and say so, when work went on after a statement that made the whole fail', async () => {
    const error = await errorOf(
      database().db.transaction(async (db) => {
        await insertBoxes({ db }, [box('a')]);
        await errorOf(insertBoxes({ db }, [box('a')]));
      }),
    );
    expect(error.message).to.equal('the transaction had failed: nothing is kept');
    expect(await ids()).to.equal('');
  });

  it('tell a value that is taken from other failures, by key and by index', async () => {
    await insertBoxes(database(), [box('a')]);
    const { db } = database();
    expect(isDuplicate(await errorOf(insertBoxes(database(), [box('a')])))).to.equal(true);
    expect(
      isDuplicate(await errorOf(insertBoxes(database(), [{ ...box('b'), label: null as unknown as string }]))),
    ).to.equal(false);
    expect(isDuplicate(await errorOf(db.write({ sql: 'nonsense', bindings: [], prepared: false })))).to.equal(false);
    expect([isDuplicate(undefined), isDuplicate('text'), isOrphan(null)]).to.deep.equal([false, false, false]);
  });

  it('tell a row that is referred to as a conflict', async () => {
    const sql = `insert into roots (id, organization_id, group_id, kind, nickname, state, natural_key, exclusions, created_at, created_by)
      values ('r', 'nobody', 'nobody', 'IP', 'n', 'ACTIVE', 'k', '[]', '2026-01-01T00:00:00.000Z', 'x')`;
    const insert = (db: Db) => db.write({ sql, bindings: [], prepared: false });
    const orphan = await errorOf(insert(database().db));
    expect([isOrphan(orphan), isDuplicate(orphan)]).to.deep.equal([true, false]);
    const told = await errorOf(transact(env(), async ({ db }) => succeed(await insert(db))));
    expect(told).to.include({ code: 'CONFLICT' });
  });

  it('refuse turns outside of one', async () => {
    expect((await errorOf(takeTurns(database().db, 'anything'))).message).to.match(/inside a transaction/);
  });
});
