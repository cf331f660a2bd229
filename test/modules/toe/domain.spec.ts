import { expect } from 'chai';
import { attacked, newEntry, withPresence, type Entry } from '../../../src/modules/toe/domain/entry';
import { coverageOfAll } from '../../../src/modules/toe/domain/figures';
import { recordedInput } from '../../../src/modules/toe/domain/input';
import {
  attackedLines,
  correctedLines,
  foundLines,
  inVersion,
  recordedLines,
  type FileVersion,
  type ToeLines,
} from '../../../src/modules/toe/domain/lines';
import { recordedPort } from '../../../src/modules/toe/domain/port';
import { addedLines, refreshedLines } from '../../../src/modules/toe/domain/refresh';
import type { URLRoot } from '../../../src/modules/roots';

const day = (number: number): string => `2026-01-${String(number).padStart(2, '0')}T00:00:00.000Z`;
const seen = {
  id: 'entry',
  organizationId: 'organization',
  groupId: 'group',
  rootId: 'root',
  seenAt: day(10),
  seenBy: 'analyst@example.com',
};
const by = 'reviewer@example.com';
const on = 'toeLinesId';
const entry = newEntry(seen);
const version: FileVersion = {
  loc: 200,
  lastAuthor: 'developer@example.com',
  lastCommit: 'a'.repeat(40),
  modifiedAt: day(5),
};
const lines = foundLines(seen, 'src/cart.ts', version);

const said = (result: { ok: boolean; error?: { code: string; field?: readonly string[] } }): string =>
  result.ok ? 'ok' : [result.error?.code, ...(result.error?.field ?? []).slice(1)].join(' ');

describe('part of a target', () => {
  const steps: readonly (readonly [Entry['presence'], Entry['presence'], string])[] = [
    ['PRESENT', 'ABSENT', 'ok'],
    ['ABSENT', 'PRESENT', 'ok'],
    ['PRESENT', 'PRESENT', 'WRONG_STATE presence'],
    ['ABSENT', 'ABSENT', 'WRONG_STATE presence'],
  ];
  steps.forEach(([from, to, expected]) => {
    it(`that is ${from} ${expected === 'ok' ? 'becomes' : 'does not become'} ${to}`, () => {
      const before = { ...entry, presence: from, absentSince: from === 'ABSENT' ? day(11) : null };
      const after = withPresence(before, to, day(12));
      expect(said(after)).to.equal(expected);
      if (after.ok)
        expect(after.value).to.deep.equal({ ...entry, presence: to, absentSince: to === 'ABSENT' ? day(12) : null });
    });
  });

  const attacks: readonly (readonly [string, Partial<Entry>, string, string])[] = [
    ['when it was seen', {}, day(10), 'ok'],
    ['now', {}, day(20), 'ok'],
    ['before it was seen', {}, day(9), 'INVALID_VALUE attackedAt'],
    ['in the future', {}, day(21), 'INVALID_VALUE attackedAt'],
    ['after the last time', { attackedAt: day(12), firstAttackAt: day(11) }, day(13), 'ok'],
    ['at the last time again', { attackedAt: day(12), firstAttackAt: day(11) }, day(12), 'INVALID_VALUE attackedAt'],
    ['before the last time', { attackedAt: day(12), firstAttackAt: day(11) }, day(11), 'INVALID_VALUE attackedAt'],
    ['while it is absent', { presence: 'ABSENT', absentSince: day(11) }, day(12), 'WRONG_STATE toeLinesId'],
  ];
  attacks.forEach(([title, before, at, expected]) => {
    it(`attacked ${title} is ${expected}`, () => {
      const after = attacked({ ...entry, ...before }, { at, by, on }, day(20));
      expect(said(after)).to.equal(expected);
      if (after.ok)
        expect(after.value).to.deep.equal({
          ...entry,
          attackedAt: at,
          attackedBy: by,
          firstAttackAt: before.firstAttackAt ?? at,
        });
    });
  });
});

