import type { IncomingMessage } from 'node:http';
import { CodedError, badInput } from '../kernel/refusal';
import { utf8 } from '../kernel/utf8';
import { wrongMediaType } from './http-refusal';
import { checkNesting } from './json-limits';

/** Bounds of a body that is read as a whole. */
export interface BodyLimits {
  readonly bytes: number;
  readonly seconds: number;
  /** How deep brackets may nest where it is JSON. */
  readonly nesting: number;
}

const decoded = (chunks: readonly Buffer[]): string | undefined =>
  utf8(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks));

const tooLarge = ({ bytes }: BodyLimits): CodedError =>
  new CodedError('LIMIT_EXCEEDED', `body: at most ${bytes / 1024} KB are read here.`);

const cutOff = (): CodedError => badInput('body', 'the request was cut off.');

const noUtf8 = (): CodedError => badInput('body', 'is no valid UTF-8.');

/** The text of a body that is here already, as short ones are: no clock and no listeners are needed. */
const textAtHand = (request: IncomingMessage, limits: BodyLimits): string => {
  if (request.destroyed) throw cutOff();
  if (request.readableLength > limits.bytes) throw tooLarge(limits);
  const whole = request.read() as Buffer | null;
  const text = decoded(whole === null ? [] : [whole]);
  if (text === undefined) throw noUtf8();
  return text;
};

const textToCome = (request: IncomingMessage, limits: BodyLimits): Promise<string> =>
  new Promise((resolve, reject) => {
    const { bytes, seconds } = limits;
    const chunks: Buffer[] = [];
    const size = { bytes: 0 };
    const timer = setTimeout(
      () => stop(badInput('body', `it did not come within ${seconds} seconds.`)),
      seconds * 1000,
    );
    const stop = (error: Error): void => {
      clearTimeout(timer);
      request.removeAllListeners('data');
      request.pause();
      reject(error);
    };
    request.on('data', (chunk: Buffer) => {
      size.bytes += chunk.length;
      if (size.bytes > bytes) stop(tooLarge(limits));
      else chunks.push(chunk);
    });
    request.on('end', () => {
      clearTimeout(timer);
      const text = decoded(chunks);
      if (text === undefined) reject(noUtf8());
      else resolve(text);
    });
    request.on('error', () => stop(cutOff()));
    request.on('aborted', () => stop(cutOff()));
  });

/** Reads a text body as strict UTF-8; a byte order mark is left out. Stops reading at either limit. */
export const readText = async (request: IncomingMessage, limits: BodyLimits): Promise<string> => {
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes) throw tooLarge(limits);
  return request.complete ? textAtHand(request, limits) : textToCome(request, limits);
};

const jsonType = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i;

/** Reads a JSON body of a door that is not GraphQL's. */
export const readJson = async (request: IncomingMessage, limits: BodyLimits): Promise<unknown> => {
  if (!jsonType.test(request.headers['content-type'] ?? '')) throw wrongMediaType('send application/json in UTF-8.');
  if (request.headers['content-encoding'] !== undefined)
    throw wrongMediaType('send the body as it is, without a content-encoding.');
  const text = await readText(request, limits);
  checkNesting(text, limits.nesting);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badInput('body', 'is no JSON.');
  }
};

/** A body where none belongs would have to be read to its end before the next request on the connection. */
export const refuseUnexpectedBody = ({ method, headers }: IncomingMessage): void => {
  if (method !== 'GET' && method !== 'HEAD') return;
  if (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0)
    throw badInput('body', `a ${method} has none.`);
};
