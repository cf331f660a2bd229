import { storedBytes } from '../text';
import { createBudget, fitting } from './budget';
import type { Locator } from './locations';
import { readMessage } from './messages';
import type { SarifRun } from './run';
import { fieldsOf, isFields, listOf, numberOf, positionOf, present, textOf, type Fields } from './values';

const kilo = 1024;

const withoutAbsent = (value: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => present(item)));

/** A place in few words: path, line, column, message and code. */
const viewPlace =
  (locate: Locator) =>
  (location: unknown): Fields => {
    const fields = fieldsOf(location);
    const { place, snippet } = locate(fields);
    const { where, line, column, endLine } = place;
    return withoutAbsent({
      id: fields.id,
      where,
      line,
      column,
      endLine: endLine === line ? null : endLine,
      message: readMessage(fields.message),
      snippet,
    });
  };

/** A step of a trace, from the step itself or from the run's list that its index points into (SARIF 3.38). */
const viewStep =
  (run: SarifRun, locate: Locator) =>
  (step: unknown): Fields => {
    const given = fieldsOf(step);
    const shared = fieldsOf(run.flowLocations[positionOf(given.index) ?? -1]);
    const location = isFields(given.location) ? given.location : shared.location;
    return { ...viewPlace(locate)(location), ...withoutAbsent({ importance: given.importance ?? shared.importance }) };
  };

const mostFrames = 100;

interface Flow {
  readonly flow: number;
  readonly thread: Fields;
  readonly message: string | null;
}

const flowsOf = (result: Fields): readonly Flow[] =>
  listOf(result.codeFlows).flatMap((element, flow) =>
    listOf(fieldsOf(element).threadFlows).map((thread) => ({
      flow,
      thread: fieldsOf(thread),
      message: readMessage(fieldsOf(thread).message) ?? readMessage(fieldsOf(element).message),
    })),
  );

/** A trace; a long one keeps its first steps and says how many are left out. */
const viewFlow =
  (run: SarifRun, locate: Locator) =>
  (item: unknown): Fields => {
    const { flow, thread, message } = item as Flow;
    const all = listOf(thread.locations);
    const steps = fitting(all, 40 * kilo, viewStep(run, locate));
    return withoutAbsent({
      flow,
      thread: thread.id,
      message,
      steps,
      left: all.length === steps.length ? null : all.length - steps.length,
    });
  };

const viewFix =
  (locate: Locator) =>
  (fix: unknown): Fields => ({
    message: readMessage(fieldsOf(fix).description),
    changes: listOf(fieldsOf(fix).artifactChanges).map((change) => ({
      where: locate({ physicalLocation: { artifactLocation: fieldsOf(change).artifactLocation } }).place.where,
      replacements: listOf(fieldsOf(change).replacements).map((replacement) => ({
        deleted: fieldsOf(replacement).deletedRegion,
        inserted: fieldsOf(fieldsOf(replacement).insertedContent).text,
      })),
    })),
  });

const viewStack =
  (place: (location: unknown) => Fields) =>
  (stack: unknown): Fields => {
    const frames = listOf(fieldsOf(stack).frames);
    const left = Math.max(0, frames.length - mostFrames);
    return withoutAbsent({
      message: readMessage(fieldsOf(stack).message),
      frames: frames.slice(0, mostFrames).map((frame) => place(fieldsOf(frame).location)),
      left: left === 0 ? null : left,
    });
  };

const offsets = ['charOffset', 'charLength', 'byteOffset', 'byteLength'] as const;

type Pairs = readonly (readonly [name: string, value: unknown])[];

const factsOf = (result: Fields, location: Fields, given: Pairs): Fields | null => {
  const region = fieldsOf(fieldsOf(location.physicalLocation).region);
  const message = fieldsOf(result.message);
  const pairs: Pairs = [
    ['markdown', textOf(message.text) === null ? null : textOf(message.markdown)],
    ['baselineState', textOf(result.baselineState)],
    ['occurrenceCount', numberOf(result.occurrenceCount)],
    ['hostedViewerUri', textOf(result.hostedViewerUri)],
    ['analysisTarget', textOf(fieldsOf(result.analysisTarget).uri)],
  ];
  const known = offsets
    .filter((name) => (numberOf(region[name]) ?? -1) >= 0)
    .map((name) => [name, region[name]] as const);
  const facts = [...given, ...known, ...pairs].filter(([, value]) => present(value));
  return facts.length === 0 ? null : Object.fromEntries(facts);
};

/** What else a result says, as JSON text of at most 64 KB; `cut` counts what was left out, by section. */
export const readDetail = (
  result: Fields,
  location: Fields,
  run: SarifRun,
  locate: Locator,
  given: Pairs,
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
