/* eslint-disable functional/immutable-data, functional/no-loop-statements -- gathers what a stream hands out */
import { inMegabytes } from '../../../../kernel/amounts';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { Chunks } from '../formats/format';
import { streamOf } from '../formats/json-lists';
import { parsePiece, piecePointer } from '../json/check';
import type { Segment } from '../json/path';
import { splitJson } from '../json/splitter';
import { fieldsOf, listOf, own, textOf, type Fields } from '../json/values';
import { textsOf } from '../components/claim';
import type { Unreadable } from '../observation';

/** Advisories of one package that are one vulnerability, as OSV-Scanner puts them together. */
export interface Group {
  readonly ids: readonly string[];
  readonly aliases: readonly string[];
  readonly maxSeverity: number | null;
  /** Whether a look at the code found that nothing calls what is vulnerable; null when none was taken. */
  readonly called: boolean | null;
  /** Whether the distribution says that it does not matter. */
  readonly unimportant: boolean;
}

/** All of a file but its vulnerabilities. */
export interface OsvOutline {
  readonly rest: Fields;
  /** By the place of the package in the file, and by each id of a group. */
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, Group>>;
  readonly vulnerabilities: number;
}

export const vulnerabilityList = ['results', '*', 'packages', '*', 'vulnerabilities'] as const;
const groupList = ['results', '*', 'packages', '*', 'groups'] as const;

/** In bytes of JSON. */
const mostOfGroups = 64 * 1024 * 1024;

/** Names a package by its place: the positions of its source and of itself. */
export const packageKey = (path: readonly Segment[]): string => `${String(path[1])}/${String(path[3])}`;

/** What OSV-Scanner found out of whether code is called; version 2 writes the name in the other style. */
const analyses = (group: Fields): readonly Fields[] => {
  const given = fieldsOf(group.experimentalAnalysis ?? group.experimental_analysis);
  return Object.keys(given).map((id) => fieldsOf(own(given, id)));
};

const readGroup = (value: unknown): Group => {
  const group = fieldsOf(value);
  const found = analyses(group);
  const severity = Number.parseFloat(textOf(group.max_severity) ?? '');
  return {
    ids: textsOf(group.ids),
    aliases: textsOf(listOf(group.aliases).length === 0 ? group.ids : group.aliases),
    maxSeverity: Number.isNaN(severity) ? null : severity,
    called: found.length === 0 ? null : found.some(({ called }) => called !== false),
    unimportant: found.some(({ unimportant }) => unimportant === true),
  };
};

/** First pass: checks the grammar, counts the vulnerabilities and keeps all the rest. */
export const outlineOsv = async (chunks: Chunks): Promise<Result<OsvOutline, Unreadable>> => {
  const groups = new Map<string, Map<string, Group>>();
  const counted = { vulnerabilities: 0, bytes: 0 };
  const streams = [
    { ...streamOf(vulnerabilityList), keep: false },
    { ...streamOf(groupList), keep: true },
  ];
  for await (const split of splitJson(chunks, streams, true)) {
    if (!split.ok) return split;
    for (const piece of split.value) {
      if (piece.stream === 0) {
        counted.vulnerabilities += 1;
        continue;
      }
      const parsed = parsePiece(piece);
      if (!parsed.ok) return parsed;
      if (piece.stream < 0)
        return succeed({ rest: fieldsOf(parsed.value), groups, vulnerabilities: counted.vulnerabilities });
      const group = readGroup(parsed.value);
      const key = packageKey(piece.path);
      const known = groups.get(key) ?? new Map<string, Group>();
      groups.set(key, known);
      group.ids.forEach((id) => known.set(id, group));
      counted.bytes += piece.text.length;
      if (counted.bytes > mostOfGroups)
        return fail({
          at: piecePointer(piece),
          message: `Groups of advisories take more than ${inMegabytes(mostOfGroups)}.`,
        });
    }
  }
  return fail({ at: '/', message: 'The file could not be read to its end.' });
};
