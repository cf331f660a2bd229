import { isStorable } from '../kernel/checks';
import { badInput, type CodedError } from '../kernel/refusal';

const quote = 0x22;
const backslash = 0x5c;

/** Whether an odd number of backslashes stands before a place: an even one stands for backslashes alone. */
const isEscaped = (text: string, at: number): boolean => {
  let before = at - 1;
  while (text.charCodeAt(before) === backslash) before -= 1;
  return (at - before) % 2 === 0;
};

const stringEnd = (text: string, from: number): number => {
  let at = text.indexOf('"', from + 1);
  while (at !== -1 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at === -1 ? text.length : at;
};

/** Refuses JSON text whose brackets nest so deep that walking the value could exhaust the stack. */
export const checkNesting = (json: string, most: number): void => {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === quote) at = stringEnd(json, at);
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > most) throw badInput('body', `brackets may nest at most ${most} deep.`);
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
};

export const notText = (): CodedError =>
  badInput('body', 'a text holds characters that are none (NUL, or half of a surrogate pair).');

const holdsOnlyText = (value: unknown): boolean => {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => isStorable(name) && holdsOnlyText(inner));
};

/** Refuses a parsed JSON value with texts that no database keeps. Only escapes in `json` can have made them. */
export const checkTexts = (json: string, value: unknown): void => {
  if (json.includes('\\u') && !holdsOnlyText(value)) throw notText();
};
