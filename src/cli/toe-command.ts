import type { Command } from 'commander';
import { readGroupName, urlOption } from './options';
import type * as RefreshToe from './refresh-toe';

const loaded = () => require('./refresh-toe') as typeof RefreshToe;

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
    .action((options: RefreshToe.RefreshOptions) => loaded().refreshToe(options));
};
