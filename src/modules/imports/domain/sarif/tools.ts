import type { ObservedRule } from '../observation';

/**
 * Several locations of a result are one problem by the letter of SARIF 3.27.12, yet most tools that write several (njsscan
 * and mobsfscan among them) list instances of a rule: each is a place of its own. These list the way to a problem, which
 * is at its end.
 */
const tracing: ReadonlySet<string> = new Set(['cppcheck']);

/** Tools whose snippets are the very credentials they found. */
const secretScanners =
  /gitleaks|trufflehog|detect-secrets|ggshield|gitguardian|secretlint|secret.?scan|talisman|whispers|noseyparker/i;
const credentialWeaknesses = new Set([259, 321, 522, 798]);

/** Tells for a tool which of the locations of a result are places of it; the others are related ones. */
export const placesOf = (tool: string): (<T>(locations: readonly T[]) => readonly T[]) =>
  tracing.has(tool.toLowerCase()) ? (locations) => locations.slice(-1) : (locations) => locations;

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
