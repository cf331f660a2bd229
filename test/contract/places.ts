import {
  Kind,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';

/** What may be deprecated, as its reason names it. */
export type Part = 'field' | 'mutation' | 'argument' | 'input field' | 'value';

/** A part of the contract with its place: `Group.name`, `Group.findings(first:)`, `RootKind.IP`. */
export interface Place {
  readonly at: string;
  readonly part: Part;
  /** The place of what it belongs to: a type, or the field of an argument. */
  readonly of: string;
  readonly reason: string | undefined;
}

const reasonOf = (directives: readonly ConstDirectiveNode[] | undefined): string | undefined => {
  const deprecated = directives?.find(({ name }) => name.value === 'deprecated');
  const reason = deprecated?.arguments?.find(({ name }) => name.value === 'reason')?.value;
  if (deprecated === undefined) return undefined;
  return reason?.kind === Kind.STRING ? reason.value : '';
};

const fieldPlaces = (type: string, field: FieldDefinitionNode): readonly Place[] => {
  const at = `${type}.${field.name.value}`;
  return [
    { at, of: type, part: type === 'Mutation' ? 'mutation' : 'field', reason: reasonOf(field.directives) },
    ...(field.arguments ?? []).map(({ name, directives }): Place => ({
      at: `${at}(${name.value}:)`,
      of: at,
      part: 'argument',
      reason: reasonOf(directives),
    })),
  ];
};

const inputPlace =
  (of: string) =>
  ({ name, directives }: InputValueDefinitionNode): Place => ({
    at: `${of}.${name.value}`,
    of,
    part: 'input field',
    reason: reasonOf(directives),
  });

const placesIn = (definition: DefinitionNode): readonly Place[] => {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
      return (definition.fields ?? []).flatMap((field) => fieldPlaces(definition.name.value, field));
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_EXTENSION:
      return (definition.fields ?? []).map(inputPlace(definition.name.value));
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION:
      return (definition.values ?? []).map(({ name, directives }) => ({
        at: `${definition.name.value}.${name.value}`,
        of: definition.name.value,
        part: 'value',
        reason: reasonOf(directives),
      }));
    default:
      return [];
  }
};

/** Every part of a contract that can be deprecated. */
export const places = (documents: readonly DocumentNode[]): readonly Place[] =>
  documents.flatMap(({ definitions }) => definitions).flatMap(placesIn);
