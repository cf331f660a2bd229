/** What no database takes: NUL, and the halves of surrogate pairs, of which a whole pair is one sequence. */
const mayHold = /\\u(?:0000|[dD][89a-fA-F])/;
const sequences =
  /\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u0000|u[dD][89a-fA-F][0-9a-fA-F]{2})|u[0-9a-fA-F]{4}|[^u])/g;

/**
 * Valid JSON with U+FFFD instead of escaped characters that can't be stored. Tools write them where a file was binary,
 * in UTF-16 or in Latin-1: that is no reason to refuse a report.
 */
export const storableJson = (text: string): string =>
  mayHold.test(text)
    ? text.replace(sequences, (sequence, lost: string | undefined) => (lost === undefined ? sequence : '\\ufffd'))
    : text;
