// Lets pipelines act without a secret of their own: they exchange a token that their CI signed for one of a group.
// Invariants: a token is issued by a rule of the group alone, for less than an hour and no more than reading, uploading
// and the gate; a token of a CI is exchanged once; what a changed or removed rule gave ends with the next request.
export { exchangedActor, isRuleInForce } from './operations/exchanged-actor';
export {
  exchangeToken,
  sweepAssertions,
  type Exchange,
  type Exchanged,
  type Exchanging,
  type NotExchanged,
} from './operations/exchange-token';
export { issuerKeys, type GetJson, type IssuerKeys } from './operations/issuer-keys';
export { addTrustRule, removeTrustRule, trustRulePages, updateTrustRule } from './operations/trust-rules';
export type { TrustCondition } from './domain/conditions';
export { usualMinutes, type TrustRule } from './domain/trust-rule';
