import { expect } from 'chai';
import { readAlike } from '../../src/database/alike';
import { pagesOf } from '../../src/kernel/listing';
import { eachEngine } from '../support/engines';
import { box, boxListing, createBoxes, insertBoxes, type BoxFilter } from './boxes';

eachEngine('reads that are alike', (database, engine) => {
  before(async () => {
    await createBoxes(database());
    await insertBoxes(database(), [box('a1', { shelfId: 'a' }), box('a2', { shelfId: 'a', size: 'L' })]);
    await insertBoxes(database(), [box('b1', { shelfId: 'b' })]);
  });

  const list = async (shelf: string, filter: BoxFilter | null = null, db = database().db): Promise<string> => {
    const pages = await pagesOf(boxListing({ db }, filter, { field: 'LABEL', direction: 'ASC' }), [shelf], {
      first: 5,
    });
    return (
      pages
        .get(shelf)
        ?.nodes.map(({ id }) => id)
        .join(' ') ?? 'none'
    );
  };
  const large: BoxFilter = { size: ['L'] };

  it('are one statement for all who ask at the same time', async () => {
    const answers: string[] = [];
    const sent = await database().statements(async () => {
      answers.push(...(await Promise.all(Array.from({ length: 50 }, () => list('a')))));
    });
    expect(answers).to.deep.equal(Array.from({ length: 50 }, () => 'a1 a2'));
    expect(sent).to.have.length(1);
  });

  it('are not those that differ in a single value', async () => {
    const ask = [() => list('a'), () => list('b'), () => list('a', large)] as const;
    const sent = await database().statements(async () => {
      const asked = Array.from({ length: 60 }, (_, index) => (ask[index % 3] ?? ask[0])());
      expect(await Promise.all(asked)).to.deep.equal(
        Array.from({ length: 60 }, (_, index) => ['a1 a2', 'b1', 'a2'][index % 3]),
      );
    });
    expect(sent.length).to.be.at.most(3);
  });

  it('tell nobody what was true before they asked', async () => {
    for (const number of Array(20).keys()) {
      const before = list('fresh');
      await new Promise((resolve) => setTimeout(resolve, number % 3));
      await insertBoxes(database(), [box(`f${String(number).padStart(2, '0')}`, { shelfId: 'fresh' })]);
      const pages = await Promise.all([list('fresh'), before, list('fresh')]);
      const newest = await database().db.read({
        sql:
          engine === 'sqlite'
            ? `select json_group_array(json_array(n)) from (select count(*) as n from boxes where shelf_id = 'fresh')`
            : `select count(*) as n from boxes where shelf_id = 'fresh'`,
        bindings: [],
        prepared: false,
      });
      expect(newest).to.deep.equal([[number + 1]]);
      const shown = Array.from({ length: Math.min(number + 1, 5) }, (_, at) => `f0${at}`).join(' ');
      expect([pages[0], pages[2]]).to.deep.equal([shown, shown]);
    }
  });

  it('are made by each transaction for itself, which sees what nobody else does', async () => {
    await database().db.transaction(async (db) => {
      await insertBoxes({ db }, [box('mine', { shelfId: 'unseen' })]);
      const [inside, outside] = await Promise.all([list('unseen', null, db), list('unseen')]);
      expect([inside, outside]).to.deep.equal(['mine', '']);
    });
  });

  it('fail for all who asked for them, and for nobody after that', async () => {
    const wrong = { sql: 'select 1 from nowhere', bindings: [], prepared: false };
    const failures = await Promise.all(Array.from({ length: 5 }, () => readAlike(database().db, wrong).catch(String)));
    failures.forEach((message) => expect(message).to.contain('nowhere'));
    expect(await list('b')).to.equal('b1');
  });
});
