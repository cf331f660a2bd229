import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';

/**
 * How results are written down: as they come, from the last to the first, by another run of the tool, by yet another one
 * for which one in a hundred has gone and another has come, and by one for which lines came above all of that.
 */
export type Writing = 'first' | 'reordered' | 'later' | 'changed' | 'shifted';

const endedAt: Readonly<Record<Writing, string>> = {
  first: '2026-05-01T10:00:00Z',
  reordered: '2026-05-01T10:00:00Z',
  later: '2026-05-02T10:00:00Z',
  changed: '2026-05-03T10:00:00Z',
  shifted: '2026-05-04T10:00:00Z',
};

const ruleCount = 240;
const resultsPerFile = 40;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const rule = (index: number) => ({
  id: `scan.injection.rule-${index}`,
  name: `TaintedValueReachesSink${index}`,
  shortDescription: { text: `Untrusted data reaches sink ${index}` },
  fullDescription: {
    text: `A value that a caller controls reaches sink ${index} without a check. `.repeat(4).trim(),
  },
  help: { text: `Check the value before it reaches sink ${index}, or use a call that keeps data and code apart.` },
  helpUri: `https://rules.example.com/injection/${index}`,
  defaultConfiguration: { level: (['error', 'warning', 'note'] as const)[index % 3] },
  properties: {
    tags: ['security', `external/cwe/cwe-${String(20 + index).padStart(3, '0')}`],
    precision: 'high',
    'security-severity': String(((index % 90) + 10) / 10),
  },
});

/** The number of the result in this place of the file. */
const numberAt = (place: number, count: number, writing: Writing): number => {
  if (writing === 'reordered') return count - 1 - place;
  return (writing === 'changed' || writing === 'shifted') && place % 100 === 50 ? place + count : place;
};

const firstLine = (writing: Writing): number => (writing === 'shifted' ? 19 : 12);

/** Reports of more results say less of each, so that they stay below the limit of 512 MB. */
const wordy = 500_000;

const terse = (index: number, from: number) => {
  const file = Math.floor(index / resultsPerFile);
  const path = `src/module-${file}/handler.ts`;
  const line = from + (index % resultsPerFile) * 17;
  const code = `const answer${index} = await query(\`where id = \${id${index}}\`);`;
  return {
    ruleId: `scan.injection.rule-${index % ruleCount}`,
    message: { text: `id${index} reaches query without a check.` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path },
          region: { startLine: line, startColumn: 22, snippet: { text: code } },
        },
      },
    ],
    partialFingerprints: { 'primaryLocationLineHash/v1': hash(`${path}:${code}`).slice(0, 16) },
  };
};

/** What every result says. */
type Result = ReturnType<typeof terse>;

const result = (index: number, from: number) => {
  const file = Math.floor(index / resultsPerFile);
  const number = index % ruleCount;
  const line = from + (index % resultsPerFile) * 17;
  const path = `services/area-${file % 25}/src/module-${file}/handlers/request-handler-${file}.ts`;
  const code = `  const answer${index} = await store.query(\`select * from orders where id = \${request.params.id${index}}\`);`;
  return {
    ruleId: `scan.injection.rule-${number}`,
    ruleIndex: number,
    level: 'warning',
    message: {
      text: `The value of request.params.id${index} reaches the call store.query in ${path} without a check, so that a caller may change what the statement means.`,
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path, uriBaseId: '%SRCROOT%' },
          region: { startLine: line, startColumn: 22, endLine: line, endColumn: code.length, snippet: { text: code } },
        },
      },
    ],
    partialFingerprints: { 'primaryLocationLineHash/v1': `${hash(`${path}:${code}`).slice(0, 16)}:1` },
    properties: { confidence: 'HIGH', sink: 'store.query', reviewed: false },
  };
};

