import { refuse, succeed, type Refusal, type Result } from './result';

type TextResult = Result<string, Refusal<'INVALID_VALUE' | 'TOO_LONG'>>;

/** Counts characters as people do (code points), not UTF-16 units. */
export const lengthOf = (text: string): number => [...text].length;

/** Lone surrogates and NUL can't be stored by every engine. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Text within its limits, trimmed. Refuses what is too long, empty where it must not be, or can't be stored. */
export const checkText = (
  value: string,
  field: readonly string[],
  limits: { readonly minimum?: number; readonly maximum: number },
): TextResult => {
  const trimmed = value.trim();
  if (!isStorable(trimmed))
    return refuse('INVALID_VALUE', field, 'The text holds characters that are none (NUL or half a pair).');
  const length = lengthOf(trimmed);
  if (length > limits.maximum)
    return refuse('TOO_LONG', field, `At most ${limits.maximum} characters; these are ${length}.`);
  if (length < (limits.minimum ?? 0))
    return refuse('INVALID_VALUE', field, `${limits.minimum} to ${limits.maximum} characters; these are ${length}.`);
  return succeed(trimmed);
};

const namePattern = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

/** The name of an organization or a group: 3 to 40 letters, digits and dashes, no dash at an end. */
export const checkName = (value: string, field: readonly string[]): TextResult => {
  const limited = checkText(value, field, { minimum: 3, maximum: 40 });
  if (!limited.ok) return limited;
  return namePattern.test(limited.value)
    ? limited
    : refuse('INVALID_VALUE', field, 'A name has letters, digits and dashes, and no dash at an end.');
};

/** Refuses an end that is not in the future. */
export const futureOrNever = (
  value: string | null,
  field: readonly string[],
  now: string,
): Result<string | null, Refusal<'INVALID_VALUE'>> =>
  value === null || value > now ? succeed(value) : refuse('INVALID_VALUE', field, 'The end must be in the future.');

const maximumPlace = 1000;
/** Lists are sorted by place, and an index takes no longer values. */
const maximumPlaceBytes = 2000;

/** Whether a text is short enough to be kept as a place. */
export const isPlaceLength = (text: string): boolean =>
  lengthOf(text) <= maximumPlace && Buffer.byteLength(text) <= maximumPlaceBytes;

/** The text of a place: 1 to 1,000 characters, trimmed, of at most 2,000 bytes. */
export const checkPlace = (value: string, field: readonly string[]): TextResult => {
  const place = checkText(value, field, { minimum: 1, maximum: maximumPlace });
  return place.ok && !isPlaceLength(place.value)
    ? refuse('TOO_LONG', field, `At most ${maximumPlaceBytes} bytes of UTF-8.`)
    : place;
};

/** A path relative to a root, as text of a place. */
export const checkPath = (value: string, field: readonly string[]): TextResult => {
  const path = checkPlace(value, field);
  return path.ok && (/^[/=]/.test(path.value) || path.value.includes('\\') || path.value.split('/').includes('..'))
    ? refuse('INVALID_VALUE', field, 'Give a path relative to the root, with forward slashes and without `..`.')
    : path;
};
