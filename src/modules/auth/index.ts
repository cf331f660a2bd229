// Tells who a caller is: sessions (a signed JWT), API tokens (a random secret, stored as a hash) and local accounts.
// Invariants: a revocation holds from the next request on, in every process; a forged credential is no credential.
export type { AccessToken } from './domain/access-token';
export { maximumTokenWeeks } from './domain/access-token';
export { sessionSeconds } from './domain/session';
export { accessTokenPage, createAccessToken, issueToken, revokeAccessToken } from './operations/access-tokens';
export { authenticator, type Authenticate } from './operations/authenticator';
export { createLocalAccount, firstAccountMissing } from './operations/local-accounts';
export { sessionAlgorithm, type SessionKeys } from './operations/session-token';
export { changePassword, prolonged, signIn, signOut, type SignedIn } from './operations/sign-in';
