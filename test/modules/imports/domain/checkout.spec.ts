import { expect } from 'chai';
import { checkoutOf } from '../../../../src/modules/imports/domain/checkout';

describe('the directory of a checkout in absolute paths', () => {
  const cases: readonly (readonly [string, string[], string[], string | null])[] = [
    ['is what stands before a path that another tool wrote', ['srv/x/c/a.c'], ['c/a.c'], 'srv/x'],
    ['is what most have before them', ['srv/x/c/a.c', 'srv/x/b.c', 'srv/x/lib/b.c'], ['c/a.c', 'b.c'], 'srv/x'],
    ['is unknown without a common file', ['srv/x/c/a.c'], ['c/b.c'], null],
    ['is unknown when two fit as well', ['srv/x/a.c', 'srv/y/a.c'], ['a.c'], null],
    ['is made of whole names', ['srv/x/ba.c'], ['a.c'], null],
  ];
  for (const [title, absolute, relative, directory] of cases)
    it(title, () => expect(checkoutOf(absolute, new Set(relative))).to.equal(directory));
});
