import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

interface Collected {
  readonly schema: JsonSchema;
  /** The schemas with names of their own, on which it stands. */
  readonly named: Readonly<Record<string, JsonSchema>>;
}

const pointTo = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(pointTo);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string'
        ? [key, inner.replace(/^#\/\$defs\//, '#/components/schemas/')]
        : [key, pointTo(inner)],
    ),
  );
};

/**
 * A zod schema as JSON Schema 2020-12, the dialect of OpenAPI 3.1. Answers may get further members later, which clients
 * pass over: they are not closed. What is not kept as it came in is documented as it comes in.
 */
export const jsonSchemaOf = (schema: z.ZodType, io: 'input' | 'output'): Collected => {
  const made = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // What a parameter means, where it comes as text.
      const { shown } = jsonSchema as { readonly shown?: JsonSchema };
      if (shown !== undefined) {
        Object.keys(jsonSchema).forEach((key) => Reflect.deleteProperty(jsonSchema, key));
        Object.assign(jsonSchema, shown);
      }
      delete jsonSchema.readOnly;
      if (io === 'output') delete jsonSchema.additionalProperties;
      // Patterns beside a format say nothing more, and few tools read them.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  }) as Record<string, unknown>;
  const { $schema: _, $defs = {}, ...rest } = made;
  const named = Object.fromEntries(
    Object.entries($defs as Record<string, Record<string, unknown>>).map(([name, { id: _id, ...definition }]) => [
      name,
      pointTo(definition) as JsonSchema,
    ]),
  );
  const { id, ...own } = rest;
  // A schema with a name of its own is made in place when it is the outermost.
  if (typeof id !== 'string') return { schema: pointTo(own) as JsonSchema, named };
  return {
    schema: { $ref: `#/components/schemas/${id}` },
    named: { ...named, [id]: pointTo(own) as JsonSchema },
  };
};
