import { imageName, imagePath, joinPath, manifestPath } from '../components/manifests';
import type { PackageOptions } from '../components/options';
import { fieldsOf, textOf, type Fields } from '../json/values';

export const tool = 'Trivy';

/** What was scanned. */
export interface Subject {
  /** The container image or virtual machine, without tag; null for files. */
  readonly image: string | null;
  /** The directory, relative to the checkout; empty for the checkout itself, and for images. */
  readonly directory: string;
  /** The path of a file as all tools write it. */
  readonly place: (path: string) => string;
}

/** Types of artifacts that are no directory of a checkout. */
const images = /^(?:container_image|vm|ami|aws_account)$/;

/** Reads what a report is about (`pkg/fanal/artifact`: `ArtifactType`). A repository by its address is a checkout. */
export const subjectOf = (report: Fields, { prefix, image: given }: PackageOptions): Subject => {
  const name = textOf(report.ArtifactName)?.trim() ?? '';
  const image = given ?? (images.test(String(report.ArtifactType)) ? name : null);
  const isPath = image === null && !/^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(name);
  const directory = isPath ? manifestPath(name, prefix) : '';
  const named = image === null ? null : imageName(image);
  return {
    image: named,
    directory,
    place: (path) =>
      named === null
        ? joinPath(directory, manifestPath(`./${path.replace(/^[/\\]+/, '')}`, null))
        : imagePath(named, path),
  };
};

/** Repository, branch and commit, which newer versions tell (`pkg/types/report.go`: `Metadata`). */
export const versionControl = (report: Fields): Fields => {
  const { RepoURL, Branch, Commit } = fieldsOf(report.Metadata);
  return { repository: RepoURL, branch: Branch, revision: Commit };
};
