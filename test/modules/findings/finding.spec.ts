import { expect } from 'chai';
import { checkFindingText, type FindingText } from '../../../src/modules/findings/domain/finding';
import { scoreOfVectors } from '../../../src/modules/findings/domain/severity';
import { checkCwe, manualWeaknessKey } from '../../../src/modules/findings/domain/weakness';

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const v31Temporal = `${v31}/E:U`;
const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

describe('a finding', () => {
  it('has the score of its 4.0 vector, else the temporal one of its 3.1 vector, else none of its own', () => {
    expect(scoreOfVectors({ cvss40: v40, cvss31: v31 })).to.equal(9.3);
    expect(scoreOfVectors({ cvss40: null, cvss31: v31 })).to.equal(9.8);
    expect(scoreOfVectors({ cvss40: null, cvss31: v31Temporal })).to.equal(9);
    expect(scoreOfVectors({ cvss40: null, cvss31: null })).to.equal(null);
  });

  it('made by hand is told by its first CWE, else by the words of its title', () => {
    const keys: readonly (readonly [readonly number[], string, string])[] = [
      [[89, 79], 'x', 'CWE-89'],
      [[], 'SQL  Injection!', 'manual/sql-injection'],
      [[], '--sql injection--', 'manual/sql-injection'],
      [[], 'Инъекция №1', 'manual/инъекция-1'],
      [[], '!!!', 'manual/!!!'],
      [[], '???', 'manual/???'],
    ];
    keys.forEach(([cwe, title, expected]) => expect(manualWeaknessKey(cwe, title)).to.equal(expected));
    const wide = manualWeaknessKey([], `a${'𠮷'.repeat(199)}`);
    expect(wide.isWellFormed()).to.equal(true);
    expect(manualWeaknessKey([], `${'x'.repeat(150)}1`)).not.to.equal(manualWeaknessKey([], `${'x'.repeat(150)}2`));
  });

  it('takes twenty CWE numbers, each once', () => {
    const told = (cwe: readonly number[]) => {
      const checked = checkCwe(cwe);
      return checked.ok ? checked.value : checked.error.code;
    };
    expect(told([79, 89, 79])).to.deep.equal([79, 89]);
    expect(told([])).to.deep.equal([]);
    expect(told(Array.from({ length: 20 }, (_, index) => index + 1))).to.have.length(20);
    expect(told(Array.from({ length: 21 }, (_, index) => index + 1))).to.equal('TOO_LONG');
    [0, -1, 100_000].forEach((number) => expect(told([number])).to.equal('INVALID_VALUE'));
  });

  const good: FindingText = {
    title: 't',
    description: 'd',
    threat: '',
    recommendation: '',
    requirements: [],
    cvss31: null,
    cvss40: null,
  };
  const stories: readonly (readonly [Partial<FindingText>, string])[] = [
    [{}, 'fine'],
    [{ title: 'x'.repeat(200), description: '🧨'.repeat(10_000), threat: 'x'.repeat(10_000) }, 'fine'],
    [{ title: ' ' }, 'INVALID_VALUE title'],
    [{ title: 'x'.repeat(201) }, 'TOO_LONG title'],
    [{ description: '' }, 'INVALID_VALUE description'],
    [{ description: 'x'.repeat(10_001) }, 'TOO_LONG description'],
    [{ threat: 'x'.repeat(10_001) }, 'TOO_LONG threat'],
    [{ recommendation: 'a\0' }, 'INVALID_VALUE recommendation'],
    [{ requirements: [{ identifier: 'AC-2(1)', title: null }] }, 'fine'],
    [{ requirements: [{ identifier: 'a b', title: null }] }, 'INVALID_VALUE identifier'],
    [{ cvss31: v31, cvss40: v40 }, 'fine'],
    [{ cvss31: v40 }, 'INVALID_VALUE cvss31'],
    [{ cvss40: v31 }, 'INVALID_VALUE cvss40'],
  ];
  stories.forEach(([told, expected], index) => {
    it(`is ${expected} in case ${index}`, () => {
      const checked = checkFindingText({ ...good, ...told });
      expect(checked.ok ? 'fine' : `${checked.error.code} ${checked.error.field?.at(-1) ?? ''}`).to.equal(expected);
    });
  });
});
