import { expect } from 'chai';
import { urlOf } from '../../src/kernel/url';

describe('a URL', () => {
  it('is read with the letters of other languages, however often one was read before', () => {
    const unread = Array.from({ length: 20_000 }, () => urlOf('https://exämple.com/ä b')).filter(
      (url) => url?.href !== 'https://xn--exmple-cua.com/%C3%A4%20b',
    );
    expect(unread).to.have.length(0);
  });

  it('is completed by where it stands', () => {
    expect(urlOf('/a?b#c', 'https://example.com/d')?.href).to.equal('https://example.com/a?b#c');
  });

  it('is undefined where text is none', () => {
    expect(['', 'example.com', 'https://', '/a', 'https://a b/'].map((text) => urlOf(text))).to.deep.equal(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});
