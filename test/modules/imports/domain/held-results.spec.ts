import { expect } from 'chai';
import type { Reading, Unreadable } from '../../../../src/modules/imports/domain/observation';
import { outlineSarif } from '../../../../src/modules/imports/domain/sarif/outline';
import { readSarif } from '../../../../src/modules/imports/domain/sarif/read';
import { at, chunked, log, readDocument, run } from './documents';

const first = JSON.stringify({ ruleId: 'R1', message: { text: 'bad' }, locations: [at('a.js', { startLine: 1 })] });
const second = JSON.stringify({ ruleId: 'R2', message: { text: 'größer: 🦀' }, rank: 1 });
const twice = second.replace('"rank":1', '"rank":1,"rank":2');

const runs = (...results: readonly string[]): string =>
  log(run({ results: [] }), run({ results: [] })).replaceAll('[]', `[${results.join(',')}]`);

describe('results of a small SARIF log', () => {
  const documents: readonly (readonly [title: string, document: string])[] = [
    ['as they are', runs(first, second)],
    ['until a property stands twice', runs(first, twice, second)],
    ['until one is no object', runs(first, '[1]')],
    ['with numbers that a double does not keep', runs(first.replace('"startLine":1', '"startLine":9007199254740993'))],
    ['of which there are none', runs()],
  ];
  for (const [title, document] of documents)
    it(`are read ${title}, held or walked again`, async () => {
      for (const size of [7, 64, 65_536]) {
        const outline = await outlineSarif(chunked(document, size), true);
        if (!outline.ok) throw new Error(outline.error.message);
        const readings: Reading[] = [];
        const errors: Unreadable[] = [];
        for await (const batch of readSarif(outline.value, chunked('')))
          if (batch.ok) readings.push(...batch.value);
          else errors.push(batch.error);
        const again = await readDocument(document, size);
        expect(readings).to.deep.equal(again.readings);
        expect(errors).to.deep.equal(again.error === undefined ? [] : [again.error]);
      }
    });
});
