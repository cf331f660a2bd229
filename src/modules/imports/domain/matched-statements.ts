/* eslint-disable functional/immutable-data -- an index of thousands */
import { readPurl } from './components/purl';
import { stableWhere } from './stable-place';
import type { NamedComponent, StagedStatement } from '../../vulnerabilities';

const isAddress = (where: string): boolean => /^(?:https?|wss?):\/\//.test(where);

const versionless = (where: string): string => stableWhere({ kind: isAddress(where) ? 'INPUT' : 'COMPONENT', where });

/** A place as importers write it today: what is not reported since may stand under a name that it had before. */
const today = (where: string): string => readPurl(where) ?? where;

const hasVersion = (where: string): boolean => versionless(where) !== where;

/** Whether it is an address, or one version of a package. */
export const namesOnePlace = (where: string): boolean => isAddress(where) || hasVersion(where);

const keyOf = (...parts: readonly string[]): string => parts.join('\n');

/** Finds what statements hold for: components with a weakness by one of its names, at a package or one version of it. */
export const matcherOf = (
  components: readonly NamedComponent[],
  otherNames: ReadonlyMap<string, readonly string[]>,
): ((statement: StagedStatement) => readonly NamedComponent[]) => {
  const known = new Map<string, NamedComponent[]>();
  const keep = (key: string, component: NamedComponent): void => {
    const found = known.get(key);
    if (found === undefined) known.set(key, [component]);
    else found.push(component);
  };
  components.forEach((component) => {
    const { weaknessKey } = component;
    const where = today(component.where);
    keep(weaknessKey, component);
    new Set([where, versionless(where)]).forEach((each) => keep(keyOf(weaknessKey, each), component));
  });
  return ({ names, where: told }) => {
    const where = told === null ? null : today(told);
    const all = new Set(names.flatMap((name) => [name, ...(otherNames.get(name) ?? [])]));
    const found = [...all].flatMap((name) => known.get(where === null ? name : keyOf(name, where)) ?? []);
    // What stands without a version may be of any: a statement on one version does not tell.
    return where === null || !hasVersion(where) ? found : found.filter((component) => today(component.where) === where);
  };
};
