import type { Env } from '../../../kernel/env';
import { token } from '../../../kernel/loader';
import type { TokenGroup } from '../index';

/** Given by the application, since tokens know nothing of groups: those of the ids, and what is none stands for itself. */
export type GroupsOfToken = (env: Env, ids: readonly string[]) => Promise<readonly TokenGroup[]>;

export const GROUPS_OF_TOKEN = token<GroupsOfToken>('GROUPS_OF_TOKEN');
