import type { ObservedRule } from '../observation';

/** How a tool uses the locations of one result. */
export type LocationUse = 'INSTANCES' | 'ONE_PROBLEM';

/**
 * Several locations of a result are one problem by the letter of SARIF 3.27.12, yet the tools that write several
 * list instances of a rule. So each location is a reading of its own, unless the tool stands here with ONE_PROBLEM:
 * then the first location counts and the others are related places.
 */
const uses: Readonly<Record<string, LocationUse>> = {
  njsscan: 'INSTANCES',
  mobsfscan: 'INSTANCES',
};

/** Tools whose snippets are the very credentials they found. */
const secretScanners =
  /gitleaks|trufflehog|detect-secrets|ggshield|gitguardian|secretlint|secret.?scan|talisman|whispers|noseyparker/i;
const credentialWeaknesses = new Set([259, 321, 522, 798]);

export const locationUse = (tool: string): LocationUse => {
  const key = tool.toLowerCase();
  return Object.hasOwn(uses, key) ? (uses[key] ?? 'INSTANCES') : 'INSTANCES';
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
