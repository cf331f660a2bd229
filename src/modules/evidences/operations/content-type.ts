import { readFile } from 'node:fs/promises';
import { isUtf8 } from 'node:buffer';
import { fileTypeFromBuffer } from 'file-type';
import type { UploadedFile } from '../../../kernel/upload';
import { maximumBytes } from '../domain/evidence';

/** The type of a file by its content alone: text without a signature is `text/csv`. Undefined when nothing tells it. */
export const contentTypeOf = async ({ path, bytes }: UploadedFile): Promise<string | undefined> => {
  if (bytes > maximumBytes) return undefined;
  const content = await readFile(path);
  const found = await fileTypeFromBuffer(content);
  if (found !== undefined) return found.mime;
  return isUtf8(content) && !content.includes(0) ? 'text/csv' : undefined;
};
