import { Kind, visit, type DocumentNode } from 'graphql';
import type { Limits } from '../config';
import { CodedError } from '../kernel/refusal';

const mostNesting = 40;
const mostDirectives = 20;
const mostDefinitions = 20;

const opening = new Set(['{', '(', '[']);
const closing = new Set(['}', ')', ']']);

/** How deep brackets nest in the text, strings and comments counted too: an upper bound that costs one pass. */
const nesting = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (opening.has(character)) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (closing.has(character)) depth -= 1;
  }
  return deepest;
};

/** Refuses a document's text before it is parsed. */
export const checkText = (text: string, { characters }: Limits): void => {
  if (text.length > characters)
    throw new CodedError('LIMIT_EXCEEDED', `A document may have at most ${characters} characters; this one has ${text.length}.`);
  if (nesting(text) > mostNesting)
    throw new CodedError('LIMIT_EXCEEDED', `Brackets may nest at most ${mostNesting} deep.`);
};

const mostBodyNesting = 100;

/** Refuses a body whose brackets nest so deep that reading it could exhaust the stack. */
export const checkNesting = (body: string): void => {
  if (nesting(body) > mostBodyNesting)
    throw new CodedError('BAD_USER_INPUT', `body: brackets may nest at most ${mostBodyNesting} deep.`);
};

/** Refuses a document with too many directives or definitions, or fragments that go round in a circle. */
export const checkDocument = (document: DocumentNode): void => {
  if (document.definitions.length > mostDefinitions)
    throw new CodedError('LIMIT_EXCEEDED', `A document may have at most ${mostDefinitions} operations and fragments.`);
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
    });
    if (definition.kind === Kind.FRAGMENT_DEFINITION) spreads.set(definition.name.value, inside);
  });
  if (counted.directives > mostDirectives)
    throw new CodedError('LIMIT_EXCEEDED', `A document may have at most ${mostDirectives} directives.`);
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
