import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificate, keyFile } from './certificate';

export interface Account {
  readonly user: string;
  readonly password: string;
}

/** What a request of git to a server of tests brought. */
export interface Met {
  readonly path: string;
  readonly authorization: string | undefined;
}

export interface HttpsGit {
  readonly port: number;
  readonly met: Met[];
  /** Answers requests instead of git, until it is taken away again. */
  answer: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  readonly close: () => Promise<void>;
}

const headerEnd = Buffer.from('\r\n\r\n');

/** Hands a request to `git http-backend` by CGI (RFC 3875), and its answer back. */
const serve = (folder: string, request: IncomingMessage, response: ServerResponse): void => {
  const { pathname, search } = new URL(request.url ?? '/', 'https://git.test');
  const backend = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REQUEST_METHOD: request.method ?? 'GET',
      PATH_INFO: decodeURIComponent(pathname),
      QUERY_STRING: search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      REMOTE_USER: 'story',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  request.pipe(backend.stdin);
  backend.stdin.on('error', () => undefined);
  const state = { head: Buffer.alloc(0), open: false };
  backend.stdout.on('data', (chunk: Buffer) => {
    if (state.open) {
      response.write(chunk);
      return;
    }
    state.head = Buffer.concat([state.head, chunk]);
    const end = state.head.indexOf(headerEnd);
    if (end < 0) return;
    state.open = true;
    const headers = state.head
      .subarray(0, end)
      .toString('latin1')
      .split('\r\n')
      .map((line) => line.split(/: ?/, 2));
    const status = headers.find(([name]) => name === 'Status')?.[1] ?? '200';
    headers.filter(([name]) => name !== 'Status').forEach(([name = '', value = '']) => response.setHeader(name, value));
    response.writeHead(Number(status.slice(0, 3)));
    response.write(state.head.subarray(end + headerEnd.length));
  });
  backend.on('close', () => response.end());
};

/** A real git server by https on loopback, for `git.test`; with an account it lets nobody else in. */
export const startHttpsGit = async (folder: string, account?: Account): Promise<HttpsGit> => {
  const wanted = account && `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`;
  const keys = { key: readFileSync(keyFile), cert: readFileSync(certificate) };
  const server = createServer(keys, (request, response) => {
    started.met.push({ path: request.url ?? '', authorization: request.headers.authorization });
    if (started.answer !== undefined) started.answer(request, response);
    else if (wanted !== undefined && request.headers.authorization !== wanted)
      response.writeHead(401, { 'www-authenticate': 'Basic realm="tests"' }).end('no entry');
    else serve(folder, request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const started: HttpsGit = {
    port: (server.address() as AddressInfo).port,
    met: [],
    answer: undefined,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return started;
};
