import Ajv2020 from 'ajv/dist/2020';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { publishedSchema } from '../../../../src/modules/imports';
import { csv } from '../../../../src/modules/imports/domain/csv/format';
import { headOf } from '../../../../src/modules/imports/domain/formats/head';
import { damaged, generator, retyped } from './mutations';
import { observed, readReport, refused } from './read-format';
import { checkRead } from './soundness';

const validates = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(publishedSchema('mapping'));
const mapping = JSON.parse(readFileSync('docs/examples/mapping.json', 'utf8')) as Readonly<Record<string, unknown>>;
const table = readFileSync('docs/examples/results.csv');

const own = (...rows: readonly string[]): string => ['tool,rule_id,path,line,severity,cwe', ...rows].join('\n');
const simple = {
  format: 'integrates-mapping/1',
  tool: { name: 'Own' },
  fields: { ruleId: 'Check', path: 'File', severity: 'Risk' },
};

describe('CSV reports', () => {
  it('reads the example of the documentation with its mapping, which the published schema accepts', async () => {
    expect(validates(mapping), JSON.stringify(validates.errors)).to.equal(true);
    const { runs, readings, error } = await readReport(csv, table, { mapping, size: 13 });
    expect(error).to.equal(undefined);
    expect(runs[0]).to.deep.include({
      tool: { name: 'Audit', version: null, producedBy: null },
      category: 'audit',
      results: 'SOME',
    });
    const found = readings.flatMap((reading) => ('observation' in reading ? [reading.observation] : []));
    expect(
      found.map(({ rule, place, securitySeverity, message }) => [
        rule.id,
        place.where,
        place.line,
        securitySeverity,
        message,
      ]),
    ).to.deep.equal([
      [
        'SQL injection',
        'src/search/query.ts',
        12,
        9,
        'The parameter q becomes part of the query.\r\nIt is not escaped.',
      ],
      ['SQL injection', 'src/orders/find.ts', 40, 4, 'The "sort" parameter, too.'],
      ['Open redirect', 'src/login.ts', 7, 6.5, 'Open redirect'],
    ]);
    expect(found.map(({ rule }) => rule.cwe)).to.deep.equal([[89], [89, 564], [601]]);
    expect(found[0]?.place.endLine).to.equal(14);
    expect(readings.map(({ pointer }) => pointer)).to.deep.equal(['line 2', 'line 4', 'line 6']);
  });

  it('needs no mapping where the header uses our own names', async () => {
    const found = await observed(csv, own('Own,r1,src/a.ts,3,high,CWE-79', 'Own,r2,src/b.ts,4,9.1,'));
    expect(
      found.map(({ tool, rule, place, securitySeverity }) => [tool, rule.id, place.where, securitySeverity]),
    ).to.deep.equal([
      ['Own', 'r1', 'src/a.ts', 7],
      ['Own', 'r2', 'src/b.ts', 9.1],
    ]);
  });

  it('takes each kind of place by the columns that are filled', async () => {
    const rows = [
      'Own,r,,https://example.com/a,q,,,',
      'Own,r,,,,example.com,443,',
      'Own,r,,,,,,pkg:npm/a@1.0.0',
      'Own,r,a/b.c,,,,,',
    ];
    const found = await observed(csv, ['tool,ruleId,path,url,field,host,port,purl', ...rows].join('\n'));
    expect(
      found.map(({ place: { kind, where, specific } }) => `${kind} ${where} ${specific ?? ''}`.trim()),
    ).to.deep.equal([
      'INPUT https://example.com/a q',
      'PORT example.com 443',
      'COMPONENT pkg:npm/a@1.0.0',
      'LINES a/b.c',
    ]);
  });

  it('reads semicolons, tabs and bars, a byte order mark, lone carriage returns and empty lines', async () => {
    for (const separator of [';', '\t', '|'])
      for (const end of ['\n', '\r\n', '\r']) {
        const text = `\uFEFF${own('Own,r1,a.ts,3,low,', '', 'Own,r2,b.ts,4,low,').replaceAll(',', separator).replaceAll('\n', end)}${end}`;
        expect(await observed(csv, text, { size: 3 })).to.have.length(2);
      }
  });

  it('closes what a file with a header alone does not show, when a mapping names the tool', async () => {
    expect((await readReport(csv, 'Check,File,Risk\n', { mapping: simple })).runs[0]).to.include({ results: 'EMPTY' });
    expect(await refused(csv, own())).to.match(/^line 1: Nothing names the tool/);
  });

  const faults: readonly (readonly [string, string | Buffer, unknown, string])[] = [
    [
      'every row that is wrong, by its line',
      own('Own,r1,a.ts,0,low,', 'Own,r1,"a\nb.ts",1,low,', 'Own,,a.ts,1,bad,'),
      null,
      'line 2: "line" is "0". Give a whole number from 1 to 2147483647. line 5: "rule_id" is missing.',
    ],
    [
      'a column that is not known',
      'tool,ruleId,sevrity\n',
      null,
      'line 1: The column "sevrity" is not known. Without a mapping, columns are called tool, ',
    ],
    [
      'a column that the header lacks',
      'Check,File\nx,y\n',
      simple,
      'line 1: The header has no column "Risk", which the mapping names.',
    ],
    ['a column that stands twice', 'Check,File,Risk,Risk\n', simple, 'line 1: The header has the column "Risk" twice.'],
    [
      'a word that is no severity',
      'Check,File,Risk\nr,a.ts,Hoch\n',
      simple,
      'line 2: "Risk" is "Hoch". Give a score from 0 to 10 or one of',
    ],
    ['a row with other cells than the header', own('Own,r1,a.ts'), null, 'line 2: The header has 6 cells, this row 3.'],
    ['a quote that is not closed', own('Own,"r1,a.ts,3,low,'), null, 'line 2: The file ends within quotes'],
    ['a quote within a cell', own('Own,r"1,a.ts,3,low,'), null, 'line 2: A quote stands within a cell'],
    [
      'rows of several tools',
      own('Own,r1,a.ts,3,low,', 'Other,r1,a.ts,4,low,'),
      null,
      'line 3: "tool" differs from the first row',
    ],
    ['a row without a place', own('Own,r1,,,low,'), null, 'line 2: There is no place'],
    [
      'Windows-1252',
      Buffer.from(own('Own,r\xe9,a.ts,3,low,'), 'latin1'),
      null,
      'line 1: Bytes after byte 0 are not UTF-8',
    ],
    ['UTF-16', Buffer.from(`\uFEFF${own()}`, 'utf16le'), null, 'byte 0: The file is UTF-16.'],
    ['a NUL character', own('Own,r\0,a.ts,3,low,'), null, 'line 1: There is a NUL character'],
    ['an empty file', '\n\n', null, 'line 1: The file is empty'],
    [
      'a row without an end',
      own(`Own,"${'x'.repeat(1_100_000)}`),
      null,
      'line 2: A row has more than 1000000 characters.',
    ],
    ['too many columns', `${'a,'.repeat(1001)}\n`, null, 'line 1: There are more than 1000 columns.'],
    [
      'a mapping that is none',
      own(),
      { ...simple, fields: { rule: 'x' } },
      '/mapping/fields/rule: There is no such property.',
    ],
    [
      'a mapping of another version',
      own(),
      { ...simple, format: 'x' },
      '/mapping/format: Give "integrates-mapping/1".',
    ],
  ];
  for (const [what, document, given, message] of faults)
    it(`names ${what}`, async () => {
      const text = await refused(csv, document, { mapping: given });
      expect(text.slice(0, message.length)).to.equal(message);
    });

  it('is recognised by a first line that has separators', () => {
    const recognised = (text: string): boolean => csv.recognises(headOf(Buffer.from(text)));
    expect(['a,b\n', 'a;b\r', 'a\tb'].map(recognised)).to.deep.equal([true, true, true]);
    expect(['nothing of the kind\n', '{"a,b":1}', '<a b=","/>'].map(recognised)).to.deep.equal([false, false, false]);
  });

  it('never throws, whatever a file or a mapping holds', async function () {
    this.timeout(60_000);
    const random = generator(5);
    const outcomes = new Set<string>();
    for (const document of damaged(table, random, 60))
      outcomes.add(checkRead(await readReport(csv, document, { mapping, size: 64 })));
    for (const text of retyped(JSON.stringify(mapping), random, 1)) {
      const given = JSON.parse(text) as unknown;
      const read = await readReport(csv, table, { mapping: given });
      outcomes.add(checkRead(read));
      if (given !== null && !validates(given)) expect(read.error, text).not.to.equal(undefined);
    }
    expect([...outcomes]).to.have.members(['read', 'refused']);
  });
});
