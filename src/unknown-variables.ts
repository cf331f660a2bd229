import { distance } from 'fastest-levenshtein';
import { variables } from './variables';

/** Begins the names of our own variables that have no meaning elsewhere: a misspelt one must not start. */
const ours =
  /^(?:DATABASE|SQLITE|SESSION|SECRET|MAX|COOKIE|OUTGOING|CLONING|EPSS|KEV|TRUSTED|TOKEN|RATE_LIMIT|SIGN_IN|SMTP|MAIL|INTEGRATES)_/;
const known = new Set(Object.keys(variables.shape));
/** Names that other programs read, as near to one of ours as they are. */
const elsewhere = new Set(['DEV_URL', 'EMAIL_FROM', 'LOGLEVEL', 'LOG_LEVELS']);
/** Shorter names than this are near to each other without being meant. */
const telling = 6;
const telltale = [...known].filter(({ length }) => length >= telling);

const letters = (name: string): string => [...name].sort().join('');

/** The most letters by which a name with a slip differs from what was meant. */
const mostEdits = 2;

/** Whether a name is another one with a slip: two where it is long, or where letters have changed places. */
const isNear = (name: string, other: string): boolean => {
  // Each start compares all variables of the process with all of ours: few are of about the same length.
  if (Math.abs(name.length - other.length) > mostEdits) return false;
  const edits = distance(name, other);
  return edits === 1 || (edits === mostEdits && (other.length >= 10 || letters(name) === letters(other)));
};

/** The variable that was meant by a name that is none, where that can be told. */
const meantBy = (name: string): string | undefined =>
  name.length < telling || elsewhere.has(name) ? undefined : telltale.find((other) => isNear(name, other));

/** The names that are none of ours and would be: by how they begin, or by what they nearly are, which is told. */
export const unknownAmong = (names: readonly string[]): readonly string[] =>
  names
    .filter((name) => !known.has(name))
    .flatMap((name) => {
      const meant = meantBy(name);
      if (meant !== undefined) return [`${name} (perhaps ${meant})`];
      return ours.test(name) ? [name] : [];
    });
