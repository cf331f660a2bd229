import { z } from 'zod';
import type { InTurn } from '../../../kernel/lane';
import { notFound } from '../../../kernel/refusal';
import { door, type Door } from '../../../rest/door';
import { answerPage, linked, pageArguments, readingPage } from '../../../rest/pages';
import { pageOf, paging } from '../../../rest/values';
import type { Spool } from '../../../uploads/spool';
import { groupNames, namedGroup } from '../../groups/api/subjects';
import { progressOfReports, publishedSchema, reportPages, schemaNames } from '../index';
import { decisionDoors } from './decision-doors';
import { reportNames, reportOfId } from './subjects';
import { shownReport, showingOf, showReport } from './shown-report';
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
      const page = pages.get(found.id);
      return answerPage(request, page, await showingOf(env, page?.nodes ?? []));
    },
  });

const readDoor = (): Door =>
  door({
    id: 'readReport',
    method: 'get',
    path: '/rest/v1/reports/{report}',
    tag,
    summary: 'A report',
    who: { kind: 'can', permission: 'REPORT_READ', on: reportOfId },
    names: reportNames,
    replies: { 200: { description: 'The report.', json: shownReport } },
    refusals: [],
    work: async ({ env, found }) => {
      const progress = (await progressOfReports(env, [found.id])).get(found.id) ?? null;
      return { status: 200, body: { ...(await showReport(env, found)), progress } };
    },
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

/** Reports: uploading, a list, one by its id, what people decide on one, and the schemas of files that people write. */
export const reportDoors = (spool: Spool, inTurn: InTurn): readonly Door[] => [
  uploadDoor(spool, inTurn),
  listDoor(),
  readDoor(),
  ...decisionDoors(),
  schemaDoor(),
];
