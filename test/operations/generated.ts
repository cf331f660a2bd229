// Generated from graphql/ and test/operations/.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Creates a finding by hand. */
export type AddFindingInput = {
  /** The CVSS 3.1 vector. */
  readonly cvss31?: string | null | undefined;
  /** The CVSS 4.0 vector. */
  readonly cvss40?: string | null | undefined;
  /** The CWE numbers, the primary one first: at most 20. The group may have one finding for each primary one. */
  readonly cwe?: ReadonlyArray<number> | null | undefined;
  /** What the weakness is: 1 to 10,000 characters. */
  readonly description: string;
  /** The group. */
  readonly groupId: string;
  /** How to mend it: at most 10,000 characters. */
  readonly recommendation?: string | null | undefined;
  /** The security requirements that the weakness leaves unfulfilled: at most 50; none when left out. */
  readonly requirements?: ReadonlyArray<RequirementInput> | null | undefined;
  /** What an attacker gains: at most 10,000 characters. */
  readonly threat?: string | null | undefined;
  /** The title: 1 to 200 characters. */
  readonly title: string;
};

/** Bounds of an instant; either may be left out. */
export type DateTimeRange = {
  /** The earliest instant, included. */
  readonly from?: string | null | undefined;
  /** The latest instant, included. */
  readonly to?: string | null | undefined;
};

/** Why a result of a report is not taken. */
export type DropReason =
  /** It fits several known vulnerabilities alike: nothing is merged and nothing closed. */
  | 'AMBIGUOUS'
  /** The tool says that it is gone. */
  | 'BASELINE_ABSENT'
  /** The place is excluded in the root. */
  | 'EXCLUDED_PATH'
  /** The tool says that it is no failure (pass, not applicable, informational, open or for review). */
  | 'NOT_A_FAILURE'
  /** Nothing tells what it is: a package without a name; or one of an export of ours that no tool recognises, since people reported it. */
  | 'NO_IDENTITY'
  /** A person removed this vulnerability before. */
  | 'REMOVED'
  /** It is no result, but what a VEX states, without listing the components: `statements` tells what came of it. Or an export of ours tells it. */
  | 'STATED'
  /** The tool was told to suppress it, and it is not open. None is dropped so where the policy `suppressedResults` has acceptance be asked for. */
  | 'SUPPRESSED'
  /** The tool could not decide, or wants a person to look (SARIF kinds `open` and `review`): it opens nothing, and what it may be is not closed. */
  | 'UNDECIDED'
  /** The advisory was withdrawn by those who published it. */
  | 'WITHDRAWN';

/** Which of the finding list are wanted: all given fields must hold. At most 50 conditions, 8 deep. */
export type FindingFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<FindingFilter> | null | undefined;
  /** Created within these bounds. */
  readonly createdAt?: DateTimeRange | null | undefined;
  /** This does not hold. */
  readonly not?: FindingFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<FindingFilter> | null | undefined;
  /** It leaves one of the requirements with these identifiers unfulfilled; the case of letters is ignored. */
  readonly requirements?: ReadonlyArray<string> | null | undefined;
  /** The score lies within these bounds. */
  readonly severityScore?: ScoreRange | null | undefined;
  /** The status is one of these. */
  readonly status?: ReadonlyArray<FindingStatus> | null | undefined;
  /** The title contains this text, letter case ignored: 1 to 100 characters. */
  readonly titleContains?: string | null | undefined;
  /** The weakness key is one of these. */
  readonly weaknessKey?: ReadonlyArray<string> | null | undefined;
};

/** A sort of a finding list; ties are broken by id. */
export type FindingOrder = {
  /** Which way. */
  readonly direction: SortDirection;
  /** What to sort by. */
  readonly field: FindingOrderField;
};

/** What finding lists can be sorted by. Each one has an index. */
export type FindingOrderField =
  /** When it was created. */
  | 'CREATED_AT'
  /** The score. */
  | 'SEVERITY_SCORE'
  /** The title. */
  | 'TITLE';

