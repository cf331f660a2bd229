import { createHash } from 'node:crypto';
import { checkPath, checkPlace, checkText } from '../../../kernel/checks';
import { firstFailure, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { urlOf } from '../../../kernel/url';
import type { Vulnerability, VulnerabilityKind, VulnerabilitySource } from './vulnerability';

/** What a person reports by hand. */
export interface ManualReport {
  readonly kind: VulnerabilityKind;
  readonly where: string;
  readonly specific: string;
  readonly message: string;
  readonly commit: string | null;
  /** An analyst, when nothing is said. */
  readonly source?: VulnerabilitySource;
}

/** The place that a person reports. */
export type ManualPlace = Pick<ManualReport, 'kind' | 'where' | 'specific'>;

type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG'>;

const maximumMessage = 10_000;

const checkSource = ({ source }: ManualReport): Result<null, Invalid> =>
  source === 'TOOL' ? refuse('INVALID_VALUE', ['input', 'source'], 'TOOL is for tools alone.') : succeed(null);

const checkWhere = ({ kind, where }: ManualReport): Result<null, Invalid> => {
  const field = ['input', 'where'];
  if (kind === 'INPUT' && urlOf(where) === undefined) return refuse('INVALID_VALUE', field, 'This is no URL.');
  return kind === 'COMPONENT'
    ? refuse('INVALID_VALUE', ['input', 'kind'], 'COMPONENT is for tools alone.')
    : succeed(null);
};

const checkSpecific = ({ kind, specific }: ManualReport): Result<null, Invalid> => {
  const number = /^\d{1,9}$/.test(specific) ? Number(specific) : Number.NaN;
  if (kind === 'LINES' && !(number >= 1))
    return refuse('INVALID_VALUE', ['input', 'specific'], 'Give a line, counted from 1.');
  if (kind === 'PORT' && !(number >= 0 && number <= 65_535))
    return refuse('INVALID_VALUE', ['input', 'specific'], 'Give a port from 0 to 65535.');
  return succeed(null);
};

/** A commit as it is kept: 40 hexadecimal digits, small letters. */
export const checkCommit = (commit: string | null): Result<string | null, Invalid> =>
  commit === null || /^[0-9a-f]{40}$/i.test(commit)
    ? succeed(commit?.toLowerCase() ?? null)
    : refuse('INVALID_VALUE', ['input', 'commit'], 'A commit is 40 hexadecimal digits.');

/** Checks a manual report; texts come back trimmed. */
export const checkManualReport = (given: ManualReport): Result<ManualReport, Invalid> => {
  const where = (given.kind === 'LINES' ? checkPath : checkPlace)(given.where, ['input', 'where']);
  if (!where.ok) return where;
  const specific = checkText(given.specific, ['input', 'specific'], { minimum: 1, maximum: 1000 });
  if (!specific.ok) return specific;
  const message = checkText(given.message, ['input', 'message'], { maximum: maximumMessage });
  if (!message.ok) return message;
  const checked: ManualReport = {
    ...given,
    where: where.value,
    specific:
      /^\d{1,9}$/.test(specific.value) && given.kind !== 'INPUT' ? String(Number(specific.value)) : specific.value,
    message: message.value,
    commit: given.commit?.toLowerCase() ?? null,
  };
  return (
    firstFailure<Invalid>([
      checkWhere(checked),
      checkSpecific(checked),
      checkCommit(given.commit),
      checkSource(checked),
    ]) ?? succeed(checked)
  );
};

/** A manual report is the same as another of its weakness, kind, place and specific. */
export const manualIdentity = (
  weaknessKey: string,
  { kind, where, specific }: Pick<Vulnerability, 'kind' | 'where'> & { readonly specific: string },
): string =>
  createHash('sha256')
    .update(JSON.stringify(['MANUAL', weaknessKey, kind, where, specific]))
    .digest('base64url')
    .slice(0, 24);
