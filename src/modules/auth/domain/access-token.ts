import { createHash } from 'node:crypto';
import { checkText } from '../../../kernel/checks';
import { fail, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import type { TokenScope } from '../../access';
import { json, optional, text, time, type EntityOf } from '../../../kernel/shape';

/** A group as a token names it: groups never leave their organization. */
export interface TokenGroup {
  readonly organizationId: string;
  readonly groupId: string;
}

export const accessTokenShape = {
  id: text,
  stakeholderId: text,
  name: text,
  prefix: text,
  scopes: json<readonly TokenScope[]>(),
  /** The groups that it is restricted to; null: all that its owner reaches. */
  groups: optional(json<readonly TokenGroup[]>()),
  createdAt: time,
  expiresAt: time,
  lastUsedAt: optional(time),
};

/** An API token, without its secret. */
export type AccessToken = EntityOf<typeof accessTokenShape>;

export interface TokenDraft {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly expiresAt: string;
  /** None when left out: what the owner reaches bounds it alone. */
  readonly groups?: readonly TokenGroup[] | null;
}

export const maximumTokens = 20;
/** The most groups that a token is restricted to. */
export const maximumTokenGroups = 50;
export const maximumTokenWeeks = 26;
const maximumName = 60;
const week = 7 * 24 * 60 * 60 * 1000;

/** Begins every API token, so that secret scanners and people recognise one. */
export const tokenMark = 'integrates_';

/** The stored form of a token: its random part has 256 bits, so a plain hash can't be searched. */
export const tokenHash = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

export const tokenPrefix = (secret: string): string => secret.slice(0, tokenMark.length + 6);

type GroupsRefused = Refusal<'INVALID_VALUE' | 'NOT_FOUND'>;

/** Checks the groups of a new token: each is one in which its owner `mayEnter` now. */
export const checkTokenGroups = (
  groups: readonly TokenGroup[] | null,
  mayEnter: (group: TokenGroup) => boolean,
): Result<readonly TokenGroup[] | null, GroupsRefused> => {
  const field = ['input', 'groupIds'];
  if (groups === null) return succeed(null);
  const once = [...new Map(groups.map((group) => [group.groupId, group])).values()];
  if (once.length === 0 || once.length > maximumTokenGroups)
    return refuse('INVALID_VALUE', field, `Give 1 to ${maximumTokenGroups} groups, or leave them out.`);
  return once.every(mayEnter) ? succeed(once) : refuse('NOT_FOUND', field, 'The owner is a member of no such group.');
};

/** Checks what a person asks of a new token; `live` are the names of the person's live ones. */
export const checkToken = (
  { name, scopes, expiresAt }: TokenDraft,
  live: readonly string[],
  now: string,
): Result<null, Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'ALREADY_EXISTS' | 'LIMIT_REACHED'>> => {
  const named = checkText(name, ['input', 'name'], { minimum: 1, maximum: maximumName });
  const ahead = Date.parse(expiresAt) - Date.parse(now);
  if (!named.ok) return named;
  if (scopes.length === 0) return refuse('INVALID_VALUE', ['input', 'scopes'], 'Give at least one scope.');
  if (ahead <= 0 || ahead > maximumTokenWeeks * week)
    return refuse(
      'INVALID_VALUE',
      ['input', 'expiresAt'],
      `The end must be in the future, at most ${maximumTokenWeeks} weeks ahead.`,
    );
  if (live.includes(named.value))
    return refuse('ALREADY_EXISTS', ['input', 'name'], 'A live token has this name already.');
  if (live.length >= maximumTokens)
    return fail({ code: 'LIMIT_REACHED', message: `A person may have at most ${maximumTokens} live tokens.` });
  return succeed(null);
};
