import type { Env } from '../../../kernel/env';
import { fail, refuse, succeed, type Result } from '../../../kernel/result';
import { authorize } from '../../access';
import { groupTenancy, type Group } from '../../groups';
import { reportedRoot, type Root } from '../../roots';
import { freeStagedRoom } from '../../vulnerabilities';
import { selectFirstJob } from '../data/report-jobs';
import { insertReport } from '../data/reports';
import type { Unreadable } from '../domain/observation';
import type { ImportedReport } from '../domain/preview';
import type { Report } from '../domain/report';
import { mayClaim } from './apply-statements';
import { applyInTurn, isFull } from './apply-whole';
import { queueReport } from './jobs/queue-report';
import { discardReport } from './discard-report';
import { oneAtATime } from '../../../kernel/one-at-a-time';
import { checkMapping, checkUpload, type ImportRefusal, type ReportUpload } from './report-upload';
import { contentKey, settledReport } from './same-report';
import { isSmall, stageReport } from './stage-report';
import { storeReport, type StoredReport } from './stored-report';

const unreadable = ({ at, message }: Unreadable): Result<never, ImportRefusal> =>
  refuse('UNREADABLE_REPORT', ['input', 'file'], `${at}: ${message}`);

/** An upload whose file is readable. */
interface Received {
  readonly group: Group;
  readonly root: Root;
  readonly upload: ReportUpload;
  readonly stored: StoredReport;
}

const importStored = async (env: Env, received: Received): Promise<Result<ImportedReport, ImportRefusal>> => {
  const { group, root, upload, stored } = received;
  const key = contentKey(stored.sha256, root, group, upload);
  const same = await settledReport(env, root.id, key);
  if (same !== undefined) return succeed(same);
  const order = { format: upload.format ?? null, mapping: upload.mapping ?? null, root };
  const reportId = env.newId();
  const keep = async ({ db }: Env, report: Report): Promise<void> => {
    await insertReport(db, report);
  };
  try {
    const staged = await stageReport(env, reportId, order, stored);
    if (!staged.ok) return unreadable(staged.error);
    const claims = mayClaim(env.actor, group);
    return succeed(
      await applyInTurn(env, { ...received, reportId, contentKey: key, staged: staged.value, claims, keep }),
    );
  } finally {
    await (isSmall(stored) ? freeStagedRoom(env) : discardReport(env, reportId));
  }
};

/**
 * Small reports that somebody waits for are done at once, unless others of their root come first; and so are previews,
 * which tell more than is kept.
 */
const comesAtOnce = async ({ db }: Env, { root, upload, stored }: Received): Promise<boolean> =>
  upload.patience !== 0 &&
  (upload.dryRun || (isSmall(stored) && !isFull(db.engine) && (await selectFirstJob(db, root.id)) === undefined));

const queueStored = async (
  env: Env,
  { group, root, upload, stored }: Received,
): Promise<Result<Report, ImportRefusal>> => {
  const key = contentKey(stored.sha256, root, group, upload);
  const same = await settledReport(env, root.id, key);
  if (same !== undefined) return succeed(same);
  const { branch, commit, dryRun, confirmClosing, format = null, mapping = null } = upload;
  const { category = null, analysedAt = null } = upload;
  const request = { branch, commit, dryRun, confirmClosing, format, mapping, category, analysedAt };
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
): Promise<Result<ImportedReport, ImportRefusal>> => {
  authorize(env, 'REPORT_UPLOAD', groupTenancy(group));
  if (group.state !== 'ACTIVE') return fail({ code: 'WRONG_STATE', message: 'The group is not active.' });
  const checked = checkUpload(upload, env.now());
  if (!checked.ok) return checked;
  const root = await reportedRoot(env, group.id, upload.rootNickname);
  if (!root.ok) return root;
  const stored = await storeReport(upload.file.path, upload.file.bytes, env.limits);
  if (!stored.ok) return stored;
  try {
    const mapped = await checkMapping(upload, stored.value);
    if (!mapped.ok) return mapped;
    const patient = { ...env, db: env.db.patient };
    const received = { group, root: root.value, upload, stored: stored.value };
    return (await comesAtOnce(patient, received))
      ? await oneAtATime(root.value.id, () => importStored(patient, received))
      : await queueStored(patient, received);
  } finally {
    await stored.value.remove();
  }
};
