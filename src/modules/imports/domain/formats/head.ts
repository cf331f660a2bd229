/* eslint-disable functional/no-let, functional/no-loop-statements, functional/immutable-data -- walks characters */

/** How a file begins, as far as formats are told apart by it. */
export interface Head {
  readonly kind: 'JSON' | 'XML' | 'TEXT';
  /** JSON: where properties stand, such as `runs` or `results.*.check_id`, where `*` is an element of a list. */
  readonly names: ReadonlySet<string>;
  /** XML: the outermost element as it stands there, with its attributes. Empty otherwise. */
  readonly element: string;
  /** TEXT: the first line. Empty otherwise. */
  readonly line: string;
}

/** So many bytes are looked at. */
export const headBytes = 64 * 1024;

const deepest = 5;

/** The names of properties, as far as a text that is cut off somewhere tells them. */
const namesIn = (text: string): ReadonlySet<string> => {
  const names = new Set<string>();
  const path: string[] = [];
  let last = '';
  for (const [token, , colon] of text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\],]/g)) {
    if (token === '{') path.push('');
    else if (token === '[') path.push('*');
    else if (token === '}' || token === ']') path.pop();
    else if (colon !== undefined && path.at(-1) !== '*') {
      last = token.slice(1, token.lastIndexOf('"'));
      path[path.length - 1] = last;
      if (path.length <= deepest) names.add(path.join('.'));
    }
  }
  return names;
};

/** The first start tag after declarations, comments and instructions. */
const elementIn = (text: string): string =>
  /^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*>)*(<[^!?][^>]*>)/.exec(text)?.[1] ?? '';

/** Looks at the first bytes of a file; they may end anywhere. */
export const headOf = (bytes: Uint8Array): Head => {
  const text = Buffer.from(bytes.subarray(0, headBytes))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text.startsWith('{') || text.startsWith('['))
    return { kind: 'JSON', names: namesIn(text), element: '', line: '' };
  if (text.startsWith('<')) return { kind: 'XML', names: new Set(), element: elementIn(text), line: '' };
  return { kind: 'TEXT', names: new Set(), element: '', line: text.split(/[\r\n]/, 1)[0] ?? '' };
};
