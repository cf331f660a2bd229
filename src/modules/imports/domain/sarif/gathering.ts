/* eslint-disable functional/immutable-data -- gathers what a stream hands out */
import type { Piece } from '../json/cutter';
import { readArtifact, readLogicalName, type Artifact, type LogicalName } from './artifacts';
import { invocationList, isError, mostNotifications, type InvocationLists } from './invocations';
import type { RunLists } from './run';
import type { Taxonomy } from './taxonomy';
import { fieldsOf, listOf, textOf, type Fields } from '../json/values';

export interface Gathered extends RunLists {
  results: number;
  readonly artifacts: Artifact[];
  readonly logicalNames: LogicalName[];
  readonly flowLocations: Fields[];
  readonly invocations: InvocationLists[];
  readonly provenance: Fields[];
  readonly taxonomies: Taxonomy[];
  readonly rules: Fields[][];
  readonly notifications: Fields[][];
}

/** The lists of a run of which nothing has come yet. */
export const nothing = (): Gathered => ({
  results: 0,
  artifacts: [],
  logicalNames: [],
  flowLocations: [],
  invocations: [],
  provenance: [],
  taxonomies: [],
  rules: [],
  notifications: [],
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

/** Keeps an artifact, and its text when there is room for so many characters. */
const gatherArtifact = (lists: Gathered, element: Fields, room: number): number => {
  const artifact = readArtifact(element, room);
  lists.artifacts.push(artifact);
  return 60 + (artifact.uri?.length ?? 0) + (artifact.text?.length ?? 0);
};

/** Keeps what an element says as far as it is needed; returns about how many bytes that takes. */
export const gather = (lists: Gathered, piece: Piece, element: Fields, room: number): number => {
  const list = piece.path.at(-1);
  if (list !== undefined && piece.path[2] === 'invocations')
    return gatherInvocation(lists, Number(piece.path[3]), String(list), element) ? piece.text.length : 0;
  if (piece.path.length > 3) {
    if (list !== 'rules' && list !== 'notifications') return 0;
    const component = piece.path[3] === 'driver' ? 0 : Number(piece.path[4]) + 1;
    (lists[list][component] ??= []).push(element);
    return piece.text.length;
  }
  if (list === 'artifacts') return gatherArtifact(lists, element, room);
  if (list === 'logicalLocations') lists.logicalNames.push(readLogicalName(element));
  else if (list === 'threadFlowLocations') lists.flowLocations.push(element);
  else if (list === 'versionControlProvenance') lists.provenance.push(element);
  else if (list === 'taxonomies') lists.taxonomies.push(readTaxonomy(element));
  else return 0;
  return piece.text.length;
};
