import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { fitted } from '../../../src/modules/imports/domain/sarif/paths';
import { eachEngine } from '../../support/engines';
import { createTenants, type Tenants } from '../access/tenants';

/** Texts that nothing compresses. */
const narrow = (): string => randomBytes(5000).toString('base64url');
const wide = (): string => Array.from(randomBytes(5000), (byte) => String.fromCodePoint(0x4e00 + byte * 64)).join('');
const pairs = (): string => `a${'🧨🪲'.repeat(2000)}`;

eachEngine('the longest place that a report may tell of', (database) => {
  const made: { world?: Tenants } = {};
  before(async () => {
    made.world = await createTenants(database());
  });

  Object.entries({ narrow, wide, pairs }).forEach(([title, long]) => {
    it(`is stored and sorted by when its characters are ${title}, and stays apart from others that begin alike`, async () => {
      const whole = long();
      const [place, other] = [fitted(whole), fitted(`${whole}x`)];
      expect(place).not.to.equal(other);
      expect(place.isWellFormed() && !place.includes('\ufffd')).to.equal(true);
      const sql = `update vulnerabilities set "where" = ${database().engine === 'sqlite' ? '?' : '$1'} where id = '${made.world?.released.vulnerability.id ?? ''}'`;
      expect(await database().db.write({ sql, bindings: [place], prepared: false })).to.equal(1);
    });
  });

  it('is kept whole when it fits', () => {
    const path = 'x'.repeat(2000);
    expect(fitted(path)).to.equal(path);
    expect(Buffer.byteLength(fitted(`${path}x`))).to.be.at.most(2000);
  });
});
