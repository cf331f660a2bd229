import { belowCheckout, ciCheckouts } from '../ci-checkouts';
import { fitted } from '../sarif/paths';
import { below, parseReference } from '../sarif/uri';

/**
 * Where a checkout is kept: by continuous integrations, and by the usual `docker run -v`. Tools that write absolute paths
 * write the same relative ones from there, whichever machine they run on.
 */
const checkouts: readonly RegExp[] = [
  ...ciCheckouts,
  /^(?:src|app|code|work|workspace|project|repo|data|scan|target|mnt)(?:\/|$)/,
];

/** In characters of a path that is looked at. */
const longest = 4000;

/**
 * A path as all tools write it: relative to the checkout, forward slashes, no leading slash, never outside. `prefix` is
 * the directory of the checkout when the upload names it. Empty for the checkout itself.
 */
export const manifestPath = (given: string, prefix: string | null): string => {
  const path = given.slice(0, longest).trim();
  const plain = (text: string): ReturnType<typeof parseReference> => parseReference(text.replaceAll('%', '%25'));
  const reference = plain(/^[A-Za-z]:[/\\]|^[/\\]|^file:/i.test(path) ? path : `./${path}`);
  if (reference.kind !== 'FILE') return fitted(reference.text);
  if (!reference.absolute) return fitted(reference.segments.join('/'));
  const root = prefix === null ? null : plain(prefix);
  const rest = root?.kind === 'FILE' ? below(root, reference) : null;
  if (rest !== null) return fitted(rest.join('/'));
  const all = reference.segments.join('/');
  return fitted(belowCheckout(all, checkouts) ?? all);
};

/** A path below a directory, either of them perhaps empty. */
export const joinPath = (directory: string, path: string): string =>
  [directory, path].filter((part) => part !== '').join('/');

/** A path without the version of the package that it holds, such as that of a jar: a new version is no new place. */
export const withoutVersion = (path: string, version: string): string =>
  version.length < 2
    ? path
    : ['-', '@', '_', '-v'].reduce((left, mark) => left.replaceAll(`${mark}${version}`, ''), path);

/** The name of a container image without tag and digest. */
export const imageName = (reference: string): string =>
  reference
    .slice(0, longest)
    .trim()
    .replace(/^(?:docker|podman|containerd|registry):(?=[a-z])/, '')
    .replace(/@[a-z0-9]+:[0-9a-f]{32,128}$/i, '')
    .replace(/:[\w][\w.-]{0,127}$/, '')
    .replace(/^(?:index\.)?docker\.io\/(?:library\/)?/, '');

/** A file within an image, as `docker cp` writes it. */
export const imagePath = (image: string, path: string): string =>
  path === '' ? image : `${image}:/${path.replace(/^\/+/, '')}`;
