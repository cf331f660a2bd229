/** Lists and objects are kept as JSON text. */
const storable = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : (value ?? null);

/** Rows as the text that `given` hands to the engine: made where there is time for it, such as in a thread. */
export const writtenRows = (
  types: Readonly<Record<string, unknown>>,
  values: readonly Readonly<Record<string, unknown>>[],
): string => {
  const names = Object.keys(types);
  return JSON.stringify(values.map((value) => names.map((name) => storable(value[name]))));
};
