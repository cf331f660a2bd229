import { fail, succeed, type Result } from '../result';
import { grammar31 } from './grammar31';
import { grammar40 } from './grammar40';
import type { CvssVector, VectorFault } from './vector';
import type { VectorGrammar } from './vector-grammar';

/** Characters of the longest vector that is read; the longest possible one of CVSS 4.0 has fewer than 200. */
export const MAX_VECTOR_LENGTH = 512;

const QUOTED_LENGTH = 20;

interface Segment {
  readonly text: string;
  readonly name: string;
  readonly value: string | undefined;
}

const grammars: readonly VectorGrammar[] = [grammar31, grammar40];

const quote = (text: string): string =>
  JSON.stringify(text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}...` : text);

const fault = (position: number, message: string): VectorFault => ({ position, message });

const readSegment = (text: string): Segment => {
  const colon = text.indexOf(':');
  return colon < 0
    ? { text, name: text, value: undefined }
    : { text, name: text.slice(0, colon), value: text.slice(colon + 1) };
};

/** The fault of one segment, its position counted from the start of the segment. */
const faultOf = (grammar: VectorGrammar, segments: readonly Segment[], index: number): VectorFault | undefined => {
  const { text, name, value } = segments[index] ?? readSegment('');
  if (text === '') return fault(0, 'a metric is expected here, such as AV:N');
  const rule = grammar.metrics.get(name);
  if (rule === undefined) return fault(0, `${quote(name)} is no metric of CVSS ${grammar.version}`);
  if (segments.findIndex((other) => other.name === name) < index) return fault(0, `${name} is repeated`);
  const expected = grammar.leading[index];
  if (expected !== undefined && expected !== name)
    return fault(0, `${expected} is missing here, before ${name}: ${grammar.leading.join(', ')} come first`);
  if (value === undefined) return fault(0, `${name} has no value`);
  return rule.values.includes(value)
    ? undefined
    : fault(name.length + 1, `${quote(value)} is no value of ${name}: it takes ${rule.values.join(', ')}`);
};

const firstFault = (grammar: VectorGrammar, segments: readonly Segment[]): VectorFault | undefined => {
  const index = segments.findIndex((_, at) => faultOf(grammar, segments, at) !== undefined);
  const found = index < 0 ? undefined : faultOf(grammar, segments, index);
  if (found === undefined) return undefined;
  const start = segments.slice(0, index).reduce((sum, { text }) => sum + text.length + 1, grammar.prefix.length);
  return fault(start + found.position, found.message);
};

const inSpecifiedOrder = (grammar: VectorGrammar, segments: readonly Segment[]): CvssVector => {
  const rank = ({ name }: Segment): number => grammar.metrics.get(name)?.rank ?? 0;
  const ordered = segments.toSorted((left, right) => rank(left) - rank(right));
  return {
    version: grammar.version,
    metrics: new Map(ordered.map(({ name, value }) => [name, value ?? ''])),
    text: grammar.prefix + ordered.map(({ text }) => text).join('/'),
  };
};

/**
 * Reads a vector string of CVSS 3.1 or 4.0, strictly: letter case counts, every base metric must be given, no metric
 * may be empty, unknown or repeated. The fault carries the 0-based position of the first thing that is wrong; a
 * mandatory metric that is nowhere is missing at the end of the text.
 * Source: CVSS v3.1 specification, section 6; CVSS v4.0 specification, section 7.
 */
export const parseVector = (text: string): Result<CvssVector, VectorFault> => {
  if (text.length > MAX_VECTOR_LENGTH)
    return fail(fault(MAX_VECTOR_LENGTH, `a vector has at most ${MAX_VECTOR_LENGTH.toString()} characters`));
  const grammar = grammars.find(({ prefix }) => text.startsWith(prefix));
  if (grammar === undefined)
    return fail(fault(0, `a vector begins with ${grammars.map(({ prefix }) => prefix).join(' or ')}`));
  const segments = text.slice(grammar.prefix.length).split('/').map(readSegment);
  const found = firstFault(grammar, segments);
  if (found !== undefined) return fail(found);
  const vector = inSpecifiedOrder(grammar, segments);
  const missing = grammar.mandatory.filter((name) => !vector.metrics.has(name));
  return missing.length > 0
    ? fail(fault(text.length, `mandatory metrics are missing: ${missing.join(', ')}`))
    : succeed(vector);
};
