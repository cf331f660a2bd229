import {
  getNamedType,
  getOperationAST,
  getVariableValues,
  isInputObjectType,
  Kind,
  typeFromAST,
  visit,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLNamedType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { answersRenamed } from './renamed-enums';

export type Run = (args: ExecutionArgs) => Promise<ExecutionResult> | ExecutionResult;

/** Whether values of an input type may hold values of the same type. */
const holdsItself = (type: GraphQLNamedType, inside: readonly GraphQLNamedType[] = []): boolean => {
  if (inside.includes(type)) return true;
  if (!isInputObjectType(type)) return false;
  return Object.values(type.getFields()).some((field) => holdsItself(getNamedType(field.type), [...inside, type]));
};

const isRecursive = (schema: GraphQLSchema, { type }: VariableDefinitionNode): boolean => {
  const known = typeFromAST(schema, type as never);
  return known !== undefined && holdsItself(getNamedType(known));
};

/** The document with some variables of a type that takes any value. */
const takingAnything = (document: DocumentNode, names: ReadonlySet<string>): DocumentNode =>
  visit(document, {
    VariableDefinition: (definition) => {
      if (!names.has(definition.variable.name.value)) return undefined;
      const { defaultValue: _, ...rest } = definition;
      return { ...rest, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'JSON' } } } as never;
    },
  });

/**
 * Compiles a query; undefined when that is not possible. Enums and GraphQL's own scalars are answered as our values
 * are: checking each of them once more makes several lists each time, a tenth of what a page costs. Variables of recursive input types, such as filters, are read
 * by graphql-js: graphql-jit writes their readers out, level for level, which blocks the process until its stack ends.
 */
export const compile = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  mostErrors: number,
): Run | undefined => {
  const operation = getOperationAST(document, operationName);
  const recursive = (operation?.variableDefinitions ?? []).filter((definition) => isRecursive(schema, definition));
  const names = new Set(recursive.map(({ variable }) => variable.name.value));
  const compiled = compileQuery(
    schema,
    names.size === 0 ? document : takingAnything(document, names),
    operationName ?? undefined,
    { customJSONSerializer: false, disableLeafSerialization: !answersRenamed(schema, document) },
  );
  if (!isCompiledQuery(compiled)) return undefined;
  const query = compiled.query as (root: unknown, context: unknown, variables: object) => ReturnType<Run>;
  return ({ rootValue, contextValue, variableValues }) => {
    const given = variableValues ?? {};
    if (recursive.length === 0) return query(rootValue, contextValue, given);
    const read = getVariableValues(schema, recursive, given, { maxErrors: mostErrors });
    return read.errors === undefined
      ? query(rootValue, contextValue, { ...given, ...read.coerced })
      : { errors: read.errors };
  };
};
