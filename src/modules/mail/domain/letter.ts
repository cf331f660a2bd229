/** A mail as it is read: plain text, and the same as simple HTML. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a letter says: sentences, and at most one link. */
export interface Draft {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action?: { readonly label: string; readonly href: string };
  /** What comes after the link. */
  readonly closing?: readonly string[];
}

const longestLine = 500;

/** Text that people entered, within one line: it can begin neither a header nor a paragraph, nor turn what follows around. */
export const oneLine = (text: string): string =>
  [...text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim()].slice(0, longestLine).join('');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

const element = (paragraph: string): string => `<p>${paragraph}</p>`;

/** Composes a letter. All that it says is escaped in HTML, and each paragraph is one line. */
export const composed = ({ subject, paragraphs, action, closing = [] }: Draft): Letter => {
  const said = paragraphs.map(oneLine);
  const last = closing.map(oneLine);
  const link = action === undefined ? [] : [`${oneLine(action.label)}:\n${action.href}`];
  const anchor =
    action === undefined ? [] : [`<a href="${escaped(action.href)}">${escaped(oneLine(action.label))}</a>`];
  return {
    subject: oneLine(subject),
    text: `${[...said, ...link, ...last].join('\n\n')}\n`,
    html: [
      '<!doctype html><html lang="en"><body>',
      ...[...said.map(escaped), ...anchor, ...last.map(escaped)].map(element),
      '</body></html>',
    ].join('\n'),
  };
};
