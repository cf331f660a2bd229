import { createHash } from 'node:crypto';
import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { fail, succeed, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import type { TokenScope } from '../../access';
import { signToken, type SessionKeys } from '../../auth';
import { groupTenancy, storedGroupByName } from '../../groups';
import * as data from '../data/trust-rules';
import { meets } from '../domain/conditions';
import { exchangeScopes, type TrustRule } from '../domain/trust-rule';
import { exchangePurpose, serviceOf } from './exchanged-actor';
import type { IssuerKeys } from './issuer-keys';
import { verifyAssertion, type Assertion } from './verify-assertion';

/** Why no token is issued (RFC 6749 section 5.2). One answer stands for all that has to do with groups and rules. */
export type NotExchanged = 'invalid_request' | 'invalid_grant' | 'invalid_scope' | 'temporarily_unavailable';

export interface Exchange {
  /** The token of the CI. */
  readonly token: string;
  /** The names of the organization and the group that the issued token is for. */
  readonly organization: string;
  readonly group: string;
  /** What it is wanted for; null: all that the rule gives. */
  readonly scopes: readonly string[] | null;
}

export interface Exchanged {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly scopes: readonly TokenScope[];
}

/** What the exchange needs beside the Env. */
export interface Exchanging {
  readonly keys: SessionKeys;
  readonly issuers: readonly string[];
  readonly issuerKeys: IssuerKeys;
}

type Claims = Assertion['claims'];

const audiencesOf = ({ aud }: Claims): readonly string[] => [aud ?? []].flat();

const fits = (claims: Claims, { issuer, audience, conditions }: TrustRule): boolean =>
  claims.iss === issuer && audiencesOf(claims).includes(audience) && meets(conditions, claims);

/** A token is exchanged once: it is known by its id, else by itself. */
const keyOf = ({ iss, jti }: Claims, token: string): string =>
  createHash('sha256')
    .update(JSON.stringify(jti === undefined ? [token] : [iss, jti]))
    .digest('base64url');

const longestSubject = 255;
const second = 1000;

const issue = (
  env: Env,
  { keys }: Exchanging,
  rule: TrustRule,
  claims: Claims,
  token: string,
  scopes: readonly TokenScope[],
): Promise<Result<Exchanged, NotExchanged>> =>
  transact<Exchanged, NotExchanged>(env, async (inner) => {
    // As long as it would be believed, with the same tolerance and some more.
    const until = new Date((claims.exp + 600) * second).toISOString();
    if ((await data.insertAssertion(inner.db, keyOf(claims, token), until)) === 0) return fail('invalid_grant');
    const issuedAt = inner.now();
    const expiresInSeconds = rule.lifetimeMinutes * 60;
    const expiresAt = new Date(Date.parse(issuedAt) + expiresInSeconds * second).toISOString();
    const id = inner.newId();
    const sub = claims.sub.slice(0, longestSubject);
    const carried = { jti: id, sub, rule: rule.id, revision: rule.revision, scopes };
    const accessToken = await signToken(keys, exchangePurpose, { issuedAt, expiresAt }, carried);
    await record(
      { ...inner, actor: serviceOf(rule, { id, subject: sub, scopes, expiresAt }) },
      {
        type: 'TokenExchanged',
        on: groupTenancy({ id: rule.groupId, organizationId: rule.organizationId }),
        subjectId: rule.id,
        data: { rule: rule.name, issuer: claims.iss, subject: sub, scopes, expiresAt },
      },
    );
    return succeed({ accessToken, expiresInSeconds, scopes });
  });

/**
 * Exchanges a token that a CI signed for a pipeline for one of ours, by a rule of the group that is named. The keys of
 * the issuer are asked for before anything is looked up, so nothing is told of groups and rules by the time it takes.
 */
export const exchangeToken = async (
  env: Env,
  exchanging: Exchanging,
  { token, organization, group: name, scopes }: Exchange,
): Promise<Result<Exchanged, NotExchanged>> => {
  const { issuers, issuerKeys } = exchanging;
  const verified = await verifyAssertion(token, issuers, issuerKeys, env.now()).then(
    (claims) => succeed(claims),
    (error: unknown) => {
      env.log.warn({ err: error }, 'the keys of an issuer could not be read');
      return fail('temporarily_unavailable' as const);
    },
  );
  if (!verified.ok) return verified;
  const claims = verified.value;
  if (claims === undefined) return fail('invalid_grant');
  const group = await storedGroupByName(env, organization, name);
  const rules = group === undefined || group.state !== 'ACTIVE' ? [] : await data.selectRulesOfGroup(env.db, group.id);
  const rule = rules.find((each) => fits(claims, each));
  if (rule === undefined) return fail('invalid_grant');
  const wanted = rule.scopes.filter((scope) => exchangeScopes.includes(scope) && (scopes?.includes(scope) ?? true));
  if (wanted.length === 0 || scopes?.some((scope) => !wanted.includes(scope as TokenScope)) === true)
    return fail('invalid_scope');
  return issue(env, exchanging, rule, claims, token, wanted);
};

/** Forgets tokens of CIs that nobody believes any more. */
export const sweepAssertions = (env: Env): Promise<number> => data.deleteAssertionsBefore(env.db, env.now());
