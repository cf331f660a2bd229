import type { Technique } from '../../../vulnerabilities';
import { listOf, textOf, type Fields } from '../json/values';
import { placeAt } from '../formats/files';
import { placedFormerly } from '../former-place';
import type { Observation, Place, Suppression } from '../observation';
import { storable } from '../redaction';
import { createBudget } from '../sarif/budget';
import { orderedCwe, resultCwe } from '../sarif/taxonomy';
import { cutText, firstLine, headline, storedBytes } from '../text';
import type { Severity } from './rating';

/** What a tool says of one package and one advisory. */
export interface Claim {
  readonly tool: string;
  /** The advisory's id as the tool gives it. */
  readonly id: string;
  /** Other ids of the same advisory. */
  readonly aliases: readonly string[];
  readonly title: string | null;
  readonly description: string | null;
  readonly helpUri: string | null;
  /** Numbers or names, in any of the forms that tools write. */
  readonly cwe: unknown;
  readonly purl: string;
  /** Manifest, image or file that holds the package; null when the tool names none. */
  readonly holder: string | null;
  /** The package URL and the holder as an earlier version of the reader had them; left out where they were the same. */
  readonly former?: { readonly purl?: string | null; readonly holder?: string | null };
  /** Of a service its address, which is the place then. */
  readonly url?: string | null;
  readonly name: string;
  /** Empty when the tool names none. */
  readonly version: string;
  /** How to mend it, as a sentence. */
  readonly recommendation: string;
  readonly severity: Severity;
  readonly confidence: string | null;
  readonly suppression: Suppression | null;
  readonly technique: Technique;
  /** Everything else worth keeping, by section. */
  readonly detail: Readonly<Record<string, Fields | readonly unknown[] | null>>;
}

const kilo = 1024;
const mostAliases = 50;
const longestId = 500;

/** Texts of a list, each short, none twice. */
export const textsOf = (value: unknown, most = 100): readonly string[] => [
  ...new Set(
    listOf(value)
      .slice(0, most)
      .flatMap((text) => textOf(text)?.trim().slice(0, longestId) ?? []),
  ),
];

/** Sections as JSON text of at most 64 KB; what was cut is counted inside. */
export const detailOf = (sections: Claim['detail']): string | null => {
  const budget = createBudget(storedBytes);
  Object.entries(sections).forEach(([name, section]) => {
    if (Array.isArray(section)) budget.list(name, section as readonly unknown[], 12 * kilo);
    else budget.object(name, section, 12 * kilo);
  });
  return budget.text();
};

/** Versions that mend it, as a sentence; the whole sentence of what to do when there are none. */
export const updateTo = (name: string, versions: readonly string[], otherwise: string): string => {
  const [first, ...others] = versions.map((version) => cutText(version, 100)).slice(0, 10);
  if (first === undefined) return otherwise;
  const target =
    others.length === 0 ? `${first} or later` : `one of these versions, or later: ${[first, ...others].join(', ')}`;
  return `Update ${cutText(name, 200)} to ${target}.`;
};

/** Numbers of weaknesses, the most specific first. */
export const cweOf = (value: unknown): readonly number[] => orderedCwe(resultCwe({ properties: { cwe: value } }, []));

const packageAt = (purl: string, holder: string | null): Place =>
  placeAt('COMPONENT', purl, holder === '' ? null : holder);

const formerlyAt = ({ purl, holder, former }: Claim): Place =>
  packageAt(former?.purl ?? purl, former?.holder === undefined ? holder : former.holder);

/** The observation that a claim makes; nothing in it is longer than may be stored. */
export const observe = (claim: Claim): Observation => {
  const { id, name, version, severity, url = null } = claim;
  const place = url === null ? packageAt(claim.purl, claim.holder) : placeAt('INPUT', url, null);
  const title = claim.title ?? headline(claim.description ?? '');
  const shown = `${cutText(name, 200)}${version === '' ? '' : ` ${cutText(version, 100)}`}`;
  const aliases = claim.aliases.filter((alias) => alias !== id).slice(0, mostAliases);
  return {
    tool: claim.tool,
    rule: {
      id: cutText(id, longestId),
      formerIds: [],
      title: firstLine(storable(title, 4 * kilo)) || `${cutText(id, 200)} in ${cutText(name, 200)}`,
      description: storable(claim.description ?? title),
      recommendation: storable(claim.recommendation, 8 * kilo),
      helpUri: claim.helpUri === null ? null : cutText(claim.helpUri.trim(), 2048),
      cwe: cweOf(claim.cwe),
      tags: aliases,
    },
    message: storable(`${shown} is affected by ${id}${title === '' ? '' : `: ${title}`}`, 4 * kilo),
    level: severity.level,
    securitySeverity: severity.securitySeverity,
    severityVector: severity.severityVector ?? null,
    confidence: claim.confidence,
    place,
    ...(url === null ? placedFormerly(place, formerlyAt(claim)) : {}),
    snippet: null,
    // What else than an advisory is known by its CWE there: two of one CWE at one address are told apart by their ids.
    fingerprints: url === null ? [] : [{ name: 'id', value: cutText(id, longestId), scope: 'PARTIAL' }],
    suppression: claim.suppression,
    technique: claim.technique,
    detail: detailOf({
      ...claim.detail,
      invalidVectors: severity.invalid,
    }),
  };
};
