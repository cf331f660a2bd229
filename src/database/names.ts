import type { Knex } from 'knex';

const snakes = new Map<string, string>();

/** `createdAt` in TypeScript is `created_at` in SQL. */
export const snake = (name: string): string => {
  const known = snakes.get(name);
  if (known !== undefined) return known;
  const made = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (snakes.size < 10_000) snakes.set(name, made);
  return made;
};

/** Knex calls this also with no name. */
export const wrapIdentifier: NonNullable<Knex.Config['wrapIdentifier']> = (value, original) =>
  original(typeof value === 'string' ? snake(value) : value);
