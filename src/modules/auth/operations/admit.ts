import { takeTurns } from '../../../database/turns';
import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { succeed, type Result } from '../../../kernel/result';
import {
  changeStakeholder,
  ensureStakeholder,
  stakeholderByEmail,
  stakeholdersByIds,
  type Stakeholder,
} from '../../access';
import { insertIdentity, selectIdentitiesOf, selectIdentity, touchIdentity } from '../data/identities';
import { authProviders, type AuthProvider } from '../domain/auth-provider';
import {
  isEnrolled,
  keptName,
  linkingEmail,
  notInvited,
  otherIdentity,
  suspended,
  type AdmissionRefusal,
  type Vouched,
} from '../domain/identity';

/** The person of this address: one who is known, or one who is enrolled now. */
const personBy = async (
  env: Env,
  email: string,
  provider: AuthProvider,
  domains: readonly string[],
): Promise<Result<Stakeholder, AdmissionRefusal>> => {
  const known = await stakeholderByEmail(env, email);
  if (known !== undefined) return succeed(known);
  if (!isEnrolled(email, domains)) return notInvited();
  const person = await ensureStakeholder(env, email, 'USER');
  await record(env, { type: 'StakeholderEnrolled', on: null, subjectId: person.id, data: { email, provider } });
  return succeed(person);
};

/** Microsoft's issuers are its tenants: a person has an account in one of them. */
const isSameIssuer = (provider: AuthProvider, one: string, other: string): boolean =>
  provider === authProviders.MICROSOFT || one === other;

/** Links an account that nobody has used here to the person of its address. */
const link = async (
  env: Env,
  provider: AuthProvider,
  vouched: Vouched,
  domains: readonly string[],
): Promise<Result<Stakeholder, AdmissionRefusal>> => {
  const email = linkingEmail(vouched);
  if (!email.ok) return email;
  const person = await personBy(env, email.value, provider, domains);
  if (!person.ok) return person;
  const { id, state, name } = person.value;
  if (state === 'SUSPENDED') return suspended();
  const { issuer, subject } = vouched;
  const linked = await selectIdentitiesOf(env.db, id);
  if (linked.some((other) => other.provider === provider && isSameIssuer(provider, other.issuer, issuer)))
    return otherIdentity();
  const now = env.now();
  await insertIdentity(env.db, {
    provider,
    issuer,
    subject,
    stakeholderId: id,
    email: email.value,
    createdAt: now,
    lastUsedAt: now,
  });
  if (name === null) await changeStakeholder(env, id, { name: keptName(vouched.name) });
  await record(env, { type: 'IdentityLinked', on: null, subjectId: id, data: { provider, issuer, subject } });
  return person;
};

/**
 * The person whom an account at a provider signs in, in the transaction that begins the session. An account that is
 * linked goes by its subject alone; another one is linked by an address that the provider vouches for.
 */
export const admit = async (
  env: Env,
  provider: AuthProvider,
  vouched: Vouched,
  domains: readonly string[],
): Promise<Result<Stakeholder, AdmissionRefusal>> => {
  const { issuer, subject, email } = vouched;
  const account = { provider, issuer, subject };
  // Two first sign-ins of one person, in two tabs.
  if (email !== null) await takeTurns(env.db, `identities of ${email.toLowerCase()}`);
  const identity = await selectIdentity(env.db, account);
  if (identity === undefined) return link(env, provider, vouched, domains);
  const [person] = await stakeholdersByIds(env, [identity.stakeholderId]);
  if (person === undefined || person.state === 'SUSPENDED') return suspended();
  await touchIdentity(env.db, account, env.now());
  return succeed(person);
};
