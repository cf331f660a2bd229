import { createHash } from 'node:crypto';
import { lengthOf } from '../../../kernel/checks';
import { firstFailure, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';

/** A tag in an organization: a name for the groups that carry it. */
export interface Tag {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
}

/** How lists of tags tell them apart: `ORGANIZATION/TAG`. */
export const tagKey = ({ organizationId, name }: Pick<Tag, 'organizationId' | 'name'>): string =>
  `${organizationId}/${name}`;

/** A tag is no row of its own: its id is a UUIDv8 of its key, by SHA-256 (RFC 9562, appendix B.2). */
const tagId = (key: string): string => {
  const hex = createHash('sha256').update(key).digest('hex');
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};

export const tagOf = (organizationId: string, name: string): Tag => ({
  id: tagId(tagKey({ organizationId, name })),
  organizationId,
  name,
});

/** The organization and the name of a tag, by its key. */
export const tagOfKey = (key: string): Pick<Tag, 'organizationId' | 'name'> => {
  const slash = key.indexOf('/');
  return { organizationId: key.slice(0, slash), name: key.slice(slash + 1) };
};

const pattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const maximumLength = 40;
/** What a group may carry, and what may be given or taken at once. */
export const maximumTags = 20;

type Place = readonly string[];
type Refused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'ALREADY_EXISTS' | 'NOT_FOUND' | 'LIMIT_REACHED'>;

const field = ['input', 'tags'];

const checkTag = (tag: string, at: Place): Result<unknown, Refused> => {
  if (lengthOf(tag) > maximumLength) return refuse('TOO_LONG', at, `A tag has at most ${maximumLength} characters.`);
  return pattern.test(tag)
    ? succeed(null)
    : refuse('INVALID_VALUE', at, 'A tag has small letters and digits, and single dashes between them.');
};

/** Checks each of some tags, which are 1 to 20 and none of them twice; a refusal names the place in the list. */
const checkEach = (
  tags: readonly string[],
  check: (tag: string, at: Place) => Result<unknown, Refused>,
): Result<readonly string[], Refused> => {
  if (tags.length === 0) return refuse('INVALID_VALUE', field, 'Give at least one tag.');
  if (tags.length > maximumTags) return refuse('LIMIT_REACHED', field, `Give at most ${maximumTags} tags.`);
  const failure = firstFailure<Refused>(
    tags.map((tag, index) => {
      const at = [...field, String(index)];
      return tags.indexOf(tag) < index ? refuse('INVALID_VALUE', at, 'The tag is given twice.') : check(tag, at);
    }),
  );
  return failure ?? succeed(tags);
};

/** What a group carries once more tags are given to it. */
export const withTags = (carried: readonly string[], added: readonly string[]): Result<readonly string[], Refused> => {
  const checked = checkEach(added, (tag, at) =>
    carried.includes(tag) ? refuse('ALREADY_EXISTS', at, 'The group carries this tag already.') : checkTag(tag, at),
  );
  if (!checked.ok) return checked;
  return carried.length + added.length > maximumTags
    ? refuse('LIMIT_REACHED', field, `A group carries at most ${maximumTags} tags.`)
    : succeed([...carried, ...added].sort());
};

/** What a group carries once some tags are taken away. */
export const withoutTags = (
  carried: readonly string[],
  removed: readonly string[],
): Result<readonly string[], Refused> => {
  const checked = checkEach(removed, (tag, at) =>
    carried.includes(tag) ? succeed(null) : refuse('NOT_FOUND', at, 'The group does not carry this tag.'),
  );
  return checked.ok ? succeed(carried.filter((tag) => !removed.includes(tag))) : checked;
};
