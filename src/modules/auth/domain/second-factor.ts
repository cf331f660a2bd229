import { createHash } from 'node:crypto';
import { oneOf, optional, text, time, whole, type EntityOf } from '../../../kernel/shape';

export const secondFactorShape = {
  stakeholderId: text,
  /** PENDING until a code showed that the authenticator has the secret. */
  state: oneOf<'PENDING' | 'ACTIVE'>(),
  /** The time step of the last code that was accepted: it and all before it are spent. */
  lastStep: whole,
  createdAt: time,
  confirmedAt: optional(time),
};

/** A second factor of a local account: codes by time (TOTP, RFC 6238). It carries no secret. */
export type SecondFactor = EntityOf<typeof secondFactorShape>;

export const recoveryCodeCount = 10;

/** What people type of a code: blanks and dashes are for the eye. */
export const plainCode = (given: string): string => given.replace(/[\s-]/g, '').toLowerCase();

export const isTimeCode = (plain: string): boolean => /^\d{6}$/.test(plain);

/** 80 bits at random, in groups for the eye. */
export const shownRecoveryCode = (base32: string): string => base32.toLowerCase().match(/.{4}/g)?.join('-') ?? '';

/** Codes are random enough to need no slow hash; the person is part of it, so that no two people share one. */
export const recoveryCodeHash = (stakeholderId: string, code: string): string =>
  createHash('sha256')
    .update(`${stakeholderId} ${plainCode(code)}`)
    .digest('base64url');
