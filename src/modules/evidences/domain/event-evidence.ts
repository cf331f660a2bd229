import { oneOf, text, type EntityOf } from '../../../kernel/shape';
import { fileShape, movingPictures } from './file';

export type EventEvidenceKind = 'IMAGE_1' | 'IMAGE_2' | 'IMAGE_3' | 'IMAGE_4' | 'IMAGE_5' | 'IMAGE_6' | 'FILE_1';

export const eventEvidenceShape = { ...fileShape, eventId: text, kind: oneOf<EventEvidenceKind>() };

/** A file that shows an event; there are no drafts of it. */
export type EventEvidence = EntityOf<typeof eventEvidenceShape>;

/** What each kind may be. */
export const eventEvidenceTypes: Readonly<Record<EventEvidenceKind, readonly string[]>> = {
  IMAGE_1: movingPictures,
  IMAGE_2: movingPictures,
  IMAGE_3: movingPictures,
  IMAGE_4: movingPictures,
  IMAGE_5: movingPictures,
  IMAGE_6: movingPictures,
  FILE_1: ['application/pdf', 'application/zip', 'text/csv', 'text/plain'],
};

/** Text is CSV when its name ends so: no content tells the two apart, and neither can run. */
export const textTypeOf = (contentType: string | undefined, fileName: string): string | undefined =>
  contentType === 'text/csv' && !/\.csv$/i.test(fileName) ? 'text/plain' : contentType;
