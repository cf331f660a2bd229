import { expect } from 'chai';
import { contains, insertMany, selectByIds, startsWith } from '../../src/database/portable';
import { plain, rawRows, rows } from '../../src/database/rows';
import { eachEngine } from '../support/engines';
import { box, boxColumns, createBoxes, insertBoxes, type Box } from './boxes';

const awkward: readonly (readonly [string, Partial<Box>])[] = [
  ['unicode', { label: 'žluťoučký kůň — 漢字', note: 'ß İ ﬁ' }],
  ['emoji', { label: '👩‍👩‍👧 flags 🇨🇿', note: '🧨' }],
  ['question-marks', { label: 'is it? $1 ?? :name', note: '?' }],
  ['quotes', { label: `it's "quoted" \`so\` \\ back`, note: "'; drop table boxes; --" }],
  ['json', { label: '{"a":[1,null,"?"]}', note: '[]' }],
  ['like-signs', { label: '100%_sure! [a-z]*', note: '%' }],
  ['white-space', { label: ' \t\n\r ', note: '' }],
  ['text-numbers', { label: '007', note: '1e3' }],
  ['text-words', { label: 'null', note: 'true' }],
  ['largest', { pieces: 2 ** 53, weight: 1.7976931348623157e308 }],
  ['smallest', { pieces: -(2 ** 53), weight: -5e-324 }],
  ['many-digits', { weight: 0.1 + 0.2, pieces: 0 }],
  ['more-digits', { weight: 7.123456789012345, openedAt: '9999-12-31T23:59:59.999Z' }],
  ['early', { packedAt: '0001-01-01T00:00:00.000Z', openedAt: '1969-12-31T23:59:59.999Z' }],
];

