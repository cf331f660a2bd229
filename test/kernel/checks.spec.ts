import { expect } from 'chai';
import { checkName, checkText, futureOrNever, lengthOf } from '../../src/kernel/checks';
import { patch } from '../../src/kernel/patch';
import { fail, firstFailure, succeed, type Refusal, type Result } from '../../src/kernel/result';
import { answer, simpleAnswer } from '../../src/kernel/answer';

const told = <T>(result: Result<T>): T | string => (result.ok ? result.value : result.error.code);

describe('names of organizations and groups', () => {
  const stories: readonly (readonly [string, string])[] = [
    ['abc', 'abc'],
    ['A-1', 'A-1'],
    ['  acme  ', 'acme'],
    ['x'.repeat(40), 'x'.repeat(40)],
    ['a--b', 'a--b'],
    ['ab', 'INVALID_VALUE'],
    ['  ab  ', 'INVALID_VALUE'],
    ['', 'INVALID_VALUE'],
    ['x'.repeat(41), 'TOO_LONG'],
    ['-abc', 'INVALID_VALUE'],
    ['abc-', 'INVALID_VALUE'],
    ['a_c', 'INVALID_VALUE'],
    ['a b', 'INVALID_VALUE'],
    ['äbc', 'INVALID_VALUE'],
    ['abc\n-', 'INVALID_VALUE'],
    ['a/../b', 'INVALID_VALUE'],
    ['abc\0', 'INVALID_VALUE'],
    ['аcme', 'INVALID_VALUE'],
    ['-'.repeat(40), 'INVALID_VALUE'],
  ];
  stories.forEach(([given, expected]) => {
    it(`${JSON.stringify(given.slice(0, 20))} is ${expected.slice(0, 20)}`, () =>
      expect(told(checkName(given, ['input', 'name']))).to.equal(expected));
  });
});

describe('texts', () => {
  it('that are too short are told the limit and how many characters they have', () => {
    const why = (text: string, minimum: number): string => {
      const checked = checkText(text, ['f'], { minimum, maximum: 40 });
      return checked.ok ? 'ok' : checked.error.message;
    };
    expect(why(' ', 1)).to.equal('1 to 40 characters; these are 0.');
    expect(why('ab', 3)).to.equal('3 to 40 characters; these are 2.');
  });

  it('are trimmed, and counted in characters as people do', () => {
    expect(lengthOf('🧨🧨')).to.equal(2);
    expect(told(checkText(' 🧨🧨 ', ['f'], { minimum: 2, maximum: 2 }))).to.equal('🧨🧨');
    expect(told(checkText('🧨🧨🧨', ['f'], { maximum: 2 }))).to.equal('TOO_LONG');
    expect(told(checkText(' x ', ['f'], { minimum: 2, maximum: 9 }))).to.equal('INVALID_VALUE');
    expect(told(checkText('   ', ['f'], { maximum: 9 }))).to.equal('');
  });
  it('hold no NUL and no half of a pair', () => {
    ['a\0b', '\ud83e', 'a\udde8'].forEach((text) =>
      expect(told(checkText(text, ['f'], { maximum: 9 }))).to.equal('INVALID_VALUE'),
    );
  });
  it('name their field and their limit when they are refused', () => {
    expect(checkText('xxx', ['input', 'title'], { maximum: 2 })).to.deep.equal({
      ok: false,
      error: { code: 'TOO_LONG', field: ['input', 'title'], message: 'At most 2 characters; these are 3.' },
    });
  });
});

describe('ends', () => {
  it('are in the future, or never', () => {
    const now = '2026-01-01T00:00:00.000Z';
    expect(told(futureOrNever(null, ['f'], now))).to.equal(null);
    expect(told(futureOrNever('2026-01-01T00:00:00.001Z', ['f'], now))).to.equal('2026-01-01T00:00:00.001Z');
    expect(told(futureOrNever(now, ['f'], now))).to.equal('INVALID_VALUE');
  });
});

describe('a patch', () => {
  interface Input {
    name?: string | null;
    country?: string | null;
    age?: number | null;
  }
  it('keeps what is said, and null only where it clears', () => {
    expect(patch<Input, 'country'>({ name: null, country: null, age: 0 }, ['country'])).to.deep.equal({
      country: null,
      age: 0,
    });
    expect(patch<Input>({ name: '', country: null })).to.deep.equal({ name: '' });
    expect(patch<Input, 'country'>({ name: undefined as never }, ['country'])).to.deep.equal({});
  });
});

describe('results', () => {
  const refused: Result<never, Refusal<'WRONG_STATE'>> = fail({ code: 'WRONG_STATE', message: 'No.' });
  it('tell the first failure of several', () => {
    expect(firstFailure([succeed(1), refused, fail({ code: 'WRONG_STATE' as const, message: 'Later.' })])).to.equal(
      refused,
    );
    expect(firstFailure([succeed(1), succeed(2)])).to.equal(undefined);
    expect(firstFailure([])).to.equal(undefined);
  });
  it('become payloads: the object, or why there is none', () => {
    expect(answer('group', succeed({ id: 'g' }))).to.deep.equal({ success: true, userErrors: [], group: { id: 'g' } });
    expect(answer('group', refused)).to.deep.equal({
      success: false,
      userErrors: [{ code: 'WRONG_STATE', field: null, message: 'No.' }],
      group: null,
    });
    expect(simpleAnswer(succeed(null))).to.deep.equal({ success: true, userErrors: [] });
    expect(simpleAnswer(refused)).to.deep.equal({
      success: false,
      userErrors: [{ code: 'WRONG_STATE', field: null, message: 'No.' }],
    });
  });
});
