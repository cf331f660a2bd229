import {
  getNamedType,
  isAbstractType,
  isObjectType,
  parse,
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
} from 'graphql';
import type { Permission } from '../../../src/modules/access';
import type { GuardedField } from '../../../src/modules/access/api/rules';
import { everything, type Arguments } from '../../contract/selection';
import { application } from '../../support/client';
import { idPlaces } from './ids';

const { schema } = application;

export type Level = 'ORGANIZATION' | 'GROUP';

/** What a caller needs to be shown an object of a type; types that are not named here are parts of these. */
export const needed: Readonly<Record<string, readonly [Permission, Level]>> = {
  Organization: ['ORGANIZATION_READ', 'ORGANIZATION'],
  OrganizationMembership: ['ORGANIZATION_MEMBERS_READ', 'ORGANIZATION'],
  PermissionHolder: ['GROUP_MEMBERS_READ', 'GROUP'],
  CustomRole: ['ORGANIZATION_READ', 'ORGANIZATION'],
  FindingPolicy: ['ORGANIZATION_READ', 'ORGANIZATION'],
  AuditEntry: ['AUDIT_READ', 'ORGANIZATION'],
  Portfolio: ['GROUP_READ', 'GROUP'],
  Group: ['GROUP_READ', 'GROUP'],
  GroupMembership: ['GROUP_MEMBERS_READ', 'GROUP'],
  Credentials: ['CREDENTIALS_USE', 'GROUP'],
  GitRoot: ['ROOT_READ', 'GROUP'],
  GitRootEnvironment: ['ROOT_READ', 'GROUP'],
  IPRoot: ['ROOT_READ', 'GROUP'],
  URLRoot: ['ROOT_READ', 'GROUP'],
  ToeLines: ['TOE_READ', 'GROUP'],
  ToeInput: ['TOE_READ', 'GROUP'],
  ToePort: ['TOE_READ', 'GROUP'],
  Finding: ['FINDING_READ', 'GROUP'],
  Evidence: ['FINDING_READ', 'GROUP'],
  Vulnerability: ['VULNERABILITY_READ', 'GROUP'],
  Component: ['VULNERABILITY_READ', 'GROUP'],
  TrackingEntry: ['VULNERABILITY_READ', 'GROUP'],
  Report: ['REPORT_READ', 'GROUP'],
  Event: ['EVENT_READ', 'GROUP'],
  EventEvidence: ['EVENT_READ', 'GROUP'],
  Comment: ['GROUP_READ', 'GROUP'],
};

/** Objects of the caller alone, which no tenant owns. */
export const ofTheCaller = ['AccessToken', 'Session', 'Stakeholder'];

/** Where a query needs arguments and is given none, it can't be asked. */
const written = (name: string, given: Arguments): string => {
  const args = schema.getQueryType()?.getFields()[name]?.args ?? [];
  const known = given[`Query.${name}`] ?? (args.some((each) => each.name === 'first') ? 'first: 5' : undefined);
  return known === undefined ? name : `${name}(${known})`;
};

/** Makes each thing once. */
const oncePer = <Made>(make: (text: string) => Made): ((text: string) => Made) => {
  const made = new Map<string, Made>();
  return (text) => {
    const known = made.get(text) ?? make(text);
    made.set(text, known);
    return known;
  };
};

const queries = (): readonly (readonly [string, GraphQLNamedType])[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => [field.name, getNamedType(field.type)]);

/** All that each query leads to, but some fields (`Type.field`). Many callers are refused the same ones. */
export const walker = (given: Arguments): ((without: ReadonlySet<string>) => readonly DocumentNode[]) => {
  const made = new Map<string, readonly DocumentNode[]>();
  const parsedOnce = oncePer((text: string) => parse(text, { noLocation: true }));
  return (without) => {
    const key = [...without].join();
    const documents =
      made.get(key) ??
      queries().map(([name, type]) =>
        parsedOnce(`{ ${written(name, given)} ${everything(schema, type, given, without)} }`),
      );
    made.set(key, documents);
    return documents;
  };
};

const fieldsOf = (name: string): Readonly<Record<string, GraphQLField<unknown, unknown>>> => {
  const type = schema.getType(name);
  return isObjectType(type) ? type.getFields() : {};
};

interface Way {
  readonly type: string;
  readonly open: string;
  readonly close: string;
}

/** Not every kind of what these lead to is at the end of them. */
const lopsided = new Set(['Component.root']);

