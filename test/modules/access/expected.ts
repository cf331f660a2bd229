import { policy, type Permission } from '../../../src/modules/access';
import type { AccessRule } from '../../../src/modules/access/api/rules';
import { holds, type Access, type Caller } from './tenants';

export type Outcome = 'allowed' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND';

const sight = { PLATFORM: null, ORGANIZATION: 'ORGANIZATION_READ', GROUP: 'GROUP_READ' } as const;

/** The level at which a rule is decided. */
export const levelOf = ({ on }: Extract<AccessRule, { kind: 'can' }>): 'PLATFORM' | 'ORGANIZATION' | 'GROUP' =>
  on === 'PLATFORM' || on === 'ORGANIZATION' ? on : 'GROUP';

/** What the table says: the permission, within the token's scopes; else whether the caller may know of the object. */
export const expected = (rule: AccessRule, caller: Caller, access: Access): Outcome => {
  if (rule.kind === 'public') return 'allowed';
  if (caller === 'ANONYMOUS') return 'UNAUTHENTICATED';
  if (rule.kind === 'signedIn') return 'allowed';
  const level = levelOf(rule);
  const { scope } = policy[rule.permission];
  const scoped = (wanted: Permission): boolean =>
    access === 'session' || (access === 'token with the scope alone') === (policy[wanted].scope === scope);
  if (holds(caller, rule.permission, level) && scoped(rule.permission)) return 'allowed';
  const seen = sight[level];
  return seen === null || (holds(caller, seen, level) && scoped(seen)) ? 'FORBIDDEN' : 'NOT_FOUND';
};
