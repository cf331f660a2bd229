import { expect } from 'chai';
import { instantOf, isDate } from '../../../src/modules/advisories/domain/dates';
import { epssRow, epssStart, readEpssLine, type EpssReading } from '../../../src/modules/advisories/domain/epss-file';
import { faultText, type FileFault } from '../../../src/modules/advisories/domain/file-fault';
import { kevCatalogue } from '../../../src/modules/advisories/domain/kev-file';
import { osvRecord } from '../../../src/modules/advisories/domain/osv-record';
import type { Result } from '../../../src/kernel/result';
import { epssText, kevEntry, kevText } from './feeds';

const said = (result: Result<unknown, FileFault>): string => (result.ok ? 'ok' : faultText(result.error));

const readLines = (text: string): string => {
  const lines = text.replace(/\n$/, '').split('\n');
  const read = (reading: EpssReading, at: number): string => {
    const line = lines[at];
    if (line === undefined) return 'ok';
    const next = readEpssLine(reading, line);
    return next.ok ? read(next.value.next, at + 1) : faultText(next.error);
  };
  return read(epssStart, 0);
};

describe('an EPSS file', () => {
  const head = '#model_version:v2025.03.14,score_date:2026-01-02T12:55:00Z\ncve,epss,percentile\n';
  const files: readonly (readonly [string, string])[] = [
    [epssText({ 'CVE-2021-44228': [0.94358, 0.99962], 'CVE-1999-0001': ['0.00043', '1'] }), 'ok'],
    [`${head}CVE-2021-44228,1e-05,0.5`, 'ok'],
    [`${head.replaceAll('\n', '\r\n')}CVE-2021-44228,0.1,0.5\r\n`, 'ok'],
    [
      'cve,epss,percentile\nCVE-2021-44228,0.1,0.5',
      'line 1: an EPSS file begins with a comment, #model_version:...,score_date:...',
    ],
    ['#model_version:v1,score_date:soon\n', 'line 1, score_date: "soon" is no date.'],
    ['#score_date:2026-01-02\n', 'line 1, model_version: "" is no version of 1 to 100 characters.'],
    [
      '#model_version:v1,score_date:2026-01-02\ncve,score\n',
      'line 2: the columns are cve,epss,percentile, not "cve,score".',
    ],
    [`${head}CVE-2021-44228,0.1\n`, 'line 3, percentile: "" is no number from 0 to 1.'],
    [`${head}CVE-2021-44228,0.1,0.2,0.3\n`, 'line 3: a row has 3 columns, cve,epss,percentile; this one has 4.'],
    [`${head}\n`, 'line 3: the line is empty.'],
    [`${head}GHSA-jfh8-c2jp-5v3q,0.1,0.2\n`, 'line 3, cve: "GHSA-jfh8-c2jp-5v3q" is no CVE id.'],
  ];
  files.forEach(([text, expected]) =>
    it(`is ${expected}`, () => {
      expect(readLines(text)).to.equal(expected);
    }),
  );

  it('has numbers from 0 to 1 alone', () => {
    const wrong = ['1.1', '-0.1', 'NaN', '', ' ', '0x1', '1e400', '2', '1,', 'Infinity', '0.1 ', '1.5e-0'];
    wrong.forEach((text) => expect(said(epssRow(`CVE-2021-44228,${text},0.1`, 9)), text).to.match(/^line 9/));
    ['0', '1', '0.0', '1.0', '.5', '0.000430000', '9.1e-5'].forEach((text) =>
      expect(said(epssRow(`CVE-2021-44228,0.1,${text}`, 9)), text).to.equal('ok'),
    );
  });
});

