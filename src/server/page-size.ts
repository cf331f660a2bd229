import { Kind, type FieldNode, type GraphQLNamedType, type OperationDefinitionNode } from 'graphql';
import { defaultPageSize, maximumPageSize } from '../kernel/page';

export type Variables = Readonly<Record<string, unknown>>;

const numberOf = ({ arguments: given }: FieldNode, name: string, variables: Variables): number | undefined => {
  const value = given?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  if (value?.kind !== Kind.VARIABLE) return undefined;
  const bound = variables[value.name.value];
  return typeof bound === 'number' ? bound : undefined;
};

/** How many objects a connection may answer; a field that is none answers as many as its parent has. */
export const pageSize = (field: FieldNode, type: GraphQLNamedType | undefined, variables: Variables): number =>
  type?.name.endsWith('Connection') === true
    ? Math.min(
        Math.max(numberOf(field, 'first', variables) ?? numberOf(field, 'last', variables) ?? defaultPageSize, 1),
        maximumPageSize,
      )
    : 1;

/** The variables with the numbers that stand in for those left out. */
export const withDefaults = ({ variableDefinitions }: OperationDefinitionNode, variables: Variables): Variables => {
  const defaults = (variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === Kind.INT && variables[variable.name.value] === undefined
      ? [[variable.name.value, Number(defaultValue.value)] as const]
      : [],
  );
  return defaults.length === 0 ? variables : { ...variables, ...Object.fromEntries(defaults) };
};
