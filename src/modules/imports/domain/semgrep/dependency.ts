import { observe, textsOf, updateTo } from '../components/claim';
import { manifestPath } from '../components/manifests';
import { packageOf, purlOf } from '../components/purl';
import { rate, type Rated } from '../components/rating';
import { fieldsOf, listOf, textOf, type Fields } from '../json/values';
import type { Observation, Suppression } from '../observation';
import { vectorsIn } from '../sarif/vectors';

/** Names of ecosystems (`ecosystem` of semgrep_output_v1) that are no types of package URLs; the others are. */
const types: ReadonlyMap<string, string> = new Map([
  ['gomod', 'golang'],
  ['swiftpm', 'swift'],
  ['mix', 'hex'],
]);

const typeOf = (ecosystem: string): string => {
  const name = ecosystem.trim().toLowerCase();
  return types.get(name) ?? name;
};

/** What is read of a result beside the dependency. */
export interface Said {
  readonly tool: string;
  readonly id: string;
  readonly path: string;
  readonly line: number;
  readonly message: string;
  readonly severity: string | null;
  readonly suppression: Suppression | null;
  readonly metadata: Fields;
  /** The directory of the checkout, where the upload names it. */
  readonly prefix: string | null;
}

/** The severity of a rule in the words of advisories; those of newer rules are these words already. */
const ruleWords: ReadonlyMap<string, string> = new Map([
  ['error', 'high'],
  ['warning', 'medium'],
]);

const wordOf = ({ metadata, severity }: Said): string | null =>
  textOf(metadata['sca-severity']) ?? ruleWords.get(severity?.trim().toLowerCase() ?? '') ?? severity;

/** Vectors that the rule tells: that of the word's band tells it better. */
const vectorsOf = ({ metadata, tool }: Said): readonly Rated[] =>
  vectorsIn(metadata).map(({ vector }) => ({ source: tool, vector }));

/** Versions of the package that mend it: `sca-fix-versions` is a list of objects, each of which has versions by package. */
const fixes = (metadata: Fields, name: string): readonly string[] =>
  textsOf(listOf(metadata['sca-fix-versions']).map((fix) => fieldsOf(fix)[name]));

/**
 * The package that a result of Semgrep Supply Chain is about (`sca_match` of semgrep_output_v1); null when it is about
 * code alone. Where the code calls what is weak is kept in the detail.
 */
export const dependencyOf = (info: unknown, said: Said): Observation | null => {
  const { dependency_match: matched, reachable, kind } = fieldsOf(info);
  const found = fieldsOf(fieldsOf(matched).found_dependency);
  const name = textOf(found.package)?.trim();
  if (name === undefined || name === '') return null;
  const { metadata } = said;
  const version = textOf(found.version)?.trim() ?? '';
  const ids = textsOf([metadata['sca-vuln-database-identifier'], metadata.cve, metadata.ghsa]);
  const holder = textOf(found.lockfile_path) ?? textOf(found.manifest_path) ?? textOf(fieldsOf(matched).lockfile);
  return observe({
    tool: said.tool,
    id: ids[0] ?? said.id,
    aliases: ids.slice(1),
    title: null,
    description: said.message,
    helpUri: textOf(metadata.source),
    cwe: metadata.cwe,
    purl: purlOf(packageOf(typeOf(textOf(found.ecosystem) ?? ''), name, version)),
    holder: holder === null ? null : manifestPath(holder, said.prefix),
    former: { holder: holder === null ? null : manifestPath(holder, null) },
    name,
    version,
    recommendation: updateTo(name, fixes(metadata, name), 'Semgrep knows no version that mends this.'),
    severity: rate({ word: wordOf(said), chosen: [], others: vectorsOf(said) }),
    confidence: null,
    suppression: said.suppression,
    technique: 'SCA',
    detail: {
      package: { name, version, transitivity: found.transitivity, line: found.line_number },
      reach: { reachable, kind, ...(reachable === true ? { path: said.path, line: said.line } : {}), rule: said.id },
      references: textsOf(metadata.references),
    },
  });
};
