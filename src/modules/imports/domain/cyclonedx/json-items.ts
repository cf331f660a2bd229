/* eslint-disable functional/no-loop-statements, functional/immutable-data -- consumes a stream */
import { fail, succeed } from '../../../../kernel/result';
import type { Chunks } from '../formats/format';
import { parsePiece, piecePointer } from '../json/check';
import { splitJson } from '../json/splitter';
import { fieldsOf, isFields } from '../json/values';
import type { Item, Some } from './items';

const kinds = ['COMPONENT', 'VULNERABILITY', 'COMPOSITION', 'DEPENDENCY', 'SERVICE'] as const;
const lists = [['components'], ['vulnerabilities'], ['compositions'], ['dependencies'], ['services']] as const;

/** What the second pass reads, too. */
const read: readonly Item['kind'][] = ['COMPONENT', 'VULNERABILITY'];

/** Lists that may be as long as the components, and tell nothing that is read. */
const others = ['annotations', 'formulation', 'externalReferences', 'citations', 'properties'];

const faultOf = (value: unknown, at: string): string | null => (isFields(value) ? null : `${at} must be an object.`);

/** The parts of a BOM in JSON (CycloneDX 1.2 to 1.7); the second pass reads components and vulnerabilities alone. */
export const jsonItems = async function* (
  chunks: Chunks,
  pass: 'FIRST' | 'SECOND',
): AsyncGenerator<Some, void, undefined> {
  const first = pass === 'FIRST';
  const streams = [
    ...lists.map((list, kind) => ({ list, keep: first || read.includes(kinds[kind] ?? 'REST') })),
    ...others.map((list) => ({ list: [list], keep: false })),
  ];
  for await (const split of splitJson(chunks, streams, first)) {
    if (!split.ok) return yield split;
    const items: Item[] = [];
    for (const piece of split.value) {
      const kind = piece.stream < 0 ? 'REST' : kinds[piece.stream];
      if (kind === undefined || !(first || read.includes(kind))) continue;
      const parsed = parsePiece(piece);
      if (!parsed.ok) return yield parsed;
      const at = piecePointer(piece);
      const fault = faultOf(parsed.value, kind === 'REST' ? 'A BOM' : 'This element');
      if (fault !== null) return yield fail({ at: at === '' ? '/' : at, message: fault });
      items.push({ kind, value: fieldsOf(parsed.value), at });
    }
    yield succeed(items);
  }
};
