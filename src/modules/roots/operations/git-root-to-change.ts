import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { authorize } from '../../access';
import { checkActive } from '../../groups';
import type { GitRoot } from '../domain/root';
import { rootTenancy, standingRoot } from './read-roots';

const field = ['input', 'rootId'];

/** An active git root of an active group, in which the actor may change roots. Throws NOT_FOUND and FORBIDDEN. */
export const gitRootToChange = async (env: Env, rootId: string): Promise<Result<GitRoot, Refusal<'WRONG_STATE'>>> => {
  const root = await standingRoot(env, rootId);
  authorize(env, 'ROOT_MANAGE', rootTenancy(root));
  const active = await checkActive(env, root.groupId, field);
  if (!active.ok) return active;
  if (root.__typename !== 'GitRoot') return refuse('WRONG_STATE', field, 'The root is no git repository.');
  return root.state === 'ACTIVE' ? succeed(root) : refuse('WRONG_STATE', field, 'The root is not active.');
};
