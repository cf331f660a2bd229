import { cloneReader } from '../clones/read-clone';
import { counted } from '../kernel/amounts';
import { refreshLines, type Refresh } from '../modules/toe';
import { done } from './failure';
import { namedGroup } from './named-group';
import { needsDatabase, type GroupName, type ServerOptions } from './options';
import { withDatabase } from './with-database';

export interface RefreshOptions extends ServerOptions {
  readonly group: GroupName;
  readonly root: string;
  readonly clone: string;
  readonly allowOtherRemote?: true;
  readonly format: 'text' | 'json';
}

const told = ({ commit, added, changed, unchanged, returned, vanished, skipped }: Refresh): string =>
  [
    `Refreshed from the commit ${commit}.`,
    `  new ${String(added)}, changed ${String(changed)}, unchanged ${String(unchanged)}, returned ${String(returned)}, vanished ${String(vanished)}`,
    ...(skipped === 0
      ? []
      : [
          `  ${counted(skipped, 'file was', 'files were')} left out: ${skipped === 1 ? 'its path is' : 'their paths are'} too long.`,
        ]),
    '',
  ].join('\n');

/** Brings the files of a git root up to date with a clone of it, and prints what changed. */
export const refreshToe = async (options: RefreshOptions): Promise<void> => {
  needsDatabase(options, 'A server reads no folder of yours.');
  await withDatabase(async ({ env, config: { searchPath } }) => {
    const { id: groupId } = await namedGroup(env, options.group);
    const read = cloneReader({ path: options.clone, searchPath, otherRemote: options.allowOtherRemote === true });
    const result = done(await refreshLines(env, { groupId, nickname: options.root }, read));
    process.stdout.write(options.format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : told(result));
  });
};
