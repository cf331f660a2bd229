import type { Env } from '../../src/kernel/env';
import { ask } from '../support/client';

interface Page {
  readonly nodes: readonly Record<string, unknown>[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A list of the API: how it is asked with arguments and a selection, and where it stands in the answer. */
export interface AskedList {
  readonly document: (args: string, selection: string) => string;
  readonly path: readonly string[];
  readonly nodes: string;
}

const pageOf = async (env: Env, { document, path, nodes }: AskedList, args: string): Promise<Page> => {
  const selection = `nodes { ${nodes} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
  const answer = await ask(env, document(args, selection));
  return path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], answer) as Page;
};

/** The nodes of a whole list, two a page, read from its start (`first`) or from its end (`last`). */
export const pageByPage = async (
  env: Env,
  list: AskedList,
  args: string,
  from: 'first' | 'last',
  cursor: string | null = null,
): Promise<readonly Record<string, unknown>[]> => {
  const side = from === 'first' ? 'after' : 'before';
  const { nodes, pageInfo } = await pageOf(
    env,
    list,
    `${args} ${from}: 2 ${cursor === null ? '' : `${side}: "${cursor}"`}`,
  );
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  if (from === 'first')
    return hasNextPage ? [...nodes, ...(await pageByPage(env, list, args, from, endCursor))] : nodes;
  return hasPreviousPage ? [...(await pageByPage(env, list, args, from, startCursor)), ...nodes] : nodes;
};
