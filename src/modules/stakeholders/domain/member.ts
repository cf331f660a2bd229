import { futureOrNever, checkText } from '../../../kernel/checks';
import { fail, succeed, type Refusal, type Result } from '../../../kernel/result';
import type { Tenancy } from '../../../kernel/actor';
import { baseRoles, levelOf, type Membership } from '../../access';

export interface MemberDetails {
  readonly responsibility: string | null;
  readonly expiresAt: string | null;
}

const maximumResponsibility = 50;

/** Checks what is said of a member beside the role. */
export const checkDetails = (
  { responsibility, expiresAt }: MemberDetails,
  now: string,
): Result<MemberDetails, Refusal<'INVALID_VALUE' | 'TOO_LONG'>> => {
  const said = checkText(responsibility ?? '', ['input', 'responsibility'], { maximum: maximumResponsibility });
  if (!said.ok) return said;
  const end = futureOrNever(expiresAt, ['input', 'expiresAt'], now);
  return end.ok ? succeed({ responsibility: said.value === '' ? null : said.value, expiresAt: end.value }) : end;
};

/**
 * An organization always keeps a manager without an end.
 * Answers whether it still has one when `member` leaves, or becomes what `next` says.
 */
export const keepsManager = (
  managers: readonly Membership[],
  member: Membership,
  next: Pick<Membership, 'role' | 'expiresAt'> | null,
): Result<null, Refusal<'LAST_MANAGER'>> => {
  const lasting = ({ role, expiresAt }: Pick<Membership, 'role' | 'expiresAt'>): boolean =>
    role === 'ORGANIZATION_MANAGER' && expiresAt === null;
  const others = managers.filter((manager) => manager.id !== member.id && lasting(manager));
  const stays = next !== null && lasting(next);
  return others.length > 0 || stays || !lasting(member)
    ? succeed(null)
    : fail({
        code: 'LAST_MANAGER',
        message: 'The organization would be left without an organization manager: name another one first.',
      });
};

type Role = Pick<Membership, 'role' | 'customRoleId'>;

/** The role after a change: a built-in one ends a custom one, and a custom one brings the role that it stands on. */
export const changedRole = (before: Role, { role, customRoleId }: Partial<Role>, on: Tenancy): Role => {
  if (customRoleId === undefined)
    return { role: role ?? before.role, customRoleId: role === undefined ? before.customRoleId : null };
  return { role: role ?? (customRoleId === null ? before.role : baseRoles[levelOf(on)]), customRoleId };
};

export const sameRole = (before: Role, next: Role): boolean =>
  before.role === next.role && before.customRoleId === next.customRoleId;
