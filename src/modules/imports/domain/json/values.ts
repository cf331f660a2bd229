/** A JSON object whose properties nobody has looked at yet. */
export type Fields = Readonly<Record<string, unknown>>;

const none: Fields = Object.freeze({});

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object, or an empty one: for properties whose type does not matter enough to refuse a report. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : none);

export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [];

/** The text, unless it is blank. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

/** A position in a list; SARIF writes -1 for none. */
export const positionOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

export const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** A property by a name that the report itself gave; nothing inherited. */
export const own = (object: Fields, name: string): unknown => (Object.hasOwn(object, name) ? object[name] : undefined);

export const present = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
