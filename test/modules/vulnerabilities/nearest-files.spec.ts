import { expect } from 'chai';
import { likeness, nearestFiles } from '../../../src/modules/vulnerabilities/domain/nearest-files';
import { atOnce } from '../../support/at-once';
import { generator } from '../imports/domain/mutations';

describe('the files likest to one', () => {
  it('are all of few', () => {
    expect(atOnce(nearestFiles(['a.ts', 'b.ts'], 2))('x/a.ts')).to.deep.equal(['a.ts', 'b.ts']);
  });

  it('are those with the same end, then those with the same beginning', () => {
    const files = ['one/a.ts', 'one/b.ts', 'two/a.ts', 'two/b.ts', 'three/src/b.ts', 'three/c.ts'];
    expect(atOnce(nearestFiles(files, 2))('three/lib/b.ts')).to.have.members(['three/src/b.ts', 'one/b.ts']);
    expect(atOnce(nearestFiles(files, 1))('two/new.ts')[0]).to.match(/^two\//);
  });

  it('hold the likest of all, whatever the paths', () => {
    const random = generator(11);
    const some = (names: readonly string[]): string => names[Math.floor(random() * names.length)] ?? '';
    const path = (): string =>
      [some(['a', 'b', 'c']), some(['d', 'e']), some(['f', 'g', 'h']), `${some(['x', 'y', 'z', 'w'])}.ts`]
        .slice(Math.floor(random() * 3))
        .join('/');
    for (let round = 0; round < 200; round += 1) {
      const files = [...new Set(Array.from({ length: 40 }, path))];
      const where = path();
      const best = Math.max(...files.map((file) => likeness(file, where)));
      const found = atOnce(nearestFiles(files, 5))(where);
      expect(found).to.have.length(Math.min(5, files.length));
      // Those with the same end are told apart by the beginning among the neighbours alone.
      expect(Math.floor(likeness(found[0] ?? '', where) / 1000)).to.equal(Math.floor(best / 1000));
    }
  });

  it('are found among twenty thousand for each of twenty thousand, and none is compared with all', () => {
    const files = Array.from(
      { length: 20_000 },
      (_, index) => `area-${index % 30}/module-${index}/handler-${index}.ts`,
    );
    const near = atOnce(nearestFiles(files, 15));
    const found = files.map((file) => near(file.replace('/module', '/other'))[0]);
    expect(found).to.deep.equal(files);
  }).timeout(30_000);
});
