// What software consists of: the components that bills of materials list in roots.
// Invariants: a scope (tool, category, branch of a root) lists what its newest complete inventory lists; it is replaced
// in the transaction that applies the report; what stands at a component is read where vulnerabilities are kept; of an
// organization each reader is shown the groups that they may read.
export type {
  Component,
  ComponentRelationship,
  DescribedComponent,
  InventoryCounts,
  InventoryOf,
  StagedComponent,
} from './domain/component';
export { everywhere, linkText, referenceDigest, type LinkTargets } from './domain/link-targets';
export { placesOfLinks } from './operations/follow-links';
export {
  applyInventory,
  discardComponents,
  discardComponentsBefore,
  forgetInventoryUndo,
  freeComponentsRoom,
  stageComponents,
  undoInventory,
  type InventoryPlace,
} from './operations/inventory';
export {
  componentPages,
  inventoriesOf,
  vulnerabilitiesAtComponents,
  type ComponentListArguments,
} from './operations/read-components';
