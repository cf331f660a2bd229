/* eslint-disable functional/no-loop-statements -- a result may have more places than should be held at once */
import { fail, succeed, type Result } from '../../../../kernel/result';
import { placedFormerly } from '../former-place';
import type { Observation, ObservedRule, Reading, Unreadable } from '../observation';
import { storable, storableSecret } from '../redaction';
import { firstLine } from '../text';
import { readDetail } from './detail';
import { readFingerprints } from './fingerprints';
import { createLocator, placeOfNone, type Located, type Locator } from './locations';
import { readMessage } from './messages';
import { believed, exportedAt, exportedTechnique } from './own-exports';
import { findRule, observedRule, ruleIdOf, type Rule } from './rules';
import type { SarifRun } from './run';
import { confidenceOf, levelOf, severityOf, toldByResult, type Level } from './severity';
import { shapeFault } from './shape';
import { createSources } from './sources';
import { readSuppression } from './suppressions';
import { normalisedTags, orderedCwe, resultCwe } from './taxonomy';
import { placesOf, secretFinder } from './tools';
import { fieldsOf, isFields, listOf, positionOf, textOf, type Fields } from '../json/values';

export type ResultReader = (value: unknown, pointer: string) => Result<Iterable<Reading>, Unreadable>;

const none: Fields = {};

/** Level (SARIF 3.27.10): the result's own, then the invocation's, then the rule's, then warning. */
const levelFor = (result: Fields, rule: Rule | undefined, run: SarifRun): Level => {
  const own = levelOf(result.level);
  if (own !== null) return own;
  if (rule === undefined) return 'WARNING';
  const invocation = positionOf(fieldsOf(result.provenance).invocationIndex);
  const overrides = invocation === null ? run.overrides : run.overrides.slice(invocation, invocation + 1);
  const overridden = overrides.map((levels) => levels.get(rule)).find((level) => level !== undefined);
  return overridden ?? rule.level ?? 'WARNING';
};

/** The rule as far as this result says more of it than its descriptor. */
const ruleFor = (
  result: Fields,
  rule: Rule | undefined,
  id: string | null,
  message: string,
  run: SarifRun,
): ObservedRule => {
  const observed = rule?.observed ?? observedRule({ id, name: id ?? firstLine(message) }, run.taxonomies);
  const cwe = resultCwe(result, run.taxonomies);
  const tags = listOf(fieldsOf(result.properties).tags);
  if (cwe.length === 0 && tags.length === 0) return observed;
  return {
    ...observed,
    cwe: orderedCwe([...cwe, ...observed.cwe]),
    tags: [...new Set([...observed.tags, ...normalisedTags(tags)])].slice(0, 100),
  };
};

/** Builds the reader of the results of one run; `run` is its position in the log. */
export const createResultReader = (run: SarifRun, index: number, prefix: string | null): ResultReader => {
  const locate = createLocator(run, prefix);
  const source = createSources(run.artifacts);
  const locateWithCode: Locator =
    source === null
      ? locate
      : (location) => {
          const located = locate(location);
          return located.snippet === null ? { ...located, snippet: source(location, located.place) } : located;
        };
  const tool = run.tool.name;
  const strings = run.rules.components.map(({ messages }) => messages);
  const findsSecret = secretFinder(tool);
  const exported = run.exported === true;
  const places = placesOf(tool);
  return (value, pointer) => {
    const fault = shapeFault(value);
    if (fault !== null) return fail({ at: `${pointer}${fault.below}`, message: fault.message });
    const result = fieldsOf(value);
    const kind = textOf(result.kind) ?? 'fail';
    if (['pass', 'informational', 'notApplicable'].includes(kind))
      return succeed([{ run: index, pointer, dropped: 'NOT_A_FAILURE' }]);
    if (result.baselineState === 'absent') return succeed([{ run: index, pointer, dropped: 'BASELINE_ABSENT' }]);
    const locations = listOf(result.locations).filter(isFields);
    const used = places(locations);
    const fingerprints = believed(readFingerprints(result, used.length > 1), exported);
    if (exported && fingerprints.length === 0) return succeed([{ run: index, pointer, dropped: 'NO_IDENTITY' }]);
    const id = ruleIdOf(result);
    const rule = findRule(run.rules, fieldsOf(result.rule), id, positionOf(result.ruleIndex));
    const said = readMessage(result.message, rule?.messages ?? none, ...strings) ?? rule?.observed.title ?? '';
    const observed = ruleFor(result, rule, id, said, run);
    const message = storable(said === '' ? observed.title : said);
    const clean = findsSecret(observed) ? storableSecret : storable;
    const level = levelFor(result, rule, run);
    // What an export tells no score of has none.
    const severity = severityOf(toldByResult(result), exported ? undefined : rule?.severity);
    const confidence = confidenceOf(result, rule?.defaults ?? none);
    const suppression = readSuppression(result.suppressions);
    // SARIF 3.27.9: the tool could not decide, or a person is to do so.
    const undecided = kind === 'open' || kind === 'review';
    const others = used === locations ? [] : locations.filter((location) => location !== used[0]);
    const rest =
      others.length > 0 ? { ...result, relatedLocations: [...others, ...listOf(result.relatedLocations)] } : result;
    const refined = id === null || id === observed.id ? null : { ruleId: id };
    const detailOf = (location: Fields, symbolic: string | null): string | null =>
      readDetail(rest, location, run, locate, symbolic === null ? refined : { ...refined, base: symbolic });
    const observe = ({ place, snippet, former }: Located, detail: string | null): Observation => ({
      tool,
      rule: observed,
      message,
      level,
      ...severity,
      confidence,
      place,
      ...(former === undefined ? {} : placedFormerly(place, { ...place, where: former })),
      snippet: snippet === null ? null : clean(snippet),
      fingerprints,
      suppression,
      ...(undecided ? { undecided } : null),
      detail,
      ...(exported ? exportedTechnique(result) : null),
    });
    const [first] = used;
    const shown = first === undefined ? placeOfNone(result) : locateWithCode(first);
    const head = exported ? exportedAt(result, shown) : shown;
    const detail = detailOf(first ?? none, head.symbolic);
    if (used.length <= 1) return succeed([{ run: index, pointer, observation: observe(head, detail) }]);
    const readings = function* (): Generator<Reading> {
      for (const [position, location] of used.entries()) {
        const at = `${pointer}/locations/${String(position)}`;
        yield { run: index, pointer: at, observation: observe(locateWithCode(location), detail) };
      }
    };
    return succeed(readings());
  };
};
