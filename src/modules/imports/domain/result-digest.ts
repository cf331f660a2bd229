import { hash } from 'node:crypto';
import type { StagedObservation } from '../../vulnerabilities';

/** In hexadecimal digits: a sum of two digests is exact in a double. */
const digits = 13;

/** Digests are below this. */
const beyond = 16 ** digits;

/** Tells all by which a result may be recognised, and whether it counts: equal for results that are told alike. */
export const resultDigest = (observed: Omit<StagedObservation, 'resultDigest'>): number => {
  const { toolIdentity, contentIdentity, locationIdentity, formerIdentities, suppressed, excluded } = observed;
  const { formerContentIdentity, formerLocationIdentity } = observed;
  const told = [toolIdentity, contentIdentity, locationIdentity, suppressed, excluded];
  const former = [formerIdentities, formerContentIdentity, formerLocationIdentity];
  return parseInt(hash('sha256', [...told, ...former].join('|'), 'hex').slice(0, digits), 16);
};

/** Of results together, in any order. */
export const joinedDigest = (one: number, other: number): number => (one + other) % beyond;

/** Of results whose suppressed ones are taken like all others: those that are told alike are not what they were. */
export const withSuppressed = (digest: number): number => joinedDigest(digest, 1);