/** The shortest ways from the organizations to each object type. */
const waysFrom = (given: Arguments): ReadonlyMap<string, Way> => {
  const found = new Map<string, Way>();
  const queue: Way[] = [];
  const enter = (type: GraphQLNamedType, open: string, close: string): void => {
    const types: readonly (readonly [name: string, narrowed: string])[] = isAbstractType(type)
      ? schema.getPossibleTypes(type).map((each) => [each.name, `... on ${each.name} {`])
      : isObjectType(type)
        ? [[type.name, '']]
        : [];
    types.forEach(([name, narrowed]) => {
      if (found.has(name)) return;
      const way = { type: name, open: `${open}${narrowed}`, close: `${narrowed === '' ? '' : '}'}${close}` };
      found.set(name, way);
      queue.push(way);
    });
  };
  // The list of organizations leads to the objects of all groups, a group that is named to its own.
  queries()
    .filter(([name]) => name === 'organizations')
    .forEach(([name, type]) => enter(type, `{ ${written(name, given)} {`, '} }'));
  for (const { type, open, close } of queue)
    Object.values(fieldsOf(type))
      .filter(
        ({ name, args }) => !lopsided.has(`${type}.${name}`) && !args.some((each) => String(each.type).endsWith('!')),
      )
      .forEach((field) => enter(getNamedType(field.type), `${open} ${field.name} {`, `}${close}`));
  return found;
};

/** A document that asks a guarded field of an object, by the shortest way to one; undefined where there is no way. */
export const askFor = (given: Arguments): ((guarded: GuardedField) => DocumentNode | undefined) => {
  const ways = waysFrom(given);
  const parsedOnce = oncePer((text: string) => parse(text));
  return ({ type, field }) => {
    const way = ways.get(type);
    const target = fieldsOf(type)[field];
    if (way === undefined || target === undefined) return undefined;
    const inner = isObjectType(getNamedType(target.type)) ? '{ __typename }' : '';
    return parsedOnce(`${way.open} __typename ${field} ${inner} ${way.close}`);
  };
};

/** A list that is narrowed by ids, and a document that does so. */
export interface Narrowed {
  readonly type: string;
  readonly field: string;
  readonly place: string;
  readonly document: (id: string) => DocumentNode;
}

/** Every list below the organizations that takes ids to narrow it by. */
export const narrowedLists = (given: Arguments): readonly Narrowed[] =>
  [...waysFrom(given).values()].flatMap(({ type, open, close }) =>
    Object.values(fieldsOf(type)).flatMap((field) =>
      field.args
        .flatMap((argument) => idPlaces(argument.type, [argument.name]))
        .map(({ path, many }) => ({
          type,
          field: field.name,
          place: path.at(-1) ?? '',
          document: (id) => {
            const value = path
              .slice(1)
              .reduceRight((inner, key) => `{ ${key}: ${inner} }`, many ? `["${id}"]` : `"${id}"`);
            return parse(
              `${open} __typename ${field.name}(${path[0] ?? ''}: ${value}) { nodes { __typename } totalCount } ${close}`,
            );
          },
        })),
    ),
  );

/** What leads on from what a mutation changed: fields with objects that need a permission of their own. */
export const onward = (mutation: string): readonly (readonly [selection: string, title: string])[] => {
  const payload = schema.getMutationType()?.getFields()[mutation]?.type;
  const leadsTo = (type: GraphQLNamedType): GraphQLNamedType => {
    const nodes = isObjectType(type) ? type.getFields()['nodes'] : undefined;
    return nodes === undefined ? type : getNamedType(nodes.type);
  };
  const guarded = (type: GraphQLNamedType): boolean =>
    isAbstractType(type) ? schema.getPossibleTypes(type).some(guarded) : type.name in needed;
  const inner = (type: GraphQLNamedType): string =>
    leadsTo(type) === type ? '{ __typename }' : '{ nodes { __typename } totalCount }';
  return Object.values(fieldsOf(getNamedType(payload as GraphQLOutputType).name)).flatMap((changed) => {
    const type = getNamedType(changed.type);
    return (isAbstractType(type) ? schema.getPossibleTypes(type) : [type]).flatMap((each) =>
      Object.values(fieldsOf(each.name))
        .filter(({ args }) => !args.some((argument) => String(argument.type).endsWith('!')))
        .filter((field) => guarded(leadsTo(getNamedType(field.type))))
        .map((field): readonly [string, string] => [
          `${changed.name} { __typename ... on ${each.name} { ${field.name} ${inner(getNamedType(field.type))} } }`,
          `${each.name}.${field.name}`,
        ]),
    );
  });
};

type Found = Readonly<Record<string, unknown>>;

const collect = (data: unknown, found: Found[]): void => {
  if (typeof data !== 'object' || data === null) return;
  if (!Array.isArray(data)) found.push(data as Found);
  for (const each of Object.values(data)) collect(each, found);
};

/** Every object of an answer. Answers are large: what is found is collected in one list. */
export const objectsIn = (data: unknown): readonly Found[] => {
  const found: Found[] = [];
  collect(data, found);
  return found;
};
