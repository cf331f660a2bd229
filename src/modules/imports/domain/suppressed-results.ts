import type { PolicyValues } from '../../policies';
import type { BySuppression } from '../../treatments';
import type { Report } from './report';
import type { Notification } from './observation';

/**
 * Whether suppressed results of a report are taken like all others, and their acceptance asked for. What a BOM says not
 * to be affected is no suppression: it claims zero risk, as in any VEX, and opens nothing.
 */
export const takesSuppressed = (
  { format }: Pick<Report, 'format'>,
  { suppressedResults }: Pick<PolicyValues, 'suppressedResults'>,
): boolean => suppressedResults === 'REQUEST_ACCEPTANCE' && format !== 'CYCLONEDX';

const counted = (count: number): string =>
  count === 1 ? '1 suppressed vulnerability' : `${count} suppressed vulnerabilities`;

/** What a report tells of the acceptances that it asked for, and took back. */
export const askedNotes = ({ requested, withdrawn }: BySuppression): readonly Notification[] =>
  [
    ...(requested === 0 ? [] : [`The permanent acceptance of ${counted(requested)} was asked for.`]),
    ...(withdrawn === 0 ? [] : [`The request to accept ${withdrawn} that are suppressed no more was taken back.`]),
  ].map((text) => ({ level: 'NOTE', text }));
