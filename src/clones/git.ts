import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A clone can't be read; the message is meant for whoever gave it. */
export class UnreadableClone extends Error {}

/** What is missing is never fetched. */
export const lacking = (): UnreadableClone =>
  new UnreadableClone('The clone lacks files of the commit: clone it with all of them.');

/** Runs git on the objects of a clone, and on nothing else of it. */
export interface Git {
  /** Runs a command, and hands on what it prints as it comes; ends it when nobody wants more. */
  readonly stream: (args: readonly string[], input?: string) => AsyncGenerator<Buffer>;
}

/** Where git is looked for: the PATH of the operator. */
type SearchPath = string;

/** How long a command may take: long enough for the longest histories. */
const mostMilliseconds = 30 * 60 * 1000;

const nowhere = '/dev/null';

/** What git is told of its surroundings: no configuration of the machine, no questions, no network. */
const surroundings = (path: SearchPath): NodeJS.ProcessEnv => ({
  PATH: path,
  LC_ALL: 'C',
  HOME: nowhere,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_SYSTEM: nowhere,
  GIT_CONFIG_GLOBAL: nowhere,
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_ALLOW_PROTOCOL: 'none',
});

/** Beside those of our own repository, which has hardly any: caches of a clone are not believed, large files not held. */
const settings = [
  ['core.commitGraph', 'false'],
  ['core.multiPackIndex', 'false'],
  ['core.bigFileThreshold', '16m'],
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', nowhere],
  ['protocol.allow', 'never'],
].flatMap(([name = '', value = '']) => ['-c', `${name}=${value}`]);

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });

const whyNot = (error: unknown): UnreadableClone =>
  (error as { code?: string }).code === 'ENOENT'
    ? new UnreadableClone('There is no git to be run: install it, or name its folder in PATH.')
    : new UnreadableClone(`git could not be run: ${String(error)}`);

const streamOf = (environment: NodeJS.ProcessEnv): Git['stream'] =>
  async function* stream(args, input = '') {
    const child = spawn('git', [...settings, ...args], {
      env: environment,
      cwd: tmpdir(),
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: mostMilliseconds,
      killSignal: 'SIGKILL',
    });
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => {
      if (errors.length < 10) errors.push(chunk);
    });
    // A command that has seen enough reads no further.
    child.stdin.on('error', () => undefined);
    const end = ended(child);
    end.catch(() => undefined);
    child.stdin.end(input);
    try {
      for await (const chunk of child.stdout) yield chunk as Buffer;
      const code = await end.catch((error: unknown) => {
        throw whyNot(error);
      });
      if (code !== 0)
        throw new UnreadableClone(`git can not read it: ${Buffer.concat(errors).toString().slice(0, 500)}`);
    } finally {
      child.kill('SIGKILL');
      await end.catch(() => undefined);
    }
  };

/** What is known of a clone before git is run on it. */
export interface CloneObjects {
  /** The folder of its objects. */
  readonly folder: string;
  /** Commits whose parents it lacks, as git keeps them; empty when it has all of them. */
  readonly shallow: string;
  /** How its objects are named. */
  readonly format: 'sha1' | 'sha256';
}

/**
 * Does work with git on an empty repository of our own that borrows the objects of a clone. So nothing that whoever
 * made the clone could have put there is read: no configuration, hooks, attributes or references, and no file of its
 * working tree.
 */
export const withGit = async <T>(
  path: SearchPath,
  { folder, shallow, format }: CloneObjects,
  work: (git: Git) => Promise<T>,
): Promise<T> => {
  const own = await mkdtemp(join(tmpdir(), 'integrates-git-'));
  try {
    await mkdir(join(own, 'refs'));
    await writeFile(join(own, 'HEAD'), 'ref: refs/heads/none\n');
    await writeFile(
      join(own, 'config'),
      `[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectformat = ${format}\n`,
    );
    if (shallow !== '') await writeFile(join(own, 'shallow'), shallow);
    return await work({
      stream: streamOf({ ...surroundings(path), GIT_DIR: own, GIT_OBJECT_DIRECTORY: folder }),
    });
  } finally {
    await rm(own, { recursive: true, force: true });
  }
};

const run = promisify(execFile);

/** The values of a setting in a file of git's own form, read as a mere file. */
export const settingIn = async (path: SearchPath, file: string, name: string): Promise<readonly string[]> => {
  const args = ['config', '--file', file, '--no-includes', '--null', '--get-all', name];
  try {
    const { stdout } = await run('git', args, { env: surroundings(path), cwd: tmpdir(), timeout: 10_000 });
    return stdout.split('\0').filter((value) => value !== '');
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') throw whyNot(error);
    return [];
  }
};
