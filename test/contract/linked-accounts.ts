import { authProviders } from '../../src/modules/auth';
import { insertIdentity } from '../../src/modules/auth/data/identities';
import type { World } from '../support/world';

/** Accounts at two providers of the manager, of which the story takes one off. */
export const linkAccounts = async ({ env, clock, as }: World): Promise<void> => {
  const { actor } = await as('ORGANIZATION_ORGANIZATION_MANAGER');
  if (actor.kind !== 'PERSON') throw new Error('the manager is a person');
  const linked = { issuer: 'https://id.example.com', subject: actor.id, stakeholderId: actor.id, email: actor.email };
  const at = { createdAt: clock.now(), lastUsedAt: clock.now() };
  for (const provider of [authProviders.GOOGLE, authProviders.BITBUCKET])
    await insertIdentity(env.db, { ...linked, ...at, provider });
};
