import { expect } from 'chai';
import { undoReport } from '../../../../src/modules/imports';
import { eachEngine, type TestDatabase } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { importsIn, type Imports } from './imports';
import { scan, type ResultDraft } from './sarif';

/** So many connections a test's database has; each keeps for itself for a while what it read. */
const connections = 6;

/** How many rows the server read by now: of tables, and of indexes. */
const rowsRead = async ({ writer }: TestDatabase): Promise<number> => {
  const flush = (): Promise<unknown> => writer.raw('select pg_stat_force_next_flush(), pg_sleep(0.1)');
  await Promise.all(Array.from({ length: connections }, flush));
  const { rows } = await writer.raw<{ readonly rows: readonly { readonly read: string }[] }>(
    `select (select sum(seq_tup_read) from pg_stat_user_tables)
       + (select sum(idx_tup_read) from pg_stat_user_indexes) as read, pg_stat_clear_snapshot()`,
  );
  return Number(rows[0]?.read);
};

/** Larger than what is read between answers: it is kept aside before it is applied, as large reports are. */
const padded = (report: string): string => `${report}${' '.repeat(1024 * 1024)}`;

const times = (count: number, result: (index: number) => ResultDraft): readonly ResultDraft[] =>
  Array.from({ length: count }, (_, index) => ({ rule: `rule-${index % 7}`, ...result(index) }));

const apart = (folder: string, from = 0) => ({
  path: (index: number): string => `${folder}/file-${index % 60}.ts`,
  code: (index: number): string => `const found${index + from} = ask(some, { of: ${index + from} });`,
});

/** What reports say one after the other, of so many results. */
const histories: Readonly<Record<string, (count: number) => readonly (readonly ResultDraft[])[]>> = {
  'folders with a result in each file are renamed': (count) =>
    ['src', 'lib'].map((folder) =>
      times(count, (index) => ({ path: `${folder}/file-${index}.ts`, line: 3, code: 'import "x";' })),
    ),
  'folders are renamed, lines come above, and all is closed and comes back': (count) => {
    const of = (folder: string, shift: number): readonly ResultDraft[] => {
      const { path, code } = apart(folder);
      return times(count, (index) => ({ path: path(index), line: index + shift, column: 4, code: code(index) }));
    };
    const one = [{ path: 'src/other.ts', line: 1, code: 'const one = another(thing);' }];
    return [of('src', 1), of('lib', 1), of('lib', 8), one, of('lib', 9)];
  },
  'all is another': (count) =>
    [0, count].map((from) => {
      const { path, code } = apart('src', from);
      return times(count, (index) => ({ path: path(index), line: index + 1, code: code(index) }));
    }),
  'a file with the same line over and over is renamed and moved': (count) =>
    (
      [
        ['src/a.ts', 0],
        ['src/b.ts', 0],
        ['src/b.ts', 5],
      ] as const
    ).map(([path, shift]) => times(count, (index) => ({ path, line: index * 2 + shift + 1, code: 'x = y;' }))),
  'what has no code moves and says something else': (count) =>
    (
      [
        ['Message', 0],
        ['Message', 9],
        ['Another', 9],
      ] as const
    ).map(([said, shift]) =>
      times(count, (index) => ({
        path: `src/file-${index % 9}.ts`,
        line: index + shift + 1,
        message: `${said} ${index} of it.`,
      })),
    ),
};

// SQLite joins in the order of the text, whatever it believes of tables: its plans are looked at.
eachEngine('what is read to apply a report', (database, engine) => {
  if (engine === 'sqlite') return;
  const few = 150;
  const more = 4;

  // PostgreSQL reads all of a table that has hardly any rows, whatever stands in it: that ends at some 800.
  before(async function () {
    this.timeout(60_000);
    const { path, code } = apart('src');
    const others = await importsIn(database());
    await others.upload(
      padded(scan(times(1_500, (index) => ({ path: path(index), line: index + 1, code: code(index) })))),
    );
  });

  /** The rows read by each upload, and by taking each back. */
  const readBy = async (reports: readonly (readonly ResultDraft[])[]): Promise<readonly number[]> => {
    const imports: Imports = await importsIn(database());
    const manager = await imports.world.as('GROUP_MANAGER');
    const read: number[] = [];
    const count = async <T>(work: () => Promise<T>): Promise<T> => {
      // What steps before changed leaves entries in the indexes until it is swept, by the server whenever it likes.
      await database().writer.raw('vacuum');
      const before = await rowsRead(database());
      const result = await work();
      read.push((await rowsRead(database())) - before);
      return result;
    };
    const ids: string[] = [];
    for (const results of reports)
      ids.push((await count(() => imports.upload(padded(scan(results)), { confirmClosing: true }))).id);
    for (const id of ids.toReversed()) await count(async () => valueOf(await undoReport(manager, id, 'A mistake.')));
    await imports.check();
    return read;
  };

  for (const [what, history] of Object.entries(histories))
    it(`grows with it, and not with its square: ${what}`, async () => {
      const [small, large] = [await readBy(history(few)), await readBy(history(few * more))];
      small.forEach((read, step) => expect((large[step] ?? 0) / read, `step ${step}`).to.be.below(more * 1.5));
    }).timeout(60_000);
});
