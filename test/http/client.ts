import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';

/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly milliseconds: number;
}

export interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | Iterable<Uint8Array>;
}

const isWhole = (body: Asked['body']): body is string | Uint8Array =>
  typeof body === 'string' || body instanceof Uint8Array;

/** Sends one request on a connection of its own. A body given in pieces goes without a length, unless a header tells it. */
export const ask = (port: number, { method = 'POST', path, headers = {}, body }: Asked): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const length: Record<string, number> = isWhole(body) ? { 'content-length': Buffer.byteLength(body) } : {};
    const sent = request({ port, host: '127.0.0.1', method, path, headers: { ...length, ...headers }, agent: false });
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        sent.destroy();
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
          milliseconds: performance.now() - begun,
        });
      });
      response.on('error', reject);
    });
    // A server that refuses early closes while the body still goes; only what comes before the answer is a failure.
    sent.on('error', reject);
    if (body === undefined || isWhole(body)) {
      sent.end(body);
      return;
    }
    const pieces = body[Symbol.iterator]();
    const more = (): void => {
      const { done, value } = pieces.next() as IteratorResult<Uint8Array, undefined>;
      if (sent.destroyed) return;
      if (done === true) sent.end();
      else if (sent.write(value)) setImmediate(more);
      else sent.once('drain', more);
    };
    more();
  });

/** Sends bytes as they are; answers what came back until the server closed the connection or the time was over. */
export const wire = (port: number, bytes: string | Uint8Array, milliseconds = 3_000): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const finish = (): void => {
      clearTimeout(timer);
      socket.destroy();
      const [head = '', ...rest] = Buffer.concat(chunks).toString('latin1').split('\r\n\r\n');
      const [first = '', ...lines] = head.split('\r\n');
      const headers = Object.fromEntries(
        lines.map((line) => [line.split(':', 1)[0]?.toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
      ) as IncomingHttpHeaders;
      resolve({
        status: Number(first.split(' ')[1] ?? 0),
        headers,
        text: rest.join('\r\n\r\n'),
        milliseconds: performance.now() - begun,
      });
    };
    const timer = setTimeout(finish, milliseconds);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('close', finish);
    socket.on('error', (error: Error & { code?: string }) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
  });

export interface Part {
  readonly name: string;
  readonly value: string | Uint8Array;
  readonly fileName?: string;
  readonly type?: string;
}

export const boundary = 'the-boundary-of-the-form';
export const formType = `multipart/form-data; boundary=${boundary}`;

/** A multipart body; `end` stands after the last part. */
export const form = (parts: readonly Part[], end = `--${boundary}--\r\n`): Buffer =>
  Buffer.concat([
    ...parts.flatMap(({ name, value, fileName, type }) => [
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"` +
          `${fileName === undefined ? '' : `; filename="${fileName}"`}\r\n` +
          `${type === undefined ? '' : `Content-Type: ${type}\r\n`}\r\n`,
      ),
      Buffer.from(value),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(end),
  ]);

/** So many bytes in pieces of 64 KB that share their memory. */
export const flood = function* (bytes: number, fill = ' '): Generator<Uint8Array> {
  const piece = Buffer.alloc(64 * 1024, fill);
  for (let left = bytes; left > 0; left -= piece.length) yield piece.subarray(0, Math.min(left, piece.length));
};

/** Milliseconds in which an answer comes that waits for nothing, also on a machine that does other things meanwhile. */
export const promptly = 3_000;