eachEngine('storing and reading rows', (database) => {
  const stored = awkward.map(([id, told]) => box(id, told));
  before(async () => {
    await createBoxes(database());
    await insertBoxes(database(), stored);
  });

  const idsWhere = async (part: 'contains' | 'startsWith', text: string): Promise<readonly string[]> => {
    const { db } = database();
    const condition = { contains, startsWith }[part](db, 'boxes.label', text);
    const found = await rows(db, db.sql('boxes').whereRaw(condition).where('shelfId', 'words'), { id: plain }, 'boxes');
    return found.map(({ id }) => id as string).sort();
  };

  stored.forEach((row) => {
    it(`keeps ${row.id} as it is`, async () => {
      expect(await selectByIds<Box>(database().db, 'boxes', boxColumns, [row.id])).to.deep.equal([row]);
      const { db } = database();
      expect(
        await rows(db, db.sql('boxes').where({ id: row.id, label: row.label, note: row.note }), boxColumns, 'boxes'),
      ).to.deep.equal([row]);
    });
  });

  it('inserts nothing, one row and five thousand rows, each by at most one statement', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => box(`many-${index}`, { shelfId: 'many', pieces: index }));
    const statements = await database().statements(async () => {
      expect(await insertBoxes(database(), [])).to.equal(0);
      expect(await insertBoxes(database(), [box('one')])).to.equal(1);
      expect(await insertBoxes(database(), many)).to.equal(5000);
    });
    expect(statements).to.have.length(2);
    expect(statements[0]).to.equal(statements[1]);
  });

  it('reads forty thousand ids by one statement, and leaves out what is absent', async () => {
    const ids = Array.from({ length: 40_000 }, (_, index) => `many-${index}`);
    const sent = await database().statements(async () => {
      const read = await selectByIds<Box>(database().db, 'boxes', boxColumns, ids);
      expect(read).to.have.length(5000);
      expect(new Set(read.map(({ pieces }) => pieces)).size).to.equal(5000);
    });
    expect(sent).to.have.length(1);
  });

  it('stores what a row does not say as null', async () => {
    const { db } = database();
    await insertMany(
      db,
      'stakeholders',
      { id: 'text', email: 'text', name: 'text', role: 'text', state: 'text', createdAt: 'timestamptz' },
      [
        {
          id: 'person',
          email: 'person@example.com',
          role: 'USER',
          state: 'ACTIVE',
          createdAt: '2026-01-01T00:00:00.000Z',
        },
      ],
    );
    const [read] = await selectByIds<{ id: string; name: string | null }>(
      db,
      'stakeholders',
      { id: plain, name: plain },
      ['person'],
    );
    expect(read).to.deep.equal({ id: 'person', name: null });
  });

  it('leaves out rows whose unique value is there already, when it is told to', async () => {
    const types = { id: 'text', email: 'text', role: 'text', state: 'text', createdAt: 'timestamptz' } as const;
    const person = (id: string, email: string) => ({
      id,
      email,
      role: 'USER',
      state: 'ACTIVE',
      createdAt: '2026-01-01T00:00:00.000Z',
    });
    const people = [person('other', 'person@example.com'), person('new', 'new@example.com')];
    expect(await insertMany(database().db, 'stakeholders', types, people, { unlessTaken: 'email' })).to.equal(1);
  });

  describe('finding text', () => {
    const labels = [
      'Apple',
      'apple pie',
      'APPLE%',
      'a_b',
      'aXb',
      'a!b',
      'Änderung',
      'änderung',
      '100%',
      '10',
      '🧨apple',
      '',
    ];
    before(() =>
      insertBoxes(
        database(),
        labels.map((label) => box(`w:${label}`, { shelfId: 'words', label })),
      ),
    );
    const named = (...found: readonly string[]): readonly string[] => found.map((label) => `w:${label}`).sort();

    const containing: readonly (readonly [string, readonly string[]])[] = [
      ['apple', ['Apple', 'apple pie', 'APPLE%', '🧨apple']],
      ['PPLE', ['Apple', 'apple pie', 'APPLE%', '🧨apple']],
      ['%', ['APPLE%', '100%']],
      ['_', ['a_b']],
      ['!', ['a!b']],
      ['Ä', ['Änderung']],
      ['🧨', ['🧨apple']],
      ['', labels],
      ["'; --", []],
    ];
    containing.forEach(([part, expected]) => {
      it(`finds what contains ${JSON.stringify(part)}, whatever the case of its ASCII letters`, async () => {
        expect(await idsWhere('contains', part)).to.deep.equal(named(...expected));
      });
    });

    const beginning: readonly (readonly [string, readonly string[]])[] = [
      ['a', ['apple pie', 'a_b', 'aXb', 'a!b']],
      ['A', ['Apple', 'APPLE%']],
      ['10', ['100%', '10']],
      ['a_', ['a_b']],
      ['%', []],
      ['🧨', ['🧨apple']],
      ['', labels],
    ];
    beginning.forEach(([part, expected]) => {
      it(`finds what begins with ${JSON.stringify(part)}, case and all`, async () => {
        expect(await idsWhere('startsWith', part)).to.deep.equal(named(...expected));
      });
    });
  });

  it('refuses a NUL in what is searched for, in one value and in a list', async () => {
    const { db } = database();
    const refused = async (work: Promise<unknown>): Promise<unknown> =>
      work.then(
        () => 'answered',
        (error: unknown) => (error as { code?: string }).code,
      );
    expect(await refused(selectByIds(db, 'boxes', boxColumns, ['a\0']))).to.equal('BAD_USER_INPUT');
    expect(await refused(rows(db, db.sql('boxes').where({ label: '\0' }), boxColumns, 'boxes'))).to.equal(
      'BAD_USER_INPUT',
    );
  });

  it('tells of a statement that can not be prepared, and goes on', async () => {
    const { db } = database();
    const read = (): Promise<unknown> => rawRows(db, 'select nonsense from nowhere', [], { nonsense: plain });
    const failed = async (): Promise<boolean> =>
      read().then(
        () => false,
        () => true,
      );
    expect([await failed(), await failed()]).to.deep.equal([true, true]);
    const write = db.write({ sql: 'update nowhere set nonsense = 1', bindings: [], prepared: true });
    expect(
      await write.then(
        () => false,
        () => true,
      ),
    ).to.equal(true);
    expect(await selectByIds<Box>(db, 'boxes', boxColumns, ['quotes'])).to.have.length(1);
  });
});
