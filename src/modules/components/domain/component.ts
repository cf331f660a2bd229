import { json, oneOf, optional, text, time, type EntityOf } from '../../../kernel/shape';

/** How what an inventory describes depends on a component: by itself, or by way of others. */
export type ComponentRelationship = 'DIRECT' | 'TRANSITIVE';

/** What an inventory says of a component. */
export const describedShape = {
  name: text,
  version: optional(text),
  purl: text,
  ecosystem: text,
  kind: text,
  licences: json<readonly string[]>(),
  location: optional(text),
  /** Null where the inventory does not say. */
  relationship: optional(oneOf<ComponentRelationship>()),
};

/** What an inventory says of a component. */
export type DescribedComponent = EntityOf<typeof describedShape>;

export const componentShape = {
  id: text,
  organizationId: text,
  groupId: text,
  rootId: text,
  scopeId: text,
  ...describedShape,
  firstSeenAt: time,
};

/** A component that the newest inventory of a tool, category and branch lists in a root. */
export type Component = EntityOf<typeof componentShape>;

/** A component of an inventory that is kept aside until its report is applied. */
export interface StagedComponent extends DescribedComponent {
  readonly id: string;
  /** Of all that is said of it: what was listed before is recognised by it. */
  readonly digest: string;
}

/** What an inventory changes. */
export interface InventoryCounts {
  /** Components that it lists, each once. */
  readonly listed: number;
  readonly added: number;
  readonly removed: number;
}

/** The inventory that a component is of. */
export interface InventoryOf {
  readonly scopeId: string;
  readonly tool: string;
  readonly branch: string | null;
  readonly seenAt: string;
}
