import { gzipSync } from 'node:zlib';
import { reports, upload, type Case } from './cases';
import { ask, flood, form, formType, wire, type Asked } from './client';

const one = (
  title: string,
  asked: Asked | ((headers: Readonly<Record<string, string>>) => Asked),
  status: number,
  says: RegExp,
  within?: number,
): Case => ({
  title,
  send: ({ server, manager }) => ask(server.port, typeof asked === 'function' ? asked(manager) : asked),
  status,
  says,
  ...(within === undefined ? {} : { within }),
});

const raw = (title: string, bytes: string, status: number, says: RegExp): Case => ({
  title,
  send: ({ server }) => wire(server.port, bytes),
  status,
  says,
});

const json = { 'content-type': 'application/json' };
const query = JSON.stringify({ query: '{ version }' });
const mutation = encodeURIComponent('mutation { addOrganization(input: { name: "by-get" }) { success } }');
const login = JSON.stringify({ email: 'nobody@example.com', password: 'wrong' });

export const badMedia: readonly Case[] = [
  one(
    'GraphQL as text',
    { path: '/api', headers: { 'content-type': 'text/plain' }, body: query },
    415,
    /application\/json/,
  ),
  one(
    'GraphQL as a URL-encoded form',
    { path: '/api', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=%7Bversion%7D' },
    415,
    /application\/json/,
  ),
  one(
    'GraphQL as XML',
    { path: '/api', headers: { 'content-type': 'application/xml' }, body: '<query/>' },
    415,
    /application\/json/,
  ),
  one('GraphQL without a type', { path: '/api', body: query }, 415, /application\/json/),
  one(
    'GraphQL in UTF-16',
    {
      path: '/api',
      headers: { 'content-type': 'application/json; charset=utf-16' },
      body: Buffer.from(query, 'utf16le'),
    },
    415,
    /UTF-8/,
  ),
  one(
    'UTF-16 that claims to be UTF-8',
    { path: '/api', headers: json, body: Buffer.from(query, 'utf16le') },
    400,
    /JSON/,
  ),
  one(
    'GraphQL in invalid UTF-8',
    { path: '/api', headers: json, body: Buffer.from(`{"query":"{ version }","x":"\xe9"}`, 'latin1') },
    400,
    /UTF-8/,
  ),
  one(
    'GraphQL packed with gzip',
    { path: '/api', headers: { ...json, 'content-encoding': 'gzip' }, body: gzipSync(query) },
    415,
    /content-encoding/,
  ),
  one(
    'GraphQL in an unknown encoding',
    { path: '/api', headers: { ...json, 'content-encoding': 'zstd' }, body: query },
    415,
    /content-encoding/,
  ),
  one(
    'an answer wanted as an image',
    { path: '/api', headers: { ...json, accept: 'image/png' }, body: query },
    406,
    /application\/json/,
  ),
  one(
    'a login as a form',
    {
      path: '/auth/login',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=a&password=b',
    },
    415,
    /application\/json/,
  ),
  one(
    'a login as text',
    { path: '/auth/login', headers: { 'content-type': 'text/plain' }, body: login },
    415,
    /application\/json/,
  ),
  one(
    'a login packed with gzip',
    { path: '/auth/login', headers: { ...json, 'content-encoding': 'gzip' }, body: gzipSync(login) },
    415,
    /content-encoding/,
  ),
  one(
    'a report packed with an unknown encoding',
    (manager) => ({ path: reports, headers: { ...manager, 'content-encoding': 'br' }, body: 'x' }),
    400,
    /content-encoding/,
  ),
];

export const badBodies: readonly Case[] = [
  one('a login that is no JSON', { path: '/auth/login', headers: json, body: '{' }, 400, /JSON/),
  one('a login with nothing in it', { path: '/auth/login', headers: json, body: '{}' }, 400, /email/),
  one(
    'a login with an object as the e-mail address',
    { path: '/auth/login', headers: json, body: '{"email":{"$ne":null},"password":"x"}' },
    400,
    /email/,
  ),
  one(
    'a login with a NUL',
    { path: '/auth/login', headers: json, body: '{"email":"a\\u0000","password":"x"}' },
    400,
    /email/,
  ),
  one(
    'a login with a password of 2,000 characters',
    { path: '/auth/login', headers: json, body: JSON.stringify({ email: 'a', password: 'x'.repeat(2_000) }) },
    400,
    /password/,
  ),
  one('a login of 100 KB', { path: '/auth/login', headers: json, body: ' '.repeat(100_000) }, 413, /64 KB/),
  one('a login with a wrong password', { path: '/auth/login', headers: json, body: login }, 401, /wrong/),
  one('GraphQL of 300 KB', { path: '/api', headers: json, body: ' '.repeat(300_000) }, 413, /256 KB/),
  one(
    'GraphQL of 100 MB with its length',
    { path: '/api', headers: { ...json, 'content-length': '100000000' }, body: flood(100_000_000) },
    413,
    /256 KB/,
  ),
  one('GraphQL of 100 MB without its length', { path: '/api', headers: json, body: flood(100_000_000) }, 413, /256 KB/),
  one(
    'a login of 100 MB without its length',
    { path: '/auth/login', headers: json, body: flood(100_000_000) },
    413,
    /64 KB/,
  ),
  one('a logout of 100 MB', { path: '/auth/logout', headers: json, body: flood(100_000_000) }, 413, /64 KB/),
  one('100 MB to an unknown path', { path: '/nowhere', body: flood(100_000_000) }, 404, /Not found/),
  one('100 MB to a probe', { path: '/healthz', body: flood(100_000_000) }, 405, /GET/),
  one(
    'a GET with 100 MB',
    {
      method: 'GET',
      path: '/api?query=%7Bversion%7D',
      headers: { 'transfer-encoding': 'chunked' },
      body: flood(100_000_000),
    },
    400,
    /GET has none/,
  ),
  one(
    'a probe with 100 MB',
    { method: 'GET', path: '/healthz', headers: { 'transfer-encoding': 'chunked' }, body: flood(100_000_000) },
    400,
    /GET has none/,
  ),
  one('100 MB of a report by a stranger', { path: reports, body: flood(100_000_000) }, 401, /Sign in/),
  one(
    '100 MB of a form by a stranger',
    { path: reports, headers: { 'content-type': formType }, body: flood(100_000_000) },
    401,
    /Sign in/,
  ),
  {
    title: '100 MB of a form without parts',
    send: (target) => upload(target, flood(100_000_000), { headers: { 'content-type': formType } }),
    status: 400,
    says: /broken|file/,
    within: 10_000,
  },
  {
    title: '100 MB of part headers',
    send: (target) =>
      upload(target, [form([], '--the-boundary-of-the-form\r\nx: '), ...flood(100_000_000, 'y')], {
        headers: { 'content-type': formType },
      }),
    status: 400,
    says: /broken/,
  },
];

export const badRoutes: readonly Case[] = [
  one(
    'a mutation by GET',
    (manager) => ({ method: 'GET', path: `/api?query=${mutation}`, headers: manager }),
    405,
    /POST/,
  ),
  one(
    'variables in a URL that are no JSON',
    { method: 'GET', path: '/api?query=%7Bversion%7D&variables=%7B' },
    400,
    /variables/,
  ),
  one(
    'variables in a URL nested deep',
    { method: 'GET', path: `/api?query=%7Bversion%7D&variables=${'['.repeat(5_000)}` },
    400,
    /100 deep/,
  ),
  one('a GET without a query', { method: 'GET', path: '/api' }, 400, /query/),
  one('a PUT', { method: 'PUT', path: '/api', headers: json, body: query }, 405, /POST/),
  one('a PATCH', { method: 'PATCH', path: '/api', headers: json, body: query }, 405, /POST/),
  one('a DELETE', { method: 'DELETE', path: '/api' }, 405, /POST/),
  one('an OPTIONS', { method: 'OPTIONS', path: '/api', headers: { origin: 'https://evil.example' } }, 405, /POST/),
  one('a TRACE', { method: 'TRACE', path: '/api' }, 405, /POST/),
  one('a GET of the login', { method: 'GET', path: '/auth/login?email=a&password=b' }, 405, /POST/),
  one('a GET of the logout', { method: 'GET', path: '/auth/logout' }, 405, /POST/),
  one('a GET of the reports', { method: 'GET', path: reports }, 405, /POST/),
  one('an unknown path', { method: 'GET', path: '/admin' }, 404, /Not found/),
  one('a path out of the root', { method: 'GET', path: '/../../etc/passwd' }, 404, /Not found/),
  one('a path out of the assets', { method: 'GET', path: '/api/assets/..%2f..%2fpackage.json' }, 404, /Not found/),
  one(
    'a path that is no URL',
    (manager) => ({ path: '/rest/v1/groups/%ff/%zz/reports', headers: manager, body: 'x' }),
    400,
    /path/,
  ),
  one(
    'a group with a NUL in its name',
    (manager) => ({ path: '/rest/v1/groups/acme/%00/reports', headers: manager, body: 'x' }),
    404,
    /Not found/,
  ),
  one(
    'a group that does not exist',
    (manager) => ({ path: '/rest/v1/groups/acme/none/reports', headers: manager, body: 'x' }),
    404,
    /Not found/,
  ),
  one(
    'the group of another organization',
    (manager) => ({ path: '/rest/v1/groups/acme-rival/web-shop/reports', headers: manager, body: 'x' }),
    404,
    /Not found/,
  ),
  one(
    'a root that does not exist',
    (manager) => ({ path: `${reports}?root=none`, headers: manager, body: 'x' }),
    404,
    /root/i,
  ),
  one(
    'a root with a NUL in its name',
    (manager) => ({ path: `${reports}?root=%00`, headers: manager, body: 'x' }),
    400,
    /root/,
  ),
  one(
    'an option twice',
    (manager) => ({ path: `${reports}?root=shop&root=other`, headers: manager, body: 'x' }),
    400,
    /root/,
  ),
  one(
    'an option that does not exist',
    (manager) => ({ path: `${reports}?root=shop&dryrun=true`, headers: manager, body: 'x' }),
    400,
    /dryrun/,
  ),
  one(
    'an option named __proto__',
    (manager) => ({ path: `${reports}?__proto__=x`, headers: manager, body: 'x' }),
    400,
    /__proto__/,
  ),
  one(
    'a branch of 300 characters',
    (manager) => ({ path: `${reports}?root=shop&branch=${'b'.repeat(300)}`, headers: manager, body: 'x' }),
    400,
    /branch/,
  ),
];

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
