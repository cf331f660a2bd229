import type { Request } from 'express';
import { z } from 'zod';
import type { Env } from '../../../kernel/env';
import type { InTurn } from '../../../kernel/lane';
import { door, type Door } from '../../../rest/door';
import { checked } from '../../../rest/read-request';
import { done } from '../../../rest/refused';
import { instant, text } from '../../../rest/values';
import { readRequestFile } from '../../../uploads/request-file';
import { shownName, type Spool } from '../../../uploads/spool';
import type { Group } from '../../groups';
import { groupNames, namedGroup } from '../../groups/api/subjects';
import { formatNames } from '../domain/formats/format';
import { importReport, isUnderWay, type Report } from '../index';
import { patienceOf } from './patience';
import { shownReport, showReport } from './shown-report';

export const tag = 'Reports';

/** In characters. */
const mostMapping = 20_000;

const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .optional()
  .transform((value) => value === 'true' || value === '1' || value === '');

const mapping = text(mostMapping)
  .optional()
  .transform((given, context): unknown => {
    if (given === undefined) return null;
    try {
      return JSON.parse(given);
    } catch {
      context.addIssue('This is no JSON.');
      return z.NEVER;
    }
  });

const shape = {
  root: text(128).optional().describe('The nickname of the root; not needed when the group has one active root.'),
  branch: text(255).optional().describe('The branch, when the report does not say it.'),
  commit: text(64).optional().describe('The commit, when the report does not say it.'),
  fileName: text(1000).optional().describe('The name of the file.'),
  dryRun: flag.describe('Tell what the report would change, and change nothing.'),
  confirmClosing: flag.describe('Close what the report no longer shows, even when that is most of it.'),
  format: z.enum(formatNames).optional().describe('The format; recognised by how the file begins when it is left out.'),
  mapping: mapping.describe(
    'What columns or properties mean, as JSON, for formats that leave it open; others refuse it.',
  ),
  category: text(255).optional().describe('What the run was for, when the report does not say it.'),
  analysedAt: instant.optional().describe('When the analysis ended, when the report does not say it.'),
};

const options = z.strictObject(shape);

const form = z.looseObject({
  file: z.string().meta({ format: 'binary', description: 'The file.' }),
  ...shape,
});

/** Reads the request's file and imports it. */
const receive = async (request: Request, spool: Spool, env: Env, group: Group): Promise<Report> => {
  const { file, options: given } = await readRequestFile(request, spool, request.query, (all) =>
    checked(options, all, 'options'),
  );
  const result = await importReport(env, group, {
    file: given.fileName === undefined ? file : { ...file, fileName: shownName(given.fileName) },
    rootNickname: given.root ?? null,
    branch: given.branch ?? null,
    commit: given.commit ?? null,
    dryRun: given.dryRun,
    confirmClosing: given.confirmClosing,
    format: given.format ?? null,
    mapping: given.mapping,
    category: given.category ?? null,
    analysedAt: given.analysedAt ?? null,
    patience: patienceOf(request.get('prefer')),
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
      'A file in one of the formats that are read (see `format`) as the body, also packed with gzip, or as the one file of a form. It is applied as a whole or not at all; the same file twice changes nothing. Options go into the query or the form. With the header `Prefer: respond-async` (RFC 7240) the answer comes as soon as the file is stored, with `Prefer: wait=10` after ten seconds at the latest, else after 55.',
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
      202: {
        description: 'Stored, and on its way: what became of it is read at `location`.',
        json: shownReport,
        headers: { location: 'Where the report is read.' },
      },
    },
    refusals: [409, 422],
    turn: 'UPLOADS',
    work: async ({ env, request, found }) => {
      const report = await inTurn(async () => showReport(env, await receive(request, spool, env, found)));
      if (isUnderWay(report))
        return { status: 202, headers: { location: `/rest/v1/reports/${report.id}` }, body: report };
      return { status: report.state === 'APPLIED' ? 201 : 200, body: report };
    },
  });
