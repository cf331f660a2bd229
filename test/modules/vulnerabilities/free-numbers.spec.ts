import { expect } from 'chai';
import { freeNumbers } from '../../../src/modules/vulnerabilities/domain/free-numbers';

describe('numbers of what looks alike', () => {
  it('are the lowest that nobody has, from the second on', () => {
    expect(freeNumbers('digest', [], 2)).to.deep.equal(['digest#2', 'digest#3']);
    expect(freeNumbers('digest', ['digest', 'digest#3', 'digest#2', 'digest#6'], 3)).to.deep.equal([
      'digest#4',
      'digest#5',
      'digest#7',
    ]);
    expect(freeNumbers('digest', ['digest'], 0)).to.deep.equal([]);
  });
});
