import { execute, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { compile, type Run } from './compile';

type Compiled = Run | null;

const remembered = 500;
/** A document is compiled when it comes for the second time: most that come once never come again. */
const seenOnce = new LRUCache<object, true>({ max: 2000 });

const asksQuery = ({ document, operationName }: ExecutionArgs): boolean =>
  document.definitions.some(
    (definition) =>
      definition.kind === 'OperationDefinition' &&
      definition.operation === 'query' &&
      (operationName == null || definition.name?.value === operationName),
  );

/**
 * Runs operations. Queries that come again are compiled; mutations never are, since a compiled one would read an absent
 * variable inside an input object as null, which turns a patch into an erasure.
 */
export const runner = (schema: GraphQLSchema): Run => {
  const cache = new LRUCache<object, Map<string, Compiled>>({ max: remembered });
  return (args) => {
    if (!asksQuery(args)) return execute(args);
    const byName = cache.get(args.document);
    const name = args.operationName ?? '';
    const known = byName?.get(name);
    if (known !== undefined) return known === null ? execute(args) : known(args);
    if (!seenOnce.has(args.document)) {
      seenOnce.set(args.document, true);
      return execute(args);
    }
    const made = compile(schema, args.document, args.operationName) ?? null;
    cache.set(args.document, (byName ?? new Map<string, Compiled>()).set(name, made));
    return made === null ? execute(args) : made(args);
  };
};
