import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Assets } from './assets';

/** A page of our own: its files, and what stands in its body. */
export type Page = { readonly title: string; readonly assets: Assets; readonly body: string };

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);

/**
 * Nothing but what this page needs. Scripts and styles run by the nonce alone, so not even another file of the same
 * origin can run; no inline script, no eval, no worker. GraphiQL's dialogs add a style element, which takes the same
 * nonce (see the start script), so no 'unsafe-inline'. Stylesheets hold fonts and pictures as data: URLs. Syntax: Content Security Policy Level 3, section 6.
 */
const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    'font-src data:',
    'img-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const html = ({ title, assets, body }: Page, nonce: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="data:," />
${assets.styles.map((path) => `    <link rel="stylesheet" nonce="${nonce}" href="${escapeHtml(path)}" />`).join('\n')}
${assets.scripts.map((path) => `    <script defer nonce="${nonce}" src="${escapeHtml(path)}"></script>`).join('\n')}
  </head>
  <body>
    ${body}
  </body>
</html>
`;

/** Answers the page with its own security headers, in place of what an earlier middleware may have set. */
export const answerPage = (page: Page, request: IncomingMessage, response: ServerResponse): void => {
  const nonce = randomBytes(16).toString('base64');
  const body = Buffer.from(html(page, nonce));
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Referrer-Policy', 'same-origin');
  // A kept page would repeat its nonce.
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Vary', 'Accept');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
};
