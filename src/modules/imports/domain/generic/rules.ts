import type { ObservedRule } from '../observation';
import { observedRule } from './observe';
import type { GenericRule } from './vulnerability';

/** So many are remembered; no tool has so many rules. */
const most = 10_000;
/** One with longer texts is rather made again. */
const longestKey = 2000;

/** The same rule for the same words, so that what is derived of it is worked out once. */
export const remembering = (): ((rule: GenericRule) => ObservedRule) => {
  const known = new Map<string, ObservedRule>();
  return (rule) => {
    const key = JSON.stringify(rule);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = observedRule(rule);
    if (key.length > longestKey) return made;
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
};
