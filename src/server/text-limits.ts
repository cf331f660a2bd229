import { Kind, visit, type DocumentNode } from 'graphql';
import type { Limits } from '../limits-config';
import { isStorable } from '../kernel/checks';
import { CodedError } from '../kernel/refusal';
import { notText } from './json-limits';

/** How deep brackets nest in the text, strings and comments counted too: an upper bound that costs one pass. */
const nesting = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x7b || code === 0x28 || code === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 0x7d || code === 0x29 || code === 0x5d) depth -= 1;
  }
  return deepest;
};

/** Refuses a document's text before it is parsed. */
export const checkText = (text: string, { characters, nesting: most }: Limits): void => {
  if (text.length > characters)
    throw new CodedError(
      'LIMIT_EXCEEDED',
      `A document may have at most ${characters} characters; this one has ${text.length}.`,
    );
  if (nesting(text) > most) throw new CodedError('LIMIT_EXCEEDED', `Brackets may nest at most ${most} deep.`);
};

/** Refuses a document with too many directives or definitions, or fragments that go round in a circle. */
export const checkDocument = (document: DocumentNode, { definitions, directives }: Limits): void => {
  if (document.definitions.length > definitions)
    throw new CodedError('LIMIT_EXCEEDED', `A document may have at most ${definitions} operations and fragments.`);
  const counted = { directives: 0 };
  const spreads = new Map<string, string[]>();
  document.definitions.forEach((definition) => {
    const inside: string[] = [];
    visit(definition, {
      Directive: () => {
        counted.directives += 1;
      },
      FragmentSpread: ({ name }) => {
        inside.push(name.value);
      },
      StringValue: ({ value }) => {
        if (!isStorable(value)) throw notText();
      },
    });
    if (definition.kind === Kind.FRAGMENT_DEFINITION) spreads.set(definition.name.value, inside);
  });
  if (counted.directives > directives)
    throw new CodedError('LIMIT_EXCEEDED', `A document may have at most ${directives} directives.`);
  if ([...spreads.keys()].some((name) => reaches(name, name, spreads, new Set())))
    throw new CodedError('BAD_USER_INPUT', 'A fragment may not contain itself.');
};

const reaches = (
  from: string,
  target: string,
  spreads: ReadonlyMap<string, readonly string[]>,
  seen: Set<string>,
): boolean =>
  (spreads.get(from) ?? []).some((next) => {
    if (next === target) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(next, target, spreads, seen);
  });
