import type { Request } from 'express';
import { z } from 'zod';
import { CodedError, notFound } from '../kernel/refusal';
import type { Door } from './door';
import { problemType } from './problem';

const mostErrors = 10;
const longest = 200;

type Issue = z.core.$ZodIssue;

const fieldOf = (issue: Issue, otherwise: string): string => {
  const at = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  // Of a parameter that is given several times, the parameter.
  const way = otherwise === 'query' ? at.slice(0, 1) : at;
  return way.length === 0 ? otherwise : way.map(String).join('.').slice(0, longest).toWellFormed();
};

const messageOf = ({ code, message }: Issue): string =>
  code === 'invalid_type' && message.endsWith('received undefined')
    ? 'is missing.'
    : message.slice(0, longest).toWellFormed();

/** Checks a value by a schema. Throws BAD_USER_INPUT that names each parameter or value that is wrong. */
export const checked = <S extends z.ZodType>(schema: S, given: unknown, what: string): z.output<S> => {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.slice(0, mostErrors).map((issue) => ({
    field: fieldOf(issue, what),
    message: messageOf(issue),
  }));
  const [first] = errors;
  throw new CodedError('BAD_USER_INPUT', `${first?.field ?? what}: ${first?.message ?? 'is not valid.'}`, { errors });
};

const known = new WeakMap<z.ZodRawShape, z.ZodObject>();

/** A schema of parameters, made once: a name that is not known is refused, since a misspelt one must not be passed over. */
const strict = (shape: z.ZodRawShape): z.ZodObject => {
  const made = known.get(shape) ?? z.strictObject(shape);
  known.set(shape, made);
  return made;
};

const none: z.ZodRawShape = {};

/** What the path names. Throws NOT_FOUND: no object has a name that is none. */
export const pathOf = ({ names = none }: Door, { params }: Request): unknown => {
  const parsed = strict(names).safeParse(params);
  if (!parsed.success) throw notFound();
  return parsed.data;
};

export const queryOf = ({ query = none, anyQuery }: Door, request: Request): unknown =>
  checked(anyQuery === true ? strict(query).strip() : strict(query), request.query, 'query');

/** The types that a door's answers have when all goes well. */
export const typesOf = ({ replies }: Door): readonly string[] =>
  Object.values(replies).flatMap(({ json, bytes }) => [
    ...(json === undefined ? [] : ['application/json']),
    ...(bytes?.types ?? []),
  ]);

/** Whether a client takes what a door answers; one that names problems alone would take nothing but refusals. */
export const isAcceptable = (door: Door, request: Request): boolean => {
  const types = typesOf(door);
  return request.headers.accept === undefined || types.length === 0 || request.accepts([...types]) !== false;
};

export const acceptRefusal = (door: Door): string =>
  `accept: answers are ${typesOf(door).join(' or ')}; refusals are ${problemType}.`;
