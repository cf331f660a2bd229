import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import * as data from '../data/second-factors';
import type { SealedFactor } from '../data/second-factors';
import { isTimeCode, plainCode, recoveryCodeHash } from '../domain/second-factor';
import { openFactor } from './sealed-factor';
import { stepOf } from './totp';

export type WrongCode = Refusal<'WRONG_CODE'>;

export const wrongCode = (field: readonly string[]): Result<never, WrongCode> =>
  refuse('WRONG_CODE', field, 'The code is wrong, too old, or was used already.');

/** The step of a code that was not accepted before; undefined when the code is wrong. */
export const freshStep = (env: Env, factor: SealedFactor, code: string): number | undefined => {
  const secret = openFactor(env, factor);
  const step = secret === undefined ? undefined : stepOf(secret, code, env.now());
  return step !== undefined && step > factor.lastStep ? step : undefined;
};

/**
 * Spends a code of an active factor: one by time, or a recovery code. In a transaction that has the account's turn, so
 * that of two who give the same code one is refused.
 */
export const spendCode = async (
  env: Env,
  factor: SealedFactor,
  given: string,
  field: readonly string[],
): Promise<Result<null, WrongCode>> => {
  const code = plainCode(given);
  const { stakeholderId } = factor;
  if (isTimeCode(code)) {
    const lastStep = freshStep(env, factor, code);
    if (lastStep === undefined) return wrongCode(field);
    await data.updateFactor(env.db, { ...factor, lastStep });
    return succeed(null);
  }
  if ((await data.deleteRecoveryCode(env.db, stakeholderId, recoveryCodeHash(stakeholderId, code))) === 0)
    return wrongCode(field);
  const left = await data.countRecoveryCodes(env.db, stakeholderId);
  await record(env, { type: 'RecoveryCodeUsed', on: null, subjectId: stakeholderId, data: { left } });
  return succeed(null);
};
