import { createHash } from 'node:crypto';
import type { Env } from '../../../kernel/env';
import type { Group } from '../../groups';
import { policiesInForce } from '../../policies';
import type { Root } from '../../roots';
import { newestScopes } from '../../vulnerabilities';
import { selectReportByContent } from '../data/reports';
import { stableToolName } from '../domain/tool-name';
import { repeated } from '../domain/repeated';
import type { Report } from '../domain/report';
import { takesSuppressed } from '../domain/suppressed-results';

/** Raised whenever reports are read otherwise than before: then the same file may mean something else. */
const readerVersion = 2;

/** Everything that decides what a file means: the same again is the same report. */
export const contentKey = (
  sha256: string,
  root: Root,
  group: Group,
  upload: {
    readonly branch: string | null;
    readonly confirmClosing: boolean;
    readonly format?: string | null;
    readonly mapping?: unknown;
    readonly category?: string | null;
    readonly analysedAt?: string | null;
  },
): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        readerVersion,
        sha256,
        upload.branch,
        upload.confirmClosing,
        group.features.includes('REVIEW'),
        root.__typename === 'GitRoot' ? root.exclusions : [],
        upload.format ?? null,
        upload.mapping ?? null,
        upload.category ?? null,
        upload.analysedAt ?? null,
      ]),
    )
    .digest('base64url');

/**
 * Whether suppressed results were dropped, of which policies have acceptance be asked for by now: the same file would
 * bring them.
 */
const bringsSuppressed = async (env: Env, report: Report): Promise<boolean> =>
  report.counts.droppedFor.some(({ reason }) => reason === 'SUPPRESSED') &&
  takesSuppressed(report, await policiesInForce(env, { ...report, id: report.groupId }));

/**
 * The report with this content, when it is still the newest of every scope it spoke of: then it would change nothing.
 * Runs that were outdated have become no newer since.
 */
export const sameReport = async (env: Env, rootId: string, key: string): Promise<Report | undefined> => {
  const known = await selectReportByContent(env.db, rootId, key);
  if (known === undefined || (await bringsSuppressed(env, known))) return undefined;
  const scopes = new Set(
    known.analyses
      .filter(({ closing }) => closing !== 'OUTDATED')
      .map(({ tool, category, branch }) => JSON.stringify([stableToolName(tool), category, branch])),
  );
  return (await newestScopes(env, rootId, known.id)) >= scopes.size ? repeated(known) : undefined;
};

/** Whether nothing can come of a report again: what a VEX states may hold for what was reported since. */
const isSettled = ({ counts }: Report): boolean => (counts.statements ?? null) === null;

/** The same, where there is no need to look at the file again. */
export const settledReport = async (env: Env, rootId: string, key: string): Promise<Report | undefined> => {
  const same = await sameReport(env, rootId, key);
  return same !== undefined && isSettled(same) ? same : undefined;
};
