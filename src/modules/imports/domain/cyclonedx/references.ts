/* eslint-disable functional/no-loop-statements, functional/immutable-data, functional/no-let -- components may hold components, thousands of them */
import { everywhere, referenceDigest } from '../../../components';
import { fieldsOf, listOf, type Fields } from '../json/values';
import { cutText } from '../text';
import { placeOf, readComponent, readPurlAlone, readService, versionless, type Component } from './component';
import { refOf } from './dependencies';

/** Where references lead. */
export interface References {
  /** Takes a component with all that it holds; false when there is no room for more. */
  readonly add: (component: Fields) => boolean;
  /** The same of a service. */
  readonly addService: (service: Fields) => boolean;
  /** The component or service that a reference leads to; null when it leads nowhere. */
  readonly find: (ref: string) => Component | null;
  /** The one component that is a package, by its package URL without a version; nothing when there is none. To be asked once all were taken. */
  readonly listed: (purl: string) => Component | 'SEVERAL' | null;
  /** References that several of them have. */
  readonly doubles: () => number;
  /**
   * The places of all whose references don't say them, as JSON text by their digests; that of what is described is all
   * of the root. Null when it is too long.
   */
  readonly targets: (subject: string | null) => string | null;
}

/** In characters: some hundred thousand components. */
export const mostKept = 96 * 1024 * 1024;

/** In characters: of some ten thousand references. */
export const mostTargets = 4 * 1024 * 1024;

const separator = '\u0000';

// One text takes a fourth of the memory that an object with its texts does; joining copies what it is made of.
const packed = ({ where, path, name, version, url, formerWhere, formerPath }: Component): string =>
  [where, path, name, version, url, formerWhere, formerPath].join(separator);

const unpacked = (text: string): Component => {
  const [where = '', path = '', name = '', version = '', url = '', formerWhere = '', formerPath = ''] =
    text.split(separator);
  return { where, path, name, version, url, formerWhere, formerPath };
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The element that a link into a BOM names (`urn:cdx:serial/version#ref`), or the reference itself. */
export const elementOf = (ref: string): string =>
  /^urn:cdx:[^#]{1,200}#/i.test(ref) ? decoded(ref.slice(ref.indexOf('#') + 1)) : ref;

/** A component of which nothing but its package URL is known. */
const ofPurl = (ref: string): Component | null => {
  const alone = readPurlAlone(ref);
  if (alone === null) return null;
  const [, path = '', version = ''] = /^pkg:[^/]+\/([^@]*)(?:@(.*))?$/.exec(alone.where) ?? [];
  return { ...alone, path: '', formerPath: '', name: decoded(path), version: decoded(version), url: '' };
};

/** Components by their package URLs without versions, as they are kept; empty where several are of one package. */
const packagesIn = (kept: Iterable<string>): ReadonlyMap<string, string> => {
  const packages = new Map<string, string>();
  for (const text of kept) {
    const purl = versionless(text.slice(0, text.indexOf(separator)));
    packages.set(purl, (packages.get(purl) ?? text) === text ? text : '');
  }
  return packages;
};

/** Remembers the components of a BOM by their references, in bounded memory. The first of a name counts. */
export const createReferences = (): References => {
  const known = new Map<string, string>();
  const kept = { characters: 0, doubles: 0 };
  let packages: ReadonlyMap<string, string> | undefined;
  const keep = (key: string, text: string): void => {
    if (known.has(key)) {
      kept.doubles += 1;
      return;
    }
    known.set(key, text);
    kept.characters += key.length + text.length;
  };
  const adding =
    (read: (element: Fields) => Component, within: 'components' | 'services') =>
    (element: Fields): boolean => {
      const open: Fields[] = [element];
      for (const each of open) {
        const text = packed(read(each));
        const ref = refOf(each);
        if (ref !== null) keep(cutText(ref, 2000), text);
        // Goes through a tree without recursion.
        listOf(each[within]).forEach((child) => open.push(fieldsOf(child)));
      }
      return kept.characters <= mostKept;
    };
  return {
    add: adding(readComponent, 'components'),
    addService: adding(readService, 'services'),
    find: (ref) => {
      const element = elementOf(ref);
      const text = known.get(cutText(ref, 2000)) ?? known.get(cutText(element, 2000));
      return text === undefined ? ofPurl(element) : unpacked(text);
    },
    listed: (purl) => {
      packages ??= packagesIn(known.values());
      const text = packages.get(purl);
      return text === undefined ? null : text === '' ? 'SEVERAL' : unpacked(text);
    },
    doubles: () => kept.doubles,
    targets: (subject) => {
      const targets: [string, string][] = [];
      let room = mostTargets;
      for (const [ref, text] of known) {
        const place = ref === subject ? everywhere : placeOf(unpacked(text));
        if (ref === place || ofPurl(ref)?.where === place) continue;
        room -= place.length + 24;
        if (room < 0) return null;
        targets.push([referenceDigest(ref), place]);
      }
      return JSON.stringify(Object.fromEntries(targets));
    },
  };
};
