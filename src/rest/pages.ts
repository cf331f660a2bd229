import type { Request } from 'express';
import type { Page, PageArguments } from '../kernel/page';
import { CodedError } from '../kernel/refusal';

/** The parameters of a list as connections have them. */
export const pageArguments = ({
  limit,
  cursor,
}: {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}): PageArguments => ({ first: limit, after: cursor });

/** A connection tells of `after` what a door calls `cursor`. */
export const readingPage = async <T>(read: Promise<T>): Promise<T> => {
  try {
    return await read;
  } catch (error) {
    if (error instanceof CodedError && error.details['field'] === 'after')
      throw new CodedError(error.code, error.message.replace(/^after/, 'cursor'), { field: 'cursor' });
    throw error;
  }
};

/** The header that names the next page: the same request with its cursor (RFC 8288). */
export const linkTo = ({ originalUrl }: Request, cursor: string | null): Readonly<Record<string, string>> => {
  if (cursor === null) return {};
  const [path = '', search = ''] = originalUrl.split(/\?(.*)/s, 2);
  const parameters = new URLSearchParams(search);
  parameters.set('cursor', cursor);
  return { link: `<${path}?${parameters.toString()}>; rel="next"` };
};

/** The answer of a list. */
export const answerPage = <T, Shown>(
  request: Request,
  page: Page<T> | undefined,
  show: (node: T) => Shown,
): {
  readonly status: 200;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly items: readonly Shown[]; readonly next: string | null };
} => {
  const next = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : null;
  return { status: 200, headers: linkTo(request, next), body: { items: (page?.nodes ?? []).map(show), next } };
};

/** What a list documents of its headers. */
export const linked = { link: 'The next page, as `rel="next"`; left out on the last one.' } as const;
