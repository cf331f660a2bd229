import { expect } from 'chai';
import { contentOf } from '../../../../src/modules/imports/domain/code';
import { randomFrom } from '../../random';

const seen = { kind: 'LINES', snippet: null, message: '', ruleId: 'rule' } as const;
const ofCode = (snippet: string) => contentOf({ ...seen, snippet }, 'tool');
const ofMessage = (message: string, snippet: string | null = null) => contentOf({ ...seen, message, snippet }, 'tool');

describe('the content by which a place is recognised', () => {
  it('is the same, however the code is formatted: 500 formats', () => {
    const random = randomFrom(7);
    const tokens = ['exec', '(', "'tar -czf '", '+', 'request', '.', 'name', ',', '{', 'now', ':', 'true', '}', ')'];
    const space = (): string => ['', '', ' ', '  ', '\n\t', '\r\n    '][Math.floor(random() * 6)] ?? '';
    const first = ofCode(tokens.join(''));
    for (const _ of Array.from({ length: 500 })) {
      const written = tokens.map((token) => `${space()}${token}${space()}`).join('');
      const quoted = random() < 0.5 ? written : written.replaceAll("'", '"');
      const trailing = random() < 0.5 ? quoted : quoted.replace('}', ',}');
      expect(ofCode(`${trailing}${random() < 0.5 ? ';' : ''}`)).to.deep.equal(first);
    }
  });
  it('tells other code from it', () => {
    const all = ['run(a + b)', 'run(a - b)', 'run(ab)', 'run(a, b)', 'runs(a + b)', 'return value', 'returnvalue'];
    expect(new Set(all.map((code) => JSON.stringify(ofCode(code)))).size).to.equal(all.length);
  });
  it('is what the tool says where it shows no code, but for numbers', () => {
    const first = ofMessage("Reading 'name' of 3 at line 20");
    expect(first).to.not.equal(null);
    expect(ofMessage("Reading 'name' of 4 at line 31")).to.deep.equal(first);
    expect(ofMessage("Reading 'name' of 4 at line 31", '$1')).to.deep.equal(first);
    expect(ofMessage("Reading 'other' of 3 at line 20")).to.not.deep.equal(first);
    expect(
      contentOf({ ...seen, ruleId: 'other', message: "Reading 'name' of 3 at line 20" }, 'tool'),
    ).to.not.deep.equal(first);
  });
  it('is nothing where both say too little, and words are never taken for code', () => {
    expect(ofMessage('-', '{')).to.equal(null);
    expect(contentOf({ ...seen, kind: 'INPUT', message: 'Said of a page' }, 'tool')).to.equal(null);
    expect(ofMessage('run(a, b)')).to.not.deep.equal(ofCode('run(a, b)'));
  });
});
