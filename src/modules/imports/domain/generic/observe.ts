import { parseVector } from '../../../../kernel/cvss';
import { fail, succeed, type Result } from '../../../../kernel/result';
import { linesAt, placeAt, type Placed } from '../formats/files';
import type { Observation, ObservedRule, Place } from '../observation';
import { storable, storableSecret } from '../redaction';
import { createBudget } from '../sarif/budget';
import { normalisedTags, orderedCwe } from '../sarif/taxonomy';
import { secretFinder } from '../sarif/tools';
import { firstLine, storedBytes } from '../text';
import { scoredVector } from '../vectors';
import type { Fault } from '../formats/schema-faults';
import { severityWords, type GenericRule, type GenericVulnerability } from './vulnerability';

/** A rule as the other readers have it. One object for all that is found by it: what is derived of it is remembered. */
export const observedRule = (rule: GenericRule): ObservedRule => ({
  id: rule.id.trim(),
  formerIds: rule.formerIds?.map((id) => id.trim()) ?? [],
  title: firstLine(rule.title ?? rule.id),
  description: storable(rule.description ?? ''),
  recommendation: storable(rule.recommendation ?? ''),
  helpUri: rule.helpUrl ?? null,
  cwe: orderedCwe(rule.cwe ?? []),
  tags: normalisedTags(rule.tags ?? []),
});

const placeOf = (place: Exclude<GenericVulnerability['place'], { readonly kind: 'LINES' }>): Place => {
  if (place.kind === 'INPUT') return placeAt('INPUT', storable(place.url), place.field?.trim() ?? null);
  if (place.kind === 'COMPONENT') return placeAt('COMPONENT', place.purl, place.manifest?.trim() ?? null);
  const protocol = place.protocol ?? 'tcp';
  return placeAt('PORT', place.host.trim(), `${String(place.port)}${protocol === 'tcp' ? '' : `/${protocol}`}`);
};

const placedAt = (place: GenericVulnerability['place']): Placed =>
  place.kind === 'LINES'
    ? linesAt(place.path, place.line, place.endLine, place.column, place.endColumn)
    : { place: placeOf(place) };

type Severity = Pick<Observation, 'level' | 'securitySeverity' | 'severityVector'>;

const ofScore = (score: number): Severity =>
  score > 0
    ? { level: score >= 7 ? 'ERROR' : score >= 4 ? 'WARNING' : 'NOTE', securitySeverity: Math.max(0.1, score) }
    : { level: 'NONE', securitySeverity: null };

/** By the vector of CVSS 4.0, else of 3.1, else by the score or word. */
const severityOf = ({ cvss31, cvss40, severity }: GenericVulnerability): Result<Severity, Fault> => {
  const vector = cvss40 ?? cvss31 ?? null;
  if (vector !== null) {
    const parsed = parseVector(vector);
    const name = vector === cvss40 ? 'cvss40' : 'cvss31';
    return parsed.ok
      ? succeed({ ...ofScore(scoredVector(vector)?.score ?? 0), severityVector: vector })
      : fail({ path: [name], message: `This is no vector of CVSS: ${parsed.error.message}.` });
  }
  return succeed(ofScore(typeof severity === 'number' ? severity : severityWords[severity ?? 'medium']));
};

const detailOf = (given: GenericVulnerability): string | null => {
  const { cvss31, cvss40 } = given;
  const budget = createBudget(storedBytes);
  const vectors = [...(cvss31 ? [['cvss31', cvss31]] : []), ...(cvss40 ? [['cvss40', cvss40]] : [])];
  budget.object('facts', Object.fromEntries(vectors), 2048);
  budget.object('properties', given.properties, 60 * 1024);
  return budget.text();
};

/** What a vulnerability of a report says, once it was checked. */
export const observer = (
  tool: string,
): ((given: GenericVulnerability, rule: ObservedRule) => Result<Observation, Fault>) => {
  const findsSecret = secretFinder(tool);
  return (given, rule) => {
    const severity = severityOf(given);
    if (!severity.ok) return severity;
    const { snippet, fingerprint } = given;
    const clean = given.secret === true || findsSecret(rule) ? storableSecret : storable;
    const message = given.message?.trim() ?? '';
    return succeed({
      tool,
      rule,
      message: storable(message === '' ? rule.title : message),
      ...severity.value,
      confidence: given.confidence?.trim() ?? null,
      ...placedAt(given.place),
      snippet: snippet === undefined || snippet === null || snippet.trim() === '' ? null : clean(snippet),
      fingerprints: fingerprint ? [{ name: 'fingerprint', value: fingerprint, scope: 'WHOLE' }] : [],
      suppression:
        given.suppressed === true
          ? { kind: 'EXTERNAL', justification: storable(given.justification ?? '') || null }
          : null,
      detail: detailOf(given),
    });
  };
};
