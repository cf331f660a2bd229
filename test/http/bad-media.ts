import { gzipSync } from 'node:zlib';
import { json, one, reports, type Case } from './cases';

const query = JSON.stringify({ query: '{ version }' });
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
