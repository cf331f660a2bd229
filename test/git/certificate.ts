import { resolve } from 'node:path';

/** Keys for servers of tests on loopback: nothing else trusts them. */
export const keyFile = resolve('test/fixtures/tls/key.pem');

/** Of `git.test` and `localhost`, signed by itself. */
export const certificate = resolve('test/fixtures/tls/certificate.pem');
