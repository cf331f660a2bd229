import type { CustomFetch } from 'openid-client';
import { inMegabytes } from '../../../kernel/amounts';
import type { AnswerBounds } from './provider-client';

/** Reads a body to its end. Throws when it is longer than it may be. */
const bounded = async (response: Response, mostBytes: number): Promise<Response> => {
  const reader = (response.body as ReadableStream<Uint8Array> | null)?.getReader();
  const readOn = async (chunks: readonly Uint8Array[], bytes: number): Promise<Buffer> => {
    const { value } = (await reader?.read()) ?? {};
    if (value === undefined) return Buffer.concat(chunks);
    if (bytes + value.length > mostBytes) {
      await reader?.cancel();
      throw new Error(`the provider answered more than ${inMegabytes(mostBytes)}`);
    }
    return readOn([...chunks, value], bytes + value.length);
  };
  const body = await readOn([], 0);
  const { status, statusText, headers } = response;
  return new Response([101, 204, 205, 304].includes(status) ? null : new Uint8Array(body), {
    status,
    statusText,
    headers,
  });
};

/** A provider that fails by itself: nobody's sign-in is at fault. */
export class ProviderFailureError extends Error {}

/** How we speak to providers: no redirects, bounded answers, in the time that the caller's signal gives. */
export const providerFetch =
  ({ bytes }: AnswerBounds): CustomFetch =>
  async (url, { body, headers, method, signal }) => {
    const response = await fetch(url, {
      method,
      headers,
      redirect: 'manual',
      ...(body === undefined || body === null ? {} : { body: body as string | URLSearchParams }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (response.status >= 500) {
      await response.body?.cancel();
      throw new ProviderFailureError(`the provider answered ${response.status}`);
    }
    return bounded(response, bytes);
  };

/** The same, with what goes to one origin sent to another that stands in for it. */
export const fetchInsteadOf =
  (origin: string, instead: string, bounds: AnswerBounds): CustomFetch =>
  (url, options) =>
    providerFetch(bounds)(url.startsWith(`${origin}/`) ? `${instead}${url.slice(origin.length)}` : url, options);
