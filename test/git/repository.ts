import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const author = {
  GIT_AUTHOR_NAME: 'Story',
  GIT_AUTHOR_EMAIL: 'story@example.com',
  GIT_COMMITTER_NAME: 'Story',
  GIT_COMMITTER_EMAIL: 'story@example.com',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** A repository that tests write to, and that servers of tests serve. */
export interface Repository {
  readonly folder: string;
  /** Commits files on a branch; answers the commit. */
  readonly commit: (files: Readonly<Record<string, string | Buffer>>, branch?: string) => string;
}

/**
 * Makes a bare repository with a first commit on `main`. Commits are made beside it and keep their objects in it: to push
 * each costs more than to make it.
 */
export const createRepository = (folder: string): Repository => {
  const work = `${folder}.work`;
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: work,
    ...author,
    GIT_OBJECT_DIRECTORY: join(folder, 'objects'),
  };
  const git = (...args: readonly string[]): void => {
    execFileSync('git', args, { cwd: work, env });
  };
  mkdirSync(work, { recursive: true });
  git('init', '--quiet', '--bare', '--initial-branch=main', folder);
  git('init', '--quiet', '--initial-branch=main');
  const commit: Repository['commit'] = (files, branch = 'main') => {
    Object.entries(files).forEach(([name, content]) => {
      mkdirSync(dirname(join(work, name)), { recursive: true });
      writeFileSync(join(work, name), content);
    });
    git('add', '--all');
    git('-c', 'maintenance.auto=false', 'commit', '--quiet', '--allow-empty', '--message', 'A change.');
    const made = readFileSync(join(work, '.git/refs/heads/main'), 'utf8').trim();
    git('--git-dir', folder, 'update-ref', `refs/heads/${branch}`, made);
    return made;
  };
  commit({ 'README.md': '# Shop\n', 'src/cart.js': 'const cart = [];\n' });
  return { folder, commit };
};
