import { oneOf, optional, text, time, type EntityOf } from '../../../kernel/shape';
import type { UserRole } from './roles';

export const stakeholderShape = {
  id: text,
  /** In lower case. */
  email: text,
  name: optional(text),
  role: oneOf<UserRole>(),
  state: oneOf<'INVITED' | 'ACTIVE' | 'SUSPENDED'>(),
  createdAt: time,
  lastLoginAt: optional(time),
};

/** A person with access. */
export type Stakeholder = EntityOf<typeof stakeholderShape>;

/** A person who was named and has not signed in yet. */
export const invited = (id: string, email: string, role: UserRole, createdAt: string): Stakeholder => ({
  id,
  email: email.toLowerCase(),
  name: null,
  role,
  state: 'INVITED',
  createdAt,
  lastLoginAt: null,
});
