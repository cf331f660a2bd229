/* eslint-disable functional/no-let, functional/no-loop-statements, functional/immutable-data -- follows a graph of some hundred thousand components */
import type { ComponentRelationship } from '../../../components';
import { fieldsOf, listOf, textOf, type Fields } from '../json/values';
import { trivyRole, type TrivyRole } from './trivy-roles';

/** Tells how what a BOM describes depends on what a reference names; null where the BOM does not say. */
export type Relate = (ref: string | null) => ComponentRelationship | null;

/** What a BOM tells of what depends on what. */
export interface Dependencies {
  /** Takes one element of `dependencies`. */
  readonly add: (dependency: Fields) => void;
  /** Takes a component with all that it holds: what Trivy writes for a lock file or a project is no dependency itself. */
  readonly note: (component: Fields) => void;
  /** Whether there were more than are kept. */
  readonly overflowed: () => boolean;
  /** What follows from what was taken, by the reference of what the BOM describes. Called once, at the end. */
  readonly relations: (subject: string | null) => Relate;
}

/** So many different references are kept, and so many dependencies (16 MB). */
export const most = { refs: 500_000, dependencies: 4_000_000 } as const;

/** What references are known by: 53 bits, since the texts of all would take too much memory. */
const hashOf = (text: string): number => {
  let [low, high] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code ^ (low >>> 15), 0x85ebca6b);
  }
  return ((high ^ (high >>> 13)) >>> 11) * 2 ** 32 + (low >>> 0);
};

/** The reference of a component; of one without, its package URL. */
export const refOf = (component: Fields): string | null =>
  textOf(component['bom-ref'])?.trim() ?? textOf(component.purl)?.trim() ?? null;

const isBetween = (role: TrivyRole | undefined): boolean => role !== undefined && role !== 'UNVERSIONED';

const direct = 1;
const transitive = 2;
const relationships = [null, 'DIRECT', 'TRANSITIVE'] as const;

/** Gathers dependencies in bounded memory, in whichever order they and the components come. */
export const createDependencies = (limits: Readonly<Record<keyof typeof most, number>> = most): Dependencies => {
  const numbers = new Map<number, number>();
  const roles = new Map<number, TrivyRole>();
  // One after the other: who depends, where the same one stands before, on how many, and on whom.
  const kept = { links: new Uint32Array(1024), used: 1, overflowed: false };
  const newest = new Map<number, number>();
  const numberOf = (ref: string): number => {
    const hash = hashOf(ref);
    const known = numbers.get(hash);
    if (known !== undefined) return known;
    if (numbers.size >= limits.refs) kept.overflowed = true;
    else numbers.set(hash, numbers.size);
    return numbers.size - 1;
  };
  const keep = (targets: readonly number[], source: number): void => {
    const end = kept.used + targets.length + 2;
    if (end > limits.dependencies) kept.overflowed = true;
    if (kept.overflowed) return;
    if (end > kept.links.length) {
      const wider = new Uint32Array(Math.min(limits.dependencies, Math.max(end, kept.links.length * 2)));
      wider.set(kept.links);
      kept.links = wider;
    }
    kept.links.set([newest.get(source) ?? 0, targets.length], kept.used);
    kept.links.set(targets, kept.used + 2);
    newest.set(source, kept.used);
    kept.used = end;
  };
  const targetsOf = function* (source: number): Generator<number> {
    for (let at = newest.get(source) ?? 0; at > 0; at = kept.links[at] ?? 0)
      yield* kept.links.subarray(at + 2, at + 2 + (kept.links[at + 1] ?? 0));
  };
  /** The package of the project itself, where a manifest leads to it: one without a version, or the only one that leads on. */
  const projectIn = (targets: readonly number[]): number | undefined => {
    const unversioned = targets.filter((target) => roles.get(target) === 'UNVERSIONED');
    if (unversioned.length > 0) return unversioned.length === 1 ? unversioned[0] : undefined;
    return targets.length === 1 && targets.some((target) => newest.has(target)) ? targets[0] : undefined;
  };
  return {
    add: (dependency) => {
      const source = textOf(dependency.ref)?.trim();
      const targets = listOf(dependency.dependsOn).flatMap((ref) => textOf(ref)?.trim() ?? []);
      if (kept.overflowed || source === undefined || targets.length === 0) return;
      keep(targets.map(numberOf), numberOf(source));
    },
    note: (component) => {
      const open: Fields[] = [component];
      for (const each of open) {
        const role = trivyRole(each);
        const ref = role === null ? null : refOf(each);
        if (role !== null && ref !== null && !kept.overflowed) roles.set(numberOf(ref), role);
        listOf(each.components).forEach((child) => open.push(fieldsOf(child)));
      }
    },
    overflowed: () => kept.overflowed,
    relations: (subject) => {
      const levels = new Uint8Array(numbers.size);
      const root = subject === null ? undefined : numbers.get(hashOf(subject));
      if (kept.overflowed || root === undefined) return () => null;
      // What is described, and what stands for it: what these lead to is direct.
      const first = [root];
      const passed = new Set(first);
      const pass = (target: number): void => {
        if (!passed.has(target) && roles.get(target) !== 'BINARY') first.push(target);
        passed.add(target);
        levels[target] = 0;
      };
      const reach = (target: number, level: number): boolean => {
        if (passed.has(target) || levels[target] !== 0) return false;
        levels[target] = level;
        return true;
      };
      const [rest, apart]: [number[], number[]] = [[], []];
      for (const source of first) {
        const project = roles.get(source) === 'MANIFEST' ? projectIn([...new Set(targetsOf(source))]) : undefined;
        if (project !== undefined) pass(project);
        for (const target of targetsOf(source))
          if (isBetween(roles.get(target))) pass(target);
          // Beside a project that says what it needs stands what is needed nobody knows by what.
          else if (project !== undefined && newest.has(project)) apart.push(target);
          else if (reach(target, direct)) rest.push(target);
      }
      for (const target of apart) if (reach(target, transitive)) rest.push(target);
      for (const source of rest)
        for (const target of targetsOf(source)) if (reach(target, transitive)) rest.push(target);
      kept.links = new Uint32Array(0);
      newest.clear();
      return (ref) => relationships[levels[numbers.get(hashOf(ref ?? '')) ?? levels.length] ?? 0] ?? null;
    },
  };
};
