import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { readFileSync } from 'node:fs';
import type { RequestOptions } from 'node:https';
import { isIP, type BlockList, type LookupFunction } from 'node:net';
import { mayConnect } from '../git/addresses';

/** Bounds of what is asked elsewhere. */
export interface GetSettings {
  /** Inner networks that may be connected to. */
  readonly allowed: BlockList;
  readonly caFile: string | null;
  readonly seconds: number;
  /** The largest answer. */
  readonly bytes: number;
}

/** The address is checked as the connection is opened: what a name means a moment later leads nowhere else. */
const checkedLookup =
  (allowed: BlockList): LookupFunction =>
  (host, options, done) => {
    systemLookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const fits = error === null ? addresses.filter(({ address }) => mayConnect(address, allowed)) : [];
      const [first] = fits;
      if (error !== null) done(error, '');
      else if (first === undefined) done(new Error(`${host} is in no network that may be connected to`), '');
      else if (options.all === true) done(null, fits);
      else done(null, first.address, first.family);
    });
  };

/**
 * How a URL may be asked for: by https, at an address that was checked. Answers a function that throws when a URL may
 * not be asked for at all.
 */
export const checkedRequests = ({
  allowed,
  caFile,
}: Pick<GetSettings, 'allowed' | 'caFile'>): ((url: string, signal: AbortSignal, accept: string) => RequestOptions) => {
  const lookup = checkedLookup(allowed);
  return (url, signal, accept) => {
    const { protocol, hostname } = new URL(url);
    const host = hostname.replace(/^\[|\]$/g, '');
    if (protocol !== 'https:' || (isIP(host) !== 0 && !mayConnect(host, allowed)))
      throw new Error('it is no address that may be connected to');
    const authorities = caFile === null ? {} : { ca: readFileSync(caFile) };
    return { lookup, signal, agent: false, headers: { accept }, ...authorities };
  };
};
