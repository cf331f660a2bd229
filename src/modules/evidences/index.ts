// Files that show weaknesses: pictures, videos and records.
// Invariants: what a file is, its content tells; one of each kind in a finding; drafts are seen by testers alone; no
// evidence is without its file.
export type { Evidence, EvidenceKind, EvidenceState } from './domain/evidence';
export { addEvidence, approveEvidence, removeEvidence, updateEvidence } from './operations/change-evidences';
export { evidencesByIds, evidencesOf, evidenceTenancy, openEvidence } from './operations/read-evidences';
export { removeEvidencesOfGroup } from './operations/remove-of-group';
export { sweepEvidenceFiles } from './operations/sweep-files';
