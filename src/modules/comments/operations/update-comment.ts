import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { conflict, notFound } from '../../../kernel/refusal';
import type { Refusal, Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize } from '../../access';
import { checkActive } from '../../groups';
import { insertEdit } from '../data/comment-edits';
import * as data from '../data/comments';
import { editedComment, type Comment } from '../domain/comment';
import { commentTenancy, knownComment } from './read-comments';

type Refused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'WRONG_STATE' | 'NOT_AUTHOR' | 'LIMIT_REACHED'>;

const keepEdit = async (env: Env, before: Comment, next: Comment): Promise<void> => {
  if ((await data.updateComment(env.db, before, next)) === 0) throw conflict();
  const { id, organizationId, content, revision } = before;
  const replacedAt = next.editedAt ?? env.now();
  await insertEdit(env.db, { id: env.newId(), commentId: id, organizationId, revision, content, replacedAt });
  await record(env, {
    type: 'CommentUpdated',
    on: commentTenancy(before),
    subjectId: id,
    data: { kind: before.kind, revision: next.revision },
  });
};

/** Changes a comment of the actor's own; the text that it had is kept. The same text again changes nothing. */
export const updateComment = (env: Env, id: string, content: string): Promise<Result<Comment, Refused>> =>
  transact<Comment, Refused>(env, async (inner) => {
    const before = await knownComment(inner, id);
    if (before === undefined) throw notFound();
    authorize(inner, 'COMMENT_WRITE', commentTenancy(before));
    const active = await checkActive(inner, before.groupId, ['input', 'commentId']);
    if (!active.ok) return active;
    const next = editedComment(before, nameOf(inner.actor), content, inner.now());
    if (!next.ok) return next;
    if (next.value.revision !== before.revision) await keepEdit(inner, before, next.value);
    return next;
  });
