import { isStorable } from '../../../kernel/checks';
import { fail, succeed, type Refusal, type Result } from '../../../kernel/result';
import { optional, oneOf, text, time, type EntityOf } from '../../../kernel/shape';
import type { AuthProvider } from './auth-provider';

export const identityShape = {
  provider: oneOf<AuthProvider>(),
  issuer: text,
  subject: text,
  stakeholderId: text,
  /** The address by which it was linked; the provider may tell another one since. */
  email: optional(text),
  createdAt: time,
  lastUsedAt: time,
};

/** An account at a provider that signs a person in. Its subject tells it, not its address. */
export type Identity = EntityOf<typeof identityShape>;

/** What a provider vouches for. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** Whether the provider knows that the address is the person's. */
  readonly emailVerified: boolean;
  readonly name: string | null;
}

export type AdmissionRefusal = Refusal<'EMAIL_NOT_VERIFIED' | 'NOT_INVITED' | 'OTHER_IDENTITY' | 'SUSPENDED'>;

const longest = 255;
const address = /^[^\s@]{1,64}@[^\s@]{1,189}$/;

/** What a provider says may be anything: an id that we can keep, and an address that is one. */
export const isUsable = ({ issuer, subject, email }: Vouched): boolean =>
  [issuer, subject].every((id) => id !== '' && id.length <= longest && isStorable(id)) &&
  (email === null || (address.test(email) && isStorable(email)));

/** The address that an account which nobody has used before may be linked by. */
export const linkingEmail = ({ email, emailVerified }: Vouched): Result<string, AdmissionRefusal> =>
  email !== null && emailVerified
    ? succeed(email.toLowerCase())
    : fail({ code: 'EMAIL_NOT_VERIFIED', message: 'The provider does not vouch for an e-mail address of yours.' });

/** Whether people of this address are enrolled at their first sign-in. */
export const isEnrolled = (email: string, domains: readonly string[]): boolean =>
  domains.includes('*') || domains.includes(email.slice(email.lastIndexOf('@') + 1));

export const notInvited = (): Result<never, AdmissionRefusal> =>
  fail({ code: 'NOT_INVITED', message: 'Nobody with your e-mail address was invited to this installation.' });

export const suspended = (): Result<never, AdmissionRefusal> =>
  fail({ code: 'SUSPENDED', message: 'Your access is suspended. Ask whoever runs this installation.' });

/**
 * A second account of the same provider with the same address is somebody else's until whoever runs the installation
 * says otherwise: addresses change hands.
 */
export const otherIdentity = (): Result<never, AdmissionRefusal> =>
  fail({
    code: 'OTHER_IDENTITY',
    message: 'Another account of this provider is linked to your e-mail address. Ask whoever runs this installation.',
  });

const longestName = 60;

export const keptName = (name: string | null): string | null =>
  (isStorable(name ?? '') ? name?.replace(/\p{C}/gu, ' ').trim().slice(0, longestName) : undefined) || null;
