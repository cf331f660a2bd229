import { expect } from 'chai';
import { pageRequest } from '../../src/kernel/page';
import { pageOf } from '../../src/kernel/page-of';

const page = (first: number) =>
  pageOf(
    pageRequest({ first: 2 }, 'ID', 'text'),
    [first, first + 1, first + 2].map((id) => ({ id: String(id) })),
    'ID',
    ({ id }) => id,
    () => Promise.resolve(0),
  );

describe('pages', () => {
  it('have getters in common, and none of their own: V8 would keep those, and all rows, until it collects the whole heap', () => {
    const [one, other] = [page(1), page(4)];
    const own = Object.values(Object.getOwnPropertyDescriptors(one));
    expect(own.filter((property) => property.get !== undefined)).to.deep.equal([]);
    expect(Object.getPrototypeOf(one)).to.equal(Object.getPrototypeOf(other));
    expect(one.edges.map(({ node }) => node.id)).to.deep.equal(['1', '2']);
    expect(other.edges.map(({ node }) => node.id)).to.deep.equal(['4', '5']);
    expect(one.pageInfo).to.include({ hasNextPage: true, hasPreviousPage: false });
  });
});
