import {
  Kind,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type TypeNode,
} from 'graphql';
import type { Permission, ResourceKind } from '../../../../generated/graphql/types';

/** What the schema says of who may ask a field. */
export type AccessRule =
  | { readonly kind: 'public' }
  | { readonly kind: 'signedIn' }
  | { readonly kind: 'can'; readonly permission: Permission; readonly on: ResourceKind; readonly id: string };

export interface GuardedField {
  readonly type: string;
  readonly field: string;
  readonly nullable: boolean;
  readonly rule: AccessRule;
}

const argument = ({ arguments: given }: ConstDirectiveNode, name: string): string => {
  const found = given?.find((candidate) => candidate.name.value === name);
  return found === undefined ? '' : String(valueFromASTUntyped(found.value));
};

const ruleOf = ({ directives }: FieldDefinitionNode): AccessRule | undefined => {
  const named = (name: string): ConstDirectiveNode | undefined =>
    directives?.find((directive) => directive.name.value === name);
  const can = named('can');
  if (can !== undefined)
    return {
      kind: 'can',
      permission: argument(can, 'do') as Permission,
      on: argument(can, 'on') as ResourceKind,
      id: argument(can, 'id'),
    };
  if (named('signedIn') !== undefined) return { kind: 'signedIn' };
  return named('public') === undefined ? undefined : { kind: 'public' };
};

const isNullable = ({ kind }: TypeNode): boolean => kind !== Kind.NON_NULL_TYPE;

const roots = new Set(['Query', 'Mutation', 'Subscription']);

/** Reads the access directives of a schema. Throws when a root field says nothing: forgetting must not start. */
export const guardedFields = (documents: readonly DocumentNode[]): readonly GuardedField[] =>
  documents
    .flatMap(({ definitions }) => definitions)
    .flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION
        ? (definition.fields ?? []).flatMap((field) => {
            const rule = ruleOf(field);
            const type = definition.name.value;
            if (rule === undefined && roots.has(type))
              throw new Error(
                `${type}.${field.name.value} says nothing of who may ask it: add @public, @signedIn or @can`,
              );
            return rule === undefined
              ? []
              : [{ type, field: field.name.value, nullable: isNullable(field.type), rule }];
          })
        : [],
    );
