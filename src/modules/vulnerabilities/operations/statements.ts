import type { Env } from '../../../kernel/env';
import * as data from '../data/statements';
import { logClaims } from '../data/undo-log';
import type { NamedComponent, StagedStatement, VexStatement } from '../domain/statement';
import type { Decidable } from '../domain/vulnerability';

export * from '../domain/statement';

/** Keeps what a report states aside, in a write of its own. */
export const stageStatements = async (
  { db }: Env,
  reportId: string,
  statements: readonly StagedStatement[],
): Promise<void> => {
  await data.insertStagedStatements(db, reportId, statements);
};

/** What a report states that is kept aside, from one ordinal on: at most so many. */
export const stagedStatements = (
  { db }: Env,
  reportId: string,
  from: number,
  most: number,
): Promise<readonly StagedStatement[]> => data.selectStagedStatements(db, reportId, from, most);

/** The components of a root that have, or had, one of some weaknesses. */
export const namedComponents = (
  { db }: Env,
  { groupId, id }: { readonly groupId: string; readonly id: string },
  weaknessKeys: readonly string[],
): Promise<readonly NamedComponent[]> => data.selectNamedComponents(db, groupId, id, weaknessKeys);

/** What a decision needs to know of vulnerabilities; absent ones are left out. */
export const decidablesByIds = ({ db }: Env, ids: readonly string[]): Promise<readonly Decidable[]> =>
  data.selectDecidables(db, ids);

/** The newest that VEX documents stated of vulnerabilities. */
export const newestStatements = async (
  { db }: Env,
  ids: readonly string[],
): Promise<ReadonlyMap<string, VexStatement>> =>
  new Map((await data.selectNewestStatements(db, ids)).map((each) => [each.vulnerabilityId, each]));

/** Keeps what is stated of vulnerabilities from now on. */
export const keepStatements = async ({ db }: Env, statements: readonly VexStatement[]): Promise<void> => {
  await data.insertStatements(db, statements);
};

/** Keeps how claims stand that a report is about to make or take back, for its undoing. */
export const keepClaims = async ({ db }: Env, reportId: string, ids: readonly string[]): Promise<void> => {
  await logClaims(db, reportId, ids);
};
