import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readConfig } from '../../src/config';
import { ConfigError } from '../../src/config-error';

describe('the configuration of a server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-config-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const wrong: readonly (readonly [string, string, string])[] = [
    ['TRUSTED_PROXIES', 'example.com', 'example.com is no address or network'],
    ['TRUSTED_PROXIES', '10.0.0.1, 10.0.0.0/33', '10.0.0.0/33 is no address or network'],
    ['TRUSTED_PROXIES', '10.0.0.0/8/8', '10.0.0.0/8/8 is no address or network'],
    ['TRUSTED_PROXIES', 'fd00::/129', 'fd00::/129 is no address or network'],
    ['TRUSTED_PROXIES', 'fd00::/255.0.0.0', 'fd00::/255.0.0.0 is no address or network'],
    ['TRUSTED_PROXIES', '10.0.0.0/0', '10.0.0.0/0 is no address or network'],
    ['OUTGOING_CA_FILE', join(folder, 'none.pem'), `${join(folder, 'none.pem')} cannot be read`],
    ['OUTGOING_CA_FILE', folder, `${folder} cannot be read`],
    ['OUTGOING_KNOWN_HOSTS_FILE', join(folder, 'none'), `${join(folder, 'none')} cannot be read`],
    ['TOKEN_EXCHANGE_ISSUERS', 'https://gitlab.com, gitlab.example.com', 'gitlab.example.com is no https:// URL'],
    ['TOKEN_EXCHANGE_ISSUERS', 'http://gitlab.example.com', 'http://gitlab.example.com is no https:// URL'],
  ];
  wrong.forEach(([name, value, why]) => {
    it(`refuses ${name}=${value.replace(folder, '...')}`, () => {
      expect(() => readConfig({ [name]: value })).to.throw(ConfigError, `${name}: ${why}`);
    });
  });

  it('takes what is right', () => {
    const file = join(folder, 'ca.pem');
    writeFileSync(file, '');
    const proxies = 'loopback, linklocal, uniquelocal, 192.0.2.1, 10.0.0.0/8, 10.0.0.0/255.0.0.0, fd00::/8, ::1';
    const { trustedProxies, outgoing, exchangeIssuers } = readConfig({
      TRUSTED_PROXIES: proxies,
      OUTGOING_CA_FILE: file,
      TOKEN_EXCHANGE_ISSUERS: 'none',
    });
    expect(trustedProxies).to.deep.equal(proxies.split(', '));
    expect(outgoing.caFile).to.equal(file);
    expect(exchangeIssuers).to.deep.equal([]);
  });
});
