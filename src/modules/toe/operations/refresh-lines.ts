import { record } from '../../../journal/record';
import { again } from '../../../kernel/again';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { conflict } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize } from '../../access';
import { checkActive } from '../../groups';
import { excluder, reportedRoot, rootsByIds, rootTenancy, type GitRoot } from '../../roots';
import { insertEntries, linesTable } from '../data/entries';
import { selectLinesAfter, updateLines } from '../data/refresh';
import type { FoundFile, ReadClone, Snapshot, Unread } from '../domain/clone';
import type { ToeLines } from '../domain/lines';
import { addedLines, nothingYet, refreshedLines, type RefreshCounts } from '../domain/refresh';
import { turnOf } from './entry-to-change';

/** What a refresh did. */
export interface Refresh extends RefreshCounts {
  readonly rootId: string;
  /** The commit that was read. */
  readonly commit: string;
  /** Files that could not be recorded: their paths are longer than 1,000 characters or 2,000 bytes. */
  readonly skipped: number;
}

type Refused = Unread | Refusal<'WRONG_STATE'>;

const batch = 1000;
const field = ['input', 'rootNickname'];

const sum = (counts: RefreshCounts, as: string, more = 1): RefreshCounts =>
  as in counts ? { ...counts, [as]: counts[as as keyof RefreshCounts] + more } : counts;

interface Work {
  readonly env: Env;
  readonly root: GitRoot;
  readonly now: string;
  /** What was found and met no recorded file yet. */
  readonly unmet: Map<string, FoundFile>;
}

/** Goes through the recorded files in the order of their paths: all of them are met once, in bounded batches. */
const meetRecorded = async (work: Work, after: string, counts: RefreshCounts): Promise<RefreshCounts> => {
  const { env, root, now, unmet } = work;
  const recorded = await selectLinesAfter(env.db, root.id, after, batch);
  const met = recorded.map((lines) => refreshedLines(lines, unmet.get(lines.filename), now));
  recorded.forEach(({ filename }) => unmet.delete(filename));
  const changed = met.flatMap(({ lines }) => lines ?? []);
  if ((await updateLines(env.db, changed)) < changed.length) throw conflict();
  const counted = met.reduce((sums, { as }) => sum(sums, as), counts);
  const last = recorded.at(-1);
  return recorded.length < batch || last === undefined ? counted : meetRecorded(work, last.filename, counted);
};

const addBatch = async ({ env, root, now }: Work, files: readonly (readonly [string, FoundFile])[]): Promise<void> => {
  const { organizationId, groupId, id: rootId } = root;
  const lines = files.map(([filename, file]): ToeLines => {
    const seen = { id: env.newId(), organizationId, groupId, rootId, seenAt: now, seenBy: nameOf(env.actor) };
    return addedLines(seen, filename, file);
  });
  if ((await insertEntries(env.db, linesTable, lines, 'filename')) < lines.length) throw conflict();
};

const addUnmet = async (work: Work): Promise<void> => {
  const entries = [...work.unmet];
  const batches = Array.from({ length: Math.ceil(entries.length / batch) }, (_, index) =>
    entries.slice(index * batch, (index + 1) * batch),
  );
  await batches.reduce(async (before, files) => {
    await before;
    await addBatch(work, files);
  }, Promise.resolve());
};

const same = (one: GitRoot, other: GitRoot): boolean =>
  JSON.stringify([one.url, one.branch, one.exclusions]) === JSON.stringify([other.url, other.branch, other.exclusions]);

/** What else is done in the transaction of a refresh; a refusal takes all of it back. */
export type Alongside = (env: Env, commit: string) => Promise<Result<unknown, Refusal<'WRONG_STATE'>>>;

const apply = (
  env: Env,
  root: GitRoot,
  { commit, files, skipped }: Snapshot,
  alongside: Alongside,
): Promise<Result<Refresh, Refused>> =>
  transact<Refresh, Refused>(env, async (inner) => {
    await turnOf(inner, root.id);
    const [standing] = await rootsByIds(inner, [root.id]);
    if (standing?.__typename !== 'GitRoot' || standing.state !== 'ACTIVE' || !same(standing, root))
      return refuse('WRONG_STATE', field, 'The root was changed while its clone was read: refresh it again.');
    const active = await checkActive(inner, root.groupId, field);
    if (!active.ok) return active;
    const work = { env: inner, root, now: inner.now(), unmet: new Map(files) };
    const met = await meetRecorded(work, '', nothingYet);
    const counts = { ...met, added: work.unmet.size };
    await addUnmet(work);
    await record(inner, {
      type: 'ToeRefreshed',
      on: rootTenancy(root),
      subjectId: root.id,
      data: { commit, skipped, ...counts },
    });
    const done = await alongside(inner, commit);
    if (!done.ok) return done;
    return succeed({ rootId: root.id, commit, skipped, ...counts });
  });

/** The same for a root that is known, by the server itself: whoever calls has decided that it may be. */
export const refreshRoot = async (
  env: Env,
  root: GitRoot,
  read: ReadClone,
  alongside: Alongside,
): Promise<Result<Refresh, Refused>> => {
  const snapshot = await read({ url: root.url, branch: root.branch, excludes: excluder(root) });
  return snapshot.ok ? again(() => apply(env, root, snapshot.value, alongside)) : snapshot;
};

/**
 * Brings the files of a git root up to date with a clone, all of them or none: new ones, changed ones, those that are
 * gone and those that are back. The root is named by its nickname and must be an active git repository.
 */
export const refreshLines = async (
  env: Env,
  { groupId, nickname }: { readonly groupId: string; readonly nickname: string },
  read: ReadClone,
): Promise<Result<Refresh, Refused>> => {
  const found = await reportedRoot(env, groupId, nickname);
  if (!found.ok) return found;
  const root = found.value;
  authorize(env, 'TOE_MANAGE', rootTenancy(root));
  if (root.__typename !== 'GitRoot') return refuse('WRONG_STATE', field, 'The root is no git repository.');
  return refreshRoot(env, root, read, () => Promise.resolve(succeed(null)));
};
