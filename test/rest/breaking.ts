import type { OpenApi } from '../../src/rest/document';
import { placesOf, type Operation } from './recorder';

type Schema = Readonly<Record<string, unknown>>;
type Schemas = OpenApi['components']['schemas'];

interface Sides {
  readonly before: Schema;
  readonly after: Schema;
}

const resolved = (schema: Schema, schemas: Schemas): Schema => {
  const name = typeof schema['$ref'] === 'string' ? /schemas\/(\w+)$/.exec(schema['$ref'])?.[1] : undefined;
  return name === undefined ? schema : (schemas[name] ?? {});
};

const records = (value: unknown): Readonly<Record<string, Schema>> => (value ?? {}) as never;
const texts = (value: unknown): readonly string[] => (value ?? []) as readonly string[];

const types = ({ type, anyOf }: Schema): string =>
  JSON.stringify(anyOf === undefined ? type : (anyOf as Schema[]).map(({ type: each, $ref }) => each ?? $ref));

/** What a client loses between two schemas of an answer (`OUT`), or must newly bring with those of a request (`IN`). */
const lost = (
  { before, after }: Sides,
  direction: 'IN' | 'OUT',
  [old, now]: readonly [Schemas, Schemas],
  at: string,
  seen: readonly string[] = [],
): readonly string[] => {
  const name = String(before['$ref']);
  if (before['$ref'] !== undefined && seen.includes(name)) return [];
  const [was, is] = [resolved(before, old), resolved(after, now)];
  if (types(was) !== types(is)) return [`${at} is of another type`];
  const inner = (key: string, sides: Sides): readonly string[] =>
    lost(sides, direction, [old, now], `${at}.${key}`, [...seen, name]);
  const [wasProperties, isProperties] = [records(was['properties']), records(is['properties'])];
  const values = (schema: Schema): readonly string[] => texts(schema['enum']);
  return [
    ...Object.entries(wasProperties).flatMap(([key, property]) => {
      const kept = isProperties[key];
      return kept === undefined ? [`${at}.${key} is gone`] : inner(key, { before: property, after: kept });
    }),
    ...(direction === 'IN' ? texts(is['required']).filter((key) => !texts(was['required']).includes(key)) : []).map(
      (key) => `${at}.${key} must be given`,
    ),
    ...(direction === 'OUT' ? texts(was['required']).filter((key) => !texts(is['required']).includes(key)) : []).map(
      (key) => `${at}.${key} is not always there`,
    ),
    ...(direction === 'IN' && values(is).length > 0
      ? values(was).filter((value) => !values(is).includes(value))
      : []
    ).map((value) => `${at} does not take ${value}`),
    ...(was['items'] !== undefined && is['items'] !== undefined
      ? inner('items', { before: was['items'] as Schema, after: is['items'] as Schema })
      : []),
  ];
};

const compared = (before: Operation, after: Operation, schemas: readonly [Schemas, Schemas]): readonly string[] => {
  const at = before.operationId;
  const parameter = (of: Operation, name: string): Schema | undefined =>
    of.parameters.find((each) => each.name === name);
  const bodies = Object.entries(before.requestBody?.content ?? {}).flatMap(([type, { schema }]) => {
    const kept = after.requestBody?.content[type];
    if (kept === undefined) return [`${at} does not take ${type}`];
    return schema === undefined || kept.schema === undefined
      ? []
      : lost({ before: schema as Schema, after: kept.schema as Schema }, 'IN', schemas, `${at} body`);
  });
  const replies = Object.entries(before.responses)
    .filter(([status]) => status.startsWith('2') || status.startsWith('3'))
    .flatMap(([status, { content = {} }]) => {
      const kept = after.responses[status];
      if (kept === undefined) return [`${at} does not answer ${status}`];
      return Object.entries(content).flatMap(([type, { schema }]) => {
        const now = kept.content?.[type];
        if (now === undefined) return [`${at} ${status} is not ${type}`];
        return schema === undefined || now.schema === undefined
          ? []
          : lost({ before: schema as Schema, after: now.schema as Schema }, 'OUT', schemas, `${at} ${status}`);
      });
    });
  return [
    ...before.parameters.flatMap(({ name }) => {
      const [was, is] = [parameter(before, name), parameter(after, name)];
      return is === undefined
        ? [`${at}: the parameter ${name} is gone`]
        : lost({ before: was?.['schema'] as Schema, after: is['schema'] as Schema }, 'IN', schemas, `${at} ${name}`);
    }),
    ...after.parameters
      .filter((each) => (each as unknown as Schema)['required'] === true && parameter(before, each.name) === undefined)
      .map(({ name }) => `${at}: ${name} must be given`),
    ...bodies,
    ...replies,
  ];
};

/** What breaks clients of a document when another takes its place. */
export const breakingChanges = (before: OpenApi, after: OpenApi): readonly string[] =>
  placesOf(before).flatMap(({ method, path, operation }) => {
    const kept = placesOf(after).find((place) => place.method === method && place.path === path);
    return kept === undefined
      ? [`${method} ${path} is gone`]
      : compared(operation, kept.operation, [before.components.schemas, after.components.schemas]);
  });
