import { exportMark, techniques, vulnerabilityKinds } from '../../../vulnerabilities';
import { isExportedIdentity } from '../exported-identities';
import { placeAt } from '../formats/files';
import { fieldsOf, textOf, type Fields } from '../json/values';
import type { Fingerprint, Observation, Place } from '../observation';
import { storable } from '../redaction';
import type { Located } from './locations';
import { fitted } from './paths';

/** Whether an export of ours wrote the run: it says so among its properties. */
export const isExport = (run: Fields): boolean => fieldsOf(run.properties)[exportMark] !== undefined;

/** The fingerprints of a result that count: in an export of ours the stored identities alone, elsewhere all but those. */
export const believed = (fingerprints: readonly Fingerprint[], exported: boolean): readonly Fingerprint[] =>
  fingerprints.some(isExportedIdentity) || exported
    ? fingerprints.filter((fingerprint) => isExportedIdentity(fingerprint) === exported)
    : fingerprints;

const among = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((each) => each === value);

/** As exports of an earlier version told a place: its location with what is within it; that of a port is in its name, too. */
const formerlyTold = ({ place }: Located, specific: string | null): Place => {
  const { kind, where } = place;
  if (specific === null || kind === 'LINES') return place;
  const host = where.slice(0, -specific.length - 1);
  return kind === 'COMPONENT' && /^\d{1,5}(?:\/\w+)?$/.test(specific) && where === `${host}:${specific}`
    ? placeAt('PORT', host, specific)
    : placeAt(kind, where, specific);
};

/** The place and code that a result of ours stands for, where its location can't tell them. */
export const exportedAt = (result: Fields, located: Located): Located => {
  const { kind: told, where, specific, snippet } = fieldsOf(result.properties);
  const kind = among(vulnerabilityKinds, told);
  const name = textOf(where) ?? '';
  const place =
    kind === undefined || kind === 'LINES' || name === ''
      ? formerlyTold(located, kind === undefined ? textOf(specific) : null)
      : placeAt(kind, fitted(kind === 'INPUT' ? storable(name) : name), textOf(specific));
  return { ...located, place, snippet: located.snippet ?? textOf(snippet) };
};

/** How a result of ours says that it was found. */
export const exportedTechnique = (result: Fields): Pick<Observation, 'technique'> => {
  const technique = among(techniques, fieldsOf(result.properties)['technique']);
  return technique === undefined ? {} : { technique };
};
