import { urlOf } from '../../../kernel/url';
import { advisoryIdOf } from '../../advisories';
import type { ReportedWeakness } from '../../findings';
import { exclusions, suppressions, writtenSuppression, type StagedObservation } from '../../vulnerabilities';
import { formerlyKnown } from './former-place';
import { identities, weaknessKey, type Identity } from './identity';
import type { Observation, Suppression } from './observation';
import { resultDigest } from './result-digest';
import { scoreOf, techniqueOf } from './techniques';
import { cutText } from './text';

const characters = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).toWellFormed();

const specificOf = ({ kind, line, specific }: Observation['place']): string | null => {
  if (kind === 'LINES') return line === null ? null : String(line);
  return specific === undefined || specific === null ? null : characters(specific, 1000);
};

/** Lists are sorted by place, and an index takes no longer values. */
const placeBytes = 2000;

const valuesOf = (all: readonly Identity[], algorithm: Identity['algorithm']): readonly string[] =>
  all.filter((identity) => identity.algorithm === algorithm).map(({ value }) => value);

const longestJustification = 10_000;

const writtenOf = ({ kind, justification }: Suppression): string =>
  writtenSuppression({
    kind,
    justification: justification === null ? null : characters(justification, longestJustification),
  });

/**
 * An observation as it is kept aside until the report is applied. What is kept of one whose path is excluded or that the tool
 * left open: by what it is recognised, and nothing to read.
 */
export const stagedOf = (
  observation: Observation,
  ordinal: number,
  excluded: boolean,
  newId: () => string,
): StagedObservation => {
  const { place, rule, message, snippet, detail, suppression, undecided = false } = observation;
  const silent = excluded || undecided;
  const all = identities(observation);
  const [tool, content, location] = [valuesOf(all, 'TOOL'), valuesOf(all, 'CONTENT'), valuesOf(all, 'LOCATION')];
  const formerly = formerlyKnown(observation, all);
  // The exact place first: of several that look alike under a former id, it tells which is meant.
  const former = [...location.slice(1), ...tool.slice(1), ...content.slice(1)];
  const staged: Omit<StagedObservation, 'resultDigest'> = {
    ordinal,
    vulnerabilityId: newId(),
    weaknessKey: weaknessKey(observation),
    kind: place.kind,
    where: cutText(characters(place.where, 1000), placeBytes),
    specific: specificOf(place),
    line: place.line,
    column: place.column,
    message: silent ? '' : message,
    snippet: silent ? null : snippet,
    detail: silent ? null : detail,
    technique: techniqueOf(observation),
    severityScore: scoreOf(observation),
    severityVector: observation.severityVector ?? null,
    ruleId: rule.id === null ? null : characters(rule.id, 500),
    suppressed: suppression === null ? suppressions.NONE : suppressions.SUPPRESSED,
    suppression: silent || suppression === null ? null : writtenOf(suppression),
    excluded: excluded ? exclusions.EXCLUDED : undecided ? exclusions.UNDECIDED : exclusions.NONE,
    toolIdentity: tool[0] ?? null,
    contentIdentity: content[0] ?? null,
    locationIdentity: location[0] ?? '',
    formerIdentities: former.length === 0 ? null : JSON.stringify(former),
    formerContentIdentity: formerly.content,
    formerLocationIdentity: formerly.location,
  };
  return { ...staged, resultDigest: resultDigest(staged) };
};

/** A page on the web, or nothing: other schemes would run in the reader's browser. */
const helpUrlOf = (uri: string | null): string | null =>
  uri !== null && uri.length <= 2000 && /^https?:$/.test(urlOf(uri)?.protocol ?? '') ? uri : null;

/** A weakness as it is to be opened, and the ids of advisories that its report says to be one. */
export interface ToldWeakness extends ReportedWeakness {
  readonly aliases: readonly string[];
}

const mostAliases = 50;

const aliasesOf = ({ place, rule }: Observation): readonly string[] =>
  place.kind === 'COMPONENT'
    ? [...new Set([rule.id ?? '', ...rule.tags].flatMap((name) => advisoryIdOf(name) ?? []))].slice(0, mostAliases)
    : [];

/** The weakness that an observation tells of, as a finding to be opened when the group has none. */
export const weaknessOf = (observation: Observation, key: string): ToldWeakness => {
  const { rule, tool } = observation;
  const title = rule.title.trim() || (rule.id ?? `Finding of ${tool}`);
  return {
    weaknessKey: key,
    title: characters(title, 200),
    description: characters(rule.description.trim() || title, 10_000),
    recommendation: characters(rule.recommendation, 10_000),
    helpUrl: helpUrlOf(rule.helpUri),
    cwe: rule.cwe.slice(0, 20),
    aliases: aliasesOf(observation),
  };
};
