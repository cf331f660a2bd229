import { counted } from '../../../kernel/amounts';
import { oneOf, text, time, whole, type EntityOf } from '../../../kernel/shape';

/** Reference data that are published as a whole: FIRST's EPSS scores, CISA's catalogue of Known Exploited Vulnerabilities. */
export type Feed = 'EPSS' | 'KEV';

export const releaseShape = {
  id: text,
  feed: oneOf<Feed>(),
  version: text,
  releasedAt: time,
  entries: whole,
  beganAt: time,
};

/** A file of a feed that was read, or is being read. */
export type Release = EntityOf<typeof releaseShape>;

/** What became of a file of a feed. */
export interface ImportedRelease {
  readonly outcome: 'IMPORTED' | 'UNCHANGED';
  readonly release: Release;
}

/** Fewer entries than this share of what stands look like a part of a file. */
export const leastShare = 0.5;

/** Why a release must not take the place of the one that stands; undefined when it may. */
export const refusalOf = (current: Release | undefined, next: Release, acceptFewer: boolean): string | undefined => {
  if (next.entries === 0) return 'the file has no entries.';
  if (current === undefined) return undefined;
  if (next.releasedAt < current.releasedAt)
    return `the file is of ${next.releasedAt}, and what stands is newer: of ${current.releasedAt}.`;
  return !acceptFewer && next.entries < current.entries * leastShare
    ? `the file has ${counted(next.entries, 'entry', 'entries')}, fewer than half of the ${current.entries} that stand: it looks like a part.`
    : undefined;
};