describe('a file', () => {
  const drafts: readonly (readonly [string, Partial<ToeLines>, string])[] = [
    ['as it should be', {}, 'ok'],
    ['without lines', { loc: 0 }, 'ok'],
    ['of 10,000,000 lines', { loc: 10_000_000 }, 'ok'],
    ['of 10,000,001 lines', { loc: 10_000_001 }, 'INVALID_VALUE loc'],
    ['of fewer than no lines', { loc: -1 }, 'INVALID_VALUE loc'],
    ['in a commit of 64 digits', { lastCommit: 'F'.repeat(64) }, 'ok'],
    ['in a commit of 41 digits', { lastCommit: 'a'.repeat(41) }, 'INVALID_VALUE lastCommit'],
    ['in a commit of letters', { lastCommit: 'g'.repeat(40) }, 'INVALID_VALUE lastCommit'],
    ['changed now', { modifiedAt: day(10) }, 'ok'],
    ['changed in the future', { modifiedAt: day(11) }, 'INVALID_VALUE modifiedAt'],
    ['by nobody', { lastAuthor: ' ' }, 'INVALID_VALUE lastAuthor'],
    ['by an author of 255 characters', { lastAuthor: 'x'.repeat(255) }, 'TOO_LONG lastAuthor'],
    ['with an absolute path', { filename: '/etc/passwd' }, 'INVALID_VALUE filename'],
    ['outside of the root', { filename: 'a/../../b' }, 'INVALID_VALUE filename'],
    ['with the slashes of Windows', { filename: 'a\\b' }, 'INVALID_VALUE filename'],
    ['that may be a formula', { filename: '=1' }, 'INVALID_VALUE filename'],
    ['without a path', { filename: '' }, 'INVALID_VALUE filename'],
    ['with a path of 1,001 characters', { filename: 'x'.repeat(1001) }, 'TOO_LONG filename'],
    ['with a path of 2,004 bytes', { filename: '🧨'.repeat(501) }, 'TOO_LONG filename'],
    ['with a path that can not be stored', { filename: 'a\0b' }, 'INVALID_VALUE filename'],
  ];
  drafts.forEach(([title, draft, expected]) => {
    it(`${title} is ${expected === 'ok' ? 'recorded' : `refused as ${expected}`}`, () => {
      const { filename, ...rest } = { filename: 'src/cart.ts', ...version, ...draft };
      expect(said(recordedLines(seen, filename, rest))).to.equal(expected);
    });
  });

  const tests: readonly (readonly [number | null, number, number, string])[] = [
    [null, 200, 100, 'ok'],
    [0, 0, 0, 'ok'],
    [1, 1, 0.5, 'ok'],
    [199, 199, 99.5, 'ok'],
    [201, 0, 0, 'INVALID_VALUE attackedLines'],
    [-1, 0, 0, 'INVALID_VALUE attackedLines'],
  ];
  tests.forEach(([given, kept, coverage, expected]) => {
    it(`of 200 lines with ${given ?? 'all'} attacked is ${expected === 'ok' ? `covered by ${coverage} %` : 'refused'}`, () => {
      const after = attackedLines(lines, { at: day(15), by, on, attackedLines: given, comments: null }, day(20));
      expect(said(after)).to.equal(expected);
      if (after.ok) expect(after.value).to.include({ attackedLines: kept, coverage });
    });
  });

  it('is covered by 100 % only when all of its lines were attacked, or when it has none', () => {
    const long = { ...lines, loc: 1_000_000 };
    const cover = (file: ToeLines, count: number): unknown => {
      const after = attackedLines(file, { at: day(15), by, on, attackedLines: count, comments: null }, day(20));
      return after.ok && after.value.coverage;
    };
    expect([999_999, 1_000_000, 333_333].map((count) => cover(long, count))).to.deep.equal([99.99, 100, 33.33]);
    expect(foundLines(seen, 'logo.png', { ...version, loc: 0 }).coverage).to.equal(100);
  });

  const noted: readonly (readonly [string | null, string, string])[] = [
    [null, 'as before', 'ok'],
    ['', '', 'ok'],
    [' Parser left. ', 'Parser left.', 'ok'],
    ['𝄞'.repeat(200), '𝄞'.repeat(200), 'ok'],
    ['x'.repeat(201), '', 'TOO_LONG comments'],
  ];
  noted.forEach(([comments, kept, expected]) => {
    it(`keeps ${comments === null ? 'its comments' : `comments of ${[...comments].length} characters`} as ${expected}`, () => {
      const before = { ...lines, comments: 'as before' };
      const after = attackedLines(before, { at: day(15), by, on, attackedLines: 5, comments }, day(20));
      expect(said(after)).to.equal(expected);
      if (after.ok) expect(after.value.comments).to.equal(kept);
    });
  });

  it('changed after the attack says nothing of the attack', () => {
    const attack = { at: day(15), by, on, attackedLines: 100, comments: null };
    expect(said(attackedLines({ ...lines, modifiedAt: day(16) }, attack, day(20)))).to.equal(
      'INVALID_VALUE attackedAt',
    );
    expect(said(attackedLines({ ...lines, modifiedAt: day(15) }, attack, day(20)))).to.equal('ok');
  });

  const changes: readonly (readonly [string, Partial<FileVersion>, number, number])[] = [
    ['later', { modifiedAt: day(16), loc: 300 }, 0, 0],
    ['at the moment of the attack', { modifiedAt: day(15) }, 150, 75],
    ['before it', { modifiedAt: day(14), loc: 300 }, 150, 50],
    ['before it into fewer lines', { modifiedAt: day(14), loc: 100 }, 100, 100],
    ['before it into none', { modifiedAt: day(14), loc: 0 }, 0, 100],
  ];
  changes.forEach(([title, change, kept, coverage]) => {
    it(`that was changed ${title} has ${kept} attacked lines`, () => {
      const tested = { ...lines, attackedAt: day(15), attackedBy: by, firstAttackAt: day(15), attackedLines: 150 };
      expect(inVersion(tested, { ...version, ...change })).to.deep.include({
        attackedLines: kept,
        coverage,
        attackedAt: day(15),
      });
    });
  });

  it('is corrected by what is said, and stays as it is otherwise', () => {
    expect(correctedLines(lines, {}, day(20))).to.deep.equal({ ok: true, value: lines });
    const corrected = correctedLines(lines, { loc: 7, lastCommit: 'B'.repeat(40) }, day(20));
    expect(corrected.ok && corrected.value).to.deep.equal({ ...lines, loc: 7, lastCommit: 'b'.repeat(40) });
    expect(said(correctedLines(lines, { modifiedAt: day(21) }, day(20)))).to.equal('INVALID_VALUE modifiedAt');
    // What a refresh found need not be what a person may record.
    expect(said(correctedLines({ ...lines, lastAuthor: '' }, {}, day(20)))).to.equal('ok');
  });
});

