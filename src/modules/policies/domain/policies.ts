import { json, oneOf, optional, real, text, time, whole, type EntityOf } from '../../../kernel/shape';

/**
 * What fails with a group's software. Source: CISA, "Stakeholder-Specific Vulnerability Categorization Guide": mission
 * prevalence and public well-being impact, taken together.
 */
export type MissionWellBeing = 'LOW' | 'MEDIUM' | 'HIGH';

/** What is done with results that a tool was told to suppress, and tells all the same. */
export type SuppressedResults = 'IGNORE' | 'REQUEST_ACCEPTANCE';

export const ownPoliciesShape = {
  /** Days; organizations alone set it. */
  inactivityPeriod: optional(whole),
  /** Days. */
  maxAcceptanceDays: optional(whole),
  maxNumberAcceptances: optional(whole),
  minAcceptanceSeverity: optional(real),
  maxAcceptanceSeverity: optional(real),
  minBreakingSeverity: optional(real),
  /** Days. */
  vulnerabilityGracePeriod: optional(whole),
  /** Days. */
  daysUntilItBreaks: optional(whole),
  missionWellBeing: optional(oneOf<MissionWellBeing>()),
  /** Per cent. */
  maxClosingShare: optional(whole),
  suppressedResults: optional(oneOf<SuppressedResults>()),
};

/** What an organization or a group sets itself; null where it sets nothing. */
export type OwnPolicies = EntityOf<typeof ownPoliciesShape>;

export const policiesShape = {
  /** The id of the organization or of the group that they belong to. */
  id: text,
  organizationId: text,
  /** Null for an organization's. */
  groupId: optional(text),
  ...ownPoliciesShape,
};

/** What an owner sets, as it is stored. */
export type StoredPolicies = EntityOf<typeof policiesShape>;

export const policyChangeShape = {
  id: text,
  ownerId: text,
  at: time,
  by: text,
  before: json<OwnPolicies>(),
  after: json<OwnPolicies>(),
};

/** A change of what an owner sets. */
export type PolicyChange = EntityOf<typeof policyChangeShape>;

export type PolicyName = keyof OwnPolicies;

export const policyNames = Object.keys(ownPoliciesShape) as readonly PolicyName[];

/** What holds where nobody sets anything; null is no limit. */
const defaults = {
  inactivityPeriod: 90,
  maxAcceptanceDays: null as number | null,
  maxNumberAcceptances: null as number | null,
  minAcceptanceSeverity: 0,
  maxAcceptanceSeverity: 10,
  minBreakingSeverity: 0,
  vulnerabilityGracePeriod: 0,
  daysUntilItBreaks: null as number | null,
  missionWellBeing: 'MEDIUM' as MissionWellBeing,
  maxClosingShare: 50,
  suppressedResults: 'IGNORE' as SuppressedResults,
} satisfies OwnPolicies;

/** The values in force. */
export type PolicyValues = Readonly<typeof defaults>;

export type PolicySource = 'DEFAULT' | 'ORGANIZATION' | 'GROUP';

/** The values in force, and where each of them comes from. */
export type Policies = {
  readonly [K in PolicyName]: { readonly value: PolicyValues[K]; readonly source: PolicySource };
};

export const nothingSet: OwnPolicies = Object.fromEntries(policyNames.map((name) => [name, null])) as never;

export const ownOf = (stored: OwnPolicies | undefined): OwnPolicies =>
  Object.fromEntries(policyNames.map((name) => [name, stored?.[name] ?? null])) as never;

/** What holds by what an organization sets and, for a group, by what the group sets itself: value by value. */
export const inForce = (organization: OwnPolicies, group: OwnPolicies = nothingSet): Policies =>
  Object.fromEntries(
    policyNames.map((name) => {
      const own = name === 'inactivityPeriod' ? null : group[name];
      if (own !== null) return [name, { value: own, source: 'GROUP' }];
      return organization[name] === null
        ? [name, { value: defaults[name], source: 'DEFAULT' }]
        : [name, { value: organization[name], source: 'ORGANIZATION' }];
    }),
  ) as never;

export const valuesOf = (policies: Policies): PolicyValues =>
  Object.fromEntries(policyNames.map((name) => [name, policies[name].value])) as never;
