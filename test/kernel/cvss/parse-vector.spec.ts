import { expect } from 'chai';
import { MAX_VECTOR_LENGTH, parseVector } from '../../../src/kernel/cvss';
import { metricTables } from './random-vectors';
import { faultOf, scoresOf, validVector } from './valid-vector';

const BASE_31 = 'CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:N';
const BASE_40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:H/UI:N/VC:L/VI:L/VA:N/SC:N/SI:N/SA:N';

describe('The CVSS 3.1 vector string', () => {
  it('is read in any order, as section 6 of the specification shows', () => {
    const preferred = validVector(BASE_31);
    const other = validVector('CVSS:3.1/S:U/AV:N/AC:L/PR:H/UI:N/C:L/I:L/A:N/E:F/RL:X');
    expect(preferred.text).to.equal(BASE_31);
    expect(other.text).to.equal(`${BASE_31}/E:F/RL:X`);
    expect(other.metrics.get('E')).to.equal('F');
    expect([...preferred.metrics.keys()]).to.deep.equal(['AV', 'AC', 'PR', 'UI', 'S', 'C', 'I', 'A']);
  });

  it('may spell out Not Defined for every optional metric without a change of score', () => {
    const optional = metricTables['3.1'].optional.map((row) => `${row.split(':')[0]}:X`).join('/');
    expect(scoresOf(`${BASE_31}/${optional}`)).to.deep.equal(scoresOf(BASE_31));
  });

  it('is refused at its end when mandatory metrics are nowhere, all of which are named', () => {
    expect(faultOf('CVSS:3.1/AV:N/AC:L/UI:N/S:U/C:L/I:L')).to.deep.equal({
      position: 35,
      message: 'mandatory metrics are missing: PR, A',
    });
  });

  it('has no Not Defined base metric', () => {
    expect(faultOf(BASE_31.replace('S:U', 'S:X'))).to.deep.equal({
      position: 31,
      message: '"X" is no value of S: it takes U, C',
    });
  });
});

describe('The CVSS 4.0 vector string', () => {
  it('is read as section 7 of the specification shows', () => {
    [
      BASE_40,
      `${BASE_40}/E:A`,
      'CVSS:4.0/AV:A/AC:H/AT:P/PR:L/UI:P/VC:H/VI:H/VA:H/SC:L/SI:L/SA:L/E:P',
      'CVSS:4.0/AV:L/AC:H/AT:N/PR:N/UI:A/VC:N/VI:N/VA:L/SC:H/SI:H/SA:H/CR:H/IR:H/AR:M/MAV:N/MAC:L/MAT:P/MPR:L/MUI:A/MVC:N/MVI:H/MVA:L/MSC:L/MSI:S/MSA:H',
      'CVSS:4.0/AV:P/AC:H/AT:P/PR:L/UI:P/VC:H/VI:H/VA:H/SC:L/SI:L/SA:L/E:A/S:P/AU:Y/R:A/V:D/RE:L/U:Red',
    ].forEach((text) => expect(validVector(text).text).to.equal(text));
  });

  it('is refused where a base metric is missing or out of its place', () => {
    expect(faultOf(BASE_40.replace('/VA:N', ''))).to.deep.include({ position: 44 });
    expect(faultOf(BASE_40.replace('/VA:N', '')).message).to.match(/^VA is missing here, before SC:/);
    const swapped = faultOf(BASE_40.replace('AV:N/AC:L', 'AC:L/AV:N'));
    expect(swapped.position).to.equal(9);
    expect(swapped.message).to.match(/^AV is missing here, before AC:/);
    expect(faultOf(`CVSS:4.0/E:A${BASE_40.slice(8)}`).message).to.match(/^AV is missing here, before E:/);
  });

  it('is refused at its end when it stops short', () => {
    expect(faultOf(BASE_40.slice(0, -5))).to.deep.equal({
      position: BASE_40.length - 5,
      message: 'mandatory metrics are missing: SA',
    });
  });

  it('may give optional metrics in another order, which its text puts right', () => {
    const { text, metrics } = validVector(`${BASE_40}/U:Red/MAV:A/CR:H/E:P`);
    expect(text).to.equal(`${BASE_40}/E:P/CR:H/MAV:A/U:Red`);
    expect([...metrics.keys()].slice(11)).to.deep.equal(['E', 'CR', 'MAV', 'U']);
  });

  it('takes safety for modified integrity and availability of the subsequent system alone', () => {
    ['MSI:S', 'MSA:S'].forEach((segment) => expect(validVector(`${BASE_40}/${segment}`).text).to.contain(segment));
    expect(faultOf(`${BASE_40}/MSC:S`)).to.deep.equal({
      position: BASE_40.length + 5,
      message: '"S" is no value of MSC: it takes X, H, L, N',
    });
  });
});

