import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerAsset, loadAssets } from './assets';
import { prefersHtml } from './negotiation';
import { answerPage, escapeHtml } from './page';

/** Fits express's `use` and a bare node:http listener alike: it reads nothing that express adds but `originalUrl`. */
export type Middleware = (
  request: IncomingMessage & { readonly originalUrl?: string },
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/**
 * GraphiQL for browsers: the page at GET `endpoint`, its scripts and styles under `assets`, both absolute paths such as
 * `/api` and `/api/assets`. Everything comes from installed packages; nothing is fetched from elsewhere.
 *
 * It answers nothing but a GET or HEAD of the endpoint that prefers HTML and has no `query` parameter, and of its own
 * files. All else goes to `next()` untouched, so it can stand in front of the GraphQL handler.
 *
 * @throws when a package that it serves from is not installed: at start, not at the first visit.
 */
export const graphiql = (options: { readonly endpoint: string; readonly assets: string }): Middleware => {
  const assets = loadAssets(options.assets);
  const body = `<div id="graphiql" data-endpoint="${escapeHtml(options.endpoint)}"></div>
    <noscript>The explorer needs JavaScript. The API itself answers POST requests at this address.</noscript>`;
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    // express cuts the mount path off `url`, so that mounting at a path and at the root both work.
    const [path = '', search = ''] = (request.originalUrl ?? request.url ?? '').split(/\?(.*)/s, 2);
    const asset = assets.byPath.get(path);
    if (asset !== undefined) {
      answerAsset(asset, request, response).catch(next);
      return undefined;
    }
    const isPage =
      (path === options.endpoint || path === `${options.endpoint}/`) && prefersHtml(request.headers.accept);
    if (!isPage || new URLSearchParams(search).has('query')) return next();
    return answerPage({ title: 'Integrates API', assets, body }, request, response);
  };
};
