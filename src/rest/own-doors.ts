import { z } from 'zod';
import type { Env } from '../kernel/env';
import { notFound } from '../kernel/refusal';
import { door, type Door } from './door';
import { codeOfSlug, problemCodes } from './problem';

export const tag = 'About';

const explained = z
  .object({
    code: z.string().describe('The code.'),
    title: z.string().describe('What problems of this code have in common.'),
  })
  .meta({ id: 'ProblemType', description: 'What a code means.' });

const problemDoor = (): Door =>
  door({
    id: 'explainProblem',
    method: 'get',
    path: '/rest/v1/problems/{problem}',
    tag,
    summary: 'What a problem means',
    description: 'The `type` of a problem leads here.',
    who: { kind: 'everybody' },
    names: { problem: z.string().max(60).describe('The code in small letters, with dashes.') },
    replies: { 200: { description: 'The meaning.', json: explained } },
    refusals: [404],
    work: ({ path }) => {
      const code = codeOfSlug(path.problem);
      if (code === undefined) throw notFound();
      return { status: 200, body: { code, title: problemCodes[code] ?? '' } };
    },
  });

const documentDoor = (read: () => object, mayRead: (env: Env) => void): Door =>
  door({
    id: 'readDocument',
    method: 'get',
    path: '/rest/v1/openapi.json',
    tag,
    summary: 'This document',
    description: 'Where introspection of the schema is for signed-in callers alone, so is this.',
    who: { kind: 'everybody' },
    replies: { 200: { description: 'The OpenAPI 3.1 document.', json: z.record(z.string(), z.unknown()) } },
    refusals: [401],
    work: ({ env }) => {
      mayRead(env);
      return { status: 200, body: read() as Record<string, unknown> };
    },
  });

/** /rest/v1/openapi.json and /rest/v1/problems/{problem}. `mayRead` throws UNAUTHENTICATED. */
export const ownDoors = (read: () => object, mayRead: (env: Env) => void): readonly Door[] => [
  documentDoor(read, mayRead),
  problemDoor(),
];
