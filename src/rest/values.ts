import { z } from 'zod';
import { isStorable } from '../kernel/checks';
import { defaultPageSize, maximumPageSize } from '../kernel/page';

const storable = 'holds characters that are none (NUL, or half of a surrogate pair).';

/** A text of at most so many UTF-16 units; the rule of the field itself is the operation's. */
export const text = (maximum: number): z.ZodString => z.string().max(maximum).refine(isStorable, storable);

/** An id as GraphQL's UUID: in lower case from here on. */
export const id = z
  .guid()
  .transform((given) => given.toLowerCase())
  .pipe(z.string())
  .describe('An id.');

/** The name of an organization or a group in a path, whatever the case of its letters. */
export const name = z.string().min(1).max(100).refine(isStorable, storable);

/** An e-mail address as GraphQL's EmailAddress: in lower case from here on. */
export const email = z
  .string()
  .max(300)
  .transform((given) => given.trim().toLowerCase())
  .pipe(z.email().max(254).refine(isStorable, storable));

const inRange = (given: string): boolean => {
  const year = new Date(given).getUTCFullYear();
  return year >= 1 && year <= 9999;
};

/** An instant with any offset comes in; UTC with milliseconds is kept, of the years that databases know. */
export const instant = z.iso
  .datetime({
    offset: true,
    abort: true,
    error: 'give an instant as RFC 3339 has it, such as 2026-01-31T23:59:59Z.',
  })
  .refine(inRange, 'must be of the years 1 to 9999.')
  .transform((given) => new Date(given).toISOString())
  .pipe(z.string());

/** An instant as it is answered: RFC 3339, UTC, with milliseconds. */
export const time = z.iso.datetime();

const wholeNumber = z
  .string()
  .regex(/^\d{1,3}$/, `must be from 1 to ${maximumPageSize}.`)
  .transform(Number)
  .pipe(z.int().min(1).max(maximumPageSize, `must be from 1 to ${maximumPageSize}.`));

/** The parameters of a list. */
export const paging = {
  limit: wholeNumber.optional().meta({
    shown: {
      type: 'integer',
      minimum: 1,
      maximum: maximumPageSize,
      default: defaultPageSize,
      description: `How many at most: 1 to ${maximumPageSize}.`,
    },
  }),
  cursor: text(20_000).optional().describe('`next` of the page before; left out for the first one.'),
};

/** A page of a list. */
export const pageOf = <S extends z.ZodType>(
  item: S,
): z.ZodObject<{ items: z.ZodArray<S>; next: z.ZodNullable<z.ZodString> }> =>
  z.object({
    items: z.array(item).describe('The items of this page.'),
    next: z.string().nullable().describe('The `cursor` of the next page; null on the last one.'),
  });

/** Several values of one parameter: given once or several times. */
export const several = <S extends z.ZodType<unknown, string>>(
  value: S,
): z.ZodOptional<z.ZodPipe<z.ZodTransform, z.ZodArray<S>>> =>
  z
    .preprocess((given) => (given === undefined || Array.isArray(given) ? given : [given]), z.array(value).max(500))
    .optional() as never;
