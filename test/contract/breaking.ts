import { CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  buildASTSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  visit,
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { announcementOf } from './deprecation';

/** A change that breaks a client of the released contract. */
export interface BreakingChange {
  readonly at: string;
  readonly message: string;
}

const isDue = (
  { directives }: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  today: string,
): boolean =>
  (directives ?? []).some(({ name, arguments: given }) => {
    const reason = given?.find((each) => each.name.value === 'reason')?.value;
    const announcement = reason?.kind === Kind.STRING ? announcementOf(reason.value) : undefined;
    return name.value === 'deprecated' && announcement !== undefined && announcement.until < today;
  });

/** The released contract without what it announced to be gone by now. */
const withoutDue = (released: DocumentNode, today: string): DocumentNode => {
  const drop = (node: ASTNode & { readonly directives?: readonly ConstDirectiveNode[] }): null | undefined =>
    isDue(node, today) ? null : undefined;
  return visit(released, { FieldDefinition: drop, InputValueDefinition: drop, EnumValueDefinition: drop });
};

const neighbours = (schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLNamedType[] => {
  const above = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  const below = isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type) : [];
  const fields =
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).flatMap((field) => [field.type, ...field.args.map((each) => each.type)])
      : [];
  const inputs = isInputObjectType(type) ? Object.values(type.getFields()).map((each) => each.type) : [];
  return [...above, ...below, ...[...fields, ...inputs].map((each) => getNamedType(each))];
};

/** The names of the types that a document can meet, from the roots. */
const reachable = (schema: GraphQLSchema): ReadonlySet<string> => {
  const reach = (seen: ReadonlySet<string>, types: readonly GraphQLNamedType[]): ReadonlySet<string> => {
    const fresh = types.filter(({ name }) => !seen.has(name));
    return fresh.length === 0
      ? seen
      : reach(
          new Set([...seen, ...fresh.map(({ name }) => name)]),
          fresh.flatMap((type) => neighbours(schema, type)),
        );
  };
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return reach(
    new Set(),
    roots.flatMap((root) => (root ? [root] : [])),
  );
};

/**
 * The changes from the released contract to another that break its clients on a day (`2026-12-31`), those left out that
 * the released one announced and whose day has passed. Directives are the server's own matter.
 */
export const breakingChanges = async (
  released: DocumentNode,
  current: GraphQLSchema,
  today: string,
): Promise<readonly BreakingChange[]> => {
  const kept = buildASTSchema(withoutDue(released, today), { assumeValid: true });
  const met = reachable(kept);
  return (await diff(kept, current))
    .filter(
      ({ criticality, type }) =>
        criticality.level === CriticalityLevel.Breaking && !String(type).startsWith('DIRECTIVE_'),
    )
    .filter(({ path }) => path === undefined || met.has(path.split('.')[0] ?? ''))
    .map(({ path, message }) => ({ at: path ?? '', message }));
};
