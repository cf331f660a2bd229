import type { Provider } from 'graphql-modules';
import { byId, byParent, token, type ById, type ByParent } from '../../../kernel/loader';
import { evidencesByIds, evidencesOf, type Evidence } from '../index';

type None = Readonly<Record<string, never>>;

export const EVIDENCE_BY_ID = token<ById<Evidence>>('EVIDENCE_BY_ID');
export const EVIDENCES_BY_FINDING = token<ByParent<None, readonly Evidence[]>>('EVIDENCES_BY_FINDING');

export const evidencesProviders: readonly Provider[] = [
  // For deciding on access alone: what is shown comes with its finding.
  byId(EVIDENCE_BY_ID, evidencesByIds, () => false),
  byParent(EVIDENCES_BY_FINDING, evidencesOf),
];
