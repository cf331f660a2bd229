import { expect } from 'chai';
import { htmlOf } from '../../src/kernel/markdown';

/** The tags that Markdown makes, with the only attributes that it gives them. */
const safe =
  /^<(?:\/?(?:p|em|strong|s|code|pre|blockquote|ul|ol|li|h[1-6]|table|thead|tbody|tr|a)|ol start="\d+"|code class="language-[^"<>]*"|\/?(?:th|td)(?: style="text-align:(?:left|right|center)")?|a href="(?:https?:\/\/|mailto:)[^"<>]*"(?: title="[^"<>]*")? rel="nofollow noopener noreferrer"|hr|br)>$/;

const unsafe = (html: string): readonly string[] => (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !safe.test(tag));

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java&#115;cript:alert(1))',
  '[a](java\tscript:alert(1))',
  '[a](\x01javascript:alert(1))',
  '[a](vbscript:x)',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '[a](file:///etc/passwd)',
  '[a](//evil.example.com)',
  '[a](http://a" onmouseover="alert(1))',
  '[a](<http://a b> "t\\" onclick=\\"alert(1)")',
  '![a](http://evil.example.com/pixel.png)',
  '![a](javascript:alert(1))',
  '[a]: javascript:alert(1)\n\n[a]',
  '<javascript:alert(1)>',
  '<http://a/"onclick="alert(1)>',
  '```"><script>alert(1)</script>\ncode\n```',
  '`<b>`',
  '<!-- --><b onclick=alert(1)>',
  '<a href="javascript:alert(1)">a</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<style>*{background:url(http://evil.example.com)}</style>',
  '| a |\n|:-|\n| <iframe src=//a> |',
];

describe('Markdown', () => {
  hostile.forEach((text) => {
    it(`is safe in a page: ${JSON.stringify(text)}`, () => {
      expect(unsafe(htmlOf(text))).to.deep.equal([]);
    });
  });

  const shown: readonly (readonly [string, string])[] = [
    ['a *b* **c** `d`', '<p>a <em>b</em> <strong>c</strong> <code>d</code></p>\n'],
    [
      '[a](https://example.com "t")',
      '<p><a href="https://example.com" title="t" rel="nofollow noopener noreferrer">a</a></p>\n',
    ],
    [
      '<me@example.com>',
      '<p><a href="mailto:me@example.com" rel="nofollow noopener noreferrer">me@example.com</a></p>\n',
    ],
    ['1. a\n2. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n'],
    ['1 < 2 & "3"', '<p>1 &lt; 2 &amp; &quot;3&quot;</p>\n'],
    [
      '![a](http://example.com/b.png)',
      '<p>!<a href="http://example.com/b.png" rel="nofollow noopener noreferrer">a</a></p>\n',
    ],
  ];
  shown.forEach(([text, html]) => {
    it(`shows ${JSON.stringify(text)}`, () => {
      expect(htmlOf(text)).to.equal(html);
    });
  });

  [
    '[',
    '![',
    '[a](',
    '*a ',
    '_a_ **',
    '>',
    '`a``',
    '- ',
    '|a|b|\n|-|-|\n',
    '<a ',
    '[a]: b\n',
    '\\',
    '&amp',
    '~~a ~',
  ].forEach((part) => {
    it(`of 20,000 characters of ${JSON.stringify(part)} takes no second`, () => {
      const begun = performance.now();
      expect(unsafe(htmlOf(part.repeat(20_000 / part.length)))).to.deep.equal([]);
      expect(performance.now() - begun).to.be.below(1_000);
    });
  });
});
