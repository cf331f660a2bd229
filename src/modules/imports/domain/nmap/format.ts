/* eslint-disable functional/no-loop-statements, functional/no-let, functional/immutable-data -- consumes a stream */
import { fail, succeed, type Result } from '../../../../kernel/result';
import { inBatches, type Some } from '../formats/batches';
import type { Chunks, Format, OutlinedReport } from '../formats/format';
import { outlineOf } from '../formats/outlines';
import type { RunOutline, Unreadable } from '../observation';
import { cutText } from '../text';
import { attributeOf, elementAt, readElements, type XmlElement } from '../xml';
import { healthOf, hostName, isUp } from './hosts';
import { readHost, tool } from './observe';
import { scopeOf } from './scope';

const paths = [['nmaprun', 'host']];

/** Each host that is up is a run. */
const mostHosts = 1000;

interface Host extends Pick<RunOutline, 'results' | 'notifications'> {
  readonly name: string;
}

const refuse = (at: string, message: string) => fail<Unreadable>({ at, message });

const readings = async function* (chunks: Chunks, hosts: readonly Host[]): AsyncGenerator<Some, void, undefined> {
  let run = 0;
  for await (const some of readElements(chunks, paths)) {
    if (!some.ok) return yield some;
    for (const { path, element } of some.value) {
      if (path !== 0 || !isUp(element)) continue;
      yield succeed(readHost(element, hosts[run]?.name ?? '', run));
      run += 1;
    }
  }
};

/** When the scan ended, in seconds since 1970. */
const endOf = (finished: XmlElement | undefined): string | null => {
  const seconds = /^\d{1,11}$/.exec(attributeOf(finished, 'time') ?? '')?.[0];
  return seconds === undefined ? null : new Date(Number(seconds) * 1000).toISOString();
};

const runsOf = (root: XmlElement, hosts: readonly Host[]): readonly RunOutline[] => {
  const finished = elementAt(root, 'runstats', 'finished');
  const version = attributeOf(root, 'version');
  const scope = scopeOf(root);
  return hosts.map(({ name, results, notifications }) =>
    outlineOf({
      tool: { name: tool, version: version === null ? null : cutText(version, 100) },
      category: cutText(`${name}: ${scope}`, 500),
      results,
      notifications,
      successful: attributeOf(finished, 'exit') === 'success',
      endedAt: endOf(finished),
    }),
  );
};

const outline = async (chunks: Chunks): Promise<Result<OutlinedReport, Unreadable>> => {
  const hosts: Host[] = [];
  let root: XmlElement | undefined;
  for await (const some of readElements(chunks, paths)) {
    if (!some.ok) return some;
    for (const { path, element } of some.value) {
      if (path < 0) root = element;
      else if (isUp(element)) {
        const name = hostName(element);
        if (name === null) return refuse(element.at, 'The host has no address.');
        if (hosts.length === mostHosts)
          return refuse(element.at, `There are more than ${mostHosts} hosts that are up: scan fewer at a time.`);
        hosts.push({ name, ...healthOf(element) });
      }
    }
  }
  if (root?.name !== 'nmaprun' || attributeOf(root, 'scanner') !== 'nmap')
    return refuse(root?.at ?? '/', 'The outermost element of a report of Nmap is nmaprun, whose scanner is nmap.');
  return succeed({ runs: runsOf(root, hosts), read: (again) => inBatches(readings(again, hosts)) });
};

/** The XML of Nmap (nmap.dtd): what its scripts found to be vulnerable. */
export const nmap: Format = {
  name: 'NMAP',
  recognises: ({ element }) => /^<nmaprun[\s>]/.test(element),
  outline: (chunks) => outline(chunks),
};
