import type { Request, Response } from 'express';
import type { Env } from '../../../kernel/env';
import { CodedError } from '../../../kernel/refusal';
import { exchangeToken, type Exchange, type Exchanged, type Exchanging, type NotExchanged } from '../index';

/** What the door needs beside the exchange itself. */
export interface TokenDoor {
  readonly exchanging: Exchanging;
  readonly readText: (request: Request) => Promise<string>;
}

const grant = 'urn:ietf:params:oauth:grant-type:token-exchange';
const accessToken = 'urn:ietf:params:oauth:token-type:access_token';
const subjectTypes = new Set(['urn:ietf:params:oauth:token-type:jwt', 'urn:ietf:params:oauth:token-type:id_token']);
const formType = /^application\/x-www-form-urlencoded\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i;

type ErrorCode = NotExchanged | 'unsupported_grant_type';

/** An error as RFC 6749 section 5.2 has it. */
class TokenError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly description: string,
  ) {
    super(code);
  }
}

const descriptions: Readonly<Record<NotExchanged, string>> = {
  invalid_request: 'The request is malformed.',
  // One answer for tokens that are not believed, were exchanged before, or fit no rule of the group, if it exists.
  invalid_grant: 'The token is not taken in exchange for one of this group.',
  invalid_scope: 'No such scope is given in exchange for this token.',
  temporarily_unavailable: 'The keys of the issuer could not be read. Try again.',
};

/** The parameters of a form: unknown ones are passed over, and none may be given twice (RFC 6749 section 3.2). */
const parametersOf = (form: string): ((name: string) => string | null) => {
  const given = new URLSearchParams(form);
  return (name) => {
    const values = given.getAll(name);
    if (values.length > 1) throw new TokenError('invalid_request', `${name} is given more than once.`);
    return values[0] === undefined || values[0] === '' ? null : values[0];
  };
};

const groupName = /^([A-Za-z0-9-]{1,40})\/([A-Za-z0-9-]{1,40})$/;

/** Reads a request of token exchange (RFC 8693 section 2.1). Throws TokenError. */
const readExchange = (form: string): Exchange => {
  const parameter = parametersOf(form);
  const grantType = parameter('grant_type');
  if (grantType === null) throw new TokenError('invalid_request', 'grant_type is missing.');
  if (grantType !== grant) throw new TokenError('unsupported_grant_type', `grant_type must be ${grant}.`);
  const token = parameter('subject_token');
  if (token === null) throw new TokenError('invalid_request', 'subject_token is missing.');
  if (!subjectTypes.has(parameter('subject_token_type') ?? ''))
    throw new TokenError('invalid_request', `subject_token_type must be one of ${[...subjectTypes].join(', ')}.`);
  if (parameter('actor_token') !== null) throw new TokenError('invalid_request', 'actor_token is not taken.');
  if ((parameter('requested_token_type') ?? accessToken) !== accessToken)
    throw new TokenError('invalid_request', `requested_token_type must be ${accessToken}.`);
  const [, organization, group] = groupName.exec(parameter('audience') ?? '') ?? [];
  if (organization === undefined || group === undefined)
    throw new TokenError('invalid_request', 'audience must name the group, such as example-retail/web-shop.');
  const scope = parameter('scope');
  return { token, organization, group, scopes: scope === null ? null : scope.split(' ').filter((each) => each !== '') };
};

const refuse = (response: Response, { code, description }: TokenError): void => {
  if (code === 'temporarily_unavailable') response.set('retry-after', '5');
  response
    .status(code === 'temporarily_unavailable' ? 503 : 400)
    .set('pragma', 'no-cache')
    .json({ error: code, error_description: description });
};

const answerOf = ({ accessToken: token, expiresInSeconds, scopes }: Exchanged): object => ({
  access_token: token,
  issued_token_type: accessToken,
  token_type: 'Bearer',
  expires_in: expiresInSeconds,
  scope: scopes.join(' '),
});

/** POST /auth/token: a pipeline's token of its CI gives one of ours, for a group that trusts it. */
export const tokenDoor =
  ({ exchanging, readText }: TokenDoor) =>
  async (request: Request, response: Response, env: Env): Promise<void> => {
    try {
      if (!formType.test(request.headers['content-type'] ?? '') || request.headers['content-encoding'] !== undefined)
        throw new TokenError('invalid_request', 'Send application/x-www-form-urlencoded, as it is.');
      const exchanged = await exchangeToken(env, exchanging, readExchange(await readText(request)));
      if (!exchanged.ok) throw new TokenError(exchanged.error, descriptions[exchanged.error]);
      response.set('pragma', 'no-cache').json(answerOf(exchanged.value));
    } catch (error) {
      if (error instanceof CodedError && error.code === 'BAD_USER_INPUT')
        refuse(response, new TokenError('invalid_request', error.message));
      else if (error instanceof TokenError) refuse(response, error);
      else throw error;
    }
  };
