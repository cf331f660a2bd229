import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { Env } from '../../../kernel/env';
import type { InTurn } from '../../../kernel/lane';
import { notFound } from '../../../kernel/refusal';
import { openEvidence } from '../index';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

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

/** A client that takes nothing of a file for so long is cut off. */
const unreadMilliseconds = 30_000;

/** GET /rest/v1/evidences/{id}: the file, always as an attachment; nothing in it may run. */
export const evidenceDoor =
  (inTurn: InTurn) =>
  async (request: Request, response: Response, env: Env): Promise<void> => {
    const { id } = request.params as { id: string };
    if (!uuid.test(id)) throw notFound();
    const { evidence, content } = await inTurn(() => openEvidence(env, id.toLowerCase()));
    response.set({
      'content-type': evidence.contentType,
      'content-length': String(evidence.bytes),
      'content-disposition': `attachment; filename="${evidence.kind.toLowerCase()}.${endings[evidence.contentType] ?? 'bin'}"`,
    });
    response.setTimeout(unreadMilliseconds, () => request.destroy());
    await pipeline(content, response);
  };
