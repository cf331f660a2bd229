/* eslint-disable functional/immutable-data, functional/no-loop-statements -- gathers what a stream hands out */
import type { Env } from '../../../kernel/env';
import { fail, succeed, type Result } from '../../../kernel/result';
import { stageComponents } from '../../components';
import { stageObservations, stageStatements, type RunPart } from '../../vulnerabilities';
import type { FormatName } from '../domain/formats/format';
import type { RunOutline, Unreadable } from '../domain/observation';
import type { Drops } from '../domain/report';
import type { ToldWeakness } from '../domain/staged';
import type { ReportPhase, ReportProgress } from '../domain/report-job';
import { readInThread } from './reading/read-in-thread';
import { readParts, type ReadingOrder, type ReadPart } from './reading/read-parts';
import type { RunTraits } from './reading/run-traits';
import type { StoredReport } from './stored-report';

type Bytes = Pick<StoredReport, 'bytes' | 'chunks'>;

/** What was staged of a report: which part of each run, what their results have in common, what was dropped while reading, and the weaknesses told of. */
export interface Staged {
  readonly format: FormatName;
  readonly runs: readonly RunOutline[];
  readonly observations: number;
  readonly statements: number;
  readonly components: number;
  readonly parts: readonly RunPart[];
  readonly traits: readonly RunTraits[];
  readonly drops: readonly Drops[];
  readonly weaknesses: ReadonlyMap<string, ToldWeakness>;
}

/** Up to this size, in bytes, a report is read at once, between answers: it takes about as long as a thread takes to start. */
export const readHereBytes = 1024 * 1024;

/** Somebody who follows the reading, and may end it. */
export interface Follower {
  readonly signal?: AbortSignal;
  readonly tell: (progress: Partial<ReportProgress>) => void;
}

const nobody: Follower = { tell: () => undefined };

/** Tells how many bytes and results of a file were read, of each of two passes. */
const followed = (
  stored: Bytes,
  { tell }: Follower,
): Pick<Bytes, 'chunks'> & { readonly told: (part: ReadPart) => void } => {
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
      at.results += part.observations.length;
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

const stage = async (env: Env, reportId: string, part: ReadPart & { readonly kind: 'BATCH' }): Promise<void> => {
  await stageObservations(env, reportId, part.observations);
  await stageStatements(env, reportId, part.statements);
  await stageComponents(env, reportId, part.components);
};

type Taken = (part: ReadPart) => Promise<void>;

const read = async (
  env: Env,
  order: ReadingOrder,
  { bytes, chunks }: Bytes,
  take: Taken,
  signal: AbortSignal | undefined,
): Promise<void> => {
  if (bytes > readHereBytes) return readInThread(order, chunks, take, signal);
  for await (const part of readParts(order, chunks, env.newId)) {
    signal?.throwIfAborted();
    await take(part);
  }
};

/**
 * Has a report be read as a stream and keeps its results aside: a batch is written while the next one is read. Memory
 * is bounded by a few batches and the weaknesses.
 */
export const stageReport = async (
  env: Env,
  reportId: string,
  order: ReadingOrder,
  stored: Bytes,
  follower: Follower = nobody,
): Promise<Result<Staged, Unreadable>> => {
  const weaknesses = new Map<string, ToldWeakness>();
  const told: { -readonly [Kind in Exclude<ReadPart['kind'], 'BATCH'>]?: ReadPart & { readonly kind: Kind } } = {};
  const writing = { batch: Promise.resolve() };
  const watched = followed(stored, follower);
  const take = async (part: ReadPart): Promise<void> => {
    watched.told(part);
    if (part.kind !== 'BATCH') {
      Object.assign(told, { [part.kind]: part });
      return;
    }
    part.weaknesses.forEach(([key, weakness]) => weaknesses.set(key, weakness));
    await writing.batch;
    writing.batch = stage(env, reportId, part);
    // Who waits for it later is told of a failure; until then nobody would be.
    writing.batch.catch(() => undefined);
  };
  try {
    await read(env, order, { bytes: stored.bytes, chunks: watched.chunks }, take, follower.signal);
  } finally {
    await writing.batch;
  }
  const { OUTLINE: outline, END: end, UNREADABLE: fault } = told;
  if (fault !== undefined) return fail({ at: fault.at, message: fault.message });
  if (outline === undefined || end === undefined) throw new Error('reading ended before its end');
  const { format, runs } = outline;
  const { observations, statements, components, spans, traits, drops } = end;
  const parts = spans.map((span) => ({ reportId, ...span }));
  return succeed({ format, runs, observations, statements, components, parts, traits, drops, weaknesses });
};
