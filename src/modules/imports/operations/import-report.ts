import { checkText } from '../../../kernel/checks';
import type { Env } from '../../../kernel/env';
import { fail, firstFailure, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import type { UploadedFile } from '../../../kernel/upload';
import { authorize } from '../../access';
import { groupTenancy, type Group } from '../../groups';
import { reportedRoot, type Root } from '../../roots';
import { discardStaged } from '../../vulnerabilities';
import { selectFirstJob } from '../data/report-jobs';
import { insertReport } from '../data/reports';
import { defaultClosingPolicy, latestEnd, type ClosingPolicy } from '../domain/closing';
import type { Unreadable } from '../domain/observation';
import type { ImportedReport } from '../domain/preview';
import type { Report } from '../domain/report';
import type { FormatName } from '../domain/formats/format';
import type { ReportProgress } from '../domain/report-job';
import { applyInTurn, isFull } from './apply-whole';
import { queueReport } from './jobs/queue-report';
import { oneAtATime } from './one-at-a-time';
import { contentKey, sameReport } from './same-report';
import { readHereBytes, stageReport } from './stage-report';
import { storeReport, type StoredReport } from './stored-report';

export interface ReportUpload {
  readonly file: UploadedFile;
  readonly rootNickname: string | null;
  readonly branch: string | null;
  readonly commit: string | null;
  readonly dryRun: boolean;
  readonly confirmClosing: boolean;
  /** Null: recognised by how the file begins. */
  readonly format?: FormatName | null;
  /** What columns or properties mean, where the format leaves it open. */
  readonly mapping?: unknown;
  /** What the run was for, when the report does not say it: only what has the same one is closed. */
  readonly category?: string | null;
  /** When the analysis ended (ISO 8601, UTC), when the report does not say it: an older one closes and reopens nothing. */
  readonly analysedAt?: string | null;
  /** How long to wait for what comes of it, in milliseconds; null or left out: as long as it takes. */
  readonly patience?: number | null;
  /** Told now and then, while the caller waits for a report that takes long. */
  readonly follow?: (progress: ReportProgress) => void;
}

export type ImportRefusal = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'NOT_FOUND' | 'WRONG_STATE' | 'UNREADABLE_REPORT'>;

const unreadable = ({ at, message }: Unreadable): Result<never, ImportRefusal> =>
  refuse('UNREADABLE_REPORT', ['input', 'file'], `${at}: ${message}`);

/** A time to come would have every report outdated until then. */
const checkTime = ({ analysedAt }: ReportUpload, now: string): Result<null, ImportRefusal> =>
  Date.parse(analysedAt ?? now) > Date.parse(latestEnd(now))
    ? refuse('INVALID_VALUE', ['input', 'analysedAt'], 'An analysis has ended: give a time of at most a day from now.')
    : succeed(null);

const checkUpload = ({ branch, commit, category }: ReportUpload): Result<null, ImportRefusal> => {
  const named = checkText(branch ?? '', ['input', 'branch'], { maximum: 255 });
  if (!named.ok) return named;
  const categorised = checkText(category ?? '', ['input', 'category'], { maximum: 255 });
  if (!categorised.ok) return categorised;
  return commit === null || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(commit)
    ? succeed(null)
    : refuse('INVALID_VALUE', ['input', 'commit'], 'A commit is 40 or 64 hexadecimal digits.');
};

/** An upload whose file is readable. */
interface Received {
  readonly group: Group;
  readonly root: Root;
  readonly upload: ReportUpload;
  readonly stored: StoredReport;
  readonly closing: ClosingPolicy;
}

const importStored = async (
  env: Env,
  { group, root, upload, stored, closing }: Received,
): Promise<Result<ImportedReport, ImportRefusal>> => {
  const key = contentKey(stored.sha256, root, group, upload);
  const same = await sameReport(env, root.id, key);
  if (same !== undefined) return succeed(same);
  const order = { format: upload.format ?? null, mapping: upload.mapping ?? null, root };
  const reportId = env.newId();
  try {
    const staged = await stageReport(env, reportId, order, stored);
    if (!staged.ok) return unreadable(staged.error);
    const keep = async ({ db }: Env, report: Report): Promise<void> => {
      await insertReport(db, report);
    };
    const whole = { reportId, group, root, upload, stored, contentKey: key, staged: staged.value, closing, keep };
    return succeed(await applyInTurn(env, whole));
  } finally {
    await discardStaged(env, reportId);
  }
};

/**
 * Small reports that somebody waits for are done at once, unless others of their root come first; and so are previews,
 * which tell more than is kept.
 */
const comesAtOnce = async ({ db }: Env, { root, upload, stored }: Received): Promise<boolean> =>
  upload.patience !== 0 &&
  (upload.dryRun ||
    (stored.bytes <= readHereBytes && !isFull(db.engine) && (await selectFirstJob(db, root.id)) === undefined));

const queueStored = async (
  env: Env,
  { group, root, upload, stored, closing }: Received,
): Promise<Result<Report, ImportRefusal>> => {
  const key = contentKey(stored.sha256, root, group, upload);
  const same = await sameReport(env, root.id, key);
  if (same !== undefined) return succeed(same);
  const { branch, commit, dryRun, confirmClosing, format = null, mapping = null } = upload;
  const { category = null, analysedAt = null } = upload;
  const request = { branch, commit, dryRun, confirmClosing, format, mapping, category, analysedAt, closing };
  const accepted = { group, root, fileName: upload.file.fileName, stored, contentKey: key, request };
  return queueReport(env, accepted, { patience: upload.patience ?? null, follow: upload.follow });
};

/**
 * Imports a report: as a whole or not at all. The same file twice changes nothing; a file that can't be read is
 * refused with where and why. Memory is bounded, however large the file. When the caller's patience ends before, the
 * report is answered as it is on its way.
 */
export const importReport = async (
  env: Env,
  group: Group,
  upload: ReportUpload,
  closing: ClosingPolicy = defaultClosingPolicy,
): Promise<Result<ImportedReport, ImportRefusal>> => {
  authorize(env, 'REPORT_UPLOAD', groupTenancy(group));
  if (group.state !== 'ACTIVE') return fail({ code: 'WRONG_STATE', message: 'The group is not active.' });
  const checked = firstFailure([checkUpload(upload), checkTime(upload, env.now())]);
  if (checked !== undefined) return checked;
  const root = await reportedRoot(env, group.id, upload.rootNickname);
  if (!root.ok) return root;
  const stored = await storeReport(upload.file.path, upload.file.bytes);
  if (!stored.ok) return stored;
  try {
    const patient = { ...env, db: env.db.patient };
    const received = { group, root: root.value, upload, stored: stored.value, closing };
    return (await comesAtOnce(patient, received))
      ? await oneAtATime(root.value.id, () => importStored(patient, received))
      : await queueStored(patient, received);
  } finally {
    await stored.value.remove();
  }
};
