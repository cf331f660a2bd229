/** The scores of a vector in tenths, from 0 to 100. */
export interface ScoreTenths {
  readonly base: number;
  readonly temporal: number;
  readonly environmental: number;
}
