import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { CommandFailure, lineOf } from './failure';
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

/** Streams a report to a server: POST /rest/v1/groups/{organization}/{group}/reports. */
export const sendFile = async (
  file: ReportFile,
  options: UploadOptions,
  { url, token }: { readonly url: string; readonly token: string },
): Promise<ToldReport> => {
  const address = addressOf(url, file, options);
  const request = (address.protocol === 'https:' ? secureRequest : plainRequest)(address, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      accept: 'application/json',
      ...(file.bytes === null ? {} : { 'content-length': file.bytes }),
    },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', (error: Error & { readonly code?: string }) => {
      reject(new CommandFailure(`No answer from ${address.origin}: ${error.code ?? error.message}.`));
    });
  });
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
