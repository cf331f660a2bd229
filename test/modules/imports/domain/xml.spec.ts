import { expect } from 'chai';
import type { Unreadable } from '../../../../src/modules/imports/domain/observation';
import {
  attributeOf,
  childrenOf,
  elementAt,
  readElements,
  textAt,
  type ElementPath,
  type FoundElement,
  type XmlLimits,
} from '../../../../src/modules/imports/domain/xml';
import { chunked } from './documents';

interface Outcome {
  readonly found: readonly FoundElement[];
  readonly error: Unreadable | null;
}

const read = async (
  document: string | Uint8Array | AsyncIterable<Uint8Array>,
  paths: readonly ElementPath[] = [],
  size?: number,
  limits?: Partial<XmlLimits>,
): Promise<Outcome> => {
  const found: FoundElement[] = [];
  const chunks = typeof document === 'string' || document instanceof Uint8Array ? chunked(document, size) : document;
  for await (const some of readElements(chunks, paths, limits)) {
    if (!some.ok) return { found, error: some.error };
    found.push(...some.value);
  }
  return { found, error: null };
};

const refusal = async (
  document: string | Uint8Array | AsyncIterable<Uint8Array>,
  limits?: Partial<XmlLimits>,
): Promise<string> => {
  const { error } = await read(document, [['r', 'e']], undefined, limits);
  return error === null ? 'read' : `${error.at}: ${error.message}`;
};

const repeated = async function* (head: string, part: string, times: number, tail: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(head);
  const many = Buffer.from(part.repeat(1000));
  for (let round = 0; round < times / 1000; round += 1) yield await Promise.resolve(many);
  yield Buffer.from(tail);
};

const sample = `<?xml version="1.0" encoding="UTF-8"?>
<!-- a scan --><!DOCTYPE scan>
<scan by="Zed &amp; co" xmlns:x="urn:x">
  <host name="a"><port id="80"><state>open</state><note><![CDATA[<b>]]> &#233;&lt;</note></port><port id="443"/></host>
  <host name="ü" x:extra="1"><x:port id="22"/></host>
  <ended at="5">now</ended>
</scan>
`;

describe('elements of XML', () => {
  it('are handed out one by one with what stands around them, and the document without them comes last', async () => {
    const { found, error } = await read(sample, [['scan', 'host', 'port']]);
    expect(error).to.equal(null);
    expect(
      found.map(({ path, element, parents }) => [
        path,
        element.name,
        attributeOf(element, 'id'),
        ...parents.map((parent) => attributeOf(parent, 'name') ?? attributeOf(parent, 'by')),
      ]),
    ).to.deep.equal([
      [0, 'port', '80', 'Zed & co', 'a'],
      [0, 'port', '443', 'Zed & co', 'a'],
      [0, 'port', '22', 'Zed & co', 'ü'],
      [-1, 'scan', null],
    ]);
    expect(found.map(({ element }) => element.space)).to.deep.equal(['', '', 'urn:x', '']);
    expect(textAt(found[0]?.element, 'note')).to.equal('<b> é<');
    expect(textAt(found[0]?.element, 'state')).to.equal('open');
    const [rest] = found.slice(-1);
    expect(childrenOf(rest?.element, 'host').map(({ children }) => children)).to.deep.equal([[], []]);
    expect(elementAt(rest?.element, 'host')?.at).to.equal('line 4, column 17');
    expect(attributeOf(childrenOf(rest?.element, 'host')[1], '{urn:x}extra')).to.equal('1');
    expect(textAt(rest?.element, 'ended')).to.equal('now');
  });

  it('are the same however the bytes are cut', async () => {
    const whole = await read(sample, [['scan', '*']]);
    for (const size of [1, 2, 3, 7, 64]) expect(await read(sample, [['scan', '*']], size)).to.deep.equal(whole);
    expect(whole.found.map(({ path }) => path)).to.deep.equal([0, 0, 0, -1]);
  });

  it('may be the document itself', async () => {
    const { found } = await read(sample, [['scan']]);
    expect(found.map(({ path, element }) => [path, element.children.length])).to.deep.equal([[0, 3]]);
  });

  it('inherit nothing from names that JavaScript knows', async () => {
    const { found } = await read('<r __proto__="1" constructor="2"><__proto__ toString="3"/></r>', [
      ['r', '__proto__'],
    ]);
    expect(attributeOf(found[1]?.element, '__proto__')).to.equal('1');
    expect(attributeOf(found[0]?.element, 'toString')).to.equal('3');
    expect(attributeOf(found[0]?.element, 'valueOf')).to.equal(null);
  });
});

