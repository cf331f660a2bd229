import { checkText } from '../../../kernel/checks';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import {
  customizable,
  groupRoles,
  organizationRoles,
  ownPermissions,
  permissionsOf,
  userRoles,
  type Permission,
  type RoleLevel,
} from '../../access';

type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG'>;

const maximumName = 50;
const maximumDescription = 300;

/** The most custom roles of an organization. */
export const maximumCustomRoles = 50;

/** Names are compared without the case of their letters. */
export const customRoleNameKey = (name: string): string => name.toLowerCase();

const builtIn: ReadonlySet<string> = new Set([...userRoles, ...organizationRoles, ...groupRoles]);

/** Checks a name: `Group manager` would be taken for the role that everybody knows. */
export const checkRoleName = (name: string): Result<string, Invalid> => {
  const field = ['input', 'name'];
  const checked = checkText(name, field, { minimum: 1, maximum: maximumName });
  if (!checked.ok) return checked;
  if (/[\p{Cc}\p{Cf}]/u.test(checked.value)) return refuse('INVALID_VALUE', field, 'A name has no control characters.');
  return builtIn.has(checked.value.toUpperCase().replace(/[\s_-]+/g, '_'))
    ? refuse('INVALID_VALUE', field, 'A built-in role has this name.')
    : checked;
};

export const checkDescription = (description: string): Result<string, Invalid> =>
  checkText(description, ['input', 'description'], { maximum: maximumDescription });

/** Checks what is to be put into a role of a level; answers what is kept of it. */
export const checkPermissions = (
  level: RoleLevel,
  asked: readonly Permission[],
): Result<readonly Permission[], Refusal<'INVALID_VALUE'>> => {
  const field = ['input', 'permissions'];
  const own = ownPermissions(level, asked);
  const never = own.filter((each) => !customizable[level].has(each));
  if (never.length > 0)
    return refuse('INVALID_VALUE', field, `A role of ${where[level]} can't have: ${never.join(', ')}.`);
  return own.length > 0
    ? succeed(own)
    : refuse(
        'INVALID_VALUE',
        field,
        `Give at least one beside ${permissionsOf({ level, permissions: [] }).join(', ')}.`,
      );
};

const where = { ORGANIZATION: 'an organization', GROUP: 'a group' } as const;
