import type { Provider } from 'graphql-modules';
import { byId, byParent, token, type ById, type ByParent } from '../../../kernel/loader';
import type { Page } from '../../../kernel/page';
import {
  cloningHistories,
  environmentsOfRoots,
  rootPages,
  rootsByIds,
  rootVisible,
  type CloningChange,
  type GitRootEnvironment,
  type LeavingScope,
  type Root,
  type RootListArguments,
  type WasReportedOn,
} from '../index';

export const ROOT_BY_ID = token<ById<Root>>('ROOT_BY_ID');
export const ROOTS_BY_GROUP = token<ByParent<RootListArguments, Page<Root>>>('ROOTS_BY_GROUP');
export const CLONING_HISTORY =
  token<ByParent<Readonly<Record<string, never>>, readonly CloningChange[]>>('CLONING_HISTORY');
export const ENVIRONMENTS =
  token<ByParent<Readonly<Record<string, never>>, readonly GitRootEnvironment[]>>('ENVIRONMENTS');
/** Given by the application, since roots know nothing of what is reported on them. */
export const WAS_REPORTED_ON = token<WasReportedOn>('WAS_REPORTED_ON');

/** Likewise: what else happens when a root goes out of scope. */
export const LEAVING_SCOPE = token<LeavingScope>('LEAVING_SCOPE');

export const rootsProviders: readonly Provider[] = [
  byId(ROOT_BY_ID, rootsByIds, rootVisible),
  byParent(ROOTS_BY_GROUP, rootPages),
  byParent(CLONING_HISTORY, cloningHistories),
  byParent(ENVIRONMENTS, environmentsOfRoots),
];
