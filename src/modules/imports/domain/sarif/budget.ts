/* eslint-disable functional/no-let, functional/no-loop-statements, functional/immutable-data -- stops as soon as the room is used up */
import { mayHoldSecret, namesSecret, storable } from '../redaction';
import { isFields } from '../json/values';

const longestText = 4096;
const mostItems = 200;
const deepest = 16;

/** A copy with every text redacted and bounded; long lists, big objects and deep ones end early. */
const bounded = (value: unknown, cut: { count: number }, depth = 0): unknown => {
  if (typeof value === 'string') return storable(value, longestText);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === deepest) {
    cut.count += 1;
    return null;
  }
  if (Array.isArray(value)) {
    cut.count += Math.max(0, value.length - mostItems);
    return value.slice(0, mostItems).map((item) => bounded(item, cut, depth + 1));
  }
  const entries = Object.entries(value);
  cut.count += Math.max(0, entries.length - mostItems);
  return Object.fromEntries(
    entries
      .slice(0, mostItems)
      .map(([name, item]) => [
        storable(name, 256),
        namesSecret(name) && typeof item === 'string' ? '[redacted]' : bounded(item, cut, depth + 1),
      ]),
  );
};

/** How many of the items fit into so many bytes of JSON, as they look when bounded. */
export const fitting = (
  items: readonly unknown[],
  bytes: number,
  view: (item: unknown) => unknown,
): readonly unknown[] => {
  const kept: unknown[] = [];
  const cut = { count: 0 };
  let left = bytes;
  for (const item of items) {
    const seen = bounded(view(item), cut);
    left -= Buffer.byteLength(JSON.stringify(seen)) + 1;
    if (left < 0) return kept;
    kept.push(seen);
  }
  return kept;
};

/** JSON text of at most so many bytes that grows by sections. */
export interface Budget {
  /** Adds a list, item by item as long as they fit into `bytes`. */
  readonly list: (name: string, items: readonly unknown[], bytes: number, view?: (item: unknown) => unknown) => void;
  /** Adds an object, property by property as long as they fit. */
  readonly object: (name: string, value: unknown, bytes: number) => void;
  readonly text: () => string | null;
}

const reserve = 1024;
const least = 64;

/** So short that no text, list or object in it needs cutting. */
const untouched = 2000;

/** The JSON text of a value that needs neither cutting nor redaction, else null. */
const plainText = (value: object, left: number): string | null => {
  const text = JSON.stringify(value);
  return text.length <= untouched && text.length * 3 < left && !mayHoldSecret(text) ? text : null;
};

const propertyText = (name: string, value: unknown, cut: { count: number }): string =>
  `${JSON.stringify(storable(name, 256))}:${JSON.stringify(namesSecret(name) && typeof value === 'string' ? '[redacted]' : bounded(value, cut))}`;

export const createBudget = (total: number): Budget => {
  let written = '';
  let cuts: Record<string, number> | null = null;
  let room = total - reserve;
  const write = (name: string, text: string): void => {
    written += `${written === '' ? '' : ','}"${name}":${text}`;
    room -= name.length + Buffer.byteLength(text) + 8;
  };
  const section = (
    name: string,
    size: number,
    bytes: number,
    brackets: string,
    textAt: (index: number, cut: { count: number }) => string,
  ): void => {
    const cut = { count: 0 };
    let texts = '';
    let left = Math.min(bytes, room - name.length - 8);
    for (let index = 0; index < size; index += 1) {
      const text = left < least ? '' : textAt(index, cut);
      const length = Buffer.byteLength(text) + 1;
      if (text === '' || length > left) {
        cut.count += 1;
        continue;
      }
      texts += texts === '' ? text : `,${text}`;
      left -= length;
    }
    if (cut.count > 0) (cuts ??= {})[name] = cut.count;
    if (texts !== '') write(name, `${String(brackets[0])}${texts}${String(brackets[1])}`);
  };
  return {
    list: (name, items, bytes, view = (item) => item) => {
      if (items.length > 0)
        section(name, items.length, bytes, '[]', (index, cut) =>
          JSON.stringify(bounded(view(items[index]), cut) ?? null),
        );
    },
    object: (name, value, bytes) => {
      if (!isFields(value)) return;
      const plain = plainText(value, Math.min(bytes, room));
      if (plain === '{}') return;
      if (plain !== null) {
        write(name, plain);
        return;
      }
      const entries = Object.entries(value);
      section(name, entries.length, bytes, '{}', (index, cut) =>
        propertyText(entries[index]?.[0] ?? '', entries[index]?.[1] ?? null, cut),
      );
    },
    text: () => {
      if (cuts === null) return written === '' ? null : `{${written}}`;
      return `{${written}${written === '' ? '' : ','}"cut":${JSON.stringify(cuts)}}`;
    },
  };
};
