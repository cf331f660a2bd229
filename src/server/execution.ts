import { execute, type ExecutionArgs, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';

type Run = (args: ExecutionArgs) => Promise<ExecutionResult> | ExecutionResult;

type Compiled =
  ((root: unknown, context: unknown, variables: unknown) => Promise<ExecutionResult> | ExecutionResult) | null;

const remembered = 500;
/** A document is compiled when it comes for the second time: most that come once never come again. */
const seenOnce = new LRUCache<object, true>({ max: 2000 });

const compiled = (schema: GraphQLSchema, { document, operationName }: ExecutionArgs): Compiled => {
  const result = compileQuery(schema, document, operationName ?? undefined, { customJSONSerializer: false });
  return isCompiledQuery(result) ? (result.query as Compiled) : null;
};

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
    if (known !== undefined)
      return known === null ? execute(args) : known(args.rootValue, args.contextValue, args.variableValues ?? {});
    if (!seenOnce.has(args.document)) {
      seenOnce.set(args.document, true);
      return execute(args);
    }
    const made = compiled(schema, args);
    cache.set(args.document, (byName ?? new Map<string, Compiled>()).set(name, made));
    return made === null ? execute(args) : made(args.rootValue, args.contextValue, args.variableValues ?? {});
  };
};
