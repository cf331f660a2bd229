import { pipeline } from 'node:stream/promises';
import { answerOf, ask, readAnswer } from './ask-server';
import { CommandFailure, lineOf } from './failure';
import { followReport } from './follow-report';
import type { ReportFile } from './report-file';
import type { ToldReport } from './summary';
import type { UploadOptions } from './upload';

const addressOf = (url: string, { name }: ReportFile, options: UploadOptions): URL => {
  const { organization, group } = options.group;
  const address = new URL(
    `${url}/rest/v1/groups/${encodeURIComponent(organization)}/${encodeURIComponent(group)}/reports`,
  );
  Object.entries({
    fileName: name,
    root: options.root,
    branch: options.branch,
    commit: options.commit,
    dryRun: options.dryRun === true ? 'true' : undefined,
    confirmClosing: options.confirmClosing === true ? 'true' : undefined,
    format: options.reportFormat,
    category: options.category,
    analysedAt: options.analysedAt,
    mapping: options.mapping === undefined ? undefined : JSON.stringify(options.mapping),
  }).forEach(([key, value]) => {
    if (value !== undefined) address.searchParams.set(key, value);
  });
  return address;
};

const readReport = async (url: string, id: string, token: string): Promise<ToldReport> => {
  const address = new URL(`${url}/rest/v1/reports/${encodeURIComponent(id)}`);
  const request = ask(address, token, 'GET', {});
  request.end();
  return readAnswer(await answerOf(request, address));
};

const upload = async (file: ReportFile, address: URL, token: string): Promise<ToldReport> => {
  const request = ask(address, token, 'POST', {
    'content-type': 'application/octet-stream',
    // Longer than that, progress is worth looking at.
    prefer: 'respond-async, wait=2',
    ...(file.bytes === null ? {} : { 'content-length': file.bytes }),
  });
  const answered = answerOf(request, address);
  file.progress.phase('Sending');
  // A server may refuse before the whole file is sent: then its answer counts, not the broken pipe.
  const sent = pipeline(file.read(), request).then(() => {
    file.progress.phase('Importing');
  });
  sent.catch(() => undefined);
  try {
    return await readAnswer(await answered);
  } finally {
    request.destroy();
  }
};

/** Streams a report to a server (POST /rest/v1/groups/{organization}/{group}/reports), and follows it to its end. */
export const sendFile = async (
  file: ReportFile,
  options: UploadOptions,
  { url, token }: { readonly url: string; readonly token: string },
): Promise<ToldReport> => {
  const first = await upload(file, addressOf(url, file, options), token);
  const report = await followReport(first, () => readReport(url, first.id, token), file.progress);
  if (report.failure == null) return report;
  throw new CommandFailure(
    lineOf({ ...report.failure, ...(report.failure.code === 'UNREADABLE_REPORT' ? { field: ['file'] } : {}) }),
  );
};
