import { exclusions, type Claim, type Outcome } from '../../vulnerabilities';

/**
 * Decides what becomes of an observation that was recognised as a standing vulnerability. What several claim with the
 * same trust fails closed: nothing is merged and nothing closed. What a person removed stays removed. A suppression
 * closes and opens nothing, nor does what the tool left open. A vulnerability stands where any tool, category or branch still sees it; it moves when its
 * last witness there sees it elsewhere. An outdated run moves and reopens nothing.
 */
export const reconcile =
  (outdated: boolean) =>
  ({ state, suppressed, excluded, contested, samePlace, witnessed }: Claim): Outcome => {
    if (excluded === exclusions.EXCLUDED) return 'EXCLUDED';
    if (excluded === exclusions.UNDECIDED) return 'UNDECIDED';
    if (contested) return 'AMBIGUOUS';
    if (state === 'DELETED') return 'REMOVED';
    if (state === 'SAFE' && suppressed) return 'SUPPRESSED';
    if (outdated) return 'UNCHANGED';
    if (state === 'SAFE') return 'REOPENED';
    return samePlace || witnessed ? 'UNCHANGED' : 'MOVED';
  };
