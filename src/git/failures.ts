import type { FetchFailure, GitFailure } from '../kernel/git';
import type { Ended } from './run';

/** What git, curl and ssh say in English; the first that fits decides. A remote can say any of it, of itself alone. */
const signs: readonly (readonly [RegExp, GitFailure])[] = [
  [/certificate|SSL: no alternative|Host key verification failed|REMOTE HOST IDENTIFICATION/i, 'HOST_NOT_TRUSTED'],
  [/unable to update url base from redirection|returned error: 3\d\d/i, 'REFUSED_ADDRESS'],
  [
    /Authentication failed|could not read (?:Username|Password)|Permission denied|returned error: 40[13]/i,
    'AUTHENTICATION_FAILED',
  ],
  [
    /repository '[^']*' not found|Repository not found|returned error: 404|does not appear to be a git repository/i,
    'REPOSITORY_NOT_FOUND',
  ],
  [/Remote branch .* not found|couldn't find remote ref/i, 'BRANCH_NOT_FOUND'],
  [/timed out|Operation too slow/i, 'TIMED_OUT'],
];

/** Why a call of git failed, in a closed list. */
export const failureOf = ({ how, said }: Pick<Ended, 'how' | 'said'>): GitFailure => {
  if (how === 'TIMED_OUT' || how === 'TOO_LARGE') return how;
  return signs.find(([sign]) => sign.test(said))?.[1] ?? 'NOT_REACHABLE';
};

/** What git says of objects that it was sent; the first that fits decides. */
const signsOfFetches: readonly (readonly [RegExp, FetchFailure])[] = [
  [/attempting to allocate|pack exceeds maximum allowed size/i, 'TOO_LARGE'],
  [/fsck error|invalid index-pack output|index-pack failed|unpack-objects failed|bad object|malformed/i, 'UNSOUND'],
];

const brokenOff = /early EOF|RPC failed|hung up unexpectedly|unexpected disconnect/i;

/** Why a fetch failed. Connections that break off leave half a pack, so they are looked for first. */
export const fetchFailureOf = (ended: Pick<Ended, 'how' | 'said'>): FetchFailure => {
  if (ended.how === 'ABORTED') return 'ABORTED';
  const failure = failureOf(ended);
  if (failure !== 'NOT_REACHABLE' || brokenOff.test(ended.said)) return failure;
  return signsOfFetches.find(([sign]) => sign.test(ended.said))?.[1] ?? failure;
};
