import { storedBytes } from '../text';
import { createBudget } from './budget';
import type { Locator } from './locations';
import type { SarifRun } from './run';
import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../json/values';
import { flowsOf, viewFix, viewFlow, viewPlace, viewStack } from './views';

const kilo = 1024;

const pick = (from: Fields, names: readonly string[], holds: (value: unknown) => unknown): Fields | null => {
  if (!names.some((name) => from[name] !== undefined)) return null;
  const kept = names.filter((name) => {
    const held = holds(from[name]);
    return held !== false && held !== null;
  });
  return kept.length === 0 ? null : Object.fromEntries(kept.map((name) => [name, from[name]]));
};

const offsets = ['charOffset', 'charLength', 'byteOffset', 'byteLength'] as const;
const texts = ['baselineState', 'hostedViewerUri'] as const;

/** Small facts: where nothing is to be said of the given ones, most results have none. */
const factsOf = (result: Fields, location: Fields, given: Fields | null): Fields | null => {
  const region = fieldsOf(fieldsOf(location.physicalLocation).region);
  const message = fieldsOf(result.message);
  const target = fieldsOf(result.analysisTarget).uri;
  const facts = {
    ...given,
    ...pick(region, offsets, (value) => (numberOf(value) ?? -1) >= 0),
    ...(message.markdown !== undefined && textOf(message.text) !== null ? pick(message, ['markdown'], textOf) : null),
    ...pick(result, texts, textOf),
    ...pick(result, ['occurrenceCount'], (value) => typeof value === 'number'),
    ...(textOf(target) === null ? null : { analysisTarget: target }),
  };
  return facts;
};

/** What else a result says, as JSON text of at most 64 KB; `cut` counts what was left out, by section. */
export const readDetail = (
  result: Fields,
  location: Fields,
  run: SarifRun,
  locate: Locator,
  given: Fields | null,
): string | null => {
  const budget = createBudget(storedBytes);
  const place = viewPlace(locate);
  budget.object('facts', factsOf(result, location, given), 8 * kilo);
  budget.list('logicalLocations', listOf(location.logicalLocations), 2 * kilo);
  budget.object('properties', result.properties, 12 * kilo);
  budget.list('workItemUris', listOf(result.workItemUris), 2 * kilo);
  budget.list('taxa', listOf(result.taxa), 2 * kilo);
  budget.list('fixes', listOf(result.fixes), 10 * kilo, viewFix(locate));
  budget.object('webRequest', result.webRequest, 6 * kilo);
  budget.object('webResponse', result.webResponse, 6 * kilo);
  budget.list('attachments', listOf(result.attachments), 2 * kilo);
  budget.list('relatedLocations', listOf(result.relatedLocations), 8 * kilo, place);
  budget.list('stacks', listOf(result.stacks), 6 * kilo, viewStack(place));
  budget.list('codeFlows', flowsOf(result), 56 * kilo, viewFlow(run, locate));
  budget.list('graphs', listOf(result.graphs), 4 * kilo);
  return budget.text();
};
