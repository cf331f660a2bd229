// Tells who a caller is: sessions (a signed JWT), API tokens (a random secret, stored as a hash) and local accounts.
// Invariants: a revocation holds from the next request on, in every process; a forged credential is no credential.
export type { AccessToken } from './domain/access-token';
export { maximumTokenWeeks } from './domain/access-token';
export { hasSigned, outgoing, signsFrom } from './domain/key-set';
export { keptUserAgent, type Visitor } from './domain/session';
export { accessTokenPage, createAccessToken, issueToken, revokeAccessToken } from './operations/access-tokens';
export { authenticator, type Authenticate } from './operations/authenticator';
export type { SignedIn } from './operations/begin-session';
export { createLocalAccount, firstAccountMissing } from './operations/local-accounts';
export { prolonged, signOut } from './operations/present-session';
export { sessionAlgorithm, type SessionKeys, type SigningKey } from './operations/session-token';
export {
  revokeAllSessions,
  revokeEverySession,
  revokeSession,
  sessionPage,
  sweepSessions,
} from './operations/sessions';
export { changePassword, signIn } from './operations/sign-in';
