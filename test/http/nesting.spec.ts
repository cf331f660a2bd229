import { expect } from 'chai';
import { checkNesting } from '../../src/server/json-limits';

const deep = (levels: number, inside = ''): string => '['.repeat(levels) + inside + ']'.repeat(levels);

const refuses = (json: string): boolean => {
  try {
    checkNesting(json, 100);
    return false;
  } catch {
    return true;
  }
};

describe('the nesting of JSON', () => {
  const taken: readonly (readonly [string, string])[] = [
    ['a hundred brackets', deep(100)],
    ['brackets beside each other', `[${'[],'.repeat(500)}[]]`],
    ['brackets in a text', JSON.stringify(deep(500))],
    ['brackets in a text after a quote', JSON.stringify(`"${deep(500)}`)],
    ['brackets in a text after a backslash and a quote', JSON.stringify(`\\"${deep(500)}`)],
    ['brackets in a text that never ends', `"${deep(500)}`],
    ['brackets in a text that ends with an escaped quote', `"${deep(500)}\\"`],
  ];
  taken.forEach(([name, json]) => it(`takes ${name}`, () => expect(refuses(json)).to.equal(false)));

  const refused: readonly (readonly [string, string])[] = [
    ['a hundred and one brackets', deep(101)],
    ['them after a text', `["a",${deep(100)}]`],
    ['them after a text that ends with a backslash', `[${JSON.stringify('a\\')},${deep(100)}]`],
    ['them after a text of backslashes and quotes', `[${JSON.stringify('\\\\"\\"\\\\')},${deep(100)}]`],
    ['them around a text', deep(101, JSON.stringify(']'.repeat(50)))],
  ];
  refused.forEach(([name, json]) => it(`refuses ${name}`, () => expect(refuses(json)).to.equal(true)));

  it('is found in one pass, whatever is escaped', () => {
    const begun = process.cpuUsage().user;
    checkNesting(JSON.stringify('\\'.repeat(60_000) + '"'.repeat(60_000)), 100);
    expect(process.cpuUsage().user - begun).to.be.below(200_000);
  });
});
