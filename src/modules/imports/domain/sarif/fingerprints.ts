import { createHash } from 'node:crypto';
import type { Fingerprint } from '../observation';
import { isFields, textOf, type Fields } from '../json/values';

/** What tools write where they have no fingerprint; Semgrep's is the first. */
const sentinels = new Set([
  'requires login',
  'none',
  'null',
  'nil',
  'undefined',
  'unknown',
  'n/a',
  'na',
  'todo',
  'tbd',
  'default',
  'true',
  'false',
  '[object object]',
]);

/**
 * Partial fingerprints that say so little that rule, path and they name no single result. The last ones are those of
 * Gitleaks: all secrets that one person put into a file have them, and they are personal.
 */
const weakNames = /^(?:primaryLocationStartColumnFingerprint(?:\/|$)|(?:author|email|date|commitMessage)$)/;

const longest = 512;
const most = 8;

const longestSentinel = 24;
const oneCharacter = /^(.)\1*$/s;
const onlyZeros = /^[\s0.:_-]*$/;

const trustworthy = (value: string): boolean => {
  if (value.length < 4) return false;
  if (value.length <= longestSentinel && sentinels.has(value.toLowerCase())) return false;
  return !oneCharacter.test(value) && !onlyZeros.test(value);
};

const plainValue = (value: unknown): string | null => {
  const inner = isFields(value) ? value.value : value;
  const text = typeof inner === 'number' ? String(inner) : textOf(inner)?.trim();
  if (text === undefined || !trustworthy(text)) return null;
  return text.length <= longest ? text : `sha256:${createHash('sha256').update(text).digest('hex')}`;
};

/** Name without version, and the version; names without a number come last. */
const versioned = (name: string): readonly [base: string, version: number] => {
  const match = /^(.*)\/v?(\d{1,9})$/s.exec(name);
  return match === null ? [name, -1] : [match[1] ?? '', Number(match[2])];
};

const newestFirst = (left: string, right: string): number => {
  const [[leftBase, leftVersion], [rightBase, rightVersion]] = [versioned(left), versioned(right)];
  if (leftBase === rightBase) return rightVersion - leftVersion;
  return leftBase < rightBase ? -1 : 1;
};

const nothing: readonly Fingerprint[] = [];

const readSet = (set: unknown, scope: Fingerprint['scope']): readonly Fingerprint[] => {
  if (!isFields(set)) return nothing;
  const names = Object.keys(set);
  const ordered = names.length > 1 ? names.toSorted(newestFirst) : names;
  const found = ordered.flatMap((name): readonly Fingerprint[] => {
    if (name.length > 200 || (scope === 'PARTIAL' && weakNames.test(name))) return nothing;
    const value = plainValue(set[name]);
    return value === null ? nothing : [{ name, value, scope }];
  });
  return found.length > most ? found.slice(0, most) : found;
};

const readGuid = (
  result: Fields,
  name: 'correlationGuid' | 'guid',
  scope: Fingerprint['scope'],
): readonly Fingerprint[] => {
  const value = result[name] === undefined ? null : plainValue(result[name]);
  return value === null ? nothing : [{ name, value: value.toLowerCase(), scope }];
};

/**
 * The fingerprints of a result that can be trusted (SARIF 3.27.3, 3.27.4, 3.27.16, 3.27.17), most trusted first and the newest
 * version of each first. Of a result with several places none names one place alone. That a value is shared by
 * different rules or paths of the file can't be seen here: whoever has all results must distrust it.
 */
export const readFingerprints = (result: Fields, severalPlaces: boolean): readonly Fingerprint[] => {
  const whole: Fingerprint['scope'] = severalPlaces ? 'PARTIAL' : 'WHOLE';
  return [
    ...readGuid(result, 'correlationGuid', whole),
    ...readGuid(result, 'guid', whole),
    ...readSet(result.fingerprints, whole),
    ...readSet(result.partialFingerprints, 'PARTIAL'),
  ];
};
