import type { Actor } from '../kernel/actor';
import type { Env } from '../kernel/env';

/** The Env of one request. Its actor can be read anew: who creates an organization manages it from then on. */
export const requestEnv = (
  { db, now, newId, log, files, secrets, git, entrance }: Env,
  told: Actor,
  renewed: () => Promise<Actor>,
): Env => {
  const current = { actor: told };
  return {
    db,
    now,
    newId,
    log,
    files,
    secrets,
    git,
    entrance,
    get actor() {
      return current.actor;
    },
    renewActor: async () => {
      current.actor = await renewed();
    },
  };
};
