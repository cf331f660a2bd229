/** An element of an XML document with all that it holds. */
export interface XmlElement {
  /** The name without its prefix. */
  readonly name: string;
  /** The namespace; empty when there is none. */
  readonly space: string;
  /** By name; those of a namespace as `{namespace}name`. Declarations of namespaces are left out. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The text that stands directly in it, all parts joined. */
  readonly text: string;
  readonly children: readonly XmlElement[];
  /** Where its first tag ends, such as `line 12, column 3`. */
  readonly at: string;
}

/** The elements of this name directly in another; of any namespace. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The first element at the end of a path of names. */
export const elementAt = (element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined =>
  names.reduce<XmlElement | undefined>((found, name) => found?.children.find((child) => child.name === name), element);

/** The text of the first element at the end of a path of names, unless it is blank. */
export const textAt = (element: XmlElement | undefined, ...names: readonly string[]): string | null =>
  elementAt(element, ...names)?.text.trim() || null;

/** The value of an attribute, unless it is blank. */
export const attributeOf = (element: XmlElement | undefined, name: string): string | null =>
  element?.attributes.get(name)?.trim() || null;
