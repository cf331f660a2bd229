/** Keys for servers of tests on loopback: nothing else trusts them. */
export const keyFile = 'test/fixtures/tls/key.pem';

/** Of `git.test` and `localhost`, signed by itself. */
export const certificate = 'test/fixtures/tls/certificate.pem';
