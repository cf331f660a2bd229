import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { notFound } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize } from '../../access';
import { checkActive } from '../../groups';
import { rootsByIds, rootTenancy, type Root } from '../../roots';
import { insertEntries, inputsTable, linesTable, portsTable, type EntryTable } from '../data/entries';
import type { Entry, Invalid, Seen } from '../domain/entry';
import { recordedInput, type ToeInput } from '../domain/input';
import { recordedLines, type FileVersion, type ToeLines } from '../domain/lines';
import { recordedPort, type ToePort } from '../domain/port';
import { checkRootActive, turnOf } from './entry-to-change';

type Refused = Invalid | Refusal<'WRONG_STATE' | 'ALREADY_EXISTS'>;

interface Kind<E extends Entry> {
  readonly table: EntryTable<E>;
  readonly fact: string;
  /** What tells entries of a root apart. */
  readonly place: keyof E & string;
  /** The input field that is told when the place is taken. */
  readonly field: string;
}

const wrongRoot = (message: string): Result<never, Refused> => refuse('WRONG_STATE', ['input', 'rootId'], message);

const add = <E extends Entry>(
  env: Env,
  rootId: string,
  { table, fact, place, field }: Kind<E>,
  make: (seen: Seen, root: Root) => Result<E, Refused>,
): Promise<Result<E, Refused>> =>
  transact<E, Refused>(env, async (inner) => {
    const [found] = await rootsByIds(inner, [rootId]);
    authorize(inner, 'TOE_MANAGE', found && rootTenancy(found));
    await turnOf(inner, rootId);
    const [root] = await rootsByIds(inner, [rootId]);
    if (root === undefined) throw notFound();
    const active = await checkActive(inner, root.groupId, ['input', 'rootId']);
    if (!active.ok) return active;
    const inScope = checkRootActive(root, 'rootId');
    if (!inScope.ok) return inScope;
    const { organizationId, groupId } = root;
    const seen = {
      id: inner.newId(),
      organizationId,
      groupId,
      rootId,
      seenAt: inner.now(),
      seenBy: nameOf(inner.actor),
    };
    const made = make(seen, root);
    if (!made.ok) return made;
    if ((await insertEntries(inner.db, table, [made.value], place)) === 0)
      return refuse('ALREADY_EXISTS', ['input', field], 'The root has this already; perhaps it is absent.');
    await record(inner, { type: fact, on: rootTenancy(root), subjectId: seen.id, data: { after: made.value } });
    return succeed(made.value);
  });

/** Records a file of a git repository by hand. */
export const addToeLines = (
  env: Env,
  rootId: string,
  { filename, ...version }: FileVersion & Pick<ToeLines, 'filename'>,
): Promise<Result<ToeLines, Refused>> =>
  add(env, rootId, { table: linesTable, fact: 'ToeLinesAdded', place: 'filename', field: 'filename' }, (seen, root) =>
    root.__typename === 'GitRoot'
      ? recordedLines(seen, filename, version)
      : wrongRoot('Files are part of git repositories: the root is none.'),
  );

/** Records a way into a web application by hand. */
export const addToeInput = (
  env: Env,
  rootId: string,
  given: Pick<ToeInput, 'component' | 'entryPoint'>,
): Promise<Result<ToeInput, Refused>> =>
  add(
    env,
    rootId,
    { table: inputsTable, fact: 'ToeInputAdded', place: 'placeKey', field: 'entryPoint' },
    (seen, root) =>
      root.__typename === 'URLRoot'
        ? recordedInput(seen, root, given)
        : wrongRoot('Inputs are part of URLs: the root is none.'),
  );

/** Records a port of an address by hand. */
export const addToePort = (env: Env, rootId: string, port: number): Promise<Result<ToePort, Refused>> =>
  add(env, rootId, { table: portsTable, fact: 'ToePortAdded', place: 'port', field: 'port' }, (seen, root) =>
    root.__typename === 'IPRoot'
      ? recordedPort(seen, root.address, port)
      : wrongRoot('Ports are part of addresses: the root is none.'),
  );
