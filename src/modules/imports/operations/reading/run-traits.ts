/* eslint-disable functional/immutable-data -- counts what a stream hands out */
import type { Observation } from '../../domain/observation';

/** What a run's results have in common. */
export interface RunTraits {
  /** Whether any shows code. */
  readonly showsCode: boolean;
  /** Whether any path was absolute and is in no checkout that the report names. */
  readonly unrooted: boolean;
}

/** Gathers the traits of each run. */
export const gatherTraits = (
  runs: number,
): { readonly note: (run: number, observation: Observation) => void; readonly traits: readonly RunTraits[] } => {
  const traits = Array.from({ length: runs }, () => ({ showsCode: false, unrooted: false }));
  return {
    traits,
    note: (run, { snippet, place }) => {
      const own = traits[run];
      if (own === undefined) return;
      own.showsCode ||= snippet !== null;
      own.unrooted ||= place.unrooted === true;
    },
  };
};
