import { z } from 'zod';
import type { InTurn } from '../../../kernel/lane';
import { door, type Door } from '../../../rest/door';
import { checked } from '../../../rest/read-request';
import { done } from '../../../rest/refused';
import { text, time } from '../../../rest/values';
import { readRequestFile } from '../../../uploads/request-file';
import type { Spool } from '../../../uploads/spool';
import { findingNames, findingOfId } from '../../findings/api/subjects';
import { addEvidence, evidencesOf } from '../index';
import { downloadDoor, tag } from './download-door';

const kind = z.enum([
  'ANIMATION',
  'EXPLOITATION',
  'EVIDENCE_1',
  'EVIDENCE_2',
  'EVIDENCE_3',
  'EVIDENCE_4',
  'EVIDENCE_5',
  'RECORDS',
]);

const evidence = z
  .object({
    id: z.guid().describe('The evidence’s id.'),
    findingId: z.guid().describe('The finding’s id.'),
    kind: kind.describe('What it shows; a finding has one of each kind.'),
    state: z.enum(['DRAFT', 'APPROVED']).describe('Whether a reviewer approved it.'),
    description: z.string().describe('What is to be seen.'),
    contentType: z.string().describe('The type of its content.'),
    bytes: z.int().describe('How long it is, in bytes.'),
    createdAt: time.describe('When it was added.'),
    createdBy: z.string().describe('Who added it.'),
  })
  .meta({ id: 'Evidence', description: 'A file that shows a weakness.' });

const evidencesPath = '/rest/v1/findings/{finding}/evidences';

const listDoor = (): Door =>
  door({
    id: 'listEvidences',
    method: 'get',
    path: evidencesPath,
    tag,
    summary: 'The evidences of a finding',
    description: 'By kind, at most one of each. Drafts are seen by analysts, reviewers and group managers alone.',
    who: { kind: 'can', permission: 'FINDING_READ', on: findingOfId },
    names: findingNames,
    replies: {
      200: {
        description: 'The evidences.',
        json: z.object({ items: z.array(evidence).describe('The evidences.') }),
      },
    },
    refusals: [],
    work: async ({ env, found }) => ({
      status: 200,
      body: { items: (await evidencesOf(env, [found.id])).get(found.id) ?? [] },
    }),
  });

const shape = {
  kind: kind.describe('What it shows.'),
  description: text(20_000).optional().describe('What is to be seen: at most 5,000 characters.'),
  fileName: text(1000).optional().describe('The name of the file; its content tells its type, whatever its name.'),
};

const options = z.strictObject(shape);

const addDoor = (spool: Spool, inTurn: InTurn): Door =>
  door({
    id: 'addEvidence',
    method: 'post',
    path: evidencesPath,
    tag,
    summary: 'Add an evidence',
    description:
      'The file as the body, or as the one file of a form: 1 byte to 10 MB, unless the installation sets another limit. Options go into the query or the form. It is a draft until a reviewer approves it.',
    who: { kind: 'can', permission: 'FINDING_MANAGE', on: findingOfId },
    names: findingNames,
    query: { ...shape, kind: shape.kind.optional() },
    takes: {
      raw: {
        'application/octet-stream': null,
        'multipart/form-data': z.looseObject({
          file: z.string().meta({ format: 'binary', description: 'The file.' }),
          ...shape,
        }),
      },
      description: 'The file.',
    },
    replies: { 201: { description: 'Added, as a draft.', json: evidence } },
    refusals: [409, 422],
    turn: 'UPLOADS',
    work: async ({ env, request, found }) => {
      const added = await inTurn(async () => {
        const { file, options: given } = await readRequestFile(request, spool, request.query, (all) =>
          checked(options, all, 'options'),
        );
        const { kind: shows, description = '' } = given;
        return addEvidence(env, found.id, { kind: shows, file, description }).finally(() => spool.discard(file));
      });
      return { status: 201, body: done(added) };
    },
  });

/** Evidences of findings, and the files of all evidences. */
export const evidenceDoors = (spool: Spool, inTurn: InTurn): readonly Door[] => [
  listDoor(),
  addDoor(spool, inTurn),
  downloadDoor(),
];
