import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestDatabase } from '../support/engines';

/** What a command answered. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Variables {
  readonly [name: string]: string;
}

const program = 'bin/integrates.js';

/** Runs the real command in a process of its own. */
export const integrates = (args: readonly string[], variables: Variables = {}, input = ''): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, [program, ...args], { env: { PATH, HOME, ...variables } });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(errors).toString() });
    });
    // A command that reads nothing may have ended before.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });

/** Whether util-linux's `script` is there, which makes a terminal; that of BSD takes other options. */
export const hasTerminals = (): boolean => String(spawnSync('script', ['--version']).stdout).includes('util-linux');

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Runs the real command on a terminal of its own; `redirected` is what a shell does with its outputs, such as `>file`. */
export const onTerminal = async (
  args: readonly string[],
  variables: Variables,
  redirected = '',
): Promise<{ readonly code: number | null; readonly shown: string }> => {
  const { PATH = '', HOME = '' } = process.env;
  const command = [process.execPath, program, ...args].map(quoted).join(' ');
  const child = spawn('script', ['-qec', `${command} ${redirected}`, '/dev/null'], {
    env: { PATH, HOME, SHELL: '/bin/sh', TERM: 'xterm', ...variables },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const shown: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => shown.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, shown: Buffer.concat(shown).toString() };
};

/** Runs the real command; answers the files of JavaScript, and of TypeScript without a build, that it loaded too. */
export const loading = async (
  args: readonly string[],
  variables: Variables = {},
): Promise<{ readonly ran: Ran; readonly files: readonly string[] }> => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-loaded-'));
  const list = join(folder, 'files.txt');
  const hook = resolve('test/cli/tell-loaded.cjs');
  try {
    const ran = await integrates(args, { ...variables, NODE_OPTIONS: `--require "${hook}"`, LOADED_FILE: list });
    return { ran, files: readFileSync(list, 'utf8').split('\n') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What works on the database: its drivers, and what modules do with it. */
export const ofDatabases =
  /node_modules\/(?:knex|pg|sqlite3)\/|src\/(?:database\/connect|modules\/[^/]+\/(?:operations|data))\b/;

export interface Folder {
  readonly path: string;
  /** The variables that have a command work there. */
  readonly variables: Variables;
  readonly remove: () => void;
}

/** A data folder of its own, which stands on the given test database when there is one. */
export const createFolder = (database?: TestDatabase): Folder => {
  const path = mkdtempSync(join(tmpdir(), 'integrates-cli-'));
  const config = database?.config;
  if (config?.engine === 'sqlite') symlinkSync(config.file, join(path, 'integrates.db'));
  return {
    path,
    variables: { DATA_DIR: path, ...(config?.engine === 'postgres' ? { DATABASE_URL: config.url } : {}) },
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
};

/** The one line that a refused command gives on standard error. */
export const refusal = (ran: Ran): string => {
  const lines = ran.stderr.trimEnd().split('\n');
  if (ran.code !== 1 || ran.stdout !== '' || lines.length !== 1) throw new Error(`no refusal: ${JSON.stringify(ran)}`);
  return lines[0] ?? '';
};
