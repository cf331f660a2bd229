import { TextDecoder } from 'node:util';

// eslint-disable-next-line no-restricted-syntax -- the one place
const strict = (): TextDecoder => new TextDecoder('utf-8', { fatal: true });

const whole = strict();

/** The text of bytes in UTF-8, without a byte order mark; undefined where they are anything else. */
export const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return whole.decode(bytes);
  } catch {
    return undefined;
  }
};

/** Reads chunk by chunk what is one text in UTF-8: the text of the next chunk, or of the end; undefined for anything else. */
export type Utf8Reader = (chunk: Uint8Array | 'end') => string | undefined;

/** A reader of one text in UTF-8, without a byte order mark. */
export const utf8Reader = (): Utf8Reader => {
  const decoder = strict();
  return (chunk) => {
    try {
      return chunk === 'end' ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      return undefined;
    }
  };
};
