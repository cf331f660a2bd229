import { expect } from 'chai';
import { validate, version } from 'uuid';
import { newId } from '../../src/kernel/new-id';

const timeOf = (id: string): number => parseInt(id.replaceAll('-', '').slice(0, 12), 16);

describe('ids', () => {
  const ids = Array.from({ length: 20_000 }, newId);

  it('are UUIDs of version 7, each of them another, that sort as they were made', () => {
    expect(ids.every((id) => validate(id) && version(id) === 7)).to.equal(true);
    expect(new Set(ids).size).to.equal(ids.length);
    expect([...ids].sort()).to.deep.equal(ids);
  });

  it('tell when they were made', () => {
    const before = Date.now();
    const made = timeOf(newId());
    expect(made).to.be.within(before, Date.now());
  });

  it('end with random digits that none shares', () => {
    expect(new Set(ids.map((id) => id.slice(-11))).size).to.be.greaterThan(ids.length - 5);
  });
});
