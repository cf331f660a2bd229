import type { Env } from '../../../src/kernel/env';
import { anonymous } from '../../../src/kernel/actor';
import { groupRoles, policy, tokenScopes, type Permission } from '../../../src/modules/access';
import { addComment } from '../../../src/modules/comments';
import { addEvent } from '../../../src/modules/events';
import { addFinding, type Finding } from '../../../src/modules/findings';
import { inviteMember } from '../../../src/modules/stakeholders';
import { addToeLines } from '../../../src/modules/toe';
import { addVulnerability, type Vulnerability } from '../../../src/modules/vulnerabilities';
import type { TestDatabase } from '../../support/engines';
import { createWorld, envOf, valueOf, withScopes, type Role, type World } from '../../support/world';
import { addEventEvidence, addEvidence } from '../../../src/modules/evidences';
import { contents, uploaded } from '../evidences/files';
import type { Group } from '../../../src/modules/groups';
import type { Root } from '../../../src/modules/roots';
import { recountAll } from '../../../src/modules/vulnerabilities/data/recount';

/** What a group holds, and whether others than testers see it. */
export interface Held {
  readonly finding: Finding;
  readonly vulnerability: Vulnerability;
}

const text = { description: 'What it is.', threat: '', recommendation: '', cvss31: null, cvss40: null };

export const reportIn = async (env: Env, group: Group, root: Root, cwe: number): Promise<Held> => {
  const finding = valueOf(await addFinding(env, group, { ...text, title: `Weakness ${cwe}`, cwe: [cwe] }));
  const place = { kind: 'LINES', where: `src/${cwe}.ts`, specific: '7', message: 'Here.', commit: null } as const;
  return { finding, vulnerability: valueOf(await addVulnerability(env, finding.id, root.id, place)) };
};

/** As if a reviewer had released them. */
export const release = async ({ db }: Pick<TestDatabase, 'db'>, { finding, vulnerability }: Held): Promise<void> => {
  const change = (sql: string): Promise<number> => db.write({ sql, bindings: [], prepared: false });
  await change(
    `update findings set status = 'VULNERABLE', open_vulnerabilities = 1, released_at = created_at where id = '${finding.id}'`,
  );
  await change(
    `update vulnerabilities set state = 'VULNERABLE', released_at = created_at where id = '${vulnerability.id}'`,
  );
  await db.transaction(recountAll);
};

export interface Tenants extends World {
  readonly released: Held;
  readonly draft: Held;
  readonly reportId: string;
  readonly evidenceId: string;
  readonly eventId: string;
  readonly eventEvidenceId: string;
  /** Parts of the target of evaluation. */
  readonly toe: Readonly<Record<'lines' | 'input' | 'port', string>>;
  /** On the released finding, by the builder of the world. */
  readonly commentId: string;
  /** To the group. */
  readonly invitationId: string;
  /** A finding and a vulnerability of another tenant. */
  readonly foreign: Held;
}

const insertReport = async ({ db }: TestDatabase, { env, group, root }: World): Promise<string> => {
  const id = env.newId();
  const counts = '{"new":0,"unchanged":0,"moved":0,"reopened":0,"closed":0,"dropped":0,"droppedFor":[],"keptOpen":0}';
  await db.write({
    sql: `insert into reports (id, organization_id, group_id, root_id, format, file_name, bytes, sha256, content_key, state,
      counts, analyses, created_at, created_by) values ('${id}', '${group.organizationId}', '${group.id}', '${root.id}',
      'SARIF', 'a.sarif', 1, 'hash', 'key', 'APPLIED', '${counts}', '[]', '${env.now()}', 'gate@example.com')`,
    bindings: [],
    prepared: false,
  });
  return id;
};

/** Inputs and ports stand on roots of other groups; here they only have to be of this tenant. */
const insertPlaces = async ({ db }: TestDatabase, { env, group, root }: World): Promise<Tenants['toe']> => {
  const [input, port] = [env.newId(), env.newId()];
  const seen = `'${group.organizationId}', '${group.id}', '${root.id}', 'PRESENT', '${env.now()}', 'builder', 1`;
  const common = 'id, organization_id, group_id, root_id, presence, seen_at, seen_by, revision';
  await db.write({
    sql: `insert into toe_inputs (${common}, component, entry_point, place_key)
      values ('${input}', ${seen}, 'https://example.com/', 'q', 'key')`,
    bindings: [],
    prepared: false,
  });
  await db.write({
    sql: `insert into toe_ports (${common}, address, port) values ('${port}', ${seen}, '192.0.2.1', 80)`,
    bindings: [],
    prepared: false,
  });
  const version = { loc: 9, lastAuthor: 'developer@example.com', lastCommit: 'a'.repeat(40), modifiedAt: env.now() };
  const { id: lines } = valueOf(await addToeLines(env, root.id, { filename: 'src/cart.ts', ...version }));
  return { lines, input, port };
};

