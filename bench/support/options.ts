import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Engine } from '../../src/database/db';

/** A whole number from 1 on that an option names; else an error with the usage. */
export const positive = (name: string, text: string, usage: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} wants a whole number from 1 on.\n\n${usage}`);
  return value;
};

/** The engine that an option names, else both. */
export const enginesOf = (text: string | undefined, usage: string): readonly Engine[] => {
  if (text === undefined) return ['sqlite', 'postgres'];
  if (text !== 'sqlite' && text !== 'postgres') throw new Error(`--engine wants sqlite or postgres.\n\n${usage}`);
  return [text];
};

type Wanted = NonNullable<ParseArgsConfig['options']>;

/** What the arguments say of some options; `--help` prints the usage and ends. */
export const valuesOf = <const T extends Wanted>(
  args: readonly string[],
  usage: string,
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; options: T }>>['values'] => {
  if (args.includes('--help')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  return parseArgs({ args: [...args], options }).values;
};
