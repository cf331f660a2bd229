import type { Decidable } from './vulnerability';

/**
 * What figures and days tell apart of what is decided on a vulnerability. Who mends it, how its reattack stands, and
 * claims and requests that nobody answered count for nothing: no figures are touched for them.
 */
export const countedAs = (of: Decidable): string => {
  const everywhere = of.treatmentBranches === null;
  const forGood = of.treatment === 'ACCEPTED_UNDEFINED' && of.acceptance === 'APPROVED';
  return JSON.stringify([
    [of.state, of.releasedAt, of.closedAt, of.zeroRisk === 'CONFIRMED'],
    [everywhere && of.treatment === 'ACCEPTED', everywhere && forGood, of.acceptedAt],
  ]);
};
