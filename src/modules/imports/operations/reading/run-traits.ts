/* eslint-disable functional/immutable-data -- counts what a stream hands out */
import { identityNames, type IdentityName, type StagedObservation } from '../../../vulnerabilities';
import { isExportedIdentity } from '../../domain/exported-identities';
import type { Observation } from '../../domain/observation';
import { joinedDigest } from '../../domain/result-digest';

/** What a run's results have in common. */
export interface RunTraits {
  /** Whether any shows code. */
  readonly showsCode: boolean;
  /** Whether any path was absolute and is in no checkout that the report names. */
  readonly unrooted: boolean;
  /** The identities that several of them have, or may have: so many results are too many to compare. */
  readonly repeated: readonly IdentityName[];
  /** Whether an earlier version of the importer placed any of them otherwise. */
  readonly renamed: boolean;
  /** Whether any brings along the identities that an export of ours wrote. */
  readonly carried: boolean;
  /** Tells all that they are recognised by, whatever their order. */
  readonly resultsDigest: number;
}

/** So many results of a report are compared, which takes some megabytes. */
export const mostCompared = 20_000;

interface Gathered extends RunTraits {
  showsCode: boolean;
  unrooted: boolean;
  repeated: readonly IdentityName[];
  renamed: boolean;
  carried: boolean;
  resultsDigest: number;
}

const noneSeen = (): Readonly<Record<IdentityName, Set<string>>> =>
  Object.fromEntries(identityNames.map((name) => [name, new Set<string>()])) as Record<IdentityName, Set<string>>;

/** Notes the identities of results; tells which ones of a run were there before. */
const comparer = (): ((run: number, staged: StagedObservation) => readonly IdentityName[]) => {
  const seen = new Map<number, Readonly<Record<IdentityName, Set<string>>>>();
  const compared = { results: 0 };
  return (run, staged) => {
    compared.results += 1;
    if (compared.results > mostCompared) {
      seen.clear();
      return identityNames;
    }
    const own = seen.get(run) ?? noneSeen();
    seen.set(run, own);
    return identityNames.filter((name) => {
      const identity = staged[name];
      if (identity === null) return false;
      const before = own[name].size;
      return own[name].add(identity).size === before;
    });
  };
};

/** Gathers the traits of each run. */
export const gatherTraits = (
  runs: number,
): {
  readonly note: (run: number, observation: Observation, staged: StagedObservation) => void;
  readonly traits: readonly RunTraits[];
} => {
  const traits = Array.from({ length: runs }, (): Gathered => ({
    showsCode: false,
    unrooted: false,
    repeated: [],
    renamed: false,
    carried: false,
    resultsDigest: 0,
  }));
  const repeatedBy = comparer();
  return {
    traits,
    note: (run, { snippet, place, fingerprints }, staged) => {
      const own = traits[run];
      if (own === undefined) return;
      own.showsCode ||= snippet !== null;
      own.unrooted ||= place.unrooted === true;
      own.renamed ||= staged.formerLocationIdentity !== null;
      own.carried ||= fingerprints.some(isExportedIdentity);
      own.resultsDigest = joinedDigest(own.resultsDigest, staged.resultDigest);
      const repeated = repeatedBy(run, staged);
      if (repeated.length > 0)
        own.repeated = identityNames.filter((name) => [...own.repeated, ...repeated].includes(name));
    },
  };
};
