import type { Columns } from './rows';

const most = 100;
const parts = new WeakMap<object, Map<string, object>>();

/**
 * Some of the columns, always the same object for the same names: what is known of columns is kept by it. All of them
 * when no names are given, or too many different ones were. Whoever reads fewer must not look at the others.
 */
export const someColumns = <T>(columns: Columns<T>, names: readonly string[] | null): Columns<T> => {
  if (names === null) return columns;
  const known = parts.get(columns) ?? new Map<string, object>();
  parts.set(columns, known);
  const key = names.join();
  const before = known.get(key);
  if (before !== undefined) return before as Columns<T>;
  if (known.size >= most) return columns;
  const made = Object.fromEntries(Object.entries(columns).filter(([name]) => names.includes(name)));
  known.set(key, made);
  return made as unknown as Columns<T>;
};
