import type { Env } from '../../../kernel/env';
import { everywhere, placesOfLinks } from '../../components';
import type { StagedStatement } from '../../vulnerabilities';
import { namesOnePlace } from '../domain/matched-statements';

/**
 * Statements about what links into other bills of materials lead to, as far as these were imported on the root. Where a
 * link leads nowhere, or to a package without a version, it is not clear what is stated.
 */
export const followLinks = async (
  env: Env,
  rootId: string,
  statements: readonly StagedStatement[],
): Promise<readonly StagedStatement[]> => {
  const links = statements.flatMap(({ link, state }) => (link === null || state === null ? [] : [link]));
  if (links.length === 0) return statements;
  const places = await placesOfLinks(env, rootId, links);
  return statements.map((statement) => {
    if (statement.link === null) return statement;
    const where = places.get(statement.link);
    if (where === everywhere) return statement;
    return where !== undefined && namesOnePlace(where) ? { ...statement, where } : { ...statement, state: null };
  });
};
