import type { Entrance } from './kernel/entrance';
import { sessionKeys } from './keys';
import { readLink, type SessionKeys } from './modules/auth';

/** What people may do who hold a link that these keys signed. */
export const entranceBy = (keys: SessionKeys, localAccounts = true): Entrance => ({
  localAccounts,
  readLink: (purpose, token, now) => readLink(keys, purpose, token, now),
});

/** The keys of sessions and links, once somebody asks for them. */
export const keysWhenAsked = (file: string): SessionKeys => {
  const known: { keys?: SessionKeys } = {};
  return async () => (known.keys ??= await sessionKeys(file))();
};
