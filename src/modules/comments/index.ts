// What people write on groups, findings and events. Observations are for those who test.
// Invariants: a comment is never removed while its object stands; each change keeps the text before it; an answer stands
// in the thread of the comment that it answers, which is no answer itself.
export type { Comment, CommentEdit, CommentKind, CommentSubject } from './domain/comment';
export { addComment, type CommentDraft } from './operations/add-comment';
export {
  commentEdits,
  commentPages,
  commentsByIds,
  commentVisible,
  knownComment,
  removeCommentsOfGroup,
} from './operations/read-comments';
export { updateComment } from './operations/update-comment';
