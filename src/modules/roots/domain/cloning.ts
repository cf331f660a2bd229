import type { GitFailure } from '../../../kernel/git';
import { stateAfter, type Machine } from '../../../kernel/machine';
import { oneOf, optional, text, time, type EntityOf } from '../../../kernel/shape';

export type CloningStatus = 'UNKNOWN' | 'QUEUED' | 'CLONING' | 'OK' | 'FAILED';
export type CloningEvent = 'QUEUE' | 'START' | 'SUCCEED' | 'FAIL' | 'RETRY' | 'FORGET';

export const cloningStates: Machine<CloningStatus, CloningEvent> = {
  name: 'Cloning',
  transitions: [
    { from: ['UNKNOWN', 'OK', 'FAILED'], on: 'QUEUE', to: 'QUEUED' },
    { from: ['QUEUED'], on: 'START', to: 'CLONING' },
    { from: ['CLONING'], on: 'SUCCEED', to: 'OK' },
    { from: ['CLONING'], on: 'FAIL', to: 'FAILED' },
    { from: ['CLONING'], on: 'RETRY', to: 'QUEUED' },
    { from: ['QUEUED', 'CLONING', 'OK', 'FAILED'], on: 'FORGET', to: 'UNKNOWN' },
  ],
};

/** Why a repository was not cloned: a closed list, so that nothing of what a host says is ever kept. */
export type CloningFailure =
  | GitFailure
  | 'UNSOUND'
  | 'UNREADABLE'
  | 'CREDENTIALS_UNUSABLE'
  | 'SECRET_UNREADABLE'
  | 'UNAVAILABLE'
  | 'INTERRUPTED'
  | 'INTERNAL';

/** How far the server is with reading a repository. */
export interface Cloning {
  readonly status: CloningStatus;
  /** Of FAILED alone. */
  readonly failure: CloningFailure | null;
  /** The commit that was read last. */
  readonly commit: string | null;
  /** When it was read or, unchanged, asked for. */
  readonly clonedAt: string | null;
  readonly changedAt: string | null;
}

export const cloningChangeShape = {
  id: text,
  rootId: text,
  status: oneOf<CloningStatus>(),
  failure: optional(oneOf<CloningFailure>()),
  commit: optional(text),
  at: time,
  by: text,
};

/** A step of it. */
export type CloningChange = EntityOf<typeof cloningChangeShape>;

export const neverCloned: Cloning = { status: 'UNKNOWN', failure: null, commit: null, clonedAt: null, changedAt: null };

/** What an event brings with it. */
export interface CloningNews {
  readonly commit?: string;
  readonly failure?: CloningFailure;
}

/** The cloning after an event; undefined when the event is not allowed now. */
export const afterCloning = (
  cloning: Cloning,
  event: CloningEvent,
  now: string,
  { commit, failure }: CloningNews = {},
): Cloning | undefined => {
  const status = stateAfter(cloningStates, cloning.status, event);
  if (status === undefined) return undefined;
  if (event === 'FORGET') return { ...neverCloned, changedAt: now };
  const read = event === 'SUCCEED' ? { commit: commit ?? cloning.commit, clonedAt: now } : {};
  return { ...cloning, ...read, status, failure: failure ?? null, changedAt: now };
};

const told: Readonly<Record<CloningFailure, string>> = {
  REFUSED_ADDRESS:
    'The address leads into an inner network that is not allowed, redirects, or is none by https or ssh.',
  NOT_REACHABLE: 'Nothing answers at the address as a git server does.',
  HOST_NOT_TRUSTED: 'The certificate or the key of the host is not trusted.',
  AUTHENTICATION_FAILED: 'The host did not let us in.',
  REPOSITORY_NOT_FOUND: 'The host has no such repository, or does not show it to us.',
  BRANCH_NOT_FOUND: 'The repository has no such branch.',
  TIMED_OUT: 'The host took too long.',
  TOO_LARGE: 'The repository, or an object of it, is larger than what is taken.',
  UNSOUND: 'The repository has objects that git takes for unsound.',
  UNREADABLE: 'The files of the repository can not be recorded: there are too many, or some are missing.',
  CREDENTIALS_UNUSABLE: 'The credentials of the root are not for its address.',
  SECRET_UNREADABLE: 'The secret can not be read with the keys of this server: set it anew.',
  UNAVAILABLE: 'The server has no git that it could use.',
  INTERRUPTED: 'The server was interrupted each time it tried.',
  INTERNAL: 'Something went wrong on the server.',
};

const doing: Readonly<Record<Exclude<CloningStatus, 'FAILED'>, string>> = {
  UNKNOWN: 'The repository was not read yet.',
  QUEUED: 'The repository is read as soon as it is its turn.',
  CLONING: 'The repository is being read.',
  OK: 'The repository was read.',
};

/** How it stands in words: our own alone. */
export const cloningMessage = ({ status, failure }: Pick<Cloning, 'status' | 'failure'>): string =>
  status === 'FAILED' ? told[failure ?? 'INTERNAL'] : doing[status];
