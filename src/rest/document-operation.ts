import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { policy, type Permission } from '../modules/access';
import type { Door, Reply, Who } from './door';
import { jsonSchemaOf, type JsonSchema } from './json-schema';
import { problem, problemType } from './problem';

type Json = Readonly<Record<string, unknown>>;

/** What documenting a door leaves behind: its part, and the schemas with names that it stands on. */
export interface Documented {
  readonly operation: Json;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
}

/** What any door may answer beside what it documents by status: before it is asked, or when the server is in trouble. */
export const anyTime = [405, 406, 413, 415, 429, 500, 503] as const;

type Collect = (schema: z.ZodType, io: 'input' | 'output') => JsonSchema;

const problemContent = (collect: Collect): Json => ({ [problemType]: { schema: collect(problem, 'output') } });

const replyOf = ({ description, json, bytes, headers }: Reply, collect: Collect): Json => {
  const content = {
    ...(json === undefined ? {} : { 'application/json': { schema: collect(json, 'output') } }),
    ...Object.fromEntries(
      (bytes?.types ?? []).map((type) => [
        type,
        bytes?.line === undefined ? {} : { schema: { type: 'string' }, 'x-line-schema': collect(bytes.line, 'output') },
      ]),
    ),
  };
  return {
    description,
    ...(headers === undefined
      ? {}
      : {
          headers: Object.fromEntries(
            Object.entries(headers).map(([name, told]) => [name, { description: told, schema: { type: 'string' } }]),
          ),
        }),
    ...(Object.keys(content).length === 0 ? {} : { content }),
  };
};

const refusalOf = (status: number, collect: Collect): Json => ({
  description: STATUS_CODES[status] ?? 'Refused',
  content: problemContent(collect),
});

const parametersOf = (place: 'path' | 'query', shape: z.ZodRawShape = {}, collect: Collect): readonly Json[] => {
  const schema = z.strictObject(shape);
  const { properties = {}, required = [] } = collect(schema, 'input') as {
    readonly properties?: Readonly<Record<string, JsonSchema>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...own }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: own,
  }));
};

const bodyOf = ({ takes }: Door, collect: Collect): Json => {
  if (takes === undefined) return {};
  if ('json' in takes)
    return {
      requestBody: { required: true, content: { 'application/json': { schema: collect(takes.json, 'input') } } },
    };
  const content = Object.fromEntries(
    Object.entries(takes.raw).map(([type, schema]) => [
      type,
      schema === null ? {} : { schema: collect(schema, 'input') },
    ]),
  );
  return { requestBody: { description: takes.description, required: true, content } };
};

const sentence = (who: Who<unknown, unknown>): string => {
  if (who.kind === 'everybody') return 'For everybody.';
  if (who.kind === 'signedIn') return 'For whoever is signed in.';
  const where = who.on === null ? 'the installation' : `the ${who.on.level.toLowerCase()}`;
  return `Needs ${who.permission} on ${where}.`;
};

/** Whether anybody may know of an object and lack the permission on it: by a role, or by the scopes of a token. */
const canForbid = (permission: Permission, level: 'ORGANIZATION' | 'GROUP' | 'FINDING' | null): boolean => {
  if (level === null) return true;
  const { scope, organization = [], group = [] } = policy[permission];
  const sight = policy[level === 'ORGANIZATION' ? 'ORGANIZATION_READ' : 'GROUP_READ'];
  return (
    scope !== sight.scope ||
    (level === 'ORGANIZATION'
      ? sight.organization?.some((role) => !organization.includes(role)) === true
      : sight.group?.some((role) => !group.includes(role)) === true)
  );
};

/** The statuses of refusals that a door documents, those that follow from what it is included. */
export const refusalsOf = ({ method, who, names, refusals }: Door): readonly number[] =>
  [
    ...new Set([
      400,
      ...refusals,
      ...(who.kind === 'everybody' ? [] : [401]),
      // What another site causes with a cookie.
      ...(method === 'get' ? [] : [403]),
      ...(who.kind === 'can' && canForbid(who.permission, who.on?.level ?? null) ? [403] : []),
      ...(who.kind === 'can' && names !== undefined ? [404] : []),
    ]),
  ].sort((one, other) => one - other);

/** A door as an operation of the document. */
export const documentDoor = (door: Door): Documented => {
  const schemas = new Map<string, JsonSchema>();
  const collect: Collect = (schema, io) => {
    const { schema: made, named } = jsonSchemaOf(schema, io);
    Object.entries(named).forEach(([name, definition]) => schemas.set(name, definition));
    return made;
  };
  const { id, tag, summary, description, who, names, query, replies } = door;
  const operation = {
    operationId: id,
    tags: [tag],
    summary,
    description: [description, sentence(who)].filter((part) => part !== undefined).join(' '),
    ...(who.kind === 'everybody' ? { security: [] } : {}),
    ...(who.kind === 'can' ? { 'x-permission': who.permission } : {}),
    parameters: [...parametersOf('path', names, collect), ...parametersOf('query', query, collect)],
    ...bodyOf(door, collect),
    responses: {
      ...Object.fromEntries(Object.entries(replies).map(([status, reply]) => [status, replyOf(reply, collect)])),
      ...Object.fromEntries(refusalsOf(door).map((status) => [String(status), refusalOf(status, collect)])),
      default: {
        description: `What any door may answer: ${anyTime.join(', ')}.`,
        content: problemContent(collect),
      },
    },
  };
  return { operation, schemas: Object.fromEntries(schemas) };
};
