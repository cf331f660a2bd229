import { InvalidArgumentError, type Command } from 'commander';
import { readGroupName, urlOption } from './options';
import type * as SyncRoots from './sync-roots';

const loaded = () => require('./sync-roots') as typeof SyncRoots;

const readRootName = (given: string): SyncRoots.RootName => {
  const [, group = '', root = ''] = /^(.+)\/([^/]+)$/.exec(given) ?? [];
  if (root === '') throw new InvalidArgumentError('Give organization, group and root: example-retail/web-shop/shop.');
  return { ...readGroupName(group), root };
};

/** `manage sync-roots`: reads repositories now, one after the other. */
export const syncRootsCommand = (manage: Command): void => {
  manage
    .command('sync-roots')
    .description('Read the repositories of active git roots now, whatever is due; a server does so once a day.')
    .option('--root <organization/group/root>', 'this root alone', readRootName)
    .addOption(urlOption().hideHelp())
    .action((options: SyncRoots.SyncOptions) => loaded().syncRoots(options));
};
