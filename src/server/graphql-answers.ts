import type { IncomingMessage } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { Response } from 'graphql-http';
import { faultsOf, type Telling } from './errors';
import { statusOf } from './statuses';

const graphqlType = 'application/graphql-response+json';
const jsonType = 'application/json';
const charset = '; charset=utf-8';

/** The type that graphql-http agreed on: the first of the Accept header that it knows. */
const acceptedType = ({ headers: { accept } }: IncomingMessage): string => {
  if (accept?.includes(graphqlType) !== true) return jsonType;
  const first = accept
    .toLowerCase()
    .split(',')
    .map((range) => range.split(';', 1)[0]?.trim())
    .find((name) => [graphqlType, jsonType, 'application/*', '*/*'].includes(name ?? ''));
  return first === graphqlType ? graphqlType : jsonType;
};

const response = (
  status: number,
  type: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response => [
  JSON.stringify(body),
  { status, statusText: '', headers: { ...headers, 'content-type': `${type}${charset}` } },
];

/** Without data the request itself was wrong, which `application/json` tells by 200 (GraphQL over HTTP, section 6.4). */
const statusWithoutData = (type: string): number => (type === graphqlType ? 400 : 200);

/** What passes by itself: the caller comes again. */
const comesLater = new Set<unknown>(['UNAVAILABLE', 'RATE_LIMITED']);

/** Answers a result, its errors as callers may know them; 503 or 429 when nothing came of it but that. */
export const answerResult = (raw: IncomingMessage, { data, errors }: ExecutionResult, telling: Telling): Response => {
  const type = acceptedType(raw);
  if (errors === undefined) return response(200, type, { data });
  const faults = faultsOf(errors, telling);
  const later = data == null ? faults.find(({ extensions }) => comesLater.has(extensions?.['code'])) : undefined;
  if (later !== undefined)
    return response(
      statusOf(later),
      type,
      { errors: faults, ...(data === undefined ? {} : { data }) },
      { 'retry-after': String(Number(later.extensions?.['retryAfterSeconds'] ?? 5)) },
    );
  return data === undefined
    ? response(statusWithoutData(type), type, { errors: faults })
    : response(200, type, { errors: faults, data });
};

const refusals: Readonly<Record<number, string>> = {
  405: 'method: use GET or POST.',
  406: `accept: answers are ${jsonType} or ${graphqlType}, in UTF-8.`,
  415: `content-type: send ${jsonType} in UTF-8, or a form as the GraphQL multipart request specification says.`,
};

/** The body of a refusal that graphql-http tells by its status alone. */
export const refusalBody = (status: number): string =>
  JSON.stringify({ errors: [{ message: refusals[status] ?? 'Refused.', extensions: { code: 'BAD_USER_INPUT' } }] });

/** A GET may be caused by any page and repeated by any cache: it changes nothing. */
export const mutationByGet = (raw: IncomingMessage): Response =>
  response(
    405,
    acceptedType(raw),
    { errors: [{ message: 'method: send a mutation by POST.', extensions: { code: 'BAD_USER_INPUT' } }] },
    { allow: 'POST' },
  );
