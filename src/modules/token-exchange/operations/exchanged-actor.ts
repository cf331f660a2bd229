import { z } from 'zod';
import type { Service } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { verifyToken, type SessionKeys, type TokenPurpose } from '../../auth';
import * as data from '../data/trust-rules';
import { exchangeScopes, type TrustRule } from '../domain/trust-rule';

export const exchangePurpose: TokenPurpose = { audience: 'integrates:token-exchange', type: 'at+jwt' };

const carried = z.object({
  jti: z.string(),
  sub: z.string(),
  rule: z.string(),
  revision: z.number(),
  scopes: z.array(z.enum(exchangeScopes as [string, ...string[]])),
  exp: z.number(),
});

interface Terms {
  readonly id: string;
  readonly subject: string;
  readonly scopes: readonly string[];
  readonly expiresAt: string;
}

/** The pipeline that a rule lets act: it sees the group, uploads to it, and is nobody anywhere else. */
export const serviceOf = (
  { id, revision, name, organizationId, groupId }: TrustRule,
  { id: accessId, subject, scopes, expiresAt }: Terms,
): Service => ({
  kind: 'SERVICE',
  email: `${subject} (${name})`,
  ruleId: id,
  ruleRevision: revision,
  accessId,
  expiresAt,
  scopes,
  memberships: ['VIEWER', 'GATE'].map((role) => ({ organizationId, groupId, role, expiresAt: null })),
});

/** Whether a rule still stands as it stood when it gave a token. */
export const isRuleInForce = async ({ db }: Env, ruleId: string, revision: number): Promise<boolean> =>
  (await data.selectRules(db, [ruleId]))[0]?.revision === revision;

/** Who a token of ours that was given in exchange stands for; undefined once its rule was changed or removed. */
export const exchangedActor = async (env: Env, keys: SessionKeys, token: string): Promise<Service | undefined> => {
  const claims = carried.safeParse(await verifyToken(keys, exchangePurpose, token, env.now()));
  if (!claims.success) return undefined;
  const { jti, sub, rule: ruleId, revision, scopes, exp } = claims.data;
  const [rule] = await data.selectRules(env.db, [ruleId]);
  if (rule?.revision !== revision) return undefined;
  const expiresAt = new Date(exp * 1000).toISOString();
  return serviceOf(rule, { id: jti, subject: sub, scopes, expiresAt });
};
