// What opens the repositories of git roots: a password, a token or a private key, for one host.
// Invariants: a secret is stored sealed for its row, sent to the host of its credentials alone, and answered by nothing;
// names are unique in the organization; only roots of the same organization use them.
export type { Credentials } from './domain/credentials';
export type { GivenSecret } from './domain/secret';
export { addCredentials, updateCredentials, type CredentialsDraft } from './operations/change-credentials';
export { removeCredentials, type Detaching } from './operations/remove-credentials';
export { openCredentials } from './operations/open-credentials';
export { resealCredentials } from './operations/reseal-credentials';
export { usableCredentials } from './operations/use-credentials';
export {
  credentialsByIds,
  credentialsPages,
  credentialsVisible,
  ownerVisible,
  type CredentialsListArguments,
} from './operations/read-credentials';
