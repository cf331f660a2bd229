import { LRUCache } from 'lru-cache';
import type { PointStore } from './point-store';

/** Whether points were spent, and what is left of the window. */
export interface Spent {
  readonly granted: boolean;
  readonly remaining: number;
  /** Until the window ends: at least 1. */
  readonly seconds: number;
}

/** Spends points of a key. It answers at once unless it has to ask the store. */
export type Spend = (key: string, points: number) => Spent | Promise<Spent>;

/** What this process took of the store in advance. */
interface Allotment {
  left: number;
  /** What the store had left then: it can only have become less. */
  stored: number;
  /** When the window ends, by Date.now(). */
  until: number;
  asking: Promise<void> | undefined;
}

const remembered = 50_000;
/** In how many parts the points of a window are taken: so many round trips cost a key that spends all of them. */
const parts = 50;

/**
 * Spends out of allotments, so that few requests ask the store. Of several processes each may hold one part in fifty
 * that the others miss; alone, not a point is lost. Keys are bounded in number: what is forgotten is taken anew.
 */
export const allotments = (store: PointStore, most: number): Spend => {
  const known = new LRUCache<string, Allotment>({ max: remembered });
  const part = Math.max(1, Math.ceil(most / parts));

  const told = (granted: boolean, { left, stored, until }: Allotment, now: number): Spent => ({
    granted,
    remaining: left + stored,
    seconds: Math.max(1, Math.ceil((until - now) / 1000)),
  });

  const heldOf = (key: string): Allotment => {
    const held = known.get(key) ?? { left: 0, stored: most, until: 0, asking: undefined };
    known.set(key, held);
    return held;
  };

  const refill = async (key: string, held: Allotment, points: number): Promise<void> => {
    const fresh = Date.now() >= held.until;
    const wanted = fresh ? Math.max(points, part) : Math.max(points - held.left, Math.min(part, held.stored));
    const { granted, remaining, milliseconds } = await store.take(key, wanted);
    held.left = (fresh ? 0 : held.left) + (granted ? wanted : 0);
    held.stored = granted ? remaining : 0;
    held.until = Date.now() + Math.max(1, milliseconds);
  };

  const ask = async (key: string, points: number): Promise<Spent> => {
    const held = heldOf(key);
    held.asking ??= refill(key, held, points).finally(() => {
      held.asking = undefined;
    });
    await held.asking;
    return spend(key, points);
  };

  const spend: Spend = (key, points) => {
    const held = known.get(key);
    const now = Date.now();
    if (held === undefined || now >= held.until) return ask(key, points);
    if (held.left >= points) {
      held.left -= points;
      return told(true, held, now);
    }
    return held.left + held.stored >= points ? ask(key, points) : told(false, held, now);
  };
  return (key, points) => spend(key, Math.min(points, most));
};
