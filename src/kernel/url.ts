/**
 * A URL, or undefined where text is none. `URL.canParse` is asked nowhere: in Node 20 and 22 it refuses letters such as ä
 * once V8 has optimised who asks, after some thousands of calls.
 */
export const urlOf = (text: string, base?: string): URL | undefined => {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
};
