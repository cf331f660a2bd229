import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { forbidden } from '../../../kernel/refusal';
import { succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize, mayByRole } from '../../access';
import { checkActive } from '../../groups';
import { insertComment } from '../data/comments';
import {
  checkParent,
  writtenComment,
  type Comment,
  type CommentKind,
  type CommentSubject,
  type Thread,
} from '../domain/comment';
import { commentsByIds, commentTenancy } from './read-comments';
import { standingSubject } from './subject';

export interface CommentDraft {
  readonly kind: CommentKind;
  readonly parentId: string | null;
  readonly content: string;
}

type Refused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'WRONG_STATE' | 'NOT_FOUND'>;

const checkAnswered = async (
  env: Env,
  thread: Thread,
  parentId: string | null,
): Promise<Result<string | null, Refusal<'NOT_FOUND' | 'INVALID_VALUE'>>> =>
  parentId === null ? succeed(null) : checkParent(thread, (await commentsByIds(env, [parentId]))[0]);

/** The thread that the actor may write in. Throws NOT_FOUND for an object that it may not know of, else FORBIDDEN. */
const threadToWrite = async (env: Env, on: CommentSubject, id: string, kind: CommentKind): Promise<Thread> => {
  const thread = { ...(await standingSubject(env, on, id)), kind };
  authorize(env, 'COMMENT_WRITE', commentTenancy(thread));
  if (kind === 'OBSERVATION' && !mayByRole(env.actor, 'FINDING_READ_UNRELEASED', commentTenancy(thread)))
    throw forbidden();
  return thread;
};

/** Writes a comment on a group, a finding or an event. Who writes observations may read them, too. */
export const addComment = (
  env: Env,
  on: CommentSubject,
  id: string,
  { kind, parentId, content }: CommentDraft,
): Promise<Result<Comment, Refused>> =>
  transact<Comment, Refused>(env, async (inner) => {
    const thread = await threadToWrite(inner, on, id, kind);
    const active = await checkActive(inner, thread.groupId, ['input', 'subjectId']);
    if (!active.ok) return active;
    const written = writtenComment({
      ...thread,
      id: inner.newId(),
      parentId,
      content,
      author: nameOf(inner.actor),
      createdAt: inner.now(),
    });
    if (!written.ok) return written;
    const answered = await checkAnswered(inner, thread, parentId);
    if (!answered.ok) return answered;
    await insertComment(inner.db, written.value);
    await record(inner, {
      type: 'CommentAdded',
      on: commentTenancy(thread),
      subjectId: written.value.id,
      data: { on, objectId: id, kind, ...(parentId === null ? {} : { parentId }) },
    });
    return written;
  });