describe('a refresh', () => {
  const last = { commit: 'a'.repeat(40), author: 'developer@example.com', at: day(5) };
  const file = { loc: 200, last };
  const tested: ToeLines = {
    ...lines,
    attackedAt: day(15),
    attackedBy: by,
    firstAttackAt: day(15),
    attackedLines: 200,
    coverage: 100,
  };
  const absent: ToeLines = { ...tested, presence: 'ABSENT', absentSince: day(16) };
  const newer = { ...last, commit: 'b'.repeat(40), at: day(17) };

  const cases: readonly (readonly [string, ToeLines, typeof file | undefined, string, object | undefined])[] = [
    ['as it was', tested, file, 'unchanged', undefined],
    ['not', tested, undefined, 'vanished', { ...tested, presence: 'ABSENT', absentSince: day(20) }],
    ['still not', absent, undefined, 'gone', undefined],
    ['again', absent, file, 'returned', tested],
    [
      'changed',
      tested,
      { loc: 210, last: newer },
      'changed',
      {
        ...tested,
        loc: 210,
        lastCommit: newer.commit,
        modifiedAt: day(17),
        attackedLines: 0,
        coverage: 0,
      },
    ],
    [
      'again and changed',
      absent,
      { loc: 200, last: newer },
      'returned',
      {
        ...tested,
        lastCommit: newer.commit,
        modifiedAt: day(17),
        attackedLines: 0,
        coverage: 0,
      },
    ],
    [
      'with other lines in the same commit',
      tested,
      { loc: 100, last },
      'changed',
      { ...tested, loc: 100, attackedLines: 100 },
    ],
  ];
  cases.forEach(([title, before, found, as, after]) => {
    it(`that finds a file ${title} tells that it is ${as}`, () => {
      expect(refreshedLines(before, found, day(20))).to.deep.equal(after === undefined ? { as } : { as, lines: after });
    });
  });

  it('takes commits of the future for such of now, and does not find them changed again', () => {
    const future = { loc: 1, last: { ...last, at: '2999-01-01T00:00:00.000Z' } };
    const added = addedLines(seen, 'a', future);
    expect(added.modifiedAt).to.equal(seen.seenAt);
    expect(refreshedLines(added, future, day(20))).to.deep.equal({ as: 'unchanged' });
  });

  it('cuts the names of authors', () => {
    const long = { loc: 1, last: { ...last, author: '🧨'.repeat(300) } };
    expect([...addedLines(seen, 'a', long).lastAuthor]).to.have.length(254);
  });
});

