import { observe, textsOf, updateTo } from '../components/claim';
import { isSystem, toolType } from '../components/ecosystems';
import { imagePath, withoutVersion } from '../components/manifests';
import { formerPurl, packageOf, purlOf, readPurl } from '../components/purl';
import { rate, type Rated } from '../components/rating';
import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../json/values';
import type { Observation, Suppression } from '../observation';
import type { Subject } from './source';

export const tool = 'Grype';

/** Vectors of a record, with the publisher as the source, the newest version of CVSS first. */
const vectorsOf = (record: Fields): readonly (Rated & { readonly score: number | null })[] =>
  listOf(record.cvss)
    .slice(0, 50)
    .map(fieldsOf)
    .flatMap((cvss) => {
      const vector = textOf(cvss.vector)?.trim().slice(0, 600);
      const source = textOf(cvss.source)?.slice(0, 200) ?? textOf(record.namespace)?.slice(0, 200) ?? '';
      const score = numberOf(fieldsOf(cvss.metrics).baseScore);
      return vector === undefined ? [] : [{ source, vector, score }];
    })
    .toSorted((left, right) => right.vector.slice(0, 8).localeCompare(left.vector.slice(0, 8), 'en'));

const cve = /\bCVE-\d{4}-\d{4,19}\b/i;

/**
 * Other ids of the same advisory. An advisory of a distribution often mends several CVEs at once: then they are related,
 * but no aliases.
 */
const aliasesOf = (id: string, related: readonly Fields[]): readonly string[] => {
  const ids = textsOf(related.map((each) => each.id));
  const cves = new Set([id, ...ids].flatMap((each) => cve.exec(each)?.[0].toUpperCase() ?? []));
  return cves.size > 1 ? [] : ids;
};

/** The file by which a package was found: where Syft tells it, the primary evidence; of several the first by name. */
const pathOf = (artifact: Fields): string => {
  const locations = listOf(artifact.locations).slice(0, 1000).map(fieldsOf);
  const primary = locations.filter(({ annotations }) => fieldsOf(annotations).evidence === 'primary');
  const paths = (primary.length === 0 ? locations : primary).flatMap(({ path }) => textOf(path)?.trim() ?? []);
  return paths.toSorted()[0] ?? '';
};

const holderOf = (artifact: Fields, purl: string, version: string, subject: Subject): string | null => {
  if (subject.image !== null && isSystem(purl)) return subject.image;
  const path = withoutVersion(pathOf(artifact), version);
  if (subject.image !== null) return imagePath(subject.image, path);
  if (isSystem(purl)) return subject.directory || null;
  return path === '' ? subject.directory || null : subject.place(path);
};

const fixStates: Readonly<Record<string, string>> = {
  'not-fixed': 'No version is known that mends this.',
  'wont-fix': 'The distribution does not mean to mend this.',
};

/** The reason of the rules by which Grype ignores a match. */
export const suppressionBy = (rules: unknown): Suppression => {
  const said = listOf(rules)
    .slice(0, 20)
    .map(fieldsOf)
    .map((rule) => {
      const facts = [rule.reason, rule['vex-status'], rule['vex-justification'], rule['fix-state'], rule.vulnerability];
      return facts.flatMap((fact) => textOf(fact)?.trim().slice(0, 500) ?? []).join(', ');
    })
    .filter((text) => text !== '');
  return { kind: 'EXTERNAL', justification: said.length === 0 ? null : said.join('; ') };
};

/** One match; null when it names no advisory or no package. */
export const readMatch = (match: Fields, subject: Subject, suppression: Suppression | null): Observation | null => {
  const [vulnerability, artifact] = [fieldsOf(match.vulnerability), fieldsOf(match.artifact)];
  const [id, name] = [textOf(vulnerability.id)?.trim(), textOf(artifact.name)?.trim()];
  if (id === undefined || name === undefined) return null;
  const version = textOf(artifact.version)?.trim() ?? '';
  const related = listOf(match.relatedVulnerabilities).slice(0, 100).map(fieldsOf);
  const purl =
    readPurl(textOf(artifact.purl)) ?? purlOf(packageOf(toolType(textOf(artifact.type) ?? ''), name, version));
  const fix = fieldsOf(vulnerability.fix);
  const state = textOf(fix.state) ?? '';
  const own = vectorsOf(vulnerability);
  const others = related.flatMap(vectorsOf);
  const description =
    textOf(vulnerability.description) ?? related.map((each) => textOf(each.description)).find((text) => text !== null);
  return observe({
    tool,
    id,
    aliases: aliasesOf(id, related),
    title: null,
    description: description ?? null,
    helpUri: textOf(vulnerability.dataSource),
    cwe: [vulnerability, ...related].flatMap((each) =>
      listOf(each.cwes)
        .slice(0, 50)
        .map((cwe) => fieldsOf(cwe).cwe),
    ),
    purl,
    holder: holderOf(artifact, purl, version, subject),
    former: { purl: formerPurl(textOf(artifact.purl)) },
    name,
    version,
    recommendation: updateTo(
      name,
      textsOf(fix.versions),
      fixStates[state] ?? 'Grype knows no version that mends this.',
    ),
    severity: rate({ word: textOf(vulnerability.severity), chosen: own, others }),
    confidence: null,
    suppression,
    technique: subject.image === null ? 'SCA' : 'CONTAINER',
    detail: {
      package: {
        name,
        version,
        type: artifact.type,
        purl: artifact.purl,
        locations: artifact.locations,
        upstreams: artifact.upstreams,
      },
      advisory: {
        namespace: vulnerability.namespace,
        fix,
        advisories: vulnerability.advisories,
        knownExploited: vulnerability.knownExploited,
        epss: vulnerability.epss,
        risk: vulnerability.risk,
      },
      related: related.map(({ id: named, namespace, severity }) => ({ id: named, namespace, severity })),
      ratings: [...own, ...others],
      matchDetails: listOf(match.matchDetails),
      references: textsOf(vulnerability.urls),
    },
  });
};
