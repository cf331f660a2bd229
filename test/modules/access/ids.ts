import { getNamedType, isInputObjectType, isListType, getNullableType, type GraphQLInputType } from 'graphql';

/** Where an id stands in a value of a type: its path, and whether it is one of a list. */
export interface IdPlace {
  readonly path: readonly string[];
  readonly many: boolean;
}

/** Every place of an id in an input; an input within itself, as filters have it, is not entered again. */
export const idPlaces = (
  type: GraphQLInputType,
  path: readonly string[] = [],
  within: readonly string[] = [],
): readonly IdPlace[] => {
  const inner = getNamedType(type);
  if (inner.name === 'UUID') return [{ path, many: isListType(getNullableType(type)) }];
  if (!isInputObjectType(inner) || within.includes(inner.name)) return [];
  return Object.values(inner.getFields()).flatMap((field) =>
    idPlaces(field.type, [...path, field.name], [...within, inner.name]),
  );
};

/** What stands at a path. */
export const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Readonly<Record<string, unknown>> | undefined)?.[key], value);
