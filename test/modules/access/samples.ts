import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql';
import { uploaded } from '../evidences/files';

/** Values by the name of an argument or input field, where any text would not do. */
const byName: Readonly<Record<string, unknown>> = {
  name: 'sample-name',
  email: 'sample@example.com',
  url: 'https://example.com/sample/sample.git',
  branch: 'main',
  address: '192.0.2.1',
  rootNickname: 'absent',
  expiresAt: '2026-02-01T00:00:00.000Z',
  startedAt: '2026-01-01T00:00:00.000Z',
};

const byScalar: Readonly<Record<string, () => unknown>> = {
  UUID: () => '00000000-0000-7000-8000-000000000000',
  EmailAddress: () => 'sample@example.com',
  Date: () => '2026-02-01',
  DateTime: () => '2026-02-01T00:00:00.000Z',
  Boolean: () => true,
  Int: () => 89,
  CvssVector: () => 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  Upload: () => uploaded(Buffer.from('x')),
};

const sampleOf = (type: GraphQLInputType, name: string): unknown => {
  const inner = getNullableType(type);
  if (isListType(inner)) return [sampleOf(inner.ofType, name)];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (isInputObjectType(inner))
    return Object.fromEntries(
      Object.values(inner.getFields())
        .filter((field) => isNonNullType(field.type) || field.name === 'rootNickname')
        .map((field) => [field.name, sampleOf(field.type, field.name)]),
    );
  return byName[name] ?? byScalar[(inner as GraphQLNamedType).name]?.() ?? 'sample';
};

export type Tree = Record<string, unknown>;

/** The same tree with a value at a path. */
export const withValue = (tree: Tree, [first, ...rest]: readonly string[], value: unknown): Tree =>
  first === undefined
    ? tree
    : { ...tree, [first]: rest.length === 0 ? value : withValue((tree[first] ?? {}) as Tree, rest, value) };

/** Variables for all required arguments of a field; `id` is put where the path says. */
export const variablesOf = (field: GraphQLField<unknown, unknown>, path: string, id: string): Tree => {
  const samples = Object.fromEntries(
    field.args.filter(({ type }) => isNonNullType(type)).map(({ name, type }) => [name, sampleOf(type, name)]),
  );
  return path === '' ? samples : withValue(samples, path.split('.'), id);
};

const selectionOf = (type: GraphQLNamedType): string => {
  if (isLeafType(type)) return '';
  return type.name.endsWith('Payload') ? '{ success userErrors { code } }' : '{ __typename }';
};

/** A document that asks one root field, with a variable for each required argument. */
export const documentOf = (
  operation: 'query' | 'mutation' | 'subscription',
  field: GraphQLField<unknown, unknown>,
): string => {
  const required = field.args.filter(({ type }) => isNonNullType(type));
  const declared = required.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = required.map(({ name }) => `${name}: $${name}`).join(', ');
  const bracketed = (text: string): string => (text === '' ? '' : `(${text})`);
  return `${operation} ${bracketed(declared)} { ${field.name}${bracketed(given)} ${selectionOf(getNamedType(field.type))} }`;
};
