import { get } from 'node:https';
import { inMegabytes } from '../kernel/amounts';
import { checkedRequests, type GetSettings } from './checked-request';

/** Asks a URL for JSON. Rejects with what went wrong. */
export type GetJson = (url: string) => Promise<unknown>;

/** The one way by which JSON is asked elsewhere: https to addresses that were checked, no redirects, and no more than so many bytes. */
export const getJson = ({ seconds, bytes, ...settings }: GetSettings): GetJson => {
  const optionsOf = checkedRequests(settings);
  return (url) =>
    new Promise((resolve, reject) => {
      const options = optionsOf(url, AbortSignal.timeout(seconds * 1000), 'application/json');
      const request = get(url, options, (response) => {
        const chunks: Buffer[] = [];
        const size = { bytes: 0 };
        if (response.statusCode !== 200) {
          request.destroy(new Error(`it answered ${String(response.statusCode)}`));
          return;
        }
        response.on('data', (chunk: Buffer) => {
          size.bytes += chunk.length;
          if (size.bytes > bytes) request.destroy(new Error(`it answered more than ${inMegabytes(bytes)}`));
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
      });
      request.on('error', reject);
    });
};
