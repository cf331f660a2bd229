import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { eachEngine } from '../../../support/engines';
import { counted, importsIn, type Imports, type UploadOptions } from './imports';

const read = (path: string): string => readFileSync(path, 'utf8');

/** The example of our own format with some of its vulnerabilities, in other bytes each time. */
const generic = (...kept: readonly number[]): string => {
  const example = JSON.parse(read('docs/examples/report.json')) as { vulnerabilities: object[] };
  const { vulnerabilities, ...rest } = { ...example, endedAt: null };
  return JSON.stringify({ ...rest, vulnerabilities: kept.map((at) => vulnerabilities[at]) });
};

const zap = (...alerts: readonly string[]): string =>
  JSON.stringify({
    '@version': '2.16.0',
    site: [
      {
        '@name': 'https://shop.example.com',
        alerts: alerts.map((alertRef) => ({
          alertRef,
          name: `Alert ${alertRef}`,
          riskcode: '2',
          confidence: '2',
          cweid: '693',
          instances: [{ uri: `https://shop.example.com/?at=${Math.random()}`, method: 'GET', param: '' }],
        })),
      },
    ],
  });

const gitleaks = (...rules: readonly string[]): string =>
  JSON.stringify(
    rules.map((RuleID) => ({
      RuleID,
      Description: 'A key.',
      File: 'a.env',
      StartLine: 3,
      Match: 'key=hunter22',
      Secret: 'hunter22',
    })),
  );

interface Story {
  readonly name: string;
  readonly options?: UploadOptions;
  readonly whole: string;
  readonly mended: string;
  /** How many stand at first, and how many of them are mended. */
  readonly found: number;
  readonly gone: number;
  readonly dropped?: number;
  /** What of the places must be stored. */
  readonly places: readonly string[];
}

const stories: Readonly<Record<string, Story>> = {
  GENERIC: {
    name: 'every kind of place in our own format',
    whole: generic(0, 1, 2, 3),
    mended: generic(1),
    found: 4,
    gone: 3,
    places: [
      'src/search/query.ts 12',
      'https://shop.example.com/search q',
      'shop.example.com 8443',
      'pkg:npm/lodash@4.17.20 package-lock.json',
    ],
  },
  CSV: {
    name: 'rows of CSV with a mapping',
    options: { mapping: JSON.parse(read('docs/examples/mapping.json')) as unknown },
    whole: read('docs/examples/results.csv'),
    mended: read('docs/examples/results.csv')
      .split('\r\n')
      .filter((line) => !line.startsWith('AUDIT-0003'))
      .join('\r\n'),
    found: 3,
    gone: 1,
    places: ['src/search/query.ts 12', 'src/orders/find.ts 40', 'src/login.ts 7'],
  },
  ZAP: {
    name: 'alerts of one CWE at one address',
    whole: zap('10038-1', '10063-1', '10020-1'),
    mended: zap('10038-1', '10020-1'),
    found: 3,
    gone: 1,
    places: ['https://shop.example.com/ ', 'https://shop.example.com/ ', 'https://shop.example.com/ '],
  },
  NMAP: {
    name: 'ports of a real scan',
    whole: read('test/fixtures/reports/nmap/report.xml'),
    mended: read('test/fixtures/reports/nmap/report-fixed.xml'),
    found: 1,
    gone: 1,
    dropped: 1,
    places: ['127.0.0.1 18080'],
  },
  GITLEAKS: {
    name: 'credentials, and then none',
    options: { format: 'GITLEAKS' },
    whole: gitleaks('one', 'two'),
    mended: '[]',
    found: 2,
    gone: 2,
    places: ['a.env 3', 'a.env 3'],
  },
};

/** The same report in other bytes: a file that is known is not even read. */
const again = (document: string): string => `${document}\n`;

eachEngine('reports of other formats', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(() => imports().check());

  for (const [format, { name, options, whole, mended, found, gone, dropped = 0, places }] of Object.entries(stories))
    it(`takes ${name}: found, seen again, closed when mended, and reopened`, async () => {
      const without = (counts: ReturnType<typeof counted>): object => {
        const { dropped: _, NOT_A_FAILURE: __, ...others } = counts;
        return others;
      };
      // Times that a report tells must not go back.
      const upload = (document: string) => imports().upload(document.replace(/ time="\d+"/, ''), options);
      const first = await upload(whole);
      expect(first.format).to.equal(format);
      expect(without(counted(first))).to.deep.equal({ new: found });
      const standing = await imports().rows(
        `select "where", specific from vulnerabilities where root_id = '${imports().world.root.id}'`,
      );
      expect(standing.map(({ where, specific }) => [where, specific ?? ''].join(' '))).to.have.members(places);
      const ids = (await imports().standing()).map(({ id }) => id);
      expect(without(counted(await upload(again(whole))))).to.deep.equal({ unchanged: found });
      const closing = await upload(mended);
      expect(counted(closing)).to.deep.equal({
        ...(found > gone ? { unchanged: found - gone } : {}),
        closed: gone,
        ...(dropped > 0 ? { dropped, NOT_A_FAILURE: dropped } : {}),
      });
      const back = await upload(again(again(whole)));
      expect(without(counted(back))).to.deep.equal({
        ...(found > gone ? { unchanged: found - gone } : {}),
        reopened: gone,
      });
      expect((await imports().standing()).map(({ id }) => id)).to.deep.equal(ids);
    });

  it('stores no credential that Gitleaks found, in any table', async () => {
    await imports().upload(gitleaks('one', 'two'));
    expect(await imports().dump()).not.to.contain('hunter22');
  });

  it('stores what a tool wrote of a binary file, with a mark for each character that can not be stored', async () => {
    const imports = await importsIn(database());
    const found = {
      ruleId: 'key',
      message: { text: 'k\u0000e\u0000y' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'caf\udce9/a.env' }, region: { startLine: 3 } } }],
      properties: { 'a\u0000': '\ud83d' },
    };
    const log = JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Own' } }, results: [found] }] });
    expect(counted(await imports.upload(log))).to.deep.equal({ new: 1 });
    expect(counted(await imports.upload(`${log}\n`))).to.deep.equal({ unchanged: 1 });
    expect((await imports.standing()).map(({ where }) => where)).to.deep.equal(['caf\ufffd/a.env']);
    await imports.check();
  });
});
