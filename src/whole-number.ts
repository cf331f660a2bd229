import { z } from 'zod';

/** What a variable takes that is a number; everything else is refused with the bounds. */
export const wholeNumber = (least: number, most: number): z.ZodCoercedNumber => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce
    .number({ error })
    .refine((given) => Number.isInteger(given) && given >= least && given <= most, { error });
};
