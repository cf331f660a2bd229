import type { Case } from './cases';
import { wire } from './client';

const raw = (title: string, bytes: string, status: number, says: RegExp): Case => ({
  title,
  send: ({ server }) => wire(server.port, bytes),
  status,
  says,
});

const head = 'Host: localhost\r\nContent-Type: application/json\r\n';

export const badHttp: readonly Case[] = [
  raw('a URL of 20 KB', `GET /api?query=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 431, /16 KB/),
  raw(
    'a header of 20 KB',
    `GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`,
    431,
    /16 KB/,
  ),
  raw(
    '1,000 headers',
    `GET /healthz HTTP/1.1\r\nHost: localhost\r\n${'X-Many: of them\r\n'.repeat(1_500)}\r\n`,
    431,
    /16 KB/,
  ),
  raw('no HTTP at all', 'hello\r\n\r\n', 400, /HTTP/),
  raw('a TLS greeting', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400, /HTTP/),
  raw('no host', 'GET /healthz HTTP/1.1\r\n\r\n', 400, /[Hh]ost/),
  raw('two lengths', `POST /api HTTP/1.1\r\n${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`, 400, /HTTP/),
  raw(
    'a length and chunks',
    `POST /api HTTP/1.1\r\n${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
    /HTTP/,
  ),
  raw('a negative length', `POST /api HTTP/1.1\r\n${head}Content-Length: -5\r\n\r\n`, 400, /HTTP/),
  raw(
    'a chunk size that is none',
    `POST /api HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
    400,
    /HTTP/,
  ),
  raw(
    'a chunk that is longer than told',
    `POST /api HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n`,
    400,
    /HTTP/,
  ),
  raw(
    'chunk extensions of 100 KB',
    `POST /api HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\n2;${'x'.repeat(100_000)}\r\nhi\r\n`,
    413,
    /extensions/,
  ),
  raw('an unknown transfer encoding', `POST /api HTTP/1.1\r\n${head}Transfer-Encoding: gzip\r\n\r\n`, 400, /HTTP/),
  raw(
    'a header with a line break in the middle',
    'GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n',
    400,
    /HTTP/,
  ),
  raw('a header name with a space', 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nX Y: a\r\n\r\n', 400, /HTTP/),
  raw('HTTP/3.0 in text', 'GET /healthz HTTP/3.0\r\nHost: localhost\r\n\r\n', 400, /HTTP/),
];
