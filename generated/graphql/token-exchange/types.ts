// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  TrustRule: 'id' | 'group' | 'name' | 'issuer' | 'audience' | 'conditions' | 'scopes' | 'lifetimeMinutes' | 'createdAt';
  TrustCondition: 'claim' | 'value';
  TrustRuleConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  TrustRuleEdge: 'cursor' | 'node';
  TrustRulePayload: 'success' | 'userErrors' | 'rule';
  Mutation: 'addTrustRule' | 'updateTrustRule' | 'removeTrustRule';
  Group: 'trustRules';
};

interface DefinedInputFields {
  TrustConditionInput: 'claim' | 'value';
  AddTrustRuleInput: 'groupId' | 'name' | 'issuer' | 'audience' | 'conditions' | 'scopes' | 'lifetimeMinutes';
  UpdateTrustRuleInput: 'groupId' | 'ruleId' | 'name' | 'issuer' | 'audience' | 'conditions' | 'scopes' | 'lifetimeMinutes';
  RemoveTrustRuleInput: 'groupId' | 'ruleId';
};

export type TrustRule = Pick<Types.TrustRule, DefinedFields['TrustRule']>;
export type UUID = Types.Uuid;
export type Group = Types.Group;
export type TrustCondition = Pick<Types.TrustCondition, DefinedFields['TrustCondition']>;
export type TokenScope = Types.TokenScope;
export type DateTime = Types.DateTime;
export type Node = Types.Node;
export type TrustRuleConnection = Pick<Types.TrustRuleConnection, DefinedFields['TrustRuleConnection']>;
export type TrustRuleEdge = Pick<Types.TrustRuleEdge, DefinedFields['TrustRuleEdge']>;
export type PageInfo = Types.PageInfo;
export type TrustConditionInput = Pick<Types.TrustConditionInput, DefinedInputFields['TrustConditionInput']>;
export type AddTrustRuleInput = Pick<Types.AddTrustRuleInput, DefinedInputFields['AddTrustRuleInput']>;
export type UpdateTrustRuleInput = Pick<Types.UpdateTrustRuleInput, DefinedInputFields['UpdateTrustRuleInput']>;
export type RemoveTrustRuleInput = Pick<Types.RemoveTrustRuleInput, DefinedInputFields['RemoveTrustRuleInput']>;
export type TrustRulePayload = Pick<Types.TrustRulePayload, DefinedFields['TrustRulePayload']>;
export type UserError = Types.UserError;
export type MutationPayload = Types.MutationPayload;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;
export type SimplePayload = Types.SimplePayload;

export type TrustRuleResolvers = Pick<Types.TrustRuleResolvers, DefinedFields['TrustRule'] | '__isTypeOf'>;
export type TrustConditionResolvers = Pick<Types.TrustConditionResolvers, DefinedFields['TrustCondition']>;
export type TrustRuleConnectionResolvers = Pick<Types.TrustRuleConnectionResolvers, DefinedFields['TrustRuleConnection']>;
export type TrustRuleEdgeResolvers = Pick<Types.TrustRuleEdgeResolvers, DefinedFields['TrustRuleEdge']>;
export type TrustRulePayloadResolvers = Pick<Types.TrustRulePayloadResolvers, DefinedFields['TrustRulePayload'] | '__isTypeOf'>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type GroupResolvers = Pick<Types.GroupResolvers, DefinedFields['Group']>;

export interface Resolvers {
  TrustRule?: TrustRuleResolvers;
  TrustCondition?: TrustConditionResolvers;
  TrustRuleConnection?: TrustRuleConnectionResolvers;
  TrustRuleEdge?: TrustRuleEdgeResolvers;
  TrustRulePayload?: TrustRulePayloadResolvers;
  Mutation: MutationResolvers;
  Group?: GroupResolvers;
};