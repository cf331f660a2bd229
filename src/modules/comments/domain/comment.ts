import { checkText } from '../../../kernel/checks';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { oneOf, optional, text, time, whole, type EntityOf } from '../../../kernel/shape';

/** Who reads a comment: everybody who may see its object, or those who test. */
export type CommentKind = 'CONSULT' | 'OBSERVATION';

/** What a comment can be on. */
export type CommentSubject = 'GROUP' | 'FINDING' | 'EVENT';

export const commentShape = {
  id: text,
  organizationId: text,
  groupId: text,
  /** Both are null on a group; at most one of them is given. */
  findingId: optional(text),
  eventId: optional(text),
  kind: oneOf<CommentKind>(),
  parentId: optional(text),
  content: text,
  author: text,
  createdAt: time,
  editedAt: optional(time),
  /** How often it was changed. */
  revision: whole,
};

/** What somebody wrote on a group, a finding or an event. */
export type Comment = EntityOf<typeof commentShape>;

/** Where comments stand together. */
export type Thread = Pick<Comment, 'organizationId' | 'groupId' | 'findingId' | 'eventId' | 'kind'>;

export const commentEditShape = {
  id: text,
  commentId: text,
  /** How often the comment had been changed when it had this text. */
  revision: whole,
  content: text,
  replacedAt: time,
};

/** A text that a comment had before. */
export type CommentEdit = EntityOf<typeof commentEditShape>;

type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG'>;

/** What a comment is on. */
export const subjectOf = ({ findingId, eventId }: Pick<Comment, 'findingId' | 'eventId'>): CommentSubject => {
  if (findingId !== null) return 'FINDING';
  return eventId === null ? 'GROUP' : 'EVENT';
};

const longest: Readonly<Record<CommentSubject, number>> = { GROUP: 5_000, FINDING: 20_000, EVENT: 20_000 };

const checkContent = (on: CommentSubject, content: string): Result<string, Invalid> =>
  checkText(content, ['input', 'content'], { minimum: 1, maximum: longest[on] });

const sameThread = (one: Thread, other: Thread): boolean =>
  one.groupId === other.groupId &&
  one.findingId === other.findingId &&
  one.eventId === other.eventId &&
  one.kind === other.kind;

/** Checks what a comment answers: a comment of its thread, and no answer. Undefined is one that does not exist. */
export const checkParent = (
  thread: Thread,
  parent: Comment | undefined,
): Result<string, Refusal<'NOT_FOUND' | 'INVALID_VALUE'>> => {
  const field = ['input', 'parentId'];
  if (parent === undefined || !sameThread(thread, parent))
    return refuse('NOT_FOUND', field, 'The thread has no such comment.');
  return parent.parentId === null
    ? succeed(parent.id)
    : refuse('INVALID_VALUE', field, 'This is an answer: answer the comment that it answers.');
};

/** A comment as it is written. Observations are for findings. */
export const writtenComment = (draft: Omit<Comment, 'editedAt' | 'revision'>): Result<Comment, Invalid> => {
  const on = subjectOf(draft);
  if (draft.kind === 'OBSERVATION' && on !== 'FINDING')
    return refuse('INVALID_VALUE', ['input', 'kind'], 'Observations are for findings.');
  const content = checkContent(on, draft.content);
  return content.ok ? succeed({ ...draft, content: content.value, editedAt: null, revision: 0 }) : content;
};

/** So often a comment may be changed: each text it had is kept, and shown with it. */
export const mostEdits = 100;

/** The comment with another text, by its author. */
export const editedComment = (
  comment: Comment,
  by: string,
  content: string,
  now: string,
): Result<Comment, Invalid | Refusal<'NOT_AUTHOR' | 'LIMIT_REACHED'>> => {
  const field = ['input', 'commentId'];
  if (comment.author !== by) return refuse('NOT_AUTHOR', field, 'Only its author may change a comment.');
  const checked = checkContent(subjectOf(comment), content);
  if (!checked.ok) return checked;
  if (checked.value === comment.content) return succeed(comment);
  return comment.revision < mostEdits
    ? succeed({ ...comment, content: checked.value, editedAt: now, revision: comment.revision + 1 })
    : refuse('LIMIT_REACHED', field, `A comment may be changed ${mostEdits} times: write another one.`);
};
