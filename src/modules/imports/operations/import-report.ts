import { createHash } from 'node:crypto';
import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import { checkText } from '../../../kernel/checks';
import type { Env } from '../../../kernel/env';
import { fail, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import type { UploadedFile } from '../../../kernel/upload';
import { authorize } from '../../access';
import { groupTenancy, type Group } from '../../groups';
import { reportedRoot, type Root } from '../../roots';
import { discardStaged, newestScopes } from '../../vulnerabilities';
import * as data from '../data/reports';
import { defaultClosingPolicy, type ClosingPolicy } from '../domain/closing';
import type { Unreadable } from '../domain/observation';
import { repeated, sumOf, type Report } from '../domain/report';
import { outlineSarif, type SarifOutline } from '../domain/sarif';
import { applyStaged } from './apply-staged';
import { stageReport, type Staged } from './stage-report';
import { storeReport, type StoredReport } from './stored-report';

export interface ReportUpload {
  readonly file: UploadedFile;
  readonly rootNickname: string | null;
  readonly branch: string | null;
  readonly commit: string | null;
  readonly dryRun: boolean;
  readonly confirmClosing: boolean;
}

export type ImportRefusal = Refusal<
  'INVALID_VALUE' | 'TOO_LONG' | 'NOT_FOUND' | 'WRONG_STATE' | 'UNREADABLE_REPORT'
>;

const unreadable = ({ at, message }: Unreadable): Result<never, ImportRefusal> =>
  refuse('UNREADABLE_REPORT', ['input', 'file'], `${at}: ${message}`);

const checkBranchAndCommit = ({ branch, commit }: ReportUpload): Result<null, ImportRefusal> => {
  const named = checkText(branch ?? '', ['input', 'branch'], { maximum: 255 });
  if (!named.ok) return named;
  return commit === null || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(commit)
    ? succeed(null)
    : refuse('INVALID_VALUE', ['input', 'commit'], 'A commit is 40 or 64 hexadecimal digits.');
};

/** Everything that decides what a file means: the same again is the same report. */
const contentKey = ({ sha256 }: StoredReport, root: Root, group: Group, upload: ReportUpload): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        sha256,
        upload.branch,
        upload.confirmClosing,
        group.features.includes('REVIEW'),
        root.__typename === 'GitRoot' ? root.exclusions : [],
      ]),
    )
    .digest('base64url');

/** The report with this content, when it is still the newest of every scope it spoke of: then it would change nothing. */
const sameReport = async (env: Env, rootId: string, key: string): Promise<Report | undefined> => {
  const known = await data.selectReportByContent(env.db, rootId, key);
  if (known === undefined) return undefined;
  const scopes = new Set(known.analyses.map(({ tool, category, branch }) => JSON.stringify([tool, category, branch])));
  return (await newestScopes(env, rootId, known.id)) >= scopes.size ? repeated(known) : undefined;
};

class Previewed extends Error {
  constructor(readonly report: Report) {
    super('previewed');
  }
}

interface Parts {
  readonly reportId: string;
  readonly group: Group;
  readonly root: Root;
  readonly upload: ReportUpload;
  readonly stored: StoredReport;
  readonly key: string;
  readonly outline: SarifOutline;
  readonly staged: Staged;
  readonly closing: ClosingPolicy;
}

/** Applies in one transaction; a preview does the same and rolls back, so that it can't differ. */
const apply = async (env: Env, parts: Parts): Promise<Report> => {
  const { reportId, group, root, upload, stored, key, outline, staged, closing } = parts;
  try {
    return await env.db.transaction(async (db) => {
      const inner: Env = { ...env, db };
      const analyses = await applyStaged(inner, {
        ...staged,
        reportId,
        group,
        root,
        runs: outline.runs,
        branch: upload.branch,
        commit: upload.commit,
        confirmClosing: upload.confirmClosing,
        closing,
      });
      const report: Report = {
        id: reportId,
        organizationId: group.organizationId,
        groupId: group.id,
        rootId: root.id,
        format: 'SARIF',
        fileName: upload.file.fileName,
        bytes: stored.bytes,
        sha256: stored.sha256,
        contentKey: key,
        state: upload.dryRun ? 'PREVIEWED' : 'APPLIED',
        counts: sumOf(analyses.map(({ counts }) => counts)),
        analyses,
        createdAt: env.now(),
        createdBy: nameOf(env.actor),
      };
      if (upload.dryRun) throw new Previewed(report);
      await data.insertReport(db, report);
      await record(inner, {
        type: 'ReportApplied',
        on: groupTenancy(group),
        subjectId: reportId,
        data: { root: root.nickname, sha256: stored.sha256, counts: report.counts },
      });
      return report;
    });
  } catch (thrown) {
    if (thrown instanceof Previewed) return thrown.report;
    throw thrown;
  }
};

const importStored = async (
  env: Env,
  group: Group,
  root: Root,
  upload: ReportUpload,
  stored: StoredReport,
  closing: ClosingPolicy,
): Promise<Result<Report, ImportRefusal>> => {
  const key = contentKey(stored, root, group, upload);
  const same = await sameReport(env, root.id, key);
  if (same !== undefined) return succeed(same);
  const outline = await outlineSarif(stored.chunks());
  if (!outline.ok) return unreadable(outline.error);
  const reportId = env.newId();
  try {
    const staged = await stageReport(env, reportId, root, outline.value, stored);
    if (!staged.ok) return unreadable(staged.error);
    const parts = { reportId, group, root, upload, stored, key, outline: outline.value, staged: staged.value, closing };
    return succeed(await apply(env, parts));
  } finally {
    await discardStaged(env, reportId);
  }
};

/**
 * Imports a report: as a whole or not at all. The same file twice changes nothing; a file that can't be read is
 * refused with where and why. Memory is bounded, however large the file.
 */
export const importReport = async (
  env: Env,
  group: Group,
  upload: ReportUpload,
  closing: ClosingPolicy = defaultClosingPolicy,
): Promise<Result<Report, ImportRefusal>> => {
  authorize(env, 'REPORT_UPLOAD', groupTenancy(group));
  if (group.state !== 'ACTIVE') return fail({ code: 'WRONG_STATE', message: 'The group is not active.' });
  const checked = checkBranchAndCommit(upload);
  if (!checked.ok) return checked;
  const root = await reportedRoot(env, group.id, upload.rootNickname);
  if (!root.ok) return root;
  const stored = await storeReport(upload.file.path, upload.file.bytes);
  if (!stored.ok) return stored;
  try {
    return await importStored(env, group, root.value, upload, stored.value, closing);
  } finally {
    await stored.value.remove();
  }
};

