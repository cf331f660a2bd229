/* eslint-disable functional/no-loop-statements, functional/no-let -- consumes a stream */
import { fail, succeed, type Result } from '../../../../kernel/result';
import { inBatches, type Some } from '../formats/batches';
import type { Chunks, OutlinedReport } from '../formats/format';
import type { Fields } from '../json/values';
import type { Unreadable } from '../observation';
import { attributeOf, childrenOf, elementAt, readElements, type XmlElement } from '../xml';
import { mostSites, readingsOf, runOf, type Site } from './readings';

const paths = [['OWASPZAPReport', 'site', 'alerts', 'alertitem']];

/** An element whose children are texts, as JSON has it. */
const textsOf = (element: XmlElement): Fields =>
  Object.fromEntries(
    element.children.filter(({ children }) => children.length === 0).map(({ name, text }) => [name, text]),
  );

const alertOf = (element: XmlElement): Fields => ({
  ...textsOf(element),
  instances: childrenOf(elementAt(element, 'instances'), 'instance').map(textsOf),
});

/** Sites are told apart by where they stand in the file: names may come twice. */
type Places = ReadonlyMap<string, { readonly run: number; readonly name: string }>;

const readings = async function* (chunks: Chunks, places: Places): AsyncGenerator<Some, void, undefined> {
  for await (const some of readElements(chunks, paths)) {
    if (!some.ok) return yield some;
    for (const { path, element, parents } of some.value) {
      const place = places.get(parents[1]?.at ?? '');
      if (path === 0 && place !== undefined) yield readingsOf(alertOf(element), place.run, place.name, element.at);
    }
  }
};

const siteOf = (site: XmlElement, results: 'SOME' | 'EMPTY'): Site => ({
  name: attributeOf(site, 'name') ?? '',
  results: elementAt(site, 'alerts') === undefined ? 'ABSENT' : results,
});

export const outlineXml = async (chunks: Chunks): Promise<Result<OutlinedReport, Unreadable>> => {
  let found = 0;
  let root: XmlElement | undefined;
  for await (const some of readElements(chunks, paths)) {
    if (!some.ok) return some;
    found += some.value.filter(({ path }) => path === 0).length;
    root = some.value.find(({ path }) => path < 0)?.element ?? root;
  }
  if (root?.name !== 'OWASPZAPReport')
    return fail({ at: root?.at ?? '/', message: 'The outermost element of a report of ZAP is OWASPZAPReport.' });
  const elements = childrenOf(root, 'site');
  const sites = elements.map((site) => siteOf(site, found > 0 ? 'SOME' : 'EMPTY'));
  const nameless = elements.find((site) => attributeOf(site, 'name') === null);
  if (nameless !== undefined) return fail({ at: nameless.at, message: 'The site has no name.' });
  if (sites.length > mostSites) return fail({ at: root.at, message: `There are more than ${mostSites} sites.` });
  const scan = { version: attributeOf(root, 'version'), created: attributeOf(root, 'created') };
  const places: Places = new Map(elements.map(({ at }, run) => [at, { run, name: sites[run]?.name ?? '' }]));
  return succeed({
    runs: sites.map((site) => runOf(scan, site)),
    read: (again) => inBatches(readings(again, places)),
  });
};
