import { door, type Door } from '../../../rest/door';
import { id } from '../../../rest/values';
import { openEvidence } from '../index';

export const tag = 'Evidences';

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'video/webm': 'webm',
  'text/csv': 'csv',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
};

/** /rest/v1/evidences/{evidence}. */
export const downloadDoor = (): Door =>
  door({
    id: 'downloadEvidence',
    method: 'get',
    path: '/rest/v1/evidences/{evidence}',
    tag,
    summary: 'Download an evidence',
    description:
      'The file of an evidence of a finding or an event, always as an attachment; nothing in it may run. Drafts are seen by analysts, reviewers and group managers alone.',
    who: { kind: 'signedIn' },
    names: { evidence: id.describe('The evidence’s id.') },
    replies: {
      200: {
        description: 'The file.',
        bytes: { types: Object.keys(endings) },
        headers: { 'content-disposition': 'That it is an attachment, and a name.', 'content-length': 'Its bytes.' },
      },
    },
    refusals: [404],
    work: async ({ env, path }) => {
      const { evidence, content } = await openEvidence(env, path.evidence);
      return {
        status: 200,
        headers: {
          'content-length': String(evidence.bytes),
          'content-disposition': `attachment; filename="${evidence.kind.toLowerCase()}.${endings[evidence.contentType] ?? 'bin'}"`,
        },
        content,
        type: evidence.contentType,
      };
    },
  });
