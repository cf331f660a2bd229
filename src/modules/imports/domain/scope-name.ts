import type { SightingScope } from '../../vulnerabilities';
import { stableToolName } from './tool-name';
import type { RunOutline } from './observation';

/** By what scopes are told apart on a root. */
type ScopeName = Pick<SightingScope, 'tool' | 'category' | 'branch'>;

/** The scope of a run in its root; `branch` is that of the upload. */
export const scopeNameOf = (
  { tool, category, branch }: Pick<RunOutline, 'tool' | 'category' | 'branch'>,
  given: string | null,
): ScopeName => ({ tool: stableToolName(tool.name), category: category ?? '', branch: branch ?? given ?? '' });

/** Runs by their scopes: those of the first run's scope first, each in their order. */
export const byScope = <Run>(
  runs: readonly Run[],
  nameOf: (run: Run) => ScopeName,
): readonly (readonly [Run, ...Run[]])[] => {
  const scopes = new Map<string, [Run, ...Run[]]>();
  runs.forEach((run) => {
    const { tool, category, branch } = nameOf(run);
    const key = JSON.stringify([tool, category, branch]);
    const known = scopes.get(key);
    if (known === undefined) scopes.set(key, [run]);
    else known.push(run);
  });
  return [...scopes.values()];
};
