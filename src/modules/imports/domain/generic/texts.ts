import { z } from 'zod';

/** In code points, as JSON Schema counts. */
const length = (text: string): number => Array.from(text).length;

/** A text that is not blank and has at most so many characters. */
export const text = (most: number): z.ZodString =>
  z
    .string('Give a text.')
    .regex(/\S/, 'It must not be blank.')
    .refine((given) => given.length <= most || length(given) <= most, `It has more than ${most} characters.`)
    .meta({ maxLength: most });

/** A text that may be blank, for what is only shown. */
export const prose = (most: number): z.ZodString =>
  z
    .string('Give a text.')
    .refine((given) => given.length <= most || length(given) <= most, `It has more than ${most} characters.`)
    .meta({ maxLength: most });

/** A whole number of a range. */
export const whole = (least: number, most: number): z.ZodInt => {
  const wrong = `Give a whole number from ${least} to ${most}.`;
  return z.int(wrong).min(least, wrong).max(most, wrong);
};
