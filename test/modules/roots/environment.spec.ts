import { expect } from 'chai';
import { checkEnvironment, environmentKey, type EnvironmentPlace } from '../../../src/modules/roots/domain/environment';

const place = (
  type: EnvironmentPlace['type'],
  url: string,
  cloudName: EnvironmentPlace['cloudName'] = null,
): EnvironmentPlace => ({ type, url, cloudName });

const told = (given: EnvironmentPlace): string => {
  const checked = checkEnvironment(given);
  return checked.ok ? checked.value.url : `${checked.error.code} ${checked.error.field?.[1] ?? ''}`;
};

describe('Environments', () => {
  const stories: readonly (readonly [EnvironmentPlace, string])[] = [
    [place('URL', ' https://Shop.Example.com '), 'https://shop.example.com/'],
    [place('URL', 'http://example.com:80/a/../b?x=1&y#top'), 'http://example.com/b?x=1&y'],
    [place('URL', 'https://example.com:8443/?'), 'https://example.com:8443/'],
    [place('URL', 'https://[2001:DB8::1]/'), 'https://[2001:db8::1]/'],
    [place('URL', 'https://exämple.com/ä b'), 'https://xn--exmple-cua.com/%C3%A4%20b'],
    [place('URL', `https://example.com/${'a'.repeat(1980)}`), `https://example.com/${'a'.repeat(1980)}`],
    [place('URL', `https://example.com/${'a'.repeat(1981)}`), 'TOO_LONG url'],
    [place('URL', `https://example.com/${'ä'.repeat(400)}`), 'TOO_LONG url'],
    [place('URL', 'file:///srv/app'), 'INVALID_VALUE url'],
    [place('URL', 'ftp://example.com/'), 'INVALID_VALUE url'],
    [place('URL', 'javascript:alert(1)'), 'INVALID_VALUE url'],
    [place('URL', 'https://user:secret@example.com/'), 'INVALID_VALUE url'],
    [place('URL', 'https://'), 'INVALID_VALUE url'],
    [place('URL', 'example.com'), 'INVALID_VALUE url'],
    [place('URL', 'https://example.com/a\nb'), 'INVALID_VALUE url'],
    [place('URL', 'https://example.com/\0'), 'INVALID_VALUE url'],
    [place('URL', 'https://example.com/\ud800'), 'INVALID_VALUE url'],
    [place('URL', ''), 'INVALID_VALUE url'],
    [place('URL', 'https://example.com/', 'AWS'), 'INVALID_VALUE cloudName'],
    [place('APK', ' shop-1.2.apk '), 'shop-1.2.apk'],
    [place('APK', 'com.example.shop'), 'com.example.shop'],
    [place('APK', 'ä'.repeat(255)), 'ä'.repeat(255)],
    [place('APK', 'a'.repeat(256)), 'TOO_LONG url'],
    [place('APK', '  '), 'INVALID_VALUE url'],
    [place('APK', 'a\u001bb'), 'INVALID_VALUE url'],
    [place('APK', 'a\0b'), 'INVALID_VALUE url'],
    [place('APK', 'shop.apk', 'GCP'), 'INVALID_VALUE cloudName'],
    [place('CLOUD', '123456789012', 'AWS'), '123456789012'],
    [place('CLOUD', 'retail-shop', 'GCP'), 'retail-shop'],
    [place('CLOUD', 'retail-shop'), 'INVALID_VALUE cloudName'],
    [place('CLOUD', 'a'.repeat(256), 'AZURE'), 'TOO_LONG url'],
    [place('CLOUD', 'a\tb', 'KUBERNETES'), 'INVALID_VALUE url'],
  ];
  stories.forEach(([given, expected]) =>
    it(`${JSON.stringify(given).slice(0, 90)} is ${expected.slice(0, 40)}`, () =>
      expect(told(given)).to.equal(expected)),
  );

  it('come back as they are kept, and are the same when they are checked again', () => {
    stories.forEach(([given, expected]) => {
      if (/^[A-Z_]+ /.test(expected)) return;
      const kept = { ...given, url: expected };
      expect(checkEnvironment(given)).to.deep.equal({ ok: true, value: kept });
      expect(checkEnvironment(kept)).to.deep.equal({ ok: true, value: kept });
    });
  });

  it('are told apart by type, cloud and name; of clouds the case of letters tells nothing', () => {
    const same = (one: EnvironmentPlace, other: EnvironmentPlace): boolean =>
      environmentKey(one) === environmentKey(other);
    expect(same(place('CLOUD', 'Retail', 'AZURE'), place('CLOUD', 'retail', 'AZURE'))).to.equal(true);
    expect(same(place('CLOUD', 'retail', 'AZURE'), place('CLOUD', 'retail', 'GCP'))).to.equal(false);
    expect(same(place('APK', 'Shop.apk'), place('APK', 'shop.apk'))).to.equal(false);
    expect(same(place('URL', 'https://a.example/A'), place('URL', 'https://a.example/a'))).to.equal(false);
    expect(same(place('APK', 'retail'), place('CLOUD', 'retail', 'GCP'))).to.equal(false);
  });
});
