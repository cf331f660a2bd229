import { fail, succeed, type Result } from '../../../../kernel/result';
import { runShape } from '../generic/report';
import type { Observation, Unreadable } from '../observation';
import type { RunColumn } from './columns';
import type { Mapping } from './mapping';
import type { Row } from './rows';

type Said = Pick<Mapping, 'tool' | 'category'>;

type RunColumns = ReadonlyMap<RunColumn, number>;

const cellOf = (columns: RunColumns, row: Row, name: RunColumn): string =>
  (row.cells[columns.get(name) ?? -1] ?? '').trim();

/** What the first row of a file without a mapping says of its run: at least the tool. */
export const ownRun = (columns: RunColumns, first: Row | null): Result<Said, Unreadable> => {
  const refused = (message: string) => fail<Unreadable>({ at: `line ${first?.line ?? 1}`, message });
  if (first === null || !columns.has('tool'))
    return refused('Nothing names the tool: give a mapping, or a column "tool" and at least one row.');
  const tool = runShape.tool.safeParse({
    name: cellOf(columns, first, 'tool'),
    version: cellOf(columns, first, 'toolVersion') || null,
  });
  if (!tool.success)
    return refused('"tool" names the tool in 1 to 200 characters, "toolVersion" its version in at most 100.');
  const category = runShape.category.safeParse(cellOf(columns, first, 'category') || null);
  if (!category.success) return refused('"category" has at most 500 characters.');
  return succeed({ tool: tool.data, category: category.data });
};

/** Refuses rows that are of another run than the first. */
export const sameRun =
  (columns: RunColumns, first: Row | null, read: (row: Row) => Result<Observation, Unreadable>) =>
  (row: Row): Result<Observation, Unreadable> => {
    const other = [...columns.keys()].find(
      (name) => first !== null && cellOf(columns, row, name) !== cellOf(columns, first, name),
    );
    return other === undefined
      ? read(row)
      : fail({ at: `line ${row.line}`, message: `"${other}" differs from the first row: a file is of one scan.` });
  };