const head = (writing: Writing): string =>
  JSON.stringify({
    tool: {
      driver: {
        name: 'Example Scanner',
        semanticVersion: '4.2.0',
        informationUri: 'https://scanner.example.com',
        rules: Array.from({ length: ruleCount }, (_, index) => rule(index)),
      },
    },
    invocations: [
      {
        executionSuccessful: true,
        endTimeUtc: endedAt[writing],
      },
    ],
    originalUriBaseIds: { '%SRCROOT%': { uri: 'file:///srv/build/' } },
    columnKind: 'utf16CodeUnits',
  }).slice(0, -1);

/** The results from a place of the file on: at most so many. */
const resultsFrom = (
  from: number,
  most: number,
  count: number,
  writing: Writing,
  mostWordy: number,
): readonly Result[] =>
  Array.from({ length: Math.min(most, count - from) }, (_, offset) =>
    (count > mostWordy ? terse : result)(numberAt(from + offset, count, writing), firstLine(writing)),
  );

const atATime = 500;

/** Writes a report of so many results to a file, without holding it; one of more than are to be wordy is terse. */
export const writeReport = async (file: string, count: number, writing: Writing, mostWordy = wordy): Promise<void> => {
  const stream = createWriteStream(file);
  stream.write(`{"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[${head(writing)}`);
  stream.write(',"results":[');
  for (let from = 0; from < count; from += atATime) {
    const texts = resultsFrom(from, atATime, count, writing, mostWordy).map((each) => JSON.stringify(each));
    if (!stream.write(`${from === 0 ? '' : ','}${texts.join(',')}`)) await once(stream, 'drain');
  }
  stream.end(']}]}');
  await once(stream, 'close');
};

const columns = [
  'ruleId',
  'title',
  'description',
  'recommendation',
  'helpUrl',
  'cwe',
  'severity',
  'path',
  'line',
].concat(['column', 'message', 'snippet', 'fingerprint']);

/** What the columns mean of the same results as CSV. */
const csvMapping = (writing: Writing): object => ({
  format: 'integrates-mapping/1',
  tool: { name: 'Example Scanner', version: '4.2.0' },
  endedAt: endedAt[writing],
  fields: Object.fromEntries(columns.map((name) => [name, name])),
  constants: { kind: 'LINES' },
});

const rules = Array.from({ length: ruleCount }, (_, index) => rule(index));
const numbers = new Map(rules.map(({ id }, index) => [id, index]));

const cellsOf = ({ ruleId, message, locations, partialFingerprints }: Result): readonly (string | number)[] => {
  const told = rules[numbers.get(ruleId) ?? 0] as ReturnType<typeof rule>;
  const { artifactLocation, region } = (locations[0] as Result['locations'][0]).physicalLocation;
  const { shortDescription, fullDescription, help, helpUri, properties } = told;
  const severity = properties['security-severity'];
  return [ruleId, shortDescription.text, fullDescription.text, help.text, helpUri]
    .concat([properties.tags[1]?.replace('external/cwe/', '') ?? '', severity, artifactLocation.uri])
    .concat([String(region.startLine), String(region.startColumn), message.text, region.snippet.text])
    .concat([partialFingerprints['primaryLocationLineHash/v1']]);
};

/** The same results as CSV: each row also says what it knows of its rule. */
export const writeCsv = async (file: string, count: number, writing: Writing): Promise<void> => {
  const stream = createWriteStream(file);
  stream.write(stringify([columns]));
  for (let from = 0; from < count; from += atATime) {
    const rows = resultsFrom(from, atATime, count, writing, wordy).map(cellsOf);
    if (!stream.write(stringify(rows))) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
};

/** What reports are written as. */
export type Kind = 'sarif' | 'csv';

export const write: Readonly<Record<Kind, (file: string, count: number, writing: Writing) => Promise<void>>> = {
  sarif: (file, count, writing) => writeReport(file, count, writing),
  csv: writeCsv,
};

/** What an upload of one says of its format. */
export const formatOf = (kind: Kind, writing: Writing): { readonly format?: 'CSV'; readonly mapping?: object } =>
  kind === 'csv' ? { format: 'CSV', mapping: csvMapping(writing) } : {};
