import type { z } from 'zod';
import { linesIn } from '../formats/files';
import { fieldsOf, listOf, textOf, type Fields } from '../json/values';
import type { Observation, ObservedRule, Suppression } from '../observation';
import { storable, storableSecret } from '../redaction';
import { createBudget } from '../sarif/budget';
import { readFingerprints } from '../sarif/fingerprints';
import { shownCode } from '../sarif/locations';
import { observedRule } from '../sarif/rules';
import { levelOf, severityOf as scoreOf, toldByRule, type Level } from '../sarif/severity';
import { secretFinder } from '../sarif/tools';
import { firstLine, storedBytes } from '../text';
import { dependencyOf } from './dependency';
import type { match } from './format';

type Match = z.infer<typeof match>;

const each = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value ? [value] : [];

const texts = (value: unknown): readonly string[] =>
  each(value)
    .slice(0, 100)
    .flatMap((item) => (typeof item === 'string' ? [item] : []));

/** As Semgrep makes them of a rule for its SARIF, in its order: so both name the same primary CWE. */
const tagsOf = (metadata: Fields): readonly string[] => {
  const cwe = texts(metadata.cwe);
  const tags = [
    ...cwe,
    ...(cwe.length === 0 ? [] : ['security']),
    ...texts(metadata.owasp).map((item) => `OWASP-${item}`),
    ...texts(metadata.confidence).map((item) => `${item} CONFIDENCE`),
    ...texts(metadata.tags),
  ];
  return [...new Set(tags)].toSorted();
};

/** The rule, as the descriptor of Semgrep's SARIF has it, but for the title, which is of the message there. */
const ruleOf = (id: string, message: string, metadata: Fields): ObservedRule =>
  observedRule(
    {
      id,
      shortDescription: { text: textOf(metadata.shortDescription) ?? (firstLine(message) || id) },
      fullDescription: { text: message },
      helpUri: textOf(metadata.source) ?? textOf(metadata['source-rule-url']),
      properties: { tags: tagsOf(metadata) },
    },
    [],
  );

/** Severities of newer rules, which are words for bands; those of older ones are levels. */
const bands = ['critical', 'high', 'medium', 'low'];

/** Null for what is no failure: rules that count or try something. A vector counts as one in SARIF does. */
const severityOf = (
  severity: string | null | undefined,
  metadata: Fields,
): Pick<Observation, 'level' | 'securitySeverity' | 'severityVector'> | null => {
  const word = (severity ?? 'WARNING').trim().toLowerCase();
  if (word === 'experiment' || word === 'inventory') return null;
  const level: Level = levelOf(word) ?? 'WARNING';
  const told = toldByRule({ properties: metadata });
  const banded = told.score === null && told.vectors.length > 0 && bands.includes(word);
  const found = scoreOf(banded ? toldByRule({ properties: { ...metadata, 'security-severity': word } }) : told);
  if (found.severityVector !== null || told.score !== null) return { level, ...found };
  return { level, securitySeverity: word === 'critical' ? 9 : null, severityVector: null };
};

const shown = ['category', 'subcategory', 'technology', 'likelihood', 'impact', 'references', 'vulnerability_class'];

const flowOf = (trace: unknown): readonly unknown[] => {
  const { taint_source: source, intermediate_vars: between, taint_sink: sink } = fieldsOf(trace);
  return [...each(source && { source }), ...listOf(between), ...each(sink && { sink })];
};

const detailOf = (extra: Fields, metadata: Fields): string | null => {
  const budget = createBudget(storedBytes);
  budget.object(
    'properties',
    Object.fromEntries(shown.flatMap((name) => (metadata[name] === undefined ? [] : [[name, metadata[name]]]))),
    12_000,
  );
  budget.object(
    'facts',
    Object.fromEntries(
      ['validation_state', 'engine_kind'].flatMap((name) =>
        textOf(extra[name]) === null ? [] : [[name, extra[name]]],
      ),
    ),
    1000,
  );
  budget.list('fixes', each(textOf(extra.fix)), 10_000);
  budget.list('codeFlows', flowOf(extra.dataflow_trace), 24_000);
  return budget.text();
};

const mostRules = 10_000;

/** Reads results; null for one that is no failure. */
export const readMatch = (tool: string, prefix: string | null): ((given: Match) => Observation | null) => {
  const linesAt = linesIn(prefix);
  const findsSecret = secretFinder(tool);
  const rules = new Map<string, ObservedRule>();
  const known = (id: string, message: string, metadata: Fields): ObservedRule => {
    const rule = rules.get(id) ?? ruleOf(id, message, metadata);
    if (rules.size >= mostRules) rules.clear();
    rules.set(id, rule);
    return rule;
  };
  return ({ check_id: id, path, start, end, extra }) => {
    const metadata = fieldsOf(extra.metadata);
    const severity = severityOf(extra.severity, metadata);
    if (severity === null) return null;
    const message = extra.message?.trim() ?? '';
    const suppression: Suppression | null =
      extra.is_ignored === true ? { kind: 'IN_SOURCE', justification: null } : null;
    const said = {
      tool,
      id,
      path,
      line: start.line,
      message,
      severity: extra.severity ?? null,
      suppression,
      metadata,
      prefix,
    };
    const dependency = dependencyOf(extra.sca_info, said);
    if (dependency !== null) return dependency;
    const rule = known(id, message, metadata);
    const code = shownCode(textOf(extra.lines));
    const clean = findsSecret(rule) ? storableSecret : storable;
    const confidence = textOf(metadata.confidence)?.trim().toLowerCase().slice(0, 40);
    return {
      tool,
      rule,
      message: storable(message === '' ? rule.title : message),
      ...severity,
      confidence: confidence === undefined ? null : `confidence ${confidence}`,
      ...linesAt(path, start.line, end?.line, start.col, end?.col),
      snippet: code === null ? null : clean(code),
      fingerprints: readFingerprints({ fingerprints: { 'matchBasedId/v1': extra.fingerprint } }, false),
      suppression,
      detail: detailOf(extra, metadata),
    };
  };
};
