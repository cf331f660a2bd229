import type { FormatName } from '../modules/imports/api/words';
import { tokenFor } from './ask-server';
import type * as ImportFile from './import-file';
import type { GroupName, ServerOptions } from './options';
import { finished } from './progress';
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

const loaded = () => require('./import-file') as typeof ImportFile;

const importOrSend = (file: ReportFile, options: UploadOptions): Promise<ToldReport> => {
  const { url } = options;
  if (url === undefined) return loaded().importFile(file, options);
  return sendFile(file, options, { url, token: tokenFor(options) });
};

/** Brings a report into the database or to a server, and prints what came of it. */
export const upload = async (path: string, options: UploadOptions): Promise<void> => {
  const file = await openReportFile(path);
  // The bar clears what stands below it: it must be gone before anything is printed.
  const report = await finished(file.progress, async () => importOrSend(file, options));
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : summaryOf(report));
};
