/* eslint-disable functional/no-let, functional/no-loop-statements, functional/immutable-data -- gathers what a stream hands out */
import { fail, succeed, type Result } from '../../../../kernel/result';
import { parsePiece, piecePointer } from '../json/check';
import type { Piece, Stream } from '../json/cutter';
import { splitJson } from '../json/splitter';
import type { Unreadable } from '../observation';
import { readArtifact, readLogicalName, type Artifact, type LogicalName } from './artifacts';
import { invocationList, isError, mostNotifications, type InvocationLists } from './invocations';
import { readRun, type RunLists, type SarifRun } from './run';
import type { Taxonomy } from './taxonomy';
import { fieldsOf, isFields, listOf, textOf, type Fields } from './values';

export interface SarifOutline {
  readonly runs: readonly SarifRun[];
  readonly results: number;
}

/** Bounds of one report. */
export const sarifLimits = { results: 1_000_000, runs: 10_000, kept: 64 * 1024 * 1024 } as const;

export const resultStream = { list: ['runs', '*', 'results'], maximum: sarifLimits.results } as const;

const streams: readonly Stream[] = [
  { ...resultStream, keep: false },
  { list: ['runs', '*', 'invocations'], keep: false, inline: true },
  { list: ['runs', '*', 'invocations', '*', '*'], keep: true },
  { list: ['runs', '*', '*'], keep: true },
  { list: ['runs', '*', 'tool', 'driver', '*'], keep: true },
  { list: ['runs', '*', 'tool', 'extensions', '*', '*'], keep: true },
  { list: ['inlineExternalProperties'], keep: false },
];

interface Gathered extends RunLists {
  results: number;
  readonly artifacts: Artifact[];
  readonly logicalNames: LogicalName[];
  readonly flowLocations: Fields[];
  readonly invocations: InvocationLists[];
  readonly provenance: Fields[];
  readonly taxonomies: Taxonomy[];
  readonly rules: Fields[][];
}

const nothing = (): Gathered => ({
  results: 0,
  artifacts: [],
  logicalNames: [],
  flowLocations: [],
  invocations: [],
  provenance: [],
  taxonomies: [],
  rules: [],
});

const readTaxonomy = (element: Fields): Taxonomy => ({
  name: textOf(element.name) ?? '',
  guid: textOf(element.guid),
  ids: listOf(element.taxa).map((taxon) => textOf(fieldsOf(taxon).id) ?? ''),
});

const gatherInvocation = (lists: Gathered, index: number, list: string, element: Fields): boolean => {
  const invocation = (lists.invocations[index] ??= { execution: [], configuration: [], overrides: [] });
  const target = invocationList(invocation, list);
  if (target === null || (target !== invocation.overrides && target.length > mostNotifications && !isError(element)))
    return false;
  target.push(element);
  return true;
};

/** Keeps what an element says as far as it is needed; returns about how many bytes that takes. */
const gather = (lists: Gathered, piece: Piece, element: Fields): number => {
  const list = piece.path.at(-1);
  if (list !== undefined && piece.path[2] === 'invocations')
    return gatherInvocation(lists, Number(piece.path[3]), String(list), element) ? piece.text.length : 0;
  if (piece.path.length > 3) {
    if (list !== 'rules') return 0;
    const component = piece.path[3] === 'driver' ? 0 : Number(piece.path[4]) + 1;
    (lists.rules[component] ??= []).push(element);
    return piece.text.length;
  }
  if (list === 'artifacts')
    return lists.artifacts.push(readArtifact(element)) && 60 + (textOf(fieldsOf(element.location).uri)?.length ?? 0);
  if (list === 'logicalLocations') lists.logicalNames.push(readLogicalName(element));
  else if (list === 'threadFlowLocations') lists.flowLocations.push(element);
  else if (list === 'versionControlProvenance') lists.provenance.push(element);
  else if (list === 'taxonomies') lists.taxonomies.push(readTaxonomy(element));
  else return 0;
  return piece.text.length;
};

const refuse = (at: string, message: string) => fail<Unreadable>({ at, message });

/** Checks the version and the runs, once everything is gathered. */
const readLog = (
  log: unknown,
  lists: ReadonlyMap<number, Gathered>,
  inlined: boolean,
): Result<SarifOutline, Unreadable> => {
  if (!isFields(log)) return refuse('/', 'The file is JSON, but no SARIF log: it holds no object.');
  const { version, runs } = log;
  if (version !== '2.1.0') {
    const found =
      typeof version === 'string' || typeof version === 'number'
        ? `version ${String(version).slice(0, 40)}`
        : 'no version';
    return refuse('/version', `SARIF 2.1.0 is read; this file has ${found}.`);
  }
  if (!Array.isArray(runs))
    return refuse('/runs', runs === undefined || runs === null ? 'The log has no "runs".' : '"runs" must be a list.');
  if (runs.length > sarifLimits.runs) return refuse('/runs', `There are more than ${sarifLimits.runs} runs.`);
  const read = runs.map((run, index) => readRun(run, `/runs/${index}`, lists.get(index) ?? nothing()));
  const outlines = read.flatMap((run) => (run.ok ? [run.value] : []));
  const failed = read.find((run) => !run.ok);
  if (failed !== undefined) return failed;
  const followed = inlined
    ? outlines.map((run) => ({
        ...run,
        unfollowed: [...run.unfollowed, 'inlineExternalProperties'],
        successful: false,
      }))
    : outlines;
  return succeed({ runs: followed, results: outlines.reduce((total, { count }) => total + count, 0) });
};

/**
 * First pass over a SARIF 2.1.0 log: checks the grammar of the whole file and reads everything but the results, which
 * are counted. Their contents are checked by `readSarif`.
 */
export const outlineSarif = async (chunks: AsyncIterable<Uint8Array>): Promise<Result<SarifOutline, Unreadable>> => {
  const lists = new Map<number, Gathered>();
  let inlined = false;
  let kept = 0;
  for await (const split of splitJson(chunks, streams, true)) {
    if (!split.ok) return split;
    for (const piece of split.value) {
      const run = Number(piece.path[1]);
      const gathered = lists.get(run) ?? nothing();
      if (piece.stream === 0) {
        gathered.results += 1;
        lists.set(run, gathered);
      } else if (piece.stream === streams.length - 1) {
        inlined = true;
      } else {
        const parsed = parsePiece(piece);
        if (!parsed.ok) return parsed;
        if (piece.stream < 0) return readLog(parsed.value, lists, inlined);
        kept += gather(gathered, piece, fieldsOf(parsed.value));
        lists.set(run, gathered);
        if (kept > sarifLimits.kept)
          return refuse(
            piecePointer(piece),
            `Rules, artifacts and the like take more than ${sarifLimits.kept / 1024 / 1024} MB.`,
          );
      }
    }
  }
  return refuse('/', 'The file could not be read to its end.');
};
