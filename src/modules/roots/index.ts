// What is in scope: git repositories, IP addresses and URLs.
// Invariants: nicknames and repositories are unique in the group; (repository, branch), addresses and URLs in the
// organization, inactive ones included; environments in their git root; git repositories stand in WHITE groups, the others in BLACK ones; credentials of
// a repository are of its organization and for its host; one process at a time reads a repository.
export {
  cloningMessage,
  cloningStates,
  type Cloning,
  type CloningChange,
  type CloningFailure,
  type CloningStatus,
} from './domain/cloning';
export type { CloudName, EnvironmentPlace, GitRootEnvironment, GitRootEnvironmentType } from './domain/environment';
export type { GitRoot, IPRoot, Root, RootKind, URLRoot } from './domain/root';
export { addGitRoot, addIpRoot, addUrlRoot, type GitRootDraft } from './operations/add-roots';
export { addGitRootEnvironment, environmentsOfRoots, removeGitRootEnvironment } from './operations/change-environments';
export {
  activateRoot,
  deactivateRoot,
  updateGitRoot,
  updateRootNickname,
  type LeavingScope,
} from './operations/change-roots';
export {
  asCloning,
  takeNext,
  takeRoot,
  endReading,
  renewReading,
  type Reading,
  type Ending,
} from './operations/take-root';
export { cloningHistories, gitRootIds, syncGitRoot } from './operations/sync-git-root';
export { detachCredentials } from './operations/detach-credentials';
export { excluder } from './operations/exclusions';
export { removeRoot, removeRootsOfGroup, type WasReportedOn } from './operations/remove-roots';
export { secretOf, verifyChangedAccess, verifyGitAccess } from './operations/verify-git-access';
export {
  reportedRoot,
  rootPages,
  rootsByIds,
  rootsByNicknames,
  rootTenancy,
  rootVisible,
  type RootListArguments,
} from './operations/read-roots';
