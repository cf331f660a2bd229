import { checkText } from '../../../kernel/checks';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { oneOf, text, time, whole, type EntityOf } from '../../../kernel/shape';

export type EvidenceKind =
  'ANIMATION' | 'EXPLOITATION' | 'EVIDENCE_1' | 'EVIDENCE_2' | 'EVIDENCE_3' | 'EVIDENCE_4' | 'EVIDENCE_5' | 'RECORDS';

export type EvidenceState = 'DRAFT' | 'APPROVED';

export const evidenceShape = {
  id: text,
  organizationId: text,
  groupId: text,
  findingId: text,
  kind: oneOf<EvidenceKind>(),
  state: oneOf<EvidenceState>(),
  description: text,
  contentType: text,
  bytes: whole,
  createdAt: time,
  createdBy: text,
};

/** A file that shows a weakness. */
export type Evidence = EntityOf<typeof evidenceShape>;

type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG'>;

const images = ['image/png', 'image/jpeg'] as const;

/** What each kind may be: told by the content, never by the name. SVG and HTML may run, so that none takes them. */
const taken: Readonly<Record<EvidenceKind, readonly string[]>> = {
  ANIMATION: [...images, 'image/gif', 'video/webm'],
  EXPLOITATION: images,
  EVIDENCE_1: images,
  EVIDENCE_2: images,
  EVIDENCE_3: images,
  EVIDENCE_4: images,
  EVIDENCE_5: images,
  RECORDS: ['text/csv'],
};

export const maximumBytes = 10 * 1024 * 1024;

const maximumDescription = 5_000;

export const checkDescription = (description: string): Result<string, Invalid> =>
  checkText(description, ['input', 'description'], { maximum: maximumDescription });

/** Checks a file by its length and the type of its content. */
export const checkFile = (
  kind: EvidenceKind,
  file: { readonly bytes: number; readonly contentType: string | undefined },
): Result<string, Invalid> => {
  const field = ['input', 'file'];
  if (file.bytes === 0) return refuse('INVALID_VALUE', field, 'The file is empty.');
  if (file.bytes > maximumBytes) return refuse('TOO_LONG', field, 'A file may have at most 10 MB.');
  return file.contentType !== undefined && taken[kind].includes(file.contentType)
    ? succeed(file.contentType)
    : refuse('INVALID_VALUE', field, `Its content is none of: ${taken[kind].join(', ')}.`);
};
