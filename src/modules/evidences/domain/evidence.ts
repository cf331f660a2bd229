import { oneOf, text, type EntityOf } from '../../../kernel/shape';
import { fileShape, movingPictures, pictures } from './file';

export type EvidenceKind =
  'ANIMATION' | 'EXPLOITATION' | 'EVIDENCE_1' | 'EVIDENCE_2' | 'EVIDENCE_3' | 'EVIDENCE_4' | 'EVIDENCE_5' | 'RECORDS';

export type EvidenceState = 'DRAFT' | 'APPROVED';

export const evidenceShape = {
  ...fileShape,
  findingId: text,
  kind: oneOf<EvidenceKind>(),
  state: oneOf<EvidenceState>(),
};

/** A file that shows a weakness. */
export type Evidence = EntityOf<typeof evidenceShape>;

/** What each kind may be. */
export const evidenceTypes: Readonly<Record<EvidenceKind, readonly string[]>> = {
  ANIMATION: movingPictures,
  EXPLOITATION: pictures,
  EVIDENCE_1: pictures,
  EVIDENCE_2: pictures,
  EVIDENCE_3: pictures,
  EVIDENCE_4: pictures,
  EVIDENCE_5: pictures,
  RECORDS: ['text/csv'],
};
