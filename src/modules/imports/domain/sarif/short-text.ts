import { textOf } from '../json/values';
import { storable } from '../redaction';

/** A text of a report that is kept, without blanks around it and cut. */
export const shortText = (value: unknown, bytes = 500): string | null => {
  const text = textOf(value);
  return text === null ? null : storable(text.trim(), bytes);
};
