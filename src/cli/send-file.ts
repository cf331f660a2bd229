import { request as plainRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { CommandFailure, lineOf } from './failure';
import { followReport } from './follow-report';
import type { ReportFile } from './report-file';
import { toldReport, type ToldReport } from './summary';
import type { UploadOptions } from './upload-command';

const maximumAnswer = 5 * 1024 * 1024;

/** What a refusal tells, as far as a command repeats it (RFC 9457). */
const problem = z.object({
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});

const linesOf = ({ code, detail, errors }: z.infer<typeof problem>): string =>
  errors === undefined
    ? lineOf({ code, message: detail })
    : errors.map(({ field, message }) => lineOf({ code, field: [field], message })).join(' ');

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const readAnswer = async (response: IncomingMessage): Promise<ToldReport> => {
  const chunks: Buffer[] = [];
  const size = { bytes: 0 };
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size.bytes += chunk.length;
    if (size.bytes > maximumAnswer) throw new CommandFailure("The server's answer is too long.");
    chunks.push(chunk);
  }
  const body = parsed(Buffer.concat(chunks).toString('utf8'));
  const status = response.statusCode ?? 0;
  const report = toldReport.safeParse(body);
  if (status >= 200 && status < 300 && report.success) return report.data;
  const refused = problem.safeParse(body);
  throw new CommandFailure(
    refused.success ? linesOf(refused.data) : `The server answered with status ${String(status)} and no report.`,
  );
};

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
    mapping: options.mapping === undefined ? undefined : JSON.stringify(options.mapping),
  }).forEach(([key, value]) => {
    if (value !== undefined) address.searchParams.set(key, value);
  });
  return address;
};

const ask = (
  address: URL,
  token: string,
  method: string,
  headers: Readonly<Record<string, string | number>>,
): ClientRequest =>
  (address.protocol === 'https:' ? secureRequest : plainRequest)(address, {
    method,
    headers: { authorization: `Bearer ${token}`, accept: 'application/json', ...headers },
  });

const answerOf = (request: ClientRequest, { origin }: URL): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', (error: Error & { readonly code?: string }) => {
      reject(new CommandFailure(`No answer from ${origin}: ${error.code ?? error.message}.`));
    });
  });

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
