import type { Provider } from 'graphql-modules';
import { byId, byParent, token, type ById, type ByParent } from '../../../kernel/loader';
import type { Page } from '../../../kernel/page';
import {
  entryVisible,
  toeFiguresOf,
  toeInputPages,
  toeInputsByIds,
  toeLinesByIds,
  toeLinesPages,
  toePortPages,
  toePortsByIds,
  vulnerableEntries,
  type ToeFigures,
  type ToeInput,
  type ToeInputArguments,
  type ToeLines,
  type ToeLinesArguments,
  type ToePort,
  type ToePortArguments,
} from '../index';

type None = Readonly<Record<string, never>>;
type Sums = ByParent<None, Omit<ToeFigures, 'groupId'>>;

export const TOE_LINES_BY_ID = token<ById<ToeLines>>('TOE_LINES_BY_ID');
export const TOE_INPUT_BY_ID = token<ById<ToeInput>>('TOE_INPUT_BY_ID');
export const TOE_PORT_BY_ID = token<ById<ToePort>>('TOE_PORT_BY_ID');
export const TOE_LINES_BY_ROOT = token<ByParent<ToeLinesArguments, Page<ToeLines>>>('TOE_LINES_BY_ROOT');
export const TOE_LINES_BY_GROUP = token<ByParent<ToeLinesArguments, Page<ToeLines>>>('TOE_LINES_BY_GROUP');
export const TOE_INPUTS_BY_ROOT = token<ByParent<ToeInputArguments, Page<ToeInput>>>('TOE_INPUTS_BY_ROOT');
export const TOE_INPUTS_BY_GROUP = token<ByParent<ToeInputArguments, Page<ToeInput>>>('TOE_INPUTS_BY_GROUP');
export const TOE_PORTS_BY_ROOT = token<ByParent<ToePortArguments, Page<ToePort>>>('TOE_PORTS_BY_ROOT');
export const TOE_PORTS_BY_GROUP = token<ByParent<ToePortArguments, Page<ToePort>>>('TOE_PORTS_BY_GROUP');
export const TOE_FIGURES_OF_ROOT = token<Sums>('TOE_FIGURES_OF_ROOT');
export const TOE_FIGURES_OF_GROUP = token<Sums>('TOE_FIGURES_OF_GROUP');
export const VULNERABLE_LINES = token<ByParent<None, boolean>>('VULNERABLE_LINES');
export const VULNERABLE_INPUT = token<ByParent<None, boolean>>('VULNERABLE_INPUT');
export const VULNERABLE_PORT = token<ByParent<None, boolean>>('VULNERABLE_PORT');

export const toeProviders: readonly Provider[] = [
  byId(TOE_LINES_BY_ID, toeLinesByIds, entryVisible),
  byId(TOE_INPUT_BY_ID, toeInputsByIds, entryVisible),
  byId(TOE_PORT_BY_ID, toePortsByIds, entryVisible),
  byParent(TOE_LINES_BY_ROOT, (env, ids, args) => toeLinesPages(env, 'rootId', ids, args)),
  byParent(TOE_LINES_BY_GROUP, (env, ids, args) => toeLinesPages(env, 'groupId', ids, args)),
  byParent(TOE_INPUTS_BY_ROOT, (env, ids, args) => toeInputPages(env, 'rootId', ids, args)),
  byParent(TOE_INPUTS_BY_GROUP, (env, ids, args) => toeInputPages(env, 'groupId', ids, args)),
  byParent(TOE_PORTS_BY_ROOT, (env, ids, args) => toePortPages(env, 'rootId', ids, args)),
  byParent(TOE_PORTS_BY_GROUP, (env, ids, args) => toePortPages(env, 'groupId', ids, args)),
  byParent(TOE_FIGURES_OF_ROOT, (env, ids) => toeFiguresOf(env, 'rootId', ids)),
  byParent(TOE_FIGURES_OF_GROUP, (env, ids) => toeFiguresOf(env, 'groupId', ids)),
  byParent(VULNERABLE_LINES, (env, ids) => vulnerableEntries(env, 'LINES', ids)),
  byParent(VULNERABLE_INPUT, (env, ids) => vulnerableEntries(env, 'INPUT', ids)),
  byParent(VULNERABLE_PORT, (env, ids) => vulnerableEntries(env, 'PORT', ids)),
];
