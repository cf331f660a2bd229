const quality = (parameters: readonly string[]): number => {
  const weight = parameters.map((parameter) => /^\s*q\s*=\s*([\d.]+)\s*$/i.exec(parameter)?.[1]).find(Boolean);
  return weight === undefined ? 1 : Number(weight);
};

const parseHeader = (header: string): readonly { readonly name: string; readonly quality: number }[] =>
  header.split(',').map((entry) => {
    const [name = '', ...parameters] = entry.split(';');
    return { name: name.trim().toLowerCase(), quality: quality(parameters) };
  });

const answerTypes = ['text/html', 'application/json', 'application/graphql-response+json'];

/**
 * Whether an Accept header asks for a page rather than for data: `text/html` is named, and no JSON type is named with a
 * higher quality or, at the same quality, before it. Wildcards ask for data: that is what API clients send.
 * Source of the syntax and of `q`: RFC 9110, sections 12.4.2 and 12.5.1.
 */
export const prefersHtml = (accept: string | undefined): boolean => {
  if (accept === undefined || !/text\/html/i.test(accept)) return false;
  const [best] = parseHeader(accept)
    .filter(({ name, quality }) => answerTypes.includes(name) && quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return best?.name === 'text/html';
};

/** Whether an Accept-Encoding header names gzip without refusing it (RFC 9110, section 12.5.3). */
export const acceptsGzip = (acceptEncoding: string | undefined): boolean =>
  acceptEncoding !== undefined &&
  parseHeader(acceptEncoding).some(({ name, quality }) => name === 'gzip' && quality > 0);