const reportEvent = async ({ env, group }: World): Promise<string> => {
  const draft = { rootId: null, type: 'VPN_ISSUES', detail: 'No route.', startedAt: env.now() } as const;
  return valueOf(await addEvent(env, group.id, draft)).id;
};

export const createTenants = async (database: TestDatabase, name?: string, domain?: string): Promise<Tenants> => {
  const world = await createWorld(database, name, domain);
  const released = await reportIn(world.env, world.group, world.root, 79);
  const draft = await reportIn(world.env, world.group, world.root, 89);
  const foreign = await reportIn(world.env, world.elsewhere.group, world.elsewhere.root, 79);
  await release(database, released);
  await release(database, foreign);
  const reportId = await insertReport(database, world);
  const file = uploaded(contents.png);
  const picture = { kind: 'EXPLOITATION', file, description: '' } as const;
  const { id: evidenceId } = valueOf(await addEvidence(world.env, released.finding.id, picture));
  const words = { kind: 'CONSULT', parentId: null, content: 'Seen.' } as const;
  const { id: commentId } = valueOf(await addComment(world.env, 'FINDING', released.finding.id, words));
  const eventId = await reportEvent(world);
  const shot = { kind: 'IMAGE_1', file, description: '' } as const;
  const { id: eventEvidenceId } = valueOf(await addEventEvidence(world.env, eventId, shot));
  const toe = await insertPlaces(database, world);
  const invited = { email: 'invited@example.com', role: 'VIEWER', responsibility: null, expiresAt: null } as const;
  const on = { organizationId: world.organization.id, groupId: world.group.id };
  const { id: invitationId } = valueOf(await inviteMember(world.env, on, invited));
  const held = { reportId, evidenceId, eventId, eventEvidenceId, commentId, invitationId, toe };
  return { ...world, released, draft, foreign, ...held };
};

export type Caller = Role | 'ANONYMOUS';
export const callers: readonly Caller[] = [
  ...groupRoles,
  'ORGANIZATION_ORGANIZATION_MANAGER',
  'ORGANIZATION_USER',
  'ADMIN',
  'STRANGER',
  'ANONYMOUS',
];

export type Access = 'session' | 'token without the scope' | 'token with the scope alone';

/** A caller with a session, whose roles are read: whoever asks in several ways does it once. */
export const sessionOf = async (world: World, caller: Caller): Promise<Env> =>
  caller === 'ANONYMOUS' ? envOf(world.env, anonymous, world.clock) : world.as(caller);

/** A caller with a session, who asks in some way. */
export const by = (env: Env, access: Access, permission: Permission | null): Env => {
  if (env.actor === anonymous || access === 'session') return env;
  const scope = permission === null ? 'READ' : policy[permission].scope;
  return withScopes(
    env,
    access === 'token with the scope alone' ? [scope] : tokenScopes.filter((each) => each !== scope),
  );
};

export const envAs = async (
  world: World,
  caller: Caller,
  access: Access,
  permission: Permission | null,
): Promise<Env> => by(await sessionOf(world, caller), access, permission);

/** What the table of permissions says of a caller in the world, read independently of the code that decides. */
export const holds = (
  caller: Caller,
  permission: Permission,
  level: 'PLATFORM' | 'ORGANIZATION' | 'GROUP',
): boolean => {
  const { user, organization, group } = policy[permission];
  if (level === 'PLATFORM')
    return caller !== 'ANONYMOUS' && (user?.includes(caller === 'ADMIN' ? 'ADMIN' : 'USER') ?? false);
  if (caller === 'ANONYMOUS' || caller === 'STRANGER' || caller === 'ADMIN') return false;
  if (caller === 'ORGANIZATION_ORGANIZATION_MANAGER')
    return organization?.includes('ORGANIZATION_MANAGER') ?? group?.includes('GROUP_MANAGER') ?? false;
  // Every member of a group is a user of its organization.
  if (organization !== undefined) return organization.includes('USER');
  return caller !== 'ORGANIZATION_USER' && (group?.includes(caller) ?? false);
};
