import { z } from 'zod';
import type { InTurn } from '../../../kernel/lane';
import { notFound } from '../../../kernel/refusal';
import { door, type Door, type Subject } from '../../../rest/door';
import { done } from '../../../rest/refused';
import { answerPage, linked, pageArguments, readingPage } from '../../../rest/pages';
import { id, pageOf, paging, text } from '../../../rest/values';
import type { Spool } from '../../../uploads/spool';
import { groupNames, namedGroup } from '../../groups/api/subjects';
import {
  progressOfReports,
  publishedSchema,
  reportPages,
  reportsByIds,
  reportTenancy,
  schemaNames,
  undoReport,
  type Report,
} from '../index';
import { shownReport } from './shown-report';
import { tag, uploadDoor } from './upload-door';

const listDoor = (): Door =>
  door({
    id: 'listReports',
    method: 'get',
    path: '/rest/v1/groups/{organization}/{group}/reports',
    tag,
    summary: 'The reports of a group',
    description: 'The newest first.',
    who: { kind: 'can', permission: 'REPORT_READ', on: namedGroup },
    names: groupNames,
    query: paging,
    replies: { 200: { description: 'A page of reports.', json: pageOf(shownReport), headers: linked } },
    refusals: [],
    work: async ({ env, request, found, query }) => {
      const pages = await readingPage(reportPages(env, [found.id], pageArguments(query)));
      return answerPage(request, pages.get(found.id), (report) => report);
    },
  });

const reportOfId: Subject<{ readonly report: string }, Report> = {
  level: 'GROUP',
  find: async (env, { report }) => (await reportsByIds(env, [report]))[0],
  tenancy: reportTenancy,
};

const readDoor = (): Door =>
  door({
    id: 'readReport',
    method: 'get',
    path: '/rest/v1/reports/{report}',
    tag,
    summary: 'A report',
    who: { kind: 'can', permission: 'REPORT_READ', on: reportOfId },
    names: { report: id.describe('The report’s id.') },
    replies: { 200: { description: 'The report.', json: shownReport } },
    refusals: [],
    work: async ({ env, found }) => {
      const progress = (await progressOfReports(env, [found.id])).get(found.id) ?? null;
      return { status: 200, body: { ...found, progress } };
    },
  });

const undoDoor = (): Door =>
  door({
    id: 'undoReport',
    method: 'post',
    path: '/rest/v1/reports/{report}/undo',
    tag,
    summary: 'Undo a report',
    description:
      'Restores what stood before a report, as if it had never been uploaded. Refused when a later report of the root was applied (undo that one first), when people decided since on what it brought or on the state of what it changed, and after 30 days.',
    who: { kind: 'can', permission: 'REPORT_UNDO', on: reportOfId },
    names: { report: id.describe('The report’s id.') },
    takes: { json: z.strictObject({ justification: text(20_000).describe('Why: 1 to 10,000 characters.') }) },
    replies: { 200: { description: 'Undone.', json: shownReport } },
    refusals: [409, 422],
    work: async ({ env, found, body }) => ({
      status: 200,
      body: done(await undoReport(env, found.id, body.justification)),
    }),
  });

const schemaDoor = (): Door =>
  door({
    id: 'readSchema',
    method: 'get',
    path: '/rest/v1/schemas/{schema}',
    tag,
    summary: 'The JSON Schema of a file that is uploaded',
    description:
      'JSON Schema 2020-12: `report.json` is that of the format GENERIC, `mapping.json` that of the mapping of CSV files.',
    who: { kind: 'everybody' },
    names: {
      schema: z.enum(schemaNames.map((name) => `${name}.json` as const)).describe('The name of the schema.'),
    },
    replies: { 200: { description: 'The schema.', json: z.record(z.string(), z.unknown()) } },
    refusals: [404],
    work: ({ path }) => {
      const name = schemaNames.find((each) => path.schema === `${each}.json`);
      if (name === undefined) throw notFound();
      return { status: 200, body: publishedSchema(name) };
    },
  });

/** Reports: uploading, a list, one by its id, undoing, and the schemas of files that people write. */
export const reportDoors = (spool: Spool, inTurn: InTurn): readonly Door[] => [
  uploadDoor(spool, inTurn),
  listDoor(),
  readDoor(),
  undoDoor(),
  schemaDoor(),
];
