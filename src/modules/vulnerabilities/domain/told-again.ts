import type { Known, RunPart } from './staging';

/** Whether a run, all of whose results have a digest, tells just what the newest report of its scope told. */
export const tellsTheSame = (
  known: Pick<Known, 'lastReportId' | 'resultsDigest'>,
  { reportId }: RunPart,
  resultsDigest: number | null,
): boolean =>
  // Another run of the same report told it first: what that one saw is no report before this one.
  resultsDigest !== null && resultsDigest === known.resultsDigest && known.lastReportId !== reportId;
