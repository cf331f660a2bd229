import type { Provider } from 'graphql-modules';
import { byId, byParent, token, type ById, type ByParent } from '../../../kernel/loader';
import {
  eventEvidencesByIds,
  evidencesByIds,
  evidencesOf,
  evidencesOfEvents,
  recordsOfEvidences,
  type EventEvidence,
  type Evidence,
  type EvidenceRecords,
} from '../index';

type None = Readonly<Record<string, never>>;

export const EVIDENCE_BY_ID = token<ById<Evidence>>('EVIDENCE_BY_ID');
export const EVIDENCES_BY_FINDING = token<ByParent<None, readonly Evidence[]>>('EVIDENCES_BY_FINDING');
export const EVENT_EVIDENCE_BY_ID = token<ById<EventEvidence>>('EVENT_EVIDENCE_BY_ID');
export const EVIDENCES_BY_EVENT = token<ByParent<None, readonly EventEvidence[]>>('EVIDENCES_BY_EVENT');
export const RECORDS_OF_EVIDENCE =
  token<ByParent<{ readonly rows: number }, EvidenceRecords | null>>('RECORDS_OF_EVIDENCE');

export const evidencesProviders: readonly Provider[] = [
  // By id for deciding on access alone: what is shown comes with its finding or event.
  byId(EVIDENCE_BY_ID, evidencesByIds, () => false),
  byParent(EVIDENCES_BY_FINDING, evidencesOf),
  byId(EVENT_EVIDENCE_BY_ID, eventEvidencesByIds, () => false),
  byParent(EVIDENCES_BY_EVENT, evidencesOfEvents),
  byParent(RECORDS_OF_EVIDENCE, recordsOfEvidences),
];
