import type { Command } from 'commander';
import { cloneReader } from '../clones/read-clone';
import { refreshLines, type Refresh } from '../modules/toe';
import { done } from './failure';
import { namedGroup } from './named-group';
import { needsDatabase, readGroupName, urlOption, type GroupName, type ServerOptions } from './options';
import { withDatabase } from './with-database';

interface Options extends ServerOptions {
  readonly group: GroupName;
  readonly root: string;
  readonly clone: string;
  readonly allowOtherRemote?: true;
  readonly format: 'text' | 'json';
}

const told = ({ commit, added, changed, unchanged, returned, vanished, skipped }: Refresh): string =>
  [
    `Refreshed from the commit ${commit}.`,
    `  new ${String(added)}, changed ${String(changed)}, unchanged ${String(unchanged)}, returned ${String(returned)}, vanished ${String(vanished)}`,
    ...(skipped === 0 ? [] : [`  ${String(skipped)} files were left out: their paths are too long.`]),
    '',
  ].join('\n');

const refresh = async (options: Options): Promise<void> => {
  needsDatabase(options, 'A server reads no folder of yours.');
  await withDatabase(async ({ env, config: { searchPath } }) => {
    const { id: groupId } = await namedGroup(env, options.group);
    const read = cloneReader({ path: options.clone, searchPath, otherRemote: options.allowOtherRemote === true });
    const result = done(await refreshLines(env, { groupId, nickname: options.root }, read));
    process.stdout.write(options.format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : told(result));
  });
};

/** `toe refresh`: what there is to be tested of a git repository, out of a clone of it. */
export const toeCommand = (program: Command): void => {
  program
    .command('toe')
    .description('The target of evaluation: what there is to be tested.')
    .command('refresh')
    .description("Bring the files of a git root up to date with a clone of it; nothing in the clone's folder is run.")
    .requiredOption('--group <organization/group>', 'the group of the root', readGroupName)
    .requiredOption('--root <nickname>', 'the root, an active git repository')
    .requiredOption('--clone <folder>', 'the clone, bare or not; its branch is the one of the root')
    .option('--allow-other-remote', "read a clone whose remote is not the root's address")
    .addOption(
      program.createOption('--format <format>', 'how to tell the outcome').choices(['text', 'json']).default('text'),
    )
    .addOption(urlOption().hideHelp())
    .action(refresh);
};
