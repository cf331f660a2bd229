import type { Claim, Decision, Outcome } from '../../vulnerabilities';

/** A place is compared where the tool's fingerprint or the code found the vulnerability; a place found itself. */
const outcomeOf = (claim: Claim, outdated: boolean): Outcome => {
  if (claim.state === 'DELETED') return 'REMOVED';
  if (claim.suppressed === 1 || outdated) return 'UNCHANGED';
  if (claim.state === 'SAFE') return 'REOPENED';
  return claim.samePlace === 1 ? 'UNCHANGED' : 'MOVED';
};

/**
 * Decides which standing vulnerability an observation is, from all claims it has, in the order of trust. A vulnerability
 * that another observation claims with more trust is not this one; one that several claim with the same trust fails
 * closed: nothing is merged, and since it was claimed, nothing is closed. An outdated run moves and reopens nothing.
 */
export const reconcile =
  (outdated: boolean) =>
  (claims: readonly Claim[]): Decision => {
    const [{ ordinal }] = claims as readonly [Claim, ...Claim[]];
    const strongest = claims.find(({ rank, best }) => rank === best);
    if (strongest === undefined) {
      const suppressed = claims.some((claim) => claim.suppressed === 1);
      return { ordinal, outcome: suppressed ? 'SUPPRESSED' : 'NEW', matchedId: null };
    }
    if (strongest.rivals > 1) return { ordinal, outcome: 'AMBIGUOUS', matchedId: null };
    return { ordinal, outcome: outcomeOf(strongest, outdated), matchedId: strongest.vulnerabilityId };
  };
