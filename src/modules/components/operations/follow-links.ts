/* eslint-disable functional/no-loop-statements -- one bill of materials after the other */
import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { selectPlaces } from '../data/link-targets';
import { linkOf, type BomLink } from '../domain/link-targets';

/** So many bills of materials are looked into at once, each when the one before it is done with. */
const mostLooked = 50;

const bomOf = ({ serialNumber, version }: BomLink): string => `${serialNumber}/${String(version)}`;

/**
 * Where links lead that go into bills of materials which are the newest of their tool, category and branch on a root,
 * by the texts of the links; the others are left out.
 */
export const placesOfLinks = async (
  { db }: Env,
  rootId: string,
  texts: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const links = [...new Set(texts)].flatMap((text) => {
    const link = linkOf(text);
    return link === null ? [] : [{ text, ...link }];
  });
  const into = grouped([...new Set(links.map(bomOf))].slice(0, mostLooked), links, bomOf);
  const found = new Map<string, string>();
  for (const some of into.values()) {
    const [first] = some;
    const stored = first && (await selectPlaces(db, rootId, first.serialNumber, first.version));
    if (stored === undefined || stored === null) continue;
    const places = new Map(Object.entries(JSON.parse(stored) as Readonly<Record<string, string>>));
    some.forEach(({ text, reference }) => {
      const place = places.get(reference);
      if (place !== undefined) found.set(text, place);
    });
  }
  return found;
};
