import type { IncomingMessage } from 'node:http';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { isStorable } from '../../../kernel/checks';
import type { Env } from '../../../kernel/env';
import type { InTurn } from '../../../kernel/lane';
import { badInput, notFound } from '../../../kernel/refusal';
import type { Result } from '../../../kernel/result';
import type { UploadedFile } from '../../../kernel/upload';
import { readMultipart } from '../../../uploads/multipart';
import { paced } from '../../../uploads/pace';
import { shownName, type Spool } from '../../../uploads/spool';
import { authorize, requireSignedIn } from '../../access';
import { groupTenancy, storedGroupByName, type Group } from '../../groups';
import { importReport, type ImportRefusal, type Report, type ReportUpload } from '../index';

const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .optional()
  .transform((value) => value === 'true' || value === '1' || value === '');

const text = (maximum: number) =>
  z.string().max(maximum).refine(isStorable, 'holds characters that are none.').optional();

/** A name that is not known is refused: a misspelt `dryRun` must not import. */
const options = z.strictObject({
  root: text(128),
  branch: text(255),
  commit: text(64),
  fileName: text(1000),
  dryRun: flag,
  confirmClosing: flag,
});

type Options = z.infer<typeof options>;

const readOptions = (given: unknown): Options => {
  const parsed = options.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badInput(String(issue?.path[0] ?? 'options'), issue?.message.slice(0, 200) ?? 'is not valid.');
};

const isMultipart = ({ headers }: IncomingMessage): boolean =>
  /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');

const encodings = new Set(['gzip', 'identity', '']);

/** Reads the file: the one part of a form, or the whole body. */
const readFile = async (request: Request, spool: Spool): Promise<{ file: UploadedFile; options: Options }> => {
  if (!isMultipart(request)) {
    if (!encodings.has(request.headers['content-encoding'] ?? ''))
      throw badInput('content-encoding', 'send the file as it is, or packed with gzip.');
    const read = readOptions(request.query);
    return { file: await spool.keep(paced(request, spool.paceSeconds), read.fileName), options: read };
  }
  const { fields, files } = await readMultipart(request, spool);
  const [file] = files.values();
  if (file === undefined) throw badInput('file', 'the form has no file.');
  try {
    return { file, options: readOptions({ ...request.query, ...Object.fromEntries(fields) }) };
  } catch (error) {
    await spool.discard(file);
    throw error;
  }
};

/** A report as doors other than GraphQL answer it: without what only a query needs. */
export const shownReport = ({ contentKey: _, organizationId: __, ...report }: Report): object => report;

const statuses: Readonly<Record<string, number>> = { NOT_FOUND: 404, WRONG_STATE: 409 };

/** Reads the request's file and imports it. */
const receive = async (
  request: Request,
  spool: Spool,
  env: Env,
  group: Group,
): Promise<Result<Report, ImportRefusal>> => {
  const { file, options: given } = await readFile(request, spool);
  const upload: ReportUpload = {
    file: given.fileName === undefined ? file : { ...file, fileName: shownName(given.fileName) },
    rootNickname: given.root ?? null,
    branch: given.branch ?? null,
    commit: given.commit ?? null,
    dryRun: given.dryRun,
    confirmClosing: given.confirmClosing,
  };
  return importReport(env, group, upload).finally(() => spool.discard(file));
};

/** POST /rest/v1/groups/{organization}/{group}/reports: the same operation as the mutation `uploadReport`. */
export const reportsDoor =
  (spool: Spool, inTurn: InTurn) =>
  async (request: Request, response: Response, env: Env): Promise<void> => {
    requireSignedIn(env);
    const { organization, group: groupName } = request.params as { organization: string; group: string };
    if (!isStorable(organization + groupName)) throw notFound();
    const group = await storedGroupByName(env, organization, groupName);
    if (group === undefined) throw notFound();
    authorize(env, 'REPORT_UPLOAD', groupTenancy(group));
    const result = await inTurn(() => receive(request, spool, env, group));
    if (result.ok) response.status(result.value.state === 'APPLIED' ? 201 : 200).json(shownReport(result.value));
    else response.status(statuses[result.error.code] ?? 422).json({ errors: [result.error] });
  };
