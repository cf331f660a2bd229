import { expect } from 'chai';
import {
  checkManualReport,
  manualIdentity,
  type ManualReport,
} from '../../../src/modules/vulnerabilities/domain/manual';

const lines: ManualReport = { kind: 'LINES', where: 'src/a.ts', specific: '7', message: '', commit: null };

describe('a report by hand', () => {
  const commit = 'a'.repeat(40);
  const stories: readonly (readonly [string, Partial<ManualReport>, Partial<ManualReport> | string])[] = [
    ['a line', {}, lines],
    [
      'a line with blanks around',
      { where: ' src/a.ts ', specific: ' 7 ', message: ' m ' },
      { message: 'm', where: 'src/a.ts', specific: '7' },
    ],
    ['a line with leading noughts', { specific: '007' }, { specific: '7' }],
    ['line 0', { specific: '0' }, 'INVALID_VALUE specific'],
    ['a line that is a word', { specific: 'seven' }, 'INVALID_VALUE specific'],
    ['a line below nothing', { specific: '-1' }, 'INVALID_VALUE specific'],
    ['a line with a fraction', { specific: '1.5' }, 'INVALID_VALUE specific'],
    ['a line beyond what is stored', { specific: '9999999999' }, 'INVALID_VALUE specific'],
    ['no line', { specific: ' ' }, 'INVALID_VALUE specific'],
    ['an absolute path', { where: '/etc/passwd' }, 'INVALID_VALUE where'],
    ['a path with a backslash', { where: 'src\\a.ts' }, 'INVALID_VALUE where'],
    ['a path that climbs', { where: 'src/../../a.ts' }, 'INVALID_VALUE where'],
    ['a path that begins like a formula', { where: '=cmd' }, 'INVALID_VALUE where'],
    ['a path with two dots in a name', { where: 'src/a..b.ts' }, { where: 'src/a..b.ts' }],
    ['no path', { where: '' }, 'INVALID_VALUE where'],
    ['a path of 1,000 characters', { where: 'x'.repeat(1000) }, { where: 'x'.repeat(1000) }],
    ['a path of 1,001 characters', { where: 'x'.repeat(1001) }, 'TOO_LONG where'],
    ['a path of more bytes than an index takes', { where: '漢'.repeat(700) }, 'TOO_LONG where'],
    ['a path with a NUL', { where: 'a\0' }, 'INVALID_VALUE where'],
    ['a long message', { message: 'x'.repeat(10_001) }, 'TOO_LONG message'],
    ['a commit', { commit: commit.toUpperCase() }, { commit }],
    ['a short commit', { commit: 'abc' }, 'INVALID_VALUE commit'],
    ['an input', { kind: 'INPUT', where: 'https://example.com/login', specific: '007' }, { specific: '007' }],
    ['an input at no URL', { kind: 'INPUT', where: 'login' }, 'INVALID_VALUE where'],
    ['a port', { kind: 'PORT', where: '192.0.2.1', specific: '0443' }, { specific: '443' }],
    ['port 65535', { kind: 'PORT', where: 'host', specific: '65535' }, { specific: '65535' }],
    ['port 65536', { kind: 'PORT', where: 'host', specific: '65536' }, 'INVALID_VALUE specific'],
    ['a component', { kind: 'COMPONENT', where: 'pkg:npm/x@1' }, 'INVALID_VALUE kind'],
  ];
  stories.forEach(([title, told, expected]) => {
    it(`of ${title} is ${typeof expected === 'string' ? expected : 'fine'}`, () => {
      const checked = checkManualReport({ ...lines, ...told });
      if (typeof expected === 'string')
        expect(checked.ok ? 'fine' : `${checked.error.code} ${checked.error.field?.at(-1) ?? ''}`).to.equal(expected);
      else expect(checked.ok && checked.value).to.deep.include(expected);
    });
  });

  it('is the same as another of its weakness, kind, place and specific, and of no other', () => {
    const place = { kind: 'LINES', where: 'a', specific: '1' } as const;
    const all = [
      manualIdentity('CWE-1', place),
      manualIdentity('CWE-2', place),
      manualIdentity('CWE-1', { ...place, kind: 'PORT' }),
      manualIdentity('CWE-1', { ...place, where: 'b' }),
      manualIdentity('CWE-1', { ...place, specific: '2' }),
      manualIdentity('CWE-1', { ...place, where: 'a","1', specific: '' }),
    ];
    expect(new Set(all).size).to.equal(all.length);
    expect(manualIdentity('CWE-1', { ...place })).to.equal(all[0]);
  });
});
