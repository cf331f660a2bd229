import type { RunOutline } from '../observation';

type Said = Pick<RunOutline, 'results'> & {
  readonly tool: { readonly name: string; readonly version?: string | null };
} & Partial<Omit<RunOutline, 'tool' | 'results'>>;

/** The outline of a run by what its report says: a run that says nothing of itself went well. */
export const outlineOf = ({ tool, ...said }: Said): RunOutline => ({
  category: null,
  successful: true,
  notifications: [],
  revision: null,
  branch: null,
  repository: null,
  endedAt: null,
  unfollowed: [],
  ...said,
  tool: { name: tool.name, version: tool.version ?? null, producedBy: null },
});
