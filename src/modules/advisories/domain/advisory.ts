import { optional, real, text, time, whole, type EntityOf } from '../../../kernel/shape';
import { byRank } from './advisory-id';
import type { KnownExploited } from './kev-file';

export const advisoryFactShape = {
  organizationId: text,
  /** The id that was asked for. */
  asked: text,
  /** It, or an alias of it. */
  id: text,
  score: optional(real),
  percentile: optional(real),
  modelVersion: optional(text),
  scoredAt: optional(time),
  name: optional(text),
  vendor: optional(text),
  product: optional(text),
  dateAdded: optional(text),
  dueDate: optional(text),
  ransomware: optional(whole),
  requiredAction: optional(text),
  recordedAt: optional(time),
  withdrawnAt: optional(time),
};

/** What the reference data tell of one id of an advisory. */
export type AdvisoryFact = EntityOf<typeof advisoryFactShape>;

/** The EPSS score of a CVE. */
export interface AdvisoryEpss {
  readonly cve: string;
  readonly score: number;
  readonly percentile: number;
  readonly modelVersion: string;
  /** The day of the scores. */
  readonly modelDate: string;
}

/** The entry of a CVE in CISA's catalogue. */
export type AdvisoryKnownExploited = Omit<KnownExploited, 'ransomware'> & { readonly ransomware: boolean };

/** What is known of a vulnerability that has a name in public. */
export interface Advisory {
  /** CVE, else GHSA, else another id of OSV. */
  readonly id: string;
  readonly aliases: readonly string[];
  readonly epss: AdvisoryEpss | null;
  readonly knownExploited: AdvisoryKnownExploited | null;
  readonly withdrawnAt: string | null;
}

const epssOf = ({ id, score, percentile, modelVersion, scoredAt }: AdvisoryFact): readonly AdvisoryEpss[] =>
  score === null || percentile === null
    ? []
    : [{ cve: id, score, percentile, modelVersion: modelVersion ?? '', modelDate: (scoredAt ?? '').slice(0, 10) }];

const knownExploitedOf = (fact: AdvisoryFact): readonly AdvisoryKnownExploited[] =>
  fact.dateAdded === null
    ? []
    : [
        {
          cve: fact.id,
          name: fact.name ?? '',
          vendor: fact.vendor ?? '',
          product: fact.product ?? '',
          dateAdded: fact.dateAdded,
          dueDate: fact.dueDate,
          ransomware: fact.ransomware === 1,
          requiredAction: fact.requiredAction ?? '',
        },
      ];

/** When all records that are known of an advisory were withdrawn: the last of the instants; null while one stands. */
const withdrawalOf = (facts: readonly AdvisoryFact[]): string | null => {
  const recorded = facts.filter(({ recordedAt }) => recordedAt !== null).map(({ withdrawnAt }) => withdrawnAt);
  return recorded.reduce<string | null>(
    (last, each) => (last === null || each === null ? null : each > last ? each : last),
    recorded[0] ?? null,
  );
};

/**
 * What the facts on an id and its aliases come to. The id's own EPSS score and entry come first; among aliases, the
 * highest score and the entry that was added first.
 */
export const advisoryOf = (asked: string, facts: readonly AdvisoryFact[]): Advisory => {
  const ids = [...new Set([asked, ...facts.map(({ id }) => id)])].toSorted(byRank);
  const own = facts.filter(({ id }) => id === asked);
  const scores = facts.flatMap(epssOf).toSorted((left, right) => right.score - left.score);
  const entries = facts
    .flatMap(knownExploitedOf)
    .toSorted((left, right) => (left.dateAdded < right.dateAdded ? -1 : 1));
  return {
    id: ids[0] ?? asked,
    aliases: ids.slice(1),
    epss: own.flatMap(epssOf)[0] ?? scores[0] ?? null,
    knownExploited: own.flatMap(knownExploitedOf)[0] ?? entries[0] ?? null,
    withdrawnAt: withdrawalOf(facts),
  };
};

/** Whether anything is known of an id but the id. */
export const isKnown = ({ aliases, epss, knownExploited }: Advisory, facts: readonly AdvisoryFact[]): boolean =>
  aliases.length > 0 || epss !== null || knownExploited !== null || facts.some(({ recordedAt }) => recordedAt !== null);
