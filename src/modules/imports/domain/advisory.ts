import { cveIn, ghsaIn, osvIdOf } from '../../advisories';
import type { Observation } from './observation';

/** The first that a value of a list yields. */
export const firstOf = <T>(values: readonly string[], find: (value: string) => T | undefined): T | undefined =>
  values.map(find).find((found) => found !== undefined);

/** The advisory that an observation is about: named by the rule's id, or for a component by its tags too. */
export const advisoryOf = ({ rule, place }: Observation): string | undefined => {
  const id = (rule.id ?? '').slice(0, 500);
  const names = [id, ...rule.formerIds];
  const leading = names.filter((name) => /^(?:CVE|GHSA)-/i.test(name));
  const all = place.kind === 'COMPONENT' ? [...names, ...rule.tags] : leading;
  return firstOf(all, cveIn) ?? firstOf(all, ghsaIn) ?? osvIdOf(id);
};
