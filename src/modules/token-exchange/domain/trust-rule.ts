import { checkText } from '../../../kernel/checks';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { json, text, time, whole, type EntityOf } from '../../../kernel/shape';
import { urlOf } from '../../../kernel/url';
import type { TokenScope } from '../../access';
import { checkConditions, type TrustCondition } from './conditions';

export const trustRuleShape = {
  id: text,
  organizationId: text,
  groupId: text,
  name: text,
  /** The `iss` claim of the pipelines' tokens. */
  issuer: text,
  /** Their `aud` claim. */
  audience: text,
  conditions: json<readonly TrustCondition[]>(),
  scopes: json<readonly TokenScope[]>(),
  lifetimeMinutes: whole,
  /** Counts the changes: tokens that were issued before one of them end with it. */
  revision: whole,
  createdAt: time,
  createdBy: text,
};

/** By which tokens of a CI tokens for a group are issued. */
export type TrustRule = EntityOf<typeof trustRuleShape>;

export type TrustRuleDraft = Pick<
  TrustRule,
  'name' | 'issuer' | 'audience' | 'conditions' | 'scopes' | 'lifetimeMinutes'
>;

export type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG'>;

/** What a pipeline may do at most: tokens that nobody signed in for change nothing but by reports. */
export const exchangeScopes: readonly TokenScope[] = ['READ', 'REPORT_UPLOAD', 'GATE'];

export const maximumRules = 20;
export const usualMinutes = 15;
const maximumMinutes = 60;
const maximumName = 60;
const maximumText = 255;

export const ruleNameKey = (name: string): string => name.toLowerCase();

/** An issuer is compared byte for byte, as OpenID Connect has it. */
const checkIssuer = (issuer: string): Result<string, Invalid> => {
  const field = ['input', 'issuer'];
  const limited = checkText(issuer, field, { minimum: 1, maximum: maximumText });
  if (!limited.ok) return limited;
  const url = urlOf(limited.value);
  const plain = url?.protocol === 'https:' && url.username === '' && url.search === '' && url.hash === '';
  return plain ? limited : refuse('INVALID_VALUE', field, 'An issuer is an https URL without query or user.');
};

const checkScopes = (scopes: readonly TokenScope[]): Result<readonly TokenScope[], Invalid> =>
  scopes.length > 0 && scopes.every((scope) => exchangeScopes.includes(scope))
    ? succeed([...new Set(scopes)])
    : refuse('INVALID_VALUE', ['input', 'scopes'], `Give some of ${exchangeScopes.join(', ')}.`);

/** Checks what a rule is to be. */
export const checkTrustRule = (draft: TrustRuleDraft): Result<TrustRuleDraft, Invalid> => {
  const name = checkText(draft.name, ['input', 'name'], { minimum: 1, maximum: maximumName });
  if (!name.ok) return name;
  const issuer = checkIssuer(draft.issuer);
  if (!issuer.ok) return issuer;
  const audience = checkText(draft.audience, ['input', 'audience'], { minimum: 1, maximum: maximumText });
  if (!audience.ok) return audience;
  const conditions = checkConditions(draft.conditions);
  if (!conditions.ok) return conditions;
  const scopes = checkScopes(draft.scopes);
  if (!scopes.ok) return scopes;
  const { lifetimeMinutes } = draft;
  if (lifetimeMinutes < 1 || lifetimeMinutes > maximumMinutes)
    return refuse('INVALID_VALUE', ['input', 'lifetimeMinutes'], `Give 1 to ${maximumMinutes} minutes.`);
  return succeed({
    name: name.value,
    issuer: issuer.value,
    audience: audience.value,
    conditions: conditions.value,
    scopes: scopes.value,
    lifetimeMinutes,
  });
};
