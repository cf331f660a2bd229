import type { Env } from '../../../kernel/env';
import { succeed, type Result } from '../../../kernel/result';
import { insertEntries } from '../data/releases';
import { fault, type FileFault } from '../domain/file-fault';
import { kevCatalogue, type KevCatalogue, type KnownExploited } from '../domain/kev-file';
import type { ImportedRelease } from '../domain/release';
import { openRelease, publishRelease, removeRelease, sameRelease, type ReleaseOptions } from './publish-release';
import { Unreadable, wholeText, type Source } from './unpacked';

/** The catalogue has 1.5 MB today; it is read as a whole. */
const mostBytes = 32 * 1024 * 1024;
const entriesAtOnce = 1_000;

const readCatalogue = async (source: Source): Promise<Result<KevCatalogue, FileFault>> => {
  try {
    return kevCatalogue(JSON.parse(await wholeText(source, mostBytes)));
  } catch (error) {
    if (error instanceof Unreadable) return fault(null, error.message);
    if (error instanceof SyntaxError) return fault(null, `the file is no JSON: ${error.message}.`);
    throw error;
  }
};

const insertAll = (env: Env, releaseId: string, entries: readonly KnownExploited[]): Promise<unknown> =>
  Array.from({ length: Math.ceil(entries.length / entriesAtOnce) }).reduce<Promise<unknown>>(
    async (before, _, batch) => {
      await before;
      await insertEntries(env.db, releaseId, entries.slice(batch * entriesAtOnce, (batch + 1) * entriesAtOnce));
    },
    Promise.resolve(),
  );

/** Imports CISA's catalogue of Known Exploited Vulnerabilities, as JSON. What is wrong with it changes nothing. */
export const importKev = async (
  env: Env,
  source: Source,
  options: ReleaseOptions = {},
): Promise<Result<ImportedRelease, FileFault>> => {
  const read = await readCatalogue(source);
  if (!read.ok) return read;
  const { head, entries } = read.value;
  const same = options.onlyNewer === true ? await sameRelease(env, 'KEV', head) : undefined;
  if (same !== undefined) return succeed({ outcome: 'UNCHANGED', release: same });
  const release = { ...(await openRelease(env, 'KEV', head)), entries: entries.length };
  try {
    await insertAll(env, release.id, entries);
  } catch (error) {
    await removeRelease(env, release);
    throw error;
  }
  return publishRelease(env, release, options);
};
