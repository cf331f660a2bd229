/* eslint-disable functional/immutable-data, functional/no-loop-statements -- counts what a stream hands out */
import type { ReportPhase, ReportProgress } from '../domain/report-job';
import type { ReadPart } from './reading/read-parts';
import type { StoredReport } from './stored-report';

/** Somebody who follows the reading, and may end it. */
export interface Follower {
  readonly signal?: AbortSignal;
  readonly tell: (progress: Partial<ReportProgress>) => void;
}

export const nobody: Follower = { tell: () => undefined };

/** Tells how many bytes and results of a file were read, of each of two passes. */
export const followed = (
  stored: Pick<StoredReport, 'bytes' | 'chunks'>,
  { tell }: Follower,
): Pick<StoredReport, 'chunks'> & { readonly told: (part: ReadPart) => void } => {
  const at = { bytes: 0, results: 0 };
  const begun = (phase: ReportPhase): void => {
    at.bytes = 0;
    tell({ phase, bytesRead: 0, bytesTotal: stored.bytes });
  };
  begun('CHECKING');
  return {
    told: (part) => {
      if (part.kind === 'OUTLINE') begun('READING');
      if (part.kind !== 'BATCH') return;
      at.results += part.observations;
      tell({ results: at.results });
    },
    chunks: async function* () {
      for await (const chunk of stored.chunks()) {
        at.bytes = Math.min(stored.bytes, at.bytes + chunk.byteLength);
        tell({ bytesRead: at.bytes });
        yield chunk;
      }
    },
  };
};