describe('hostile XML', () => {
  it('declares no entities: nothing grows, and nothing is fetched', async () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><r>&b;</r>`;
    expect(await refusal(bomb)).to.match(/^line 1, column \d+: The document type declares entities/);
    const file = `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>`;
    expect(await refusal(file)).to.include('declares entities');
    expect(await refusal('<!DOCTYPE r [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]><r/>')).to.include('declares');
    expect(await refusal('<!DOCTYPE r SYSTEM "http://127.0.0.1:9/r.dtd"><r>&x;</r>')).to.include('undefined entity');
    expect(await refusal('<!DOCTYPE r SYSTEM "http://127.0.0.1:9/r.dtd"><r/>')).to.equal('read');
    expect(await refusal('<r>&constructor;</r>')).to.include('undefined entity');
  });

  it('is refused where it is not well-formed, by line and column', async () => {
    const cases: readonly (readonly [string, string])[] = [
      ['', 'line 1, column 0: The file is no valid XML: document must contain a root element.'],
      ['{"a": 1}', 'text data outside of root node'],
      ['<r><e></r>', 'unexpected close tag'],
      ['<r>\n<e>', 'line 2, column 3: The file is no valid XML: unclosed tag: e.'],
      ['<r a="1" a="2"/>', 'duplicate attribute'],
      ['<r a=1/>', 'unquoted attribute value'],
      ['<r><x:e/></r>', 'unbound namespace prefix'],
      ['<r/><r/>', 'documents may contain only one root'],
      ['<r>\u0000</r>', 'disallowed character'],
      ['<r>&#0;</r>', 'malformed character entity'],
      ['<r>&#xD800;</r>', 'malformed character entity'],
      ['<?xml version="1.1"?><r/>', 'XML 1.0 is read; this file says version 1.1.'],
      ['<?xml version="1.0" encoding="ISO-8859-1"?><r/>', 'The file says that it is ISO-8859-1.'],
    ];
    for (const [document, message] of cases) expect(await refusal(document), document).to.include(message);
  });

  it('is refused in encodings other than UTF-8', async () => {
    expect(await refusal(Buffer.from(`\uFEFF${sample}`, 'utf16le'))).to.include('byte 0: The file is UTF-16.');
    expect(await refusal(Buffer.from(sample, 'utf16le'))).to.include('The file is UTF-16.');
    expect(await refusal(Buffer.from('<r>caf\xe9</r>', 'latin1'))).to.include('bytes that are not UTF-8');
    expect(await refusal(Buffer.from('<r>\xc3', 'latin1'))).to.include('ends within a character');
    expect(await refusal(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('<r/>')]))).to.equal('read');
    expect(await refusal(Buffer.from([0x1f, 0x8b, 8, 0]))).to.include('a gzip file');
  });

  it('is refused when it is nested too deep, or is too large in one place', async () => {
    const limits = { token: 200_000, element: 500_000, nodes: 2000 };
    const letters = 'x'.repeat(100);
    const cases: readonly (readonly [string | AsyncIterable<Uint8Array>, string])[] = [
      ['<r>'.repeat(65), 'nested more than 64 deep'],
      [`<r ${Array.from({ length: 1001 }, (_, index) => `a${String(index)}="1"`).join(' ')}/>`, '1000 attributes'],
      [repeated('<r a="', letters, 5000, '"/>'), 'A tag, text or comment has more than 200000 characters'],
      [repeated('<r><!--', letters, 5000, '--></r>'), 'more than 200000 characters'],
      [repeated('<!DOCTYPE r [', letters, 5000, ']><r/>'), 'more than 200000 characters'],
      [repeated('<r>&', letters, 5000, ';</r>'), 'more than 200000 characters'],
      [repeated('<r><e>', '<a/>', 3000, '</e></r>'), 'This element holds more than 2000 elements and attributes'],
      [repeated('<r>', '<a/>', 3000, '</r>'), 'What surrounds the elements holds more than 2000'],
      [
        repeated('<r><e>', `${letters.repeat(10)}<a/>`, 1000, '</e></r>'),
        'This element has more than 500000 characters',
      ],
    ];
    for (const [document, message] of cases) expect(await refusal(document, limits)).to.include(message);
    expect(await refusal(`${'<r>'.repeat(64)}${'</r>'.repeat(64)}`)).to.equal('read');
  });

  it('is read in bounded memory where the elements are small and many', async () => {
    let count = 0;
    const limits = { nodes: 10, element: 1000 };
    for await (const some of readElements(repeated('<r>', '<e a="1">text</e>', 20_000, '</r>'), [['r', 'e']], limits)) {
      if (!some.ok) throw new Error(some.error.message);
      expect(some.value.length).to.be.below(8000);
      count += some.value.length;
    }
    expect(count).to.equal(20_001);
  });
});
