import { z } from 'zod';
import { door, type Door } from '../../../rest/door';
import { groupRoles, organizationRoles, permissionsOfRole, policy, userRoles, type Permission } from '../../access';
import { peopleTag } from './people-doors';

const levels = { INSTALLATION: userRoles, ORGANIZATION: organizationRoles, GROUP: groupRoles } as const;

const permission = z.enum(Object.keys(policy) as [Permission, ...Permission[]]).describe('A permission.');

const role = z
  .object({
    level: z
      .enum(Object.keys(levels) as [keyof typeof levels, ...(keyof typeof levels)[]])
      .describe('Where it is held.'),
    role: z.string().describe('The role.'),
    permissions: z.array(permission).describe('What whoever holds it may do there, and in what lies below.'),
  })
  .meta({ id: 'Role', description: 'A built-in role and what it allows.' });

/** /rest/v1/roles: the built-in roles, as the policy has them. */
export const roleDoors = (): readonly Door[] => [
  door({
    id: 'listRoles',
    method: 'get',
    path: '/rest/v1/roles',
    tag: peopleTag,
    summary: 'The built-in roles and what they allow',
    description: 'A role in an organization reaches all its groups. A token also needs the scope of the permission.',
    who: { kind: 'signedIn' },
    replies: {
      200: {
        description: 'All built-in roles.',
        json: z.object({ items: z.array(role).describe('The roles.') }),
      },
    },
    refusals: [],
    work: () => ({
      status: 200,
      body: {
        items: (Object.keys(levels) as (keyof typeof levels)[]).flatMap((level) =>
          levels[level].map((each) => ({ level, role: each, permissions: permissionsOfRole(level, each) })),
        ),
      },
    }),
  }),
];
