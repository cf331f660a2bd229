import type { ObservedRule } from '../observation';

/** How a tool uses the locations of one result. */
export type LocationUse = 'INSTANCES' | 'FIRST' | 'LAST';

/**
 * Several locations of a result are one problem by the letter of SARIF 3.27.12, yet the tools that write several
 * list instances of a rule. So each location is a reading of its own, unless the tool stands here with FIRST or LAST:
 * then that location counts and the others are related places. Cppcheck lists the way to a problem, which is at its end.
 */
const uses: Readonly<Record<string, LocationUse>> = {
  njsscan: 'INSTANCES',
  mobsfscan: 'INSTANCES',
  cppcheck: 'LAST',
};

/** Tools whose snippets are the very credentials they found. */
const secretScanners =
  /gitleaks|trufflehog|detect-secrets|ggshield|gitguardian|secretlint|secret.?scan|talisman|whispers|noseyparker/i;
const credentialWeaknesses = new Set([259, 321, 522, 798]);

const locationUse = (tool: string): LocationUse => {
  const key = tool.toLowerCase();
  return Object.hasOwn(uses, key) ? (uses[key] ?? 'INSTANCES') : 'INSTANCES';
};

/** Tells for a tool which of the locations of a result are places of it; the others are related ones. */
export const placesOf = (tool: string): (<T>(locations: readonly T[]) => readonly T[]) => {
  const use = locationUse(tool);
  if (use === 'INSTANCES') return (locations) => locations;
  return (locations) => (use === 'LAST' ? locations.slice(-1) : locations.slice(0, 1));
};

const secretTag = /^secrets?$/i;

/** Tells for a tool whether the code that a rule points at is likely a credential. */
export const secretFinder = (tool: string): ((rule: ObservedRule) => boolean) => {
  if (secretScanners.test(tool)) return () => true;
  const known = new WeakMap<ObservedRule, boolean>();
  return (rule) => {
    const remembered = known.get(rule);
    if (remembered !== undefined) return remembered;
    const found = rule.cwe.some((id) => credentialWeaknesses.has(id)) || rule.tags.some((tag) => secretTag.test(tag));
    known.set(rule, found);
    return found;
  };
};
