import type { Actor } from '../kernel/actor';
import type { Env } from '../kernel/env';

/** The Env of one request. Its actor can be read anew: who creates an organization manages it from then on. */
export const requestEnv = (
  { db, now, newId, log, files, secrets, git, entrance, limits }: Env,
  told: Actor,
  renewed: () => Promise<Actor>,
): Env => {
  // A plain property: objects with a getter take ten times as long to make.
  const env: { actor: Actor } & Env = {
    db,
    now,
    newId,
    log,
    files,
    secrets,
    git,
    entrance,
    limits,
    actor: told,
    renewActor: async () => {
      env.actor = await renewed();
    },
  };
  return env;
};
