import type { Box, BoxConditions, BoxFilter, BoxOrder } from './boxes';
import { orderColumns } from './boxes';

/** What the data layer must answer, computed in memory. */
const bytes = (text: string): Buffer => Buffer.from(text);

const compare = (left: string | number, right: string | number): number =>
  typeof left === 'number' && typeof right === 'number'
    ? left - right
    : Buffer.compare(bytes(String(left)), bytes(String(right)));

const inRange = <T extends string | number>(value: T | null, range: { from?: T | null; to?: T | null }): boolean => {
  const { from = null, to = null } = range;
  if (from === null && to === null) return true;
  return value !== null && (from === null || compare(value, from) >= 0) && (to === null || compare(value, to) <= 0);
};

const asciiLower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

const conditions: { readonly [K in keyof BoxConditions]: (box: Box, value: BoxConditions[K]) => boolean } = {
  size: ({ size }, sizes) => sizes.includes(size),
  labelContains: ({ label }, part) => asciiLower(label).includes(asciiLower(part)),
  labelStartsWith: ({ label }, part) => label.startsWith(part),
  weight: ({ weight }, range) => inRange(weight, range),
  openedAt: ({ openedAt }, range) => inRange(openedAt, range),
};

export const matches = (box: Box, filter: BoxFilter | null): boolean => {
  if (filter === null) return true;
  const { and, or, not } = filter;
  const own = (Object.keys(conditions) as (keyof BoxConditions)[]).every((name) => {
    const value = filter[name];
    return value === undefined || value === null || conditions[name](box, value as never);
  });
  return (
    own &&
    (and ?? []).every((inner) => matches(box, inner as BoxFilter)) &&
    (!or || or.length === 0 || or.some((inner) => matches(box, inner))) &&
    (!not || !matches(box, not))
  );
};

/** All boxes of a shelf that match, in order. */
export const listed = (
  boxes: readonly Box[],
  shelf: string,
  filter: BoxFilter | null,
  order: BoxOrder,
): readonly Box[] => {
  const column = orderColumns[order.field];
  const sign = order.direction === 'ASC' ? 1 : -1;
  return boxes
    .filter((box) => box.shelfId === shelf && matches(box, filter))
    .sort((left, right) => sign * (compare(left[column], right[column]) || compare(left.id, right.id)));
};
