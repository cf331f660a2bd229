/* eslint-disable functional/no-let, functional/no-loop-statements -- stops as soon as the text is long enough */
import { cutText, storedBytes } from '../text';
import { fieldsOf, listOf, own, textOf, type Fields } from '../json/values';

const slots = /\{\{|\}\}|\{(\d{1,6})\}/g;

/** Fills `{0}` with arguments and unescapes braces (SARIF 3.11.5). An argument that is missing leaves its placeholder. */
const fill = (template: string, given: readonly unknown[]): string => {
  const values = given.map((argument) => (typeof argument === 'string' ? cutText(argument) : null));
  let [filled, from] = ['', 0];
  for (const slot of template.matchAll(slots)) {
    const value = slot[1] === undefined ? slot[0][0] : (values[Number(slot[1])] ?? slot[0]);
    filled += template.slice(from, slot.index) + (value ?? '');
    from = slot.index + slot[0].length;
    if (filled.length > 2 * storedBytes) return filled;
  }
  return filled + template.slice(from);
};

/** The text of a string in two formats, the plain one first. */
export const eitherFormat = (value: unknown): string | null =>
  textOf(fieldsOf(value).text) ?? textOf(fieldsOf(value).markdown);

/**
 * The text of a message (SARIF 3.11.7): its own, else the one of its id among the rule's strings, else among the
 * tool's. Links and Markdown stay as they are written. A text without arguments is taken literally, since most
 * tools do not escape braces.
 */
export const readMessage = (message: unknown, ...strings: readonly Fields[]): string | null => {
  const fields = fieldsOf(message);
  const given = listOf(fields.arguments);
  const text = eitherFormat(fields);
  if (text !== null) return given.length === 0 ? text : fill(text, given);
  const id = textOf(fields.id);
  if (id === null) return null;
  const found = strings.map((set) => eitherFormat(own(set, id))).find((candidate) => candidate !== null);
  return found === undefined ? id : fill(found, given);
};
