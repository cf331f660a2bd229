import type { BlockList } from 'node:net';
import type { FetchFailure, Git, GitFailure, Remote } from '../kernel/git';
import { laneOf } from '../kernel/lane';
import { CodedError } from '../kernel/refusal';
import { fail, succeed, type Result } from '../kernel/result';
import { cloneIn, type CloneLimits } from './clone';
import { failureOf } from './failures';
import { routeTo, type Lookup, type Route } from './route';
import { runGit } from './run';
import { inSandbox, type GitSettings, type Sandbox } from './sandbox';

export interface SystemGit extends GitSettings, CloneLimits {
  readonly lookup: Lookup;
  /** Inner networks that may be connected to. */
  readonly allowed: BlockList;
  /** How long asking for a commit may take. */
  readonly headSeconds: number;
}

/** The first version that can be told which address a host has (`http.curloptResolve`). */
const oldest = [2, 37] as const;

const withoutGit = (): CodedError =>
  new CodedError('UNAVAILABLE', `This server has no git of version ${oldest.join('.')} or later.`);

const isRecent = (text: string): boolean => {
  const [, major = '0', minor = '0'] = /^git version (\d+)\.(\d+)/.exec(text) ?? [];
  return Number(major) > oldest[0] || (Number(major) === oldest[0] && Number(minor) >= oldest[1]);
};

/** A key is the only way in that ssh is let use: without one there is no need to connect. */
const lacksKey = ({ protocol }: Route, { secret }: Remote): boolean => protocol === 'ssh' && secret?.type !== 'SSH';

/** A password goes by https, a key by ssh: anything else is sent nowhere. */
const mismatched = ({ protocol }: Route, { secret }: Remote): boolean =>
  secret !== null && (secret.type === 'SSH') !== (protocol === 'ssh');

const commitOf = (output: string, branch: string): string | undefined =>
  output
    .split('\n')
    .map((line) => line.split('\t'))
    .find(([, name]) => name === `refs/heads/${branch}`)?.[0];

/** Git as it is installed on this machine, run in a sandbox of its own each time. */
export const systemGit = (settings: SystemGit): Git => {
  const { folder, path, allowed, lookup, headSeconds } = settings;
  const heads = laneOf({ atATime: 8, waiting: 32, milliseconds: 5_000 });
  const known: { recent?: Promise<boolean> } = {};

  const recent = async (): Promise<boolean> => {
    const call = { args: ['--version'], folder: '/', environment: { PATH: path }, whispered: '', seconds: 10 };
    const { how, output } = await runGit(call);
    return how === 'EXITED' && isRecent(output);
  };

  const reaching = async <T, F>(
    remote: Remote,
    work: (sandbox: Sandbox) => Promise<Result<T, F>>,
  ): Promise<Result<T, F | GitFailure>> => {
    if (!(await (known.recent ??= recent()))) throw withoutGit();
    const route = await routeTo(remote.url, allowed, lookup);
    if (!route.ok) return route;
    if (lacksKey(route.value, remote) || mismatched(route.value, remote)) return fail('AUTHENTICATION_FAILED');
    return inSandbox({ ...settings, folder }, route.value, remote.secret, work);
  };

  const head = (remote: Remote): Promise<Result<string, GitFailure>> =>
    reaching(remote, async ({ url, args, ...sandbox }) => {
      const ended = await runGit({
        ...sandbox,
        args: [...args, 'ls-remote', '--exit-code', '--', url, `refs/heads/${remote.branch}`],
        seconds: headSeconds,
      });
      const commit = ended.code === 0 ? commitOf(ended.output, remote.branch) : undefined;
      if (commit !== undefined) return succeed(commit);
      return fail<GitFailure>(
        ended.how === 'EXITED' && (ended.code === 0 || ended.code === 2) ? 'BRANCH_NOT_FOUND' : failureOf(ended),
      );
    });

  const withClone: Git['withClone'] = <T>(
    remote: Remote,
    commit: string,
    work: (clone: string) => Promise<T>,
    signal?: AbortSignal,
  ) => reaching<T, FetchFailure>(remote, (sandbox) => cloneIn(sandbox, remote, commit, settings, work, signal));

  return { head: (remote) => heads.inTurn(() => head(remote)), withClone };
};
