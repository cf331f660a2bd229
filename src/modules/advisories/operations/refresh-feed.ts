import type { Env } from '../../../kernel/env';
import * as data from '../data/releases';
import { faultText } from '../domain/file-fault';
import type { Feed, ImportedRelease } from '../domain/release';
import { importEpss } from './import-epss';
import { importKev } from './import-kev';
import type { Source } from './unpacked';

/** Fetches a file from a URL. Rejects with what went wrong. */
export type Download = (url: string) => Promise<Source>;

const hour = 60 * 60 * 1000;
/** A day, but for the time by which an hourly look may come too early. */
const untilNext = 23 * hour;

const imports = { EPSS: importEpss, KEV: importKev } as const;

/**
 * Brings a feed up to date when it is due: once a day, by one of the processes on a database. After a failure it is due
 * again in an hour. Answers nothing when it was not due. Throws what went wrong, for the log.
 */
export const refreshFeed = async (
  env: Env,
  feed: Feed,
  url: string,
  download: Download,
): Promise<ImportedRelease | undefined> => {
  const now = env.now();
  const after = (milliseconds: number): string => new Date(Date.parse(now) + milliseconds).toISOString();
  await data.ensureFeed(env.db, feed, now);
  // A little less than an hour, so that the next hourly look tries again.
  if ((await data.takeDue(env.db, feed, now, after(hour * 0.9))) === 0) return undefined;
  const imported = await imports[feed](env, await download(url), { onlyNewer: true });
  if (!imported.ok) throw new Error(`${url}: ${faultText(imported.error)}`);
  await data.setDue(env.db, feed, after(untilNext));
  return imported.value;
};
