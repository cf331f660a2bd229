import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { may, mayByRole, requireReach, type Permission } from '../../access';
import { findingKnown, findingsByIds } from '../../findings';
import { selectEdits } from '../data/comment-edits';
import { commentListing } from '../data/comment-lists';
import * as data from '../data/comments';
import { subjectOf, type Comment, type CommentEdit, type CommentKind, type CommentSubject } from '../domain/comment';

/** As stored, for loaders and for deciding on access. */
export const commentsByIds = ({ db }: Env, ids: readonly string[]): Promise<readonly Comment[]> =>
  data.selectComments(db, ids);

export const commentTenancy = ({ organizationId, groupId }: Pick<Comment, 'organizationId' | 'groupId'>): Tenancy => ({
  organizationId,
  groupId,
});

const reading: Readonly<Record<CommentSubject, Permission>> = {
  GROUP: 'GROUP_READ',
  FINDING: 'FINDING_READ',
  EVENT: 'EVENT_READ',
};

/** What it takes to read a comment, beside knowing of the object that it is on. */
const needed = (on: CommentSubject, kind: CommentKind): Permission =>
  kind === 'OBSERVATION' ? 'FINDING_READ_UNRELEASED' : reading[on];

/** Whether an actor who was shown a comment may see this other one of the same thread. */
export const commentVisible = ({ actor }: Pick<Env, 'actor'>, comment: Comment): boolean =>
  may(actor, needed(subjectOf(comment), comment.kind), commentTenancy(comment));

/** A comment that the actor's roles let it know of; undefined for the others, as for those that do not exist. */
export const knownComment = async (env: Env, id: string): Promise<Comment | undefined> => {
  const [comment] = await commentsByIds(env, [id]);
  if (comment === undefined) return undefined;
  const { findingId, kind } = comment;
  if (!mayByRole(env.actor, needed(subjectOf(comment), kind), commentTenancy(comment))) return undefined;
  if (findingId === null) return comment;
  const [finding] = await findingsByIds(env, [findingId]);
  return finding !== undefined && findingKnown(env, finding) ? comment : undefined;
};

/** What was written on objects that the actor was shown: a page for each of them. */
export const commentPages = async (
  env: Env,
  on: CommentSubject,
  kind: CommentKind,
  ids: readonly string[],
  page: PageArguments,
): Promise<ReadonlyMap<string, Page<Comment>>> => {
  requireReach(env, needed(on, kind));
  return pagesOf(commentListing(env.db, on, kind), ids, page);
};

/** The texts that comments had before which the actor was shown. */
export const commentEdits = async (
  { db }: Env,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly CommentEdit[]>> =>
  grouped(ids, await selectEdits(db, ids), ({ commentId }) => commentId);

/** Removes the comments of a group that is being removed, with the texts that they had. */
export const removeCommentsOfGroup = async ({ db }: Env, { id }: { readonly id: string }): Promise<void> => {
  await data.deleteCommentsOfGroup(db, id);
};
