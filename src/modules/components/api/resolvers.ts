import type * as Api from '../../../../generated/graphql/components/types';
import type { Context } from '../../../context';
import type { Complete } from '../../../kernel/complete';
import { related } from '../../../kernel/loader';
import { countFields, type Page } from '../../../kernel/page';
import type { Root } from '../../roots';
import { ROOT_BY_ID } from '../../roots/api/providers';
import type { Component, ComponentListArguments, InventoryOf } from '../index';
import * as provided from './providers';

const ofRoot = ({ id }: Root, args: ComponentListArguments, { injector }: Context): Promise<Page<Component>> =>
  injector.get(provided.COMPONENTS_BY_ROOT).load(id, args);

const inventory = ({ scopeId }: Component, { injector }: Context): Promise<InventoryOf> =>
  injector.get(provided.INVENTORY_BY_SCOPE).load(scopeId, {});

export const resolvers: Complete<Api.Resolvers> = {
  GitRoot: { components: ofRoot },
  IPRoot: { components: ofRoot },
  URLRoot: { components: ofRoot },
  Group: {
    components: ({ id }, args, { injector }) => injector.get(provided.COMPONENTS_BY_GROUP).load(id, args),
  },
  Organization: {
    components: ({ id }, args, { injector }) => injector.get(provided.COMPONENTS_BY_ORGANIZATION).load(id, args),
  },
  Component: {
    root: ({ rootId }, _, { injector }) => related(injector.get(ROOT_BY_ID), rootId),
    tool: async (component, _, context) => (await inventory(component, context)).tool,
    branch: async (component, _, context) => (await inventory(component, context)).branch,
    lastSeenAt: async (component, _, context) => (await inventory(component, context)).seenAt,
    openVulnerabilities: ({ id }, _, { injector }) => injector.get(provided.VULNERABILITIES_AT_COMPONENT).load(id, {}),
  },
  ComponentConnection: countFields,
};
