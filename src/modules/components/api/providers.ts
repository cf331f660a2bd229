import type { Provider } from 'graphql-modules';
import { byParent, token, type ByParent } from '../../../kernel/loader';
import type { Page } from '../../../kernel/page';
import {
  componentPages,
  inventoriesOf,
  vulnerabilitiesAtComponents,
  type Component,
  type ComponentListArguments,
  type InventoryOf,
} from '../index';

type None = Readonly<Record<string, never>>;

export const COMPONENTS_BY_ROOT = token<ByParent<ComponentListArguments, Page<Component>>>('COMPONENTS_BY_ROOT');
export const COMPONENTS_BY_GROUP = token<ByParent<ComponentListArguments, Page<Component>>>('COMPONENTS_BY_GROUP');
export const COMPONENTS_BY_ORGANIZATION =
  token<ByParent<ComponentListArguments, Page<Component>>>('COMPONENTS_BY_ORGANIZATION');
export const VULNERABILITIES_AT_COMPONENT = token<ByParent<None, number>>('VULNERABILITIES_AT_COMPONENT');
export const INVENTORY_BY_SCOPE = token<ByParent<None, InventoryOf>>('INVENTORY_BY_SCOPE');

export const componentsProviders: readonly Provider[] = [
  byParent(COMPONENTS_BY_ROOT, (env, ids, args) => componentPages(env, 'rootId', ids, args)),
  byParent(COMPONENTS_BY_GROUP, (env, ids, args) => componentPages(env, 'groupId', ids, args)),
  byParent(COMPONENTS_BY_ORGANIZATION, (env, ids, args) => componentPages(env, 'organizationId', ids, args)),
  byParent(VULNERABILITIES_AT_COMPONENT, vulnerabilitiesAtComponents),
  byParent(INVENTORY_BY_SCOPE, inventoriesOf),
];
