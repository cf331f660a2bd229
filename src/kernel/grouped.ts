/** Rows by the id that `of` tells, in their order: a list for each of the ids, empty where there is no row. */
export const grouped = <T>(
  ids: readonly string[],
  rows: readonly T[],
  of: (row: T) => string,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>(ids.map((id) => [id, []]));
  rows.forEach((row) => groups.get(of(row))?.push(row));
  return groups;
};
