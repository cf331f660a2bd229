import { documentDoor } from './document-operation';
import type { Door } from './door';
import type { JsonSchema } from './json-schema';

/** The document of all doors. */
export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: Readonly<Record<string, unknown>>;
  readonly servers: readonly unknown[];
  readonly security: readonly unknown[];
  readonly tags: readonly unknown[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<string, unknown>>;
  };
}

const sorted = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));

/** Schemas of one name must be one: else what a name means would depend on the door. */
const merged = (all: readonly Readonly<Record<string, JsonSchema>>[]): Readonly<Record<string, JsonSchema>> => {
  const known = new Map<string, JsonSchema>();
  all
    .flatMap((schemas) => Object.entries(schemas))
    .forEach(([name, schema]) => {
      const before = known.get(name);
      if (before !== undefined && JSON.stringify(before) !== JSON.stringify(schema))
        throw new Error(`two schemas are called ${name}`);
      known.set(name, schema);
    });
  return sorted(Object.fromEntries(known));
};

const description = [
  'Signing in and out, people, members, tokens, reports, evidences and exports. Everything else is GraphQL, at `/api`.',
  'What the caller may not see reads exactly like what does not exist.',
  'Refusals and failures are problems (RFC 9457), with the codes of GraphQL.',
  'A request by a cookie that changes something must come from the same site.',
].join('\n\n');

/** The OpenAPI 3.1 document that follows from doors. */
export const documentOf = (
  doors: readonly Door[],
  tags: Readonly<Record<string, string>>,
  version: string,
): OpenApi => {
  const made = doors.map((door) => ({ door, ...documentDoor(door) }));
  const paths = new Map<string, Record<string, Readonly<Record<string, unknown>>>>();
  made.forEach(({ door: { method, path }, operation }) => {
    paths.set(path, { ...paths.get(path), [method]: operation });
  });
  return {
    openapi: '3.1.0',
    info: { title: 'Integrates', version, description },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { session: [] }],
    tags: Object.entries(tags).map(([name, told]) => ({ name, description: told })),
    paths: sorted(Object.fromEntries(paths)),
    components: {
      schemas: merged(made.map(({ schemas }) => schemas)),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'An API token, or a session of one’s own.' },
        session: { type: 'apiKey', in: 'cookie', name: 'integrates_session', description: 'The cookie of a browser.' },
      },
    },
  };
};
