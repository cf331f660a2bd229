import { CommanderError } from 'commander';
import { ConfigError } from '../config-error';
import { CodedError } from '../kernel/refusal';
import type { Refusal, Result } from '../kernel/result';

/** A command that was understood and could not be done. */
export class CommandFailure extends Error {}

/** A command line that asks for what there is not. */
export class WrongUsage extends Error {}

export const exitCodes = { done: 0, failed: 1, wrongUsage: 2 } as const;

/** A refusal on one line: its code, the field concerned and what to do. */
export const lineOf = ({ code, field, message }: Refusal): string => {
  const name = (field ?? []).filter((part) => part !== 'input').join('.');
  return `${code}${name === '' ? '' : ` (${name})`}: ${message}`;
};

/** The value of an outcome; a refusal ends the command. */
export const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new CommandFailure(lineOf(result.error));
  return result.value;
};

// eslint-disable-next-line no-control-regex -- control characters of foreign texts must not reach a terminal
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();

const ofFiles: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder.',
  ENOTDIR: 'a part of the path is no folder.',
  EACCES: 'you may not open it.',
  EISDIR: 'it is a folder.',
  ENOSPC: 'the disk is full.',
};

/** What is wrong with a file; undefined for any other error. */
const faultOfFile = ({ code = '', path }: NodeJS.ErrnoException): string | undefined =>
  path === undefined || ofFiles[code] === undefined ? undefined : `${path}: ${ofFiles[code]}`;

/** What went wrong, without a stack: some errors of the system carry only a code. */
const messageOf = (error: unknown): string => {
  if (error instanceof CodedError) return lineOf(error);
  if (error instanceof ConfigError) return `The configuration is wrong: ${error.message}`;
  if (!(error instanceof Error)) return String(error);
  const fault = faultOfFile(error);
  if (fault !== undefined) return fault;
  return error.message === '' ? ((error as { code?: string }).code ?? error.name) : error.message;
};

/** Tells on standard error why a command was not done; answers the exit code. */
export const tellFailure = (error: unknown): number => {
  // Commander has told its own errors already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
  process.stderr.write(`error: ${oneLine(messageOf(error))}\n`);
  return error instanceof WrongUsage ? exitCodes.wrongUsage : exitCodes.failed;
};
