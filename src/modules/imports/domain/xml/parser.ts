/* eslint-disable functional/no-let -- follows the parser through a document */
import { SaxesParser } from 'saxes';
import type { Unreadable } from '../observation';
import { createBuilder, type ElementPath, type FoundElement } from './builder';
import type { XmlLimits } from './limits';

class Refused extends Error {
  constructor(readonly fault: Unreadable) {
    super(fault.message);
  }
}

/** Takes the next characters, or null after the last; answers what is wrong, if anything. */
export type Parser = (text: string | null) => Unreadable | undefined;

const readable = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

/**
 * Checks that a document is well-formed (XML 1.0 with namespaces) and tells of its elements. Document types may be
 * named, but declare nothing: of entities only those that XML itself knows are resolved, and nothing is ever fetched.
 */
export const createParser = (
  paths: readonly ElementPath[],
  limits: XmlLimits,
  emit: (found: FoundElement) => void,
): Parser => {
  const parser = new SaxesParser({ xmlns: true });
  const builder = createBuilder(paths, limits, emit);
  let told = 0;
  const refuse = (message: string): never => {
    throw new Refused({ at: `line ${parser.line}, column ${parser.column}`, message });
  };
  const tell = (fault?: string): void => {
    told = parser.position;
    if (fault !== undefined) refuse(fault);
  };
  parser.on('error', ({ message }) => {
    refuse(`The file is no valid XML: ${message.replace(/^\d+:\d+: |\.$/g, '').slice(0, 200)}.`);
  });
  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== '1.0') refuse(`XML 1.0 is read; this file says version ${String(version).slice(0, 20)}.`);
    if (encoding !== undefined && !readable.has(encoding.toLowerCase()))
      refuse(`The file says that it is ${encoding.slice(0, 40)}. Reports are read as XML in UTF-8.`);
    tell();
  });
  parser.on('doctype', (text) => {
    tell(text.includes('[') ? 'The document type declares entities or the like: such files are not read.' : undefined);
  });
  let attributes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > limits.attributes) refuse(`An element has more than ${limits.attributes} attributes.`);
  });
  parser.on('opentag', (tag) => tell(builder.open(tag, `line ${parser.line}, column ${parser.column}`)));
  parser.on('closetag', () => {
    builder.close();
    tell();
  });
  parser.on('text', (text) => tell(builder.text(text)));
  parser.on('cdata', (text) => tell(builder.text(text)));
  parser.on('comment', () => tell());
  parser.on('processinginstruction', () => tell());
  return (text) => {
    try {
      if (text === null) {
        parser.close();
        builder.end();
        return undefined;
      }
      parser.write(text);
      if (parser.position - told > limits.token)
        refuse(`A tag, text or comment has more than ${limits.token} characters.`);
      return undefined;
    } catch (thrown) {
      if (thrown instanceof Refused) return thrown.fault;
      throw thrown;
    }
  };
};
