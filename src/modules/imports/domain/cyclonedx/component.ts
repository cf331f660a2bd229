import { isSystem } from '../components/ecosystems';
import type { Claim } from '../components/claim';
import { imageName, imagePath, manifestPath, withoutVersion } from '../components/manifests';
import type { PackageOptions } from '../components/options';
import { formerPurl, purlOf, readPurl, versionIn, withVersion } from '../components/purl';
import { fieldsOf, listOf, textOf, type Fields } from '../json/values';
import { stableUrl } from '../stable-url';
import { cutText } from '../text';

/** What is kept of a component or a service, so that references to it lead somewhere. */
export interface Component {
  /** Its package URL with its version; where it has none, one of the type `generic`. */
  readonly where: string;
  /** The file that holds it, as it is written there; empty when the BOM names none. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** The address of a service; empty where it tells none, and of components. */
  readonly url: string;
  /** `where` and `path` as an earlier version had them; empty where they were the same. */
  readonly formerWhere: string;
  readonly formerPath: string;
  /** What an earlier version took for it, where that was another one. */
  readonly formerly?: Component;
}

/** In what the components of a BOM stand. */
export interface Holder {
  readonly image: string | null;
  readonly manifest: string | null;
  readonly prefix: string | null;
}

const short = (value: unknown, bytes = 500): string => cutText((textOf(value) ?? '').trim(), bytes);

/** Properties by which generators name the file that holds a component: cdxgen, Trivy and Syft. */
const paths = ['SrcFile', 'aquasecurity:trivy:FilePath', 'syft:location:0:path'];

/** Where code uses it (`Shop.java#121`, or with a `line`): that is no file that holds it, and moves with the code. */
const isUse = ({ location, line }: Fields): boolean =>
  line !== undefined || /#\d+$/.test(textOf(location)?.trim() ?? '');

const pathsOf = (component: Fields): { readonly path: string; readonly formerPath: string } => {
  const properties = listOf(component.properties).slice(0, 200).map(fieldsOf);
  const named = paths
    .map((name) => textOf(properties.find((property) => property.name === name)?.value))
    .find((found) => found !== null);
  const occurrences = listOf(fieldsOf(component.evidence).occurrences).slice(0, 200).map(fieldsOf);
  const written = (location: unknown): string => cutText((named ?? textOf(location) ?? '').trim(), 1000);
  const path = written(occurrences.find((occurrence) => !isUse(occurrence))?.location);
  // The first one was taken, whatever it is.
  const formerPath = written(occurrences[0]?.location);
  return { path, formerPath: formerPath === path ? '' : formerPath };
};

const heldAt = ({ where }: Component, path: string, { image, manifest, prefix }: Holder): string | null => {
  if (image === null) return path === '' ? manifest : manifestPath(path, prefix);
  return path === '' || isSystem(where) ? image : imagePath(image, path);
};

/** The manifest, image or file of an image that holds a component, as all tools write it; null when nothing tells. */
export const holderOf = (component: Component, holder: Holder): string | null =>
  heldAt(component, withoutVersion(component.path, component.version), holder);

/** The package URL and the holder of a component as an earlier version had them: with the version in the path. */
export const formerlyOf = (component: Component, holder: Holder): NonNullable<Claim['former']> => ({
  purl: component.formerWhere || component.where,
  holder: heldAt(component, component.formerPath || component.path, holder),
});

const differing = (where: string, former: string): Where => ({ where, formerWhere: former === where ? '' : former });

/** The package URL with a version that was told beside it; an earlier version did not write that as it does in one. */
export const versioned = (where: string, former: string, version: string): Where =>
  differing(withVersion(where, version), `${former}@${encodeURIComponent(version.toWellFormed())}`);

/** A component of which nothing but its package URL is known; null for what is none. */
export const readPurlAlone = (text: string): Where | null => {
  const [where, former] = [readPurl(text), formerPurl(text)];
  return where === null || former === null ? null : differing(where, former);
};

const hasVersion = (purl: string): boolean => /@[^/@]+$/.test(purl);

/** A package URL without its version. */
export const versionless = (purl: string): string => purl.replace(/@[^/@]+$/, '');

/** The ways in which the version of a component is written: beside its package URL, in it, and for Go without a `v`. */
export const versionsOf = ({ where, version }: Component): readonly string[] => {
  const own = versionIn(where);
  const bare = where.startsWith('pkg:golang/') ? own.replace(/^v(?=\d)/, '') : own;
  return [version, own, bare].filter((each) => each !== '');
};

type Where = Pick<Component, 'where' | 'formerWhere'>;

/** The package URL of a component, with its version: its own, else one made of its group and name. */
const wheresOf = (component: Fields, name: string, version: string): Where => {
  const text = textOf(component.purl)?.trim() ?? null;
  const [own, former] = [readPurl(text), formerPurl(text)];
  if (own === null || former === null)
    return { where: purlOf({ type: 'generic', namespace: short(component.group), name, version }), formerWhere: '' };
  return version === '' || hasVersion(own) ? differing(own, former) : versioned(own, former, version);
};

export const readComponent = (component: Fields): Component => {
  const name = short(component.name) || 'unnamed';
  const version = short(component.version, 200);
  const group = short(component.group, 200);
  return {
    ...wheresOf(component, name, version),
    ...pathsOf(component),
    name: group === '' ? name : `${group}/${name}`,
    version,
    url: '',
  };
};

const mostEndpoints = 1000;

/** The address by which a service is known: of several the first by name, whatever their order. */
const urlOf = (endpoints: unknown): string => {
  const [first] = listOf(endpoints)
    .slice(0, mostEndpoints)
    .flatMap((endpoint) => textOf(endpoint)?.trim() ?? [])
    .filter((endpoint) => endpoint.length <= 4000 && /^(?:https?|wss?):\/\/[^\s/?#]/i.test(endpoint))
    .map((endpoint) => cutText(stableUrl(endpoint), 1000))
    .sort();
  return first ?? '';
};

export const readService = (service: Fields): Component => ({
  ...readComponent(service),
  url: urlOf(service.endpoints),
});

/** Where a vulnerability of it stands. */
export const placeOf = ({ url, where }: Component): string => (url === '' ? where : url);

/** In what the components stand, by the subject of the BOM and what the upload says. */
export const holderIn = (subject: Fields, { image, manifest, prefix }: PackageOptions): Holder => {
  const named = image ?? (subject.type === 'container' ? textOf(subject.name) : null);
  return { image: named === null ? null : imageName(named), manifest, prefix };
};
