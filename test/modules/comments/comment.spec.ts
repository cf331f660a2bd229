import { expect } from 'chai';
import {
  checkParent,
  editedComment,
  subjectOf,
  writtenComment,
  type Comment,
} from '../../../src/modules/comments/domain/comment';

const now = '2026-02-02T00:00:00.000Z';
const onGroup: Comment = {
  id: 'comment',
  organizationId: 'organization',
  groupId: 'group',
  findingId: null,
  eventId: null,
  kind: 'CONSULT',
  parentId: null,
  content: 'Seen.',
  author: 'analyst@example.com',
  createdAt: '2026-02-01T00:00:00.000Z',
  editedAt: null,
  revision: 0,
};
const onFinding: Comment = { ...onGroup, findingId: 'finding' };
const onEvent: Comment = { ...onGroup, eventId: 'event' };

const said = (result: { ok: boolean; error?: { code: string; field?: readonly string[] } }): string =>
  result.ok ? 'ok' : `${result.error?.code ?? ''} ${(result.error?.field ?? []).slice(1).join('.')}`;

describe('a comment', () => {
  it('is on a group, a finding or an event', () => {
    expect([onGroup, onFinding, onEvent].map(subjectOf)).to.deep.equal(['GROUP', 'FINDING', 'EVENT']);
  });

  const drafts: readonly (readonly [string, Comment, Partial<Comment>, string])[] = [
    ['nothing on a group', onGroup, { content: '' }, 'INVALID_VALUE content'],
    ['spaces on a finding', onFinding, { content: ' \n\t' }, 'INVALID_VALUE content'],
    ['a character on an event', onEvent, { content: 'x' }, 'ok'],
    ['5,000 characters on a group', onGroup, { content: '𝄞'.repeat(5_000) }, 'ok'],
    ['5,001 characters on a group', onGroup, { content: 'x'.repeat(5_001) }, 'TOO_LONG content'],
    ['20,000 characters on a finding', onFinding, { content: 'x'.repeat(20_000) }, 'ok'],
    ['20,001 characters on a finding', onFinding, { content: 'x'.repeat(20_001) }, 'TOO_LONG content'],
    ['20,000 characters on an event', onEvent, { content: 'x'.repeat(20_000) }, 'ok'],
    ['20,001 characters on an event', onEvent, { content: 'x'.repeat(20_001) }, 'TOO_LONG content'],
    ['what can not be stored', onEvent, { content: 'a\ud800b' }, 'INVALID_VALUE content'],
    ['an observation on a finding', onFinding, { kind: 'OBSERVATION' }, 'ok'],
    ['an observation on an event', onEvent, { kind: 'OBSERVATION' }, 'INVALID_VALUE kind'],
    ['an observation on a group', onGroup, { kind: 'OBSERVATION' }, 'INVALID_VALUE kind'],
  ];
  drafts.forEach(([title, on, draft, expected]) => {
    it(`of ${title} is ${expected === 'ok' ? 'written' : `refused as ${expected}`}`, () => {
      expect(said(writtenComment({ ...on, ...draft }))).to.equal(expected);
    });
  });

  const parents: readonly (readonly [string, Comment | undefined, string])[] = [
    ['one of the thread', onFinding, 'ok'],
    ['an answer of the thread', { ...onFinding, parentId: 'other' }, 'INVALID_VALUE parentId'],
    ['none', undefined, 'NOT_FOUND parentId'],
    ['one on another finding', { ...onFinding, findingId: 'another' }, 'NOT_FOUND parentId'],
    ['an answer on another finding', { ...onFinding, findingId: 'another', parentId: 'x' }, 'NOT_FOUND parentId'],
    ['an observation', { ...onFinding, kind: 'OBSERVATION' }, 'NOT_FOUND parentId'],
    ['one on the group', onGroup, 'NOT_FOUND parentId'],
    ['one on an event', onEvent, 'NOT_FOUND parentId'],
    ['one of another group', { ...onFinding, groupId: 'another' }, 'NOT_FOUND parentId'],
  ];
  parents.forEach(([title, parent, expected]) => {
    it(`on a finding ${expected === 'ok' ? 'answers' : 'does not answer'} ${title}`, () => {
      expect(said(checkParent(onFinding, parent))).to.equal(expected);
    });
  });

  const edits: readonly (readonly [string, Comment, string, string, string])[] = [
    ['its author', onGroup, onGroup.author, 'Seen again.', 'ok'],
    ['its author for the 100th time', { ...onGroup, revision: 99 }, onGroup.author, 'x', 'ok'],
    ['its author for the 101st time', { ...onGroup, revision: 100 }, onGroup.author, 'x', 'LIMIT_REACHED commentId'],
    ['somebody else', onGroup, 'manager@example.com', 'x', 'NOT_AUTHOR commentId'],
    ['its author into nothing', onGroup, onGroup.author, ' ', 'INVALID_VALUE content'],
    ['its author into too much', onGroup, onGroup.author, 'x'.repeat(5_001), 'TOO_LONG content'],
  ];
  edits.forEach(([title, comment, by, content, expected]) => {
    it(`is ${expected === 'ok' ? '' : 'not '}changed by ${title}`, () => {
      const after = editedComment(comment, by, content, now);
      expect(said(after)).to.equal(expected);
      if (after.ok)
        expect(after.value).to.deep.equal({ ...comment, content, editedAt: now, revision: comment.revision + 1 });
    });
  });

  it('is not changed into what it is, also when it can be changed no more', () => {
    for (const comment of [onGroup, { ...onGroup, revision: 100 }])
      expect(editedComment(comment, onGroup.author, ' Seen. ', now)).to.deep.equal({ ok: true, value: comment });
  });
});
