import type { ContentElsewhere, RunPart } from './staging';

/** What counts of what runs of a scope do not show. */
export interface Silence {
  readonly contentElsewhere: ContentElsewhere;
  /** The runs whose silence counts. */
  readonly of: readonly RunPart[];
  /** Whether no other run of the scope may have shown it, had it not failed: only then it may be in another file. */
  readonly ofAll: boolean;
}

type Pair = readonly [stood: { readonly id: string }, seen: { readonly id: string }];

/** Those pairs whose observation is of a run whose silence counts: what one that failed leaves out stays where it was. */
export const told = <P extends Pair>({ of, ofAll }: Silence, pairs: readonly P[]): readonly P[] => {
  const counts = (ordinal: number): boolean => of.some(({ from, to }) => ordinal >= from && ordinal < to);
  return ofAll ? pairs : pairs.filter(([, { id }]) => counts(Number(id)));
};
