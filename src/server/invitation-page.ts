import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { invitationScript } from './invitation-script';

/** Nothing but what this page needs: its own script and style, and this very installation. */
const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const html = (nonce: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>Invitation</title>
    <link rel="icon" href="data:," />
    <style nonce="${nonce}">
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1rem; }
      input, button { font: inherit; padding: 0.4rem 0.8rem; margin: 0.25rem 0; }
      a { display: block; }
      [hidden] { display: none; }
    </style>
  </head>
  <body>
    <h1>Invitation</h1>
    <p id="said" role="status"></p>
    <form id="answer" hidden>
      <p id="choice" hidden>
        <label for="password">Choose a password (12 to 128 characters), or leave it out to sign in by a provider:</label><br />
        <input id="password" type="password" autocomplete="new-password" maxlength="128" />
      </p>
      <button type="submit">Accept</button>
      <button type="button" id="reject">Reject</button>
    </form>
    <p id="providers"></p>
    <noscript>This page needs JavaScript. Programs call the mutations acceptInvitation and rejectInvitation.</noscript>
    <script nonce="${nonce}">${invitationScript}</script>
  </body>
</html>
`;

/** GET /invitation: the page that the links of invitations lead to. It is the same for everybody; the token stays in the browser. */
export const invitationPage = (_: Request, response: Response): void => {
  const nonce = randomBytes(16).toString('base64');
  response.set({
    'content-security-policy': contentSecurityPolicy(nonce),
    'content-type': 'text/html; charset=utf-8',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  });
  response.send(html(nonce));
};
