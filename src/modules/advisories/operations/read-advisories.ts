import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { selectFacts, type AskedAdvisory } from '../data/facts';
import { advisoryIdOf } from '../domain/advisory-id';
import { advisoryOf, isKnown, type Advisory } from '../domain/advisory';

/** A loader's name of an advisory as an organization knows it. */
export const advisoryName = (organizationId: string, id: string): string => JSON.stringify([organizationId, id]);

const askedOf = (name: string): AskedAdvisory => {
  const [organizationId = '', id = ''] = JSON.parse(name) as readonly string[];
  return { organizationId, id };
};

/** What is known of advisories, by their names; aliases that reports told count in their organization alone. */
export const advisoriesNamed = async (
  { db }: Env,
  names: readonly string[],
): Promise<ReadonlyMap<string, Advisory>> => {
  const facts = grouped(names, await selectFacts(db, names.map(askedOf)), ({ organizationId, asked }) =>
    advisoryName(organizationId, asked),
  );
  return new Map(names.map((name) => [name, advisoryOf(askedOf(name).id, facts.get(name) ?? [])]));
};

/** The advisory that a weakness key is the id of; undefined for keys of other kinds. */
export const advisoryIdOfKey = (weaknessKey: string): string | undefined => advisoryIdOf(weaknessKey);

/** What the reference data tell of an id; null when they know nothing of it. */
export const knownAdvisory = async ({ db }: Env, id: string): Promise<Advisory | null> => {
  const asked = advisoryIdOf(id.trim());
  if (asked === undefined) return null;
  const facts = await selectFacts(db, [{ organizationId: '', id: asked }]);
  const advisory = advisoryOf(asked, facts);
  return isKnown(advisory, facts) ? advisory : null;
};
