import { readdirSync } from 'node:fs';
import { Kind, type DocumentNode } from 'graphql';
import type { Person, Tenancy } from '../../src/kernel/actor';
import {
  baseRoles,
  customizable,
  groupRoles,
  may,
  ownPermissions,
  organizationRoles,
  policy,
  userRoles,
  type Permission,
} from '../../src/modules/access';
import { guardedFields, type AccessRule } from '../../src/modules/access/api/rules';
import { typeDefsOf } from '../../src/sdl';

/** Who may ask a field, as the deciding function itself answers. */
export interface Grant {
  readonly permission: Permission;
  readonly on: string;
  readonly scope: string;
  readonly user: readonly string[];
  readonly organization: readonly string[];
  readonly group: readonly string[];
}

export interface Row {
  readonly field: string;
  readonly by: 'everybody' | 'every signed-in caller' | Grant;
}

export const schemaDocuments = (): readonly DocumentNode[] => readdirSync('graphql').sort().flatMap(typeDefsOf);

const organizationId = 'organization';
const groupId = 'group';

const person = (role: string, held: Omit<Tenancy, 'organizationId'> & { readonly role: string }): Person => ({
  kind: 'PERSON',
  id: 'person',
  email: 'person@example.com',
  role,
  door: 'SESSION',
  accessId: 'session',
  provider: null,
  expiresAt: '2999-01-01T00:00:00.000Z',
  scopes: null,
  groupIds: null,
  memberships: [{ organizationId, expiresAt: null, ...held }],
});

const tenancyOf = (kind: string): Tenancy | null =>
  kind === 'PLATFORM' ? null : { organizationId, groupId: kind === 'ORGANIZATION' ? null : groupId };

/** The roles that suffice, each held alone. */
const granted = (permission: Permission, on: string): Grant => {
  const tenancy = tenancyOf(on);
  const suffices = (actor: Person): boolean => may(actor, permission, tenancy);
  return {
    permission,
    on,
    scope: policy[permission].scope,
    user: userRoles.filter((role) => suffices(person(role, { groupId: null, role: 'none' }))),
    organization: organizationRoles.filter((role) => suffices(person('none', { groupId: null, role }))),
    group: groupRoles.filter((role) => suffices(person('none', { groupId, role }))),
  };
};

const by = (rule: AccessRule): Row['by'] => {
  if (rule.kind === 'public') return 'everybody';
  return rule.kind === 'signedIn' ? 'every signed-in caller' : granted(rule.permission, rule.on);
};

/** Every field that says who may ask it, by name. */
export const fieldRows = (): readonly Row[] =>
  guardedFields(schemaDocuments())
    .map(({ type, field, rule }) => ({ field: `${type}.${field}`, by: by(rule) }))
    .sort((left, right) => left.field.localeCompare(right.field, 'en'));

/** The level at which a permission is decided: the lowest for which the policy has roles. */
const levelOf = (permission: Permission): string => {
  const { group, organization } = policy[permission];
  if (group !== undefined) return 'GROUP';
  return organization === undefined ? 'PLATFORM' : 'ORGANIZATION';
};

/** Every permission, those that no field names included: doors and lists ask them, too. */
export const permissionRows = (): readonly (Grant & { readonly description: string })[] =>
  schemaDocuments()
    .flatMap(({ definitions }) => definitions)
    .flatMap((each) =>
      each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === 'Permission' ? (each.values ?? []) : [],
    )
    .map(({ name, description }) => ({
      ...granted(name.value as Permission, levelOf(name.value as Permission)),
      description: description?.value ?? '',
    }));

const cell = (names: readonly string[]): string => names.join(', ');
const line = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const roles = ({ scope, user, organization, group }: Grant): readonly string[] => [
  scope,
  cell(user),
  cell(organization),
  cell(group),
];

const fieldLine = ({ field, by: who }: Row): string =>
  typeof who === 'string'
    ? line(`\`${field}\``, who, '', '', '', '', '')
    : line(`\`${field}\``, who.permission, who.on, ...roles(who));

/** The page for readers. */
export const permissionsPage = (): string =>
  [
    '# Permissions',
    '',
    'Who may do what. Written by `npm run permissions` from the schema and from the policy table, which decides; a test',
    'refuses a page that is not current.',
    '',
    '- One role suffices. A role in an organization reaches all groups of it; a role in a group only that group.',
    '- An API token also needs the scope, beside the roles of its owner. A session has no such bounds.',
    '- What a caller may not see reads as if it did not exist.',
    '',
    '## Permissions and the roles that hold them',
    '',
    line('Permission', 'Allows', 'Token scope', 'On the installation', 'In the organization', 'In the group'),
    line('---', '---', '---', '---', '---', '---'),
    ...permissionRows().map((row) => line(row.permission, row.description, ...roles(row))),
    '',
    '## Permissions of custom roles',
    '',
    'A custom role holds what its built-in role does, and of these what was put into it:',
    '',
    ...(['ORGANIZATION', 'GROUP'] as const).map(
      (level) => `- ${level}: ${baseRoles[level]}, and ${ownPermissions(level, [...customizable[level]]).join(', ')}`,
    ),
    '',
    '## Fields and the permission that they ask for',
    '',
    'A field that is not listed is seen by whoever sees the object that it stands on.',
    '',
    line('Field', 'Permission', 'On', 'Token scope', 'On the installation', 'In the organization', 'In the group'),
    line('---', '---', '---', '---', '---', '---', '---'),
    ...fieldRows().map(fieldLine),
    '',
  ].join('\n');

/** The same as data, whose changes reviewers read. */
export const permissionsGolden = (): string =>
  `${JSON.stringify({ permissions: permissionRows().map(({ description: _, ...grant }) => grant), fields: fieldRows() }, null, 2)}\n`;

export const permissionFiles: Readonly<Record<string, () => string>> = {
  'docs/permissions.md': permissionsPage,
  'test/architecture/permissions.golden.json': permissionsGolden,
};
