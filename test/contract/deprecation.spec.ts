import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'graphql';
import { schemaDocuments } from '../architecture/permissions';
import { deprecationFaults } from './deprecation';

const today = '2026-06-15';

const group = (reason: string, extra = ''): string =>
  `type Group { title: String ${extra} name: String @deprecated(reason: "${reason}") }`;

const reason = (until: string, alternative = 'title', part = 'field', other = part): string =>
  `This ${part} is deprecated and will be removed after ${until}. Use the ${alternative} ${other} instead.`;

const faults = (sdl: string, released = 'type Group { title: String name: String }'): readonly unknown[] =>
  deprecationFaults([parse(sdl)], [parse(released)], today);

const accepted: readonly (readonly [title: string, sdl: string, released?: string])[] = [
  ['a contract without deprecations', 'type Group { title: String }'],
  ['a new deprecation with six months of notice', group(reason('2026/12/15'))],
  ['an old deprecation whose day has come near', group(reason('2026/06/15')), group(reason('2026/06/15'))],
  ['an old deprecation that was put off', group(reason('2026/07/15')), group(reason('2026/06/30'))],
  [
    'a mutation with another one in its place',
    `type Mutation { open: Int close: Int @deprecated(reason: "${reason('2027/01/01', 'open', 'mutation')}") }`,
  ],
  [
    'an argument with another one in its place',
    `type Group { findings(state: Int, status: Int @deprecated(reason: "${reason('2027/01/01', 'state', 'argument')}")): Int }`,
  ],
  [
    'an input field with another one in its place',
    `input AddInput { state: Int status: Int @deprecated(reason: "${reason('2027/01/01', 'state', 'input field')}") }`,
  ],
  [
    'a value with another one in its place',
    `enum State { OPEN VULNERABLE @deprecated(reason: "${reason('2027/01/01', 'OPEN', 'value')}") }`,
  ],
  [
    'an alternative of another type, named in full',
    `${group(reason('2027/01/01', 'Root.nickname'))} type Root { nickname: String }`,
  ],
  ['an alternative among the queries', `${group(reason('2027/01/01', 'groupName'))} type Query { groupName: String }`],
];

const refused: readonly (readonly [title: string, fault: RegExp, sdl: string, released?: string])[] = [
  ['no reason', /^say: /, 'type Group { title: String name: String @deprecated }'],
  ['a reason of another form', /^say: /, group('Use title.')],
  ['words after the form', /^say: /, group(`${reason('2027/01/01')} Thanks.`)],
  ['a day that does not exist', /^say: /, group(reason('2027/02/30'))],
  ['a day written otherwise', /^say: /, group(reason('2027-02-03'))],
  ['a day that has passed', /has passed: remove it/, group(reason('2026/06/14')), group(reason('2026/06/14'))],
  ['less than six months of notice', /at least 6 months/, group(reason('2026/12/14'))],
  ['a promise that is broken', /at least 6 months/, group(reason('2026/08/01')), group(reason('2026/09/01'))],
  [
    'another kind of part than it is',
    /it is a field, not a mutation/,
    group(reason('2027/01/01', 'title', 'mutation')),
  ],
  ['an alternative that does not exist', /there is no label/, group(reason('2027/01/01', 'label'))],
  [
    'an alternative that is deprecated itself',
    /there is no label/,
    group(reason('2027/01/01', 'label'), `label: String @deprecated(reason: "${reason('2027/01/01')}")`),
  ],
];

describe('Deprecations', () => {
  accepted.forEach(([title, sdl, released]) => {
    it(`may be ${title}`, () => {
      expect(faults(sdl, released)).to.deep.equal([]);
    });
  });

  refused.forEach(([title, fault, sdl, released]) => {
    it(`are refused with ${title}`, () => {
      expect(faults(sdl, released)).to.have.length(1);
      expect(faults(sdl, released)[0]).to.have.property('fault').that.matches(fault);
    });
  });

  it('of the contract itself keep their form and their promises', () => {
    const released = parse(readFileSync('generated/released/schema.graphql', 'utf8'));
    const now = new Date().toISOString().slice(0, 10);
    expect(deprecationFaults(schemaDocuments(), [released], now)).to.deep.equal([]);
  });
});