/** The state of a finding, derived from its vulnerabilities. */
export type FindingStatus =
  /** Nothing of it is released yet. */
  | 'DRAFT'
  /** All released vulnerabilities are closed. */
  | 'SAFE'
  /** At least one vulnerability is open. */
  | 'VULNERABLE';

/** Whether the testers see the source code. */
export type GroupService =
  /** They don't: the roots are addresses and URLs. */
  | 'BLACK'
  /** They see it: the roots are git repositories. */
  | 'WHITE';

/** Whether a group is in use. */
export type GroupState =
  /** In use. */
  | 'ACTIVE'
  /** Kept for reading. */
  | 'ARCHIVED'
  /** Being removed. */
  | 'DELETING';

/** How far a report came. */
export type ReportState =
  /** Applied as a whole. */
  | 'APPLIED'
  /** Read and compared, and nothing was written. It is forgotten a day later. */
  | 'PREVIEWED'
  /** Stored, and waits for its turn. */
  | 'QUEUED'
  /** Nothing of it was applied: `failure` tells why. */
  | 'REJECTED'
  /** Being read or applied; nothing of it shows before it is applied as a whole. */
  | 'RUNNING'
  /** The same file had been applied already: nothing was changed. It is forgotten a day later. */
  | 'UNCHANGED'
  /** Applied and undone: what stood before was restored. */
  | 'UNDONE';

/** A security requirement that a weakness leaves unfulfilled. */
export type RequirementInput = {
  /** The identifier, as its catalogue has it, such as `ASVS-5.0.0-1.2.3`: 1 to 64 letters A to Z, digits and `. _ : ( ) / -`, a letter or a digit first. None twice in a finding, whatever the case of its letters. */
  readonly identifier: string;
  /** What it demands: at most 300 characters. */
  readonly title?: string | null | undefined;
};

/** Bounds of a score; either may be left out. */
export type ScoreRange = {
  /** The highest score, included: 0.0 to 10.0. */
  readonly max?: number | null | undefined;
  /** The lowest score, included: 0.0 to 10.0. */
  readonly min?: number | null | undefined;
};

/** The level of a CVSS score, by the qualitative scale of its specification. */
export type SeverityLevel =
  /** 9.0 to 10.0. */
  | 'CRITICAL'
  /** 7.0 to 8.9. */
  | 'HIGH'
  /** 0.1 to 3.9. */
  | 'LOW'
  /** 4.0 to 6.9. */
  | 'MEDIUM'
  /** 0.0, or no score. */
  | 'NONE';

/** The direction of a sort. */
export type SortDirection =
  /** From the smallest to the greatest, from the oldest to the newest. */
  | 'ASC'
  /** From the greatest to the smallest, from the newest to the oldest. */
  | 'DESC';

