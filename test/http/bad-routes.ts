import { json, one, reports, type Case } from './cases';

const query = JSON.stringify({ query: '{ version }' });
const mutation = encodeURIComponent('mutation { addOrganization(input: { name: "by-get" }) { success } }');

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
  one('a PUT of the reports', { method: 'PUT', path: reports, body: 'x' }, 405, /POST, GET, HEAD/),
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
