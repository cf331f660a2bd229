import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigError } from './config-error';
import { megabyte } from './kernel/amounts';
import type { Variables } from './variables';

/** How repositories elsewhere are reached. */
export interface Outgoing {
  /** Inner networks that may be connected to, such as `10.0.0.0/8`. */
  readonly networks: readonly string[];
  readonly caFile: string | null;
  readonly knownHostsFile: string | null;
  /** How long asking for a commit, a key or who somebody is may take. */
  readonly seconds: number;
  /** The largest answer to that, where it is no repository. */
  readonly bytes: number;
}

/** How the repositories of git roots are read. */
export interface CloningConfig {
  /** Whether a server reads them by itself. */
  readonly on: boolean;
  readonly atATime: number;
  /** The largest clone. */
  readonly bytes: number;
  /** How long fetching one may take. */
  readonly seconds: number;
}

/** Where reference data on advisories are fetched; null: nowhere. */
export interface FeedUrls {
  readonly EPSS: string | null;
  readonly KEV: string | null;
}

const isReadable = (path: string): boolean => {
  try {
    accessSync(path, constants.R_OK);
    return !statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/** The path of a file that is there: without it, what is asked of elsewhere would fail one by one, and say little. */
const readable = (name: string, file: string | undefined): string | null => {
  if (file === undefined) return null;
  const path = resolve(file);
  if (!isReadable(path)) throw new ConfigError(`${name}: ${path} cannot be read`);
  return path;
};

/** Throws a ConfigError that names a file which cannot be read. */
export const outgoingOf = (read: Variables, listed: (text?: string) => readonly string[]): Outgoing => ({
  networks: listed(read.OUTGOING_NETWORKS),
  caFile: readable('OUTGOING_CA_FILE', read.OUTGOING_CA_FILE),
  knownHostsFile: readable('OUTGOING_KNOWN_HOSTS_FILE', read.OUTGOING_KNOWN_HOSTS_FILE),
  seconds: read.OUTGOING_SECONDS,
  bytes: read.OUTGOING_MAX_MB * megabyte,
});

export const cloningOf = (read: Variables): CloningConfig => ({
  on: read.CLONING === 'on',
  atATime: read.CLONING_AT_A_TIME,
  bytes: read.CLONING_MAX_MB * megabyte,
  seconds: read.CLONING_MINUTES * 60,
});
