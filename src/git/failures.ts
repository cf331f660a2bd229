import type { GitFailure } from '../kernel/git';
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
  [/Remote branch .* not found/i, 'BRANCH_NOT_FOUND'],
  [/timed out|Operation too slow/i, 'TIMED_OUT'],
];

/** Why a call of git failed, in a closed list. */
export const failureOf = ({ how, said }: Pick<Ended, 'how' | 'said'>): GitFailure => {
  if (how === 'TIMED_OUT' || how === 'TOO_LARGE') return how;
  return signs.find(([sign]) => sign.test(said))?.[1] ?? 'NOT_REACHABLE';
};
