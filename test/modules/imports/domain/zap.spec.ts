import { expect } from 'chai';
import { headOf } from '../../../../src/modules/imports/domain/formats/head';
import { identities, weaknessKey } from '../../../../src/modules/imports/domain/identity';
import { stableUrl } from '../../../../src/modules/imports/domain/stable-url';
import { zap } from '../../../../src/modules/imports/domain/zap/format';
import type { Json } from './documents';
import { damaged, generator, retyped } from './mutations';
import { observed, readReport, refused } from './read-format';
import { checkRead } from './soundness';

const instance = (uri: string, param = '', more: Json = {}): Json => ({
  id: '3',
  uri,
  method: 'GET',
  param,
  attack: '<script>alert(1)</script>',
  evidence: '<script>alert(1)</script>',
  otherinfo: '',
  ...more,
});

const xss = (...instances: readonly Json[]): Json => ({
  pluginid: '40012',
  alertRef: '40012',
  alert: 'Cross Site Scripting (Reflected)',
  name: 'Cross Site Scripting (Reflected)',
  riskcode: '3',
  confidence: '2',
  riskdesc: 'High (Medium)',
  desc: '<p>A page shows what it is sent.</p><p>In the browser of whoever opens it.</p>',
  instances,
  count: String(instances.length),
  solution: '<p>Escape it.</p>',
  otherinfo: '',
  reference: '<p>https://owasp.org/www-community/attacks/xss/</p><p>https://cwe.mitre.org/data/definitions/79.html</p>',
  cweid: '79',
  wascid: '8',
  sourceid: '1',
});

const header = (alertRef: string, name: string, more: Json = {}): Json => ({
  ...xss(instance('https://shop.example.com/', '', { attack: '', evidence: '' })),
  pluginid: alertRef.replace(/-.*/, ''),
  alertRef,
  name,
  riskcode: '2',
  cweid: '693',
  wascid: '15',
  ...more,
});

const site = (name: string, alerts: unknown): Json => ({
  '@name': name,
  '@host': 'shop.example.com',
  '@port': '443',
  '@ssl': 'true',
  alerts,
});

const json = (...sites: readonly Json[]): string =>
  JSON.stringify({
    '@programName': 'ZAP',
    '@version': '2.16.0',
    '@generated': 'Mon, 2 Mar 2026 10:00:00',
    created: '2026-03-02T10:00:00.123456Z',
    site: sites,
  });

const escaped = (value: unknown): string =>
  String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const element = (name: string, value: unknown): string => {
  if (!Array.isArray(value)) return `<${name}>${escaped(value)}</${name}>`;
  const inner = (value as Json[]).map((each) => `<instance>${elements(each)}</instance>`).join('');
  return `<${name}>${inner}</${name}>`;
};

const elements = (fields: Json): string =>
  Object.entries(fields)
    .map(([name, value]) => element(name, value))
    .join('\n');

/** The same report as ZAP writes it in XML. */
const xml = (...sites: readonly Json[]): string =>
  `<?xml version="1.0"?>\n<OWASPZAPReport programName="ZAP" version="2.16.0" generated="Mon, 2 Mar 2026 10:00:00" created="2026-03-02T10:00:00.123456Z">${sites
    .map(
      (each) =>
        `<site name="${escaped(each['@name'])}" host="h" port="443" ssl="true"><alerts>${(each['alerts'] as Json[])
          .map((alert) => `<alertitem>${elements(alert)}</alertitem>`)
          .join('\n')}</alerts></site>`,
    )
    .join('\n')}</OWASPZAPReport>`;

const shop = 'https://shop.example.com';
const sites = [
  site(shop, [
    xss(
      instance(`${shop}/search?q=%3Cscript%3E&page=2`, 'q'),
      instance(`${shop}/search?q=x&page=3`, 'q', { method: 'POST' }),
      instance(`${shop}/login;jsessionid=4A3F`, 'user'),
    ),
  ]),
  site('https://cdn.example.com', []),
];

