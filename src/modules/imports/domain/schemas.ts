import { z } from 'zod';
import { mapping } from './csv/mapping';
import { report } from './generic/report';

export const schemaNames = ['report', 'mapping'] as const;
export type SchemaName = (typeof schemaNames)[number];

const schemaOf = (name: SchemaName, shape: z.ZodType): Readonly<Record<string, unknown>> => {
  const { $schema, ...rest } = z.toJSONSchema(shape, { io: 'input', target: 'draft-2020-12' });
  return { $schema, $id: `urn:integrates:${name}:1`, ...rest };
};

const made = new Map<SchemaName, Readonly<Record<string, unknown>>>();

const shapes = { report, mapping } as const;

/**
 * The JSON Schema (2020-12) of our own format, or of the mapping of CSV: made of what the readers check by. The readers
 * refuse whatever it refuses, and a few things that no schema tells: vectors of no CVSS, rules that are not there, days
 * that no month has.
 */
export const publishedSchema = (name: SchemaName): Readonly<Record<string, unknown>> => {
  const schema = made.get(name) ?? schemaOf(name, shapes[name]);
  made.set(name, schema);
  return schema;
};
