// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Portfolio: 'id' | 'name' | 'organization' | 'groups';
  PortfolioConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  PortfolioEdge: 'cursor' | 'node';
  Organization: 'portfolios' | 'portfolio';
};

export type Portfolio = Pick<Types.Portfolio, DefinedFields['Portfolio']>;
export type UUID = Types.Uuid;
export type Organization = Types.Organization;
export type GroupConnection = Types.GroupConnection;
export type GroupFilter = Types.GroupFilter;
export type GroupOrder = Types.GroupOrder;
export type Node = Types.Node;
export type PortfolioConnection = Pick<Types.PortfolioConnection, DefinedFields['PortfolioConnection']>;
export type PortfolioEdge = Pick<Types.PortfolioEdge, DefinedFields['PortfolioEdge']>;
export type PageInfo = Types.PageInfo;

export type PortfolioResolvers = Pick<Types.PortfolioResolvers, DefinedFields['Portfolio'] | '__isTypeOf'>;
export type PortfolioConnectionResolvers = Pick<Types.PortfolioConnectionResolvers, DefinedFields['PortfolioConnection']>;
export type PortfolioEdgeResolvers = Pick<Types.PortfolioEdgeResolvers, DefinedFields['PortfolioEdge']>;
export type OrganizationResolvers = Pick<Types.OrganizationResolvers, DefinedFields['Organization']>;

export interface Resolvers {
  Portfolio?: PortfolioResolvers;
  PortfolioConnection?: PortfolioConnectionResolvers;
  PortfolioEdge?: PortfolioEdgeResolvers;
  Organization?: OrganizationResolvers;
};