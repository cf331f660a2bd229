import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { isIP, type BlockList, type LookupFunction } from 'node:net';
import { mayConnect } from '../git/addresses';

/** Bounds of what is asked elsewhere. */
export interface GetSettings {
  /** Inner networks that may be connected to. */
  readonly allowed: BlockList;
  readonly caFile: string | null;
  readonly seconds: number;
}

/** Asks a URL for JSON. Rejects with what went wrong. */
export type GetJson = (url: string) => Promise<unknown>;

const mostBytes = 1024 * 1024;

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

/** The one way by which JSON is asked elsewhere: https to addresses that were checked, no redirects, 1 MB at most. */
export const getJson = ({ allowed, caFile, seconds }: GetSettings): GetJson => {
  const lookup = checkedLookup(allowed);
  return (url) =>
    new Promise((resolve, reject) => {
      const { protocol, hostname } = new URL(url);
      const host = hostname.replace(/^\[|\]$/g, '');
      if (protocol !== 'https:' || (isIP(host) !== 0 && !mayConnect(host, allowed))) {
        reject(new Error('it is no address that may be connected to'));
        return;
      }
      const signal = AbortSignal.timeout(seconds * 1000);
      const request = get(
        url,
        {
          lookup,
          signal,
          agent: false,
          headers: { accept: 'application/json' },
          ...(caFile === null ? {} : { ca: readFileSync(caFile) }),
        },
        (response) => {
          const chunks: Buffer[] = [];
          const size = { bytes: 0 };
          if (response.statusCode !== 200) {
            request.destroy(new Error(`it answered ${String(response.statusCode)}`));
            return;
          }
          response.on('data', (chunk: Buffer) => {
            size.bytes += chunk.length;
            if (size.bytes > mostBytes) request.destroy(new Error('it answered more than 1 MB'));
            else chunks.push(chunk);
          });
          response.on('error', reject);
          response.on('end', () => {
            try {
              resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')));
            } catch {
              reject(new Error('it answered no JSON'));
            }
          });
        },
      );
      request.on('error', reject);
    });
};
