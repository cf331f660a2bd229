import type { Command } from 'commander';
import { tokenFor } from './ask-server';
import { formatNames, type FormatName } from '../modules/imports';
import { importFile } from './import-file';
import { readGroupName, readInstant, tokenOption, urlOption, type GroupName, type ServerOptions } from './options';
import { finished } from './progress';
import { readMapping } from './read-mapping';
import { openReportFile, type ReportFile } from './report-file';
import { sendFile } from './send-file';
import { summaryOf, type ToldReport } from './summary';

export interface UploadOptions extends ServerOptions {
  readonly group: GroupName;
  readonly root?: string;
  readonly branch?: string;
  readonly commit?: string;
  readonly dryRun?: true;
  readonly confirmClosing?: true;
  readonly token?: string;
  readonly format: 'text' | 'json';
  readonly reportFormat?: FormatName;
  readonly mapping?: unknown;
  readonly category?: string;
  readonly analysedAt?: string;
}

const importOrSend = (file: ReportFile, options: UploadOptions): Promise<ToldReport> => {
  const { url } = options;
  if (url === undefined) return importFile(file, options);
  return sendFile(file, options, { url, token: tokenFor(options) });
};

const upload = async (path: string, options: UploadOptions): Promise<void> => {
  const file = await openReportFile(path);
  // The bar clears what stands below it: it must be gone before anything is printed.
  const report = await finished(file.progress, async () => importOrSend(file, options));
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : summaryOf(report));
};

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
    .action(upload);
};
