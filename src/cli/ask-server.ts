import { request as plainRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { z } from 'zod';
import { readConfig } from '../config';
import { CommandFailure, lineOf, WrongUsage } from './failure';
import { toldReport, type ToldReport } from './summary';

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

const bodyOf = async (response: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  const size = { bytes: 0 };
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size.bytes += chunk.length;
    if (size.bytes > maximumAnswer) throw new CommandFailure("The server's answer is too long.");
    chunks.push(chunk);
  }
  return parsed(Buffer.concat(chunks).toString('utf8'));
};

const failureOf = ({ statusCode = 0 }: IncomingMessage, body: unknown, missing: string): CommandFailure => {
  const refused = problem.safeParse(body);
  return new CommandFailure(
    refused.success
      ? linesOf(refused.data)
      : `The server answered with status ${String(statusCode)} and no ${missing}.`,
  );
};

/** Why a server did not answer with what is missing. */
export const refusalOf = async (response: IncomingMessage, missing: string): Promise<CommandFailure> =>
  failureOf(response, await bodyOf(response), missing);

/** The report that a server answers; a refusal ends the command. */
export const readAnswer = async (response: IncomingMessage): Promise<ToldReport> => {
  const body = await bodyOf(response);
  const { statusCode = 0 } = response;
  const report = toldReport.safeParse(body);
  if (statusCode >= 200 && statusCode < 300 && report.success) return report.data;
  throw failureOf(response, body, 'report');
};

/** A request that is still to be ended. */
export const ask = (
  address: URL,
  token: string,
  method: string,
  headers: Readonly<Record<string, string | number>>,
): ClientRequest =>
  (address.protocol === 'https:' ? secureRequest : plainRequest)(address, {
    method,
    headers: { authorization: `Bearer ${token}`, accept: 'application/json', ...headers },
  });

/** The first of what a server answers. */
export const answerOf = (request: ClientRequest, { origin }: URL): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', (error: Error & { readonly code?: string }) => {
      reject(new CommandFailure(`No answer from ${origin}: ${error.code ?? error.message}.`));
    });
  });

/** The token to show to a server. Throws WrongUsage when there is none. */
export const tokenFor = ({ token }: { readonly token?: string }): string => {
  const found = token ?? readConfig().token;
  if (found === null) throw new WrongUsage('A server wants an API token: give --token, or set INTEGRATES_TOKEN.');
  return found;
};
