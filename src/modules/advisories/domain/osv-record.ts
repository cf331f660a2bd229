import { succeed, type Result } from '../../../kernel/result';
import { advisoryIdOf } from './advisory-id';
import { mostAliases } from './alias-groups';
import { instantOf } from './dates';
import { fault, quoted, type FileFault } from './file-fault';

/** What is kept of a record of the OSV schema: which ids name the same vulnerability, and whether it was taken back. */
export interface OsvRecord {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly modifiedAt: string;
  /** When the database took the record back; null while it stands. */
  readonly withdrawnAt: string | null;
}

const mostCharacters = 100;
// What the OSV schema allows in an id, and no more than what a person can read.
const plain = /^[A-Za-z0-9][\w.:+-]*$/;

/** Ids of databases that we know in their usual form, others as they are. */
const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= mostCharacters && plain.test(value)
    ? (advisoryIdOf(value) ?? value)
    : undefined;

/**
 * Reads a record of the OSV schema (ossf.github.io/osv-schema, 1.x): `id`, `modified`, `aliases` and `withdrawn`.
 * `related` and `upstream` are no aliases there. `path` tells where in a file the record stands.
 */
export const osvRecord = (given: unknown, path: string): Result<OsvRecord, FileFault> => {
  const at = (field: string): string => (path === '' ? field : `${path}.${field}`);
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return fault(path === '' ? null : path, 'a record of OSV is a JSON object.');
  const { id, modified, aliases = [], withdrawn = null } = given as Readonly<Record<string, unknown>>;
  const named = idOf(id);
  if (named === undefined) return fault(at('id'), `${quoted(id)} is no id of at most ${mostCharacters} characters.`);
  const modifiedAt = instantOf(modified);
  if (modifiedAt === undefined) return fault(at('modified'), `${quoted(modified)} is no instant.`);
  const withdrawnAt = withdrawn === null ? null : instantOf(withdrawn);
  if (withdrawnAt === undefined) return fault(at('withdrawn'), `${quoted(withdrawn)} is no instant.`);
  const listed = aliases ?? [];
  if (!Array.isArray(listed)) return fault(at('aliases'), `${quoted(aliases)} is no list.`);
  if (listed.length >= mostAliases)
    return fault(at('aliases'), `there are ${listed.length}; at most ${mostAliases - 1} are read.`);
  const ids = listed.map(idOf);
  const wrong = ids.indexOf(undefined);
  if (wrong >= 0)
    return fault(at(`aliases[${wrong}]`), `${quoted(listed[wrong])} is no id of at most ${mostCharacters} characters.`);
  const others = [...new Set(ids.flatMap((each) => (each === undefined || each === named ? [] : [each])))];
  return succeed({ id: named, aliases: others, modifiedAt, withdrawnAt });
};
