import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { succeed } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize, changeStakeholder, ensureStakeholder, type Stakeholder, type UserRole } from '../../access';

/** Makes a person known who signs in by a provider, or gives a known one another role on the installation. */
export const invitePerson = async (env: Env, email: string, role: UserRole): Promise<Stakeholder> => {
  authorize(env, 'PEOPLE_MANAGE', null);
  const invited = await transact<Stakeholder, never>(env, async (inner) => {
    const person = await ensureStakeholder(inner, email, role);
    await changeStakeholder(inner, person.id, { role });
    await record(inner, {
      type: 'StakeholderInvited',
      on: null,
      subjectId: person.id,
      data: { before: { role: person.role }, after: { role } },
    });
    return succeed({ ...person, role });
  });
  return (invited as { readonly value: Stakeholder }).value;
};
