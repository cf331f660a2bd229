import { counted } from '../../../kernel/amounts';
import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import type { CheckPlace, ManualPlace } from '../../vulnerabilities';
import {
  inputsTable,
  linesTable,
  portsTable,
  selectEntriesAt,
  selectRecordedRoots,
  type EntryTable,
} from '../data/entries';
import type { Entry } from '../domain/entry';

/** A place in a root that somebody wants to report. */
export interface AskedPlace {
  readonly rootId: string;
  readonly place: ManualPlace;
}

type Checked = Result<null, Refusal<'NOT_FOUND' | 'INVALID_VALUE'>>;

/** How places of a kind are found among its entries. */
interface Recorded<E extends Entry> {
  readonly table: EntryTable<E>;
  readonly column: keyof E & string;
  readonly what: string;
  readonly isAt: (entry: E, place: ManualPlace) => boolean;
  readonly check: (entry: E, place: ManualPlace) => Checked;
}

const there = (): Checked => succeed(null);

const recorded = <E extends Entry>(given: Recorded<E>): Recorded<E> => given;

const lines = recorded({
  table: linesTable,
  column: 'filename',
  what: 'file',
  isAt: ({ filename }, { where }) => filename === where,
  check: ({ loc }, { specific }) =>
    Number(specific) <= loc
      ? there()
      : refuse('INVALID_VALUE', ['input', 'specific'], `The file has ${counted(loc, 'line')}.`),
});

const inputs = recorded({
  table: inputsTable,
  column: 'component',
  what: 'URL with this field',
  isAt: ({ component, entryPoint }, { where, specific }) => component === where && entryPoint === specific,
  check: there,
});

const ports = recorded({
  table: portsTable,
  column: 'address',
  what: 'address with this port',
  isAt: ({ address, port }, { where, specific }) => address === where && port === Number(specific),
  check: there,
});

const checkAll = async <E extends Entry>(
  { db }: Env,
  { table, column, what, isAt, check }: Recorded<E>,
  asked: readonly AskedPlace[],
): Promise<ReadonlyMap<AskedPlace, Checked>> => {
  if (asked.length === 0) return new Map();
  const rootIds = [...new Set(asked.map(({ rootId }) => rootId))];
  const wheres = [...new Set(asked.map(({ place }) => place.where))];
  const entries = await selectEntriesAt(db, table, rootIds, column, wheres);
  const known = new Set(await selectRecordedRoots(db, table, rootIds));
  const message = `The target of evaluation of the root has no such ${what}: record it first.`;
  return new Map(
    asked.map((each) => {
      const entry = entries.find((found) => found.rootId === each.rootId && isAt(found, each.place));
      if (entry?.presence === 'PRESENT') return [each, check(entry, each.place)];
      const unknown = entry === undefined && !known.has(each.rootId);
      return [each, unknown ? there() : refuse('NOT_FOUND', ['input', 'where'], message)];
    }),
  );
};

/**
 * Whether what is reported by hand stands at places that are there, in their order. Only where a root has anything
 * recorded of the kind: before the first refresh nobody knows what is there.
 */
export const checkPlacesInTarget = async (env: Env, asked: readonly AskedPlace[]): Promise<readonly Checked[]> => {
  const of = (kind: ManualPlace['kind']): readonly AskedPlace[] => asked.filter(({ place }) => place.kind === kind);
  const checked = new Map([
    ...(await checkAll(env, lines, of('LINES'))),
    ...(await checkAll(env, inputs, of('INPUT'))),
    ...(await checkAll(env, ports, of('PORT'))),
  ]);
  return asked.map((each) => checked.get(each) ?? there());
};

/** The same for one place. */
export const checkPlaceInTarget: CheckPlace = async (env, rootId, place) =>
  (await checkPlacesInTarget(env, [{ rootId, place }]))[0] ?? there();
