import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { headOf } from '../../../../src/modules/imports/domain/formats/head';
import { identities, weaknessKey } from '../../../../src/modules/imports/domain/identity';
import { nmap } from '../../../../src/modules/imports/domain/nmap/format';
import { damaged, generator } from './mutations';
import { observed, readReport, refused } from './read-format';
import { checkRead } from './soundness';

const folder = 'test/fixtures/reports/nmap';
const real = readFileSync(`${folder}/report.xml`, 'utf8');
const fixed = readFileSync(`${folder}/report-fixed.xml`, 'utf8');

const scan = (
  hosts: string,
  { args = 'nmap -sV --script vuln 192.0.2.7', services = '1-1000', exit = 'success' } = {},
): string =>
  `<?xml version="1.0"?><!DOCTYPE nmaprun><nmaprun scanner="nmap" args="${args}" start="1" version="7.94">
<scaninfo type="syn" protocol="tcp" numservices="1000" services="${services}"/>
${hosts}<runstats><finished time="1772445600" exit="${exit}"/><hosts up="1" down="0" total="1"/></runstats></nmaprun>`;

const host = (ports: string, more = '', status = 'up'): string =>
  `<host><status state="${status}"/><address addr="00:00:5E:00:53:01" addrtype="mac"/><address addr="192.0.2.7" addrtype="ipv4"/><hostnames><hostname name="r7.example.net" type="PTR"/></hostnames><ports>${ports}</ports>${more}</host>`;

const port = (id: number, scripts = '', state = 'open', protocol = 'tcp'): string =>
  `<port protocol="${protocol}" portid="${id}"><state state="${state}"/><service name="http" product="nginx" version="1.18.0"/>${scripts}</port>`;

const vulners = `<script id="vulners" output="x"><table key="cpe:/a:igor_sysoev:nginx:1.18.0">
<table><elem key="id">CVE-2021-23017</elem><elem key="cvss">7.7</elem><elem key="type">cve</elem><elem key="is_exploit">false</elem></table>
<table><elem key="id">EDB-ID:50973</elem><elem key="cvss">7.7</elem><elem key="type">exploitdb</elem><elem key="is_exploit">true</elem></table>
<table><elem key="id">CVE-2021-3618</elem><elem key="cvss">5.8</elem><elem key="type">cve</elem></table></table></script>`;

const state = (text: string, id = ''): string =>
  `<script id="ssl-thing" output="&#xa;  ${text}"><table key="NMAP-1"><elem key="title">A weak thing 2</elem><elem key="state">${text}</elem>${id}</table></script>`;

