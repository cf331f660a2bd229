import { expect } from 'chai';
import { Kind, parse, type FieldNode } from 'graphql';
import { askedOf, type Asked } from '../../src/kernel/asked';

const carried = {
  properties: ['id', 'title', 'groupId', 'score', 'text'],
  needs: { level: ['score'], group: ['groupId'], parts: ['id'] },
};

const asked = (list: string): Asked => {
  const [definition] = parse(`{ ${list} } fragment F on Connection { nodes { text } }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('an operation comes first');
  return askedOf({ fieldNodes: definition.selectionSet.selections as readonly FieldNode[] }, carried);
};

describe('what a list is asked for', () => {
  const cases: readonly (readonly [string, Asked])[] = [
    ['list { nodes { title id } }', ['id', 'title']],
    ['list { edges { cursor node { title } } nodes { score } totalCount }', ['score', 'title']],
    ['list { nodes { a: title b: title __typename } }', ['title']],
    ['list { nodes { level group { name text } parts { nodes { text } } } }', ['groupId', 'id', 'score']],
    ['list { totalCount pageInfo { endCursor } }', []],
    ['list { nodes { title unknown } }', null],
    ['list { nodes { title ... on Node { text } } }', null],
    ['list { ...F }', null],
    ['list { edges { node { ...G } } }', null],
    ['list { nodes { title } } list { nodes { text } }', null],
  ];
  cases.forEach(([list, expected]) => {
    it(`${list}: ${expected === null ? 'everything' : expected.join(', ') || 'nothing'}`, () => {
      expect(asked(list)).to.deep.equal(expected);
    });
  });
});
