import { badInput } from '../kernel/refusal';
import type { Binding } from './db';

const holdsNul = (value: Binding): boolean =>
  typeof value === 'string'
    ? value.includes('\0')
    : Array.isArray(value) && (value as readonly string[]).some((text) => text.includes('\0'));

/**
 * PostgreSQL takes no NUL. What is to be stored is checked where it comes in; this is for what people search for.
 * Throws BAD_USER_INPUT.
 */
export const refuseNul = (bindings: readonly Binding[]): void => {
  if (bindings.some(holdsNul)) throw badInput('text', 'may hold no NUL character.');
};
