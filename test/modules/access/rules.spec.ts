import { expect } from 'chai';
import { guardedFields } from '../../../src/modules/access/api/rules';
import { invited } from '../../../src/modules/access/domain/stakeholder';
import { parse } from 'graphql';

describe('the rules in the schema', () => {
  it('do not start when a root field says nothing', () => {
    for (const type of [
      'type Query',
      'extend type Query',
      'type Mutation',
      'extend type Mutation',
      'type Subscription',
    ])
      expect(() => guardedFields([parse(`${type} { secret: String }`)])).to.throw(
        /secret says nothing of who may ask it/,
      );
  });
  it('are read with their permission, object and path', () => {
    expect(
      guardedFields([
        parse(
          'type Query { a: Int! @can(do: GROUP_READ, on: GROUP, id: "input.id") b: Int @public c: Int @signedIn } type X { y: Int }',
        ),
      ]),
    ).to.deep.equal([
      {
        type: 'Query',
        field: 'a',
        nullable: false,
        rule: { kind: 'can', permission: 'GROUP_READ', on: 'GROUP', id: 'input.id' },
      },
      { type: 'Query', field: 'b', nullable: true, rule: { kind: 'public' } },
      { type: 'Query', field: 'c', nullable: true, rule: { kind: 'signedIn' } },
    ]);
  });
});

describe('a person who is named for the first time', () => {
  it('is invited, under an address in lower case', () => {
    expect(invited('i', 'Person@Example.com', 'USER', '2026-01-01T00:00:00.000Z')).to.deep.include({
      email: 'person@example.com',
      state: 'INVITED',
      name: null,
    });
  });
});
