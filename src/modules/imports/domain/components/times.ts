/** RFC 3339 with a zone; whatever else a file says of times orders nothing. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,12})?(?:Z|[+-]\d{2}:\d{2})$/;

/** A time of a report in UTC; null for what is none. Go writes the year 1 for no time at all. */
export const timeOf = (value: unknown): string | null => {
  if (typeof value !== 'string' || !instant.test(value)) return null;
  const milliseconds = Date.parse(value.replace(/(\.\d{3})\d+/, '$1'));
  return Number.isNaN(milliseconds) || milliseconds <= 0 ? null : new Date(milliseconds).toISOString();
};
