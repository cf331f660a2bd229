import { join } from 'node:path';

/** Keys for servers of tests on loopback: nothing else trusts them. */
export const keyFile = join(__dirname, '..', 'fixtures', 'tls', 'key.pem');

/** Of `git.test` and `localhost`, signed by itself. */
export const certificate = join(__dirname, '..', 'fixtures', 'tls', 'certificate.pem');
