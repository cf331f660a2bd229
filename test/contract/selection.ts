import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** The arguments that a field needs, as they stand in a document: by `Type.field`. */
export type Arguments = Readonly<Record<string, string>>;

/** Lists are asked for a few items: enough to meet every kind of object, few enough to nest. */
const pageSize = 5;

const written = (type: GraphQLNamedType, { name, args }: GraphQLField<unknown, unknown>, given: Arguments): string => {
  const known = given[`${type.name}.${name}`];
  if (known !== undefined) return `(${known})`;
  const needed = args.filter(({ type: argument }) => isNonNullType(argument));
  if (needed.length > 0) throw new Error(`say what to give to ${type.name}.${name}`);
  return args.some((argument) => argument.name === 'first') ? `(first: ${pageSize})` : '';
};

/** How often a type is entered in one document: what it leads to is met then, and documents stay small. */
const entries = 3;

interface Walk {
  readonly schema: GraphQLSchema;
  readonly given: Arguments;
  readonly without: ReadonlySet<string>;
  /** How often each type was entered. */
  readonly entered: Map<string, number>;
}

const fieldsOf = ({ without, entered }: Walk, type: GraphQLNamedType): readonly GraphQLField<unknown, unknown>[] => {
  if (!isObjectType(type)) return [];
  const times = (entered.get(type.name) ?? 0) + 1;
  entered.set(type.name, times);
  const fields = Object.values(type.getFields()).filter(
    (field) => !without.has(getNamedType(field.type).name) && !without.has(`${type.name}.${field.name}`),
  );
  return times <= entries ? fields : fields.filter((field) => isLeafType(getNamedType(field.type)));
};

const selected = (walk: Walk, type: GraphQLNamedType, way: ReadonlySet<string>): string => {
  if (isLeafType(type)) return '';
  if (way.has(type.name)) return '{ __typename }';
  const further = new Set([...way, type.name]);
  if (isAbstractType(type)) {
    // A root below a root is that root, or one that other ways lead to.
    if (walk.schema.getPossibleTypes(type).some(({ name }) => way.has(name))) return '{ __typename }';
    const each = walk.schema
      .getPossibleTypes(type)
      .map((possible) => `... on ${possible.name} ${selected(walk, possible, way)}`);
    return `{ __typename ${each.join(' ')} }`;
  }
  const fields = fieldsOf(walk, type).map(
    (field) => `${field.name}${written(type, field, walk.given)} ${selected(walk, getNamedType(field.type), further)}`,
  );
  return `{ __typename ${fields.join(' ')} }`;
};

/**
 * Selects every field of a type and of all that it leads to, each object with its type's name. A type that stands on
 * the way already is not entered again, nor is one that was entered often enough, and fields of the types in `without`,
 * or named there as `Type.field`, are left out.
 */
export const everything = (
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  given: Arguments,
  without: ReadonlySet<string> = new Set(),
): string => selected({ schema, given, without, entered: new Map() }, type, new Set());

/** The `Type.field` pairs that an answer holds. */
export const answered = (data: unknown): readonly string[] => {
  if (Array.isArray(data)) return data.flatMap(answered);
  if (typeof data !== 'object' || data === null) return [];
  const { __typename: type, ...fields } = data as Readonly<Record<string, unknown>>;
  return Object.entries(fields).flatMap(([name, value]) => [
    ...(typeof type === 'string' && value !== undefined ? [`${type}.${name}`] : []),
    ...answered(value),
  ]);
};

/** The `Type.field` pairs of all object types of a schema. */
export const allFields = (schema: GraphQLSchema): readonly string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`)
      : [],
  );
