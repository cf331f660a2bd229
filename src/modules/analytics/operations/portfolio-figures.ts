import type { Env } from '../../../kernel/env';
import { groupsOfTags, tagOfKey } from '../../groups';
import { readFigures, sumFigures, type FiguresOf } from './read-figures';

/**
 * The figures of portfolios, by the keys of these: the sums of their groups, of those that the actor may see alone. Costs
 * two statements, one for which groups there are and one for what is kept of them.
 */
export const readPortfolioFigures = async (
  env: Env,
  keys: readonly string[],
): Promise<ReadonlyMap<string, FiguresOf>> => {
  const groups = await groupsOfTags(env, 'VULNERABILITY_READ', keys.map(tagOfKey));
  const figures = await readFigures(env, 'GROUP', [...new Set([...groups.values()].flat())]);
  return new Map(
    [...groups].map(([key, groupIds]) => [
      key,
      sumFigures(
        'GROUP',
        key,
        groupIds.flatMap((groupId) => figures.get(groupId) ?? []),
      ),
    ]),
  );
};
