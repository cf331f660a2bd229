import type { Env } from '../../../kernel/env';
import { pageOfAll } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import {
  countPeople,
  insertStakeholders,
  selectPeoplePage,
  selectStakeholders,
  selectStakeholdersByEmail,
  updateStakeholder,
} from '../data/stakeholders';
import { updateRevision } from '../data/revision';
import { authorize } from './authorize';
import type { UserRole } from '../domain/roles';
import { invited, type Stakeholder } from '../domain/stakeholder';

/** People by id, for those who may know of them: callers ask through memberships that they may see. */
export const stakeholdersByIds = ({ db }: Env, ids: readonly string[]): Promise<readonly Stakeholder[]> =>
  selectStakeholders(db, ids);

export const stakeholderByEmail = async ({ db }: Env, email: string): Promise<Stakeholder | undefined> =>
  (await selectStakeholdersByEmail(db, [email.toLowerCase()]))[0];

/** The person with this address; an unknown one is added as invited. */
export const ensureStakeholder = async (env: Env, email: string, role: UserRole = 'USER'): Promise<Stakeholder> => {
  const known = await stakeholderByEmail(env, email);
  if (known !== undefined) return known;
  const added = invited(env.newId(), email, role, env.now());
  if ((await insertStakeholders(env.db, [added])) === 1) return added;
  return (await stakeholderByEmail(env, email)) ?? added;
};

/** Changes a person, and has every process read the person's access anew. */
export const changeStakeholder = async (env: Env, id: string, changed: Partial<Stakeholder>): Promise<void> => {
  await updateStakeholder(env.db, id, changed);
  await updateRevision(env.db);
};

/** Everybody who is known to the installation, by e-mail address. */
export const peoplePage = async (env: Env, args: PageArguments): Promise<Page<Stakeholder>> => {
  authorize(env, 'PEOPLE_MANAGE', null);
  return pageOfAll(
    {
      sort: 'EMAIL_ASC',
      kind: 'text',
      value: ({ email }: Stakeholder) => email,
      pages: (_, request) => selectPeoplePage(env.db, request),
      counts: () => countPeople(env.db),
    },
    args,
  );
};