/** Why a change was refused. Values are added over time: treat unknown ones as a refusal. */
export type UserErrorCode =
  /** Another object has this name, address or branch already. */
  | 'ALREADY_EXISTS'
  /** The host did not let us in: credentials are missing, wrong, or not allowed to read the repository. */
  | 'AUTHENTICATION_FAILED'
  /** The repository has no such branch. */
  | 'BRANCH_NOT_FOUND'
  /** The host does not prove to be who it is: its certificate or its key is not trusted. */
  | 'HOST_NOT_TRUSTED'
  /** The value has not the form that the field asks for; the message names it. */
  | 'INVALID_VALUE'
  /** An organization always keeps at least one organization manager. */
  | 'LAST_MANAGER'
  /** The caller has as many of these as are allowed; the message names the limit. */
  | 'LIMIT_REACHED'
  /** Only its author may change the object. */
  | 'NOT_AUTHOR'
  /** An object that the input names does not exist, or is not visible to the caller. */
  | 'NOT_FOUND'
  /** Nothing answers at the address, or not as a git server does. */
  | 'NOT_REACHABLE'
  /** The caller asked for this: somebody else must decide on it. */
  | 'OWN_REQUEST'
  /** A policy in force does not allow this; the message names its limit. */
  | 'POLICY_LIMIT'
  /** We don't connect to this address: its protocol is neither https nor ssh, it leads into an inner network that is not allowed, or it redirects to another one. */
  | 'REFUSED_ADDRESS'
  /** The host has no such repository, or does not show it to us. */
  | 'REPOSITORY_NOT_FOUND'
  /** The caller may not give this role: nobody gives what they don't hold themselves. */
  | 'ROLE_NOT_GRANTABLE'
  /** The secret can't be read with the keys of this server: set it anew. */
  | 'SECRET_UNREADABLE'
  /** The host took too long. */
  | 'TIMED_OUT'
  /** The repository is larger than what is taken. */
  | 'TOO_LARGE'
  /** The value is longer than the limit in the message. */
  | 'TOO_LONG'
  /** The file can't be read; the message says where and why. Nothing was written. */
  | 'UNREADABLE_REPORT'
  /** The password is easily guessed or widely known; the message says why. */
  | 'WEAK_PASSWORD'
  /** The code of the second factor is wrong, too old, or was used already. */
  | 'WRONG_CODE'
  /** The e-mail address or the password is wrong. */
  | 'WRONG_CREDENTIALS'
  /** The object is in a state that does not allow this change. */
  | 'WRONG_STATE';

export type AddFindingMutationVariables = Exact<{
  input: AddFindingInput;
}>;


export type AddFindingMutation = { readonly addFinding: { readonly success: boolean, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }>, readonly finding: { readonly id: string, readonly title: string, readonly status: FindingStatus } | null } };

export type GroupFindingsQueryVariables = Exact<{
  groupId: string;
  filter?: FindingFilter | null | undefined;
  orderBy?: FindingOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GroupFindingsQuery = { readonly group: { readonly id: string, readonly findings: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly weaknessKey: string, readonly severity: SeverityLevel, readonly severityScore: number, readonly status: FindingStatus, readonly openVulnerabilities: number }> } } | null };

export type FindingLineFragment = { readonly id: string, readonly title: string, readonly weaknessKey: string, readonly severity: SeverityLevel, readonly severityScore: number, readonly status: FindingStatus, readonly openVulnerabilities: number };

export type GroupOverviewQueryVariables = Exact<{
  organization: string;
  group: string;
}>;


export type GroupOverviewQuery = { readonly groupByName: { readonly id: string, readonly name: string, readonly service: GroupService, readonly state: GroupState, readonly organization: { readonly id: string, readonly name: string }, readonly roots: { readonly totalCount: number, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'GitRoot', readonly url: string, readonly branch: string, readonly id: string, readonly nickname: string }
        | { readonly __typename: 'IPRoot', readonly id: string, readonly nickname: string }
        | { readonly __typename: 'URLRoot', readonly id: string, readonly nickname: string }
      > }, readonly reports: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: ReportState, readonly counts: { readonly new: number, readonly closed: number, readonly droppedFor: ReadonlyArray<{ readonly reason: DropReason, readonly count: number }> } }> } } | null };

export const FindingLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FindingLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"weaknessKey"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"severityScore"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"openVulnerabilities"}}]}}]} as unknown as DocumentNode<FindingLineFragment, unknown>;
export const AddFindingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddFinding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddFindingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addFinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<AddFindingMutation, AddFindingMutationVariables>;
export const GroupFindingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupFindings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FindingFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FindingOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FindingLine"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FindingLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"weaknessKey"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"severityScore"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"openVulnerabilities"}}]}}]} as unknown as DocumentNode<GroupFindingsQuery, GroupFindingsQueryVariables>;
export const GroupOverviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupOverview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organization"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"group"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groupByName"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organizationName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}},{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"group"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roots"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nickname"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GitRoot"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"branch"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"new"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"droppedFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<GroupOverviewQuery, GroupOverviewQueryVariables>;