import { expect } from 'chai';
import { eventEvidenceTypes, textTypeOf } from '../../../src/modules/evidences/domain/event-evidence';
import { evidenceTypes } from '../../../src/modules/evidences/domain/evidence';
import { checkFile } from '../../../src/modules/evidences/domain/file';
import { contentTypeOf } from '../../../src/modules/evidences/operations/content-type';
import { contents, uploaded, type Content } from './files';
import { testPorts } from '../../support/world';

const { evidenceBytes: maximumBytes } = testPorts.limits;

const types: Readonly<Record<Content, string | undefined>> = {
  png: 'image/png',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  webm: 'video/webm',
  csv: 'text/csv',
  svg: 'application/xml',
  html: 'text/csv',
  pdf: 'application/pdf',
  program: 'application/x-elf',
  latin: undefined,
  nul: undefined,
  bareSvg: 'text/csv',
  emptyZip: 'application/zip',
  zip: 'application/zip',
  gzip: 'application/gzip',
  pictureAndPage: 'image/gif',
  documentAndZip: 'application/pdf',
};

const all = { ...evidenceTypes, ...eventEvidenceTypes };

const text = ['csv', 'html', 'bareSvg'] as const;

const taken: Readonly<Partial<Record<keyof typeof all, readonly Content[]>>> = {
  ANIMATION: ['png', 'gif', 'jpeg', 'webm', 'pictureAndPage'],
  EXPLOITATION: ['png', 'jpeg'],
  EVIDENCE_5: ['png', 'jpeg'],
  RECORDS: text,
  IMAGE_1: ['png', 'gif', 'jpeg', 'webm', 'pictureAndPage'],
  IMAGE_6: ['png', 'gif', 'jpeg', 'webm', 'pictureAndPage'],
  FILE_1: [...text, 'pdf', 'zip', 'emptyZip', 'documentAndZip'],
};

describe('the content of an evidence', () => {
  (Object.keys(types) as Content[]).forEach((name) => {
    it(`tells that it is ${types[name] ?? 'nothing known'}: ${name}`, async () => {
      expect(await contentTypeOf(uploaded(contents[name]), maximumBytes)).to.equal(types[name]);
    });
  });

  (Object.keys(taken) as (keyof typeof all)[]).forEach((kind) => {
    it(`is taken as ${kind} when it is ${taken[kind]?.join(', ')}`, () => {
      const fit = (Object.keys(types) as Content[]).filter(
        (name) => checkFile(all[kind], maximumBytes, { bytes: 100, contentType: types[name] }).ok,
      );
      expect(fit).to.have.members(taken[kind] ?? []);
    });
  });

  it('is not empty, and has at most 10 MB', () => {
    const check = (bytes: number) => checkFile(evidenceTypes.RECORDS, maximumBytes, { bytes, contentType: 'text/csv' });
    expect([0, 1, maximumBytes, maximumBytes + 1].map((bytes) => check(bytes).ok)).to.deep.equal([
      false,
      true,
      true,
      false,
    ]);
  });

  it('of an event is CSV when it is text and its name ends so, and plain text otherwise', () => {
    const names = ['rows.csv', 'ROWS.CSV', 'log.txt', 'rows.csv.html', '../../csv', ''];
    expect(names.map((name) => textTypeOf('text/csv', name))).to.deep.equal([
      'text/csv',
      'text/csv',
      ...Array.from({ length: 4 }, () => 'text/plain'),
    ]);
    expect(['image/png', undefined].map((type) => textTypeOf(type, 'rows.csv'))).to.deep.equal([
      'image/png',
      undefined,
    ]);
  });
});
