/* eslint-disable functional/immutable-data, functional/no-loop-statements -- gathers what a stream hands out */
import { setImmediate } from 'node:timers/promises';
import type { Env } from '../../../kernel/env';
import { fail, succeed, type Result } from '../../../kernel/result';
import { stageComponents } from '../../components';
import { freeStagedRoom, stageObservations, stageStatements, type RunPart } from '../../vulnerabilities';
import type { FormatName } from '../domain/formats/format';
import type { RunOutline, Unreadable } from '../domain/observation';
import type { Drops } from '../domain/report';
import type { ToldWeakness } from '../domain/staged';
import { followed, nobody, type Follower } from './followed';
import { inOrder } from './in-order';
import { readInThread } from './reading/read-in-thread';
import { readParts, type ReadingOrder, type ReadPart } from './reading/read-parts';
import type { RunTraits } from './reading/run-traits';
import type { StoredReport } from './stored-report';

type Batch = ReadPart & { readonly kind: 'BATCH' };
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
  /** What is still to be kept aside, by the transaction that applies it. */
  readonly held: readonly Batch[];
}

const smallBytes = 1024 * 1024;

/**
 * Whether a report is read at once, between answers, which takes about as long as a thread takes to start; and held until
 * the transaction that applies it.
 */
export const isSmall = ({ bytes }: Pick<StoredReport, 'bytes'>): boolean => bytes <= smallBytes;

const stage = async (env: Env, reportId: string, part: Batch): Promise<void> => {
  if (part.observations > 0) await stageObservations(env, reportId, part.written);
  await stageStatements(env, reportId, part.statements);
  await stageComponents(env, reportId, part.components);
};

/** Keeps aside what is held of a small report: one transaction, whose flush is most of what it costs, in place of many. */
export const stageHeld = async (env: Env, reportId: string, { held }: Pick<Staged, 'held'>): Promise<void> => {
  await inOrder(held, (part) => stage(env, reportId, part));
};

/** The bytes of a small report, between which others get their turn. */
const inTurns = async function* (chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const chunk of chunks) {
    yield chunk;
    await setImmediate();
  }
};

type Taken = (part: ReadPart) => Promise<void>;

const read = async (
  env: Env,
  order: ReadingOrder,
  { bytes, chunks }: Bytes,
  take: Taken,
  signal: AbortSignal | undefined,
): Promise<void> => {
  if (!isSmall({ bytes })) return readInThread(order, chunks, take, signal);
  const held: Uint8Array[] = [];
  for await (const chunk of chunks()) held.push(chunk);
  for await (const part of readParts(order, () => inTurns(held), env.newId, true)) {
    signal?.throwIfAborted();
    await take(part);
  }
};

/**
 * Has a report be read as a stream and keeps its results aside: a batch is written while the next one is read. Memory
 * is bounded by a few batches and the weaknesses; what a small report says is held altogether.
 */
export const stageReport = async (
  env: Env,
  reportId: string,
  order: Omit<ReadingOrder, 'most'>,
  stored: Bytes,
  follower: Follower = nobody,
): Promise<Result<Staged, Unreadable>> => {
  const weaknesses = new Map<string, ToldWeakness>();
  const told: { -readonly [Kind in Exclude<ReadPart['kind'], 'BATCH'>]?: ReadPart & { readonly kind: Kind } } = {};
  const writing = { batch: Promise.resolve() };
  const held: Batch[] = [];
  const small = isSmall(stored);
  const watched = followed(stored, follower);
  const take = async (part: ReadPart): Promise<void> => {
    watched.told(part);
    if (part.kind !== 'BATCH') {
      Object.assign(told, { [part.kind]: part });
      return;
    }
    part.weaknesses.forEach(([key, weakness]) => weaknesses.set(key, weakness));
    if (small) {
      held.push(part);
      return;
    }
    await writing.batch;
    writing.batch = stage(env, reportId, part);
    // Who waits for it later is told of a failure; until then nobody would be.
    writing.batch.catch(() => undefined);
  };
  // Somebody may have had the database analyzed since the last report.
  await freeStagedRoom(env);
  try {
    const limited = { ...order, most: env.limits.reportResults };
    await read(env, limited, { bytes: stored.bytes, chunks: watched.chunks }, take, follower.signal);
  } finally {
    await writing.batch;
  }
  const { OUTLINE: outline, END: end, UNREADABLE: fault } = told;
  if (fault !== undefined) return fail({ at: fault.at, message: fault.message });
  if (outline === undefined || end === undefined) throw new Error('reading ended before its end');
  const { format, runs } = outline;
  const { observations, statements, components, spans, traits, drops } = end;
  const parts = spans.map((span) => ({ reportId, ...span }));
  return succeed({ format, runs, observations, statements, components, parts, traits, drops, weaknesses, held });
};
