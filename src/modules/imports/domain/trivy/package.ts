import { isSystem, toolType } from '../components/ecosystems';
import { ecosystemOf, packageOf, purlOf, readPurl } from '../components/purl';
import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../json/values';
import type { ListedComponent } from '../observation';
import { storable } from '../redaction';
import { cutText } from '../text';
import type { Subject } from './subject';

const mostLicences = 20;

/** The manifest, image or file of an image that holds a package, by the path that the package itself tells. */
export const holderOf = (
  result: Fields,
  path: unknown,
  purl: string,
  version: string,
  { image, directory, place }: Subject,
): string | null => {
  if (isSystem(purl) || result.Class === 'os-pkgs') return (image ?? directory) || null;
  const named = textOf(path)?.trim() ?? textOf(result.Target)?.trim() ?? '';
  return named === '' ? image : place(named, version);
};

/** The package URL that Trivy tells, else one made of type, name and version. */
export const packageUrl = (identifier: unknown, result: Fields, name: string, version: string): string =>
  readPurl(textOf(fieldsOf(identifier).PURL)) ?? purlOf(packageOf(toolType(textOf(result.Type) ?? ''), name, version));

/** The version as Trivy writes it elsewhere: `epoch:version-release` (`FormatVersion`). */
const versionOf = ({ Version, Release, Epoch }: Fields): string => {
  const [version, release, epoch] = [textOf(Version)?.trim() ?? '', textOf(Release)?.trim(), numberOf(Epoch) ?? 0];
  if (version === '') return '';
  return `${epoch > 0 ? `${String(epoch)}:` : ''}${version}${release === undefined ? '' : `-${release}`}`;
};

/** The name with its group before it, as BOMs write it. */
const nameOf = (result: Fields, name: string): string => {
  const [type = ''] = toolType(textOf(result.Type) ?? '').split('/');
  const { namespace, name: own } = packageOf(type, name, '');
  return namespace === '' ? name : `${namespace}/${own}`;
};

/** Older reports have `Indirect` alone; what was scanned itself (`root`, `workspace`) is no dependency. */
const relationshipOf = ({ Relationship, Indirect }: Fields): ListedComponent['relationship'] => {
  if (Relationship === 'direct') return 'DIRECT';
  return Relationship === 'indirect' || (Indirect === true && Relationship === undefined) ? 'TRANSITIVE' : null;
};

/** A `Package` (`pkg/fanal/types/package.go`) as an inventory lists it; null when it has no name. */
export const readPackage = (given: Fields, result: Fields, subject: Subject): ListedComponent | null => {
  const name = textOf(given.Name)?.trim();
  if (name === undefined) return null;
  const version = versionOf(given);
  const purl = packageUrl(given.Identifier, result, name, version);
  return {
    name: storable(nameOf(result, name), 700),
    version: version === '' ? null : storable(version, 200),
    purl: cutText(purl, 2000),
    ecosystem: ecosystemOf(purl),
    kind: '',
    licences: listOf(given.Licenses)
      .slice(0, mostLicences)
      .flatMap((licence) => {
        const told = textOf(licence);
        return told === null ? [] : [storable(told.trim(), 200)];
      }),
    location: holderOf(result, given.FilePath, purl, version, subject),
    relationship: relationshipOf(given),
  };
};
