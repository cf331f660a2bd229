import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import type { CheckPlace } from '../../vulnerabilities';
import { inputsTable, linesTable, portsTable, selectEntry, type EntryTable } from '../data/entries';
import type { Entry } from '../domain/entry';

/** The entry at a place; null where the root has none of its kind; refused where it has others, and this is not there. */
const presentAt = async <E extends Entry>(
  { db }: Env,
  table: EntryTable<E>,
  rootId: string,
  place: Partial<E>,
  what: string,
): Promise<Result<E | null, Refusal<'NOT_FOUND'>>> => {
  const entry = await selectEntry(db, table, rootId, place);
  if (entry?.presence === 'PRESENT') return succeed(entry);
  if (entry === undefined && (await selectEntry(db, table, rootId)) === undefined) return succeed(null);
  const message = `The target of evaluation of the root has no such ${what}: record it first.`;
  return refuse('NOT_FOUND', ['input', 'where'], message);
};

/**
 * Whether what is reported by hand stands at a place that is there. Only where the root has anything recorded of the
 * kind: before the first refresh nobody knows what is there.
 */
export const checkPlaceInTarget: CheckPlace = async (env, rootId, { kind, where, specific }) => {
  const number = Number(specific);
  switch (kind) {
    case 'LINES': {
      const file = await presentAt(env, linesTable, rootId, { filename: where }, 'file');
      if (!file.ok) return file;
      return file.value === null || number <= file.value.loc
        ? succeed(null)
        : refuse('INVALID_VALUE', ['input', 'specific'], `The file has ${file.value.loc} lines.`);
    }
    case 'INPUT': {
      const place = { component: where, entryPoint: specific };
      const input = await presentAt(env, inputsTable, rootId, place, 'URL with this field');
      return input.ok ? succeed(null) : input;
    }
    case 'PORT': {
      const place = { address: where, port: number };
      const port = await presentAt(env, portsTable, rootId, place, 'address with this port');
      return port.ok ? succeed(null) : port;
    }
    case 'COMPONENT':
      return succeed(null);
  }
};
