/** How many there are of something, in words: `1 entry`, `2 entries`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;

/** A megabyte, as limits and messages take it. */
export const megabyte = 1024 * 1024;

/** A number of bytes in words: `16 MB`. */
export const inMegabytes = (bytes: number): string => `${String(bytes / megabyte)} MB`;
