import { exportedIdentities, identityVersions } from '../../vulnerabilities';
import type { Identity } from './identity';
import type { Fingerprint } from './observation';

const algorithms = Object.fromEntries(
  Object.entries(exportedIdentities).map(([algorithm, name]) => [name, algorithm as Identity['algorithm']]),
);

/** A digest as identities have it, and the number of a twin. */
const stored = /^[\w-]{24}(?:#\d{1,7})?$/;

const algorithmOf = ({ name }: Fingerprint): Identity['algorithm'] | undefined =>
  algorithms[/^(\w+)\/v\d{1,3}$/.exec(name)?.[1] ?? ''];

/** Whether a fingerprint is a stored identity that an export of ours wrote. */
export const isExportedIdentity = (fingerprint: Fingerprint): boolean =>
  fingerprint.scope === 'WHOLE' && algorithmOf(fingerprint) !== undefined && stored.test(fingerprint.value);

/**
 * The identities that an export carries, as they are stored: the vulnerability is recognised by them alone, within its
 * root as any other, and gets no further ones. Null when the observation is of no export. One that has lost the identity
 * of its place has another one in its stead.
 */
export const carriedIdentities = (fingerprints: readonly Fingerprint[]): readonly Identity[] | null => {
  const carried = fingerprints.filter(isExportedIdentity).flatMap((fingerprint): readonly Identity[] => {
    const algorithm = algorithmOf(fingerprint);
    return algorithm === undefined
      ? []
      : [{ algorithm, version: identityVersions[algorithm], value: fingerprint.value }];
  });
  const [first] = carried;
  if (first === undefined) return null;
  return carried.some(({ algorithm }) => algorithm === 'LOCATION')
    ? carried
    : [...carried, { ...first, algorithm: 'LOCATION', version: identityVersions.LOCATION }];
};
