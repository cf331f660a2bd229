const dated = /^\d{4}-\d{2}-\d{2}$/;

/** A date of the calendar in ISO 8601 form. */
export const isDate = (value: unknown): value is string =>
  typeof value === 'string' && dated.test(value) && instantOf(`${value}T00:00:00Z`)?.startsWith(value) === true;

const instants = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** An instant of ISO 8601, or a date, in UTC with milliseconds; undefined for anything else. */
export const instantOf = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || !instants.test(value)) return undefined;
  const zoned = /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(value) || !value.includes('T') ? value : `${value}Z`;
  const milliseconds = Date.parse(zoned.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString();
};
