/* eslint-disable functional/no-let, functional/no-loop-statements, functional/immutable-data -- follows the parser through a document */
import type { SaxesTagNS } from 'saxes';
import type { XmlElement } from './element';
import type { XmlLimits } from './limits';

/** Names from the outermost element to those that are wanted; `*` fits any. */
export type ElementPath = readonly string[];

/** One of the wanted elements; or (with `path` -1, and last) the document without them. */
export interface FoundElement {
  /** By which of the paths it was found. */
  readonly path: number;
  readonly element: XmlElement;
  /** The elements around it, outermost first, with their attributes and nothing else. */
  readonly parents: readonly XmlElement[];
}

interface Growing extends XmlElement {
  text: string;
  readonly attributes: Map<string, string>;
  readonly children: Growing[];
}

/** Puts elements together; each answers what is wrong, if anything. */
export interface Builder {
  readonly open: (tag: SaxesTagNS, at: string) => string | undefined;
  readonly close: () => void;
  readonly text: (text: string) => string | undefined;
  readonly end: () => void;
}

const declarations = 'http://www.w3.org/2000/xmlns/';

const grown = ({ local, uri, attributes }: SaxesTagNS, at: string): Growing => {
  const own = new Map<string, string>();
  for (const attribute of Object.values(attributes)) {
    if (attribute.uri === declarations) continue;
    own.set(attribute.uri === '' ? attribute.name : `{${attribute.uri}}${attribute.local}`, attribute.value);
  }
  return { name: local, space: uri, attributes: own, text: '', children: [], at };
};

const sizeOf = ({ name, attributes }: XmlElement): number => {
  let size = name.length;
  for (const [key, value] of attributes) size += key.length + value.length;
  return size;
};

const fits = (path: ElementPath, open: readonly XmlElement[]): boolean =>
  path.length === open.length && path.every((name, level) => name === '*' || name === open[level]?.name);

/** Builds the elements at the paths, and what is left without them, within the limits. */
export const createBuilder = (
  paths: readonly ElementPath[],
  limits: XmlLimits,
  emit: (found: FoundElement) => void,
): Builder => {
  const open: Growing[] = [];
  /** The depth of the wanted element that is open, and its path. */
  let [held, path] = [0, -1];
  let root: XmlElement | undefined;
  let whole = false;
  const rest = { nodes: 0, size: 0 };
  let budget = rest;
  const spend = (nodes: number, size: number): string | undefined => {
    budget.nodes += nodes;
    budget.size += size;
    const what = held > 0 ? 'This element' : 'What surrounds the elements';
    if (budget.nodes > limits.nodes) return `${what} holds more than ${limits.nodes} elements and attributes.`;
    return budget.size > limits.element ? `${what} has more than ${limits.element} characters.` : undefined;
  };
  return {
    open: (tag, at) => {
      if (open.length === limits.nesting) return `Elements are nested more than ${limits.nesting} deep.`;
      const element = grown(tag, at);
      const parent = open.at(-1);
      root ??= element;
      open.push(element);
      if (held === 0) {
        path = paths.findIndex((each) => fits(each, open));
        if (path >= 0) [held, budget] = [open.length, { nodes: 0, size: 0 }];
        whole ||= held === 1;
      }
      if (held !== open.length) parent?.children.push(element);
      return spend(1 + element.attributes.size, sizeOf(element));
    },
    close: () => {
      const element = open.pop();
      if (element === undefined || held !== open.length + 1) return;
      emit({ path, element, parents: open.map((parent) => ({ ...parent, children: [], text: '' })) });
      [held, path, budget] = [0, -1, rest];
    },
    text: (text) => {
      const element = open.at(-1);
      if (element === undefined || (element.text === '' && text.trim() === '')) return undefined;
      element.text += text;
      return spend(0, text.length);
    },
    end: () => {
      if (root !== undefined && !whole) emit({ path: -1, element: root, parents: [] });
    },
  };
};
