import type { Engine } from '../../../../src/database/db';
import { grouped } from '../../../../src/kernel/grouped';
import { importsIn } from '../apply/imports';
import type { TestDatabase } from '../../../support/engines';
import { readHistory, relative, type Step, type TrueResult } from './history';
import { outcomesOf, watchOutcomes, type Told } from './outcomes';

/** What became of the results of one scanner in one step. */
export interface Measured {
  readonly step: string;
  readonly scanner: string;
  /** Results that were seen before, and those among them that are the same vulnerability still. */
  readonly before: number;
  readonly kept: number;
  /** Seen before, and made a vulnerability anew. */
  readonly falseNew: number;
  /** Made one vulnerability with another line of code, or with another result of the same rule in the line. */
  readonly falseMerges: number;
  /** Lines that read the same, of which one has the vulnerability of another: nobody but their author can tell them apart. */
  readonly exchanged: number;
  /** Closed vulnerabilities that are seen still. */
  readonly falseCloses: number;
  /** Dropped as ambiguous. */
  readonly ambiguous: number;
  /** Gone, and rightly closed; and gone, and open still. */
  readonly closed: number;
  readonly notClosed: number;
  /** Seen for the first time. */
  readonly fresh: number;
  /** What went wrong, in words. */
  readonly faults: readonly string[];
}

const placeOf = ({ ruleId, path, line }: TrueResult | Told): string => `${ruleId} ${relative(path)}:${String(line)}`;

interface Matched extends TrueResult {
  readonly outcome: string;
  readonly vulnerabilityId: string;
}

/** Finds for each result what the import made of it. */
const matched = (results: readonly TrueResult[], told: readonly Told[]): readonly Matched[] => {
  const open = told.toSorted((left, right) => left.column - right.column);
  const byPlace = new Map<string, Told[]>(
    [...grouped(open.map(placeOf), open, placeOf)].map(([place, list]) => [place, [...list]]),
  );
  return results.flatMap((result) => {
    const found = byPlace.get(placeOf(result))?.shift();
    return found === undefined ? [] : [{ ...result, outcome: found.outcome, vulnerabilityId: found.vulnerabilityId }];
  });
};

interface Known {
  /** The vulnerability of each truth. */
  readonly owners: Map<string, string>;
  /** The truths of each vulnerability. */
  readonly held: Map<string, Map<string, TrueResult>>;
}

/** Whether two results can't be one vulnerability: another line of code, or another of the same rule in it. */
const apart = (left: TrueResult, right: TrueResult): boolean =>
  left.lineId !== right.lineId ||
  (left.scanner === right.scanner && left.ruleId === right.ruleId && left.truth !== right.truth);

const measureStep = (
  { name }: Step,
  results: readonly Matched[],
  known: Known,
  states: ReadonlyMap<string, string>,
  statesBefore: ReadonlyMap<string, string>,
): readonly Measured[] => {
  const seen = new Set(results.map(({ truth }) => truth));
  const scanners = [
    ...new Set(
      [...known.held.values()]
        .flatMap((truths) => [...truths.values()].map((each) => each.scanner))
        .concat(results.map(({ scanner }) => scanner)),
    ),
  ].toSorted();
  const measured = scanners.map((scanner): Measured => {
    const own = results.filter((result) => result.scanner === scanner);
    const old = own.filter(({ truth }) => known.owners.has(truth));
    const isKept = ({ truth, vulnerabilityId, outcome }: Matched): boolean =>
      known.owners.get(truth) === vulnerabilityId && outcome !== 'AMBIGUOUS';
    const moved = own.filter(
      ({ truth, outcome, vulnerabilityId }) => outcome !== 'AMBIGUOUS' && known.owners.get(truth) !== vulnerabilityId,
    );
    const heldBefore = ({ vulnerabilityId }: Matched): readonly TrueResult[] => [
      ...(known.held.get(vulnerabilityId)?.values() ?? []),
    ];
    const joined = moved.filter((result) => heldBefore(result).some((other) => apart(other, result)));
    const exchanged = joined.filter((result) => heldBefore(result).every(({ text }) => text === result.text));
    const merged = joined.filter((result) => !exchanged.includes(result));
    const ofScanner = [...known.owners].filter(([truth]) => truth.startsWith(`${scanner} `));
    const wasOpen = ofScanner.filter(([, id]) => statesBefore.get(id) === 'VULNERABLE');
    const closedNow = wasOpen.filter(([, id]) => states.get(id) === 'SAFE');
    const wronglyClosed = closedNow.filter(([truth]) => seen.has(truth));
    const stale = wasOpen.filter(
      ([truth, id]) =>
        !seen.has(truth) &&
        states.get(id) === 'VULNERABLE' &&
        !results.some(({ vulnerabilityId }) => vulnerabilityId === id),
    );
    const told = (what: string, list: readonly TrueResult[]): readonly string[] =>
      list.map((each) => `${name}: ${what} ${each.truth} at ${each.path}:${String(each.line)}`);
    const lost = old.filter((each) => !isKept(each) && !exchanged.includes(each));
    return {
      step: name,
      scanner,
      before: old.length,
      kept: old.filter(isKept).length,
      falseNew: lost.filter(({ outcome }) => outcome === 'NEW').length,
      falseMerges: merged.length,
      exchanged: exchanged.length,
      falseCloses: wronglyClosed.length,
      ambiguous: own.filter(({ outcome }) => outcome === 'AMBIGUOUS').length,
      closed: closedNow.length - wronglyClosed.length,
      notClosed: stale.length,
      fresh: own.length - old.length,
      faults: [
        ...told('lost', lost),
        ...told('merged', merged),
        ...told('exchanged', exchanged),
        ...wronglyClosed.map(([truth]) => `${name}: closed ${truth}`),
        ...stale.map(([truth]) => `${name}: still open ${truth}`),
      ],
    };
  });
  for (const result of results) {
    if (result.outcome === 'AMBIGUOUS') continue;
    known.owners.set(result.truth, result.vulnerabilityId);
    const held = known.held.get(result.vulnerabilityId) ?? new Map<string, TrueResult>();
    known.held.set(result.vulnerabilityId, held.set(result.truth, result));
  }
  return measured;
};

/** Imports the history of the corpus, or its first steps, one after the other, and compares what became of each result with the truth. */
export const measureCorpus = async (
  database: TestDatabase,
  engine: Engine,
  { steps = Infinity, split = false }: { readonly steps?: number; readonly split?: boolean } = {},
): Promise<readonly Measured[]> => {
  const imports = await importsIn(database);
  await watchOutcomes(imports, engine);
  const known: Known = { owners: new Map(), held: new Map() };
  const states = async (): Promise<ReadonlyMap<string, string>> =>
    new Map((await imports.standing()).map(({ id, state }) => [id, state]));
  const all: Measured[] = [];
  for (const step of readHistory(split).slice(0, steps)) {
    const before = await states();
    const report = await imports.upload(step.document);
    const results = matched(step.results, await outcomesOf(imports, report.id));
    if (results.length !== step.results.length)
      throw new Error(`${step.name}: ${step.results.length - results.length} results are missing`);
    all.push(...measureStep(step, results, known, await states(), before));
    await imports.check();
  }
  return all;
};
