import type { Notification, RunOutline } from '../observation';
import { cutText } from '../text';
import { attributeOf, childrenOf, elementAt, type XmlElement } from '../xml';

export const portsOf = (host: XmlElement): readonly XmlElement[] => childrenOf(elementAt(host, 'ports'), 'port');

export const stateOf = (port: XmlElement): string => attributeOf(elementAt(port, 'state'), 'state') ?? '';

/** The name that somebody asked for, else the address. */
export const hostName = (host: XmlElement): string | null => {
  const asked = childrenOf(elementAt(host, 'hostnames'), 'hostname').find(
    (name) => attributeOf(name, 'type') === 'user',
  );
  const address = childrenOf(host, 'address').find((each) => attributeOf(each, 'addrtype') !== 'mac');
  const name = attributeOf(asked, 'name')?.toLowerCase() ?? attributeOf(address, 'addr');
  return name === null ? null : cutText(name, 255);
};

/** Whether a host was up: those that are down are told of, too. */
export const isUp = (host: XmlElement): boolean => attributeOf(elementAt(host, 'status'), 'state') !== 'down';

/** Whether any port answered; a host behind a filter says nothing of what it holds. */
const answered = (host: XmlElement): boolean =>
  portsOf(host).some((port) => /^(?:open|closed|unfiltered)$/.test(stateOf(port))) ||
  childrenOf(elementAt(host, 'ports'), 'extraports').some((extra) => attributeOf(extra, 'state') === 'closed');

/** Scripts of a host and of its ports, each with its port. */
export const scriptsOf = (
  host: XmlElement,
): readonly { readonly script: XmlElement; readonly port: XmlElement | null }[] => [
  ...portsOf(host).flatMap((port) => childrenOf(port, 'script').map((script) => ({ script, port }))),
  ...childrenOf(elementAt(host, 'hostscript'), 'script').map((script) => ({ script, port: null })),
];

const mostFailures = 20;

/** What of a host's scan tells whether it may close: scripts that failed, and a time that ran out. */
export const healthOf = (host: XmlElement): Pick<RunOutline, 'results' | 'notifications'> => {
  const failed = scriptsOf(host).filter(({ script }) => /^\s*ERROR: /.test(attributeOf(script, 'output') ?? ''));
  const failures: readonly Notification[] = failed.slice(0, mostFailures).map(({ script }) => ({
    level: 'ERROR',
    text: `The script ${cutText(attributeOf(script, 'id') ?? '', 200)} failed.`,
  }));
  const late = attributeOf(host, 'timedout') === 'true';
  const timeout: readonly Notification[] = late
    ? [{ level: 'ERROR', text: 'The scan of this host took too long and was left.' }]
    : [];
  return { results: answered(host) ? 'SOME' : 'ABSENT', notifications: [...timeout, ...failures] };
};
