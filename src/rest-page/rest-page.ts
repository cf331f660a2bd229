import { answerAsset, assetsOf, inPackage, script, style } from '../graphiql/assets';
import type { Middleware } from '../graphiql/graphiql';
import { answerPage, escapeHtml } from '../graphiql/page';
import { pageStyle, startScript } from './browser-code';

/**
 * The document of REST for browsers: the page at GET `path`, its scripts and styles below it. Everything comes from an
 * installed package (1.6 MB, kept in memory); nothing is fetched from elsewhere. It reads the document as whoever looks
 * at it may.
 *
 * @throws when the package is not installed: at start, not at the first visit.
 */
export const restPage = ({ path, document }: { readonly path: string; readonly document: string }): Middleware => {
  const assets = assetsOf(
    `${path}/assets`,
    [
      ['swagger-ui.js', script(inPackage('swagger-ui-dist', 'swagger-ui-bundle.js'))],
      ['start.js', script(Buffer.from(startScript))],
      ['swagger-ui.css', style(inPackage('swagger-ui-dist', 'swagger-ui.css'))],
      ['page.css', style(Buffer.from(pageStyle))],
    ],
    { scripts: ['swagger-ui.js', 'start.js'], styles: ['swagger-ui.css', 'page.css'] },
  );
  const body = `<div id="document" data-document="${escapeHtml(document)}"></div>
    <noscript>This page needs JavaScript. The document itself is at ${escapeHtml(document)}.</noscript>`;
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const [asked = ''] = (request.originalUrl ?? request.url ?? '').split('?', 1);
    const asset = assets.byPath.get(asked);
    if (asset !== undefined) {
      answerAsset(asset, request, response).catch(next);
      return undefined;
    }
    return asked === path ? answerPage({ title: 'Integrates REST', assets, body }, request, response) : next();
  };
};
