/** In characters: a key ends with a colon, which no digest holds. */
export const ownKeyCharacters = 9;

/** An identity without the key of those for whom alone it is. */
export const withoutOwnKey = (value: string): string => value.slice(value.indexOf(':') + 1);