describe('A text that is no vector', () => {
  const positions: readonly (readonly [string, number, string])[] = [
    ['', 0, 'a vector begins with CVSS:3.1/ or CVSS:4.0/'],
    ['CVSS:3.1', 0, 'a vector begins with CVSS:3.1/ or CVSS:4.0/'],
    [BASE_31.replace('3.1', '3.0'), 0, 'a vector begins with CVSS:3.1/ or CVSS:4.0/'],
    [BASE_31.toLowerCase(), 0, 'a vector begins with CVSS:3.1/ or CVSS:4.0/'],
    [` ${BASE_31}`, 0, 'a vector begins with CVSS:3.1/ or CVSS:4.0/'],
    [BASE_31.slice(9), 0, 'a vector begins with CVSS:3.1/ or CVSS:4.0/'],
    ['CVSS:3.1/', 9, 'a metric is expected here, such as AV:N'],
    [`${BASE_31}/`, 45, 'a metric is expected here, such as AV:N'],
    [BASE_31.replace('/AC', '//AC'), 14, 'a metric is expected here, such as AV:N'],
    [BASE_31.replace('AC:L', 'AC'), 14, 'AC has no value'],
    [BASE_31.replace('AC:L', 'AC:'), 17, '"" is no value of AC: it takes L, H'],
    [BASE_31.replace('AC:L', 'AC:L:H'), 17, '"L:H" is no value of AC: it takes L, H'],
    [BASE_31.replace('AC:L', ':L'), 14, '"" is no metric of CVSS 3.1'],
    [BASE_31.replace('AC:L', 'AC: L'), 17, '" L" is no value of AC: it takes L, H'],
    [`${BASE_31}\n`, 43, '"N\\n" is no value of A: it takes H, L, N'],
    [`${BASE_31}/AT:N`, 45, '"AT" is no metric of CVSS 3.1'],
    [`${BASE_31}/constructor:N`, 45, '"constructor" is no metric of CVSS 3.1'],
    [`${BASE_31}/__proto__:N`, 45, '"__proto__" is no metric of CVSS 3.1'],
    [`${BASE_31}/A:N`, 45, 'A is repeated'],
    [`${BASE_31}/E:X/E:F`, 49, 'E is repeated'],
    [`${BASE_40}/E:A/AV:N`, 68, 'AV is repeated'],
    [`${BASE_31}/${'Z'.repeat(40)}:N`, 45, '"ZZZZZZZZZZZZZZZZZZZZ..." is no metric of CVSS 3.1'],
  ];

  positions.forEach(([text, position, message]) => {
    it(`${JSON.stringify(text)} is refused at ${position}`, () => {
      expect(faultOf(text)).to.deep.equal({ position, message });
    });
  });

  it('is refused for its length before anything of it is read', () => {
    expect(MAX_VECTOR_LENGTH).to.equal(512);
    expect(faultOf('x'.repeat(513))).to.deep.equal({ position: 512, message: 'a vector has at most 512 characters' });
    expect(faultOf('x'.repeat(512)).position).to.equal(0);
    expect(parseVector(`CVSS:3.1/${'/'.repeat(5_000_000)}`).ok).to.equal(false);
  });

  it('is shorter than the limit when it is the longest vector there is', () => {
    const { prefix, base, optional } = metricTables['4.0'];
    const longest = [...base, ...optional].map((row) => {
      const [name = '', values = ''] = row.split(':');
      return `${name}:${values.split(',').reduce((best, value) => (value.length > best.length ? value : best))}`;
    });
    expect(validVector(prefix + longest.join('/')).text).to.have.lengthOf.below(200);
  });
});
