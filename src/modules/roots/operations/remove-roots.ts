import { isOrphan } from '../../../database/retry';
import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize } from '../../access';
import { checkActive } from '../../groups';
import * as data from '../data/roots';
import { rootTenancy, standingRoot } from './read-roots';

/** Whether anything was ever reported on a root: a question to the modules above, asked in the transaction. */
export type WasReportedOn = (env: Env, rootId: string) => Promise<boolean>;

const uploaded = (): Result<never, Refusal<'WRONG_STATE'>> =>
  refuse('WRONG_STATE', ['input', 'rootId'], 'Reports were uploaded to the root: deactivate it instead.');

/** Removes a root on which nothing was ever reported; reports that found nothing, or were undone, are kept with it. */
export const removeRoot = (
  env: Env,
  id: string,
  wasReportedOn: WasReportedOn,
): Promise<Result<null, Refusal<'WRONG_STATE'>>> =>
  transact<null, Refusal<'WRONG_STATE'>>(env, async (inner) => {
    const root = await standingRoot(inner, id);
    authorize(inner, 'ROOT_REMOVE', rootTenancy(root));
    const active = await checkActive(inner, root.groupId, ['input', 'rootId']);
    if (!active.ok) return active;
    if (await wasReportedOn(inner, id))
      return refuse(
        'WRONG_STATE',
        ['input', 'rootId'],
        'Vulnerabilities were reported on the root: deactivate it instead.',
      );
    try {
      await data.deleteRoot(inner.db, id);
    } catch (error) {
      if (isOrphan(error)) return uploaded();
      throw error;
    }
    await record(inner, { type: 'RootRemoved', on: rootTenancy(root), subjectId: id, data: { before: root } });
    return succeed(null);
  });

/** Removes the roots of a group that is being removed. */
export const removeRootsOfGroup = async ({ db }: Env, { id }: { readonly id: string }): Promise<void> => {
  await data.deleteRootsOfGroup(db, id);
};
