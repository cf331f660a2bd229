export type { ElementPath, FoundElement } from './builder';
export { attributeOf, childrenOf, elementAt, textAt, type XmlElement } from './element';
export type { XmlLimits } from './limits';
export { readElements } from './read-elements';
