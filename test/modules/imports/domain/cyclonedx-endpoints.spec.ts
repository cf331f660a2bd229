import { expect } from 'chai';
import { identities, weaknessKey } from '../../../../src/modules/imports/domain/identity';
import { bom, readBom, vulnerability } from './boms';
import { schemaErrors, xmlSchemaErrors } from './cyclonedx-schema';
import type { Json } from './documents';

const services: readonly Json[] = [
  {
    'bom-ref': 'orders',
    group: 'com.acme',
    name: 'orders',
    version: '2.0',
    endpoints: [
      'https://shop.example.com/v2/orders',
      'https://user:pw@API.example.com/orders;v=1?key=1#top',
      'amqp://queue',
    ],
    services: [
      {
        'bom-ref': 'refunds',
        name: 'refunds',
        services: [{ 'bom-ref': 'ledger', name: 'ledger', endpoints: ['/ledger'] }],
      },
    ],
  },
];

const affecting = (ref: string, parts: Json = {}): Json => vulnerability({ affects: [{ ref }], ...parts });

const written = (parts: Json = {}): Json => bom({ services, vulnerabilities: [affecting('orders')], ...parts });

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">
  <services>
    <service bom-ref="orders"><group>com.acme</group><name>orders</name><version>2.0</version>
      <endpoints><endpoint>https://shop.example.com/v2/orders</endpoint>
        <endpoint>https://api.example.com/orders</endpoint></endpoints>
      <services><service bom-ref="refunds"><name>refunds</name></service></services>
    </service>
  </services>
  <vulnerabilities>
    <vulnerability><id>CVE-2021-44906</id>
      <affects><target><ref>orders</ref></target><target><ref>refunds</ref></target></affects></vulnerability>
  </vulnerabilities>
</bom>`;

describe('services of a BOM', () => {
  const placesIn = async (document: Json | string, mapping?: unknown) => {
    const { observations, error } = await readBom(document, mapping);
    expect(error).to.equal(null);
    return observations.map(({ place: { kind, where, specific } }) => [kind, where, specific]);
  };

  it('have vulnerabilities at their address, of several at the first by name', async () => {
    const document = written();
    expect(schemaErrors(document)).to.equal(null);
    const { observations, run, components } = await readBom(document);
    expect(observations).to.have.length(1);
    expect(observations[0]?.place).to.include({
      kind: 'INPUT',
      where: 'https://api.example.com/orders',
      specific: null,
    });
    expect(observations[0]).to.include({ technique: 'SCA', securitySeverity: 9.8 });
    expect(observations[0] && weaknessKey(observations[0])).to.equal('CVE-2021-44906');
    expect(observations[0]?.message).to.match(/^com\.acme\/orders 2\.0 is affected by CVE-2021-44906/);
    expect(run?.notifications).to.deep.equal([]);
    expect(
      components.map(({ name }) => name),
      'no service is a component',
    ).to.deep.equal(['minimist']);
    const [first] = services;
    const turned = { ...first, endpoints: [...((first?.['endpoints'] ?? []) as string[])].reverse() };
    expect((await readBom(written({ services: [turned] }))).observations).to.deep.equal(observations);
  });

  it('without an address stand where components stand', async () => {
    const vulnerabilities = [affecting('refunds'), affecting('ledger')];
    expect(await placesIn(written({ vulnerabilities }), { manifest: 'compose.yml' })).to.deep.equal([
      ['COMPONENT', 'pkg:generic/refunds', 'compose.yml'],
      ['COMPONENT', 'pkg:generic/ledger', 'compose.yml'],
    ]);
  });

  it('may come behind what refers to them, in one stream of bytes or another', async () => {
    const { services: listed, ...rest } = written();
    const whole = await readBom({ ...rest, services: listed });
    expect(whole.observations).to.have.length(1);
    expect(await readBom({ services: listed, ...rest }, null, 7)).to.deep.equal(whole);
  });

  it('are read of XML, too', async () => {
    expect(await xmlSchemaErrors(xml)).to.deep.equal([]);
    expect(await placesIn(xml)).to.deep.equal([
      ['INPUT', 'https://api.example.com/orders', null],
      ['COMPONENT', 'pkg:generic/refunds', null],
    ]);
  });

  it('make a BOM of their own, which closes as one of components does', async () => {
    const alone = { components: undefined };
    expect((await readBom(written(alone))).run).to.include({ results: 'SOME', category: 'CycloneDX shop' });
    expect((await readBom(written(alone))).run?.inventory).to.equal(false);
    const analysis = { state: 'not_affected', justification: 'code_not_reachable' };
    const stated = await readBom(written({ ...alone, vulnerabilities: [affecting('orders', { analysis })] }));
    expect(stated.run?.results).to.equal('ABSENT');
    expect(stated.observations[0]?.suppression).to.not.equal(null);
    expect(stated.statements.map(({ where, state }) => [where, state])).to.deep.equal([
      ['https://api.example.com/orders', 'not_affected'],
    ]);
  });

  it('tell two weaknesses of one CWE at one address apart by their ids', async () => {
    const vulnerabilities = ['ACME-1', 'ACME-2'].map((id) => affecting('orders', { id, references: [] }));
    const { observations } = await readBom(written({ vulnerabilities }));
    expect(observations.map(weaknessKey)).to.deep.equal(['CWE-1321', 'CWE-1321']);
    const [one, other] = observations.map((each) => identities(each)[0]);
    expect([one?.algorithm, other?.algorithm]).to.deep.equal(['TOOL', 'TOOL']);
    expect(one?.value).to.not.equal(other?.value);
  });

  it('are refused where they are no list', async () => {
    expect((await readBom(written({ services: { name: 'x' } }))).error).to.deep.equal({
      at: '/services',
      message: '"services" must be a list.',
    });
  });
});
