import type { Observation } from './observation';

type Named = Pick<Observation['place'], 'kind' | 'where'>;

const imageDigest = /@sha256:[0-9a-f]{64}(?![0-9a-f])/gi;
const imageTag = /:(?:latest|stable|v?\d[\w.-]{0,127}|[0-9a-f]{12,64})(?=\/|$| )/gi;

/** A text without what changes from build to build: tags and digests of container images. */
const stableText = (text: string): string =>
  /[:@]/.test(text) ? text.replace(imageDigest, '').replace(imageTag, '') : text;

/** A package URL (ECMA-427) without qualifiers and subpath; null for anything else. */
export const packageUrl = ({ kind, where }: Named): string | null =>
  kind === 'COMPONENT' && where.startsWith('pkg:') ? where.replace(/[?#].*$/, '') : null;

/** A place without what changes from build to build: the version of a package, tags and digests of images. */
export const stableWhere = (place: Named): string =>
  place.kind === 'INPUT' ? place.where : (packageUrl(place)?.replace(/@[^/]*$/, '') ?? stableText(place.where));

/** What follows the line of a place in its identities: nothing where it has no such part. */
export const within = ({ specific }: Observation['place']): readonly string[] =>
  specific === undefined || specific === null ? [] : [stableText(specific)];
