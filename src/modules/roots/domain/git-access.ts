import type { GitFailure } from '../../../kernel/git';
import { refuse, type Refusal } from '../../../kernel/result';

const told: Readonly<Record<GitFailure, readonly [field: string, message: string]>> = {
  REFUSED_ADDRESS: [
    'url',
    'Give an address by https or ssh that leads to no inner network but an allowed one, and does not redirect.',
  ],
  NOT_REACHABLE: ['url', 'Nothing answers at the address as a git server does.'],
  HOST_NOT_TRUSTED: ['url', 'The certificate or the key of the host is not trusted.'],
  AUTHENTICATION_FAILED: ['credentialsId', 'The host did not let us in.'],
  REPOSITORY_NOT_FOUND: ['url', 'The host has no such repository, or does not show it to us.'],
  BRANCH_NOT_FOUND: ['branch', 'The repository has no such branch.'],
  TIMED_OUT: ['url', 'The host took too long.'],
  TOO_LARGE: ['url', 'The repository says more than is taken.'],
};

/** A failure of git as it is told to people: in our words alone, never in those of a remote. */
export const accessRefused = (failure: GitFailure): { readonly ok: false; readonly error: Refusal<GitFailure> } => {
  const [field, message] = told[failure];
  return refuse(failure, ['input', field], message);
};
