/* eslint-disable functional/immutable-data -- walks a path of any length step by step */

/** A reference as written in a report, taken apart but neither opened nor followed. */
export type Reference = FileReference | { readonly kind: 'URL' | 'NAME'; readonly text: string };

export interface FileReference {
  readonly kind: 'FILE';
  readonly absolute: boolean;
  /** Lower-case drive letter with its colon, or empty. */
  readonly drive: string;
  /** How many levels the path leaves its base by `..`; 0 for absolute paths. */
  readonly up: number;
  /** Decoded; no `.`, no `..`, none empty. */
  readonly segments: readonly string[];
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const control = /[\u0000-\u001f\u007f]/;
// eslint-disable-next-line no-control-regex -- as above
const controls = /[\u0000-\u001f\u007f]/g;

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** Control characters as percent escapes, so that a path is one line. */
export const printable = (text: string): string => (control.test(text) ? text.replace(controls, percent) : text);

/** Percent-decodes once; a text that does not decode, or that would hide control characters, stays as it is. */
const decoded = (text: string): string => {
  if (!text.includes('%')) return text;
  try {
    const plain = decodeURIComponent(text);
    return control.test(plain) ? text : plain;
  } catch {
    return text;
  }
};

/** Applies `.` and `..`; of an absolute path nothing can leave the top. */
export const walk = (
  from: readonly string[],
  steps: readonly string[],
  absolute: boolean,
  up = 0,
): Pick<FileReference, 'up' | 'segments'> => {
  if (!steps.some((step) => step === '' || step === '.' || step === '..')) return { up, segments: [...from, ...steps] };
  const state = steps.reduce(
    (walked, step) => {
      if (step === '' || step === '.') return walked;
      if (step !== '..') walked.segments.push(step);
      else if (walked.segments.length > 0) walked.segments.pop();
      else walked.up += 1;
      return walked;
    },
    { up, segments: [...from] },
  );
  return { up: absolute ? 0 : state.up, segments: state.segments };
};

const file = (raw: string, decodes: boolean): FileReference => {
  const path = (decodes ? decoded(raw) : raw).replaceAll('\\', '/');
  const drive = /^\/{0,3}([A-Za-z]:)(?=\/|$)/.exec(path);
  const rest = drive === null ? path : path.slice(drive[0].length);
  const absolute = drive !== null || path.startsWith('/');
  return {
    kind: 'FILE',
    absolute,
    drive: (drive?.[1] ?? '').toLowerCase(),
    ...walk([], printable(rest).split('/'), absolute),
  };
};

const namedSchemes = new Set(['pkg', 'urn', 'docker', 'oci', 'cpe', 'swid', 'sha256', 'container', 'image']);

/** Sorts a reference: web address, other address or package, or path of a file in any of the usual spellings. */
export const parseReference = (given: string): Reference => {
  const text = given.trim();
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]{1,30}):/.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return file(text, true);
  const rest = text.slice(scheme.length + 1);
  if (scheme === 'file') {
    const local = /^\/\/(?:localhost)?(?=\/)/i.exec(rest);
    const absolute = local === null ? rest : rest.slice(local[0].length);
    return { ...file(absolute, true), absolute: true, up: 0 };
  }
  if (rest.startsWith('//')) return { kind: /^https?$/.test(scheme) ? 'URL' : 'NAME', text: printable(text) };
  return namedSchemes.has(scheme) ? { kind: 'NAME', text: printable(text) } : file(text, true);
};

/** A path below a base directory. */
export const joinReference = (base: FileReference, path: FileReference): FileReference => {
  const kept = base.segments.slice(0, Math.max(0, base.segments.length - path.up));
  const beyond = Math.max(0, path.up - base.segments.length);
  return { ...base, up: base.absolute ? 0 : base.up + beyond, segments: [...kept, ...path.segments] };
};

/** What is left of a path below a directory; null when it is elsewhere. Windows compares without case. */
export const below = (root: FileReference, path: FileReference): readonly string[] | null => {
  if (!root.absolute || root.drive !== path.drive || root.segments.length > path.segments.length) return null;
  const same = (left: string, right: string): boolean =>
    left === right || (root.drive !== '' && left.toLowerCase() === right.toLowerCase());
  return root.segments.every((segment, index) => same(segment, path.segments[index] ?? ''))
    ? path.segments.slice(root.segments.length)
    : null;
};
