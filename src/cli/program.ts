import { Command } from 'commander';
import { version } from '../version';
import { decisionCommands } from './decision-commands';
import { exportCommand } from './export-command';
import { manageCommand } from './manage-command';
import { migrateCommand } from './migrate-command';
import { toeCommand } from './toe-command';
import { tokenCommand } from './token-command';
import { uploadCommand } from './upload-command';
import { userCommand } from './user-command';

const configuration = `
Commands work on the database that DATABASE_URL names, else on the one in DATA_DIR (./data).
Exit codes: 0 done, 1 not done, 2 wrong usage.`;

/** All commands of the command line. Parsing throws instead of ending the process. */
export const buildProgram = (): Command => {
  const program = new Command('integrates')
    .description('Operates an installation of Integrates, and uploads reports to one.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', configuration)
    .exitOverride()
    .configureHelp({ showGlobalOptions: false })
    .showHelpAfterError('(add --help for the options)');
  [
    userCommand,
    tokenCommand,
    uploadCommand,
    decisionCommands,
    exportCommand,
    toeCommand,
    migrateCommand,
    manageCommand,
  ].forEach((add) => {
    add(program);
  });
  return program;
};
