import { checkText } from '../../../kernel/checks';
import { firstFailure, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import type { UploadedFile } from '../../../kernel/upload';
import { latestEnd } from '../domain/closing';
import { formatOf } from '../domain/formats';
import type { FormatName } from '../domain/formats/format';
import type { ReportProgress } from '../domain/report-job';
import type { StoredReport } from './stored-report';

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

/** A time to come would have every report outdated until then. */
const checkTime = ({ analysedAt }: ReportUpload, now: string): Result<null, ImportRefusal> =>
  Date.parse(analysedAt ?? now) > Date.parse(latestEnd(now))
    ? refuse('INVALID_VALUE', ['input', 'analysedAt'], 'An analysis has ended: give a time of at most a day from now.')
    : succeed(null);

const checkNames = ({ branch, commit, category }: ReportUpload): Result<null, ImportRefusal> => {
  const named = checkText(branch ?? '', ['input', 'branch'], { maximum: 255 });
  if (!named.ok) return named;
  const categorised = checkText(category ?? '', ['input', 'category'], { maximum: 255 });
  if (!categorised.ok) return categorised;
  return commit === null || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(commit)
    ? succeed(null)
    : refuse('INVALID_VALUE', ['input', 'commit'], 'A commit is 40 or 64 hexadecimal digits.');
};

/** Checks what an upload says of its file, at a moment (ISO 8601). */
export const checkUpload = (upload: ReportUpload, now: string): Result<null, ImportRefusal> =>
  firstFailure([checkNames(upload), checkTime(upload, now)]) ?? succeed(null);

/** Refuses a mapping where the file is in a format that has no use for one: whoever gives it expects something of it. */
export const checkMapping = async (
  { format = null, mapping = null }: ReportUpload,
  { chunks }: Pick<StoredReport, 'chunks'>,
): Promise<Result<null, ImportRefusal>> => {
  if (mapping === null) return succeed(null);
  const { name, takesMapping = false } = await formatOf(chunks(), format);
  return takesMapping
    ? succeed(null)
    : refuse(
        'INVALID_VALUE',
        ['input', 'mapping'],
        `Reports in the format ${name} have no use for a mapping: leave it out.`,
      );
};
