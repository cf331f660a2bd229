import { openingClones } from '../cloning';
import type { Config } from '../config';
import type { Env } from '../kernel/env';
import { groupsByIds } from '../modules/groups';
import { organizationsByIds } from '../modules/organizations';
import { asCloning, takeRoot, gitRootIds, rootsByIds, rootsByNicknames } from '../modules/roots';
import { syncRoot, type Synced } from '../modules/toe';
import { CommandFailure } from './failure';
import { namedGroup } from './named-group';
import { needsDatabase, type GroupName, type ServerOptions } from './options';
import { withDatabase } from './with-database';

/** A root by its own name and those that it stands in. */
export interface RootName extends GroupName {
  readonly root: string;
}

export interface SyncOptions extends ServerOptions {
  readonly root?: RootName;
}

const idOf = async (env: Env, name: RootName): Promise<string> => {
  const group = await namedGroup(env, name);
  const [root] = await rootsByNicknames(env, group.id, [name.root]);
  if (root === undefined) throw new CommandFailure(`NOT_FOUND (root): The group has no root ${name.root}.`);
  if (root.__typename !== 'GitRoot' || root.state !== 'ACTIVE')
    throw new CommandFailure('WRONG_STATE (root): The root is no active git repository.');
  return root.id;
};

const nameOf = async (env: Env, id: string): Promise<string> => {
  const [root] = await rootsByIds(env, [id]);
  const [group] = root === undefined ? [] : await groupsByIds(env, [root.groupId]);
  const [organization] = root === undefined ? [] : await organizationsByIds(env, [root.organizationId]);
  return [organization?.name, group?.name, root?.nickname].join('/');
};

const told = (synced: Synced | undefined): string => {
  if (synced === undefined || synced.status === 'LOST') return 'left to somebody else, or changed meanwhile';
  if (synced.status === 'FAILED') return `FAILED ${synced.failure}`;
  return `OK ${synced.commit}${synced.refresh === null ? ' (unchanged)' : ''}`;
};

const syncOne = async (env: Env, config: Config, id: string): Promise<boolean> => {
  const name = await nameOf(env, id);
  const reading = await takeRoot(env, id);
  const synced = reading && (await syncRoot(env, reading, openingClones(config)));
  process.stdout.write(`${name}: ${told(synced)}\n`);
  return synced?.status !== 'FAILED';
};

/** Reads repositories now, one after the other, and prints what came of each. */
export const syncRoots = async (options: SyncOptions): Promise<void> => {
  needsDatabase(options, 'A server reads repositories by itself; ask it by syncGitRoot.');
  await withDatabase(async ({ env: operator, config }) => {
    const ids = options.root === undefined ? await gitRootIds(operator) : [await idOf(operator, options.root)];
    const env = asCloning(operator);
    const failed = await ids.reduce(
      async (before, id) => (await before) + ((await syncOne(env, config, id)) ? 0 : 1),
      Promise.resolve(0),
    );
    if (failed > 0) throw new CommandFailure(`${String(failed)} of ${String(ids.length)} were not read.`);
  });
};
