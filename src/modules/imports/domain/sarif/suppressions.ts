import type { Suppression } from '../observation';
import { storable } from '../redaction';
import { fieldsOf, isFields, listOf, textOf } from '../json/values';

/**
 * What suppresses a result (SARIF 3.35): a suppression that is accepted or has no status. One that is under review
 * or rejected shows that somebody wants the result seen, and wins over the others.
 */
export const readSuppression = (suppressions: unknown): Suppression | null => {
  const all = listOf(suppressions).filter(isFields);
  const first = all[0];
  if (first === undefined) return null;
  if (!all.every(({ status }) => status === undefined || status === null || status === 'accepted')) return null;
  const explained = all.find(({ justification }) => textOf(justification) !== null) ?? first;
  const justification = textOf(fieldsOf(explained).justification);
  return {
    kind: explained.kind === 'inSource' ? 'IN_SOURCE' : 'EXTERNAL',
    justification: justification === null ? null : storable(justification),
  };
};