describe('a catalogue of KEV', () => {
  const catalogue = (change: object): string =>
    said(kevCatalogue({ ...(JSON.parse(kevText([kevEntry('CVE-2021-44228')])) as object), ...change }));
  const entry = (change: object): string =>
    catalogue({ vulnerabilities: [{ ...kevEntry('CVE-2021-44228'), ...change }] });
  const wrong: readonly (readonly [string, string])[] = [
    [catalogue({}), 'ok'],
    [said(kevCatalogue([])), 'the file is no JSON object.'],
    [catalogue({ catalogVersion: 7 }), 'catalogVersion: 7 is no version of 1 to 100 characters.'],
    [catalogue({ dateReleased: 'today' }), 'dateReleased: "today" is no instant.'],
    [catalogue({ vulnerabilities: null }), 'vulnerabilities: null is no list.'],
    [catalogue({ count: 2 }), 'count: the file tells of 2 entries, and has 1.'],
    [
      catalogue({ count: 2, vulnerabilities: [kevEntry('CVE-2021-44228'), kevEntry('CVE-2021-44228')] }),
      'vulnerabilities[1].cveID: "CVE-2021-44228" is listed twice.',
    ],
    [catalogue({ vulnerabilities: ['CVE-2021-44228'] }), 'vulnerabilities[0]: "CVE-2021-44228" is no object.'],
    [entry({ cveID: 'log4j' }), 'vulnerabilities[0].cveID: "log4j" is no CVE id.'],
    [entry({ dateAdded: '2021-02-30' }), 'vulnerabilities[0].dateAdded: "2021-02-30" is no date.'],
    [entry({ dueDate: 'soon' }), 'vulnerabilities[0].dueDate: "soon" is no date.'],
    [entry({ dueDate: undefined, knownRansomwareCampaignUse: undefined, requiredAction: undefined }), 'ok'],
    [
      entry({ knownRansomwareCampaignUse: true }),
      'vulnerabilities[0].knownRansomwareCampaignUse: true is neither "Known" nor "Unknown".',
    ],
    [entry({ product: ['a'] }), 'vulnerabilities[0].product: ["a"] is no text.'],
  ];
  wrong.forEach(([told, expected]) =>
    it(`is ${expected}`, () => {
      expect(told).to.equal(expected);
    }),
  );
});

describe('a record of OSV', () => {
  const record = (change: object): Result<unknown, FileFault> =>
    osvRecord(
      {
        id: 'GHSA-JFH8-c2jp-5v3q',
        modified: '2024-05-01T10:00:00.123456Z',
        aliases: ['cve-2021-44228', 'GHSA-jfh8-c2jp-5v3q'],
        ...change,
      },
      '',
    );

  it('tells its id, its aliases and when it was withdrawn', () => {
    expect(record({ withdrawn: '2024-05-02T00:00:00Z' })).to.deep.equal({
      ok: true,
      value: {
        id: 'GHSA-jfh8-c2jp-5v3q',
        aliases: ['CVE-2021-44228'],
        modifiedAt: '2024-05-01T10:00:00.123Z',
        withdrawnAt: '2024-05-02T00:00:00.000Z',
      },
    });
    expect(said(record({ aliases: null }))).to.equal('ok');
  });

  const wrong: readonly (readonly [object, string])[] = [
    [{ id: '' }, 'id: "" is no id of at most 100 characters.'],
    [{ id: 'a b' }, 'id: "a b" is no id of at most 100 characters.'],
    [{ modified: undefined }, 'modified: nothing is no instant.'],
    [{ withdrawn: 'yes' }, 'withdrawn: "yes" is no instant.'],
    [{ aliases: 'CVE-2021-44228' }, 'aliases: "CVE-2021-44228" is no list.'],
    [{ aliases: ['CVE-2021-44228', 7] }, 'aliases[1]: 7 is no id of at most 100 characters.'],
    [
      { aliases: Array.from({ length: 100 }, (_, at) => `OSV-2020-${at}`) },
      'aliases: there are 100; at most 99 are read.',
    ],
  ];
  wrong.forEach(([change, expected]) =>
    it(`is refused: ${expected}`, () => {
      expect(said(record(change))).to.equal(expected);
    }),
  );
});

describe('times in files', () => {
  it('are read with any zone, and without one as UTC', () => {
    expect(instantOf('2026-01-02T00:00:00+0000')).to.equal('2026-01-02T00:00:00.000Z');
    expect(instantOf('2026-01-02T02:00:00+02:00')).to.equal('2026-01-02T00:00:00.000Z');
    expect(instantOf('2026-01-02T00:00:00')).to.equal('2026-01-02T00:00:00.000Z');
    expect(instantOf('2026-01-02')).to.equal('2026-01-02T00:00:00.000Z');
    ['', '2026', '2026-13-01', 'now', 7, null, '2026-01-02T25:00:00Z'].forEach((text) =>
      expect(instantOf(text), String(text)).to.equal(undefined),
    );
    expect(['2024-02-29', '2023-02-29', '2023-2-1', 7].map(isDate)).to.deep.equal([true, false, false, false]);
  });
});
