// Tells who a caller is: sessions (a signed JWT), API tokens (a random secret, stored as a hash), accounts at providers
// and local accounts, perhaps with a second factor.
// Invariants: a revocation holds from the next request on, in every process; a forged credential is no credential; an
// account at a provider is linked by a verified address once, and known by its subject from then on;
// every try to sign in is counted before it is looked at, by all processes together.
export type { AccessToken, TokenGroup } from './domain/access-token';
export { maximumTokenWeeks } from './domain/access-token';
export { hasSigned, outgoing, signsFrom } from './domain/key-set';
export { authProviders } from './domain/auth-provider';
export { ownPath, type ProviderSettings } from './domain/provider';
export { keptUserAgent, type Visitor } from './domain/session';
export { lastUses, noticeEndingTokens, revokeTokensOf } from './operations/token-ends';
export {
  accessTokenPage,
  createAccessToken,
  issueToken,
  isTokenLive,
  revokeAccessToken,
  type AccessTokenListArguments,
} from './operations/access-tokens';
export { authenticator, type Authenticate } from './operations/authenticator';
export type { SignedIn } from './operations/begin-session';
export { invitePerson } from './operations/invite-person';
export { linkMilliseconds } from './domain/key-set';
export { linkSigner, readLink } from './operations/links';
export { createLocalAccount, firstAccountMissing } from './operations/local-accounts';
export { prolonged, signOut } from './operations/present-session';
export type { ProviderClient } from './operations/provider-client';
export { providerClient } from './operations/provider-clients';
export { unlinkIdentities } from './operations/identities';
export { linkedAccounts, unlinkAccount } from './operations/own-identities';
export {
  sessionAlgorithm,
  signToken,
  verifyToken,
  type SessionKeys,
  type SigningKey,
  type TokenPurpose,
} from './operations/session-token';
export {
  revokeAllSessions,
  revokeEverySession,
  revokeSession,
  sessionPage,
  sweepSessions,
  type SessionListArguments,
} from './operations/sessions';
export { changePassword } from './operations/change-password';
export { sweepTries } from './operations/count-tries';
export { resetPassword, resetSecondFactor } from './operations/reset-account';
export { resealSecondFactors } from './operations/sealed-factor';
export {
  confirmSecondFactor,
  enrolSecondFactor,
  regenerateRecoveryCodes,
  removeSecondFactor,
  secondFactorOf,
  type SecondFactorStatus,
} from './operations/second-factor';
export { signIn } from './operations/sign-in';
export { isWithoutAccount, preparePassword, setUpLocalAccount } from './operations/set-up-account';
export { beginProviderSignIn, finishProviderSignIn, signInMinutes } from './operations/sign-in-by-provider';
