import type { GitSecret } from '../../../kernel/git';
import { lengthOf } from '../../../kernel/checks';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { readSshKey } from './ssh-key';

type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG'>;

/** What a person gives as secret: exactly one of the three. */
export interface GivenSecret {
  readonly https?: { readonly user: string; readonly password: string } | null | undefined;
  readonly token?: { readonly user?: string | null | undefined; readonly token: string } | null | undefined;
  readonly ssh?: { readonly privateKey: string } | null | undefined;
}

/** A secret that can be used, and what may be shown of it. */
export interface CheckedSecret {
  readonly secret: GitSecret;
  readonly fingerprint: string | null;
}

const maximumUser = 200;
const maximumSecret = 4_000;
const maximumKey = 16_384;

/** The user that hosts expect beside a token: most of them take any, GitLab this one. */
const userOfTokens = 'oauth2';

/** Git reads names and passwords line by line. */
const isLine = (text: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(text);

const checkLine = (value: string, field: readonly string[], maximum: number): Result<string, Invalid> => {
  if (lengthOf(value) > maximum) return refuse('TOO_LONG', field, `At most ${maximum} characters.`);
  return value !== '' && isLine(value)
    ? succeed(value)
    : refuse('INVALID_VALUE', field, 'At least one character, and no control characters.');
};

const at = (...path: readonly string[]): readonly string[] => ['input', 'secret', ...path];

const checkUser = (user: string, field: readonly string[]): Result<string, Invalid> => {
  const checked = checkLine(user, field, maximumUser);
  // A colon ends the name where it is sent.
  return checked.ok && user.includes(':')
    ? refuse('INVALID_VALUE', field, 'The name of a user has no colon.')
    : checked;
};

const withPassword = ({ user, password }: NonNullable<GivenSecret['https']>): Result<CheckedSecret, Invalid> => {
  const name = checkUser(user, at('https', 'user'));
  if (!name.ok) return name;
  const checked = checkLine(password, at('https', 'password'), maximumSecret);
  return checked.ok ? succeed({ secret: { type: 'HTTPS', user, password }, fingerprint: null }) : checked;
};

const withToken = ({ user, token }: NonNullable<GivenSecret['token']>): Result<CheckedSecret, Invalid> => {
  const name = checkUser(user ?? userOfTokens, at('token', 'user'));
  if (!name.ok) return name;
  const checked = checkLine(token, at('token', 'token'), maximumSecret);
  return checked.ok ? succeed({ secret: { type: 'TOKEN', user: name.value, token }, fingerprint: null }) : checked;
};

const withKey = ({ privateKey }: NonNullable<GivenSecret['ssh']>): Result<CheckedSecret, Invalid> => {
  const field = at('ssh', 'privateKey');
  if (privateKey.length > maximumKey) return refuse('TOO_LONG', field, `At most ${maximumKey} characters.`);
  const key = readSshKey(privateKey);
  return key.ok
    ? succeed({ secret: { type: 'SSH', privateKey: key.value.text }, fingerprint: key.value.fingerprint })
    : refuse('INVALID_VALUE', field, key.error);
};

/** Checks a secret of exactly one kind. Refusals never repeat it. */
export const checkSecret = ({ https, token, ssh }: GivenSecret): Result<CheckedSecret, Invalid> => {
  if ([https, token, ssh].filter((each) => each != null).length !== 1)
    return refuse('INVALID_VALUE', at(), 'Give exactly one of https, token and ssh.');
  if (https != null) return withPassword(https);
  return token != null ? withToken(token) : withKey(ssh as NonNullable<GivenSecret['ssh']>);
};
