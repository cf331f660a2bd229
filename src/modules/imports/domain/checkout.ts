/* eslint-disable functional/no-let, functional/no-loop-statements -- counts in a map that nobody else sees */

/**
 * The directory of the checkout in absolute paths (without their leading slash), as paths relative to it tell that
 * another tool wrote of the same code: what most of both have before a common rest. Null when none, or several as many.
 */
export const checkoutOf = (absolute: Iterable<string>, relative: ReadonlySet<string>): string | null => {
  const votes = new Map<string, number>();
  for (const path of absolute)
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
      if (relative.has(path.slice(slash + 1))) {
        const directory = path.slice(0, slash);
        votes.set(directory, (votes.get(directory) ?? 0) + 1);
      }
  const [first, second] = [...votes].toSorted(([, left], [, right]) => right - left);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
};
