import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { inMegabytes } from '../kernel/amounts';
import { urlOf } from '../kernel/url';
import { checkedRequests, type GetSettings } from './checked-request';

/** Fetches a file from a URL; what comes is handed on as it comes. Rejects, or throws later, with what went wrong. */
export type DownloadFile = (url: string) => Promise<AsyncIterable<Uint8Array>>;

const mostRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

async function* measured(response: IncomingMessage, most: number): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) throw new Error(`it answered more than ${inMegabytes(most)}`);
    yield chunk;
  }
  if (!response.complete) throw new Error('its answer was cut off');
}

/**
 * The one way by which files are fetched elsewhere: https to addresses that were checked, those of redirects too, within
 * so many seconds in all, and no more than so many bytes.
 */
export const downloads = ({ seconds, bytes, ...settings }: GetSettings): DownloadFile => {
  const optionsOf = checkedRequests(settings);
  const ask = (url: string, signal: AbortSignal): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      get(url, optionsOf(url, signal, '*/*'), resolve).on('error', reject);
    });
  const follow = async (url: string, signal: AbortSignal, left: number): Promise<IncomingMessage> => {
    const response = await ask(url, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode === 200) return response;
    response.destroy();
    if (!redirects.has(statusCode) || headers.location === undefined) throw new Error(`it answered ${statusCode}`);
    if (left === 0) throw new Error(`it redirects more than ${mostRedirects} times`);
    const next = urlOf(headers.location, url);
    if (next === undefined) throw new Error('it redirects to what is no URL');
    return follow(next.href, signal, left - 1);
  };
  return async (url) => measured(await follow(url, AbortSignal.timeout(seconds * 1000), mostRedirects), bytes);
};
