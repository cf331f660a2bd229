import { json, one, reports, upload, type Case } from './cases';
import { flood, form, formType } from './client';

const login = JSON.stringify({ email: 'nobody@example.com', password: 'wrong' });

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
