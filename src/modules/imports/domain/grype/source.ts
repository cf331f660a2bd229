import { imageName, joinPath, manifestPath } from '../components/manifests';
import type { PackageOptions } from '../components/options';
import { fieldsOf, textOf, type Fields } from '../json/values';

/** What was scanned. */
export interface Subject {
  /** The container image, without tag; null for anything else. */
  readonly image: string | null;
  /** The directory or file, relative to the checkout; empty for the checkout itself. */
  readonly directory: string;
  /** What tells one scan of a root from another: the image, directory or bill of materials; null for the checkout itself. */
  readonly category: string | null;
  /** The path of a file below it, relative to the checkout. */
  readonly place: (path: string) => string;
}

/** Reads `source` of Grype's document (`grype/presenter/models/source.go`). */
export const subjectOf = (source: Fields, { prefix, image }: PackageOptions): Subject => {
  const { type, target } = source;
  const named = image ?? (type === 'image' ? (textOf(fieldsOf(target).userInput) ?? textOf(target)) : null);
  const path = textOf(target);
  const scanned = named === null && path !== null && /^(?:directory|file)$/.test(String(type)) ? path : null;
  const directory = scanned === null ? '' : manifestPath(scanned, prefix);
  const base = scanned?.replace(/[/\\]+$/, '') ?? null;
  const other = scanned === null && path !== null && path !== 'unknown' ? manifestPath(path, prefix) : '';
  return {
    category: (named === null ? directory || other : imageName(named)) || null,
    image: named === null ? null : imageName(named),
    directory,
    place: (given) => {
      if (type === 'file') return directory;
      // Most versions write paths from the directory on, with a slash before them; some write all of the path.
      const below =
        base !== null && base.startsWith('/') && given.startsWith(`${base}/`) ? given.slice(base.length) : given;
      return joinPath(directory, manifestPath(`./${below.replace(/^[/\\]+/, '')}`, null));
    },
  };
};