describe('Nmap’s XML', () => {
  it('reads what a script of a real scan found, and nothing in ports that are merely open', async () => {
    const { runs, readings, error } = await readReport(nmap, real, { size: 77 });
    expect(error).to.equal(undefined);
    expect(runs).to.have.length(1);
    expect(runs[0]).to.deep.include({
      tool: { name: 'Nmap', version: '7.93', producedBy: null },
      results: 'SOME',
      successful: true,
    });
    expect(runs[0]?.category).to.equal(
      '127.0.0.1: ports tcp 18080-18081; scripts http-csrf,http-methods,http-server-header,http-title,http-vuln-cve2011-3192 with versions',
    );
    const [found, ...others] = readings.flatMap((reading) => ('observation' in reading ? [reading.observation] : []));
    expect(others).to.deep.equal([]);
    expect(found).to.deep.include({ tool: 'Nmap', level: 'WARNING', securitySeverity: null, confidence: 'vulnerable' });
    expect(found?.place).to.deep.include({ kind: 'PORT', where: '127.0.0.1', specific: '18080' });
    expect(found?.rule).to.deep.include({
      id: 'CVE-2011-3192',
      title: 'Apache byterange filter DoS',
      tags: ['BID:49303'],
    });
    expect(found === undefined ? '' : weaknessKey(found)).to.equal('CVE-2011-3192');
  });

  it('reads the same scan of the mended server as one of the same scope that finds nothing', async () => {
    const { runs, readings } = await readReport(nmap, fixed);
    expect(runs[0]?.category).to.equal((await readReport(nmap, real)).runs[0]?.category);
    expect(runs[0]).to.include({ results: 'SOME', successful: true });
    expect(readings.map((reading) => 'dropped' in reading && reading.dropped)).to.deep.equal(['NOT_A_FAILURE']);
  });

  it('takes each CVE that is known of a version for a vulnerability', async () => {
    const found = await observed(nmap, scan(host(port(443, vulners))));
    expect(
      found.map(({ rule, securitySeverity, confidence }) => [rule.id, securitySeverity, confidence]),
    ).to.deep.equal([
      ['CVE-2021-23017', 7.7, 'by the version'],
      ['CVE-2021-3618', 5.8, 'by the version'],
    ]);
  });

  it('tells states apart, ports of several protocols, and scripts of the host', async () => {
    const document = scan(
      host(
        port(443, state('VULNERABLE (Exploitable)')) +
          port(53, state('LIKELY VULNERABLE'), 'open', 'udp') +
          port(80, state('NOT VULNERABLE')),
        `<hostscript>${state('VULNERABLE', '<table key="ids"><elem>CVE:CVE-2017-0143</elem></table>')}</hostscript>`,
      ),
    );
    const { readings } = await readReport(nmap, document);
    expect(
      readings.map((reading) =>
        'dropped' in reading
          ? reading.dropped
          : `${reading.observation.rule.id ?? ''} ${reading.observation.place.specific ?? '-'} ${reading.observation.level}`,
      ),
    ).to.deep.equal([
      'ssl-thing/a-weak-thing-2 443 ERROR',
      'ssl-thing/a-weak-thing-2 53/udp WARNING',
      'NOT_A_FAILURE',
      'CVE-2017-0143 - WARNING',
    ]);
    const [first, second] = await observed(nmap, document);
    if (first === undefined || second === undefined) throw new Error('nothing was read');
    expect(identities(first).map(({ value }) => value)).not.to.include.members(
      identities(second).map(({ value }) => value),
    );
  });

  it('is of another scope when other ports or scripts were asked for', async () => {
    const category = async (given: Parameters<typeof scan>[1]): Promise<string | null | undefined> =>
      (await readReport(nmap, scan(host(port(1)), given))).runs[0]?.category;
    const all = await Promise.all([
      category({}),
      category({ services: '1-65535' }),
      category({ args: 'nmap -sV 192.0.2.7' }),
      category({ args: 'nmap --script vuln 192.0.2.7' }),
      category({ services: Array.from({ length: 500 }, (_, at) => at * 3).join(',') }),
      category({ services: Array.from({ length: 501 }, (_, at) => at * 3).join(',') }),
    ]);
    expect(new Set(all).size).to.equal(all.length);
    expect(await category({ args: 'nmap -oX a.xml -sV --script=vuln r7' })).to.equal(all[0]);
  });

  it('closes nothing by a host that did not answer, a scan that failed, a script that failed or a time that ran out', async () => {
    const run = async (document: string) => (await readReport(nmap, document)).runs[0];
    expect((await run(scan(host(port(80, '', 'filtered')))))?.results).to.equal('ABSENT');
    expect((await run(scan(host(port(80, '', 'closed')))))?.results).to.equal('SOME');
    expect((await run(scan(host(''), { exit: 'error' })))?.successful).to.equal(false);
    const failed = port(80, '<script id="x" output="ERROR: Script execution failed"/>');
    expect((await run(scan(host(failed))))?.notifications).to.deep.equal([
      { level: 'ERROR', text: 'The script x failed.' },
    ]);
    expect((await run(scan(host(port(80)).replace('<host>', '<host timedout="true">'))))?.notifications).to.have.length(
      1,
    );
    expect((await readReport(nmap, scan(host('', '', 'down')))).runs).to.deep.equal([]);
  });

  it('is recognised, and names what is wrong', async () => {
    const recognised = (text: string): boolean => nmap.recognises(headOf(Buffer.from(text)));
    expect([real, scan(''), '<nmaprunner/>'].map(recognised)).to.deep.equal([true, true, false]);
    expect(await refused(nmap, '<nmaprun scanner="masscan"/>')).to.match(/whose scanner is nmap\.$/);
    expect(await refused(nmap, scan('<host><status state="up"/></host>'))).to.match(
      /^line 3, column \d+: The host has no address\.$/,
    );
    const many = Array.from({ length: 1001 }, () => host('')).join('');
    expect(await refused(nmap, scan(many))).to.match(/There are more than 1000 hosts/);
  });

  it('never throws, whatever it holds', async function () {
    this.timeout(60_000);
    const random = generator(9);
    const outcomes = new Set<string>();
    for (const document of [real, scan(host(port(443, vulners + state('VULNERABLE'))))])
      for (const other of damaged(document, random, 40)) outcomes.add(checkRead(await readReport(nmap, other)));
    expect([...outcomes]).to.have.members(['read', 'refused']);
  });
});
