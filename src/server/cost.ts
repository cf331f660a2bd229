import {
  getNamedType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { CodedError } from '../kernel/refusal';
import type { Limits } from '../limits-config';
import { pageSize, withDefaults } from './page-size';

/** What an operation costs: fields written, with fragments expanded; the deepest; aliases; objects it may answer. */
export interface Measure {
  readonly fields: number;
  readonly depth: number;
  readonly aliases: number;
  readonly cost: number;
}

const nothing: Measure = { fields: 0, depth: 0, aliases: 0, cost: 0 };

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Counts fields as they are met, so that an explosion of fragments stops early. */
  readonly met: { fields: number; selections: number; levels: number };
  readonly mostFields: number;
}

/** Selections, fragment spreads included, that are walked at most for each field that is allowed. */
const selectionsPerField = 10;
/**
 * How deep selections nest at most, fragments expanded: whatever is set elsewhere, walking them must not exhaust the
 * stack. It is what the defaults let through: 20 definitions, each nested 40 deep.
 */
const mostLevels = 800;

const typeOf = (walk: Walk, parent: GraphQLNamedType | undefined, name: string): GraphQLNamedType | undefined => {
  if (parent === undefined || !('getFields' in parent)) return undefined;
  const field = parent.getFields()[name];
  return field === undefined ? undefined : getNamedType(field.type);
};

const tooMany = (mostFields: number): CodedError =>
  new CodedError('LIMIT_EXCEEDED', `An operation may have at most ${mostFields} fields, fragments expanded.`);

const measureField = (walk: Walk, parent: GraphQLNamedType | undefined, field: FieldNode): Measure => {
  walk.met.fields += 1;
  if (walk.met.fields > walk.mostFields) throw tooMany(walk.mostFields);
  const type = typeOf(walk, parent, field.name.value);
  const size = pageSize(field, type, walk.variables);
  const inner = field.selectionSet === undefined ? nothing : measureSet(walk, type, field.selectionSet);
  // What introspection asks is bounded by the schema: its depth, which tools make great, costs nothing.
  const introspects = field.name.value.startsWith('__');
  return {
    fields: 1 + inner.fields,
    depth: introspects ? 1 : 1 + inner.depth,
    aliases: (field.alias === undefined ? 0 : 1) + inner.aliases,
    cost: introspects ? 1 : (isObjectType(type) && size === 1 ? 1 : 0) + size * Math.max(inner.cost, size > 1 ? 1 : 0),
  };
};

const together = (left: Measure, right: Measure): Measure => ({
  fields: left.fields + right.fields,
  depth: Math.max(left.depth, right.depth),
  aliases: left.aliases + right.aliases,
  cost: left.cost + right.cost,
});

const measureSet = (walk: Walk, parent: GraphQLNamedType | undefined, { selections }: SelectionSetNode): Measure => {
  walk.met.levels += 1;
  if (walk.met.levels > mostLevels)
    throw new CodedError('LIMIT_EXCEEDED', `Selections may nest at most ${mostLevels} deep, fragments expanded.`);
  const measured = selections.reduce<Measure>((sum, selection) => {
    walk.met.selections += 1;
    if (walk.met.selections > walk.mostFields * selectionsPerField) throw tooMany(walk.mostFields);
    if (selection.kind === Kind.FIELD) return together(sum, measureField(walk, parent, selection));
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = selection.typeCondition ? walk.schema.getType(selection.typeCondition.name.value) : parent;
      return together(sum, measureSet(walk, type, selection.selectionSet));
    }
    const fragment = walk.fragments.get(selection.name.value);
    return fragment === undefined
      ? sum
      : together(sum, measureSet(walk, walk.schema.getType(fragment.typeCondition.name.value), fragment.selectionSet));
  }, nothing);
  walk.met.levels -= 1;
  return measured;
};

/** Measures an operation before it is validated. Throws LIMIT_EXCEEDED as soon as there are too many fields. */
export const measure = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  mostFields: number,
): Measure => {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const walk: Walk = {
    schema,
    fragments,
    variables: withDefaults(operation, variables),
    met: { fields: 0, selections: 0, levels: 0 },
    mostFields,
  };
  return measureSet(walk, schema.getRootType(operation.operation) ?? undefined, operation.selectionSet);
};

/** Refuses an operation beyond the limits, naming the limit. */
export const checkMeasure = ({ depth, aliases, cost }: Measure, limits: Limits): void => {
  if (depth > limits.depth)
    throw new CodedError(
      'LIMIT_EXCEEDED',
      `An operation may be at most ${limits.depth} fields deep; this one is ${depth}.`,
    );
  if (aliases > limits.aliases)
    throw new CodedError(
      'LIMIT_EXCEEDED',
      `An operation may have at most ${limits.aliases} aliases; this one has ${aliases}.`,
    );
  if (cost > limits.cost)
    throw new CodedError(
      'LIMIT_EXCEEDED',
      `An operation may answer at most ${limits.cost} objects; this one could answer ${cost}: ask for smaller pages.`,
    );
};
