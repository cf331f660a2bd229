import type { Observation } from './observation';
import { folded } from './text';

const threeWordCharacters = /[\p{L}\p{N}_][^\p{L}\p{N}_]*[\p{L}\p{N}_][^\p{L}\p{N}_]*[\p{L}\p{N}_]/u;

/** The code with white space folded, as version 1 had it; null when it says too little to recognise a place by. */
export const foldedCode = (snippet: string | null): string | null => {
  if (snippet === null) return null;
  const code = folded(snippet);
  const written = code.includes('[redacted]') ? code.replaceAll('[redacted]', '') : code;
  return threeWordCharacters.test(written) ? code : null;
};

const looseSpace = /(?<![\p{L}\p{N}_$]) | (?![\p{L}\p{N}_$])/gu;

/**
 * What of folded code no formatter changes: white space only between two words, one kind of quotes, and no separators
 * or opening braces that may as well be left out or stand in the next line.
 */
export const tokensOf = (code: string): string => {
  const tight = code.replace(looseSpace, '').replace(/['`]/g, '"');
  const inner = tight.includes(',') ? tight.replace(/,(?=[)\]}])/g, '') : tight;
  return inner.replace(/[;,{]+$/, '');
};

/** A message without its numbers, which count and name lines; null when it has no words. */
export const steadyMessage = (message: string): string | null => {
  const text = folded(message.slice(0, 2000)).replace(/\d+/g, '0');
  return threeWordCharacters.test(text) ? text : null;
};

/** What of an observation says by what it is recognised wherever it stands. */
interface Seen {
  readonly kind: Observation['place']['kind'];
  readonly snippet: string | null;
  readonly message: string;
  readonly ruleId: string | null;
}

/**
 * The parts of what a place is recognised by wherever it stands in its file: its code; where a tool shows no code,
 * what it says. Null when both say too little.
 */
export const contentOf = (seen: Seen, tool: string): readonly (string | null)[] | null => {
  const code = foldedCode(seen.snippet);
  return code === null ? saidOf(seen, tool) : [tokensOf(code)];
};

/** The same of a place without code. */
export const saidOf = (
  { kind, message, ruleId }: Omit<Seen, 'snippet'>,
  tool: string,
): readonly (string | null)[] | null => {
  const said = kind === 'LINES' ? steadyMessage(message) : null;
  return said === null ? null : ['message', tool, ruleId, said];
};

/** Whether content is code, and not what the tool says. */
export const isCode = (content: readonly (string | null)[]): boolean => content.length === 1;

const tellingCharacters = 24;

/** Whether content is code that is long enough not to stand in two files by chance. */
export const isTelling = (content: readonly (string | null)[]): boolean =>
  isCode(content) && (content[0]?.length ?? 0) >= tellingCharacters;
