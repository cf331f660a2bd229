import type { IncomingMessage } from 'node:http';
import { received } from '../modules/core/api/scalars';
import { badInput, CodedError } from '../kernel/refusal';
import { readMultipart } from '../uploads/multipart';
import type { Spool } from '../uploads/spool';
import { checkNesting, checkTexts } from './json-limits';

/** An operation as it came, and how to remove the files that came with it. */
export interface ReceivedOperation {
  readonly body: string | Readonly<Record<string, unknown>> | null;
  readonly discard: () => Promise<unknown>;
}

export const preflightHeader = 'integrates-preflight';

export const isMultipart = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' && /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');

const object = (text: string | undefined, field: string, mostNesting: number): Record<string, unknown> => {
  checkNesting(text ?? '', mostNesting);
  const value = parsed(text ?? '');
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badInput(field, 'give a JSON object, as the GraphQL multipart request specification says.');
  checkTexts(text ?? '', value);
  return value as Record<string, unknown>;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Puts a file where the map says: a path such as `variables.input.file`, which must hold null. */
const place = (operation: Record<string, unknown>, path: string, file: unknown): void => {
  const keys = path.split('.');
  const last = keys.at(-1) ?? '';
  const parent = keys
    .slice(0, -1)
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) && !forbidden.has(key)
          ? (inner as Record<string, unknown>)[key]
          : undefined,
      operation,
    );
  if (
    typeof parent !== 'object' ||
    parent === null ||
    forbidden.has(last) ||
    (parent as Record<string, unknown>)[last] !== null
  )
    throw badInput('map', `there is no null at ${path.slice(0, 100)} to put the file.`);
  (parent as Record<string, unknown>)[last] = file;
};

/**
 * Reads an operation with files (GraphQL multipart request specification). A form may be sent by any page without a
 * preflight, so the request must carry a header that forces one.
 */
export const readOperation = async (
  request: IncomingMessage,
  spool: Spool,
  mostNesting: number,
): Promise<ReceivedOperation> => {
  if (request.headers[preflightHeader] === undefined)
    throw new CodedError('BAD_USER_INPUT', `A multipart request must carry the header ${preflightHeader}.`);
  const { fields, files } = await readMultipart(request, spool);
  const discard = (): Promise<unknown> => Promise.all([...files.values()].map((file) => spool.discard(file)));
  try {
    const operation = object(fields.get('operations'), 'operations', mostNesting);
    const map = object(fields.get('map') ?? '{}', 'map', mostNesting);
    Object.entries(map).forEach(([name, paths]) => {
      const file = files.get(name);
      if (file === undefined) throw badInput('map', `there is no part ${name.slice(0, 100)}.`);
      if (!Array.isArray(paths) || paths.length > 10) throw badInput('map', 'give a list of at most 10 paths.');
      paths.forEach((path) => place(operation, String(path), received(file)));
    });
    if (files.size > 0 && Object.keys(map).length === 0) throw badInput('map', 'it names no place for the file.');
    return { body: operation, discard };
  } catch (error) {
    await discard();
    throw error;
  }
};
