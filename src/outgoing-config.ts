import { resolve } from 'node:path';
import type { Variables } from './variables';

/** How repositories elsewhere are reached. */
export interface Outgoing {
  /** Inner networks that may be connected to, such as `10.0.0.0/8`. */
  readonly networks: readonly string[];
  readonly caFile: string | null;
  readonly knownHostsFile: string | null;
  /** How long asking for a commit may take. */
  readonly seconds: number;
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

const resolved = (file: string | undefined): string | null => (file === undefined ? null : resolve(file));

export const outgoingOf = (read: Variables, listed: (text?: string) => readonly string[]): Outgoing => ({
  networks: listed(read.OUTGOING_NETWORKS),
  caFile: resolved(read.OUTGOING_CA_FILE),
  knownHostsFile: resolved(read.OUTGOING_KNOWN_HOSTS_FILE),
  seconds: read.OUTGOING_SECONDS,
});

export const cloningOf = (read: Variables): CloningConfig => ({
  on: read.CLONING === 'on',
  atATime: read.CLONING_AT_A_TIME,
  bytes: read.CLONING_MAX_MB * 1024 * 1024,
  seconds: read.CLONING_MINUTES * 60,
});
