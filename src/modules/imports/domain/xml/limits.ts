/** Bounds of one XML document. Counts are of characters unless the name says otherwise. */
export const xmlLimits = {
  /** Levels of elements, the outermost being the first. */
  nesting: 64,
  /** One tag, text, comment, section or declaration. */
  token: 4 * 1024 * 1024,
  /** One element that is handed out alone, and all that is left of the document when such elements are taken out. */
  element: 16 * 1024 * 1024,
  /** Elements and attributes in one such element, and around them. */
  nodes: 250_000,
  /** Attributes of one element. */
  attributes: 1000,
  /** What is looked at in one go, so that others get their turn in between; in bytes. */
  slice: 64 * 1024,
} as const;

export type XmlLimits = { readonly [limit in keyof typeof xmlLimits]: number };
