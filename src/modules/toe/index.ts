// The target of evaluation: what of a group's roots there is to be tested, and how much of it was.
// Invariants: a path, input or port is there once in its root; what belongs to an inactive root is absent; attacked
// lines are at most the lines of the present version; attacks of an entry follow each other in time.
export type { FoundFile, LastCommit, ReadClone, Snapshot, Unread, Wanted } from './domain/clone';
export { presenceStates, type Presence } from './domain/entry';
export { coverageOfAll, type ToeFigures } from './domain/figures';
export type { ToeInput } from './domain/input';
export type { ToeLines } from './domain/lines';
export type { ToePort } from './domain/port';
export { addToeInput, addToeLines, addToePort } from './operations/add-entries';
export {
  attackToeInput,
  attackToeLines,
  attackToePort,
  updateToeInput,
  updateToeLines,
  updateToePort,
} from './operations/change-entries';
export { checkPlaceInTarget, checkPlacesInTarget } from './operations/check-place';
export { leaveScope, removeToeOfGroup } from './operations/leave-scope';
export {
  checkSight,
  entryTenancy,
  entryVisible,
  toeFiguresOf,
  toeInputPages,
  toeInputsByIds,
  toeLinesByIds,
  toeLinesPages,
  toePortPages,
  toePortsByIds,
  vulnerableEntries,
  type ToeInputArguments,
  type ToeLinesArguments,
  type ToePortArguments,
} from './operations/read-entries';
export { refreshLines, type Refresh } from './operations/refresh-lines';
export { syncRoot, type OpenClone, type Synced } from './operations/sync-root';
