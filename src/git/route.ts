import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type BlockList } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { gitAddress, type GitAddress } from '../kernel/git-address';
import type { GitFailure } from '../kernel/git';
import { fail, succeed, type Result } from '../kernel/result';
import { mayConnect } from './addresses';

/** Where a connection goes: the address of the repository, and the one IP address that is connected to. */
export interface Route extends GitAddress {
  readonly protocol: 'https' | 'ssh';
  readonly ip: string;
}

/** All addresses of a host. Rejects when it has none. */
export type Lookup = (host: string) => Promise<readonly string[]>;

const lookupMilliseconds = 5_000;

export const systemAddresses: Lookup = async (host) =>
  (await systemLookup(host, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * Resolves the host once, and picks an address that may be connected to: git is told to take this one, so that a name
 * which means another address a moment later leads nowhere else.
 */
export const routeTo = async (url: string, allowed: BlockList, lookup: Lookup): Promise<Result<Route, GitFailure>> => {
  const address = gitAddress(url);
  if (address === undefined) return fail('REFUSED_ADDRESS');
  const { protocol, host } = address;
  if (protocol !== 'https' && protocol !== 'ssh') return fail('REFUSED_ADDRESS');
  const late = wait(lookupMilliseconds, undefined, { ref: false });
  const found = isIP(host) === 0 ? await Promise.race([lookup(host).catch(() => []), late]) : [host];
  if (found === undefined) return fail('TIMED_OUT');
  if (found.length === 0) return fail('NOT_REACHABLE');
  const ip = found.find((each) => mayConnect(each, allowed));
  return ip === undefined ? fail('REFUSED_ADDRESS') : succeed({ ...address, protocol, ip });
};
