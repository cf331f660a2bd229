/** What a store says to somebody who takes points. */
export interface Taken {
  readonly granted: boolean;
  /** What is left for everybody until the window ends. */
  readonly remaining: number;
  /** Until the window ends. */
  readonly milliseconds: number;
}

/** Counts what is taken under a key, for one process or for several together. */
export interface PointStore {
  /** Throws when the store is away. */
  readonly take: (key: string, points: number) => Promise<Taken>;
}
