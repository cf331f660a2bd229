import type { IncomingMessage } from 'node:http';
import { CodedError, badInput } from '../kernel/refusal';

const bodyMilliseconds = 30_000;
const strict = new TextDecoder('utf-8', { fatal: true });

/** Thrown when the rest of a body was not read: the connection must be closed. */
export class BodyTooLarge extends CodedError {}

/** Reads a text body as strict UTF-8. Stops reading at the limit and after 30 seconds. */
export const readText = (request: IncomingMessage, maximumBytes: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const tooLarge = (): BodyTooLarge =>
      new BodyTooLarge('LIMIT_EXCEEDED', `A body may have at most ${maximumBytes / 1024} KB.`);
    if (Number(request.headers['content-length'] ?? 0) > maximumBytes) {
      reject(tooLarge());
      return;
    }
    const chunks: Buffer[] = [];
    const size = { bytes: 0 };
    const timer = setTimeout(() => stop(badInput('body', 'the body did not come within 30 seconds.')), bodyMilliseconds);
    const stop = (error: Error): void => {
      clearTimeout(timer);
      request.removeAllListeners('data');
      request.pause();
      reject(error);
    };
    request.on('data', (chunk: Buffer) => {
      size.bytes += chunk.length;
      if (size.bytes > maximumBytes) stop(tooLarge());
      else chunks.push(chunk);
    });
    request.on('end', () => {
      clearTimeout(timer);
      try {
        resolve(strict.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
      } catch {
        reject(badInput('body', 'is no valid UTF-8.'));
      }
    });
    request.on('error', stop);
    request.on('aborted', () => stop(badInput('body', 'the request was cut off.')));
  });
