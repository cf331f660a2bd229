/** A line added to a file of the small house, the rule that it breaks, and between which files. */
export interface Attempt {
  readonly rule: string;
  readonly title: string;
  readonly file: string;
  readonly line: string;
  readonly from: string;
  readonly to: string;
}

export type Imported = readonly [title: string, path: string, to: string];

const counted = { lines: 0 };

const fresh = (): string => {
  counted.lines += 1;
  return `extra${counted.lines}`;
};

export const uses = (path: string, kind: 'import' | 'import type'): string => {
  const name = fresh();
  return `${kind} * as ${name} from '${path}';\nexport const seen${name} = ${kind === 'import' ? name : `{} as typeof ${name}`};`;
};

const attempt =
  (kind: 'import' | 'import type') =>
  (rule: string, from: string, ...imported: readonly Imported[]): readonly Attempt[] =>
    imported.map(([title, path, to]) => ({ rule, title, file: from, from, to, line: uses(path, kind) }));

/** Most rules count types, too: an import of types is enough to break them. */
export const types = attempt('import type');
export const values = attempt('import');

const inModule = (name: string) => (file: string) => `src/modules/${name}/${file}`;
export const groups = inModule('groups');
export const organizations = inModule('organizations');
export const contract = 'generated/graphql/types.ts';
export const contractFromLayer = '../../../../generated/graphql/types';
export const package_ = (name: string): string => `node_modules/${name}/index.js`;
