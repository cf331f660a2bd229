import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionNode, type SelectionSetNode } from 'graphql';

/** The properties of an entity that a list is asked for; null stands for all of them. */
export type Asked = readonly string[] | null;

/** What an entity carries, and what else of it the fields need that it does not carry. */
export interface Carried {
  readonly properties: readonly string[];
  readonly needs: Readonly<Record<string, readonly string[]>>;
}

const known = new WeakMap<Carried, WeakMap<FieldNode, Asked>>();

const isField = (node: SelectionNode): node is FieldNode => node.kind === Kind.FIELD;

const inner = (set: SelectionSetNode | undefined, name: string): readonly SelectionSetNode[] =>
  (set?.selections ?? []).flatMap((node) =>
    isField(node) && node.name.value === name && node.selectionSet !== undefined ? [node.selectionSet] : [],
  );

const plain = (set: SelectionSetNode | undefined): boolean => (set?.selections ?? []).every(isField);

const ofField = (field: FieldNode, { properties, needs }: Carried): Asked => {
  const edges = inner(field.selectionSet, 'edges');
  const nodes = [...inner(field.selectionSet, 'nodes'), ...edges.flatMap((edge) => inner(edge, 'node'))];
  // Fragments may hold anything: then everything is read.
  if (![field.selectionSet, ...edges, ...nodes].every(plain)) return null;
  const names = nodes.flatMap(({ selections }) => selections.filter(isField).map(({ name }) => name.value));
  const wanted = names.map((name) =>
    properties.includes(name) ? [name] : name === '__typename' ? [] : (needs[name] ?? null),
  );
  return wanted.includes(null) ? null : [...new Set(wanted.flat() as readonly string[])].sort();
};

/**
 * What the nodes of a connection are asked for: a list that reads no more is quicker. A field that is neither carried
 * nor known to need what it says has everything read.
 */
export const askedOf = ({ fieldNodes }: Pick<GraphQLResolveInfo, 'fieldNodes'>, carried: Carried): Asked => {
  const [field] = fieldNodes;
  if (field === undefined || fieldNodes.length > 1) return null;
  const fields = known.get(carried) ?? new WeakMap<FieldNode, Asked>();
  known.set(carried, fields);
  const before = fields.get(field);
  if (before !== undefined) return before;
  const asked = ofField(field, carried);
  fields.set(field, asked);
  return asked;
};