describe('ZAP’s reports', () => {
  it('reads an alert: one place for all instances that differ in values alone', async () => {
    const { runs, readings } = await readReport(zap, json(...sites), { size: 50 });
    expect(
      runs.map(({ tool, category, results, endedAt }) => [tool.name, tool.version, category, results, endedAt]),
    ).to.deep.equal([
      ['ZAP', '2.16.0', shop, 'SOME', '2026-03-02T10:00:00.123Z'],
      ['ZAP', '2.16.0', 'https://cdn.example.com', 'SOME', '2026-03-02T10:00:00.123Z'],
    ]);
    const found = readings.flatMap((reading) => ('observation' in reading ? [reading.observation] : []));
    expect(found.map(({ place: { kind, where, specific } }) => [kind, where, specific])).to.deep.equal([
      ['INPUT', `${shop}/search`, 'q'],
      ['INPUT', `${shop}/login`, 'user'],
    ]);
    expect(found[0]).to.deep.include({
      level: 'ERROR',
      securitySeverity: 7,
      confidence: 'confidence medium',
      snippet: null,
    });
    expect(found[0]?.rule).to.deep.include({
      id: '40012',
      description: 'A page shows what it is sent.\nIn the browser of whoever opens it.',
      recommendation: 'Escape it.',
      helpUri: 'https://owasp.org/www-community/attacks/xss/',
      cwe: [79],
      tags: ['WASC-8'],
    });
    const detail = JSON.parse(found[0]?.detail ?? '{}') as { instances: Json[] };
    expect(detail.instances.map(({ method }) => method)).to.deep.equal(['GET', 'POST']);
  });

  it('reads the same out of XML', async () => {
    const [first, second] = [await observed(zap, json(...sites)), await observed(zap, xml(...sites), { size: 50 })];
    expect(second).to.deep.equal(first);
    expect((await readReport(zap, xml(...sites))).runs).to.deep.equal((await readReport(zap, json(...sites))).runs);
  });

  it('recognises a place when session ids, values and attacks change', async () => {
    const scan = (query: string): string =>
      json(
        site(shop, [
          xss(
            instance(`https://me:pw@SHOP.example.com/a;jsessionid=${query}/b?sid=${query}#x`, 'q', {
              attack: query,
              evidence: query,
            }),
          ),
        ]),
      );
    const [[first], [second]] = [await observed(zap, scan('one')), await observed(zap, scan('other'))];
    if (first === undefined || second === undefined) throw new Error('nothing was read');
    expect(first.place.where).to.equal(`${shop}/a/b`);
    expect(identities(first)).to.deep.equal(identities(second));
    expect(stableUrl('http://h')).to.equal('http://h/');
  });

  it('keeps alerts of one CWE at one address apart', async () => {
    const found = await observed(
      zap,
      json(site(shop, [header('10038-1', 'No policy for content'), header('10063-1', 'No policy for permissions')])),
    );
    expect(found.map(weaknessKey)).to.deep.equal(['CWE-693', 'CWE-693']);
    const [first, second] = found.map((each) => identities(each)[0]);
    expect(first?.algorithm).to.equal('TOOL');
    expect(first?.value).not.to.equal(second?.value);
  });

  it('drops what informs only, and takes false positives for suppressed', async () => {
    const document = json(
      site(shop, [header('1', 'For your information', { riskcode: '0' }), header('2', 'Not so', { confidence: '0' })]),
    );
    const { readings } = await readReport(zap, document);
    expect(readings[0]).to.include({ dropped: 'NOT_A_FAILURE' });
    expect(readings[1]).to.have.nested.property('observation.suppression.kind', 'EXTERNAL');
  });

  it('says nothing of a site without a list of alerts', async () => {
    expect((await readReport(zap, json(site(shop, null)))).runs[0]?.results).to.equal('ABSENT');
    expect((await readReport(zap, json(site(shop, [])))).runs[0]?.results).to.equal('EMPTY');
  });

  it('reads sites that come twice, and one that is no list', async () => {
    const twice = [
      site(shop, [xss(instance(`${shop}/a`, 'q'))]),
      sites[1] ?? {},
      site(shop, [xss(instance(`${shop}/b`, 'q'))]),
    ];
    for (const document of [json(...twice), xml(...twice)])
      expect((await readReport(zap, document)).readings.map(({ run }) => run)).to.deep.equal([0, 2]);
    const alone = JSON.stringify({ '@version': 'D-2020', site: site(shop, [xss(instance(`${shop}/a`, 'q'))]) });
    expect(await observed(zap, alone)).to.have.length(1);
  });

  it('is recognised, and names what is wrong', async () => {
    const recognised = (text: string): boolean => zap.recognises(headOf(Buffer.from(text)));
    expect([json(), xml(), '<OWASPZAPReports>', '{"site": 3}'].map(recognised)).to.deep.equal([
      true,
      true,
      false,
      false,
    ]);
    expect(await refused(zap, json(site(shop, [header('1', 'x', { riskcode: '9' })])))).to.equal(
      '/site/0/alerts/0/riskcode: Give 0, 1, 2 or 3.',
    );
    expect(await refused(zap, json(site('', [])))).to.equal('/site/0/@name: The site has no name.');
    expect(await refused(zap, xml(site(shop, [header('1', 'x', { riskcode: 'x' })])))).to.match(
      /^line \d+, column \d+\/riskcode: Give 0, 1, 2 or 3\.$/,
    );
    expect(await refused(zap, '<other/>')).to.match(/OWASPZAPReport/);
  });

  it('never throws, whatever it holds', async function () {
    this.timeout(60_000);
    const random = generator(8);
    const outcomes = new Set<string>();
    for (const other of retyped(json(...sites), random, 1)) outcomes.add(checkRead(await readReport(zap, other)));
    for (const document of [json(...sites), xml(...sites)])
      for (const other of damaged(document, random, 60)) outcomes.add(checkRead(await readReport(zap, other)));
    expect([...outcomes]).to.have.members(['read', 'refused']);
  });
});
