import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { buildSchema, parse } from 'graphql';
import { breakingChanges } from './breaking';

const today = '2026-06-15';

const announced = (until: string, part: string, alternative: string): string =>
  `@deprecated(reason: "This ${part} is deprecated and will be removed after ${until}. Use the ${alternative} ${part} instead.")`;

const contract = (until: string): string => `
  type Query { group(id: Int, name: String ${announced(until, 'argument', 'id')}): Group }
  type Group { title: String, name: String ${announced(until, 'field', 'title')}, state: State, tag: Tag ${announced(until, 'field', 'title')} }
  enum State { OPEN, VULNERABLE ${announced(until, 'value', 'OPEN')} }
  type Tag { text: String }
  type Mutation { rename(input: RenameInput): Group }
  input RenameInput { title: String, name: String ${announced(until, 'input field', 'title')} }
`;

const announcedAndPassed = contract('2026/06/14');
const announcedForToday = contract('2026/06/15');

const without = (sdl: string, ...parts: readonly RegExp[]): string =>
  parts.reduce((text, part) => text.replace(part, ''), sdl);

const removals: readonly (readonly [title: string, at: string, parts: readonly RegExp[]])[] = [
  ['a field', 'Group.name', [/, name: String @deprecated\([^)]*\)(?=, state)/]],
  ['an argument', 'Query.group.name', [/, name: String @deprecated\([^)]*\)(?=\): Group)/]],
  ['an input field', 'RenameInput.name', [/, name: String @deprecated\([^)]*\)(?= })/]],
  ['a value', 'State.VULNERABLE', [/, VULNERABLE @deprecated\([^)]*\)/]],
  ['a field with its type', 'Group.tag', [/, tag: Tag @deprecated\([^)]*\)/, /type Tag \{ text: String \}/]],
];

const breaking = async (released: string, current: string): Promise<readonly string[]> =>
  (await breakingChanges(parse(released), buildSchema(current), today)).map(({ at }) => at);

describe('Changes of the contract', () => {
  removals.forEach(([title, at, parts]) => {
    it(`may take away ${title} whose last day has passed`, async () => {
      const current = without(announcedAndPassed, ...parts);
      expect(current).not.to.equal(announcedAndPassed);
      expect(await breaking(announcedAndPassed, current)).to.deep.equal([]);
    });

    it(`may not take away ${title} before its last day has passed`, async () => {
      expect(await breaking(announcedForToday, without(announcedForToday, ...parts))).to.include(at);
    });
  });

  it('may not take away what was never deprecated', async () => {
    expect(await breaking(announcedAndPassed, without(announcedAndPassed, /title: String, /))).to.include(
      'Group.title',
    );
  });

  it('may not ask for more than before', async () => {
    const current = announcedForToday.replace('group(id: Int', 'group(id: Int!');
    expect(await breaking(announcedForToday, current)).to.deep.equal(['Query.group.id']);
  });

  it('may not promise less than before', async () => {
    const strict = 'type Query { name: String! }';
    expect(await breaking(strict, 'type Query { name: String }')).to.deep.equal(['Query.name']);
  });

  it('may not add what must be given', async () => {
    const current = announcedForToday.replace('input RenameInput {', 'input RenameInput { reason: String!,');
    expect(await breaking(announcedForToday, current)).to.deep.equal(['RenameInput.reason']);
  });

  it('may add fields, arguments, values and types, and describe what was not described', async () => {
    const current = announcedForToday
      .replace('type Group {', '"A group." type Group { owner: Owner,')
      .replace('group(id: Int', 'group(slug: String, id: Int')
      .replace('enum State {', 'enum State { SAFE,')
      .concat('type Owner { name: String }');
    expect(await breaking(announcedForToday, current)).to.deep.equal([]);
  });

  it('may change who is allowed to ask', async () => {
    const directive = 'directive @can(do: String!) on FIELD_DEFINITION';
    const field = (permission: string): string => `${directive} type Query { name: String @can(do: "${permission}") }`;
    expect(await breaking(field('READ'), field('MANAGE'))).to.deep.equal([]);
    expect(await breaking(field('READ'), `${directive} type Query { name: String }`)).to.deep.equal([]);
  });

  it('since the last release break no client', async () => {
    const released = parse(readFileSync('generated/released/schema.graphql', 'utf8'));
    const current = buildSchema(readFileSync('generated/schema.graphql', 'utf8'));
    const now = new Date().toISOString().slice(0, 10);
    expect(await breakingChanges(released, current, now)).to.deep.equal([]);
  });
});
