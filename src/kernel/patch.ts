/** A change as an operation wants it: absent stays, and null is kept only where it has a meaning. */
export type Patch<T, Clearable extends keyof T> = {
  -readonly [K in keyof T]?: K extends Clearable ? Exclude<T[K], undefined> : NonNullable<T[K]>;
};

/** Takes from an input what it says: a null on a field that can't be cleared counts as left out. */
export const patch = <T extends object, const Clearable extends keyof T = never>(
  input: T,
  clearable: readonly Clearable[] = [],
): Patch<T, Clearable> =>
  Object.fromEntries(
    Object.entries(input).filter(
      ([name, value]) => value !== undefined && (value !== null || (clearable as readonly string[]).includes(name)),
    ),
  ) as Patch<T, Clearable>;
