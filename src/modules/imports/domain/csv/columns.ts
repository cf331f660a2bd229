import { fail, succeed, type Result } from '../../../../kernel/result';
import type { Unreadable } from '../observation';
import { fieldNames, type FieldName } from './fields';
import type { Mapping } from './mapping';

/** Where fields stand in a row, by the position of their cells. */
export type Columns = ReadonlyMap<FieldName, number>;

/** What a file without a mapping says of its run, in columns of their own. */
export const runColumns = ['tool', 'toolVersion', 'category'] as const;
export type RunColumn = (typeof runColumns)[number];

/** `Rule ID`, `rule_id` and `ruleId` are the same. */
const folded = (name: string): string => name.replace(/[\s_-]+/g, '').toLowerCase();

const known: ReadonlyMap<string, FieldName | RunColumn> = new Map(
  [...fieldNames, ...runColumns].map((name) => [folded(name), name]),
);

const refused = (message: string) => fail<Unreadable>({ at: 'line 1', message });

const quoted = (name: string): string => `"${name.slice(0, 100)}"`;

/** The columns that a mapping names. */
export const mappedColumns = ({ fields }: Mapping, header: readonly string[]): Result<Columns, Unreadable> => {
  const names = header.map((name) => name.trim());
  const wanted = fieldNames.flatMap((field) => {
    const name = fields[field]?.trim();
    return name === undefined ? [] : [{ field, name, at: names.indexOf(name) }];
  });
  const missing = wanted.find(({ at }) => at < 0);
  if (missing !== undefined)
    return refused(`The header has no column ${quoted(missing.name)}, which the mapping names.`);
  const double = wanted.find(({ name, at }) => names.indexOf(name, at + 1) >= 0);
  if (double !== undefined) return refused(`The header has the column ${quoted(double.name)} twice.`);
  return succeed(new Map(wanted.map(({ field, at }) => [field, at])));
};

export interface OwnColumns {
  readonly columns: Columns;
  readonly run: ReadonlyMap<RunColumn, number>;
}

/** The columns of a header that uses our own names. One that is not known is refused, since it may be misspelt. */
export const ownColumns = (header: readonly string[]): Result<OwnColumns, Unreadable> => {
  const found = header.map((name, at) => ({ name, at, field: known.get(folded(name)) }));
  const strange = found.find(({ field }) => field === undefined);
  if (strange !== undefined)
    return refused(
      `The column ${quoted(strange.name)} is not known. Without a mapping, columns are called ${[...runColumns, ...fieldNames].join(', ')}.`,
    );
  const double = found.find(({ field, at }) => found.some((other) => other.field === field && other.at < at));
  if (double !== undefined) return refused(`The column ${quoted(double.name)} stands twice.`);
  const isOfRun = (field: unknown): field is RunColumn => runColumns.some((name) => name === field);
  return succeed({
    columns: new Map(found.flatMap(({ field, at }) => (field === undefined || isOfRun(field) ? [] : [[field, at]]))),
    run: new Map(found.flatMap(({ field, at }) => (isOfRun(field) ? [[field, at]] : []))),
  });
};
