import { readFile } from 'node:fs/promises';
import { isUtf8 } from 'node:buffer';
import type { UploadedFile } from '../../../kernel/upload';

/** What is compressed is told by its first bytes: whoever looks for more would have to open it. */
const compressed: readonly (readonly [signature: string, type: string])[] = [
  ['504b0304', 'application/zip'],
  ['504b0506', 'application/zip'],
  ['504b0708', 'application/zip'],
  ['1f8b', 'application/gzip'],
];

const compressedType = (content: Buffer): string | undefined => {
  const start = content.toString('hex', 0, 4);
  return compressed.find(([signature]) => start.startsWith(signature))?.[1];
};

/**
 * The type of a file by its content alone: text without a signature is `text/csv`. Undefined when nothing tells it, and
 * for what is too large to be held in memory.
 */
export const contentTypeOf = async ({ path, bytes }: UploadedFile, mostBytes: number): Promise<string | undefined> => {
  if (bytes > mostBytes) return undefined;
  const content = await readFile(path);
  // Loaded with the first file: nothing else needs it.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = compressedType(content) ?? (await fileTypeFromBuffer(content))?.mime;
  if (found !== undefined) return found;
  return isUtf8(content) && !content.includes(0) ? 'text/csv' : undefined;
};
