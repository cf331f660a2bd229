import { observe, textsOf } from '../components/claim';
import { packageOf, purlOf } from '../components/purl';
import { rate, type Rated } from '../components/rating';
import { fieldsOf, numberOf, textOf, type Fields } from '../json/values';
import type { Observation } from '../observation';

export const tool = 'npm audit';

const ghsa = /GHSA(?:-[0-9a-z]{4}){3}/i;

/** The id of GitHub, which npm's registry names in the address; else the registry's own number. */
export const advisoryId = (advisory: Fields): string | null => {
  const named = [advisory.github_advisory_id, advisory.url].map(
    (text) => ghsa.exec(textOf(text)?.slice(0, 500) ?? '')?.[0],
  );
  const id = named.find((found) => found !== undefined);
  const numbers = [advisory.source, advisory.id].map((each) =>
    typeof each === 'number' ? String(each) : textOf(each),
  );
  const number = numbers.find((each) => each !== null);
  return id ?? (typeof number !== 'string' ? null : `npm-advisory-${number.trim().slice(0, 100)}`);
};

const vectorOf = (cvss: Fields): readonly Rated[] => {
  const vector = textOf(cvss.vectorString)?.trim().slice(0, 600);
  return vector === undefined ? [] : [{ source: 'advisory', vector }];
};

/** What differs between the two versions of the report. */
export interface Told {
  readonly id: string;
  readonly name: string;
  /** Empty when the report names none. */
  readonly version: string;
  readonly manifest: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly recommendation: string;
  readonly range: unknown;
  readonly places: readonly string[];
  readonly more: Fields;
}

/** An advisory on a package of the tree. */
export const observeAdvisory = (advisory: Fields, told: Told): Observation => {
  const cvss = fieldsOf(advisory.cvss);
  const { id, name, version, manifest, aliases, description, recommendation } = told;
  return observe({
    tool,
    id,
    aliases,
    title: textOf(advisory.title),
    description,
    helpUri: textOf(advisory.url),
    cwe: advisory.cwe,
    purl: purlOf(packageOf('npm', name, version)),
    holder: manifest,
    name,
    version,
    recommendation,
    severity: rate({
      word: textOf(advisory.severity),
      chosen: vectorOf(cvss),
      others: [],
      score: numberOf(cvss.score),
    }),
    confidence: null,
    suppression: null,
    technique: 'SCA',
    detail: {
      package: { name, version, vulnerableVersions: told.range, ...told.more },
      nodes: told.places,
      ratings: vectorOf(cvss),
      references: textsOf(textOf(advisory.references)?.split('\n')),
    },
  });
};
