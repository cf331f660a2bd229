import type { Env } from '../../kernel/env';
import type { Root } from '../../modules/roots';
import { addToeInput, addToeLines, addToePort, attackToeInput, attackToeLines, attackToePort } from '../../modules/toe';
import { done } from '../failure';
import { forEach } from './story';

/** A file, how many lines it has, and how many of them are attacked at that moment; null when nobody has looked at it. */
export type DemoFile = readonly [filename: string, loc: number, attackedLines: number | null];

const day = 24 * 60 * 60 * 1000;

/** A commit that no repository has. */
const lastCommit = 'd'.repeat(40);

/** Records files as a refresh would find them, each changed a week before, and what testers attacked of them. */
export const recordFiles = (
  { seen, tested }: { readonly seen: Env; readonly tested: Env },
  { id }: Root,
  files: readonly DemoFile[],
): Promise<void> =>
  forEach(files, async ([filename, loc, attackedLines]) => {
    const modifiedAt = new Date(Date.parse(seen.now()) - 7 * day).toISOString();
    const version = { loc, lastAuthor: 'developer@example.com', lastCommit, modifiedAt };
    const file = done(await addToeLines(seen, id, { filename, ...version }));
    const attack = { attackedAt: null, attackedLines, comments: null };
    if (attackedLines !== null) done(await attackToeLines(tested, { id: file.id, revision: null }, attack));
  });

/** Records a way into a site, attacked at once. */
export const recordInput = async (env: Env, { id }: Root, component: string, entryPoint: string): Promise<void> => {
  const input = done(await addToeInput(env, id, { component, entryPoint }));
  done(await attackToeInput(env, { id: input.id, revision: null }, null));
};

/** Records a port, attacked at once. */
export const recordPort = async (env: Env, { id }: Root, port: number): Promise<void> => {
  const entry = done(await addToePort(env, id, port));
  done(await attackToePort(env, { id: entry.id, revision: null }, null));
};
