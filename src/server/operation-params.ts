import type { IncomingMessage } from 'node:http';
import { parseRequestParams, type Request, type RequestParams, type Response } from 'graphql-http';
import { badInput, CodedError } from '../kernel/refusal';
import { checkNesting, checkTexts } from './json-limits';

const messages: Readonly<Record<string, readonly [field: string, message: string]>> = {
  'Unparsable URL': ['variables', 'is no JSON.'],
  'Missing body': ['body', 'is empty.'],
  'Unparsable JSON body': ['body', 'is no JSON.'],
  'JSON body must be an object': ['body', 'give one JSON object.'],
  'Missing query': ['query', 'is missing.'],
  'Invalid query': ['query', 'is no text.'],
  'Invalid variables': ['variables', 'give a JSON object.'],
  'Invalid operationName': ['operationName', 'is no text.'],
  'Invalid extensions': ['extensions', 'give a JSON object.'],
};

/** The JSON text in which the caller gave values; a multipart operation was looked at when it was read. */
const jsonOf = ({ method, url, body }: Request<IncomingMessage, unknown>): string => {
  if (method !== 'GET') return typeof body === 'string' ? body : '';
  return new URLSearchParams(url.split('?')[1]).get('variables') ?? '';
};

const refusalOf = (error: unknown): CodedError => {
  if (error instanceof CodedError) return error;
  const known = messages[error instanceof Error ? error.message : ''];
  const [field, message] = known ?? ['body', 'is no GraphQL request.'];
  return badInput(field, message);
};

/** Reads an operation's parameters (GraphQL over HTTP). Throws BAD_USER_INPUT that names the wrong one. */
export const readParams = async (
  request: Request<IncomingMessage, unknown>,
  mostNesting: number,
): Promise<RequestParams | Response> => {
  const { method } = request;
  const json = jsonOf(request);
  checkNesting(json, mostNesting);
  if (/^\s*\[/.test(json) && method === 'POST')
    throw badInput('body', 'give one JSON object: operations are not taken in batches.');
  try {
    const params = await parseRequestParams(request as Request<unknown, unknown>);
    // Only an answer is a list.
    if (!Array.isArray(params)) checkTexts(json, params);
    return params;
  } catch (error) {
    throw refusalOf(error);
  }
};
