import type { IncomingMessage } from 'node:http';
import type { Request } from 'express';
import { z } from 'zod';
import type { Env } from '../../../kernel/env';
import type { InTurn } from '../../../kernel/lane';
import { badInput } from '../../../kernel/refusal';
import type { UploadedFile } from '../../../kernel/upload';
import { door, type Door } from '../../../rest/door';
import { checked } from '../../../rest/read-request';
import { done } from '../../../rest/refused';
import { text } from '../../../rest/values';
import { readMultipart } from '../../../uploads/multipart';
import { paced } from '../../../uploads/pace';
import { shownName, type Spool } from '../../../uploads/spool';
import type { Group } from '../../groups';
import { groupNames, namedGroup } from '../../groups/api/subjects';
import { importReport, type Report } from '../index';
import { shownReport } from './shown-report';

export const tag = 'Reports';

const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .optional()
  .transform((value) => value === 'true' || value === '1' || value === '');

const shape = {
  root: text(128).optional().describe('The nickname of the root; not needed when the group has one active root.'),
  branch: text(255).optional().describe('The branch, when the report does not say it.'),
  commit: text(64).optional().describe('The commit, when the report does not say it.'),
  fileName: text(1000).optional().describe('The name of the file.'),
  dryRun: flag.describe('Tell what the report would change, and change nothing.'),
  confirmClosing: flag.describe('Close what the report no longer shows, even when that is most of it.'),
};

const options = z.strictObject(shape);
type Options = z.infer<typeof options>;

const form = z.looseObject({
  file: z.string().meta({ format: 'binary', description: 'The file.' }),
  ...shape,
});

const isMultipart = ({ headers }: IncomingMessage): boolean =>
  /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');

const encodings = new Set(['gzip', 'identity', '']);

/** Reads the file: the one part of a form, or the whole body. */
const readFile = async (
  request: Request,
  spool: Spool,
  given: Options,
): Promise<{ file: UploadedFile; options: Options }> => {
  if (!isMultipart(request)) {
    if (!encodings.has(request.headers['content-encoding'] ?? ''))
      throw badInput('content-encoding', 'send the file as it is, or packed with gzip.');
    return { file: await spool.keep(paced(request, spool.paceSeconds), given.fileName), options: given };
  }
  const { fields, files } = await readMultipart(request, spool);
  const [file] = files.values();
  if (file === undefined) throw badInput('file', 'the form has no file.');
  try {
    return { file, options: checked(options, { ...request.query, ...Object.fromEntries(fields) }, 'options') };
  } catch (error) {
    await spool.discard(file);
    throw error;
  }
};

/** Reads the request's file and imports it. */
const receive = async (request: Request, spool: Spool, env: Env, group: Group, query: Options): Promise<Report> => {
  const { file, options: given } = await readFile(request, spool, query);
  const result = await importReport(env, group, {
    file: given.fileName === undefined ? file : { ...file, fileName: shownName(given.fileName) },
    rootNickname: given.root ?? null,
    branch: given.branch ?? null,
    commit: given.commit ?? null,
    dryRun: given.dryRun,
    confirmClosing: given.confirmClosing,
  }).finally(() => spool.discard(file));
  return done(result);
};

/** POST /rest/v1/groups/{organization}/{group}/reports: the same operation as the mutation `uploadReport`. */
export const uploadDoor = (spool: Spool, inTurn: InTurn): Door =>
  door({
    id: 'uploadReport',
    method: 'post',
    path: '/rest/v1/groups/{organization}/{group}/reports',
    tag,
    summary: 'Upload a report',
    description:
      'A SARIF 2.1.0 file as the body, also packed with gzip, or as the one file of a form. It is applied as a whole or not at all; the same file twice changes nothing. Options go into the query or the form.',
    who: { kind: 'can', permission: 'REPORT_UPLOAD', on: namedGroup },
    names: groupNames,
    query: shape,
    takes: {
      raw: { 'application/sarif+json': null, 'application/octet-stream': null, 'multipart/form-data': form },
      description: 'The file.',
    },
    replies: {
      200: { description: 'Nothing changed (the same file as before), or a preview.', json: shownReport },
      201: { description: 'Applied; the body tells what changed.', json: shownReport },
    },
    refusals: [409, 422],
    turn: 'UPLOADS',
    work: async ({ env, request, found, query }) => {
      const report = await inTurn(() => receive(request, spool, env, found, query));
      return { status: report.state === 'APPLIED' ? 201 : 200, body: report };
    },
  });
