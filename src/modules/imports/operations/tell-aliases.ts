import type { Env } from '../../../kernel/env';
import { noteAliases } from '../../advisories';
import type { Group } from '../../groups';
import type { Staged } from './stage-report';

interface Told {
  readonly group: Group;
  readonly staged: Staged;
}

/**
 * What the report says of advisories that are one: after it was applied, since all organizations take turns in it. When
 * it fails, names of advisories are missing until the next report.
 */
export const tellAliases = async (env: Env, { group, staged }: Told): Promise<void> => {
  const groups = [...staged.weaknesses.values()].flatMap(({ aliases }) => (aliases.length < 2 ? [] : [aliases]));
  try {
    await noteAliases(env, group.organizationId, groups);
  } catch (error) {
    env.log.error({ err: error }, 'aliases of advisories were not noted');
  }
};
