import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { plain, rawRows } from '../../../src/database/rows';
import type { Env } from '../../../src/kernel/env';
import type { Result } from '../../../src/kernel/result';
import {
  faultText,
  importEpss,
  importKev,
  knownAdvisory,
  type FileFault,
  type ImportedRelease,
} from '../../../src/modules/advisories';
import { eachEngine } from '../../support/engines';
import { createWorld, type World } from '../../support/world';
import { epssText, kevEntry, kevText, pieces } from './feeds';

const said = (result: Result<ImportedRelease, FileFault>): string =>
  result.ok ? `${result.value.outcome} ${result.value.release.entries}` : faultText(result.error);

const log4shell = 'CVE-2021-44228';
const numbered = (count: number, score: number): Record<string, readonly [number, number]> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`CVE-2020-${10_000 + at}`, [score, 0.5] as const]));

eachEngine('importing EPSS and KEV', (database) => {
  const made: { world?: World } = {};
  const env = (): Env => (made.world as World).env;
  before(async () => {
    made.world = await createWorld(database());
  });

  const counted = async (sql: string): Promise<number> =>
    (await rawRows<{ count: number }>(database().db, `select count(*) as count from ${sql}`, [], { count: plain }))[0]
      ?.count ?? -1;
  const scoreOf = async (id: string): Promise<string> => {
    const epss = (await knownAdvisory(env(), id))?.epss;
    return epss === null || epss === undefined ? 'none' : `${epss.score} ${epss.percentile} ${epss.modelDate}`;
  };

  it('reads plain files and gzip, in any pieces', async () => {
    const text = epssText({ ...numbered(2_500, 0.25), [log4shell]: [0.94358, 0.99962] });
    expect(said(await importEpss(env(), pieces(text, 977)))).to.equal('IMPORTED 2501');
    expect(await scoreOf(log4shell)).to.equal('0.94358 0.99962 2026-01-02');
    const packed = gzipSync(epssText({ ...numbered(2_500, 0.5), [log4shell]: [0.9, 1] }, '2026-01-03'));
    expect(said(await importEpss(env(), pieces(packed, 7)))).to.equal('IMPORTED 2501');
    expect(await scoreOf(log4shell)).to.equal('0.9 1 2026-01-03');
    expect(await scoreOf('CVE-2020-12499')).to.equal('0.5 0.5 2026-01-03');
    expect(await counted('epss_scores')).to.equal(2501);
    expect(await counted('advisory_releases')).to.equal(1);
  });

  it('leaves what stands when a file is broken, older, a part or too much', async () => {
    const tail = (text: string): string => epssText(numbered(2_400, 0.1), '2026-01-04') + text;
    const files: readonly (readonly [string | Uint8Array, RegExp])[] = [
      [tail('CVE-2021-44228,2,0.5\n'), /^line 2403, epss: "2" is no number from 0 to 1\.$/],
      [tail('CVE-2020-10000,0.1,0.5\n'), /^lines 2003 to 2403, cve: a CVE is listed twice, here or before\.$/],
      [tail(`CVE-2021-1000,${'0'.repeat(2_000)},1`), /^line 2403: a line has more than 1,000 characters\.$/],
      [gzipSync(tail('')).subarray(0, -20), /^line \d+: the gzip file is broken or cut off\.$/],
      [
        epssText(numbered(2_501, 0.1), '2026-01-01'),
        /^the file is of 2026-01-01.* what stands is newer: of 2026-01-03/,
      ],
      [
        epssText(numbered(1_000, 0.1), '2026-01-04'),
        /^the file has 1000 entries, fewer than half of the 2501 that stand/,
      ],
      // Cut within its last number, 0.94358: what is left of it is a number as well.
      [
        tail('CVE-2021-44228,0.99962,0.94'),
        /^line 2403: the line has no end: the file is cut off, or was changed\. Take it as it was published\.$/,
      ],
      [tail('CVE-2021-44228,0.99962,0.94358\r'), /^line 2403: the line has no end/],
      [epssText({}, '2026-01-04').trimEnd(), /^line 2: the line has no end/],
      [epssText({}, '2026-01-04'), /^the file has no entries\.$/],
      ['', /^the file is empty\.$/],
      [Buffer.from([0x1f, 0x8b, 0xff]), /^line 1: the gzip file is broken or cut off\.$/],
    ];
    for (const [content, expected] of files)
      expect(said(await importEpss(env(), pieces(content, 5_000)))).to.match(expected);
    expect(await scoreOf(log4shell)).to.equal('0.9 1 2026-01-03');
    expect(await counted('epss_scores')).to.equal(2501);
    expect(await counted('advisory_releases')).to.equal(1);
  });

  it('takes a gzip file whose last line has no end: its own checksum tells that it is whole', async () => {
    const text = epssText({ ...numbered(2_500, 0.5), [log4shell]: [0.9, 1] }, '2026-01-03').trimEnd();
    expect(said(await importEpss(env(), pieces(gzipSync(text), 977)))).to.equal('IMPORTED 2501');
    expect(await scoreOf('CVE-2020-12499')).to.equal('0.5 0.5 2026-01-03');
  });

  it('leaves what stands when the file ends in the middle', async () => {
    const torn = (async function* () {
      yield Buffer.from(epssText(numbered(2_400, 0.1), '2026-01-04'));
      throw new Error('the connection was lost');
    })();
    const told = await importEpss(env(), torn).then(said, (error: unknown) => (error as Error).message);
    expect(told).to.equal('the connection was lost');
    expect(await counted('epss_scores')).to.equal(2501);
    expect(await scoreOf(log4shell)).to.equal('0.9 1 2026-01-03');
  });

  it('shows nothing of a file before all of it was read', async () => {
    const seen: string[] = [];
    const slow = (async function* () {
      yield Buffer.from(epssText({ [log4shell]: [0.8, 0.8], ...numbered(2_400, 0.1) }, '2026-01-04'));
      seen.push(await scoreOf(log4shell), await scoreOf('CVE-2020-12499'), String(await counted('epss_scores')));
      yield Buffer.from('CVE-2021-45046,0.7,0.7\n');
    })();
    expect(said(await importEpss(env(), slow))).to.equal('IMPORTED 2402');
    expect(seen).to.deep.equal(['0.9 1 2026-01-03', '0.5 0.5 2026-01-03', '4501']);
    expect(await scoreOf(log4shell)).to.equal('0.8 0.8 2026-01-04');
    expect(await scoreOf('CVE-2020-12499')).to.equal('none');
  });

  it('passes the release over that stands where that is asked, and takes a small file where that is', async () => {
    const same = epssText(numbered(1_500, 0.1), '2026-01-04');
    expect(said(await importEpss(env(), pieces(same), { onlyNewer: true }))).to.equal('UNCHANGED 2402');
    const small = epssText({ [log4shell]: [0.5, 0.5] }, '2026-01-04');
    expect(said(await importEpss(env(), pieces(small), { acceptFewer: true }))).to.equal('IMPORTED 1');
    expect(await counted('epss_scores')).to.equal(1);
  });

  it('ends with one release when two files come at once, and sweeps what a crash left', async () => {
    await database().db.write({
      sql: `insert into advisory_releases (id, feed, version, released_at, entries, began_at)
        values ('crashed', 'EPSS', 'v', '2025-01-01T00:00:00.000Z', 0, '2025-01-01T00:00:00.000Z')`,
      bindings: [],
      prepared: false,
    });
    await database().db.write({
      sql: `insert into epss_scores (release_id, cve, score, percentile) values ('crashed', 'CVE-2020-1000', 1, 1)`,
      bindings: [],
      prepared: false,
    });
    const both = await Promise.all(
      ['2026-01-05', '2026-01-06'].map((date) =>
        importEpss(env(), pieces(epssText({ [log4shell]: [0.4, 0.4] }, date))),
      ),
    );
    expect(both.map(said)[1]).to.equal('IMPORTED 1');
    expect(await scoreOf(log4shell)).to.equal('0.4 0.4 2026-01-06');
    expect(await counted('epss_scores')).to.equal(1);
    expect(await counted('advisory_releases')).to.equal(1);
  });

  it('reads the catalogue of known exploited vulnerabilities', async () => {
    const entries = [
      kevEntry(log4shell),
      kevEntry('CVE-2020-10000', { dueDate: '', knownRansomwareCampaignUse: 'Unknown' }),
    ];
    expect(said(await importKev(env(), pieces(gzipSync(kevText(entries)))))).to.equal('IMPORTED 2');
    expect((await knownAdvisory(env(), 'cve-2021-44228'))?.knownExploited).to.deep.equal({
      cve: log4shell,
      name: 'Apache Log4j2 Remote Code Execution Vulnerability',
      vendor: 'Apache',
      product: 'Log4j2',
      dateAdded: '2021-12-10',
      dueDate: '2021-12-24',
      ransomware: true,
      requiredAction: 'Apply updates.',
    });
    expect(said(await importKev(env(), pieces('{"vulnerabilities": [')))).to.match(/^the file is no JSON: /);
    expect(said(await importKev(env(), pieces(kevText([kevEntry('?')]))))).to.match(/^vulnerabilities\[0\]\.cveID: /);
    expect(said(await importKev(env(), pieces(kevText(entries)), { onlyNewer: true }))).to.equal('UNCHANGED 2');
    const next = kevText([kevEntry('CVE-2020-10000')], '2026-01-03T16:00:00.000Z');
    expect(said(await importKev(env(), pieces(next)))).to.equal('IMPORTED 1');
    expect((await knownAdvisory(env(), log4shell))?.knownExploited).to.equal(null);
    expect(await counted('known_exploited')).to.equal(1);
    expect(await counted(`journal where type = 'AdvisoryFeedImported'`)).to.be.greaterThan(4);
  });

  it('refuses what can not be stored as it is, and reads what begins with a byte order mark', async () => {
    const released = '2026-01-04T16:00:00.000Z';
    const [standing, nul] = [await counted('known_exploited'), String.fromCharCode(0)];
    const named = (vulnerabilityName: string): string =>
      kevText([kevEntry(log4shell, { vulnerabilityName })], released);
    expect(said(await importKev(env(), pieces(named(`a${nul}b`))))).to.equal(
      'vulnerabilities[0].vulnerabilityName: "a\\u0000b" has a NUL character.',
    );
    expect(said(await importKev(env(), pieces(Buffer.from(named('caf\u00e9'), 'latin1'))))).to.equal(
      'the file is no UTF-8.',
    );
    expect(
      said(await importKev(env(), pieces(kevText([kevEntry(log4shell)], released).replace('2026.01.04', '\\u0000')))),
    ).to.match(/^catalogVersion: /);
    expect(said(await importEpss(env(), pieces(`#model_version:v${nul},score_date:2027-01-01\n`)))).to.match(
      /^line 1, model_version: /,
    );
    expect(await counted('known_exploited')).to.equal(standing);
    expect(said(await importKev(env(), pieces(`\ufeff${named('caf\u00e9')}`)))).to.equal('IMPORTED 1');
    expect((await knownAdvisory(env(), log4shell))?.knownExploited?.name).to.equal('caf\u00e9');
  });

  it('refuses what is too large while it is unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(33 * 1024 * 1024, ' '));
    expect(said(await importKev(env(), pieces(bomb, 8_192)))).to.equal('the file has more than 32 MB.');
  });
});
