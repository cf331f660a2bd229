import { recordAll } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { conflict } from '../../../kernel/refusal';
import * as data from '../data/roots';
import type { Root } from '../domain/root';
import { rootTenancy } from './read-roots';

/** Has the roots that use credentials go on without them. */
export const detachCredentials = async (env: Env, { id }: { readonly id: string }): Promise<void> => {
  const roots = await data.selectRootsByCredentials(env.db, id);
  const detach = async (root: Root): Promise<void> => {
    if (root.__typename !== 'GitRoot') return;
    if ((await data.updateRoot(env.db, root, { ...root, credentialsId: null })) === 0) throw conflict();
  };
  await roots.reduce((before, root) => before.then(() => detach(root)), Promise.resolve());
  await recordAll(
    env,
    roots.map((root) => ({
      type: 'RootUpdated',
      on: rootTenancy(root),
      subjectId: root.id,
      data: { before: { credentialsId: id }, after: { credentialsId: null } },
    })),
  );
};
