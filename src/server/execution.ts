import { execute, type DocumentNode, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { compile, type Run } from './compile';

const asksQuery = ({ document, operationName }: ExecutionArgs): boolean =>
  document.definitions.some(
    (definition) =>
      definition.kind === 'OperationDefinition' &&
      definition.operation === 'query' &&
      (operationName == null || definition.name?.value === operationName),
  );

/**
 * Runs operations. A query is compiled when it comes for the second time, since most that come once never come again.
 * Mutations never are: a compiled one would read an absent variable inside an input object as null, which turns a patch
 * into an erasure. What was compiled lives as long as its document does.
 */
export const runner = (schema: GraphQLSchema, mostErrors: number): Run => {
  const known = new WeakMap<DocumentNode, Map<string, Run | 'MET_ONCE'>>();
  return (args) => {
    const { document, operationName } = args;
    const name = operationName ?? '';
    const byName = known.get(document) ?? new Map<string, Run | 'MET_ONCE'>();
    const run = byName.get(name);
    if (run !== undefined && run !== 'MET_ONCE') return run(args);
    const met = run === 'MET_ONCE';
    const chosen = met && asksQuery(args) ? (compile(schema, document, operationName, mostErrors) ?? execute) : execute;
    known.set(document, byName.set(name, met ? chosen : 'MET_ONCE'));
    return chosen(args);
  };
};
