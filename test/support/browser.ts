import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const usualPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever a page or the browser itself might want from elsewhere stays unreachable.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** What to print when there is no browser to test with. */
export const noBrowser = `Skipped: no browser at ${usualPaths.join(', ')}, and CHROMIUM does not name one.`;

/**
 * A headless Chromium with a new, empty profile, or undefined where none is installed. The environment variable
 * CHROMIUM names the executable if it is in no usual place.
 *
 * @throws when a browser is found but does not start.
 */
export const launchBrowser = async (): Promise<Browser | undefined> => {
  const executablePath = process.env['CHROMIUM'] || usualPaths.find((path) => existsSync(path));
  return executablePath === undefined ? undefined : chromium.launch({ executablePath, headless: true, args });
};
