import { fitting } from './budget';
import type { Locator } from './locations';
import { readMessage } from './messages';
import type { SarifRun } from './run';
import { fieldsOf, isFields, listOf, positionOf, present, type Fields } from '../json/values';

const withoutAbsent = (value: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => present(item)));

/** A place in few words: path, line, column, message and code. */
export const viewPlace =
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
/** Bytes of JSON. */
const longestFlow = 40 * 1024;

interface Flow {
  readonly flow: number;
  readonly thread: Fields;
  readonly message: string | null;
}

/** The flows of a result, a thread each. */
export const flowsOf = (result: Fields): readonly Flow[] =>
  listOf(result.codeFlows).flatMap((element, flow) =>
    listOf(fieldsOf(element).threadFlows).map((thread) => ({
      flow,
      thread: fieldsOf(thread),
      message: readMessage(fieldsOf(thread).message) ?? readMessage(fieldsOf(element).message),
    })),
  );

/** A trace; a long one keeps its first steps and says how many are left out. */
export const viewFlow =
  (run: SarifRun, locate: Locator) =>
  (item: unknown): Fields => {
    const { flow, thread, message } = item as Flow;
    const all = listOf(thread.locations);
    const steps = fitting(all, longestFlow, viewStep(run, locate));
    return withoutAbsent({
      flow,
      thread: thread.id,
      message,
      steps,
      left: all.length === steps.length ? null : all.length - steps.length,
    });
  };

/** A proposed change: what goes and what comes. */
export const viewFix =
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

/** A call stack, its first frames. */
export const viewStack =
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
