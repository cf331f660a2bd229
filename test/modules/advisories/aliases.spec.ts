import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import {
  advisoriesNamed,
  advisoryName,
  importOsv,
  knownAdvisory,
  noteAliases,
  faultText,
} from '../../../src/modules/advisories';
import { eachEngine } from '../../support/engines';
import { createWorld, type World } from '../../support/world';
import { pieces } from './feeds';

const [cve, ghsa, pysec, other] = ['CVE-2021-44228', 'GHSA-jfh8-c2jp-5v3q', 'PYSEC-2021-99', 'CVE-2021-45046'];

eachEngine('aliases of advisories', (database) => {
  const made: { world?: World; rival?: string } = {};
  const env = (): Env => (made.world as World).env;
  const own = (): string => (made.world as World).organization.id;
  before(async () => {
    made.world = await createWorld(database());
    made.rival = made.world.elsewhere.organization.id;
  });

  const record = (id: string, aliases: readonly string[], day: number, withdrawn?: string): object => ({
    id,
    aliases,
    modified: `2026-01-0${day}T00:00:00Z`,
    ...(withdrawn === undefined ? {} : { withdrawn }),
  });
  const osv = (...texts: readonly string[]) =>
    importOsv(
      env(),
      (async function* () {
        for (const [at, text] of texts.entries()) yield { name: `${at}.json`, source: pieces(text) };
      })(),
    );
  const names = async (id: string): Promise<readonly string[]> => {
    const known = await knownAdvisory(env(), id);
    return known === null ? [] : [known.id, ...known.aliases];
  };
  const within = async (organizationId: string, id: string): Promise<readonly string[]> => {
    const name = advisoryName(organizationId, id);
    const known = (await advisoriesNamed(env(), [name])).get(name);
    return known === undefined ? [] : [known.id, ...known.aliases];
  };

  it('are grouped over records, whichever comes first; a broken file keeps no other from being read', async () => {
    const told = await osv(
      JSON.stringify([record(pysec, [ghsa], 1), record('GHSA-7rjr-3q55-vv33', [other], 1)]),
      '{"id": ',
      JSON.stringify(record(ghsa, [cve], 1)),
      JSON.stringify(record(cve, ['not an id'], 1)),
    );
    expect(told).to.deep.include({ records: 3, newer: 3, broken: 2 });
    expect(told.faults.map(({ name, fault }) => `${name}: ${faultText(fault)}`)[1]).to.equal(
      '3.json: aliases[0]: "not an id" is no id of at most 100 characters.',
    );
    expect(await names(pysec)).to.deep.equal([cve, ghsa, pysec]);
    expect(await names(cve)).to.deep.equal([cve, ghsa, pysec]);
    expect(await names('GHSA-7rjr-3q55-vv33')).to.deep.equal([other, 'GHSA-7rjr-3q55-vv33']);
    expect(await names('CVE-1999-0001')).to.deep.equal([]);
  });

  it('follow the newest record: what it takes back parts, an older one changes nothing', async () => {
    expect(await osv(JSON.stringify(record(ghsa, [other], 3)))).to.deep.include({ newer: 1 });
    expect(await names(pysec)).to.deep.equal([other, 'GHSA-7rjr-3q55-vv33', ghsa, pysec]);
    expect(await names(cve)).to.deep.equal([]);
    expect(await osv(JSON.stringify(record(ghsa, [cve], 2)))).to.deep.include({ records: 1, newer: 0 });
    expect(await names(ghsa)).to.include(other);
    expect(await osv(JSON.stringify([record(ghsa, [cve], 4), record(ghsa, [other], 3)]))).to.deep.include({ newer: 1 });
    expect(await names(ghsa)).to.deep.equal([cve, ghsa, pysec]);
  });

  it('are withdrawn when all records of them are', async () => {
    await osv(JSON.stringify(record(ghsa, [cve], 5, '2026-01-05T00:00:00Z')));
    expect((await knownAdvisory(env(), cve))?.withdrawnAt).to.equal(null);
    await osv(JSON.stringify(record(pysec, [ghsa], 5, '2026-01-04T00:00:00Z')));
    expect((await knownAdvisory(env(), cve))?.withdrawnAt).to.equal('2026-01-05T00:00:00.000Z');
  });

  it('that reports tell count in their organization alone, together with those of the reference data', async () => {
    await noteAliases(env(), own(), [
      ['GO-2021-0113', 'ghsa-JFH8-C2JP-5V3Q', 'a text', 'GO-2021-0113'],
      ['RUSTSEC-2021-0001'],
      ['GO-2021-0113', 'V8-2021-1'],
    ]);
    const all = [cve, ghsa, 'GO-2021-0113', pysec, 'V8-2021-1'];
    expect(await within(own(), 'V8-2021-1')).to.deep.equal(all);
    expect(await within(own(), ghsa)).to.deep.equal(all);
    expect(await within(made.rival ?? '', 'V8-2021-1')).to.deep.equal(['V8-2021-1']);
    expect(await within(made.rival ?? '', ghsa)).to.deep.equal([cve, ghsa, pysec]);
    expect(await names('GO-2021-0113')).to.deep.equal([]);
    expect(await within(own(), 'RUSTSEC-2021-0001')).to.deep.equal(['RUSTSEC-2021-0001']);
  });

  it('of many groups at once are noted in batches, also within a transaction, and by several at the same time', async () => {
    const groups = Array.from({ length: 1_200 }, (_, at) => [`CVE-2019-${10_000 + at}`, `PYSEC-2019-${at}`]);
    await Promise.all([
      noteAliases(env(), own(), groups),
      noteAliases(env(), own(), groups.toReversed()),
      env().db.transaction((db) => noteAliases({ ...env(), db }, made.rival ?? '', groups.slice(0, 3))),
    ]);
    expect(await within(own(), 'PYSEC-2019-1199')).to.deep.equal(['CVE-2019-11199', 'PYSEC-2019-1199']);
    expect(await within(made.rival ?? '', 'PYSEC-2019-2')).to.deep.equal(['CVE-2019-10002', 'PYSEC-2019-2']);
    expect(await within(made.rival ?? '', 'PYSEC-2019-3')).to.deep.equal(['PYSEC-2019-3']);
  });
});
