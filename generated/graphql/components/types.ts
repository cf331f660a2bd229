// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Component: 'id' | 'rootId' | 'root' | 'name' | 'version' | 'purl' | 'ecosystem' | 'kind' | 'licences' | 'location' | 'relationship' | 'tool' | 'branch' | 'openVulnerabilities' | 'firstSeenAt' | 'lastSeenAt';
  ComponentConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  ComponentEdge: 'cursor' | 'node';
  GitRoot: 'components';
  IPRoot: 'components';
  URLRoot: 'components';
  Group: 'components';
  Organization: 'components';
  Root: 'components';
};

interface DefinedEnumValues {
  ComponentRelationship: 'DIRECT' | 'TRANSITIVE';
  ComponentOrderField: 'NAME' | 'PURL' | 'FIRST_SEEN_AT';
};

interface DefinedInputFields {
  ComponentFilter: 'and' | 'or' | 'not' | 'rootId' | 'nameContains' | 'version' | 'purlStartsWith' | 'ecosystem' | 'relationship' | 'vulnerable';
  ComponentOrder: 'field' | 'direction';
};

export type Component = Pick<Types.Component, DefinedFields['Component']>;
export type UUID = Types.Uuid;
export type Root = Types.Root;
export type ComponentRelationship = DefinedEnumValues['ComponentRelationship'];
export type DateTime = Types.DateTime;
export type Node = Types.Node;
export type ComponentConnection = Pick<Types.ComponentConnection, DefinedFields['ComponentConnection']>;
export type ComponentEdge = Pick<Types.ComponentEdge, DefinedFields['ComponentEdge']>;
export type PageInfo = Types.PageInfo;
export type ComponentFilter = Pick<Types.ComponentFilter, DefinedInputFields['ComponentFilter']>;
export type ComponentOrderField = DefinedEnumValues['ComponentOrderField'];
export type ComponentOrder = Pick<Types.ComponentOrder, DefinedInputFields['ComponentOrder']>;
export type SortDirection = Types.SortDirection;
export type GitRoot = Types.GitRoot;
export type IPRoot = Types.IpRoot;
export type URLRoot = Types.UrlRoot;
export type Group = Types.Group;
export type Organization = Types.Organization;

export type ComponentResolvers = Pick<Types.ComponentResolvers, DefinedFields['Component'] | '__isTypeOf'>;
export type ComponentConnectionResolvers = Pick<Types.ComponentConnectionResolvers, DefinedFields['ComponentConnection']>;
export type ComponentEdgeResolvers = Pick<Types.ComponentEdgeResolvers, DefinedFields['ComponentEdge']>;
export type GitRootResolvers = Pick<Types.GitRootResolvers, DefinedFields['GitRoot']>;
export type IPRootResolvers = Pick<Types.IpRootResolvers, DefinedFields['IPRoot']>;
export type URLRootResolvers = Pick<Types.UrlRootResolvers, DefinedFields['URLRoot']>;
export type GroupResolvers = Pick<Types.GroupResolvers, DefinedFields['Group']>;
export type OrganizationResolvers = Pick<Types.OrganizationResolvers, DefinedFields['Organization']>;
export type RootResolvers = Pick<Types.RootResolvers, DefinedFields['Root']>;

export interface Resolvers {
  Component?: ComponentResolvers;
  ComponentConnection?: ComponentConnectionResolvers;
  ComponentEdge?: ComponentEdgeResolvers;
  GitRoot?: GitRootResolvers;
  IPRoot?: IPRootResolvers;
  URLRoot?: URLRootResolvers;
  Group?: GroupResolvers;
  Organization?: OrganizationResolvers;
};