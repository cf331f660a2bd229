import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { notFound } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { may, requireReach } from '../../access';
import { rootListing, type RootFilter, type RootOrder } from '../data/root-lists';
import * as data from '../data/roots';
import type { Root } from '../domain/root';

export interface RootListArguments extends PageArguments {
  readonly filter?: RootFilter | null | undefined;
  readonly orderBy?: RootOrder | null | undefined;
}

/** As stored, for loaders and for deciding on access. */
export const rootsByIds = ({ db }: Env, ids: readonly string[]): Promise<readonly Root[]> => data.selectRoots(db, ids);

/** The root as it stands. Throws NOT_FOUND. */
export const standingRoot = async ({ db }: Env, id: string): Promise<Root> => {
  const [root] = await data.selectRoots(db, [id]);
  if (root === undefined) throw notFound();
  return root;
};

/** The roots of a group that have one of the nicknames, for decisions on what stands in them. */
export const rootsByNicknames = (
  { db }: Env,
  groupId: string,
  nicknames: readonly string[],
): Promise<readonly Root[]> => data.selectRootsByNicknames(db, groupId, nicknames);

export const rootTenancy = ({ organizationId, groupId }: Pick<Root, 'organizationId' | 'groupId'>): Tenancy => ({
  organizationId,
  groupId,
});

export const rootVisible = ({ actor }: Pick<Env, 'actor'>, root: Root): boolean =>
  may(actor, 'ROOT_READ', rootTenancy(root));

/** The roots of groups that the actor may see: a page for each group. */
export const rootPages = async (
  env: Env,
  groupIds: readonly string[],
  { filter, orderBy, ...page }: RootListArguments,
): Promise<ReadonlyMap<string, Page<Root>>> => {
  requireReach(env, 'ROOT_READ');
  return pagesOf(rootListing(env.db, filter, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }), groupIds, page);
};

/** The active root that a report is about: the one with this nickname, or the only one when none is named. */
export const reportedRoot = async (
  { db }: Env,
  groupId: string,
  nickname: string | null,
): Promise<Result<Root, Refusal<'NOT_FOUND' | 'WRONG_STATE' | 'INVALID_VALUE'>>> => {
  const field = ['input', 'rootNickname'];
  if (nickname === null) {
    const [only, ...others] = await data.selectActiveRoots(db, groupId, 2);
    if (only === undefined) return refuse('NOT_FOUND', field, 'The group has no active root: add one first.');
    return others.length === 0
      ? succeed(only)
      : refuse('INVALID_VALUE', field, 'The group has several roots: name the one that the report is about.');
  }
  const root = await data.selectRootByNickname(db, groupId, nickname);
  if (root === undefined) return refuse('NOT_FOUND', field, 'The group has no root with this nickname.');
  return root.state === 'ACTIVE' ? succeed(root) : refuse('WRONG_STATE', field, 'The root is not active.');
};
