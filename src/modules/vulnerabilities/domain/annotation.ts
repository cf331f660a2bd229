import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { urlOf } from '../../../kernel/url';

/** What is to be noted on vulnerabilities; what is absent stays. */
export interface Annotation {
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
  /** Null takes the link away. */
  readonly trackerLink?: string | null;
}

type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'LIMIT_REACHED'>;

/** So many tags has a vulnerability at most. */
export const mostTags = 20;

const maximumTag = 30;
const form = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const maximumLink = 2000;

const checkTag = (tag: string, field: readonly string[]): Result<string, Invalid> => {
  if (tag.length > maximumTag) return refuse('TOO_LONG', field, `A tag has at most ${maximumTag} characters.`);
  return form.test(tag)
    ? succeed(tag)
    : refuse('INVALID_VALUE', field, 'A tag has small letters, digits and single dashes between them.');
};

/** Checks tags: at most 20, none twice. */
export const checkTags = (tags: readonly string[], name: string): Result<unknown, Invalid> => {
  const field = ['input', name];
  if (tags.length > mostTags) return refuse('LIMIT_REACHED', field, `At most ${mostTags} tags.`);
  if (new Set(tags).size < tags.length) return refuse('INVALID_VALUE', field, 'A tag is named twice.');
  return (
    tags.map((tag, index) => checkTag(tag, [...field, String(index)])).find((checked) => !checked.ok) ?? succeed(null)
  );
};

/** Other schemes than these would run in the page that shows the link. */
const schemes = ['http:', 'https:'];

const checkLink = (link: string | null): Result<unknown, Invalid> => {
  const field = ['input', 'trackerLink'];
  if (link === null) return succeed(null);
  if (link.length > maximumLink) return refuse('TOO_LONG', field, `At most ${maximumLink} characters.`);
  return schemes.includes(urlOf(link)?.protocol ?? '')
    ? succeed(null)
    : refuse('INVALID_VALUE', field, 'Give an http or https URL.');
};

/** Checks what is to be noted. */
export const checkAnnotation = (annotation: Annotation): Result<Annotation, Invalid> => {
  const { addTags, removeTags, trackerLink } = annotation;
  if (addTags.length === 0 && removeTags.length === 0 && trackerLink === undefined)
    return refuse('INVALID_VALUE', ['input'], 'Say what to note: addTags, removeTags or trackerLink.');
  const both = removeTags.findIndex((tag) => addTags.includes(tag));
  if (both !== -1)
    return refuse('INVALID_VALUE', ['input', 'removeTags', String(both)], 'The same tag is to be added.');
  const checks = [checkTags(addTags, 'addTags'), checkTags(removeTags, 'removeTags'), checkLink(trackerLink ?? null)];
  return (checks.find((check) => !check.ok) as Result<Annotation, Invalid> | undefined) ?? succeed(annotation);
};

/** The tags after a change, by name. Refuses more than a vulnerability may have. */
export const tagsAfter = (
  tags: readonly string[],
  { addTags, removeTags }: Annotation,
  field: readonly string[],
): Result<readonly string[], Invalid> => {
  const kept = tags.filter((tag) => !removeTags.includes(tag));
  const after = [...new Set([...kept, ...addTags])].sort();
  return after.length > mostTags
    ? refuse(
        'LIMIT_REACHED',
        field,
        `A vulnerability has at most ${mostTags} tags; this one would have ${after.length}.`,
      )
    : succeed(after);
};
