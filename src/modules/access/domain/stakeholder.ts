import type { UserRole } from './roles';

/** A person with access. */
export interface Stakeholder {
  readonly id: string;
  /** In lower case. */
  readonly email: string;
  readonly name: string | null;
  readonly role: UserRole;
  readonly state: 'INVITED' | 'ACTIVE' | 'SUSPENDED';
  readonly createdAt: string;
  readonly lastLoginAt: string | null;
}

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
