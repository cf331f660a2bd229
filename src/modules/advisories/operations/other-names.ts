import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { selectGroups } from '../data/aliases';
import { advisoryIdOf } from '../domain/advisory-id';

/**
 * What else advisories are known by: their aliases by what reports told the organization, and by the reference data. Two
 * statements, however many ids.
 */
export const otherNames = async (
  { db }: Env,
  organizationId: string,
  given: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const ids = [...new Set(given)].filter((id) => advisoryIdOf(id) !== undefined);
  if (ids.length === 0) return new Map();
  const told = await selectGroups(db, { kind: 'ORGANIZATION', id: organizationId }, ids);
  const known = [...told, ...(await selectGroups(db, { kind: 'REFERENCE' }, ids))];
  const own = grouped(ids, known, ({ advisoryId }) => advisoryId);
  const members = grouped([...new Set(known.map(({ canonicalId }) => canonicalId))], known, (each) => each.canonicalId);
  const namesOf = (id: string): readonly string[] =>
    (own.get(id) ?? []).flatMap(({ canonicalId }) =>
      (members.get(canonicalId) ?? []).map(({ advisoryId }) => advisoryId),
    );
  return new Map(ids.map((id) => [id, [...new Set(namesOf(id))].filter((name) => name !== id)]));
};
