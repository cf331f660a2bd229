import type { Engine } from '../../../database/db';
import { checkText } from '../../../kernel/checks';
import type { Env } from '../../../kernel/env';
import { laneOf, type Lane } from '../../../kernel/lane';
import { fail, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import type { UploadedFile } from '../../../kernel/upload';
import { authorize } from '../../access';
import { groupTenancy, type Group } from '../../groups';
import { reportedRoot, type Root } from '../../roots';
import { discardStaged } from '../../vulnerabilities';
import { defaultClosingPolicy, type ClosingPolicy } from '../domain/closing';
import type { Unreadable } from '../domain/observation';
import type { ImportedReport } from '../domain/preview';
import type { FormatName } from '../domain/formats/format';
import { applyWhole } from './apply-whole';
import { oneAtATime } from './one-at-a-time';
import { contentKey, sameReport } from './same-report';
import { stageReport } from './stage-report';
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
}

export type ImportRefusal = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'NOT_FOUND' | 'WRONG_STATE' | 'UNREADABLE_REPORT'>;

const unreadable = ({ at, message }: Unreadable): Result<never, ImportRefusal> =>
  refuse('UNREADABLE_REPORT', ['input', 'file'], `${at}: ${message}`);

const checkBranchAndCommit = ({ branch, commit }: ReportUpload): Result<null, ImportRefusal> => {
  const named = checkText(branch ?? '', ['input', 'branch'], { maximum: 255 });
  if (!named.ok) return named;
  return commit === null || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(commit)
    ? succeed(null)
    : refuse('INVALID_VALUE', ['input', 'commit'], 'A commit is 40 or 64 hexadecimal digits.');
};

/**
 * Each holds a connection, for many seconds when the report is large: enough of them must be left for everybody else.
 * SQLite has one writer anyway.
 */
const applying: Readonly<Record<Engine, Lane>> = {
  sqlite: laneOf({ atATime: 1, waiting: Infinity, milliseconds: null }),
  postgres: laneOf({ atATime: 2, waiting: Infinity, milliseconds: null }),
};

const importStored = async (
  env: Env,
  group: Group,
  root: Root,
  upload: ReportUpload,
  stored: StoredReport,
  closing: ClosingPolicy,
): Promise<Result<ImportedReport, ImportRefusal>> => {
  const key = contentKey(stored.sha256, root, group, upload);
  const same = await sameReport(env, root.id, key);
  if (same !== undefined) return succeed(same);
  const order = { format: upload.format ?? null, mapping: upload.mapping ?? null, root };
  const reportId = env.newId();
  try {
    const staged = await stageReport(env, reportId, order, stored);
    if (!staged.ok) return unreadable(staged.error);
    const whole = { reportId, group, root, upload, stored, contentKey: key, staged: staged.value, closing };
    return succeed(await applying[env.db.engine].inTurn(() => applyWhole(env, whole)));
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
): Promise<Result<ImportedReport, ImportRefusal>> => {
  authorize(env, 'REPORT_UPLOAD', groupTenancy(group));
  if (group.state !== 'ACTIVE') return fail({ code: 'WRONG_STATE', message: 'The group is not active.' });
  const checked = checkBranchAndCommit(upload);
  if (!checked.ok) return checked;
  const root = await reportedRoot(env, group.id, upload.rootNickname);
  if (!root.ok) return root;
  const stored = await storeReport(upload.file.path, upload.file.bytes);
  if (!stored.ok) return stored;
  try {
    const patient = { ...env, db: env.db.patient };
    return await oneAtATime(root.value.id, () =>
      importStored(patient, group, root.value, upload, stored.value, closing),
    );
  } finally {
    await stored.value.remove();
  }
};
