import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
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

/** Makes a bare repository with a first commit on `main`. */
export const createRepository = (folder: string): Repository => {
  const work = `${folder}.work`;
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: work, env: { PATH: process.env['PATH'] ?? '', HOME: work, ...author } })
      .toString()
      .trim();
  mkdirSync(work, { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  git('init', '--quiet', '--bare', '--initial-branch=main', folder);
  const commit: Repository['commit'] = (files, branch = 'main') => {
    Object.entries(files).forEach(([name, content]) => {
      mkdirSync(dirname(join(work, name)), { recursive: true });
      writeFileSync(join(work, name), content);
    });
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'A change.');
    git('push', '--quiet', '--force', folder, `HEAD:refs/heads/${branch}`);
    return git('rev-parse', 'HEAD');
  };
  commit({ 'README.md': '# Shop\n', 'src/cart.js': 'const cart = [];\n' });
  return { folder, commit };
};
