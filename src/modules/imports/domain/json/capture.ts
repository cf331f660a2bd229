/* eslint-disable functional/no-let -- gathers the bytes of one element across chunks */

/** The bytes of a part of the document, gathered over as many chunks as it takes. */
export interface Capture {
  readonly begin: (at: number) => void;
  /** Leaves out what follows, until `begin` is called again. */
  readonly pause: (bytes: Buffer, at: number) => void;
  /** Writes the number as a string, so that its digits survive. */
  readonly quote: (bytes: Buffer, from: number, to: number) => void;
  /** The chunk is over at `end`; the next one starts there. */
  readonly turn: (bytes: Buffer, end: number) => void;
  readonly size: () => number;
  readonly take: (bytes: Buffer, at: number, wide: boolean) => string;
}

const mark = Buffer.from('"');
const smallest = 4096;
const reused = 1024 * 1024;

export const createCapture = (): Capture => {
  let store = Buffer.alloc(0);
  let size = 0;
  let from = -1;
  const keep = (bytes: Buffer, start: number, end: number): void => {
    const needed = size + end - start;
    if (needed > store.length) {
      const larger = Buffer.allocUnsafe(Math.max(smallest, 2 * store.length, needed));
      store.copy(larger, 0, 0, size);
      store = larger;
    }
    size += bytes.copy(store, size, start, end);
  };
  const pause = (bytes: Buffer, at: number): void => {
    if (from >= 0) keep(bytes, from, at);
    from = -1;
  };
  return {
    pause,
    begin: (at) => {
      from = at;
    },
    quote: (bytes, start, end) => {
      if (from < 0) return;
      pause(bytes, start);
      keep(mark, 0, 1);
      keep(bytes, start, end);
      keep(mark, 0, 1);
      from = end;
    },
    turn: (bytes, end) => {
      if (from < 0) return;
      pause(bytes, end);
      from = 0;
    },
    size: () => size,
    take: (bytes, at, wide) => {
      const encoding = wide ? 'utf8' : 'latin1';
      if (size === 0 && from >= 0) {
        const text = bytes.toString(encoding, from, at);
        from = -1;
        return text;
      }
      pause(bytes, at);
      const text = store.toString(encoding, 0, size);
      if (store.length > reused) store = Buffer.alloc(0);
      size = 0;
      return text;
    },
  };
};
