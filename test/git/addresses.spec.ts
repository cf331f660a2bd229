import { expect } from 'chai';
import { readConfig } from '../../src/config';
import { ConfigError } from '../../src/config-error';
import { mayConnect, networksOf } from '../../src/git/addresses';
import { routeTo } from '../../src/git/route';
import { portsOf } from '../../src/opening';

const none = networksOf([]);

describe('addresses that are connected to', () => {
  const refused = [
    ...['0.0.0.0', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.0.1'],
    ...['169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.8', '192.0.2.1', '192.168.0.1', '192.88.99.1'],
    ...['198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::7f00:1', '100::1', 'fc00::1'],
    ...['fd12:3456::1', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '2001:db8::1', '2001::1', '2001:10::1'],
    ...['2002:7f00:1::', '3fff::1', '4000::1', 'example.com', ''],
  ];
  refused.forEach((address) => {
    it(`are not ${address === '' ? 'nothing' : address}`, () => {
      expect(mayConnect(address, none)).to.equal(false);
    });
  });

  const taken = [
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '126.255.255.255',
    '128.0.0.1',
  ];
  [
    ...taken,
    '172.15.255.255',
    '172.32.0.1',
    '192.167.255.255',
    '223.255.255.255',
    '2606:4700::1111',
    '2a00::1',
  ].forEach((address) => {
    it(`may be ${address}`, () => {
      expect(mayConnect(address, none)).to.equal(true);
    });
  });

  it('may be inner ones of networks that are allowed, and no others', () => {
    const allowed = networksOf(['10.1.0.0/16', '127.0.0.1', 'fd00::/8']);
    const verdicts = ['10.1.2.3', '10.2.0.1', '127.0.0.1', '127.0.0.2', 'fd00::1', 'fe80::1', '8.8.8.8'].map(
      (address) => mayConnect(address, allowed),
    );
    expect(verdicts).to.deep.equal([true, false, true, false, true, false, true]);
  });

  ['10.0.0.0/33', '10.0.0.0/', 'fd00::/129', 'example.com', '10.0.0.0/8/8', '10.0.0.0/-1', '300.0.0.1'].forEach(
    (network) => {
      it(`are not told by ${network}: a server does not start with it`, () => {
        expect(() => portsOf(readConfig({ OUTGOING_NETWORKS: `10.0.0.0/8, ${network}` }))).to.throw(
          ConfigError,
          `OUTGOING_NETWORKS: ${network} is no network`,
        );
      });
    },
  );
});

describe('the way to a repository', () => {
  const lookup = (host: string): Promise<readonly string[]> =>
    host === 'git.test'
      ? Promise.resolve(['10.0.0.7', '198.41.0.4'])
      : host === 'inner.test'
        ? Promise.resolve(['127.0.0.1', '::1'])
        : Promise.reject(new Error('not found'));
  const cases: readonly (readonly [string, string])[] = [
    ['https://git.test/a.git', '198.41.0.4'],
    ['ssh://git@git.test/a.git', '198.41.0.4'],
    ['git@git.test:a.git', '198.41.0.4'],
    ['https://1.1.1.1/a.git', '1.1.1.1'],
    ['https://inner.test/a.git', 'REFUSED_ADDRESS'],
    ['https://127.0.0.1/a.git', 'REFUSED_ADDRESS'],
    ['https://0x7f.1/a.git', 'REFUSED_ADDRESS'],
    ['https://2130706433/a.git', 'REFUSED_ADDRESS'],
    ['https://[::1]/a.git', 'REFUSED_ADDRESS'],
    ['https://[::ffff:127.0.0.1]/a.git', 'REFUSED_ADDRESS'],
    ['https://169.254.169.254/latest/meta-data', 'REFUSED_ADDRESS'],
    ['https://absent.test/a.git', 'NOT_REACHABLE'],
    ['ssh://127.1/a.git', 'NOT_REACHABLE'],
    ['http://git.test/a.git', 'REFUSED_ADDRESS'],
    ['git://git.test/a.git', 'REFUSED_ADDRESS'],
    ['file:///etc/passwd', 'REFUSED_ADDRESS'],
    ['/etc/passwd', 'REFUSED_ADDRESS'],
    ['ext::sh -c touch% /tmp/x', 'REFUSED_ADDRESS'],
    ['--upload-pack=touch /tmp/x', 'REFUSED_ADDRESS'],
    ['ssh://-oProxyCommand=x/a.git', 'REFUSED_ADDRESS'],
    ['ssh://-ox@git.test/a.git', 'REFUSED_ADDRESS'],
    ['ssh://git.test%2f127.0.0.1/a.git', 'REFUSED_ADDRESS'],
    ['https://user:password@git.test/a.git', 'REFUSED_ADDRESS'],
    ['https://git.test\\@127.0.0.1/a.git', 'REFUSED_ADDRESS'],
  ];
  cases.forEach(([url, expected]) => {
    it(`${url} is ${expected}`, async () => {
      const route = await routeTo(url, none, lookup);
      expect(route.ok ? route.value.ip : route.error).to.equal(expected);
    });
  });
});
