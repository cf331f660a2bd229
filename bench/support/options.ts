import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Engine } from '../../src/database/db';

/** Ends the process: its arguments ask for what there is not. */
export const refuse = (what: string): never => {
  process.stderr.write(`error: ${what} (--help tells what there is)\n`);
  process.exit(2);
};

/** A whole number from 1 on that an option names. */
export const positive = (name: string, text: string): number => {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : refuse(`--${name} wants a whole number from 1 on.`);
};

/** The engine that an option names, else both. */
export const enginesOf = (text: string | undefined): readonly Engine[] => {
  if (text === undefined) return ['sqlite', 'postgres'];
  return text === 'sqlite' || text === 'postgres' ? [text] : refuse('--engine wants sqlite or postgres.');
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
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    // Behind the first sentence stand hints on other spellings.
    return refuse(`${(error as Error).message.split(/\.(?=\s|$)|\n/, 1)[0] ?? ''}.`);
  }
};
