import type { Env } from '../../../kernel/env';
import * as data from '../data/undo-log';
import * as undo from '../data/undo';
import type { SightingScope } from '../domain/staging';

/** Keeps how a scope stands before a report; answers that also once an earlier run of the report changed it. */
export const keepScope = async ({ db }: Env, reportId: string, scope: SightingScope): Promise<undo.ScopeBefore> => {
  // A scope is renewed by the first report that makes it.
  await data.logScope(db, reportId, scope, scope.lastReportId === null);
  return scope.lastReportId === reportId ? undo.selectScopeBefore(db, reportId, scope.id) : scope;
};

/** Keeps when findings were released that a report adds to; those that were not `known` before, it opened. */
export const keepFindings = async (
  { db }: Env,
  reportId: string,
  findingIds: readonly string[],
  known: readonly string[],
): Promise<void> => {
  await data.logFindings(db, reportId, known, false);
  await data.logFindings(
    db,
    reportId,
    findingIds.filter((id) => !known.includes(id)),
    true,
  );
};

/** Keeps what stands of vulnerabilities whose reattacks a report may answer. */
export const keepVulnerabilities = async (
  { db }: Env,
  reportId: string,
  vulnerabilities: readonly { readonly id: string }[],
): Promise<void> => {
  if (vulnerabilities.length > 0)
    await data.logVulnerabilities(
      db,
      reportId,
      vulnerabilities.map(({ id }) => id),
    );
};
