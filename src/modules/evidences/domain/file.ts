import { inMegabytes } from '../../../kernel/amounts';
import { checkText } from '../../../kernel/checks';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { text, time, whole } from '../../../kernel/shape';

/** What every evidence has, whatever it shows. */
export const fileShape = {
  id: text,
  organizationId: text,
  groupId: text,
  description: text,
  contentType: text,
  bytes: whole,
  createdAt: time,
  createdBy: text,
};

export type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG'>;

/** Types of content: told by the content, never by the name. SVG and HTML may run, so that no evidence takes them. */
export const pictures: readonly string[] = ['image/png', 'image/jpeg'];
export const movingPictures: readonly string[] = [...pictures, 'image/gif', 'video/webm'];

const maximumDescription = 5_000;

export const checkDescription = (description: string): Result<string, Invalid> =>
  checkText(description, ['input', 'description'], { maximum: maximumDescription });

/** Checks a file by its length and the type of its content, which is one of those taken. */
export const checkFile = (
  taken: readonly string[],
  mostBytes: number,
  file: { readonly bytes: number; readonly contentType: string | undefined },
): Result<string, Invalid> => {
  const field = ['input', 'file'];
  if (file.bytes === 0) return refuse('INVALID_VALUE', field, 'The file is empty.');
  if (file.bytes > mostBytes) return refuse('TOO_LONG', field, `A file may have at most ${inMegabytes(mostBytes)}.`);
  return file.contentType !== undefined && taken.includes(file.contentType)
    ? succeed(file.contentType)
    : refuse('INVALID_VALUE', field, `Its content is none of: ${taken.join(', ')}.`);
};
