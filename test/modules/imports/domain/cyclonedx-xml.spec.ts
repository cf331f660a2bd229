import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { bom, readBom, vector, vulnerability } from './boms';
import { xmlSchemaErrors } from './cyclonedx-schema';

const head = (version: string, more = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<bom xmlns="http://cyclonedx.org/schema/bom/${version}" version="1"${more}>
  <metadata><timestamp>2026-03-01T10:00:00Z</timestamp>
    <tools><components><component type="application"><group>acme</group><name>bomber</name><version>2.1.0</version></component></components></tools>
    <component type="application" bom-ref="shop"><name>shop</name><version>1.4.0</version></component>
  </metadata>`;

/** Until 1.4 tools are a list. */
const oldHead = (version: string, more = ''): string =>
  head(version, more).replace(
    /<tools>.*<\/tools>/,
    '<tools><tool><vendor>acme</vendor><name>bomber</name><version>2.1.0</version></tool></tools>',
  );

const components = (more = ''): string => `<components>
    <component type="library" bom-ref="ref-minimist"><name>minimist</name><version>1.2.5</version>
      <purl>pkg:npm/minimist@1.2.5</purl>${more}</component>
  </components>`;

const sample = `${head('1.6')}${components()}
  <vulnerabilities>
    <vulnerability>
      <id>CVE-2021-44906</id>
      <source><name>NVD</name><url>https://nvd.nist.gov/vuln/detail/CVE-2021-44906</url></source>
      <references><reference><id>GHSA-xvch-5gv4-984h</id><source><name>GitHub</name></source></reference></references>
      <ratings><rating><source><name>NVD</name></source><score>9.8</score><severity>critical</severity>
        <method>CVSSv31</method><vector>${vector}</vector></rating></ratings>
      <cwes><cwe>1321</cwe></cwes>
      <description>Prototype pollution in minimist.</description>
      <recommendation>Update minimist to 1.2.6 or later.</recommendation>
      <affects><target><ref>ref-minimist</ref></target></affects>
    </vulnerability>
  </vulnerabilities>
</bom>`;

describe('CycloneDX in XML', () => {
  it('means the same as in JSON', async () => {
    expect(await xmlSchemaErrors(sample)).to.deep.equal([]);
    const [xml, json] = [await readBom(sample), await readBom(bom({ vulnerabilities: [vulnerability()] }))];
    expect(xml.error).to.equal(null);
    expect(xml.run).to.deep.equal(json.run);
    const [one, other] = [xml.observations[0], json.observations[0]];
    expect({ ...one, detail: null }).to.deep.equal({ ...other, detail: null });
    expect(await readBom(sample, null, 11)).to.deep.equal(xml);
  });

  it('tells what a VEX says', async () => {
    const stated = sample.replace(
      '<affects><target><ref>ref-minimist</ref></target></affects>',
      `<analysis><state>not_affected</state><justification>code_not_reachable</justification>
         <responses><response>will_not_fix</response></responses><detail>Never called.</detail></analysis>
       <affects><target><ref>ref-minimist</ref><versions><version><range>vers:npm/&lt;1.2.6</range></version></versions></target></affects>`,
    );
    expect(await xmlSchemaErrors(stated)).to.deep.equal([]);
    const { observations, run } = await readBom(stated);
    expect(observations[0]?.suppression?.justification).to.equal('not_affected: code_not_reachable: Never called.');
    expect(run).to.include({ results: 'ABSENT', category: 'CycloneDX shop' });
  });

  const extension = `<v:vulnerability ref="ref-minimist"><v:id>CVE-2021-44906</v:id>
      <v:source name="NVD"><v:url>https://nvd.nist.gov/vuln/detail/CVE-2021-44906</v:url></v:source>
      <v:ratings><v:rating><v:score><v:base>9.8</v:base><v:impact>5.9</v:impact></v:score>
        <v:severity>Critical</v:severity><v:method>CVSSv3</v:method></v:rating></v:ratings>
      <v:cwes><v:cwe>1321</v:cwe></v:cwes><v:description>Prototype pollution.</v:description>
      <v:recommendations><v:recommendation>Update.</v:recommendation></v:recommendations>
      <v:advisories><v:advisory>https://example.org/advisory</v:advisory></v:advisories></v:vulnerability>`;
  const space = ' xmlns:v="http://cyclonedx.org/schema/ext/vulnerability/1.0"';
  const cases: readonly (readonly [string, string])[] = [
    ['beside components', `${components()}<v:vulnerabilities>${extension}</v:vulnerabilities>`],
    ['within components', components(`<v:vulnerabilities>${extension}</v:vulnerabilities>`)],
    [
      'within components, unnamed',
      components(`<v:vulnerabilities>${extension.replace(' ref="ref-minimist"', '')}</v:vulnerabilities>`),
    ],
  ];
  cases.forEach(([where, body]) => {
    it(`reads the extension of 1.2 and 1.3 ${where}`, async () => {
      const document = `${oldHead('1.2', space)}${body}</bom>`;
      expect(await xmlSchemaErrors(document)).to.deep.equal([]);
      const { observations, run } = await readBom(document);
      expect(run?.results).to.equal('SOME');
      expect(observations).to.have.length(1);
      expect(observations[0]).to.include({ level: 'ERROR', securitySeverity: 9.8 });
      expect(observations[0]?.place.where).to.equal('pkg:npm/minimist@1.2.5');
      expect(observations[0]?.rule).to.deep.include({ id: 'CVE-2021-44906', cwe: [1321], recommendation: 'Update.' });
    });
  });

  const unnamed = (name: string, version: string, ref: string, more = ''): string =>
    `<component type="library">${more}<name>${name}</name><version>${version}</version>
      <v:vulnerabilities>${extension.replace('ref-minimist', ref)}</v:vulnerabilities></component>`;

  it('puts what the extension writes within a component there, whatever number it gives it', async () => {
    const document = `${oldHead('1.2', space)}<components>
      ${unnamed('bash', '5.0-4', 'urn:uuid:11111111-2222-4333-8444-555555555555')}
      ${unnamed('core', '1.0', 'urn:uuid:11111111-2222-4333-8444-666666666666', '<group>acme</group>')}
      </components></bom>`;
    expect(await xmlSchemaErrors(document)).to.deep.equal([]);
    const { observations, run, components: listed } = await readBom(document);
    const places = ['pkg:generic/bash@5.0-4', 'pkg:generic/acme/core@1.0'];
    expect(observations.map(({ place }) => place.where)).to.deep.equal(places);
    expect(observations[0]?.message).to.match(/^bash 5\.0-4 is affected by CVE-2021-44906/);
    expect(run?.notifications).to.deep.equal([]);
    expect(listed.map(({ purl }) => purl)).to.deep.equal(places);
  });

  it('is held against the published schemas by these tests', async () => {
    for (const version of ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7']) {
      const begins = version < '1.5' ? oldHead(version) : head(version);
      expect(await xmlSchemaErrors(`${begins}${components()}</bom>`), version).to.deep.equal([]);
    }
    const [fault, ...others] = await xmlSchemaErrors(sample.replace('<id>', '<identifier/><id>'));
    expect(fault).to.include('identifier').and.include('This element is not expected');
    expect(others).to.deep.equal([]);
  });

  it('names what is wrong', async () => {
    const said = async (document: string): Promise<string> => (await readBom(document)).error?.message ?? 'read';
    expect(await said(`${head('1.1')}</bom>`)).to.equal('CycloneDX 1.2 to 1.7 is read; this file has version 1.1.');
    expect(await said('<nmaprun/>')).to.equal('The file is XML, but no CycloneDX BOM.');
    expect(await said(sample.slice(0, -8))).to.include('The file is no valid XML: unclosed tag');
    expect(await said(`<!DOCTYPE bom [<!ENTITY x "y">]>${sample.slice(39)}`)).to.include('declares entities');
  });

  it('reads the real BOM of npm as an inventory', async () => {
    expect(await xmlSchemaErrors(readFileSync('test/fixtures/boms/npm/bom.xml', 'utf8'))).to.deep.equal([]);
    const [xml, json] = await Promise.all(
      ['xml', 'json'].map((ending) => readBom(readFileSync(`test/fixtures/boms/npm/bom.${ending}`))),
    );
    expect(xml?.error).to.equal(null);
    expect(xml?.run).to.deep.equal(json?.run);
  });
});
