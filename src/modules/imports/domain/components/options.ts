import { fail, succeed, type Result } from '../../../../kernel/result';
import type { FormatOptions } from '../formats/format';
import { isFields, textOf } from '../json/values';
import type { Unreadable } from '../observation';

/** What an upload says in its mapping of what a report of packages leaves open. */
export interface PackageOptions {
  /** The directory of the checkout, for tools that write absolute paths. */
  readonly prefix: string | null;
  /** The manifest, for tools that do not name it. */
  readonly manifest: string | null;
  /** The container image, for tools that do not name it. */
  readonly image: string | null;
  /** What was looked for, for tools that do not tell when they found nothing: `vuln`, `misconfig`, `secret`. */
  readonly scanners: readonly string[];
}

const scanners = ['vuln', 'misconfig', 'secret'];

const wrong = (message: string): Result<never, Unreadable> => fail({ at: '/', message });

/** Reads the mapping; what it must not hold is refused by its name. */
export const packageOptions = ({ mapping }: FormatOptions): Result<PackageOptions, Unreadable> => {
  if (mapping === null || mapping === undefined)
    return succeed({ prefix: null, manifest: null, image: null, scanners: [] });
  if (!isFields(mapping)) return wrong('The mapping must be an object.');
  const unknown = Object.keys(mapping).find((name) => !['prefix', 'manifest', 'image', 'scanners'].includes(name));
  if (unknown !== undefined) return wrong(`The mapping has no property "${unknown.slice(0, 100)}" for this format.`);
  const { prefix, manifest, image, scanners: given = [] } = mapping;
  const named = Object.entries({ prefix, manifest, image }).find(
    ([, value]) => value !== undefined && value !== null && textOf(value) === null,
  );
  if (named !== undefined) return wrong(`The mapping's "${named[0]}" must be a text.`);
  if (!Array.isArray(given) || !given.every((scanner) => scanners.includes(String(scanner))))
    return wrong(`The mapping's "scanners" must be a list of ${scanners.join(', ')}.`);
  return succeed({
    prefix: textOf(prefix),
    manifest: textOf(manifest),
    image: textOf(image),
    scanners: given.map(String),
  });
};
