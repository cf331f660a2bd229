import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { pageStyle, startScript } from './browser-code';
import { acceptsGzip } from './negotiation';

const compress = promisify(gzip);

export type Asset = {
  readonly contentType: string;
  readonly plain: Buffer;
  readonly hash: string;
  readonly compressed: () => Promise<Buffer>;
};

/** The files of the page by their public path; `scripts` and `styles` are paths in loading order. */
export type Assets = {
  readonly byPath: ReadonlyMap<string, Asset>;
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
};

// The packages' `exports` hide these prebuilt files, but not package.json: find them by the folder that holds it.
export const inPackage = (name: string, file: string): Buffer =>
  readFileSync(join(dirname(require.resolve(`${name}/package.json`)), file));

const hashOf = (...contents: readonly Buffer[]): string =>
  contents
    .reduce((hash, content) => hash.update(content), createHash('sha256'))
    .digest('hex')
    .slice(0, 16);

const asset = (contentType: string, plain: Buffer): Asset => {
  // At the first demand, then kept: a megabyte is too dear to compress for each visitor.
  let compressed: Promise<Buffer> | undefined;
  return { contentType, plain, hash: hashOf(plain), compressed: () => (compressed ??= compress(plain)) };
};

export const script = (plain: Buffer): Asset => asset('text/javascript; charset=utf-8', plain);
export const style = (plain: Buffer): Asset => asset('text/css; charset=utf-8', plain);

/** Files under paths with the hash of all of them, and which are loaded in which order. */
export const assetsOf = (
  prefix: string,
  files: readonly (readonly [string, Asset])[],
  order: { readonly scripts: readonly string[]; readonly styles: readonly string[] },
): Assets => {
  const version = hashOf(...files.map(([, { plain }]) => plain));
  const path = (name: string): string => `${prefix}/${version}/${name}`;
  return {
    byPath: new Map(files.map(([name, content]) => [path(name), content])),
    scripts: order.scripts.map(path),
    styles: order.styles.map(path),
  };
};

/**
 * Reads the files (about 1.5 MB, kept in memory) and names them `<prefix>/<hash of all of them>/<file>`, so that a page
 * never mixes versions and browsers may keep them for ever.
 *
 * @throws when a package is not installed.
 */
export const loadAssets = (prefix: string): Assets => {
  const files: readonly (readonly [string, Asset])[] = [
    ['start.js', script(Buffer.from(startScript))],
    ['react.js', script(inPackage('react', 'umd/react.production.min.js'))],
    ['react-dom.js', script(inPackage('react-dom', 'umd/react-dom.production.min.js'))],
    ['graphiql.js', script(inPackage('graphiql', 'graphiql.min.js'))],
    ['graphql-sse.js', script(inPackage('graphql-sse', 'umd/graphql-sse.min.js'))],
    ['graphiql.css', style(inPackage('graphiql', 'graphiql.min.css'))],
    ['page.css', style(Buffer.from(pageStyle))],
  ];
  return assetsOf(prefix, files, {
    scripts: ['react.js', 'react-dom.js', 'graphiql.js', 'graphql-sse.js', 'start.js'],
    styles: ['graphiql.css', 'page.css'],
  });
};

const matches = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch?.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, ''))) ?? false;

/** Answers one file: gzip where the client takes it, 304 where it has it (RFC 9110, section 13.1.2). */
export const answerAsset = async (
  { contentType, plain, hash, compressed }: Asset,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const zipped = acceptsGzip(request.headers['accept-encoding']);
  const etag = zipped ? `"${hash}-gzip"` : `"${hash}"`;
  const body = zipped ? await compressed() : plain;
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  if (matches(request.headers['if-none-match'], etag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  response.setHeader('Content-Type', contentType);
  response.setHeader('Content-Length', body.length);
  if (zipped) response.setHeader('Content-Encoding', 'gzip');
  response.end(request.method === 'HEAD' ? undefined : body);
};
