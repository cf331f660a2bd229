import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { readConfig } from '../../src/config';
import type { Database } from '../../src/database/connect';
import type { Actor, Person, Tenancy } from '../../src/kernel/actor';
import { certificate } from '../git/certificate';
import { networksOf } from '../../src/git/addresses';
import { systemGit, type SystemGit } from '../../src/git/system-git';
import { keepActor, newId, type Env, type Ports } from '../../src/kernel/env';
import type { Result } from '../../src/kernel/result';
import {
  ensureStakeholder,
  groupRoles,
  heldRoles,
  type GroupRole,
  type OrganizationRole,
} from '../../src/modules/access';
import { addGroup, type Group } from '../../src/modules/groups';
import { addOrganization, type Organization } from '../../src/modules/organizations';
import { addGitRoot, type Root } from '../../src/modules/roots';
import { sessionKeys } from '../../src/keys';
import type { SessionKeys } from '../../src/modules/auth';
import { entranceBy } from '../../src/entrance';
import { folderStore } from '../../src/storage/folder-store';
import { sealedSecrets } from '../../src/storage/sealed-secrets';
import { makeSecretKeys, secretKeysIn } from '../../src/storage/secret-keys';
import { addMember } from '../../src/modules/stakeholders';

/** The value of a Result that must be one. */
export const valueOf = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

/** A clock that tests move. It starts on a fixed day and takes a millisecond for each look, so that times differ. */
export interface Clock {
  now: () => string;
  pass: (milliseconds: number) => void;
}

export const testClock = (start = '2026-01-01T00:00:00.000Z'): Clock => {
  const state = { time: Date.parse(start) };
  return {
    now: () => {
      state.time += 1;
      return new Date(state.time).toISOString();
    },
    pass: (milliseconds) => {
      state.time += milliseconds;
    },
  };
};

export const quiet = pino({ level: 'silent' });

/** Files of tests: real ones in a folder that the system may empty. */
export const testFiles = folderStore(join(tmpdir(), 'integrates-test-files'));

/** Keys of tests, made by the first one that needs them. */
export const testSecretKeysFile = join(tmpdir(), 'integrates-test-keys', 'secrets.json');
const testSecretKeys = secretKeysIn(testSecretKeysFile);

/** The real git, to which this machine alone is known: servers of tests on loopback. */
export const testGit: SystemGit = {
  folder: join(tmpdir(), 'integrates-test-git'),
  path: process.env['PATH'] ?? '/usr/bin:/bin',
  caFile: certificate,
  knownHostsFile: null,
  metHostsFile: join(tmpdir(), 'integrates-test-git', 'known_hosts'),
  lookup: (host) => Promise.resolve(host === 'localhost' ? ['127.0.0.1'] : []),
  allowed: networksOf(['127.0.0.1']),
  headSeconds: 10,
  cloneSeconds: 30,
  cloneBytes: 64 * 1024 * 1024,
};

/** The keys of links in mails to people in tests. */
export const testSessionKeys: SessionKeys = async () =>
  (await sessionKeys(join(tmpdir(), 'integrates-test-keys', 'session.json')))();

/** The limits where nobody sets others. */
export const usualLimits = readConfig({}).limits;

/** What stands outside of the databases of tests. */
export const testPorts: Ports = {
  git: systemGit(testGit),
  entrance: entranceBy(testSessionKeys),
  limits: usualLimits.operations,
  files: testFiles,
  secrets: sealedSecrets(() => {
    makeSecretKeys(testSecretKeysFile);
    return testSecretKeys();
  }),
};

/** An Env for an actor on a database. */
export const envOf = ({ db }: Pick<Database, 'db'>, actor: Actor, clock: Clock = testClock()): Env => ({
  db,
  actor,
  now: clock.now,
  newId,
  log: quiet,
  ...testPorts,
  renewActor: keepActor,
});

export type Role = GroupRole | `ORGANIZATION_${OrganizationRole}` | 'STRANGER' | 'ADMIN';

