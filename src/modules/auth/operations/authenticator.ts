import { LRUCache } from 'lru-cache';
import type { Actor, Person, Service } from '../../../kernel/actor';
import { anonymous } from '../../../kernel/actor';
import type { Env, Instant } from '../../../kernel/env';
import { together } from '../../../kernel/together';
import { accessRevision } from '../../access';
import { touchToken } from '../data/access-tokens';
import { touchSession } from '../data/sessions';
import { actorAt, readActor } from './read-actor';
import type { SessionKeys } from './session-token';

export type Authenticate = (credential: string | undefined) => Promise<Actor>;

interface Known {
  readonly revision: number;
  readonly person: Person | Service | undefined;
}

const remembered = 10_000;
const maximumCredential = 4_096;
const minute = 60_000;

/** Credentials of other kinds than ours, read by the modules above. */
export type OtherCredentials = (env: Env, keys: SessionKeys, credential: string) => Promise<Service | undefined>;

/**
 * Tells who a credential stands for. What it knows is kept under the revision of everybody's access, and that revision
 * is read for every request: a revocation in any process holds from the next request on.
 */
export const authenticator = (
  env: Env,
  keys: SessionKeys,
  others: OtherCredentials = () => Promise.resolve(undefined),
): Authenticate => {
  const known = new LRUCache<string, Known>({ max: remembered });
  /** When the last use of a token is to be kept next. */
  const due = new LRUCache<string, Instant>({ max: remembered });
  // A read for each request would cost more than most requests do.
  const revisionNow = together(() => accessRevision(env));

  const touch = (person: Person | Service | undefined, now: Instant): void => {
    if (person?.kind !== 'PERSON' || now < (due.get(person.accessId) ?? '')) return;
    due.set(person.accessId, new Date(Date.parse(now) + minute).toISOString());
    const keep = person.door === 'TOKEN' ? touchToken : touchSession;
    keep(env.db, person.accessId, now).catch((error: unknown) => {
      env.log.warn({ err: error }, 'the last use of a session or token was not kept');
    });
  };

  return async (credential) => {
    if (credential === undefined || credential.length > maximumCredential) return anonymous;
    const revision = await revisionNow(undefined);
    const before = known.get(credential);
    const person =
      before?.revision === revision
        ? before.person
        : ((await readActor(env, keys, credential)) ?? (await others(env, keys, credential)));
    if (before?.revision !== revision) known.set(credential, { revision, person });
    const now = env.now();
    touch(person, now);
    return actorAt(person, now);
  };
};
