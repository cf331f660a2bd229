import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real repository of a test, made with git itself. */
export interface Repository {
  readonly path: string;
  /** Runs git in it. */
  readonly git: (...args: readonly string[]) => string;
  /** Writes a file; names may be bytes. */
  readonly write: (name: string | Buffer, content: string | Buffer) => void;
  /** Commits everything, at an instant, by an author; answers the commit. */
  readonly commit: (at?: string, author?: string) => string;
  readonly remove: () => void;
}

const pathIn = (folder: string, name: string | Buffer): string | Buffer =>
  typeof name === 'string' ? join(folder, name) : Buffer.concat([Buffer.from(`${folder}/`), name]);

/** The commit that HEAD names, which was just made: its branch has a file of its own. */
const headIn = (folder: string): string => {
  const head = readFileSync(join(folder, 'HEAD'), 'utf8').trim();
  const branch = /^ref: (.+)$/.exec(head)?.[1];
  return branch === undefined ? head : readFileSync(join(folder, branch), 'utf8').trim();
};

export const url = 'https://example.com/acme/shop.git';

export const createRepository = (...init: readonly string[]): Repository => {
  const path = mkdtempSync(join(tmpdir(), 'integrates-clone-'));
  const environment = {
    PATH: process.env['PATH'],
    HOME: path,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  const git = (more: object, ...args: readonly string[]): string =>
    execFileSync('git', args, {
      cwd: path,
      env: { ...environment, ...more },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  git({}, 'init', '--quiet', '--initial-branch=main', ...init);
  git({}, 'remote', 'add', 'origin', url);
  return {
    path,
    git: (...args) => git({}, '-c', 'protocol.file.allow=always', ...args),
    write: (name, content) => {
      if (typeof name === 'string') mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(pathIn(path, name), content);
    },
    commit: (at = '2025-12-01T00:00:00Z', author = 'developer@example.com') => {
      git({}, 'add', '--all');
      git(
        {
          GIT_AUTHOR_DATE: at,
          GIT_COMMITTER_DATE: at,
          GIT_AUTHOR_NAME: 'A',
          GIT_AUTHOR_EMAIL: author,
          GIT_COMMITTER_NAME: 'A',
          GIT_COMMITTER_EMAIL: 'committer@example.com',
        },
        '-c',
        'maintenance.auto=false',
        'commit',
        '--quiet',
        '--allow-empty',
        '--message=change',
      );
      return headIn(join(path, '.git'));
    },
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
};