/** An organization with a group, a root and a person in each role; and a stranger who manages another organization. */
export interface World {
  readonly env: Env;
  readonly clock: Clock;
  readonly organization: Organization;
  readonly group: Group;
  readonly root: Root;
  readonly elsewhere: { readonly organization: Organization; readonly group: Group; readonly root: Root };
  /** The Env of a person in a role. */
  readonly as: (role: Role) => Promise<Env>;
}

const emailOf = (role: Role, domain: string): string => `${role.toLowerCase().replaceAll('_', '-')}@${domain}`;

const person = async (env: Env, role: Role, domain: string): Promise<Person> => {
  const {
    id,
    email,
    role: userRole,
  } = await ensureStakeholder(env, emailOf(role, domain), role === 'ADMIN' ? 'ADMIN' : 'USER');
  return {
    kind: 'PERSON',
    id,
    email,
    role: userRole,
    door: 'SESSION',
    accessId: newId(),
    provider: 'local',
    expiresAt: '2999-01-01T00:00:00.000Z',
    scopes: null,
    groupIds: null,
    memberships: await heldRoles(env, id),
  };
};

const tenant = async (env: Env, name: string): Promise<World['elsewhere']> => {
  const organization = valueOf(await addOrganization(env, { name, country: null }));
  const group = valueOf(
    await addGroup(env, { organizationId: organization.id, name: 'web-shop', description: 'A shop.' }),
  );
  const root = valueOf(await addGitRoot(env, group, { url: `https://example.com/${name}/shop.git`, branch: 'main' }));
  return { organization, group, root };
};

type Home = World['elsewhere'];

/** Everybody but administrators, who need none: where they are members, and as what. */
const memberships: Readonly<
  Partial<Record<Role, (own: Home, elsewhere: Home) => readonly [Tenancy, GroupRole | OrganizationRole]>>
> = {
  ...Object.fromEntries(
    groupRoles.map((role) => [
      role,
      ({ organization, group }: Home) => [{ organizationId: organization.id, groupId: group.id }, role] as const,
    ]),
  ),
  ORGANIZATION_ORGANIZATION_MANAGER: ({ organization: { id } }) => [
    { organizationId: id, groupId: null },
    'ORGANIZATION_MANAGER',
  ],
  ORGANIZATION_USER: ({ organization: { id } }) => [{ organizationId: id, groupId: null }, 'USER'],
  STRANGER: (_, { organization: { id } }) => [{ organizationId: id, groupId: null }, 'ORGANIZATION_MANAGER'],
};

/**
 * Builds a world out of operations, as people would. Their addresses are of the domain. Where each test has a world of
 * its own, people join when they are asked for: few are, and each costs a dozen statements.
 */
export const createWorld = async (
  database: Pick<Database, 'db'>,
  name = 'acme',
  domain = 'example.com',
  joining: 'AT_ONCE' | 'WHEN_ASKED_FOR' = 'AT_ONCE',
): Promise<World> => {
  const clock = testClock();
  const env = envOf(database, { kind: 'OPERATOR', email: `builder-${name}@example.com` }, clock);
  const own = await tenant(env, name);
  const elsewhere = await tenant(env, `${name}-rival`);
  const join = async (role: Role): Promise<void> => {
    const membership = memberships[role]?.(own, elsewhere);
    if (membership === undefined) return;
    const [on, as] = membership;
    valueOf(
      await addMember(env, on, { email: emailOf(role, domain), role: as, responsibility: null, expiresAt: null }),
    );
  };
  const joined = new Map<Role, Promise<void>>();
  const joinedOnce = (role: Role): Promise<void> => {
    const begun = joined.get(role) ?? join(role);
    joined.set(role, begun);
    return begun;
  };
  if (joining === 'AT_ONCE') for (const role of Object.keys(memberships) as Role[]) await joinedOnce(role);
  return {
    ...own,
    elsewhere,
    env,
    clock,
    as: async (role) => {
      await joinedOnce(role);
      return envOf(database, await person(env, role, domain), clock);
    },
  };
};

/** The same person with a token of some scopes instead of a session. */
export const withScopes = (env: Env, scopes: readonly string[]): Env => ({
  ...env,
  actor: { ...(env.actor as Person), door: 'TOKEN', scopes },
});
