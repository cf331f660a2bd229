import { z } from 'zod';
import { door, type Door } from '../../../rest/door';
import { answerPage, linked, pageArguments, readingPage } from '../../../rest/pages';
import { done } from '../../../rest/refused';
import { id, instant, pageOf, paging, text, time } from '../../../rest/values';
import { tokenScopes } from '../../access';
import { accessTokenPage, createAccessToken, maximumTokenWeeks, revokeAccessToken, type AccessToken } from '../index';
import type { GroupsOfToken } from './providers';

export const tokensTag = 'Tokens';

const token = z
  .object({
    id: z.guid().describe('The token’s id.'),
    name: z.string().describe('The name its owner gave it.'),
    prefix: z.string().describe('The first characters of the secret, to recognise it by.'),
    scopes: z.array(z.enum(tokenScopes)).describe('What the token may be used for.'),
    groupIds: z
      .array(z.guid())
      .nullable()
      .describe('The groups that it is restricted to; null: all that its owner reaches.'),
    createdAt: time.describe('When it was created.'),
    expiresAt: time.describe('When it ends.'),
    lastUsedAt: time.nullable().describe('When it was used last, to the minute; null before the first time.'),
  })
  .meta({ id: 'AccessToken', description: 'An API token, without its secret.' });

const issued = z
  .object({
    token,
    secret: z.string().describe('What to send as `Authorization: Bearer ...`; it is shown only now.'),
  })
  .meta({ id: 'IssuedToken', description: 'A new API token with its secret.' });

const shown = <T extends AccessToken>({
  groups,
  ...own
}: T): Omit<T, 'groups'> & { groupIds: readonly string[] | null } => ({
  ...own,
  groupIds: groups?.map(({ groupId }) => groupId) ?? null,
});

const listDoor = (): Door =>
  door({
    id: 'listTokens',
    method: 'get',
    path: '/rest/v1/tokens',
    tag: tokensTag,
    summary: 'The caller’s live API tokens',
    description: 'The newest first.',
    who: { kind: 'signedIn' },
    query: paging,
    replies: { 200: { description: 'A page of tokens.', json: pageOf(token), headers: linked } },
    refusals: [],
    work: async ({ env, request, query }) =>
      answerPage(request, await readingPage(accessTokenPage(env, pageArguments(query))), shown),
  });

const createDoor = (groupsOf: GroupsOfToken): Door =>
  door({
    id: 'createToken',
    method: 'post',
    path: '/rest/v1/tokens',
    tag: tokensTag,
    summary: 'Create an API token',
    description: 'At most 20 live ones a person. A token can’t create tokens.',
    who: { kind: 'signedIn' },
    takes: {
      json: z.strictObject({
        name: text(1000).describe('Unique among the caller’s live tokens: 1 to 60 characters.'),
        scopes: z.array(z.enum(tokenScopes)).max(20).describe('What it may be used for; at least one.'),
        groupIds: z
          .array(id)
          .max(200)
          .optional()
          .describe('Restricts it to these groups, of which the caller is a member now: 1 to 50.'),
        expiresAt: instant.describe(`When it ends: in the future, at most ${maximumTokenWeeks} weeks ahead.`),
      }),
    },
    replies: { 201: { description: 'Created.', json: issued } },
    refusals: [404, 409, 422],
    work: async ({ env, body: { groupIds, ...draft } }) => {
      const groups = groupIds === undefined ? null : await groupsOf(env, groupIds);
      const { token: made, secret } = done(await createAccessToken(env, { ...draft, groups }));
      return { status: 201, body: { token: shown(made), secret } };
    },
  });

const revokeDoor = (): Door =>
  door({
    id: 'revokeToken',
    method: 'delete',
    path: '/rest/v1/tokens/{token}',
    tag: tokensTag,
    summary: 'Revoke an API token of the caller’s',
    description: 'The next request with it is refused. A token can revoke itself alone.',
    who: { kind: 'signedIn' },
    names: { token: id.describe('The token’s id.') },
    replies: { 204: { description: 'Revoked.' } },
    refusals: [404, 409],
    work: async ({ env, path }) => {
      done(await revokeAccessToken(env, path.token));
      return { status: 204 };
    },
  });

/** /rest/v1/tokens. */
export const tokenDoors = (groupsOf: GroupsOfToken): readonly Door[] => [
  listDoor(),
  createDoor(groupsOf),
  revokeDoor(),
];
