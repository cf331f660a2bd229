// What happened, as the journal has it, for those who answer for an organization.
// Invariants: the journal is only read here; nobody sees a row of another organization; rows stay when what they speak
// of is removed. No other module stands on this one.
export type { AuditDoor, AuditEntry } from './domain/entry';
export { auditPages, type AuditLogArguments } from './operations/read-audit-log';
export { verifyJournal, type ChainName, type Fault, type VerifiedChain } from './operations/verify-journal';
