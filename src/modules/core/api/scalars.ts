import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql';
import { z } from 'zod';
import { isStorable } from '../../../kernel/checks';
import { parseVector } from '../../../kernel/cvss';
import type { UploadedFile } from '../../../kernel/upload';

/** Of a literal, its place in the document is told, too; variables are named by who reads them. */
const refusal = (name: string, why: string, node?: ValueNode): GraphQLError =>
  new GraphQLError(`${name}: ${why}`, { nodes: node ?? null });

/** A scalar that is a text of a certain form: checked on the way in, handed out as it is. */
const textScalar = (name: string, form: string, read: (text: string) => string | undefined): GraphQLScalarType => {
  const parse = (value: unknown, node?: ValueNode): string => {
    const text = typeof value === 'string' && value.length <= 4096 && isStorable(value) ? read(value) : undefined;
    if (text === undefined) throw refusal(name, form, node);
    return text;
  };
  return new GraphQLScalarType({
    name,
    serialize: (value) => value,
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
  });
};

const by =
  (schema: z.ZodType<string>) =>
  (text: string): string | undefined => {
    const parsed = schema.safeParse(text);
    return parsed.success ? parsed.data : undefined;
  };

/** Schemas are made once: making one takes longer than using it. */
const email = by(z.email().max(254));
const guid = by(z.guid());

const instant = z.iso.datetime({ offset: true });

/** An instant with any offset comes in; UTC with milliseconds is kept, of the years that databases know. */
const readInstant = (text: string): string | undefined => {
  if (!instant.safeParse(text).success) return undefined;
  const time = Date.parse(text);
  const year = new Date(time).getUTCFullYear();
  return year >= 1 && year <= 9999 ? new Date(time).toISOString() : undefined;
};

const upload = new GraphQLScalarType({
  name: 'Upload',
  serialize: () => {
    throw refusal('Upload', 'files are not given out here.');
  },
  parseValue: (value): UploadedFile => {
    const file = value as Partial<UploadedFile> | null;
    if (typeof file?.path !== 'string' || !uploads.has(value as object))
      throw refusal('Upload', 'send the file as the GraphQL multipart request specification says.');
    return value as UploadedFile;
  },
  parseLiteral: () => {
    throw refusal('Upload', 'a file can only be given as a variable.');
  },
});

/** The files that a door really received: an object of the same shape in a JSON body is none. */
const uploads = new WeakSet<object>();

/** Makes a stored file known as one that may be given for an `Upload`. */
export const received = (file: UploadedFile): UploadedFile => {
  uploads.add(file);
  return file;
};

const exact = (value: unknown): unknown => {
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
    throw refusal('JSON', 'integers beyond 2^53 are not kept exactly.');
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(exact);
  return value;
};

const json = new GraphQLScalarType({
  name: 'JSON',
  serialize: (value) => value,
  parseValue: exact,
  parseLiteral: (node: ValueNode, variables) => exact(valueFromASTUntyped(node, variables)),
});

export const scalars = {
  DateTime: textScalar('DateTime', 'give an instant as RFC 3339 has it, such as 2026-01-31T23:59:59Z.', readInstant),
  Date: textScalar('Date', 'give a date such as 2026-01-31.', by(z.iso.date())),
  EmailAddress: textScalar('EmailAddress', 'give an e-mail address of at most 254 characters.', (text) =>
    email(text.trim().toLowerCase()),
  ),
  URL: textScalar('URL', 'give an absolute URL of at most 2,000 characters.', by(z.url().max(2000))),
  UUID: textScalar('UUID', 'give a UUID in its 36-character form.', (text) => guid(text.toLowerCase())),
  CvssVector: new GraphQLScalarType({
    name: 'CvssVector',
    serialize: (value) => value,
    parseValue: (value) => readVector(value),
    parseLiteral: (node) => readVector(node.kind === Kind.STRING ? node.value : undefined, node),
  }),
  JSON: json,
  Upload: upload,
};

const readVector = (value: unknown, node?: ValueNode): string => {
  const parsed = parseVector(typeof value === 'string' ? value : '');
  if (!parsed.ok) throw refusal('CvssVector', `at character ${parsed.error.position}: ${parsed.error.message}`, node);
  return parsed.value.text;
};
