import { checkText } from '../../../kernel/checks';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';

/** Why a vulnerability is refused in review. */
export type RejectionReason = 'CONSISTENCY' | 'EVIDENCE' | 'NAMING' | 'OMISSION' | 'SCORING' | 'WRITING' | 'OTHER';

const maximumReason = 10_000;

/** The reasons of a rejection as one text for the history: at least one, and words where the reason is OTHER. */
export const rejectionText = (
  reasons: readonly RejectionReason[],
  otherReason: string | null,
): Result<string, Refusal<'INVALID_VALUE' | 'TOO_LONG'>> => {
  if (reasons.length === 0) return refuse('INVALID_VALUE', ['input', 'reasons'], 'Give at least one reason.');
  const field = ['input', 'otherReason'];
  const other = checkText(otherReason ?? '', field, { maximum: maximumReason });
  if (!other.ok) return other;
  if (reasons.includes('OTHER') && other.value === '')
    return refuse('INVALID_VALUE', field, 'OTHER needs words: say why.');
  if (!reasons.includes('OTHER') && other.value !== '')
    return refuse('INVALID_VALUE', field, 'Words are for the reason OTHER.');
  const named = [...new Set(reasons)].filter((reason) => reason !== 'OTHER');
  return succeed([...named, ...(other.value === '' ? [] : [other.value])].join(', '));
};
