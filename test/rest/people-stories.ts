import type { Answer } from '../http/client';
import { told, type Stories, type Teller } from './story';

const json = { 'content-type': 'application/json' };

type Send = (method: string, path: string, body?: object, email?: string) => Promise<Answer>;

const sender =
  ({ ask }: Teller, by: string): Send =>
  (method, path, body, email = by) =>
    ask({ method, path, ...(body === undefined ? {} : { headers: json, body: JSON.stringify(body) }) }, email);

const nextOf = ({ headers }: Answer): string => /^<([^>]+)>; rel="next"$/.exec(String(headers.link))?.[1] ?? '';

const manager = 'organization-organization-manager@example.com';
const email = 'newcomer@example.com';

export const peopleStories: Stories = {
  'members of organizations': {
    tell: async (teller) => {
      const members = '/rest/v1/organizations/acme/members';
      const send = sender(teller, manager);
      const first = await send('GET', `${members}?limit=1`);
      await send('DELETE', `${members}/builder-acme@example.com`);
      return {
        page: told(first),
        next: told(await send('GET', nextOf(first))),
        added: told(await send('POST', members, { email, role: 'USER' })),
        again: told(await send('POST', members, { email, role: 'USER' })),
        long: told(
          await send('POST', members, { email: 'a@example.com', role: 'USER', responsibility: 'x'.repeat(51) }),
        ),
        role: told(await send('POST', members, { email: 'a@example.com', role: 'VIEWER' })),
        changed: told(await send('PATCH', `${members}/${email}`, { responsibility: 'Releases' })),
        past: told(await send('PATCH', `${members}/${email}`, { expiresAt: '2020-01-01T00:00:00Z' })),
        last: told(await send('PATCH', `${members}/${manager}`, { role: 'USER' })),
        leave: told(await send('DELETE', `${members}/${manager}`)),
        gone: told(await send('DELETE', `${members}/${email}`)),
        unknown: told(await send('DELETE', `${members}/${email}`)),
      };
    },
    outcome: {
      page: '200',
      next: '200',
      added: '201',
      again: '409 ALREADY_EXISTS',
      long: '422 TOO_LONG',
      role: '400 BAD_USER_INPUT',
      changed: '200',
      past: '422 INVALID_VALUE',
      last: '409 LAST_MANAGER',
      leave: '409 LAST_MANAGER',
      gone: '204',
      unknown: '404 NOT_FOUND',
    },
  },
  'members of groups': {
    tell: async (teller) => {
      const members = '/rest/v1/groups/acme/web-shop/members';
      const send = sender(teller, 'group-manager@example.com');
      const first = await send('GET', `${members}?limit=1`);
      return {
        page: told(first),
        next: told(await send('GET', nextOf(first))),
        added: told(await send('POST', members, { email, role: 'VIEWER' })),
        again: told(await send('POST', members, { email, role: 'VIEWER' })),
        long: told(
          await send('POST', members, { email: 'a@example.com', role: 'VIEWER', responsibility: 'x'.repeat(51) }),
        ),
        changed: told(await send('PATCH', `${members}/${email}`, { role: 'DEVELOPER', expiresAt: null })),
        past: told(await send('PATCH', `${members}/${email}`, { expiresAt: '2020-01-01T00:00:00Z' })),
        gone: told(await send('DELETE', `${members}/${email}`)),
        unknown: told(await send('PATCH', `${members}/${email}`, { role: 'DEVELOPER' })),
      };
    },
    outcome: {
      page: '200',
      next: '200',
      added: '201',
      again: '409 ALREADY_EXISTS',
      long: '422 TOO_LONG',
      changed: '200',
      past: '422 INVALID_VALUE',
      gone: '204',
      unknown: '404 NOT_FOUND',
    },
  },
  'people and roles': {
    tell: async (teller) => {
      const send = sender(teller, 'admin@example.com');
      const first = await send('GET', '/rest/v1/users?limit=2');
      return {
        page: told(first),
        next: told(await send('GET', nextOf(first))),
        invited: told(await send('POST', '/rest/v1/users', { email: ' Invited@Example.com ' })),
        roles: told(await send('GET', '/rest/v1/roles', undefined, 'stranger@example.com')),
      };
    },
    outcome: { page: '200', next: '200', invited: '200', roles: '200' },
  },
  'API tokens': {
    tell: async ({ stage, ask }) => {
      const cookie = { cookie: await stage.server.signIn('reviewer@example.com') };
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
      const create = (body: object, headers: Readonly<Record<string, string>> = cookie): Promise<Answer> =>
        ask({ path: '/rest/v1/tokens', headers: { ...json, ...headers }, body: JSON.stringify(body) });
      const remove = (id: string, headers: Readonly<Record<string, string>> = cookie): Promise<Answer> =>
        ask({ method: 'DELETE', path: `/rest/v1/tokens/${id}`, headers });
      const created = await create({ name: 'build', scopes: ['READ'], expiresAt });
      const { token, secret } = JSON.parse(created.text) as { token: { id: string }; secret: string };
      const bearer = { authorization: `Bearer ${secret}` };
      const other = JSON.parse((await create({ name: 'other', scopes: ['READ'], expiresAt })).text) as {
        token: { id: string };
      };
      const foreign = { ...cookie, origin: 'https://evil.example' };
      return {
        created: told(created),
        again: told(await create({ name: 'build', scopes: ['READ'], expiresAt })),
        scopeless: told(await create({ name: 'none', scopes: [], expiresAt })),
        groupless: told(await create({ name: 'group', scopes: ['READ'], groupIds: [token.id], expiresAt })),
        byToken: told(await create({ name: 'bred', scopes: ['READ'], expiresAt }, bearer)),
        foreign: String((await create({ name: 'forged', scopes: ['READ'], expiresAt }, foreign)).status),
        list: told(await ask({ method: 'GET', path: '/rest/v1/tokens', headers: cookie })),
        others: told(await remove(other.token.id, bearer)),
        stranger: told(await remove(token.id, await stage.as('stranger@example.com'))),
        revoked: told(await remove(token.id)),
        after: told(await remove(token.id)),
        dead: told(await ask({ method: 'GET', path: '/rest/v1/tokens', headers: bearer })),
      };
    },
    outcome: {
      created: '201',
      again: '409 ALREADY_EXISTS',
      scopeless: '422 INVALID_VALUE',
      groupless: '404 NOT_FOUND',
      byToken: '409 WRONG_STATE',
      foreign: '403',
      list: '200',
      others: '409 WRONG_STATE',
      stranger: '409 WRONG_STATE',
      revoked: '204',
      after: '404 NOT_FOUND',
      dead: '401 UNAUTHENTICATED',
    },
  },
};
