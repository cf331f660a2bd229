import { Secret, TOTP } from 'otpauth';

/** What every authenticator app knows (RFC 6238 section 1.2, RFC 4226 section 5.3). */
const settings = { issuer: 'Integrates', algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Bytes of a secret: as many as the hash has (RFC 4226 section 4, R6). */
const secretBytes = 20;
/** Steps before and after the present one, for clocks that differ (RFC 6238 section 5.2). */
const window = 1;
const recoveryBytes = 10;

/** A new secret in base32, as people type it. */
export const newTotpSecret = (): string => new Secret({ size: secretBytes }).base32;

/** 80 bits at random in base32. */
export const newRecoveryCode = (): string => new Secret({ size: recoveryBytes }).base32;

/** What an authenticator app reads as a QR code. */
export const totpUri = (secret: string, email: string): string =>
  new TOTP({ ...settings, label: email, secret: Secret.fromBase32(secret) }).toString();

/** The time step for which this is the code: the present one or one beside it; undefined for no code of these. */
export const stepOf = (secret: string, code: string, now: string): number | undefined => {
  const timestamp = Date.parse(now);
  const { algorithm, digits, period } = settings;
  const off = TOTP.validate({
    token: code,
    secret: Secret.fromBase32(secret),
    algorithm,
    digits,
    period,
    timestamp,
    window,
  });
  return off === null ? undefined : Math.floor(timestamp / (period * 1000)) + off;
};
