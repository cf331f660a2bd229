import { imageName, imagePath, joinPath, manifestPath, withoutVersion } from '../components/manifests';
import type { PackageOptions } from '../components/options';
import { fieldsOf, textOf, type Fields } from '../json/values';

export const tool = 'Trivy';

/** What was scanned. */
export interface Subject {
  /** The container image or virtual machine, without tag; null for files. */
  readonly image: string | null;
  /** The directory, relative to the checkout; empty for the checkout itself, and for images. */
  readonly directory: string;
  /** The path of a file as all tools write it, without the version of the package that it holds. */
  readonly place: (path: string, version?: string) => string;
  /** The same as it was until single files and modules of Terraform were heeded: below the directory whatever it says. */
  readonly formerPlace: (path: string, version?: string) => string;
}

/** Types of artifacts that are no directory of a checkout. */
const images = /^(?:container_image|vm|ami|aws_account)$/;

/** A directory some levels up, never above the checkout. */
const above = (directory: string, levels: number): string => {
  const segments = directory.split('/');
  return segments.slice(0, Math.max(0, segments.length - levels)).join('/');
};

/** Whether a file alone was scanned: paths begin with its name then, as the name of the artifact ends with it. */
const isScanned = (directory: string, path: string): boolean => {
  const name = directory.slice(directory.lastIndexOf('/') + 1);
  return /\.|file$/i.test(name) && (path === name || (/\.[a-z]ar$/i.test(name) && path.startsWith(`${name}/`)));
};

/** A path that Trivy tells from a directory on; modules of Terraform may stand outside of it (`../modules/main.tf`). */
const placeBelow = (directory: string, path: string, version: string): string => {
  const [outwards = ''] = /^(?:\.\.[/\\])*/.exec(path) ?? [];
  const levels = outwards.length / 3 + (isScanned(directory, path) ? 1 : 0);
  return joinPath(above(directory, levels), manifestPath(`./${withoutVersion(path, version)}`, null));
};

const formerlyBelow: typeof placeBelow = (directory, path, version) =>
  joinPath(directory, manifestPath(`./${withoutVersion(path, version)}`, null));

/** Reads what a report is about (`pkg/fanal/artifact`: `ArtifactType`). A repository by its address is a checkout. */
export const subjectOf = (report: Fields, { prefix, image: given }: PackageOptions): Subject => {
  const name = textOf(report.ArtifactName)?.trim() ?? '';
  const image = given ?? (images.test(String(report.ArtifactType)) ? name : null);
  const isPath = image === null && !/^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(name);
  const directory = isPath ? manifestPath(name, prefix) : '';
  const named = image === null ? null : imageName(image);
  const placedBy =
    (below: typeof placeBelow): Subject['place'] =>
    (path, version = '') =>
      named === null
        ? below(directory, path.replace(/^[/\\]+/, ''), version)
        : imagePath(named, withoutVersion(path, version));
  return {
    image: named,
    directory,
    place: placedBy(placeBelow),
    formerPlace: placedBy(formerlyBelow),
  };
};

/** Repository, branch and commit, which newer versions tell (`pkg/types/report.go`: `Metadata`). */
export const versionControl = (report: Fields): Fields => {
  const { RepoURL, Branch, Commit } = fieldsOf(report.Metadata);
  return { repository: RepoURL, branch: Branch, revision: Commit };
};
