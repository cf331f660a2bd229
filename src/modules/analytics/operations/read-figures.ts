import type { Env } from '../../../kernel/env';
import { figuresOf, noFigures, type Figures } from '../../vulnerabilities';

export type { Figures };

/** What figures are read of. */
export type Level = Parameters<typeof figuresOf>[1];

/** The figures of objects that the actor was shown. What has no vulnerability yet has them, too: they are all zero. */
export const readFigures = async (
  env: Env,
  level: Level,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Figures>> => {
  const kept = await figuresOf(env, level, ids);
  return new Map(ids.map((id) => [id, kept.get(id) ?? noFigures(id)]));
};
