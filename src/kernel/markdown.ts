import MarkdownIt from 'markdown-it';

/**
 * CommonMark with tables and strikethrough. HTML in a text stays text; only web and mail addresses become links; there
 * are no pictures, since fetching one tells its server who reads.
 */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image');

const linked = /^(?:https?:\/\/|mailto:)/i;

markdown.validateLink = (url) => linked.test(url);

markdown.renderer.rules['link_open'] = (tokens, index, options, _, renderer) => {
  // What a link opens must neither steer this page nor learn where it was followed from.
  tokens[index]?.attrSet('rel', 'nofollow noopener noreferrer');
  return renderer.renderToken(tokens, index, options);
};

/** HTML of a Markdown text that is safe to put into a page: no scripts, styles, pictures or addresses that run. */
export const htmlOf = (text: string): string => markdown.render(text);
