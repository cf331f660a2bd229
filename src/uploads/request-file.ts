import type { IncomingMessage } from 'node:http';
import { badInput } from '../kernel/refusal';
import type { UploadedFile } from '../kernel/upload';
import { readMultipart } from './multipart';
import { paced } from './pace';
import type { Spool } from './spool';

const isMultipart = ({ headers }: IncomingMessage): boolean =>
  /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');

const encodings = new Set(['gzip', 'identity', '']);

/**
 * Reads the file of a request, and its options: the whole body, with options in the query alone; or the one part of a
 * form, whose fields are options, too. `check` throws for options that are wrong: then no file is kept.
 */
export const readRequestFile = async <T extends { readonly fileName?: string | undefined }>(
  request: IncomingMessage,
  spool: Spool,
  fromQuery: Readonly<Record<string, unknown>>,
  check: (given: Readonly<Record<string, unknown>>) => T,
): Promise<{ readonly file: UploadedFile; readonly options: T }> => {
  if (!isMultipart(request)) {
    if (!encodings.has(request.headers['content-encoding'] ?? ''))
      throw badInput('content-encoding', 'send the file as it is, or packed with gzip.');
    const options = check(fromQuery);
    return { file: await spool.keep(paced(request, spool.paceSeconds), options.fileName), options };
  }
  const { fields, files } = await readMultipart(request, spool);
  const [file] = files.values();
  if (file === undefined) throw badInput('file', 'the form has no file.');
  try {
    return { file, options: check({ ...fromQuery, ...Object.fromEntries(fields) }) };
  } catch (error) {
    await spool.discard(file);
    throw error;
  }
};
