// Files that show weaknesses and events: pictures, videos, records, documents.
// Invariants: what a file is, its content tells; one of each kind in a finding or an event; drafts of findings are seen by
// testers alone, and events have no drafts; no evidence is without its file; no file is opened.
export type { Evidence, EvidenceKind, EvidenceState } from './domain/evidence';
export type { EvidenceRecords } from './domain/records';
export type { EventEvidence, EventEvidenceKind } from './domain/event-evidence';
export { addEventEvidence, removeEventEvidence } from './operations/change-event-evidences';
export { addEvidence, approveEvidence, removeEvidence, updateEvidence } from './operations/change-evidences';
export { recordsOfEvidences, rowsAsked } from './operations/read-records';
export {
  eventEvidencesByIds,
  evidenceReadable,
  evidencesByIds,
  evidencesOf,
  evidencesOfEvents,
  evidenceTenancy,
  openEvidence,
} from './operations/read-evidences';
export { removeEvidencesOfGroup } from './operations/remove-of-group';
export { sweepEvidenceFiles } from './operations/sweep-files';
