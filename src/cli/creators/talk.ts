import type { Env } from '../../kernel/env';
import { addComment, type CommentKind, type CommentSubject } from '../../modules/comments';
import {
  addEvent,
  requestEventVerification,
  solveEvent,
  type Event,
  type EventDraft,
  type SolvingReason,
} from '../../modules/events';
import { addEventEvidence } from '../../modules/evidences';
import type { Group } from '../../modules/groups';
import { done } from '../failure';
import { demoFile } from './testing';

/** Reports a problem that begins at that moment. */
export const reportProblem = async (
  env: Env,
  group: Group,
  draft: Pick<EventDraft, 'type' | 'detail' | 'rootId'>,
): Promise<Event> => done(await addEvent(env, group.id, { ...draft, startedAt: env.now() }));

/** Adds a file of the demo to a problem. */
export const showProblem = async (env: Env, { id }: Event, fileName: string, description: string): Promise<void> => {
  done(await addEventEvidence(env, id, { kind: 'FILE_1', file: await demoFile(fileName), description }));
};

export const claimSolved = async (env: Env, { id }: Event, justification: string): Promise<Event> =>
  done(await requestEventVerification(env, id, justification));

export const solveProblem = async (env: Env, { id }: Event, reason: SolvingReason): Promise<Event> =>
  done(await solveEvent(env, id, reason, null));

/** Writes a comment; answers its id. */
export const say = async (
  env: Env,
  on: CommentSubject,
  { id }: { readonly id: string },
  content: string,
  { kind = 'CONSULT', answers = null }: { readonly kind?: CommentKind; readonly answers?: string | null } = {},
): Promise<string> => done(await addComment(env, on, id, { kind, parentId: answers, content })).id;
