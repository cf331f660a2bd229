import { fail, succeed, type Result } from '../../../../kernel/result';
import { faultOf, type Fault } from '../formats/schema-faults';
import { observer } from '../generic/observe';
import { remembering } from '../generic/rules';
import { vulnerability, type GenericRule } from '../generic/vulnerability';
import type { Observation, Unreadable } from '../observation';
import { severitiesOf, valueOf } from './cells';
import type { Columns } from './columns';
import { fieldNames, fields, placeFields, placeKinds, type FieldName, type PlaceKind } from './fields';
import type { Mapping } from './mapping';
import type { Row } from './rows';

type Values = Partial<Record<FieldName, unknown>>;

const kindOf = (values: Values): Result<unknown, string> => {
  if (values.kind !== undefined) return succeed(values.kind);
  const [found, ...more] = placeKinds.filter((kind) => values[placeFields[kind][0]] !== undefined);
  if (found === undefined) return fail('There is no place: give a path, a url, a host or a purl.');
  return more.length === 0
    ? succeed(found)
    : fail('There are several places: give one, or say in "kind" which of them counts.');
};

/** The values as a vulnerability of integrates-report/1; of places only what belongs to the kind. */
const vulnerabilityOf = (values: Values, kind: unknown): unknown => {
  const ofPlace: readonly string[] = placeKinds.includes(kind as PlaceKind) ? placeFields[kind as PlaceKind] : [];
  const parts: Record<string, Record<string, unknown>> = { rule: {}, place: {}, alone: {} };
  (Object.keys(values) as FieldName[]).forEach((name) => {
    const [head, leaf] = fields[name].path as readonly [string, string?];
    const part = parts[leaf === undefined ? 'alone' : head];
    if (part === undefined || (head === 'place' && !ofPlace.includes(name))) return;
    // eslint-disable-next-line functional/immutable-data -- local
    part[leaf ?? head] = values[name];
  });
  return { ...parts['alone'], rule: parts['rule'], place: { ...parts['place'], kind } };
};

/** The field that a place in a vulnerability means. */
const fieldAt = (path: Fault['path']): FieldName | undefined =>
  fieldNames.find((name) => fields[name].path.every((part, index) => part === path[index]));

const longestShown = 60;

/** Reads rows. `constants` hold for cells that are empty, and for fields without a column. */
export const rowReader = (
  tool: string,
  header: readonly string[],
  columns: Columns,
  mapping: Pick<Mapping, 'constants' | 'severities'>,
): ((row: Row) => Result<Observation, Unreadable>) => {
  const observe = observer(tool);
  const rule = remembering();
  const severities = severitiesOf(mapping);
  const constants = fieldNames.flatMap((name) => {
    const constant = mapping.constants?.[name];
    return constant === undefined ? [] : [[name, constant.trim()] as const];
  });
  const textsOf = ({ cells }: Row): ReadonlyMap<FieldName, string> => {
    const filled = [...columns].map(([name, at]) => [name, (cells[at] ?? '').trim()] as const);
    return new Map([...constants, ...filled.filter(([, cell]) => cell !== '')]);
  };
  const valuesOf = (texts: ReadonlyMap<FieldName, string>): Values => {
    const values = Object.fromEntries(
      [...texts].map(([name, cell]) => [name, valueOf(cell, fields[name].type, severities)]),
    );
    const [, last] = /^\d{1,10}\s*-\s*(\d{1,10})$/.exec(texts.get('line') ?? '') ?? [];
    return last === undefined || texts.has('endLine') ? values : { ...values, endLine: Number(last) };
  };
  return (row) => {
    const texts = textsOf(row);
    const refused = ({ path, message }: Fault): Result<never, Unreadable> => {
      const name = fieldAt(path);
      if (name === undefined) return fail({ at: `line ${row.line}`, message });
      const column = columns.get(name);
      const called = column === undefined ? name : (header[column] ?? name).trim();
      const text = texts.get(name);
      if (text === undefined) return fail({ at: `line ${row.line}`, message: `"${called}" is missing.` });
      const shown = text.length > longestShown ? `${text.slice(0, longestShown).toWellFormed()}…` : text;
      return fail({ at: `line ${row.line}`, message: `"${called}" is "${shown}". ${message}` });
    };
    const values = valuesOf(texts);
    const kind = kindOf(values);
    if (!kind.ok) return refused({ path: [], message: kind.error });
    const checked = vulnerability.safeParse(vulnerabilityOf(values, kind.value));
    if (!checked.success) {
      const [issue] = checked.error.issues;
      return refused(issue === undefined ? { path: [], message: 'This is not valid.' } : faultOf(issue));
    }
    const observed = observe(checked.data, rule(checked.data.rule as GenericRule));
    return observed.ok ? observed : refused(observed.error);
  };
};
