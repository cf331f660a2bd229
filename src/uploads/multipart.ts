import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { CodedError, badInput } from '../kernel/refusal';
import type { UploadedFile } from '../kernel/upload';
import { paced } from './pace';
import type { Spool } from './spool';

/** What a multipart request brought: fields as text, files in the spool. */
export interface Multipart {
  readonly fields: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

const shownName = 100;
/** What stands for bytes that are no text; a text that really holds it is not worth a stored falsehood. */
const replaced = '\ufffd';

const limits = { fields: 20, fieldNameSize: 200, files: 1, parts: 22, headerPairs: 20 };

/**
 * Reads a multipart body. Nothing is half kept: when a part is broken or too large, what was spooled is removed.
 * Throws BAD_USER_INPUT or LIMIT_EXCEEDED.
 */
export const readMultipart = (request: IncomingMessage, spool: Spool): Promise<Multipart> =>
  new Promise((resolve, reject) => {
    const fields = new Map<string, string>();
    const kept: Promise<readonly [string, UploadedFile]>[] = [];
    const parser = parserOf(request, spool);
    const state = { ended: false };

    const fail = (error: Error): void => {
      if (state.ended) return;
      state.ended = true;
      parser.destroy();
      void Promise.allSettled(kept).then(async (settled) => {
        await Promise.all(
          settled.map((each) => (each.status === 'fulfilled' ? spool.discard(each.value[1]) : Promise.resolve())),
        );
        reject(error instanceof CodedError ? error : badInput('body', 'the multipart body is broken or cut off.'));
      });
    };

    parser.on('file', (name: string | undefined, stream, { filename }) => {
      // Heard from the first moment on: an error that nobody hears ends the process.
      stream.on('error', fail);
      if (state.ended) {
        stream.destroy();
        return;
      }
      const file = spool.keep(stream, filename).then((spooled) => [name ?? '', spooled] as const);
      file.catch(fail);
      kept.push(file);
    });
    parser.on('field', (given: string | undefined, value, { valueTruncated, nameTruncated }) => {
      const name = (given ?? '').slice(0, shownName);
      if (nameTruncated)
        fail(badInput(name, `the field is too large: its name may have at most ${limits.fieldNameSize} bytes.`));
      else if (valueTruncated)
        fail(badInput(name, `the field is too large: it may have at most ${spool.textBytes / 1024} KB.`));
      else if (fields.has(name)) fail(badInput(name, 'the field is given twice.'));
      else if (value.includes(replaced)) fail(badInput(name, 'is no valid UTF-8.'));
      else fields.set(name, value);
    });
    ['filesLimit', 'fieldsLimit', 'partsLimit'].forEach((event) =>
      parser.on(event, () => fail(new CodedError('LIMIT_EXCEEDED', 'Too many parts: at most one file and 20 fields.'))),
    );
    parser.on('error', (error) => fail(error as Error));
    parser.on('close', () => {
      if (state.ended) return;
      Promise.all(kept).then(
        (files) => {
          if (state.ended) return;
          state.ended = true;
          resolve({ fields, files: new Map(files) });
        },
        (error: unknown) => fail(error as Error),
      );
    });
    pipeline(paced(request, spool.paceSeconds), parser).catch(fail);
  });

const parserOf = (request: IncomingMessage, { textBytes }: Spool): busboy.Busboy => {
  try {
    return busboy({ headers: request.headers, limits: { ...limits, fieldSize: textBytes }, defParamCharset: 'utf8' });
  } catch {
    throw badInput('content-type', 'the multipart boundary is missing or broken.');
  }
};
