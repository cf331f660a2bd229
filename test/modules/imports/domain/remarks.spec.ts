import { expect } from 'chai';
import { remarksOn } from '../../../../src/modules/imports/domain/remarks';

describe('remarks on a run', () => {
  const url = 'https://git.example.com/acme/shop.git';
  const texts = (repository: string | null, own: string | null = url): readonly string[] =>
    remarksOn({ repository, unfollowed: [] }, own).map(({ text }) => text);

  const same: readonly (string | null)[] = [
    null,
    url,
    'https://GIT.example.com/Acme/Shop/',
    'git@git.example.com:acme/shop.git',
    'ssh://git@git.example.com/acme/shop',
    'https://token@git.example.com/acme/shop',
    'https://mirror.example.org/others/shop',
    'no address at all',
    'https://user:secret@git.example.com/acme/till',
  ];
  same.forEach((repository) => {
    it(`are none of ${String(repository)}`, () => expect(texts(repository)).to.deep.equal([]));
  });

  it('tell another repository, without who may read it', () => {
    expect(texts('https://token@git.example.com/others/shop.git')).to.deep.equal([
      'The run is of the repository git.example.com/others/shop, and the root is git.example.com/acme/shop.',
    ]);
    expect(texts('git@github.com:acme/till.git')).to.deep.equal([
      'The run is of the repository github.com/acme/till, and the root is git.example.com/acme/shop.',
    ]);
    expect(texts('https://git.example.com/others/shop', null), 'of no git root').to.deep.equal([]);
  });

  it('tell what is kept in other files', () => {
    expect(remarksOn({ repository: null, unfollowed: ['results: a.sarif', 'artifacts: b.sarif'] }, url)).to.deep.equal([
      { level: 'WARNING', text: 'Not read, since it is kept elsewhere: results: a.sarif; artifacts: b.sarif.' },
    ]);
  });
});
