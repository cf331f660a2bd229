import type { Command } from 'commander';
import { formatNames } from '../modules/imports/api/words';
import { readGroupName, readInstant, tokenOption, urlOption } from './options';
import { readMapping } from './read-mapping';
import type * as Upload from './upload';

const loaded = () => require('./upload') as typeof Upload;

/** `upload`: a report, into the database or to a server. */
export const uploadCommand = (program: Command): void => {
  program
    .command('upload')
    .description('Upload the report of a tool, plain or packed with gzip.')
    .argument('<file>', 'the report')
    .requiredOption('--group <organization/group>', 'the group that the report is about', readGroupName)
    .option('--root <nickname>', 'the root that the report is about; needed when the group has several')
    .option('--branch <branch>', 'the branch that was analysed, when the report does not say it')
    .option('--commit <commit>', 'the commit that was analysed, when the report does not say it')
    .option('--dry-run', 'tell what the report would change, and change nothing')
    .option('--confirm-closing', 'close what the report no longer shows, even when that is most of it')
    .addOption(
      program.createOption('--format <format>', 'how to tell the outcome').choices(['text', 'json']).default('text'),
    )
    .addOption(
      program
        .createOption('--report-format <format>', 'the format of the file; recognised when it is left out')
        .choices(formatNames),
    )
    .option('--category <category>', 'what the run was for, when the report does not say it')
    .option('--analysed-at <time>', 'when the analysis ended, when the report does not say it', readInstant)
    .option('--mapping <file>', 'a JSON file that tells what columns or properties mean', readMapping)
    .addOption(urlOption())
    .addOption(tokenOption())
    .action((path: string, options: Upload.UploadOptions) => loaded().upload(path, options));
};
