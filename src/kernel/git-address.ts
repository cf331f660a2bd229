import { urlOf } from './url';
/** Where a repository is, in the parts that decide on who is asked for it. */
export interface GitAddress {
  readonly protocol: 'https' | 'http' | 'ssh' | 'git';
  readonly user: string | null;
  /** In lower case; an IPv6 address without brackets. */
  readonly host: string;
  readonly port: number;
  /** With its slash; without one in the form `user@host:path`. */
  readonly path: string;
}

const ports = { https: 443, http: 80, ssh: 22, git: 9418 } as const;
const scpForm = /^(?<user>[A-Za-z0-9._][A-Za-z0-9._-]*)@(?<host>[A-Za-z0-9.][A-Za-z0-9.-]*):(?<path>[^\s:-][^\s]*)$/;
/** What URL parsers drop or read as something else than git does. */
const ambiguous = /[\s\\\p{Cc}]/u;
/** No escapes: git decodes them before it looks for the host. */
const plainHost = /^(?:[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_.])?|\[[0-9a-f:.]+\])$/;
const plainUser = /^[A-Za-z0-9._][A-Za-z0-9._@+-]*$/;

/** The parts of `user@host:path`; undefined for every other form. */
export const scpAddress = (url: string): GitAddress | undefined => {
  const found = url.includes('://') ? undefined : scpForm.exec(url)?.groups;
  if (found === undefined) return undefined;
  const { user = '', host = '', path = '' } = found;
  return { protocol: 'ssh', user, host: host.toLowerCase(), port: ports.ssh, path };
};

const unbracketed = (host: string): string => (host.startsWith('[') ? host.slice(1, -1) : host);

/** The parts of a repository's address; undefined when it is none that git and we read in the same way. */
export const gitAddress = (url: string): GitAddress | undefined => {
  if (ambiguous.test(url) || url.startsWith('-')) return undefined;
  const scp = scpAddress(url);
  if (scp !== undefined) return scp;
  const parts = urlOf(url);
  if (parts === undefined) return undefined;
  const { protocol: scheme, hostname, port, username, password, pathname, search } = parts;
  const protocol = scheme.slice(0, -1) as GitAddress['protocol'];
  if (!Object.hasOwn(ports, protocol) || password !== '') return undefined;
  const host = hostname.toLowerCase();
  if (!plainHost.test(host) || (protocol === 'ssh' && username !== '' && !plainUser.test(username))) return undefined;
  return {
    protocol,
    user: username === '' ? null : username,
    host: unbracketed(host),
    port: port === '' ? ports[protocol] : Number(port),
    path: `${pathname}${search}`,
  };
};

/** The host as people write it: with its port where that is not the usual one. */
export const hostOf = ({ protocol, host, port }: Pick<GitAddress, 'protocol' | 'host' | 'port'>): string => {
  const named = host.includes(':') ? `[${host}]` : host;
  return port === ports[protocol] ? named : `${named}:${port}`;
};
