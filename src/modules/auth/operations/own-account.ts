import type { Person } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { fail, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { selectLocalAccount } from '../data/local-accounts';
import { selectFactor, type SealedFactor } from '../data/second-factors';
import type { LocalAccount } from '../domain/local-account';
import { spendCode, wrongCode } from './check-code';
import { countTry, forgetTries, takeBackTry, type Guesser } from './count-tries';
import { accountByPassword, accountUnchanged, turnOfAccount } from './passwords';
import { callerOf } from './sessions';

export type OwnAccountRefusal = Refusal<'WRONG_STATE' | 'WRONG_CREDENTIALS' | 'WRONG_CODE' | 'INVALID_VALUE'>;

/** What shows that it is still the person who asks, and not somebody who found the session. */
export interface Proof {
  readonly currentPassword?: string | null | undefined;
  readonly code?: string | null | undefined;
}

/** The account that a change is made on, with its factor, as they are until the transaction ends. */
export interface OwnAccount {
  readonly caller: Person;
  readonly account: LocalAccount;
  readonly factor: SealedFactor | undefined;
}

const wrongPresent = (): Result<never, OwnAccountRefusal> =>
  refuse('WRONG_CREDENTIALS', ['input', 'currentPassword'], 'The present password is wrong.');

/** The caller in a session, who has a password here: a token must not change how its owner signs in. */
export const localCaller = async (env: Env): Promise<Result<Person, Refusal<'WRONG_STATE'>>> => {
  const caller = callerOf(env);
  if (caller.door !== 'SESSION')
    return fail({ code: 'WRONG_STATE', message: "A token can't change how its owner signs in: sign in for that." });
  return (await selectLocalAccount(env.db, caller.id)) === undefined
    ? fail({ code: 'WRONG_STATE', message: 'The account has no password.' })
    : succeed(caller);
};

/** A proof that was counted and, if it is a password, compared; a code is spent by the change itself. */
interface Proven {
  readonly caller: Person;
  readonly guesser: Guesser;
  readonly proof: { readonly compared: LocalAccount } | { readonly code: string };
}

/** Counts and compares what the caller gives. Throws UNAUTHENTICATED, and RATE_LIMITED after too many wrong ones. */
const prove = async (env: Env, { currentPassword, code }: Proof): Promise<Result<Proven, OwnAccountRefusal>> => {
  const local = await localCaller(env);
  if (!local.ok) return local;
  const caller = local.value;
  if ((currentPassword == null) === (code == null))
    return refuse('INVALID_VALUE', ['input'], 'Give the present password or a code, and not both.');
  const guesser: Guesser = { email: caller.email, stakeholderId: caller.id, address: null };
  await countTry(env, guesser);
  if (currentPassword == null) return succeed({ caller, guesser, proof: { code: code ?? '' } });
  const compared = await accountByPassword(env, caller.id, currentPassword);
  return compared === undefined ? wrongPresent() : succeed({ caller, guesser, proof: { compared } });
};

/** The account when the proof holds now; a code is spent. */
const owned = async (env: Env, { caller, proof }: Proven): Promise<Result<OwnAccount, OwnAccountRefusal>> => {
  if ('compared' in proof) {
    const account = await accountUnchanged(env.db, proof.compared);
    if (account === undefined) return wrongPresent();
    return succeed({ caller, account, factor: await selectFactor(env.db, caller.id) });
  }
  await turnOfAccount(env.db, caller.id);
  const field = ['input', 'code'];
  const account = await selectLocalAccount(env.db, caller.id);
  const factor = await selectFactor(env.db, caller.id);
  if (account === undefined || factor?.state !== 'ACTIVE') return wrongCode(field);
  const spent = await spendCode(env, factor, proof.code, field);
  return spent.ok ? succeed({ caller, account, factor: await selectFactor(env.db, caller.id) }) : spent;
};

const proves = new Set(['WRONG_CREDENTIALS', 'WRONG_CODE']);

/**
 * Changes the caller's own account after a proof: the password or a code. Wrong ones count like those of signing in.
 * What takes time is prepared once a password has proved to be right, before the transaction. Throws UNAUTHENTICATED,
 * and RATE_LIMITED after too many tries.
 */
export const changeOwnAccount = async <T, P = null, R extends Refusal = never>(
  env: Env,
  given: Proof,
  work: (env: Env, own: OwnAccount, prepared: P) => Promise<Result<T, OwnAccountRefusal>>,
  prepare: (caller: Person) => Promise<Result<P, R>> = () => Promise.resolve(succeed(null as P)),
): Promise<Result<T, OwnAccountRefusal | R>> => {
  const proven = await prove(env, given);
  if (!proven.ok) return proven;
  const { caller, guesser } = proven.value;
  const prepared = await prepare(caller);
  const changed = prepared.ok
    ? await transact<T, OwnAccountRefusal>(env, async (inner) => {
        const own = await owned(inner, proven.value);
        if (!own.ok) return own;
        await forgetTries(inner, guesser);
        return work(inner, own.value, prepared.value);
      })
    : prepared;
  if (!changed.ok && !proves.has(changed.error.code)) await takeBackTry(env, guesser);
  return changed;
};
