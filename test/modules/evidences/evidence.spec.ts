import { expect } from 'chai';
import { checkFile, maximumBytes, type EvidenceKind } from '../../../src/modules/evidences/domain/evidence';
import { contentTypeOf } from '../../../src/modules/evidences/operations/content-type';
import { contents, uploaded, type Content } from './files';

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
};

const taken: Readonly<Partial<Record<EvidenceKind, readonly Content[]>>> = {
  ANIMATION: ['png', 'gif', 'jpeg', 'webm'],
  EXPLOITATION: ['png', 'jpeg'],
  EVIDENCE_5: ['png', 'jpeg'],
  RECORDS: ['csv', 'html'],
};

describe('the content of an evidence', () => {
  (Object.keys(types) as Content[]).forEach((name) => {
    it(`tells that it is ${types[name] ?? 'nothing known'}: ${name}`, async () => {
      expect(await contentTypeOf(uploaded(contents[name]))).to.equal(types[name]);
    });
  });

  (Object.keys(taken) as EvidenceKind[]).forEach((kind) => {
    it(`is taken as ${kind} when it is ${taken[kind]?.join(', ')}`, () => {
      const fit = (Object.keys(types) as Content[]).filter(
        (name) => checkFile(kind, { bytes: 100, contentType: types[name] }).ok,
      );
      expect(fit).to.have.members(taken[kind] ?? []);
    });
  });

  it('is not empty, and has at most 10 MB', () => {
    const check = (bytes: number) => checkFile('RECORDS', { bytes, contentType: 'text/csv' });
    expect([0, 1, maximumBytes, maximumBytes + 1].map((bytes) => check(bytes).ok)).to.deep.equal([
      false,
      true,
      true,
      false,
    ]);
  });
});
