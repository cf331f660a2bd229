/* eslint-disable functional/no-loop-statements, functional/immutable-data, functional/no-let -- reads a stream row by row */
import { fail, succeed, type Result } from '../../../../kernel/result';
import { inBatches, type Some } from '../formats/batches';
import type { Chunks, Format, OutlinedReport } from '../formats/format';
import { firstFault } from '../formats/schema-faults';
import { runOf } from '../generic/format';
import type { Observation, Unreadable } from '../observation';
import { mappedColumns, ownColumns, type Columns } from './columns';
import { mapping, type Mapping } from './mapping';
import { rowsOf, type Row } from './rows';
import { ownRun, sameRun } from './own-run';
import { rowReader } from './vulnerabilities';

type ReadRow = (row: Row) => Result<Observation, Unreadable>;

interface Layout {
  readonly said: Pick<Mapping, 'tool' | 'category' | 'branch' | 'commit' | 'endedAt' | 'complete'>;
  readonly read: ReadRow;
}

/** So many rows that are wrong are told of at once. */
const mostFaults = 20;

const empty: Unreadable = { at: 'line 1', message: 'The file is empty: a CSV file begins with a header.' };

/** What the header means by the mapping, else by our own names and what the first row says of the run. */
const layoutOf = (given: Mapping | null, header: Row, first: Row | null): Result<Layout, Unreadable> => {
  const { cells } = header;
  if (given !== null) {
    const columns = mappedColumns(given, cells);
    if (!columns.ok) return columns;
    return succeed({ said: given, read: rowReader(given.tool.name.trim(), cells, columns.value, given) });
  }
  const own = ownColumns(cells);
  if (!own.ok) return own;
  const said = ownRun(own.value.run, first);
  if (!said.ok) return said;
  const read = rowReader(said.value.tool.name, cells, own.value.columns satisfies Columns, {});
  return succeed({ said: said.value, read: sameRun(own.value.run, first, read) });
};

/** The rows after the header, each with what it is read by. */
const readRows = async function* (
  chunks: Chunks,
  given: Mapping | null,
): AsyncGenerator<Result<{ readonly layout: Layout; readonly row: Row | null }, Unreadable>, void, undefined> {
  let header: Row | undefined;
  let layout: Layout | undefined;
  for await (const row of rowsOf(chunks, given?.separator ?? null)) {
    if (!row.ok) return yield row;
    if (header === undefined) {
      header = row.value;
      continue;
    }
    if (layout === undefined) {
      const made = layoutOf(given, header, row.value);
      if (!made.ok) return yield made;
      layout = made.value;
    }
    yield succeed({ layout, row: row.value });
  }
  if (layout !== undefined) return;
  if (header === undefined) return yield fail(empty);
  const made = layoutOf(given, header, null);
  yield made.ok ? succeed({ layout: made.value, row: null }) : made;
};

const outline = async (chunks: Chunks, given: Mapping | null): Promise<Result<OutlinedReport, Unreadable>> => {
  const faults: Unreadable[] = [];
  let layout: Layout | undefined;
  let rows = 0;
  for await (const next of readRows(chunks, given)) {
    if (!next.ok) return faults.length === 0 ? next : fail(together([...faults, next.error]));
    layout = next.value.layout;
    if (next.value.row === null) continue;
    rows += 1;
    const read = layout.read(next.value.row);
    if (!read.ok) faults.push(read.error);
    if (faults.length === mostFaults) break;
  }
  if (faults.length > 0) return fail(together(faults));
  if (layout === undefined) return fail(empty);
  const run = runOf(layout.said, rows > 0 ? 'SOME' : 'EMPTY');
  return succeed({ runs: [run], read: (again) => inBatches(readingsOf(again, given)) });
};

/** Several faults as one: the place of the first, and all that is wrong. */
const together = (faults: readonly Unreadable[]): Unreadable => {
  const [first, ...others] = faults;
  const more = others.map(({ at, message }) => ` ${at}: ${message}`).join('');
  const end = faults.length >= mostFaults ? ` The first ${mostFaults} are named.` : '';
  return { at: first?.at ?? 'line 1', message: `${first?.message ?? ''}${more}${end}` };
};

const readingsOf = async function* (chunks: Chunks, given: Mapping | null): AsyncGenerator<Some, void, undefined> {
  for await (const next of readRows(chunks, given)) {
    if (!next.ok) return yield next;
    const { layout, row } = next.value;
    if (row === null) return;
    const read = layout.read(row);
    if (!read.ok) return yield read;
    yield succeed([{ run: 0, pointer: `line ${row.line}`, observation: read.value }]);
  }
};

/** CSV (RFC 4180) whose columns a mapping explains (docs/schemas/mapping.json), or that uses our own names for them. */
export const csv: Format = {
  name: 'CSV',
  takesMapping: true,
  recognises: ({ kind, line }) => kind === 'TEXT' && /[,;\t|]/.test(line),
  outline: async (chunks, options) => {
    if (options.mapping === null) return outline(chunks, null);
    const given = mapping.safeParse(options.mapping);
    return given.success ? outline(chunks, given.data) : fail(firstFault(given.error, '/mapping'));
  },
};
