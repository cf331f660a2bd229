import { hash } from 'node:crypto';
import { ghsaIn } from '../../advisories';
import { identityVersions, type ContentElsewhere } from '../../vulnerabilities';
import { advisoryOf, firstOf } from './advisory';
import { contentOf, foldedCode, isCode, isTelling, saidOf, tokensOf } from './code';
import { carriedIdentities } from './exported-identities';
import { withoutNumber } from './numbered-hash';
import type { Fingerprint, Observation, ObservedRule } from './observation';
import { packageUrl, stableWhere, within } from './stable-place';
import { folded } from './text';
import { stableToolName } from './tool-name';

export interface Identity {
  readonly algorithm: 'TOOL' | 'CONTENT' | 'LOCATION';
  readonly version: 1 | 2;
  readonly value: string;
}

/** A rule id without the numeric refinement that tools add for messages of one rule, such as `CA1000/1`. */
const baseRuleId = (id: string): string => id.replace(/\/\d{1,9}$/, '');

const normalisedTitle = (title: string): string =>
  folded(
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .replace(/\d+/g, '0'),
  )
    .replaceAll(' ', '-')
    .slice(0, 120);

const toolKey = (tool: string, id: string): string => `${stableToolName(tool)}/${baseRuleId(id)}`;

const deriveKey = (observation: Observation): string => {
  const { rule, tool } = observation;
  const advisory = advisoryOf(observation);
  if (advisory !== undefined) return advisory;
  const [primary] = rule.cwe;
  // Two advisories of one package may be of one CWE: they are not the same weakness.
  const named = packageUrl(observation.place) !== null && rule.id !== null;
  if (primary !== undefined && !named) return `CWE-${String(primary)}`;
  return rule.id === null ? `${stableToolName(tool)}/unnamed:${normalisedTitle(rule.title)}` : toolKey(tool, rule.id);
};

/** Results share their rules; a rule means one weakness for components and one for other places. */
const derived = { component: new WeakMap<ObservedRule, string>(), place: new WeakMap<ObservedRule, string>() };

/**
 * The weakness that an observation claims, by which findings are kept apart: the advisory of a component; else the
 * primary CWE; else the tool's rule. Rules are remembered by identity, so a rule object belongs to one tool.
 */
export const weaknessKey = (observation: Observation): string => {
  const known = observation.place.kind === 'COMPONENT' ? derived.component : derived.place;
  const remembered = known.get(observation.rule);
  if (remembered !== undefined) return remembered;
  const key = deriveKey(observation);
  known.set(observation.rule, key);
  return key;
};

/** The keys under which earlier versions of the tool would have reported the weakness: former ids of its rule. */
export const formerWeaknessKeys = (observation: Observation): readonly string[] => {
  const { rule, tool } = observation;
  if (rule.formerIds.length === 0 || rule.id === null || weaknessKey(observation) !== toolKey(tool, rule.id)) return [];
  return rule.formerIds.slice(0, 8).map((id) => toolKey(tool, id));
};

type Part = string | number | null;

/** Each part with its length before it, so that no two lists of parts make one text. */
const joined = (parts: readonly Part[]): string =>
  parts.reduce<string>((text, part) => {
    const written = String(part);
    return `${text}${String(written.length)}:${written}`;
  }, '');

const digestOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, 24);

const identity = (algorithm: Identity['algorithm'], ...parts: readonly Part[]): Identity => ({
  algorithm,
  version: identityVersions[algorithm],
  value: digestOf(joined([algorithm, ...parts])),
});

/** By its content; then as version 1 had it, where that differs: white space folded, and nothing without code. */
const contentsOf = (observation: Observation): readonly (readonly (string | null)[])[] => {
  const { place, message, rule, snippet, fingerprints } = observation;
  // Of a component all but the version: what the version moves, and what tells two versions apart is the place.
  if (packageUrl(place) !== null) return [[joined(within(place))]];
  const code = foldedCode(snippet);
  if (code !== null) {
    const tokens = tokensOf(code);
    return tokens === code ? [[tokens]] : [[tokens], [code]];
  }
  // Where the tool has its own fingerprint, its words tell nothing more.
  if (fingerprints.length > 0) return [];
  const said = saidOf({ kind: place.kind, message, ruleId: rule.id }, stableToolName(observation.tool));
  return said === null ? [] : [said];
};

/** The content identity that what a tool reported would have, had it been in another file. */
export const contentElsewhere =
  (tool: string): ContentElsewhere =>
  (seen) => {
    const content = contentOf(seen, tool);
    if (content === null) return null;
    // It is asked for many files: what is the same in all of them is written once.
    const [before, after] = [joined(['CONTENT', seen.weaknessKey]), joined(content)];
    const digestAt = (where: string): string =>
      digestOf(`${before}${joined([stableWhere({ kind: seen.kind, where })])}${after}`);
    return { digestAt, telling: isTelling(content), hasCode: isCode(content) };
  };

const mostFingerprints = 4;

/**
 * By what the same vulnerability is recognised in the next report, most trusted first; none depends on severity,
 * message or a line alone. Values are the first 18 bytes of SHA-256 in base64url. A TOOL value that results of different rules or
 * paths share must be distrusted by whoever sees all of a report; equal values are told apart by their order in it.
 */
export const identities = (observation: Observation): readonly Identity[] => {
  const { place, rule, fingerprints } = observation;
  const carried = carriedIdentities(fingerprints);
  if (carried !== null) return carried;
  const [tool, where, key] = [stableToolName(observation.tool), stableWhere(place), weaknessKey(observation)];
  const keys = rule.formerIds.length === 0 ? [key] : [key, ...formerWeaknessKeys(observation)];
  const rules = rule.id === null ? [key] : [rule.id, ...rule.formerIds.slice(0, 8)];
  const exact = packageUrl(place) ?? where;
  const byTool = ({ name, scope }: Fingerprint, value: string): readonly Identity[] =>
    scope === 'WHOLE'
      ? [identity('TOOL', tool, name, value)]
      : rules.map((id) => identity('TOOL', tool, id, where, name, value));
  const used = fingerprints
    .slice(0, mostFingerprints)
    .map((fingerprint) => ({ fingerprint, steady: withoutNumber(fingerprint) }));
  // Tools know an advisory by several ids. GitHub's is the one that nearly all of them tell.
  const shared = packageUrl(place) === null ? undefined : firstOf([rule.id ?? '', ...rule.tags], ghsaIn);
  return [
    ...(shared === undefined ? [] : [identity('TOOL', 'advisory', shared, where, ...within(place))]),
    ...used.flatMap(({ fingerprint, steady }) => byTool(fingerprint, steady)),
    // As version 1 had them: what was stored then is found by them, and gets those of today.
    ...used.flatMap(({ fingerprint, steady }) =>
      steady === fingerprint.value ? [] : byTool(fingerprint, fingerprint.value),
    ),
    ...contentsOf(observation).flatMap((content) => keys.map((each) => identity('CONTENT', each, where, ...content))),
    ...keys.map((each) => identity('LOCATION', each, place.kind, exact, place.line, place.column, ...within(place))),
  ];
};
