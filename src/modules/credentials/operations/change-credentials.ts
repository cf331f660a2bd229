import { isDuplicate } from '../../../database/retry';
import { takeTurns } from '../../../database/turns';
import { differenceOf } from '../../../journal/difference';
import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { conflict, notFound } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize } from '../../access';
import { organizationsByIds } from '../../organizations';
import * as data from '../data/credentials';
import {
  checkCredentialsName,
  checkHost,
  maximumCredentials,
  protocolOf,
  type Credentials,
} from '../domain/credentials';
import { checkSecret, type GivenSecret } from '../domain/secret';
import { sealSecret } from './sealed-secret';
import { credentialsToChange } from './use-credentials';

type Refused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'ALREADY_EXISTS' | 'NOT_FOUND' | 'LIMIT_REACHED' | 'WRONG_STATE'>;
type Changed = Promise<Result<Credentials, Refused>>;

export interface CredentialsDraft {
  readonly name: string;
  readonly host: string;
  readonly secret: GivenSecret;
}

const nameTaken = (): Result<never, Refused> =>
  refuse('ALREADY_EXISTS', ['input', 'name'], 'Credentials of the organization have this name already.');

/** A name that was taken between the look-up and the write is refused as one that was taken before. */
const unlessTaken = async (work: () => Changed): Changed => {
  try {
    return await work();
  } catch (error) {
    if (isDuplicate(error)) return nameTaken();
    throw error;
  }
};

const checkRoom = async (env: Env, organizationId: string): Promise<Result<null, Refused>> => {
  const [organization] = await organizationsByIds(env, [organizationId]);
  if (organization === undefined) throw notFound();
  if (organization.state !== 'ACTIVE')
    return refuse('WRONG_STATE', ['input', 'organizationId'], 'The organization is being removed.');
  await takeTurns(env.db, `credentials of ${organizationId}`);
  return (await data.countCredentials(env.db, organizationId)) < maximumCredentials
    ? succeed(null)
    : refuse('LIMIT_REACHED', ['input', 'organizationId'], `At most ${maximumCredentials} credentials.`);
};

/** Adds credentials to an organization; the actor becomes their owner. */
export const addCredentials = (env: Env, organizationId: string, draft: CredentialsDraft): Changed => {
  const on = { organizationId, groupId: null };
  authorize(env, 'CREDENTIALS_MANAGE', on);
  return unlessTaken(() =>
    transact<Credentials, Refused>(env, async (inner) => {
      const name = checkCredentialsName(draft.name);
      if (!name.ok) return name;
      const checked = checkSecret(draft.secret);
      if (!checked.ok) return checked;
      const { secret, fingerprint } = checked.value;
      const host = checkHost(draft.host, secret.type);
      if (!host.ok) return host;
      const room = await checkRoom(inner, organizationId);
      if (!room.ok) return room;
      if ((await data.selectCredentialsByName(inner.db, organizationId, name.value)) !== undefined) return nameTaken();
      const by = nameOf(inner.actor);
      const at = inner.now();
      const credentials: Credentials = {
        id: inner.newId(),
        organizationId,
        name: name.value,
        host: host.value,
        type: secret.type,
        owner: by,
        fingerprint,
        secretChangedAt: at,
        createdAt: at,
        createdBy: by,
      };
      await data.insertCredentials(inner.db, credentials, sealSecret(inner, credentials, secret));
      await record(inner, { type: 'CredentialsAdded', on, subjectId: credentials.id, data: { after: credentials } });
      return succeed(credentials);
    }),
  );
};

export interface CredentialsChange {
  readonly name?: string;
  readonly secret?: GivenSecret;
}

/** The credentials after a change, and the sealed secret when it is a new one. */
const changed = (
  env: Env,
  before: Credentials,
  change: CredentialsChange,
): Result<{ readonly next: Credentials; readonly sealed: string | undefined }, Refused> => {
  const name = checkCredentialsName(change.name ?? before.name);
  if (!name.ok) return name;
  if (change.secret === undefined) return succeed({ next: { ...before, name: name.value }, sealed: undefined });
  const checked = checkSecret(change.secret);
  if (!checked.ok) return checked;
  const { secret, fingerprint } = checked.value;
  if (protocolOf(secret.type) !== protocolOf(before.type))
    return refuse('INVALID_VALUE', ['input', 'secret'], `These credentials are for ${protocolOf(before.type)}.`);
  const secretChangedAt = env.now();
  const owner = nameOf(env.actor);
  return succeed({
    next: { ...before, name: name.value, type: secret.type, fingerprint, owner, secretChangedAt },
    sealed: sealSecret(env, before, secret),
  });
};

/** Changes the name or the secret of credentials; whoever sets a secret becomes the owner. */
export const updateCredentials = (
  env: Env,
  organizationId: string,
  credentialsId: string,
  change: CredentialsChange,
): Changed =>
  unlessTaken(() =>
    transact<Credentials, Refused>(env, async (inner) => {
      const before = await credentialsToChange(inner, organizationId, credentialsId);
      if (!before.ok) return before;
      const next = changed(inner, before.value, change);
      if (!next.ok) return next;
      const { next: after, sealed } = next.value;
      const row = await data.selectSecret(inner.db, credentialsId);
      if (row === undefined) throw conflict();
      const namesake = await data.selectCredentialsByName(inner.db, organizationId, after.name);
      if (namesake !== undefined && namesake.id !== credentialsId) return nameTaken();
      const { secret } = row;
      const written = { ...after, secret: sealed ?? secret };
      if ((await data.updateCredentials(inner.db, { ...before.value, secret }, written)) === 0) throw conflict();
      await record(inner, {
        type: sealed === undefined ? 'CredentialsUpdated' : 'CredentialsSecretChanged',
        on: { organizationId, groupId: null },
        subjectId: credentialsId,
        data: differenceOf(before.value, after),
      });
      return succeed(after);
    }),
  );
