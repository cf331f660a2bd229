/** Bounds of one document. Counts are of bytes unless the name says otherwise. */
export const limits = {
  /** Levels of objects and lists, the outermost being the first. */
  nesting: 64,
  /** One element that is handed out alone, and all that is left of the document when such elements are taken out. */
  element: 16 * 1024 * 1024,
  /** Values in one element, and around the lists: small ones in great number cost far more than their bytes. */
  values: 250_000,
  /** White space in one stretch. */
  whiteSpace: 1024 * 1024,
  /** A property name outside the elements. */
  name: 64 * 1024,
  /** Characters of one number. */
  number: 1024,
  /** What is looked at in one go, so that others get their turn in between. */
  slice: 256 * 1024,
} as const;
