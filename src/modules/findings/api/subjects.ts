import type { Subject } from '../../../rest/door';
import { id } from '../../../rest/values';
import { findingKnown, findingsByIds, findingTenancy, type Finding } from '../index';

/** What a path names a finding by. */
export const findingNames = { finding: id.describe('The finding’s id.') };

/** The finding that a path names, if the actor's roles let it know of it. */
export const findingOfId: Subject<{ readonly finding: string }, Finding> = {
  level: 'FINDING',
  find: async (env, { finding }) => {
    const [stored] = await findingsByIds(env, [finding]);
    return stored !== undefined && findingKnown(env, stored) ? stored : undefined;
  },
  tenancy: findingTenancy,
};