describe('an input', () => {
  const root: URLRoot = {
    __typename: 'URLRoot',
    id: 'root',
    organizationId: 'organization',
    groupId: 'group',
    nickname: 'shop',
    state: 'ACTIVE',
    createdAt: day(1),
    protocol: 'HTTPS',
    host: 'shop.example.com',
    port: 443,
    path: '/app',
    query: null,
  };
  const cases: readonly (readonly [string, string, string])[] = [
    ['https://shop.example.com/app', 'q', 'ok'],
    ['https://shop.example.com/app/', 'q', 'ok'],
    ['https://SHOP.example.com:443/app/search?a=1#top', 'q', 'ok'],
    ['https://shop.example.com/application', 'q', 'INVALID_VALUE component'],
    ['https://shop.example.com/', 'q', 'INVALID_VALUE component'],
    ['https://shop.example.com/app/../admin', 'q', 'INVALID_VALUE component'],
    ['https://shop.example.com/app/%2e%2e/admin', 'q', 'INVALID_VALUE component'],
    ['http://shop.example.com/app', 'q', 'INVALID_VALUE component'],
    ['https://shop.example.com:8443/app', 'q', 'INVALID_VALUE component'],
    ['https://shop.example.com.evil.example/app', 'q', 'INVALID_VALUE component'],
    ['https://user@shop.example.com/app', 'q', 'INVALID_VALUE component'],
    ['/app', 'q', 'INVALID_VALUE component'],
    [`https://shop.example.com/app/${'x'.repeat(1000)}`, 'q', 'TOO_LONG component'],
    ['https://shop.example.com/app', '', 'INVALID_VALUE entryPoint'],
    ['https://shop.example.com/app', 'x'.repeat(1001), 'TOO_LONG entryPoint'],
  ];
  cases.forEach(([component, entryPoint, expected]) => {
    it(`at ${component.slice(0, 60)} by ${entryPoint.slice(0, 10)} is ${expected}`, () => {
      expect(said(recordedInput(seen, root, { component, entryPoint }))).to.equal(expected);
    });
  });

  it('is kept by the one form of its URL', () => {
    const made = recordedInput(seen, root, {
      component: ' https://SHOP.example.com:443/app/a b?c=1#d ',
      entryPoint: ' q ',
    });
    expect(made.ok && made.value).to.deep.include({
      component: 'https://shop.example.com/app/a%20b?c=1',
      entryPoint: 'q',
    });
  });

  it('belongs to a root at the top of its host, or to a folder', () => {
    const ok = (path: string, component: string, more: Partial<URLRoot> = {}): string =>
      said(recordedInput(seen, { ...root, path, ...more }, { component, entryPoint: 'q' }));
    expect(ok('/', 'https://shop.example.com/anything')).to.equal('ok');
    expect(ok('/srv/www', 'file:///srv/www/index.html', { protocol: 'FILE', host: '', port: 0 })).to.equal('ok');
    expect(ok('/srv/www', 'file:///srv/wwwroot', { protocol: 'FILE', host: '', port: 0 })).to.equal(
      'INVALID_VALUE component',
    );
  });
});

describe('a port', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, 'ok'],
    [65_535, 'ok'],
    [65_536, 'INVALID_VALUE port'],
    [-1, 'INVALID_VALUE port'],
  ];
  cases.forEach(([port, expected]) => {
    it(`${port} is ${expected}`, () => expect(said(recordedPort(seen, '192.0.2.1', port))).to.equal(expected));
  });
});

describe('the coverage of many files', () => {
  it('is the share of all lines, and none without any', () => {
    expect(coverageOfAll({ loc: 3, attackedLines: 1 })).to.be.closeTo(33.33, 0.01);
    expect(coverageOfAll({ loc: 0, attackedLines: 0 })).to.equal(null);
  });
});
