import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { fail, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { accessChanged } from '../../access';
import * as data from '../data/second-factors';
import { revokeSessionsOf } from '../data/sessions';
import { isTimeCode, plainCode, recoveryCodeCount, recoveryCodeHash, shownRecoveryCode } from '../domain/second-factor';
import { freshStep, wrongCode, type WrongCode } from './check-code';
import { changeOwnAccount, localCaller, type OwnAccountRefusal, type Proof } from './own-account';
import { turnOfAccount } from './passwords';
import { sealFactor } from './sealed-factor';
import { newRecoveryCode, newTotpSecret, totpUri } from './totp';

/** Whether the caller's sign-ins ask for a code. */
export interface SecondFactorStatus {
  readonly enabled: boolean;
  readonly confirmedAt: string | null;
  readonly recoveryCodesLeft: number;
}

/** What an authenticator must be given: shown once. */
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

const off: SecondFactorStatus = { enabled: false, confirmedAt: null, recoveryCodesLeft: 0 };

/** How the caller's own account stands; undefined for anybody else's, and for tokens. */
export const secondFactorOf = async (env: Env, stakeholderId: string): Promise<SecondFactorStatus | undefined> => {
  const { actor, db } = env;
  if (actor.kind !== 'PERSON' || actor.door !== 'SESSION' || actor.id !== stakeholderId) return undefined;
  const factor = await data.selectFactor(db, stakeholderId);
  if (factor?.state !== 'ACTIVE') return off;
  const recoveryCodesLeft = await data.countRecoveryCodes(db, stakeholderId);
  return { enabled: true, confirmedAt: factor.confirmedAt, recoveryCodesLeft };
};

const isOff = (): Result<never, Refusal<'WRONG_STATE'>> =>
  fail({ code: 'WRONG_STATE', message: 'The account has no second factor.' });

/** Begins a second factor, by the password; it counts once a code has confirmed it. One that was begun before is gone. */
export const enrolSecondFactor = (
  env: Env,
  { currentPassword }: { readonly currentPassword: string },
): Promise<Result<Enrolment, OwnAccountRefusal>> =>
  changeOwnAccount<Enrolment>(env, { currentPassword }, async (inner, { caller: { id, email }, factor }) => {
    if (factor?.state === 'ACTIVE')
      return fail({ code: 'WRONG_STATE', message: 'The account has a second factor: remove it first.' });
    const secret = newTotpSecret();
    await data.deleteFactor(inner.db, id);
    await data.insertFactor(inner.db, {
      stakeholderId: id,
      state: 'PENDING',
      lastStep: 0,
      secret: sealFactor(inner, id, secret),
      createdAt: inner.now(),
      confirmedAt: null,
    });
    await record(inner, { type: 'SecondFactorBegun', on: null, subjectId: id, data: {} });
    return succeed({ secret, uri: totpUri(secret, email) });
  });

const newRecoveryCodes = async (env: Env, stakeholderId: string): Promise<readonly string[]> => {
  const codes = Array.from({ length: recoveryCodeCount }, () => shownRecoveryCode(newRecoveryCode()));
  await data.replaceRecoveryCodes(
    env.db,
    stakeholderId,
    codes.map((code) => recoveryCodeHash(stakeholderId, code)),
  );
  return codes;
};

type ConfirmRefusal = WrongCode | Refusal<'WRONG_STATE'>;

/** Confirms a second factor by a code of it, and ends the caller's other sessions. Answers the recovery codes. */
export const confirmSecondFactor = (env: Env, given: string): Promise<Result<readonly string[], ConfirmRefusal>> =>
  transact<readonly string[], ConfirmRefusal>(env, async (inner) => {
    const local = await localCaller(inner);
    if (!local.ok) return local;
    const { id, accessId } = local.value;
    await turnOfAccount(inner.db, id);
    const factor = await data.selectFactor(inner.db, id);
    if (factor?.state !== 'PENDING')
      return fail({ code: 'WRONG_STATE', message: 'No second factor waits for its code.' });
    const code = plainCode(given);
    const field = ['input', 'code'];
    const lastStep = isTimeCode(code) ? freshStep(inner, factor, code) : undefined;
    if (lastStep === undefined) return wrongCode(field);
    const confirmedAt = inner.now();
    await data.updateFactor(inner.db, { ...factor, state: 'ACTIVE', lastStep, confirmedAt });
    const codes = await newRecoveryCodes(inner, id);
    await revokeSessionsOf(inner.db, id, { but: accessId, at: confirmedAt });
    await accessChanged(inner);
    await record(inner, { type: 'SecondFactorConfirmed', on: null, subjectId: id, data: {} });
    return succeed(codes);
  });

/** Removes the caller's second factor with its recovery codes, by the password or a code. */
export const removeSecondFactor = (env: Env, proof: Proof): Promise<Result<null, OwnAccountRefusal>> =>
  changeOwnAccount<null>(env, proof, async (inner, { caller: { id }, factor }) => {
    if (factor === undefined) return isOff();
    await data.deleteFactor(inner.db, id);
    await record(inner, { type: 'SecondFactorRemoved', on: null, subjectId: id, data: { state: factor.state } });
    return succeed(null);
  });

/** Makes new recovery codes, by the password or a code; the old ones are worth nothing from then on. */
export const regenerateRecoveryCodes = (
  env: Env,
  proof: Proof,
): Promise<Result<readonly string[], OwnAccountRefusal>> =>
  changeOwnAccount<readonly string[]>(env, proof, async (inner, { caller: { id }, factor }) => {
    if (factor?.state !== 'ACTIVE') return isOff();
    const codes = await newRecoveryCodes(inner, id);
    await record(inner, { type: 'RecoveryCodesRegenerated', on: null, subjectId: id, data: {} });
    return succeed(codes);
  });
