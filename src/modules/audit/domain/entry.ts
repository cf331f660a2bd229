import { json, oneOf, optional, text, time, whole, type EntityOf } from '../../../kernel/shape';

/** The doors by which changes come. */
export type AuditDoor = 'SESSION' | 'TOKEN' | 'COMMAND_LINE' | 'SERVER' | 'TOKEN_EXCHANGE' | 'NONE';

export const auditEntryShape = {
  id: text,
  sequence: whole,
  at: time,
  actor: text,
  door: oneOf<AuditDoor>(),
  accessId: optional(text),
  type: text,
  subjectId: optional(text),
  groupId: optional(text),
  data: json<Readonly<Record<string, unknown>>>(),
  hash: text,
};

/** A fact of the journal as it is shown. */
export type AuditEntry = EntityOf<typeof auditEntryShape>;
