import { exportMark } from '../../../vulnerabilities';
import { isExportedIdentity } from '../exported-identities';
import { fieldsOf, type Fields } from '../json/values';
import type { Fingerprint } from '../observation';

/** Whether an export of ours wrote the run: it says so among its properties. */
export const isExport = (run: Fields): boolean => fieldsOf(run.properties)[exportMark] !== undefined;

/** The fingerprints of a result that count: in an export of ours the stored identities alone, elsewhere all but those. */
export const believed = (fingerprints: readonly Fingerprint[], exported: boolean): readonly Fingerprint[] =>
  fingerprints.some(isExportedIdentity) || exported
    ? fingerprints.filter((fingerprint) => isExportedIdentity(fingerprint) === exported)
    : fingerprints;
