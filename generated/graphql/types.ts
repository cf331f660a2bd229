// Generated from graphql/.
import type { AuthProvider } from '../../src/modules/auth/domain/auth-provider';
import type { UploadedFile } from '../../src/kernel/upload';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Stakeholder as StakeholderEntity } from '../../src/modules/access/domain/stakeholder';
import type { OrganizationMembership as OrganizationMembershipEntity, GroupMembership as GroupMembershipEntity, Membership as MembershipEntity } from '../../src/modules/access/domain/membership';
import type { Page } from '../../src/kernel/page';
import type { CustomRole as CustomRoleEntity } from '../../src/modules/access/domain/custom-role';
import type { Invitation as InvitationEntity } from '../../src/modules/stakeholders/domain/invitation';
import type { Mail as MailEntity } from '../../src/modules/mail/domain/mail';
import type { AccessToken as AccessTokenEntity } from '../../src/modules/auth/domain/access-token';
import type { Identity as IdentityEntity } from '../../src/modules/auth/domain/identity';
import type { Session as SessionEntity } from '../../src/modules/auth/domain/session';
import type { Weakness as WeaknessEntity } from '../../src/modules/weaknesses/domain/weakness';
import type { CvssScore as CvssScoreEntity } from '../../src/modules/weaknesses/domain/cvss-score';
import type { Organization as OrganizationEntity } from '../../src/modules/organizations/domain/organization';
import type { Group as GroupEntity } from '../../src/modules/groups/domain/group';
import type { Credentials as CredentialsEntity } from '../../src/modules/credentials/domain/credentials';
import type { Portfolio as PortfolioEntity } from '../../src/modules/portfolios/operations/read-portfolios';
import type { TrustRule as TrustRuleEntity } from '../../src/modules/token-exchange/domain/trust-rule';
import type { GitRoot as GitRootEntity, IPRoot as IPRootEntity, URLRoot as URLRootEntity, Root as RootEntity } from '../../src/modules/roots/domain/root';
import type { Cloning as CloningEntity, CloningChange as CloningChangeEntity } from '../../src/modules/roots/domain/cloning';
import type { GitRootEnvironment as GitRootEnvironmentEntity } from '../../src/modules/roots/domain/environment';
import type { Finding as FindingEntity } from '../../src/modules/findings/domain/finding';
import type { SeverityChange as SeverityChangeEntity } from '../../src/modules/findings/domain/severity';
import type { Advisory as AdvisoryEntity } from '../../src/modules/advisories/domain/advisory';
import type { SsvcAssessment as SsvcAssessmentEntity } from '../../src/modules/advisories/domain/assessment';
import type { Vulnerability as VulnerabilityEntity } from '../../src/modules/vulnerabilities/domain/vulnerability';
import type { VerificationChange as VerificationChangeEntity } from '../../src/modules/reattacks/domain/reattack';
import type { ZeroRiskChange as ZeroRiskChangeEntity } from '../../src/modules/zero-risk/domain/zero-risk';
import type { Event as EventEntity, EventChange as EventChangeEntity } from '../../src/modules/events/domain/event';
import type { Comment as CommentEntity, CommentEdit as CommentEditEntity } from '../../src/modules/comments/domain/comment';
import type { FiguresOf as FiguresEntity, FiguresWindow as FiguresWindowEntity, Point as FiguresPointEntity } from '../../src/modules/analytics/operations/read-figures';
import type { TrackingEntry as TrackingEntryEntity } from '../../src/modules/vulnerabilities/domain/tracking';
import type { Evidence as EvidenceEntity } from '../../src/modules/evidences/domain/evidence';
import type { EventEvidence as EventEvidenceEntity } from '../../src/modules/evidences/domain/event-evidence';
import type { TreatmentChange as TreatmentChangeEntity } from '../../src/modules/treatments/domain/treatment';
import type { FindingPolicy as FindingPolicyEntity, FindingPolicyChange as FindingPolicyChangeEntity } from '../../src/modules/finding-policies/domain/finding-policy';
import type { Policies as PoliciesEntity, PolicyChange as PolicyChangeEntity } from '../../src/modules/policies/domain/policies';
import type { ToeLines as ToeLinesEntity } from '../../src/modules/toe/domain/lines';
import type { ToeInput as ToeInputEntity } from '../../src/modules/toe/domain/input';
import type { ToePort as ToePortEntity } from '../../src/modules/toe/domain/port';
import type { ToeFigures as ToeFiguresEntity } from '../../src/modules/toe/domain/figures';
import type { ReportChange as ReportChangeEntity } from '../../src/modules/vulnerabilities/domain/report-change';
import type { Component as ComponentEntity } from '../../src/modules/components/domain/component';
import type { PreviewedChange as PreviewedChangeEntity } from '../../src/modules/imports/domain/preview';
import type { Report as ReportEntity } from '../../src/modules/imports/domain/report';
import type { AuditEntry as AuditEntryEntity } from '../../src/modules/audit/domain/entry';
import type { Context } from '../../src/context';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A CVSS vector of version 3.1 or 4.0: `CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H`. Broken, incomplete or repeated metrics are refused with their position. */
  CvssVector: { input: string; output: string; }
  /** A calendar date in ISO 8601 form: `2026-01-31`. */
  Date: { input: string; output: string; }
  /** An instant in RFC 3339 form, always in UTC with milliseconds: `2026-01-31T23:59:59.000Z`. */
  DateTime: { input: string; output: string; }
  /** An e-mail address of at most 254 characters; it is compared in lower case. */
  EmailAddress: { input: string; output: string; }
  /** Any JSON value. Integers beyond 2^53 are refused, since they can't be kept exactly. */
  JSON: { input: unknown; output: unknown; }
  /** An absolute URL of at most 2,000 characters. */
  URL: { input: string; output: string; }
  /** A UUID in its 36-character form. */
  UUID: { input: string; output: string; }
  /** A file, sent as the GraphQL multipart request specification says. The request must carry the header `integrates-preflight`. */
  Upload: { input: UploadedFile; output: UploadedFile; }
};

/** Accepts an invitation. */
export type AcceptInvitationInput = {
  /** A password of 12 to 128 characters that is not easily guessed, for a person who has no way to sign in yet; left out by others. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
  /** The token: what stands behind the `#` of the link. */
  readonly token: Scalars['String']['input'];
};

/** Accepts vulnerabilities until a date. All are accepted, or none. */
export type AcceptVulnerabilitiesInput = {
  /** The branches that it is for, 1 to 50 of 1 to 500 characters, order and repetition aside; all when left out, those to come too. Elsewhere the vulnerabilities are untreated and count as before. */
  readonly branches?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether it ends once a report shows something else than was accepted: the component in another version, or other code, where the same tool, category and branch saw it before. Then the vulnerabilities are untreated again. False when left out. */
  readonly endsOnChange?: InputMaybe<Scalars['Boolean']['input']>;
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** Why: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** The last day, in UTC: today or later, by at most as many days as the policies allow. */
  readonly until: Scalars['Date']['input'];
  /** The vulnerabilities, all of the group, released, open and not confirmed to be no risk, with a score and a number of acceptances that the policies allow: 1 to 150, none twice. */
  readonly vulnerabilityIds: ReadonlyArray<Scalars['UUID']['input']>;
};

/** How the request of a permanent acceptance stands. */
export type AcceptanceStatus =
  /** In force. */
  | 'APPROVED'
  /** Waiting for approval; until then it excludes from nothing. */
  | 'SUBMITTED';

/** An API token. Its secret is shown once, when it is created. */
export type AccessToken = Node & {
  readonly __typename?: 'AccessToken';
  /** When it was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it ends. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The groups that it is restricted to: it acts as if its owner were a member of just those. Null: all that its owner reaches. */
  readonly groupIds?: Maybe<ReadonlyArray<Scalars['UUID']['output']>>;
  /** The token's id. */
  readonly id: Scalars['UUID']['output'];
  /** When it was used last, to the minute; null before the first time. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The name its owner gave it. */
  readonly name: Scalars['String']['output'];
  /** The first characters of the secret, to recognise it by. */
  readonly prefix: Scalars['String']['output'];
  /** What the token may be used for. */
  readonly scopes: ReadonlyArray<TokenScope>;
};

/** A page of API tokens. */
export type AccessTokenConnection = {
  readonly __typename?: 'AccessTokenConnection';
  /** The tokens with their cursors. */
  readonly edges: ReadonlyArray<AccessTokenEdge>;
  /** The tokens alone. */
  readonly nodes: ReadonlyArray<AccessToken>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A token and its cursor. */
export type AccessTokenEdge = {
  readonly __typename?: 'AccessTokenEdge';
  /** The place of the token in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The token. */
  readonly node: AccessToken;
};

/** Which API tokens are wanted: all given fields must hold. At most 50 conditions, 8 deep. */
export type AccessTokenFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<AccessTokenFilter>>;
  /** Created within these bounds. */
  readonly createdAt?: InputMaybe<DateTimeRange>;
  /** It ends within these bounds. */
  readonly expiresAt?: InputMaybe<DateTimeRange>;
  /** It was used last within these bounds; one that never was is in none. */
  readonly lastUsedAt?: InputMaybe<DateTimeRange>;
  /** The name contains this text, letter case ignored: 1 to 100 characters. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
  /** This does not hold. */
  readonly not?: InputMaybe<AccessTokenFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<AccessTokenFilter>>;
};

/** A sort of a list of API tokens; ties are broken by id. */
export type AccessTokenOrder = {
  /** Which way. */
  readonly direction: SortDirection;
  /** What to sort by. */
  readonly field: AccessTokenOrderField;
};

/** What lists of API tokens can be sorted by. Each one has an index. */
export type AccessTokenOrderField =
  /** When it was created. */
  | 'CREATED_AT';

/** Takes a root back into scope. */
export type ActivateRootInput = {
  /** The root. */
  readonly rootId: Scalars['UUID']['input'];
};

/** Writes a comment. */
export type AddCommentInput = {
  /** The text, in Markdown: 1 to 20,000 characters on findings and events, 1 to 5,000 on groups. */
  readonly content: Scalars['String']['input'];
  /** Who is to read it; CONSULT when left out. OBSERVATION is for findings. */
  readonly kind?: InputMaybe<CommentKind>;
  /** What it is on. */
  readonly on: CommentSubject;
  /** The comment that it answers: of the same kind, on the same object, and no answer itself; none when left out. */
  readonly parentId?: InputMaybe<Scalars['UUID']['input']>;
  /** The group, the finding or the event. */
  readonly subjectId: Scalars['UUID']['input'];
};

/** Adds credentials to an organization. */
export type AddCredentialsInput = {
  /** The only host that is sent the secret: a name or an address, with its port where that is not 443 (https) or 22 (ssh). At most 255 characters. It can't be changed later. */
  readonly host: Scalars['String']['input'];
  /** The name, unique in the organization whatever the case of its letters: 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
  /** The secret. */
  readonly secret: CredentialsSecretInput;
};

/** Makes a role of an organization's own. */
export type AddCustomRoleInput = {
  /** What it is for, in words: at most 300 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Where it is to be held. It can't be changed later. */
  readonly level: RoleLevel;
  /** The name, unique in the organization whatever the case of its letters, and none of a built-in role: 1 to 50 characters. */
  readonly name: Scalars['String']['input'];
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
  /** What it allows beside USER or VIEWER: at least one that these do not hold. `docs/permissions.md` shows which may be put into custom roles. */
  readonly permissions: ReadonlyArray<Permission>;
};

/** Adds a file that shows an event. */
export type AddEventEvidenceInput = {
  /** What is to be seen: at most 5,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The event; it is not solved, and has none of this kind yet. */
  readonly eventId: Scalars['UUID']['input'];
  /** The file: 1 byte to 10 MB, unless the installation sets another limit. Its content tells its type, whatever its name. */
  readonly file: Scalars['Upload']['input'];
  /** What it is. */
  readonly kind: EventEvidenceKind;
};

/** Reports a problem that stops or slows testing. */
export type AddEventInput = {
  /** What happened: 1 to 300 characters. */
  readonly detail: Scalars['String']['input'];
  /** The group whose testing it concerns. */
  readonly groupId: Scalars['UUID']['input'];
  /** The root that it concerns: an active one of the group; none in particular when left out. */
  readonly rootId?: InputMaybe<Scalars['UUID']['input']>;
  /** When the problem began: not in the future. */
  readonly startedAt: Scalars['DateTime']['input'];
  /** What kind of problem it is. */
  readonly type: EventType;
};

/** Adds a file that shows a weakness. */
export type AddEvidenceInput = {
  /** What is to be seen: at most 5,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The file: 1 byte to 10 MB, unless the installation sets another limit. Its content tells its type, whatever its name. */
  readonly file: Scalars['Upload']['input'];
  /** The finding; it has none of this kind yet. */
  readonly findingId: Scalars['UUID']['input'];
  /** What it shows. */
  readonly kind: EvidenceKind;
};

/** Creates a finding by hand. */
export type AddFindingInput = {
  /** The CVSS 3.1 vector. */
  readonly cvss31?: InputMaybe<Scalars['CvssVector']['input']>;
  /** The CVSS 4.0 vector. */
  readonly cvss40?: InputMaybe<Scalars['CvssVector']['input']>;
  /** The CWE numbers, the primary one first: at most 20. The group may have one finding for each primary one. */
  readonly cwe?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** What the weakness is: 1 to 10,000 characters. */
  readonly description: Scalars['String']['input'];
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** How to mend it: at most 10,000 characters. */
  readonly recommendation?: InputMaybe<Scalars['String']['input']>;
  /** The security requirements that the weakness leaves unfulfilled: at most 50; none when left out. */
  readonly requirements?: InputMaybe<ReadonlyArray<RequirementInput>>;
  /** What an attacker gains: at most 10,000 characters. */
  readonly threat?: InputMaybe<Scalars['String']['input']>;
  /** The title: 1 to 200 characters. */
  readonly title: Scalars['String']['input'];
};

/** Adds an environment to an active git repository: at most 100 each. */
export type AddGitRootEnvironmentInput = {
  /** Which cloud it is in: for CLOUD, and for nothing else. */
  readonly cloudName?: InputMaybe<CloudName>;
  /** The root, an active git repository. */
  readonly rootId: Scalars['UUID']['input'];
  /** What it is. */
  readonly type: GitRootEnvironmentType;
  /** What names it; a root has it once. For URL an http or https address without user and password, of at most 2,000 characters; for APK the file name or the id in a store, for CLOUD the account, subscription, project or cluster, of 1 to 255 characters. No control characters. */
  readonly url: Scalars['String']['input'];
};

/** Adds a git repository to a group with the WHITE service. */
export type AddGitRootInput = {
  /** The branch that is tested: a name that git takes, of at most 255 characters. */
  readonly branch: Scalars['String']['input'];
  /** What opens the repository: credentials of the organization for the host of the address. None when left out. */
  readonly credentialsId?: InputMaybe<Scalars['UUID']['input']>;
  /** Paths that are out of scope, as gitignore patterns: at most 100 of at most 256 characters. */
  readonly exclusions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** The nickname, unique in the group: 1 to 128 letters, digits, dashes and underscores. The repository's name when left out, with its host before it when that is taken. */
  readonly nickname?: InputMaybe<Scalars['String']['input']>;
  /** The repository's address: https, http, ssh, git or `user@host:path`; without a password; at most 2,000 characters. */
  readonly url: Scalars['String']['input'];
  /** Whether to ask the repository for the branch before, as `verifyGitAccess` does, and to add nothing when that fails. No when left out. */
  readonly verifyAccess?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Creates a group in an organization. */
export type AddGroupInput = {
  /** What the project is, in at most 200 characters. */
  readonly description: Scalars['String']['input'];
  /** What the group uses; GATE and REATTACK when left out. */
  readonly features?: InputMaybe<ReadonlyArray<GroupFeature>>;
  /** The language in which findings are written; EN when left out. */
  readonly language?: InputMaybe<Language>;
  /** The name, unique in the organization: 3 to 40 letters, digits and dashes. */
  readonly name: Scalars['String']['input'];
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
  /** Whether the testers see the source code; WHITE when left out. */
  readonly service?: InputMaybe<GroupService>;
};

/** Adds a member to a group; the person also becomes a user of the organization. */
export type AddGroupMemberInput = {
  /** A role of the organization's own to give beside it; `role` is VIEWER then. */
  readonly customRoleId?: InputMaybe<Scalars['UUID']['input']>;
  /** The person's e-mail address; an unknown person is added as invited. */
  readonly email: Scalars['EmailAddress']['input'];
  /** When the membership ends; in the future. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** What the member answers for, in words; at most 50 characters. */
  readonly responsibility?: InputMaybe<Scalars['String']['input']>;
  /** The role to give. */
  readonly role: GroupRole;
};

/** Gives tags to a group. All are given, or none. */
export type AddGroupTagsInput = {
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** The tags: 1 to 20, none of which it carries already. Each has 1 to 40 small letters and digits, and single dashes between them; a group carries at most 20. */
  readonly tags: ReadonlyArray<Scalars['String']['input']>;
};

/** Adds an IP address to a group with the BLACK service. */
export type AddIpRootInput = {
  /** The IPv4 or IPv6 address. */
  readonly address: Scalars['String']['input'];
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** The nickname, unique in the group: 1 to 128 letters, digits, dashes and underscores. */
  readonly nickname: Scalars['String']['input'];
};

/** Creates an organization; the caller becomes its first organization manager. */
export type AddOrganizationInput = {
  /** The country, as an ISO 3166-1 code of two letters. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** The name, unique on the installation: 3 to 40 letters, digits and dashes. */
  readonly name: Scalars['String']['input'];
};

/** Adds a member to an organization. */
export type AddOrganizationMemberInput = {
  /** A role of the organization's own to give beside it; `role` is USER then. */
  readonly customRoleId?: InputMaybe<Scalars['UUID']['input']>;
  /** The person's e-mail address; an unknown person is added as invited. */
  readonly email: Scalars['EmailAddress']['input'];
  /** When the membership ends; in the future. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
  /** What the member answers for, in words; at most 50 characters. */
  readonly responsibility?: InputMaybe<Scalars['String']['input']>;
  /** The role to give. */
  readonly role: OrganizationRole;
};

/** Records a way into a web application by hand. */
export type AddToeInputInput = {
  /** The URL that takes the input: the root's own, or beneath it. 1 to 1,000 characters; it is kept without fragment, user and password. */
  readonly component: Scalars['String']['input'];
  /** What takes it there, such as a parameter or a header: 1 to 1,000 characters. */
  readonly entryPoint: Scalars['String']['input'];
  /** The URL root; it must be active. */
  readonly rootId: Scalars['UUID']['input'];
};

/** Records a file of a git repository by hand. A refresh from a clone keeps what it finds instead. */
export type AddToeLinesInput = {
  /** The path within the repository, with forward slashes and without `..`: 1 to 1,000 characters. */
  readonly filename: Scalars['String']['input'];
  /** The e-mail address of who changed it last: at most 254 characters. */
  readonly lastAuthor: Scalars['String']['input'];
  /** The commit that changed it last: 40 or 64 hexadecimal digits. */
  readonly lastCommit: Scalars['String']['input'];
  /** How many lines it has: 0 to 10,000,000. */
  readonly loc: Scalars['Int']['input'];
  /** When that commit was made: not in the future. */
  readonly modifiedAt: Scalars['DateTime']['input'];
  /** The git repository; it must be active. */
  readonly rootId: Scalars['UUID']['input'];
};

/** Records a port of an address by hand. */
export type AddToePortInput = {
  /** The port: 0 to 65,535. */
  readonly port: Scalars['Int']['input'];
  /** The IP root; it must be active. */
  readonly rootId: Scalars['UUID']['input'];
};

/** Adds a trust rule to a group. */
export type AddTrustRuleInput = {
  /** Whom the pipelines' tokens must be for, their `aud` claim: 1 to 255 characters. */
  readonly audience: Scalars['String']['input'];
  /** What else they must say, all of it: 1 to 10 claims, none twice. One of them names the repository or project: `repository`, `repository_id`, `project_path`, `project_id` or `sub`, with no wildcard before the first `/`. */
  readonly conditions: ReadonlyArray<TrustConditionInput>;
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** Who signs the pipelines' tokens: an https URL as their `iss` claim has it. Tokens count only of issuers that the operator allows. */
  readonly issuer: Scalars['String']['input'];
  /** How long issued tokens live, in minutes: 1 to 60; 15 when left out. */
  readonly lifetimeMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The name, unique in the group whatever the case of its letters: 1 to 60 characters. */
  readonly name: Scalars['String']['input'];
  /** What issued tokens may be used for: some of READ, REPORT_UPLOAD and GATE. */
  readonly scopes: ReadonlyArray<TokenScope>;
};

/** Adds a URL to a group with the BLACK service. */
export type AddUrlRootInput = {
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** The nickname, unique in the group: 1 to 128 letters, digits, dashes and underscores. */
  readonly nickname: Scalars['String']['input'];
  /** The http, https or file URL; at most 2,000 characters. */
  readonly url: Scalars['String']['input'];
};

/** Adds a vulnerability by hand. It waits for review. Where files, inputs or ports of the root are recorded in its target of evaluation, the place must be one of those that are there. */
export type AddVulnerabilityInput = {
  /** The commit, as 40 hexadecimal digits. */
  readonly commit?: InputMaybe<Scalars['String']['input']>;
  /** The finding. */
  readonly findingId: Scalars['UUID']['input'];
  /** What kind of place it is; COMPONENT is for tools alone. */
  readonly kind: VulnerabilityKind;
  /** What is wrong there: at most 10,000 characters. */
  readonly message?: InputMaybe<Scalars['String']['input']>;
  /** The root, of the same group and active. */
  readonly rootId: Scalars['UUID']['input'];
  /** Who found it; ANALYST when left out. TOOL is for tools alone. */
  readonly source?: InputMaybe<VulnerabilitySource>;
  /** The line (LINES), the field (INPUT) or the port (PORT): at most 1,000 characters. */
  readonly specific: Scalars['String']['input'];
  /** The place: a path relative to the root, a URL or a host; 1 to 1,000 characters. */
  readonly where: Scalars['String']['input'];
};

/** A vulnerability that has a name in public, and what is known of it: reference data, the same for everybody but for the aliases that reports told an organization. */
export type Advisory = {
  readonly __typename?: 'Advisory';
  /** Its other ids: at most 99, CVE first, then GHSA, then others. Aliases of aliases are among them. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Its EPSS score: of the id that was asked for where it is a CVE, else the highest among its aliases; null when there is none. */
  readonly epss?: Maybe<EpssScore>;
  /** The id that names it best among its aliases: CVE, else GHSA, else one of another database of OSV; the oldest of several. */
  readonly id: Scalars['String']['output'];
  /** Its entry in CISA's catalogue of Known Exploited Vulnerabilities: of the id that was asked for, else the first that was added among its aliases; null when it is not listed. */
  readonly knownExploited?: Maybe<KnownExploited>;
  /** When it was withdrawn: the last instant at which a database of OSV took its record back; null while one record stands, or none is known. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** One run of a tool in a report. */
export type Analysis = {
  readonly __typename?: 'Analysis';
  /** The branch; null when neither the report nor the upload names one. */
  readonly branch?: Maybe<Scalars['String']['output']>;
  /** The category of the run; null when it names none. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** Whether the run was evidence for closing, or why not. */
  readonly closing: ClosingVerdict;
  /** The commit; null when neither the report nor the upload names one. */
  readonly commit?: Maybe<Scalars['String']['output']>;
  /** What it changed. */
  readonly counts: ReportCounts;
  /** How healthy the run was, as the tool said: its messages, at most 50. */
  readonly notifications: ReadonlyArray<AnalysisNotification>;
  /** The tool. */
  readonly tool: Scalars['String']['output'];
  /** The tool's version; null when it names none. */
  readonly toolVersion?: Maybe<Scalars['String']['output']>;
};

/** A message of a tool about its own run. */
export type AnalysisNotification = {
  readonly __typename?: 'AnalysisNotification';
  /** How serious the tool thinks it is. */
  readonly level: NotificationLevel;
  /** The message: text, never markup. */
  readonly text: Scalars['String']['output'];
};

/** Notes tags and the ticket on vulnerabilities: on all of them, or on none. */
export type AnnotateVulnerabilitiesInput = {
  /** Tags to give: at most 20, each of 1 to 30 small letters and digits, with single dashes between them. A vulnerability has at most 20. */
  readonly addTags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** Tags to take away; those that a vulnerability has not are passed over. */
  readonly removeTags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Where the owners follow it, such as a ticket: an http or https URL of at most 2,000 characters. Null takes the link away; left out, it stays. */
  readonly trackerLink?: InputMaybe<Scalars['URL']['input']>;
  /** The vulnerabilities, all of the group: 1 to 150, none twice. */
  readonly vulnerabilityIds: ReadonlyArray<Scalars['UUID']['input']>;
};

/** Approves permanent acceptances that others asked for. All are approved, or none. */
export type ApproveAcceptancesInput = {
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** Why: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** The vulnerabilities, all of the group, released, open and not confirmed to be no risk: 1 to 150, none twice. */
  readonly vulnerabilityIds: ReadonlyArray<Scalars['UUID']['input']>;
};

/** Approves an evidence. */
export type ApproveEvidenceInput = {
  /** The evidence, a draft. */
  readonly evidenceId: Scalars['UUID']['input'];
};

/** Approves the policy that waits for a weakness. */
export type ApproveFindingPolicyInput = {
  /** Why: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
  /** The weakness. */
  readonly weaknessKey: Scalars['String']['input'];
};

/** Records that an input was attacked. */
export type AttackToeInputInput = {
  /** When: now when left out. Not in the future, not before it was seen first, and later than the last attack. */
  readonly attackedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The revision that the change was decided on: another one by now is a CONFLICT. Left out, the newest is changed. */
  readonly revision?: InputMaybe<Scalars['Int']['input']>;
  /** The input; it must be present. */
  readonly toeInputId: Scalars['UUID']['input'];
};

/** Records that lines of a file were attacked. */
export type AttackToeLinesInput = {
  /** When: now when left out. Not in the future, not before it was seen first or changed last, and later than the last attack. */
  readonly attackedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How many of its lines are attacked by now: 0 to `loc`; all of them when left out. */
  readonly attackedLines?: InputMaybe<Scalars['Int']['input']>;
  /** What is to be noted: at most 200 characters; as it was when left out. */
  readonly comments?: InputMaybe<Scalars['String']['input']>;
  /** The revision that the change was decided on: another one by now is a CONFLICT. Left out, the newest is changed. */
  readonly revision?: InputMaybe<Scalars['Int']['input']>;
  /** The file; it must be present. */
  readonly toeLinesId: Scalars['UUID']['input'];
};

/** Records that a port was attacked. */
export type AttackToePortInput = {
  /** When: now when left out. Not in the future, not before it was seen first, and later than the last attack. */
  readonly attackedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The revision that the change was decided on: another one by now is a CONFLICT. Left out, the newest is changed. */
  readonly revision?: InputMaybe<Scalars['Int']['input']>;
  /** The port; it must be present. */
  readonly toePortId: Scalars['UUID']['input'];
};

/** The doors by which changes come. */
export type AuditDoor =
  /** The command line, on the server's own machine. */
  | 'COMMAND_LINE'
  /** None: nobody was signed in. */
  | 'NONE'
  /** The server at work that nobody asked for, such as the reading of repositories. */
  | 'SERVER'
  /** A person's session. */
  | 'SESSION'
  /** An API token. */
  | 'TOKEN'
  /** A token that a pipeline was given in exchange for one of its own. */
  | 'TOKEN_EXCHANGE';

/** Something that happened, as it was recorded in the transaction of the change itself. Nothing changes or removes it. */
export type AuditEntry = Node & {
  readonly __typename?: 'AuditEntry';
  /** The id of the session or API token; null at other doors. */
  readonly accessId?: Maybe<Scalars['UUID']['output']>;
  /** Who: an e-mail address, `operator` for the command line, or `anonymous`. */
  readonly actor: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** What is told of it, mostly what was before and is after; no secrets. */
  readonly data: Scalars['JSON']['output'];
  /** By which door. */
  readonly door: AuditDoor;
  /** The id of the group; null for the organization itself. It may be removed by now. */
  readonly groupId?: Maybe<Scalars['UUID']['output']>;
  /** SHA-256 of the hash of the entry before it and of this entry, as 64 hexadecimal digits: a changed, removed or moved entry shows. */
  readonly hash: Scalars['String']['output'];
  /** The entry's id. */
  readonly id: Scalars['UUID']['output'];
  /** Its place among all that happened in the organization: from 1, without gaps. */
  readonly sequence: Scalars['Int']['output'];
  /** The id of what it happened to; null when it is none in particular. It may be removed by now. */
  readonly subjectId?: Maybe<Scalars['UUID']['output']>;
  /** What happened, in the past tense: `GroupAdded`. Values are added over time. */
  readonly type: Scalars['String']['output'];
};

/** A page of audit entries. */
export type AuditEntryConnection = {
  readonly __typename?: 'AuditEntryConnection';
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<AuditEntryEdge>;
  /** The entries alone. */
  readonly nodes: ReadonlyArray<AuditEntry>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** An audit entry and its cursor. */
export type AuditEntryEdge = {
  readonly __typename?: 'AuditEntryEdge';
  /** The place of the entry in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: AuditEntry;
};

/** Which audit entries are wanted: all given fields must hold. At most 50 conditions, 8 deep. */
export type AuditFilter = {
  /** The actor is one of these; letter case counts, and e-mail addresses are in lower case. */
  readonly actor?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<AuditFilter>>;
  /** It happened within these bounds. */
  readonly at?: InputMaybe<DateTimeRange>;
  /** It came by one of these doors. */
  readonly door?: InputMaybe<ReadonlyArray<AuditDoor>>;
  /** It happened in one of these groups, removed ones included. */
  readonly groupId?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** This does not hold. */
  readonly not?: InputMaybe<AuditFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<AuditFilter>>;
  /** It happened to one of these. */
  readonly subjectId?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** The type is one of these. */
  readonly type?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export { AuthProvider };

/** Changes the caller's password. */
export type ChangePasswordInput = {
  /** The present password. */
  readonly currentPassword: Scalars['String']['input'];
  /** The new password: 12 to 128 characters, neither widely known nor easily guessed. */
  readonly newPassword: Scalars['String']['input'];
};

/** How far the server is with reading a git repository. */
export type Cloning = {
  readonly __typename?: 'Cloning';
  /** Since when the status is what it is; null when nothing happened yet. */
  readonly changedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the repository was last found to be at that commit; null as long as there is none. */
  readonly clonedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The commit that was read last: 40 or 64 hexadecimal digits. Null until one was read of the present address, branch and exclusions. */
  readonly commit?: Maybe<Scalars['String']['output']>;
  /** Why the repository was not read; null unless the status is FAILED. */
  readonly failure?: Maybe<CloningFailure>;
  /** The status in words, and why it failed. What a host says in its own words is never shown: at most 400 characters. */
  readonly message: Scalars['String']['output'];
  /** Where it stands. */
  readonly status: CloningStatus;
};

/** A step in reading a git repository. */
export type CloningChange = {
  readonly __typename?: 'CloningChange';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who: an e-mail address, or the name of the part of the server that did it. */
  readonly by: Scalars['String']['output'];
  /** The commit that was read last, as of then; null when there was none. */
  readonly commit?: Maybe<Scalars['String']['output']>;
  /** Why the repository was not read; null unless the status is FAILED. */
  readonly failure?: Maybe<CloningFailure>;
  /** The status in words, and why it failed: at most 400 characters. */
  readonly message: Scalars['String']['output'];
  /** Where it stands since then. */
  readonly status: CloningStatus;
};

/** Why a git repository was not read. */
export type CloningFailure =
  /** The host did not let us in: credentials are missing, wrong, or not allowed to read the repository. */
  | 'AUTHENTICATION_FAILED'
  /** The repository has no such branch. */
  | 'BRANCH_NOT_FOUND'
  /** The credentials of the root are not for its address. */
  | 'CREDENTIALS_UNUSABLE'
  /** The certificate or the key of the host is not trusted. */
  | 'HOST_NOT_TRUSTED'
  /** Something went wrong on the server, which its log tells of. */
  | 'INTERNAL'
  /** The server was interrupted each time it tried. */
  | 'INTERRUPTED'
  /** Nothing answers at the address, or not as a git server does. */
  | 'NOT_REACHABLE'
  /** The address is neither https nor ssh, leads into an inner network that is not allowed, or redirects to another one. */
  | 'REFUSED_ADDRESS'
  /** The host has no such repository, or does not show it to us. */
  | 'REPOSITORY_NOT_FOUND'
  /** The secret can't be read with the keys of this server: set it anew. */
  | 'SECRET_UNREADABLE'
  /** The host took too long. */
  | 'TIMED_OUT'
  /** The repository, or an object of it, is larger than what is taken. */
  | 'TOO_LARGE'
  /** The server has no git that it could use. */
  | 'UNAVAILABLE'
  /** The files can't be recorded: there are too many, or some are missing. */
  | 'UNREADABLE'
  /** The repository has objects that git takes for unsound. */
  | 'UNSOUND';

/** Where reading a git repository stands. */
export type CloningStatus =
  /** It is being read. */
  | 'CLONING'
  /** It was not read; what was known of its files stays. */
  | 'FAILED'
  /** It was read, and the files that are to be tested are those of the commit. */
  | 'OK'
  /** It is read as soon as it is its turn. */
  | 'QUEUED'
  /** Nothing was read of the present address, branch and exclusions. */
  | 'UNKNOWN';

/** Closes vulnerabilities by hand. All are closed, or none. */
export type CloseVulnerabilitiesInput = {
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** How it was found that they are gone: 11 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** The vulnerabilities, all of the group and open: 1 to 150, none twice. */
  readonly vulnerabilityIds: ReadonlyArray<Scalars['UUID']['input']>;
};

/** Whether what a run does not see any more is closed. */
export type ClosingVerdict =
  /** What the run does not see any more is closed. */
  | 'CLOSES'
  /** The run holds no list of results, which differs from an empty one, or one that names some of them alone (a VEX): it closes nothing. */
  | 'NO_RESULTS'
  /** A newer run of the same tool, category and branch was applied already, or the run is an export of ours, which tells what stood: it closes, moves and reopens nothing. */
  | 'OUTDATED'
  /** The run failed or reported errors of its own: it closes nothing. */
  | 'RUN_FAILED'
  /** More would vanish at once than the policy `maxClosingShare` allows, half by default: it closes nothing unless the upload says `confirmClosing`, or somebody confirms it later. */
  | 'TOO_MANY_VANISHED';

/** The clouds that environments are in. */
export type CloudName =
  /** Amazon Web Services: the environment is an account. */
  | 'AWS'
  /** Microsoft Azure: the environment is a subscription. */
  | 'AZURE'
  /** Google Cloud: the environment is a project. */
  | 'GCP'
  /** Kubernetes: the environment is a cluster, whoever runs it. */
  | 'KUBERNETES';

/** What somebody wrote on a group, a finding or an event. It is never removed; its author may change it. */
export type Comment = Node & {
  readonly __typename?: 'Comment';
  /** Who wrote it: an e-mail address. */
  readonly author: Scalars['String']['output'];
  /** The text, in Markdown, as it was written: 1 to 20,000 characters on findings and events, 1 to 5,000 on groups. To show it, take `html`. */
  readonly content: Scalars['String']['output'];
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was changed for the last time; null when it never was. */
  readonly editedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The texts that it had before, the oldest first; at most 100. */
  readonly edits: ReadonlyArray<CommentEdit>;
  /** The text as HTML that is safe to put into a page: its own HTML stays text, links lead to web and mail addresses alone, and there are no pictures. */
  readonly html: Scalars['String']['output'];
  /** The comment's id. */
  readonly id: Scalars['UUID']['output'];
  /** Who reads it. */
  readonly kind: CommentKind;
  /** The comment that it answers; null when it answers none. */
  readonly parent?: Maybe<Comment>;
};

/** A page of comments. */
export type CommentConnection = {
  readonly __typename?: 'CommentConnection';
  /** The comments with their cursors. */
  readonly edges: ReadonlyArray<CommentEdge>;
  /** The comments alone. */
  readonly nodes: ReadonlyArray<Comment>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A comment and its cursor. */
export type CommentEdge = {
  readonly __typename?: 'CommentEdge';
  /** The place of the comment in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The comment. */
  readonly node: Comment;
};

/** A text that a comment had before. */
export type CommentEdit = {
  readonly __typename?: 'CommentEdit';
  /** The text, in Markdown. */
  readonly content: Scalars['String']['output'];
  /** When it was replaced. */
  readonly replacedAt: Scalars['DateTime']['output'];
};

/** Who reads a comment. */
export type CommentKind =
  /** Everybody who may see what it is on. */
  | 'CONSULT'
  /** Analysts, reviewers and group managers; on findings only. */
  | 'OBSERVATION';

/** The answer of a change to a comment. */
export type CommentPayload = MutationPayload & {
  readonly __typename?: 'CommentPayload';
  /** The comment as it is now; null when the change was refused. */
  readonly comment?: Maybe<Comment>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a comment can be on. */
export type CommentSubject =
  /** An event. */
  | 'EVENT'
  /** A finding. */
  | 'FINDING'
  /** A group. */
  | 'GROUP';

/** A package or another part of software that an inventory (a bill of materials) lists in a root. */
export type Component = Node & {
  readonly __typename?: 'Component';
  /** The branch that the inventory is of; null when nothing names one. */
  readonly branch?: Maybe<Scalars['String']['output']>;
  /** The type of its package URL, such as `npm`, `maven` or `deb`. */
  readonly ecosystem: Scalars['String']['output'];
  /** When an inventory listed it first. */
  readonly firstSeenAt: Scalars['DateTime']['output'];
  /** The component's id; it is kept as long as inventories list the same. */
  readonly id: Scalars['UUID']['output'];
  /** What it is, as the inventory says: `library`, `framework`, `operating-system` and so on (CycloneDX). Empty when it does not say. */
  readonly kind: Scalars['String']['output'];
  /** When the newest inventory that lists it was applied. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** Ids, names or expressions of its licences, as the inventory says; at most 20. */
  readonly licences: ReadonlyArray<Scalars['String']['output']>;
  /** The manifest, image or file that holds it; null when the inventory names none. */
  readonly location?: Maybe<Scalars['String']['output']>;
  /** Its name, with its group where it has one; at most 700 bytes. */
  readonly name: Scalars['String']['output'];
  /** How many open, released vulnerabilities without confirmed zero risk stand at this package and version in the root. Costs one statement a page. */
  readonly openVulnerabilities: Scalars['Int']['output'];
  /** Its package URL (ECMA-427) with its version and without qualifiers; of the type `generic` where it has none. */
  readonly purl: Scalars['String']['output'];
  /** Whether what the inventory describes depends on it itself, or by way of others; null when the inventory does not say. */
  readonly relationship?: Maybe<ComponentRelationship>;
  /** The root that it is listed in. */
  readonly root: Root;
  /** The id of the root. */
  readonly rootId: Scalars['UUID']['output'];
  /** The tool that wrote the inventory. */
  readonly tool: Scalars['String']['output'];
  /** Its version; null when the inventory names none. */
  readonly version?: Maybe<Scalars['String']['output']>;
};

/** A page of components. */
export type ComponentConnection = {
  readonly __typename?: 'ComponentConnection';
  /** The components with their cursors. */
  readonly edges: ReadonlyArray<ComponentEdge>;
  /** The components alone. */
  readonly nodes: ReadonlyArray<Component>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A component and its cursor. */
export type ComponentEdge = {
  readonly __typename?: 'ComponentEdge';
  /** The place of the component in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The component. */
  readonly node: Component;
};

/** Which components are wanted: all given fields must hold. At most 50 conditions, 8 deep, and 500 values a list. */
export type ComponentFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<ComponentFilter>>;
  /** The ecosystem is one of these, such as `npm`. */
  readonly ecosystem?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The name contains this, whatever the case of letters A to Z; at most 1,000 characters. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
  /** This does not hold. */
  readonly not?: InputMaybe<ComponentFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<ComponentFilter>>;
  /** The package URL begins with this, such as `pkg:npm/lodash@`; at most 1,000 characters. */
  readonly purlStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** It is depended on in one of these ways, as its inventory says. */
  readonly relationship?: InputMaybe<ReadonlyArray<ComponentRelationship>>;
  /** The root is one of these. */
  readonly rootId?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** The version is one of these. */
  readonly version?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** An open, released vulnerability without confirmed zero risk stands at it, or none does. */
  readonly vulnerable?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A sort of such a list; ties are broken by id. */
export type ComponentOrder = {
  /** Which way. */
  readonly direction: SortDirection;
  /** What to sort by. */
  readonly field: ComponentOrderField;
};

/** What lists of components can be sorted by. Each one has an index. */
export type ComponentOrderField =
  /** When an inventory listed it first. */
  | 'FIRST_SEEN_AT'
  /** The name. */
  | 'NAME'
  /** The package URL. */
  | 'PURL';

/** How what an inventory describes depends on a component. */
export type ComponentRelationship =
  /** By itself. */
  | 'DIRECT'
  /** By way of other components. */
  | 'TRANSITIVE';

/** Closes what a report does not show any more, and was too much to close at once. */
export type ConfirmClosingInput = {
  /** Why: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** The report. */
  readonly reportId: Scalars['UUID']['input'];
};

/** Confirms a second factor that was begun. */
export type ConfirmSecondFactorInput = {
  /** The code that the authenticator shows: 6 digits. */
  readonly code: Scalars['String']['input'];
};

/** Confirms vulnerabilities that wait for review. All are confirmed, or none. */
export type ConfirmVulnerabilitiesInput = {
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** The vulnerabilities, all of the group: 1 to 150, none twice. */
  readonly vulnerabilityIds: ReadonlyArray<Scalars['UUID']['input']>;
};

/** Confirms claims of others. All are confirmed, or none. */
export type ConfirmZeroRiskInput = {
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** How that was found: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** The vulnerabilities, all of the group: 1 to 150, none twice. */
  readonly vulnerabilityIds: ReadonlyArray<Scalars['UUID']['input']>;
};

/** Creates an API token of the caller's. */
export type CreateAccessTokenInput = {
  /** When it ends: in the future, at most 26 weeks ahead. */
  readonly expiresAt: Scalars['DateTime']['input'];
  /** Restricts it to these groups, of which the caller is a member now: 1 to 50. It holds nothing on organizations then. Null: no such bounds. */
  readonly groupIds?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** A name to recognise it by, unique among the caller's live tokens: 1 to 60 characters. */
  readonly name: Scalars['String']['input'];
  /** What the token may be used for; at least one. */
  readonly scopes: ReadonlyArray<TokenScope>;
};

/** The answer of the creation of a token. */
export type CreateAccessTokenPayload = MutationPayload & {
  readonly __typename?: 'CreateAccessTokenPayload';
  /** The secret to send as `Authorization: Bearer ...`; it is shown only now. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** The token; null when it was refused. */
  readonly token?: Maybe<AccessToken>;
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What opens the repositories of one host. The secret is kept encrypted, and no field answers it. */
export type Credentials = Node & {
  readonly __typename?: 'Credentials';
  /** When they were added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Of an SSH key: the fingerprint of its public half, as `ssh-keygen -l` prints it. Null for the other kinds. */
  readonly fingerprint?: Maybe<Scalars['String']['output']>;
  /** The only host that is sent the secret, with its port where that is not the usual one: `example.com:8443`. */
  readonly host: Scalars['String']['output'];
  /** The credentials' id. */
  readonly id: Scalars['UUID']['output'];
  /** The name, unique in the organization whatever the case of its letters: 1 to 100 characters. */
  readonly name: Scalars['String']['output'];
  /** The organization. */
  readonly organization: Organization;
  /** Who set the secret last: an e-mail address. It names a person: null for those who may not see the organization's members. */
  readonly owner?: Maybe<Scalars['String']['output']>;
  /** When the secret was set last. */
  readonly secretChangedAt: Scalars['DateTime']['output'];
  /** The kind of secret. */
  readonly type: CredentialsType;
};

/** A page of credentials. */
export type CredentialsConnection = {
  readonly __typename?: 'CredentialsConnection';
  /** The credentials with their cursors. */
  readonly edges: ReadonlyArray<CredentialsEdge>;
  /** The credentials alone. */
  readonly nodes: ReadonlyArray<Credentials>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; an organization has at most 500. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** Credentials and their cursor. */
export type CredentialsEdge = {
  readonly __typename?: 'CredentialsEdge';
  /** The place of the credentials in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The credentials. */
  readonly node: Credentials;
};

/** The answer of a change to credentials. */
export type CredentialsPayload = MutationPayload & {
  readonly __typename?: 'CredentialsPayload';
  /** The credentials as they are now; null when the change was refused. */
  readonly credentials?: Maybe<Credentials>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A secret: exactly one of the three. It is never answered again. */
export type CredentialsSecretInput = {
  /** A user with a password. */
  readonly https?: InputMaybe<HttpsSecretInput>;
  /** A private key. */
  readonly ssh?: InputMaybe<SshSecretInput>;
  /** An access token. */
  readonly token?: InputMaybe<TokenSecretInput>;
};

/** The kinds of secret. */
export type CredentialsType =
  /** A user with a password, sent by https. */
  | 'HTTPS'
  /** A private key, used by ssh. */
  | 'SSH'
  /** An access token, sent by https. */
  | 'TOKEN';

/** The caller's session or token. */
export type CurrentAccess = {
  readonly __typename?: 'CurrentAccess';
  /** When the session or token ends. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The groups that the token is restricted to; null when it is not, and for a session. */
  readonly groupIds?: Maybe<ReadonlyArray<Scalars['UUID']['output']>>;
  /** Who vouched for the caller at sign-in; null for an API token. */
  readonly provider?: Maybe<AuthProvider>;
  /** The scopes of the token; null for a session, which has no such bounds. */
  readonly scopes?: Maybe<ReadonlyArray<TokenScope>>;
};

/** A role that an organization made itself: the built-in role USER (of an organization) or VIEWER (of a group), and permissions beside it. */
export type CustomRole = Node & {
  readonly __typename?: 'CustomRole';
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is for, in words: at most 300 characters; empty when nothing is said. */
  readonly description: Scalars['String']['output'];
  /** The role's id. */
  readonly id: Scalars['UUID']['output'];
  /** Where it is held. */
  readonly level: RoleLevel;
  /** The name, unique in the organization whatever the case of its letters: 1 to 50 characters. */
  readonly name: Scalars['String']['output'];
  /** The organization that made it. */
  readonly organization: Organization;
  /** All that it allows, the permissions of its built-in role among them. Never more than an organization manager may: what those lose, it loses. */
  readonly permissions: ReadonlyArray<Permission>;
};

/** A page of custom roles. */
export type CustomRoleConnection = {
  readonly __typename?: 'CustomRoleConnection';
  /** The roles with their cursors. */
  readonly edges: ReadonlyArray<CustomRoleEdge>;
  /** The roles alone. */
  readonly nodes: ReadonlyArray<CustomRole>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; an organization has at most 50. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A custom role and its cursor. */
export type CustomRoleEdge = {
  readonly __typename?: 'CustomRoleEdge';
  /** The place of the role in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The role. */
  readonly node: CustomRole;
};

/** The answer of a change to a custom role. */
export type CustomRolePayload = MutationPayload & {
  readonly __typename?: 'CustomRolePayload';
  /** The role as it is now; null when the change was refused. */
  readonly customRole?: Maybe<CustomRole>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a CVSS vector comes to. Scores are from 0.0 to 10.0, with one decimal. */
export type CvssScore = {
  readonly __typename?: 'CvssScore';
  /** The score of the base metrics alone. */
  readonly base: Scalars['Float']['output'];
  /** The exposure that one open vulnerability with this vector stands for, 0.004 to 4096: 4 to the power of (score - 4), where the score is that of 4.0, or the temporal one of 3.1. */
  readonly cvssf: Scalars['Float']['output'];
  /** With the environmental metrics; null for 4.0, which has no such score. */
  readonly environmental?: Maybe<Scalars['Float']['output']>;
  /** The score that the vector is known by: the base score of 3.1, the one score of 4.0 with all its metrics. */
  readonly score: Scalars['Float']['output'];
  /** The level of `score`. */
  readonly severity: SeverityLevel;
  /** With the temporal metrics; null for 4.0, which has no such score. */
  readonly temporal?: Maybe<Scalars['Float']['output']>;
  /** The version of CVSS: `3.1` or `4.0`. */
  readonly version: Scalars['String']['output'];
};

/** Bounds of an instant; either may be left out. */
export type DateTimeRange = {
  /** The earliest instant, included. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The latest instant, included. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Deactivates the policy in force for a weakness. */
export type DeactivateFindingPolicyInput = {
  /** Why: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
  /** The weakness. */
  readonly weaknessKey: Scalars['String']['input'];
};

/** Takes a root out of scope. */
export type DeactivateRootInput = {
  /** What the reason is, for OTHER: 1 to 250 characters. */
  readonly other?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  readonly reason: RootDeactivationReason;
  /** The root. */
  readonly rootId: Scalars['UUID']['input'];
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

/** How many results were not taken for one reason. */
export type DroppedCount = {
  readonly __typename?: 'DroppedCount';
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** Why. */
  readonly reason: DropReason;
};

/** How many statements of a VEX changed nothing for one reason. */
export type DroppedStatementCount = {
  readonly __typename?: 'DroppedStatementCount';
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** Why. */
  readonly reason: StatementDropReason;
};

/** Begins a second factor of the caller's account. */
export type EnrolSecondFactorInput = {
  /** The present password. */
  readonly currentPassword: Scalars['String']['input'];
};

/** The answer of the beginning of a second factor. What it shows is not shown again. */
export type EnrolSecondFactorPayload = MutationPayload & {
  readonly __typename?: 'EnrolSecondFactorPayload';
  /** The secret in base32, for authenticators without a camera; null when it was refused. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** The `otpauth://` URI of the secret, to be shown as a QR code; null when it was refused. */
  readonly uri?: Maybe<Scalars['String']['output']>;
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What the Exploit Prediction Scoring System of FIRST foretells of a CVE. */
export type EpssScore = {
  readonly __typename?: 'EpssScore';
  /** The CVE that it is of. */
  readonly cve: Scalars['String']['output'];
  /** The day that it was made for. */
  readonly modelDate: Scalars['Date']['output'];
  /** The version of the model. */
  readonly modelVersion: Scalars['String']['output'];
  /** The share of all scored CVEs that have this score or a lower one: 0.0 to 1.0. */
  readonly percentile: Scalars['Float']['output'];
  /** The chance that it is exploited within the next 30 days: 0.0 to 1.0. */
  readonly score: Scalars['Float']['output'];
};

/** A problem that stops or slows testing. */
export type Event = Node & {
  readonly __typename?: 'Event';
  /** What was written on the event, the oldest first. Costs one statement a page, and one more for `totalCount`. */
  readonly comments: CommentConnection;
  /** When it was reported. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who reported it: an e-mail address. */
  readonly createdBy: Scalars['String']['output'];
  /** What happened: 1 to 300 characters. */
  readonly detail: Scalars['String']['output'];
  /** The files that show it: at most one of each kind. Costs one statement. */
  readonly evidences: ReadonlyArray<EventEvidence>;
  /** The group whose testing it concerns. */
  readonly group: Group;
  /** The vulnerabilities whose reattacks it holds, those that the caller may see, by id. Costs two statements a page, `totalCount` included. */
  readonly heldVulnerabilities: VulnerabilityConnection;
  /** What became of it, the oldest step first; the newest 100. */
  readonly history: ReadonlyArray<EventChange>;
  /** The event's id. */
  readonly id: Scalars['UUID']['output'];
  /** Why it is solved, in words; null unless `solvingReason` is OTHER. */
  readonly otherSolvingReason?: Maybe<Scalars['String']['output']>;
  /** The root that it concerns; null when it is none in particular, or when the root was removed since. */
  readonly root?: Maybe<Root>;
  /** When it was solved; null while it is not. */
  readonly solvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it is solved; null while it is not. */
  readonly solvingReason?: Maybe<EventSolvingReason>;
  /** When the problem began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** How it stands. */
  readonly state: EventState;
  /** What kind of problem it is. */
  readonly type: EventType;
};


/** A problem that stops or slows testing. */
export type EventCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A problem that stops or slows testing. */
export type EventHeldVulnerabilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A step in the life of an event. */
export type EventChange = {
  readonly __typename?: 'EventChange';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who: an e-mail address. */
  readonly by: Scalars['String']['output'];
  /** Why, in words; null when nothing was said. */
  readonly justification?: Maybe<Scalars['String']['output']>;
  /** How the event stands since then. */
  readonly state: EventState;
};

/** A page of events. */
export type EventConnection = {
  readonly __typename?: 'EventConnection';
  /** The events with their cursors. */
  readonly edges: ReadonlyArray<EventEdge>;
  /** The events alone. */
  readonly nodes: ReadonlyArray<Event>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** An event and its cursor. */
export type EventEdge = {
  readonly __typename?: 'EventEdge';
  /** The place of the event in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: Event;
};

/** A file that shows an event. It is seen by everybody who sees the event. */
export type EventEvidence = Node & {
  readonly __typename?: 'EventEvidence';
  /** How long it is, in bytes. */
  readonly bytes: Scalars['Int']['output'];
  /** The type of its content. */
  readonly contentType: Scalars['String']['output'];
  /** When it was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who added it: an e-mail address. */
  readonly createdBy: Scalars['String']['output'];
  /** What is to be seen: at most 5,000 characters of text. */
  readonly description: Scalars['String']['output'];
  /** The evidence's id. */
  readonly id: Scalars['UUID']['output'];
  /** What it is; an event has one of each kind. */
  readonly kind: EventEvidenceKind;
  /** Where it can be fetched, with the same sign-in as this endpoint: a path on this server. */
  readonly path: Scalars['String']['output'];
};

/** What an evidence of an event is. */
export type EventEvidenceKind =
  /** A file: PDF, ZIP, which is never opened here, or text in UTF-8, which is CSV when its name ends so, and plain text otherwise. */
  | 'FILE_1'
  /** A picture or a video: PNG, JPEG, GIF or WebM. */
  | 'IMAGE_1'
  /** A picture or a video: PNG, JPEG, GIF or WebM. */
  | 'IMAGE_2'
  /** A picture or a video: PNG, JPEG, GIF or WebM. */
  | 'IMAGE_3'
  /** A picture or a video: PNG, JPEG, GIF or WebM. */
  | 'IMAGE_4'
  /** A picture or a video: PNG, JPEG, GIF or WebM. */
  | 'IMAGE_5'
  /** A picture or a video: PNG, JPEG, GIF or WebM. */
  | 'IMAGE_6';

/** The answer of a change to an evidence of an event. */
export type EventEvidencePayload = MutationPayload & {
  readonly __typename?: 'EventEvidencePayload';
  /** The evidence as it is now; null when the change was refused. */
  readonly evidence?: Maybe<EventEvidence>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which events are wanted: all given fields must hold. At most 50 conditions, 8 deep, and 500 values a list. */
export type EventFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<EventFilter>>;
  /** This does not hold. */
  readonly not?: InputMaybe<EventFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<EventFilter>>;
  /** The root is one of these. */
  readonly rootId?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** The state is one of these. */
  readonly state?: InputMaybe<ReadonlyArray<EventState>>;
  /** The type is one of these. */
  readonly type?: InputMaybe<ReadonlyArray<EventType>>;
};

/** A sort of an event list; ties are broken by id. */
export type EventOrder = {
  /** Which way. */
  readonly direction: SortDirection;
  /** What to sort by. */
  readonly field: EventOrderField;
};

/** What event lists can be sorted by. Each one has an index. */
export type EventOrderField =
  /** When it was reported. */
  | 'CREATED_AT'
  /** When the problem began. */
  | 'STARTED_AT';

/** The answer of a change to an event. */
export type EventPayload = MutationPayload & {
  readonly __typename?: 'EventPayload';
  /** The event as it is now; null when the change was refused. */
  readonly event?: Maybe<Event>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Why an event is solved. Which reasons there are depends on its type. */
export type EventSolvingReason =
  /** Access was granted. For REMOTE_ACCESS_ISSUES and VPN_ISSUES. */
  | 'ACCESS_GRANTED'
  /** What the problem concerned is no longer tested. For all types but AUTHORIZATION_SPECIAL_ATTACK, CLIENT_CANCELS_PROJECT_MILESTONE, OTHER and TOE_DIFFERS_APPROVED. */
  | 'AFFECTED_RESOURCE_REMOVED_FROM_SCOPE'
  /** The repository was cloned. For CLONING_ISSUES. */
  | 'CLONED_SUCCESSFULLY'
  /** The credentials work. For CREDENTIAL_ISSUES. */
  | 'CREDENTIALS_ARE_WORKING_NOW'
  /** The data was renewed. For DATA_UPDATE_REQUIRED. */
  | 'DATA_UPDATED'
  /** The environment works. For ENVIRONMENT_ISSUES. */
  | 'ENVIRONMENT_IS_WORKING_NOW'
  /** The software can be installed. For INSTALLER_ISSUES. */
  | 'INSTALLER_IS_WORKING_NOW'
  /** Testing may go on. For CLIENT_EXPLICITLY_SUSPENDS_PROJECT. */
  | 'IS_OK_TO_RESUME'
  /** There are new credentials. For CREDENTIAL_ISSUES. */
  | 'NEW_CREDENTIALS_PROVIDED'
  /** There is a new environment. For ENVIRONMENT_ISSUES. */
  | 'NEW_ENVIRONMENT_PROVIDED'
  /** Another reason, told in words. For CLIENT_CANCELS_PROJECT_MILESTONE, CLIENT_EXPLICITLY_SUSPENDS_PROJECT, DATA_UPDATE_REQUIRED, INSTALLER_ISSUES, MISSING_SUPPLIES, NETWORK_ACCESS_ISSUES, OTHER, REMOTE_ACCESS_ISSUES and VPN_ISSUES. */
  | 'OTHER'
  /** The attack is not permitted. For AUTHORIZATION_SPECIAL_ATTACK. */
  | 'PERMISSION_DENIED'
  /** Permission was given. For AUTHORIZATION_SPECIAL_ATTACK and NETWORK_ACCESS_ISSUES. */
  | 'PERMISSION_GRANTED'
  /** What was missing was handed over. For MISSING_SUPPLIES. */
  | 'SUPPLIES_WERE_GIVEN'
  /** The difference was agreed to. For TOE_DIFFERS_APPROVED. */
  | 'TOE_CHANGE_APPROVED'
  /** What was agreed before stays. For TOE_DIFFERS_APPROVED. */
  | 'TOE_WILL_REMAIN_UNCHANGED';

/** How an event stands. */
export type EventState =
  /** Reported, and not solved. */
  | 'CREATED'
  /** Solved. */
  | 'SOLVED'
  /** Said to be solved, which is to be verified. */
  | 'VERIFICATION_REQUESTED';

/** What kind of problem an event is. */
export type EventType =
  /** Testing needs an attack for which there is no permission yet. */
  | 'AUTHORIZATION_SPECIAL_ATTACK'
  /** The owners cancel a milestone of the project. An event has this type from the start, or never. */
  | 'CLIENT_CANCELS_PROJECT_MILESTONE'
  /** The owners suspend the project. */
  | 'CLIENT_EXPLICITLY_SUSPENDS_PROJECT'
  /** A repository can't be cloned. */
  | 'CLONING_ISSUES'
  /** Credentials are missing, or don't work. */
  | 'CREDENTIAL_ISSUES'
  /** The data of the environment must be renewed. */
  | 'DATA_UPDATE_REQUIRED'
  /** The environment does not work. */
  | 'ENVIRONMENT_ISSUES'
  /** The software can't be installed. */
  | 'INSTALLER_ISSUES'
  /** Something that testing needs was not handed over. */
  | 'MISSING_SUPPLIES'
  /** The network can't be reached. */
  | 'NETWORK_ACCESS_ISSUES'
  /** Any other problem. */
  | 'OTHER'
  /** Remote access does not work. */
  | 'REMOTE_ACCESS_ISSUES'
  /** What is there differs from what was agreed to be tested. */
  | 'TOE_DIFFERS_APPROVED'
  /** The VPN does not work. */
  | 'VPN_ISSUES';

/** A file that shows a weakness. */
export type Evidence = Node & {
  readonly __typename?: 'Evidence';
  /** How long it is, in bytes. */
  readonly bytes: Scalars['Int']['output'];
  /** The type of its content. */
  readonly contentType: Scalars['String']['output'];
  /** When it was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who added it: an e-mail address. */
  readonly createdBy: Scalars['String']['output'];
  /** What is to be seen: at most 5,000 characters of text. */
  readonly description: Scalars['String']['output'];
  /** The evidence's id. */
  readonly id: Scalars['UUID']['output'];
  /** What it shows; a finding has one of each kind. */
  readonly kind: EvidenceKind;
  /** Where it can be fetched, with the same sign-in as this endpoint: a path on this server. */
  readonly path: Scalars['String']['output'];
  /** The rows of RECORDS; null for evidences of other kinds. At most 10 evidences of a request are read so. */
  readonly records?: Maybe<EvidenceRecords>;
  /** Whether a reviewer approved it. Drafts are seen by analysts, reviewers and group managers only. */
  readonly state: EvidenceState;
};


/** A file that shows a weakness. */
export type EvidenceRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What an evidence shows. */
export type EvidenceKind =
  /** How the weakness is used, step by step: PNG, JPEG, GIF or WebM. */
  | 'ANIMATION'
  /** Something else: PNG or JPEG. */
  | 'EVIDENCE_1'
  /** Something else: PNG or JPEG. */
  | 'EVIDENCE_2'
  /** Something else: PNG or JPEG. */
  | 'EVIDENCE_3'
  /** Something else: PNG or JPEG. */
  | 'EVIDENCE_4'
  /** Something else: PNG or JPEG. */
  | 'EVIDENCE_5'
  /** That the weakness was used: PNG or JPEG. */
  | 'EXPLOITATION'
  /** What was got: CSV in UTF-8, the names of the columns first. */
  | 'RECORDS';

/** The answer of a change to an evidence. */
export type EvidencePayload = MutationPayload & {
  readonly __typename?: 'EvidencePayload';
  /** The evidence as it is now; null when the change was refused. */
  readonly evidence?: Maybe<Evidence>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The rows of CSV records, as far as they are shown: 100 columns, 2,000 characters of a cell (what is cut ends with …), and 1 MB in all. Cells are separated by commas, semicolons or tabs, whichever the first line has most of. */
export type EvidenceRecords = {
  readonly __typename?: 'EvidenceRecords';
  /** The cells of the first row. */
  readonly header: ReadonlyArray<Scalars['String']['output']>;
  /** Whether all of the file is shown; false when rows, columns or parts of cells are left out. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** Why reading ended before the end of the file, with the row, the header being row 1; null when it did not. */
  readonly problem?: Maybe<Scalars['String']['output']>;
  /** The rows after it, each with its cells as they stand: a row may have fewer or more than the header. Empty lines are left out. */
  readonly rows: ReadonlyArray<ReadonlyArray<Scalars['String']['output']>>;
  /** How many rows there are after the header, shown or not. */
  readonly totalRows: Scalars['Int']['output'];
};

/** Whether an evidence was approved. */
export type EvidenceState =
  /** Approved. */
  | 'APPROVED'
  /** Waiting for a reviewer. */
  | 'DRAFT';

/** Figures of released vulnerabilities. They are kept with every change, so that reading them costs the same however many there are. */
export type Figures = {
  readonly __typename?: 'Figures';
  /** How many are open under an acceptance in force on all branches: until a date, or for good and approved. */
  readonly acceptedVulnerabilities: Scalars['Int']['output'];
  /** How many are closed. */
  readonly closedVulnerabilities: Scalars['Int']['output'];
  /** The exposure: the sum of CVSSF, 4^(score - 4), over what is open, accepted or not, without confirmed zero risk. */
  readonly exposure: Scalars['Float']['output'];
  /** When a vulnerability was closed last; null before the first one. */
  readonly lastClosedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When a vulnerability was released last; null before the first one. */
  readonly lastReportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The highest score of what is open, without confirmed zero risk; null when nothing is. */
  readonly maxOpenSeverity?: Maybe<Scalars['Float']['output']>;
  /** The mean days from release to closing, or to now for what is open; null without any. Rounded to whole days. */
  readonly meanDaysToRemediate?: Maybe<Scalars['Int']['output']>;
  /** The whole days since the oldest of what is open was released; null when nothing is. */
  readonly openAge?: Maybe<Scalars['Int']['output']>;
  /** How many are open, without those whose zero risk is confirmed or whose permanent acceptance on all branches is approved. */
  readonly openVulnerabilities: Scalars['Int']['output'];
  /** The share of CVSSF that is closed, 0.0 to 1.0; null when nothing weighs anything. */
  readonly remediationRate?: Maybe<Scalars['Float']['output']>;
  /** How it came to be so: points that follow each other, the oldest first; the last one ends today (in UTC). They tell of the past what is known today: a vulnerability counts as open from its release until it was closed for the last time, and weighs its present CVSSF; what was removed, or is open with confirmed zero risk, is in none of them. */
  readonly series: ReadonlyArray<FiguresPoint>;
  /** The same, each vulnerability weighing its CVSSF, to three decimals; null when nothing weighs anything. */
  readonly weightedMeanDaysToRemediate?: Maybe<Scalars['Float']['output']>;
  /** What happened within the last days, today (in UTC) included: what was released, and what was closed and how quickly. */
  readonly window: FiguresWindow;
};


/** Figures of released vulnerabilities. They are kept with every change, so that reading them costs the same however many there are. */
export type FiguresMeanDaysToRemediateArgs = {
  level?: InputMaybe<SeverityLevel>;
};


/** Figures of released vulnerabilities. They are kept with every change, so that reading them costs the same however many there are. */
export type FiguresSeriesArgs = {
  points?: InputMaybe<Scalars['Int']['input']>;
  step?: InputMaybe<SeriesStep>;
};


/** Figures of released vulnerabilities. They are kept with every change, so that reading them costs the same however many there are. */
export type FiguresWindowArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
};

/** What happened within a week or month, and what stood at its end. */
export type FiguresPoint = {
  readonly __typename?: 'FiguresPoint';
  /** How many of those were under an acceptance on all branches that is still in force, or was when they were closed. */
  readonly acceptedVulnerabilities: Scalars['Int']['output'];
  /** The CVSSF, 4^(score - 4), of what was closed within it. */
  readonly closedExposure: Scalars['Float']['output'];
  /** How many were closed within it. */
  readonly closedVulnerabilities: Scalars['Int']['output'];
  /** The exposure at its end: the sum of CVSSF over what was open then, accepted or not. */
  readonly exposure: Scalars['Float']['output'];
  /** Its first day. */
  readonly firstDay: Scalars['Date']['output'];
  /** Its last day; of the last point, today. */
  readonly lastDay: Scalars['Date']['output'];
  /** How many were open at its end, accepted or not: all that was released until then, without what was closed. */
  readonly remainingVulnerabilities: Scalars['Int']['output'];
  /** How many were released within it. */
  readonly reportedVulnerabilities: Scalars['Int']['output'];
};

/** Figures of some days that end today. Days are those of UTC. A vulnerability counts as closed on the day of its last closing, as long as it is not opened again. What was removed, or is open with confirmed zero risk, is not counted. */
export type FiguresWindow = {
  readonly __typename?: 'FiguresWindow';
  /** The CVSSF, 4^(score - 4), of what was closed within it. */
  readonly closedExposure: Scalars['Float']['output'];
  /** How many were closed within it, whenever they were released. */
  readonly closedVulnerabilities: Scalars['Int']['output'];
  /** The first day. */
  readonly firstDay: Scalars['Date']['output'];
  /** The last day: today. */
  readonly lastDay: Scalars['Date']['output'];
  /** The mean days from release to closing of what was closed within it: the sum of (closed - released) / how many; what is open does not count. To three decimals; null when nothing was closed. */
  readonly meanDaysToRemediate?: Maybe<Scalars['Float']['output']>;
  /** The CVSSF, 4^(score - 4), of what was released within it. */
  readonly reportedExposure: Scalars['Float']['output'];
  /** How many were released within it, closed or not. */
  readonly reportedVulnerabilities: Scalars['Int']['output'];
  /** The same, each vulnerability weighing its CVSSF: the sum of CVSSF x (day closed - day released) / the sum of CVSSF. To three decimals; null when nothing weighs anything. */
  readonly weightedMeanDaysToRemediate?: Maybe<Scalars['Float']['output']>;
};


/** Figures of some days that end today. Days are those of UTC. A vulnerability counts as closed on the day of its last closing, as long as it is not opened again. What was removed, or is open with confirmed zero risk, is not counted. */
export type FiguresWindowClosedVulnerabilitiesArgs = {
  level?: InputMaybe<SeverityLevel>;
};


/** Figures of some days that end today. Days are those of UTC. A vulnerability counts as closed on the day of its last closing, as long as it is not opened again. What was removed, or is open with confirmed zero risk, is not counted. */
export type FiguresWindowMeanDaysToRemediateArgs = {
  level?: InputMaybe<SeverityLevel>;
};

/** One weakness in one group. Its vulnerabilities are the places where it stands. */
export type Finding = Node & {
  readonly __typename?: 'Finding';
  /** How many vulnerabilities are open under an acceptance in force on all branches: until a date, or for good and approved. */
  readonly acceptedVulnerabilities: Scalars['Int']['output'];
  /** What is known of the finding's weakness, when its key is a CVE, GHSA or OSV id; null for other weaknesses. Costs one statement for all findings of a request. */
  readonly advisory?: Maybe<Advisory>;
  /** How many vulnerabilities are closed. */
  readonly closedVulnerabilities: Scalars['Int']['output'];
  /** What was written on the finding for everybody who may see it, the oldest first. Costs one statement a page, and one more for `totalCount`. */
  readonly comments: CommentConnection;
  /** When the finding was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The CVSS 3.1 vector; null when there is none. */
  readonly cvss31?: Maybe<Scalars['CvssVector']['output']>;
  /** The CVSS 4.0 vector; null when there is none. */
  readonly cvss40?: Maybe<Scalars['CvssVector']['output']>;
  /** The CWE numbers, the primary one first. */
  readonly cwe: ReadonlyArray<Scalars['Int']['output']>;
  /** What the weakness is: at most 10,000 characters of text. */
  readonly description: Scalars['String']['output'];
  /** The files that show it and that the caller may see: at most one of each kind. */
  readonly evidences: ReadonlyArray<Evidence>;
  /** Its figures. */
  readonly figures?: Maybe<Figures>;
  /** The group. */
  readonly group: Group;
  /** Where the tool explains the weakness; null when it names no page. */
  readonly helpUrl?: Maybe<Scalars['URL']['output']>;
  /** The finding's id. */
  readonly id: Scalars['UUID']['output'];
  /** What analysts, reviewers and group managers wrote on the finding among themselves, the oldest first. Costs one statement a page, and one more for `totalCount`. */
  readonly observations?: Maybe<CommentConnection>;
  /** How many vulnerabilities are open, without those whose zero risk is confirmed or whose permanent acceptance on all branches is approved. */
  readonly openVulnerabilities: Scalars['Int']['output'];
  /** How to mend it: at most 10,000 characters of text. */
  readonly recommendation: Scalars['String']['output'];
  /** When its first vulnerability was released; null before that. */
  readonly releasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The vector behind the score where no vector was given to the finding: the `reportedVector` of the first of its vulnerabilities, of those that the caller may see, that has this score by it; null when there is none, or where vectors of the finding tell the score. It is no vector of the finding: nothing follows it. Costs one statement. */
  readonly reportedVector?: Maybe<Scalars['CvssVector']['output']>;
  /** The security requirements that the weakness leaves unfulfilled, in the order in which they were given: at most 50. */
  readonly requirements: ReadonlyArray<Requirement>;
  /** The level of the score. */
  readonly severity: SeverityLevel;
  /** How its vectors changed, the oldest change first; the newest 100. */
  readonly severityHistory: ReadonlyArray<SeverityChange>;
  /** The score, 0.0 to 10.0: of the CVSS 4.0 vector, else the temporal one of the 3.1 vector, else the highest of its vulnerabilities; 0.0 when nothing tells. */
  readonly severityScore: Scalars['Float']['output'];
  /** The state, derived from the vulnerabilities. */
  readonly status: FindingStatus;
  /** What an attacker gains: at most 10,000 characters of text. */
  readonly threat: Scalars['String']['output'];
  /** The title: 1 to 200 characters. */
  readonly title: Scalars['String']['output'];
  /** What happened to its released vulnerabilities, day by day, the newest first. Costs one statement a page, one more for `cycle`, and one more for `totalCount`. */
  readonly tracking?: Maybe<TrackingEntryConnection>;
  /** The places where the weakness stands that the caller may see. Costs one statement a page, and one more for `totalCount`. */
  readonly vulnerabilities: VulnerabilityConnection;
  /** Its vulnerabilities that the caller may see as a file, by their places. Removed ones and components have no row. At most 10 findings of a request are written so. */
  readonly vulnerabilitiesFile: VulnerabilitiesFile;
  /** What makes two reports speak of the same weakness: a CVE, GHSA or OSV id, else `CWE-` with a number, else the tool and its rule. */
  readonly weaknessKey: Scalars['String']['output'];
  /** The weaknesses that the CWE numbers stand for, in their order. */
  readonly weaknesses: ReadonlyArray<Weakness>;
};


/** One weakness in one group. Its vulnerabilities are the places where it stands. */
export type FindingCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** One weakness in one group. Its vulnerabilities are the places where it stands. */
export type FindingObservationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** One weakness in one group. Its vulnerabilities are the places where it stands. */
export type FindingTrackingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** One weakness in one group. Its vulnerabilities are the places where it stands. */
export type FindingVulnerabilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VulnerabilityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<VulnerabilityOrder>;
};


/** One weakness in one group. Its vulnerabilities are the places where it stands. */
export type FindingVulnerabilitiesFileArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of findings. */
export type FindingConnection = {
  readonly __typename?: 'FindingConnection';
  /** The findings with their cursors. */
  readonly edges: ReadonlyArray<FindingEdge>;
  /** The findings alone. */
  readonly nodes: ReadonlyArray<Finding>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A finding and its cursor. */
export type FindingEdge = {
  readonly __typename?: 'FindingEdge';
  /** The place of the finding in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The finding. */
  readonly node: Finding;
};

/** Which of the finding list are wanted: all given fields must hold. At most 50 conditions, 8 deep. */
export type FindingFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<FindingFilter>>;
  /** Created within these bounds. */
  readonly createdAt?: InputMaybe<DateTimeRange>;
  /** This does not hold. */
  readonly not?: InputMaybe<FindingFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<FindingFilter>>;
  /** It leaves one of the requirements with these identifiers unfulfilled; the case of letters is ignored. */
  readonly requirements?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The score lies within these bounds. */
  readonly severityScore?: InputMaybe<ScoreRange>;
  /** The status is one of these. */
  readonly status?: InputMaybe<ReadonlyArray<FindingStatus>>;
  /** The title contains this text, letter case ignored: 1 to 100 characters. */
  readonly titleContains?: InputMaybe<Scalars['String']['input']>;
  /** The weakness key is one of these. */
  readonly weaknessKey?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
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

/** The answer of a change to a finding. */
export type FindingPayload = MutationPayload & {
  readonly __typename?: 'FindingPayload';
  /** The finding as it is now; null when the change was refused. */
  readonly finding?: Maybe<Finding>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The acceptance of a whole weakness in all groups of an organization. */
export type FindingPolicy = Node & {
  readonly __typename?: 'FindingPolicy';
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What happened to it, the oldest step first. It names people: null for those who may not see the organization's members. */
  readonly history?: Maybe<ReadonlyArray<FindingPolicyChange>>;
  /** The policy's id. */
  readonly id: Scalars['UUID']['output'];
  /** The organization. */
  readonly organization: Organization;
  /** How it stands. */
  readonly state: FindingPolicyState;
  /** The weakness, as `Finding.weaknessKey` names it. */
  readonly weaknessKey: Scalars['String']['output'];
};

/** A step in the life of a finding policy. */
export type FindingPolicyChange = {
  readonly __typename?: 'FindingPolicyChange';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who: an e-mail address. */
  readonly by: Scalars['String']['output'];
  /** Why, in words. */
  readonly justification: Scalars['String']['output'];
  /** How it stands since then. */
  readonly state: FindingPolicyState;
};

/** A page of finding policies. */
export type FindingPolicyConnection = {
  readonly __typename?: 'FindingPolicyConnection';
  /** The policies with their cursors. */
  readonly edges: ReadonlyArray<FindingPolicyEdge>;
  /** The policies alone. */
  readonly nodes: ReadonlyArray<FindingPolicy>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A finding policy and its cursor. */
export type FindingPolicyEdge = {
  readonly __typename?: 'FindingPolicyEdge';
  /** The place of the policy in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The policy. */
  readonly node: FindingPolicy;
};

/** Which of the finding policies are wanted: all given fields must hold. At most 50 conditions, 8 deep. */
export type FindingPolicyFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<FindingPolicyFilter>>;
  /** This does not hold. */
  readonly not?: InputMaybe<FindingPolicyFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<FindingPolicyFilter>>;
  /** The state is one of these. */
  readonly state?: InputMaybe<ReadonlyArray<FindingPolicyState>>;
  /** The weakness key is one of these. */
  readonly weaknessKey?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** The answer of a change to a finding policy. */
export type FindingPolicyPayload = MutationPayload & {
  readonly __typename?: 'FindingPolicyPayload';
  /** The policy as it is now; null when the change was refused. */
  readonly findingPolicy?: Maybe<FindingPolicy>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How a finding policy stands. */
export type FindingPolicyState =
  /** In force: what stands of the weakness is accepted for good, and within an hour what is reported later. */
  | 'APPROVED'
  /** No longer in force: the acceptances that it made itself are over. */
  | 'INACTIVE'
  /** Refused. */
  | 'REJECTED'
  /** Asked for; it accepts nothing. */
  | 'SUBMITTED';

/** The state of a finding, derived from its vulnerabilities. */
export type FindingStatus =
  /** Nothing of it is released yet. */
  | 'DRAFT'
  /** All released vulnerabilities are closed. */
  | 'SAFE'
  /** At least one vulnerability is open. */
  | 'VULNERABLE';

/** What a repository answered. */
export type GitAccessPayload = MutationPayload & {
  readonly __typename?: 'GitAccessPayload';
  /** The commit that the branch ends with: 40 or 64 hexadecimal digits. Null when it was not found. */
  readonly commit?: Maybe<Scalars['String']['output']>;
  /** Whether the branch was found. */
  readonly success: Scalars['Boolean']['output'];
  /** Why it was not, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A git repository in scope. */
export type GitRoot = Node & Root & {
  readonly __typename?: 'GitRoot';
  /** The branch that is tested. */
  readonly branch: Scalars['String']['output'];
  /** How far the server is with reading the repository. */
  readonly cloning: Cloning;
  /** The steps of that, the oldest first; the newest 100. Costs one statement. */
  readonly cloningHistory: ReadonlyArray<CloningChange>;
  /** The components that the newest inventories of the root list, one for each tool, category and branch. Costs two statements a page and one more for `totalCount`, and one to decide who may ask. */
  readonly components?: Maybe<ComponentConnection>;
  /** When the root was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What opens the repository; null when nothing is needed, and for those who may not see which credentials the group may use. */
  readonly credentials?: Maybe<Credentials>;
  /** Where its code runs, in the order in which that was added: at most 100. Costs one statement. */
  readonly environments: ReadonlyArray<GitRootEnvironment>;
  /** Paths that are out of scope, as gitignore patterns: at most 100 of at most 256 characters. */
  readonly exclusions: ReadonlyArray<Scalars['String']['output']>;
  /** Its figures. */
  readonly figures?: Maybe<Figures>;
  /** The group that the root belongs to. */
  readonly group: Group;
  /** The root's id. */
  readonly id: Scalars['UUID']['output'];
  /** The nickname, unique in the group: 1 to 128 letters, digits, dashes and underscores. */
  readonly nickname: Scalars['String']['output'];
  /** The branches that reports speak of, the last reported one first; the first 100. Costs two statements a page of roots, one of them to decide who may ask. */
  readonly reportedBranches?: Maybe<ReadonlyArray<ReportedBranch>>;
  /** Whether the root is in scope. */
  readonly state: RootState;
  /** How much there is to be tested, and how much of it was. */
  readonly toeFigures: ToeFigures;
  /** The files of the repository, those that are gone included. Costs one statement a page, and one more for `totalCount`. */
  readonly toeLines: ToeLinesConnection;
  /** The repository's address, without credentials. With the branch unique in the organization. */
  readonly url: Scalars['String']['output'];
};


/** A git repository in scope. */
export type GitRootComponentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ComponentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ComponentOrder>;
};


/** A git repository in scope. */
export type GitRootToeLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ToeLinesFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ToeLinesOrder>;
};

/** Where the code of a git repository runs: a deployed address, an app or a cloud account. */
export type GitRootEnvironment = Node & {
  readonly __typename?: 'GitRootEnvironment';
  /** Which cloud it is in; null unless the type is CLOUD. */
  readonly cloudName?: Maybe<CloudName>;
  /** When it was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who added it: an e-mail address. */
  readonly createdBy: Scalars['String']['output'];
  /** The environment's id. */
  readonly id: Scalars['UUID']['output'];
  /** The git repository whose code runs there. */
  readonly root: GitRoot;
  /** What it is. */
  readonly type: GitRootEnvironmentType;
  /** What names it. For URL the http or https address as it is compared: host in lower case, no usual port, no fragment, at most 2,000 characters. For APK the file name or the id in a store, for CLOUD the account, subscription, project or cluster: 1 to 255 characters. */
  readonly url: Scalars['String']['output'];
};

/** The answer of a change to an environment. */
export type GitRootEnvironmentPayload = MutationPayload & {
  readonly __typename?: 'GitRootEnvironmentPayload';
  /** The environment as it is now; null when the change was refused. */
  readonly environment?: Maybe<GitRootEnvironment>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What an environment of a git repository is. */
export type GitRootEnvironmentType =
  /** An app for Android. */
  | 'APK'
  /** An account, a project or a cluster in a cloud. */
  | 'CLOUD'
  /** A deployment that answers at an http or https address. */
  | 'URL';

/** A project under test. */
export type Group = Node & {
  readonly __typename?: 'Group';
  /** What was written on the group, the oldest first. Costs one statement a page, and one more for `totalCount`. */
  readonly comments: CommentConnection;
  /** Where components are used in the group: those that the newest inventories of its roots list. Costs two statements a page, and one more for `totalCount`. */
  readonly components: ComponentConnection;
  /** Context for those who test: Markdown of at most 20,000 characters. */
  readonly context: Scalars['String']['output'];
  /** When the group was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The credentials that roots of the group may use: those of the organization, by name. Costs one statement a page, and one more for `totalCount`. */
  readonly credentials: CredentialsConnection;
  /** What the project is, in at most 200 characters. */
  readonly description: Scalars['String']['output'];
  /** What stops or slows testing, and what did. Costs one statement a page, and one more for `totalCount`. */
  readonly events: EventConnection;
  /** What the group uses. */
  readonly features: ReadonlyArray<GroupFeature>;
  /** Its figures. */
  readonly figures?: Maybe<Figures>;
  /** The weaknesses of the group that the caller may see. Costs one statement a page, and one more for `totalCount`. */
  readonly findings: FindingConnection;
  /** The group's id. */
  readonly id: Scalars['UUID']['output'];
  /** The open invitations to the group. For those who manage it; to others it is not found. Costs one statement a page, and one more for `totalCount`. */
  readonly invitations: InvitationConnection;
  /** The language in which findings are written. */
  readonly language: Language;
  /** The members. For those who may see them; to others it is not found. Costs one statement a page, and one more for `totalCount`. */
  readonly members: GroupMembershipConnection;
  /** What the caller may do on the group and on all that stands in it, within the scopes of a token. Costs no statement. */
  readonly myPermissions: ReadonlyArray<Permission>;
  /** The name, unique in the organization: 3 to 40 letters, digits and dashes. */
  readonly name: Scalars['String']['output'];
  /** The organization that the group belongs to. */
  readonly organization: Organization;
  /** The policies in force for the group. */
  readonly policies: Policies;
  /** How the group's own policies changed, the oldest first; the newest 100. It names people: null for those who may not see the members. */
  readonly policyHistory?: Maybe<ReadonlyArray<PolicyChange>>;
  /** The reports that were uploaded. Costs one statement a page, and one more for `totalCount`. */
  readonly reports: ReportConnection;
  /** What is in scope. Costs one statement a page, and one more for `totalCount`. */
  readonly roots: RootConnection;
  /** Whether the testers see the source code. */
  readonly service: GroupService;
  /** Whether the group is in use. */
  readonly state: GroupState;
  /** What it is sorted by into portfolios, in the order of the letters: at most 20. Costs one statement. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** How much there is to be tested, and how much of it was. */
  readonly toeFigures: ToeFigures;
  /** The ways into the group's applications, those that are gone included. Costs one statement a page, and one more for `totalCount`. */
  readonly toeInputs: ToeInputConnection;
  /** The files of the group's repositories, those that are gone included. Costs one statement a page, and one more for `totalCount`. */
  readonly toeLines: ToeLinesConnection;
  /** The ports of the group's addresses, those that are gone included. Costs one statement a page, and one more for `totalCount`. */
  readonly toePorts: ToePortConnection;
  /** The rules by which pipelines get tokens for the group, by name. Costs one statement a page, and one more for `totalCount`. */
  readonly trustRules: TrustRuleConnection;
  /** The vulnerabilities of the group that the caller may see. Costs one statement a page, and one more for `totalCount`. */
  readonly vulnerabilities: VulnerabilityConnection;
};


/** A project under test. */
export type GroupCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A project under test. */
export type GroupComponentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ComponentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ComponentOrder>;
};


/** A project under test. */
export type GroupCredentialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A project under test. */
export type GroupEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
};


/** A project under test. */
export type GroupFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FindingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FindingOrder>;
};


/** A project under test. */
export type GroupInvitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InvitationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<InvitationOrder>;
};


/** A project under test. */
export type GroupMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GroupMembershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MembershipOrder>;
};


/** A project under test. */
export type GroupReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReportOrder>;
};


/** A project under test. */
export type GroupRootsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RootFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RootOrder>;
};


/** A project under test. */
export type GroupToeInputsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ToeInputFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ToeInputOrder>;
};


/** A project under test. */
export type GroupToeLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ToeLinesFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ToeLinesOrder>;
};


/** A project under test. */
export type GroupToePortsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ToePortFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ToePortOrder>;
};


/** A project under test. */
export type GroupTrustRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A project under test. */
export type GroupVulnerabilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VulnerabilityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<VulnerabilityOrder>;
};

/** A page of groups. */
export type GroupConnection = {
  readonly __typename?: 'GroupConnection';
  /** The groups with their cursors. */
  readonly edges: ReadonlyArray<GroupEdge>;
  /** The groups alone. */
  readonly nodes: ReadonlyArray<Group>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A group and its cursor. */
export type GroupEdge = {
  readonly __typename?: 'GroupEdge';
  /** The place of the group in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The group. */
  readonly node: Group;
};

/** What a group uses. */
export type GroupFeature =
  /** Builds ask the gate. */
  | 'GATE'
  /** Fixes are verified on request. */
  | 'REATTACK'
  /** What tools report is reviewed before it is released. */
  | 'REVIEW';

/** Which of the group list are wanted: all given fields must hold. At most 50 conditions, 8 deep. */
export type GroupFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<GroupFilter>>;
  /** The name contains this text, letter case ignored: 1 to 100 characters. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
  /** This does not hold. */
  readonly not?: InputMaybe<GroupFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<GroupFilter>>;
  /** The service is one of these. */
  readonly service?: InputMaybe<ReadonlyArray<GroupService>>;
  /** The state is one of these. */
  readonly state?: InputMaybe<ReadonlyArray<GroupState>>;
  /** It carries one of these tags. */
  readonly tag?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A person's role in a group. */
export type GroupMembership = Membership & Node & {
  readonly __typename?: 'GroupMembership';
  /** When the membership began. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** A role of the organization's own that the member holds beside the built-in one; null without one. */
  readonly customRole?: Maybe<CustomRole>;
  /** When the membership ends; null when it has no end. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The group. */
  readonly group: Group;
  /** The membership's id. */
  readonly id: Scalars['UUID']['output'];
  /** What the member answers for, in words; at most 50 characters. */
  readonly responsibility?: Maybe<Scalars['String']['output']>;
  /** The role in the group. */
  readonly role: GroupRole;
  /** The member. */
  readonly stakeholder: Stakeholder;
};

/** A page of the members of a group. */
export type GroupMembershipConnection = {
  readonly __typename?: 'GroupMembershipConnection';
  /** The memberships with their cursors. */
  readonly edges: ReadonlyArray<GroupMembershipEdge>;
  /** The memberships alone. */
  readonly nodes: ReadonlyArray<GroupMembership>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A membership and its cursor. */
export type GroupMembershipEdge = {
  readonly __typename?: 'GroupMembershipEdge';
  /** The place of the membership in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The membership. */
  readonly node: GroupMembership;
};

/** Which members of a group are wanted: all given fields must hold. At most 50 conditions, 8 deep. */
export type GroupMembershipFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<GroupMembershipFilter>>;
  /** The membership began within these bounds. */
  readonly createdAt?: InputMaybe<DateTimeRange>;
  /** The custom role is one of these. */
  readonly customRoleId?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** The e-mail address contains this text, letter case ignored: 1 to 100 characters. */
  readonly emailContains?: InputMaybe<Scalars['String']['input']>;
  /** The membership ends within these bounds. */
  readonly expiresAt?: InputMaybe<DateTimeRange>;
  /** The person signed in last within these bounds; who never did is in none. */
  readonly lastLoginAt?: InputMaybe<DateTimeRange>;
  /** This does not hold. */
  readonly not?: InputMaybe<GroupMembershipFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<GroupMembershipFilter>>;
  /** The role is one of these. */
  readonly role?: InputMaybe<ReadonlyArray<GroupRole>>;
  /** The state of the person is one of these. */
  readonly state?: InputMaybe<ReadonlyArray<StakeholderState>>;
};

/** The answer of a change to a group's members. */
export type GroupMembershipPayload = MutationPayload & {
  readonly __typename?: 'GroupMembershipPayload';
  /** The membership as it is now; null when the change was refused. */
  readonly membership?: Maybe<GroupMembership>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A sort of a group list; ties are broken by id. */
export type GroupOrder = {
  /** Which way. */
  readonly direction: SortDirection;
  /** What to sort by. */
  readonly field: GroupOrderField;
};

/** What group lists can be sorted by. Each one has an index. */
export type GroupOrderField =
  /** When it was created. */
  | 'CREATED_AT'
  /** The name. */
  | 'NAME';

/** The answer of a change to a group. */
export type GroupPayload = MutationPayload & {
  readonly __typename?: 'GroupPayload';
  /** The group as it is now; null when the change was refused. */
  readonly group?: Maybe<Group>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The roles of a person in a group. */
export type GroupRole =
  /** Finds and reports weaknesses. */
  | 'ANALYST'
  /** Fixes weaknesses and uploads reports. */
  | 'DEVELOPER'
  /** A pipeline: uploads reports and asks the gate. */
  | 'GATE'
  /** Manages the group, its members and its roots. */
  | 'GROUP_MANAGER'
  /** Reviews what analysts and tools report. */
  | 'REVIEWER'
  /** Reads. */
  | 'VIEWER'
  /** Decides on treatments. */
  | 'VULNERABILITY_MANAGER';

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

/** Holds reattacks because of an event. All are held, or none. */
export type HoldReattacksInput = {
  /** The event; it must not be solved. */
  readonly eventId: Scalars['UUID']['input'];
  /** The vulnerabilities, all of the event's group and with a reattack under way: 1 to 150, none twice. */
  readonly vulnerabilityIds: ReadonlyArray<Scalars['UUID']['input']>;
};

/** A user with a password. */
export type HttpsSecretInput = {
  /** The password: 1 to 4,000 characters, no control characters. */
  readonly password: Scalars['String']['input'];
  /** The user: 1 to 200 characters, no colon and no control characters. */
  readonly user: Scalars['String']['input'];
};

/** An IP address in scope. */
export type IpRoot = Node & Root & {
  readonly __typename?: 'IPRoot';
  /** The IPv4 or IPv6 address, unique in the organization. */
  readonly address: Scalars['String']['output'];
  /** The components that the newest inventories of the root list, one for each tool, category and branch. Costs two statements a page and one more for `totalCount`, and one to decide who may ask. */
  readonly components?: Maybe<ComponentConnection>;
  /** When the root was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Its figures. */
  readonly figures?: Maybe<Figures>;
  /** The group that the root belongs to. */
  readonly group: Group;
  /** The root's id. */
  readonly id: Scalars['UUID']['output'];
  /** The nickname, unique in the group: 1 to 128 letters, digits, dashes and underscores. */
  readonly nickname: Scalars['String']['output'];
  /** The branches that reports speak of, the last reported one first; the first 100. Costs two statements a page of roots, one of them to decide who may ask. */
  readonly reportedBranches?: Maybe<ReadonlyArray<ReportedBranch>>;
  /** Whether the root is in scope. */
  readonly state: RootState;
  /** The ports of the address, those that are gone included. Costs one statement a page, and one more for `totalCount`. */
  readonly toePorts: ToePortConnection;
};


/** An IP address in scope. */
export type IpRootComponentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ComponentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ComponentOrder>;
};


/** An IP address in scope. */
export type IpRootToePortsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ToePortFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ToePortOrder>;
};

/** Bounds of a whole number; either may be left out. */
export type IntRange = {
  /** The greatest, included. */
  readonly max?: InputMaybe<Scalars['Int']['input']>;
  /** The least, included. */
  readonly min?: InputMaybe<Scalars['Int']['input']>;
};

/** What an inventory of components changed. */
export type InventoryCounts = {
  readonly __typename?: 'InventoryCounts';
  /** Those that the inventory before it, of the same tool, category and branch, did not list alike. */
  readonly added: Scalars['Int']['output'];
  /** Components that it lists, each once. */
  readonly listed: Scalars['Int']['output'];
  /** Those that the inventory before it listed, and this one does not. */
  readonly removed: Scalars['Int']['output'];
};

/** A role that waits for its person to say yes. Until then it grants nothing. */
export type Invitation = Node & {
  readonly __typename?: 'Invitation';
  /** When the person was invited. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who is invited. */
  readonly email: Scalars['EmailAddress']['output'];
  /** When the link ends, and the invitation with it: a week after it was sent, or when the membership would end. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The group that it leads to; null for an invitation to the organization itself. */
  readonly group?: Maybe<Group>;
  /** The role in the group; null for an invitation to the organization itself. */
  readonly groupRole?: Maybe<GroupRole>;
  /** The invitation's id. */
  readonly id: Scalars['UUID']['output'];
  /** Who invited: an e-mail address, or the name of an operator. */
  readonly invitedBy: Scalars['String']['output'];
  /** When the membership will end; null when it has no end. */
  readonly membershipExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The organization that it leads to. */
  readonly organization: Organization;
  /** The role in the organization; null for an invitation to a group. */
  readonly organizationRole?: Maybe<OrganizationRole>;
  /** What the member will answer for, in words; at most 50 characters. */
  readonly responsibility?: Maybe<Scalars['String']['output']>;
  /** When the newest link was sent. Older ones lead nowhere. */
  readonly sentAt: Scalars['DateTime']['output'];
};

/** A page of invitations. */
export type InvitationConnection = {
  readonly __typename?: 'InvitationConnection';
  /** The invitations with their cursors. */
  readonly edges: ReadonlyArray<InvitationEdge>;
  /** The invitations alone. */
  readonly nodes: ReadonlyArray<Invitation>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** An invitation and its cursor. */
export type InvitationEdge = {
  readonly __typename?: 'InvitationEdge';
  /** The place of the invitation in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The invitation. */
  readonly node: Invitation;
};

/** Which invitations are wanted: all given fields must hold. At most 50 conditions, 8 deep. */
export type InvitationFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<InvitationFilter>>;
  /** The person was invited within these bounds. */
  readonly createdAt?: InputMaybe<DateTimeRange>;
  /** The e-mail address contains this text, letter case ignored: 1 to 100 characters. */
  readonly emailContains?: InputMaybe<Scalars['String']['input']>;
  /** The link ends within these bounds. */
  readonly expiresAt?: InputMaybe<DateTimeRange>;
  /** It leads to one of these groups. */
  readonly groupId?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** The role in the group is one of these; an invitation to the organization itself has none. */
  readonly groupRole?: InputMaybe<ReadonlyArray<GroupRole>>;
  /** Who invited is one of these; letter case counts, and e-mail addresses are in lower case. */
  readonly invitedBy?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** This does not hold. */
  readonly not?: InputMaybe<InvitationFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<InvitationFilter>>;
  /** The role in the organization is one of these; an invitation to a group has none. */
  readonly organizationRole?: InputMaybe<ReadonlyArray<OrganizationRole>>;
};

/** What the link in a mail offers to whoever holds it. */
export type InvitationOffer = {
  readonly __typename?: 'InvitationOffer';
  /** Who is invited. */
  readonly email: Scalars['EmailAddress']['output'];
  /** When the link ends. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The name of the group; null for an invitation to the organization itself. */
  readonly groupName?: Maybe<Scalars['String']['output']>;
  /** The role in the group; null for an invitation to the organization itself. */
  readonly groupRole?: Maybe<GroupRole>;
  /** Who invited: an e-mail address, or the name of an operator. */
  readonly invitedBy: Scalars['String']['output'];
  /** Whether the person has no way to sign in yet and may choose a password. */
  readonly mayChoosePassword: Scalars['Boolean']['output'];
  /** The name of the organization. */
  readonly organizationName: Scalars['String']['output'];
  /** The role in the organization; null for an invitation to a group. */
  readonly organizationRole?: Maybe<OrganizationRole>;
};

/** A sort of a list of invitations; ties are broken by id. */
export type InvitationOrder = {
  /** Which way. */
  readonly direction: SortDirection;
  /** What to sort by. */
  readonly field: InvitationOrderField;
};

/** What lists of invitations can be sorted by. Each one has an index. */
export type InvitationOrderField =
  /** When the person was invited. */
  | 'CREATED_AT'
  /** The e-mail address. */
  | 'EMAIL';

/** The answer of a change to an invitation. */
export type InvitationPayload = MutationPayload & {
  readonly __typename?: 'InvitationPayload';
  /** The invitation as it is now; null when the change was refused. */
  readonly invitation?: Maybe<Invitation>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Invites a person to a group; whoever accepts becomes a user of the organization, too. */
export type InviteGroupMemberInput = {
  /** The person's e-mail address. */
  readonly email: Scalars['EmailAddress']['input'];
  /** When the membership ends; in the future. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** What the member answers for, in words; at most 50 characters. */
  readonly responsibility?: InputMaybe<Scalars['String']['input']>;
  /** The role to give. Pipelines (`GATE`) read no mail: add them as members. */
  readonly role: GroupRole;
};

/** Invites a person to an organization. */
export type InviteOrganizationMemberInput = {
  /** The person's e-mail address. */
  readonly email: Scalars['EmailAddress']['input'];
  /** When the membership ends; in the future. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
  /** What the member answers for, in words; at most 50 characters. */
  readonly responsibility?: InputMaybe<Scalars['String']['input']>;
  /** The role to give. */
  readonly role: OrganizationRole;
};

/** An entry of CISA's catalogue of Known Exploited Vulnerabilities. */
export type KnownExploited = {
  readonly __typename?: 'KnownExploited';
  /** The CVE. */
  readonly cve: Scalars['String']['output'];
  /** The day on which it was added to the catalogue. */
  readonly dateAdded: Scalars['Date']['output'];
  /** The day until which agencies of the United States have to mend it; null when the catalogue names none. */
  readonly dueDate?: Maybe<Scalars['Date']['output']>;
  /** The name that the catalogue gives it. */
  readonly name: Scalars['String']['output'];
  /** The product. */
  readonly product: Scalars['String']['output'];
  /** Whether campaigns of ransomware are known to use it. */
  readonly ransomware: Scalars['Boolean']['output'];
  /** What the catalogue demands to be done: text, at most 5,000 characters. */
  readonly requiredAction: Scalars['String']['output'];
  /** Who makes the product. */
  readonly vendor: Scalars['String']['output'];
};

/** A language in which findings are written. */
export type Language =
  /** English. */
  | 'EN'
  /** Spanish. */
  | 'ES';

/** Ends the caller's membership in a group. */
export type LeaveGroupInput = {
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
};

/** Ends the caller's membership in an organization and in all its groups. */
export type LeaveOrganizationInput = {
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
};

/** An account at a provider that signs the caller in. */
export type LinkedAccount = {
  readonly __typename?: 'LinkedAccount';
  /** When it was linked. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The address by which it was linked; the provider may tell another one since. Null when it told none. */
  readonly email?: Maybe<Scalars['EmailAddress']['output']>;
  /** Who vouches for the account: the issuer that the provider names, as a URL. */
  readonly issuer: Scalars['String']['output'];
  /** When it signed the caller in last. */
  readonly lastUsedAt: Scalars['DateTime']['output'];
  /** The kind of the provider. */
  readonly provider: AuthProvider;
};

/** A mail that waits to be sent, or was sent lately. What it says is shown to nobody. */
export type Mail = Node & {
  readonly __typename?: 'Mail';
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it is tried next, while it waits. */
  readonly dueAt: Scalars['DateTime']['output'];
  /** When it was sent, given up or dropped; null while it waits. 60 days later it is forgotten. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What went wrong last, in the words of the mail server; null when nothing did. */
  readonly failure?: Maybe<Scalars['String']['output']>;
  /** The mail's id; with the sender's domain it makes the Message-ID. */
  readonly id: Scalars['UUID']['output'];
  /** What it tells of. */
  readonly kind: MailKind;
  /** Whom it is for: an e-mail address. */
  readonly recipient: Scalars['EmailAddress']['output'];
  /** What became of it. */
  readonly state: MailState;
  /** How often it was tried. */
  readonly tries: Scalars['Int']['output'];
};

/** A page of mails. */
export type MailConnection = {
  readonly __typename?: 'MailConnection';
  /** The mails with their cursors. */
  readonly edges: ReadonlyArray<MailEdge>;
  /** The mails alone. */
  readonly nodes: ReadonlyArray<Mail>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A mail and its cursor. */
export type MailEdge = {
  readonly __typename?: 'MailEdge';
  /** The place of the mail in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The mail. */
  readonly node: Mail;
};

/** What a mail tells of. */
export type MailKind =
  /** An API token that ends within a week. */
  | 'ACCESS_TOKEN_ENDS'
  /** Access that is lost within a week, since the member did nothing for long. */
  | 'INACTIVITY_NOTICE'
  /** Access that was lost, since the member did nothing for long. */
  | 'INACTIVITY_REMOVAL'
  /** An invitation to an organization or a group. */
  | 'INVITATION'
  /** A membership that ends within a week. */
  | 'MEMBERSHIP_ENDS';

/** What became of a mail. */
export type MailState =
  /** What it told of was taken back before it was sent. */
  | 'DROPPED'
  /** The mail server refused it for good, or could not be reached for three days. */
  | 'GIVEN_UP'
  /** The mail server took it. */
  | 'SENT'
  /** It is yet to be sent, or tried again. */
  | 'WAITING';

/** A person's role in an organization or a group. */
export type Membership = {
  /** When the membership began. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** A role of the organization's own that the member holds beside the built-in one; null without one. */
  readonly customRole?: Maybe<CustomRole>;
  /** When the membership ends; null when it has no end. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The membership's id. */
  readonly id: Scalars['UUID']['output'];
  /** What the member answers for, in words; at most 50 characters. */
  readonly responsibility?: Maybe<Scalars['String']['output']>;
  /** The member. */
  readonly stakeholder: Stakeholder;
};

/** A sort of a list of members; ties are broken by id. */
export type MembershipOrder = {
  /** Which way. */
  readonly direction: SortDirection;
  /** What to sort by. */
  readonly field: MembershipOrderField;
};

/** What lists of members can be sorted by. Each one has an index. */
export type MembershipOrderField =
  /** When the membership began. */
  | 'CREATED_AT'
  /** The e-mail address. */
  | 'EMAIL';

/** Makes vulnerabilities that are known to be the same one vulnerability. */
export type MergeVulnerabilitiesInput = {
  /** Why: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** Those that are merged into it: 1 to 150, none twice and not the one that is kept, of its root and kind. */
  readonly mergedIds: ReadonlyArray<Scalars['UUID']['input']>;
  /** The vulnerability that is kept: open, closed, or waiting for review. */
  readonly vulnerabilityId: Scalars['UUID']['input'];
};

/** The answer of a merge. */
export type MergeVulnerabilitiesPayload = MutationPayload & {
  readonly __typename?: 'MergeVulnerabilitiesPayload';
  /** Those that were merged into it, now DELETED, in the order given; null when the merge was refused. */
  readonly merged?: Maybe<ReadonlyArray<Vulnerability>>;
  /** Whether the merge was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the merge was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The vulnerability that is kept, with all sightings; null when the merge was refused. */
  readonly vulnerability?: Maybe<Vulnerability>;
};

/** What is at stake when the software of a group fails, as CISA's SSVC guide has it: mission prevalence and public well-being impact, taken together. */
export type MissionWellBeing =
  /** It is part of an essential function, or its failure may harm people beyond repair. */
  | 'HIGH'
  /** Mission prevalence is minimal, and so is the impact on public well-being: nobody's essential functions need the software, and people hardly feel its failure. */
  | 'LOW'
  /** It supports essential functions without being one, or its failure harms people in a way that can be mended. */
  | 'MEDIUM';

/** A policy that is a mission and well-being impact. */
export type MissionWellBeingPolicy = {
  readonly __typename?: 'MissionWellBeingPolicy';
  /** Where the value comes from. */
  readonly source: PolicySource;
  /** The value in force. */
  readonly value: MissionWellBeing;
};

/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Accepts an invitation by the link in the mail, once. Whoever has no account may choose a password with it; everybody else signs in as always. */
  readonly acceptInvitation: SimplePayload;
  /** Accepts vulnerabilities until a date, as the policies in force allow. At the end of that day, in UTC, they are untreated again. */
  readonly acceptVulnerabilities: VulnerabilitiesPayload;
  /** Takes a root back into scope. What there is to be tested of it is told by the next refresh, or by hand. */
  readonly activateRoot: RootPayload;
  /** Writes a comment on a group, a finding or an event. */
  readonly addComment: CommentPayload;
  /** Adds credentials to an organization; the caller becomes their owner. */
  readonly addCredentials: CredentialsPayload;
  /** Makes a role of an organization's own; an organization has at most 50. Nobody can put into it what they may not do themselves. */
  readonly addCustomRole: CustomRolePayload;
  /** Reports a problem that stops or slows testing. */
  readonly addEvent: EventPayload;
  /** Adds a file that shows an event that is not solved. */
  readonly addEventEvidence: EventEvidencePayload;
  /** Adds a file that shows a weakness; it is a draft until a reviewer approves it. */
  readonly addEvidence: EvidencePayload;
  /** Creates a finding by hand. */
  readonly addFinding: FindingPayload;
  /** Adds a git repository to a group with the WHITE service. */
  readonly addGitRoot: RootPayload;
  /** Adds an environment to an active git repository: where its code runs. */
  readonly addGitRootEnvironment: GitRootEnvironmentPayload;
  /** Creates a group in an organization; the caller becomes its group manager. */
  readonly addGroup: GroupPayload;
  /** Adds a member to a group. */
  readonly addGroupMember: GroupMembershipPayload;
  /** Gives tags to a group, by which it is sorted into portfolios. */
  readonly addGroupTags: GroupPayload;
  /** Adds an IP address to a group with the BLACK service. */
  readonly addIpRoot: RootPayload;
  /** Creates an organization; the caller becomes its first organization manager. */
  readonly addOrganization: OrganizationPayload;
  /** Adds a member to an organization. */
  readonly addOrganizationMember: OrganizationMembershipPayload;
  /** Records a way into a web application by hand. */
  readonly addToeInput: ToeInputPayload;
  /** Records a file of a git repository by hand. */
  readonly addToeLines: ToeLinesPayload;
  /** Records a port of an address by hand. */
  readonly addToePort: ToePortPayload;
  /** Adds a rule by which pipelines get tokens for a group. A token can't make rules by which tokens are issued. */
  readonly addTrustRule: TrustRulePayload;
  /** Adds a URL to a group with the BLACK service. */
  readonly addUrlRoot: RootPayload;
  /** Adds a vulnerability by hand. It waits for review. */
  readonly addVulnerability: VulnerabilityPayload;
  /** Notes tags and the ticket on vulnerabilities. */
  readonly annotateVulnerabilities: VulnerabilitiesPayload;
  /** Approves permanent acceptances that others asked for, on the branches that these named: what is accepted on all leaves counts and gate. */
  readonly approveAcceptances: VulnerabilitiesPayload;
  /** Approves an evidence: everybody who sees the finding sees it from then on. */
  readonly approveEvidence: EvidencePayload;
  /** Approves a policy that somebody else asked for: every released and open vulnerability of the weakness in an active group is accepted for good, but for those of confirmed zero risk. The first 10,000 are accepted at once, more by the server within an hour, as what is reported later. */
  readonly approveFindingPolicy: FindingPolicyPayload;
  /** Records that an input was attacked. */
  readonly attackToeInput: ToeInputPayload;
  /** Records that lines of a file were attacked. */
  readonly attackToeLines: ToeLinesPayload;
  /** Records that a port was attacked. */
  readonly attackToePort: ToePortPayload;
  /** Changes the caller's password and ends the caller's other sessions. */
  readonly changePassword: SimplePayload;
  /** Closes vulnerabilities by hand; a reattack that waits is answered by it. */
  readonly closeVulnerabilities: VulnerabilitiesPayload;
  /** Closes what waits with a report, as if its upload had said `confirmClosing`: what later reports changed, what others see, and what people said to be open since stays open. Refused when nothing waits with it, as once a later report of the same tool, category and branch was applied. */
  readonly confirmClosing: ReportPayload;
  /** Confirms the second factor that was begun, and ends the caller's other sessions. A token can't. */
  readonly confirmSecondFactor: RecoveryCodesPayload;
  /** Confirms vulnerabilities that wait for review: they are open and released from then on. */
  readonly confirmVulnerabilities: VulnerabilitiesPayload;
  /** Confirms claims of others: the vulnerabilities leave counts, exposure and gate, and their reattacks end. */
  readonly confirmZeroRisk: VulnerabilitiesPayload;
  /** Creates an API token of the caller's; a caller may have at most 20 live ones. A token can't create tokens. */
  readonly createAccessToken: CreateAccessTokenPayload;
  /** Deactivates a policy in force: the acceptances that it made, and nobody changed since, are over, and what held before them holds again. */
  readonly deactivateFindingPolicy: FindingPolicyPayload;
  /** Takes a root out of scope. Its vulnerabilities stay as they are; nothing new can be reported on it, and what there was to be tested of it is absent. */
  readonly deactivateRoot: RootPayload;
  /** Begins a second factor: codes by time (TOTP, RFC 6238). It is asked for once `confirmSecondFactor` has confirmed it. A token can't. */
  readonly enrolSecondFactor: EnrolSecondFactorPayload;
  /** Holds reattacks that are under way until an event is solved. */
  readonly holdReattacks: VulnerabilitiesPayload;
  /** Invites a person to a group by mail. An organization sends at most 200 invitations a day. */
  readonly inviteGroupMember: InvitationPayload;
  /** Invites a person to an organization by mail. An organization sends at most 200 invitations a day. */
  readonly inviteOrganizationMember: InvitationPayload;
  /** Ends the caller's membership in a group. Organization managers see its groups all the same. */
  readonly leaveGroup: SimplePayload;
  /** Ends the caller's membership in an organization and in all its groups. The last organization manager can't leave. */
  readonly leaveOrganization: SimplePayload;
  /** Merges vulnerabilities into one that is kept. It gets their sightings and all by which reports recognise them: later reports of every tool recognise it, and it stays open while any of them sees it. Finding, texts, severity, age and source of the kept one hold, and so does all that people decided and noted on it: treatment, acceptance, zero risk, reattack, assignee, tags, vectors and ticket. Nothing of that is taken over from the merged ones; it stays readable with them. They become DELETED, their history says into which, and they are not brought back. The kept one is opened again when it is closed and one of them is not, and stands where a merged one stands when no tool sees it in its own place. Where a run shows it in several lines later, each of these results is it. Refused are vulnerabilities that the newest report of a tool shows side by side (remove one of them as DUPLICATED), that wait for an answer on a reattack, a permanent acceptance or zero risk, that were removed or rejected, and what was released into what waits for review. What was split off another one is merged with that one, or with what is kept from the same tools; a merged one can be split by tool and category. Reports that had to do with any of them before can't be undone any more. */
  readonly mergeVulnerabilities: MergeVulnerabilitiesPayload;
  /** Tells what uploading a report would change, vulnerability by vulnerability, and changes nothing. */
  readonly previewReport: ReportPreviewPayload;
  /** Makes ten new recovery codes; the old ones are worth nothing from then on. A token can't. */
  readonly regenerateRecoveryCodes: RecoveryCodesPayload;
  /** Rejects permanent acceptances that were asked for: the treatment before holds again, unless its time has passed. */
  readonly rejectAcceptances: VulnerabilitiesPayload;
  /** Leaves open what waits with a report to be closed; the next report of the tool asks anew. Refused when nothing waits with it. */
  readonly rejectClosing: ReportPayload;
  /** Refuses a solution that was to be verified: the event is open again. */
  readonly rejectEventSolution: EventPayload;
  /** Rejects a policy that was asked for. */
  readonly rejectFindingPolicy: FindingPolicyPayload;
  /** Rejects an invitation by the link in the mail. */
  readonly rejectInvitation: SimplePayload;
  /** Rejects vulnerabilities that wait for review. */
  readonly rejectVulnerabilities: VulnerabilitiesPayload;
  /** Rejects claims, also those that were confirmed before: the vulnerabilities count. */
  readonly rejectZeroRisk: VulnerabilitiesPayload;
  /** Removes credentials; roots that use them go on without. */
  readonly removeCredentials: SimplePayload;
  /** Removes a custom role. One that a member holds can't be removed: give the members other roles first. */
  readonly removeCustomRole: SimplePayload;
  /** Removes an evidence of an event with its file, also when the event is solved. */
  readonly removeEventEvidence: SimplePayload;
  /** Removes an evidence with its file. */
  readonly removeEvidence: SimplePayload;
  /** Removes a finding that has no vulnerability. */
  readonly removeFinding: SimplePayload;
  /** Removes an environment of an active git repository. */
  readonly removeGitRootEnvironment: SimplePayload;
  /** Removes a group with all that it holds: roots, findings, vulnerabilities and reports. */
  readonly removeGroup: SimplePayload;
  /** Removes a member from a group. */
  readonly removeGroupMember: SimplePayload;
  /** Takes tags away from a group. */
  readonly removeGroupTags: GroupPayload;
  /** Removes an organization that has no groups any more. */
  readonly removeOrganization: SimplePayload;
  /** Removes a member from an organization and from all its groups. The last organization manager can't be removed. */
  readonly removeOrganizationMember: SimplePayload;
  /** Removes a root on which nothing was ever reported, with what there was to be tested of it. Refused once reports were uploaded to it, also where they found nothing or were undone. */
  readonly removeRoot: SimplePayload;
  /** Removes the caller's second factor and its recovery codes. A token can't. */
  readonly removeSecondFactor: SimplePayload;
  /** Removes such a rule. Tokens that were issued by it are refused from the next request on. */
  readonly removeTrustRule: SimplePayload;
  /** Removes a vulnerability that is not closed; its history stays. */
  readonly removeVulnerability: VulnerabilityPayload;
  /** Says that an event is solved, and asks to verify it. */
  readonly requestEventVerification: EventPayload;
  /** Asks to accept a whole weakness in the organization. One policy at a time waits or is in force for a weakness; after it was rejected or deactivated, it may be asked for again. */
  readonly requestFindingPolicy: FindingPolicyPayload;
  /** Asks for the permanent acceptance of vulnerabilities. They count until somebody else approves it; a request that nobody answers within five days ends by itself, and the treatment before it holds again. */
  readonly requestPermanentAcceptance: VulnerabilitiesPayload;
  /** Asks for the verification of fixes. */
  readonly requestReattacks: VulnerabilitiesPayload;
  /** Claims that open vulnerabilities are no risk. They count until somebody else confirms it. */
  readonly requestZeroRisk: VulnerabilitiesPayload;
  /** Sends an invitation again, with a link of another week; the link before leads nowhere. At most 3 times a day, the first time included. */
  readonly resendInvitation: InvitationPayload;
  /** Gives a person who forgot the password another one, and ends the person's sessions. Nobody resets their own; a token can't. */
  readonly resetPassword: ResetPasswordPayload;
  /** Takes the second factor of a person off who lost it, and ends the person's sessions. Nobody resets their own; a token can't. */
  readonly resetSecondFactor: SimplePayload;
  /** Sends rejected vulnerabilities to review again. */
  readonly resubmitVulnerabilities: VulnerabilitiesPayload;
  /** Revokes an API token of the caller's; the next request with it is refused. A token can revoke itself alone. */
  readonly revokeAccessToken: SimplePayload;
  /** Ends the caller's sessions, with or without the present one. API tokens stay. A token can't. */
  readonly revokeAllSessions: RevokeAllSessionsPayload;
  /** Takes an invitation back; its link leads nowhere from then on. */
  readonly revokeInvitation: SimplePayload;
  /** Ends a session of the caller's: the next request with it is refused. A token can't. */
  readonly revokeSession: SimplePayload;
  /** Solves an event, verification requested or not. The reattacks that it holds go on; where the vulnerability was closed meanwhile, they are answered. */
  readonly solveEvent: EventPayload;
  /** Splits a vulnerability in which the sightings of several tools were merged, though they are of different flaws. The sightings that are named become a vulnerability of their own, in the same finding, root and place, with the same texts and state, and as old as the first of them. What people decided and noted stays with the original: the new one starts UNTREATED, without vectors of its own, tags, assignee, reattack and zero risk. Either is closed when its own tools see it no more. From then on the reports of those tools and categories, in all branches, recognise the new one and never the original, and those of all others the other way round. Reports that had to do with the original before can't be undone any more. */
  readonly splitVulnerability: SplitVulnerabilityPayload;
  /** Begins to mend vulnerabilities. */
  readonly startTreatment: VulnerabilitiesPayload;
  /** Has a git repository be read as soon as it is its turn, without waiting for that. Refused while that is asked for already, or under way. A server reads each active git repository once a day by itself, where it is configured to. */
  readonly syncGitRoot: RootPayload;
  /** Changes the treatments of all vulnerabilities that a filter finds, in one transaction; APPROVE and REJECT need TREATMENT_MANAGE. With `dryRun` it tells what would be done, and does nothing. */
  readonly treatVulnerabilities: TreatVulnerabilitiesPayload;
  /** Restores what stood before a report, as if it had never been uploaded. Refused when a later report of the root was applied (undo that one first), when people decided since on what it brought or on the state or the reattack of what it changed, when they split since what it saw otherwise than before, and after 30 days. */
  readonly undoReport: ReportPayload;
  /** Takes the caller's account at a provider off and ends the caller's other sessions; the next sign-in there links one anew. Refused when nothing else would sign the caller in. A token can't. */
  readonly unlinkAccount: SimplePayload;
  /** Changes a comment of the caller's own, up to 100 times. The text that it had is kept. */
  readonly updateComment: CommentPayload;
  /** Changes the name or the secret of credentials. */
  readonly updateCredentials: CredentialsPayload;
  /** Changes a custom role, for all who hold it. Nobody can put into it what they may not do themselves. */
  readonly updateCustomRole: CustomRolePayload;
  /** Changes an event that is not solved. */
  readonly updateEvent: EventPayload;
  /** Changes what is said of an evidence; it is a draft again. */
  readonly updateEvidence: EvidencePayload;
  /** Changes a finding. Its vulnerabilities without vectors of their own follow its vectors; when it has none any more, the tools' scores count again. */
  readonly updateFinding: FindingPayload;
  /** Changes a git repository. */
  readonly updateGitRoot: RootPayload;
  /** Changes a group's settings. An archived group must be made active first. */
  readonly updateGroup: GroupPayload;
  /** Changes a member's role, responsibility or end in a group. */
  readonly updateGroupMember: GroupMembershipPayload;
  /** Changes a group's policies. */
  readonly updateGroupPolicies: PoliciesPayload;
  /** Changes an organization's name or country. */
  readonly updateOrganization: OrganizationPayload;
  /** Changes a member's role, responsibility or end in an organization. */
  readonly updateOrganizationMember: OrganizationMembershipPayload;
  /** Changes an organization's policies. Refused where it would leave a group of it with a lowest score above its highest one. */
  readonly updateOrganizationPolicies: PoliciesPayload;
  /** Changes the nickname of an IP address or a URL. */
  readonly updateRootNickname: RootPayload;
  /** Says whether an input is there. */
  readonly updateToeInput: ToeInputPayload;
  /** Corrects what is recorded of a file. */
  readonly updateToeLines: ToeLinesPayload;
  /** Says whether a port is there. */
  readonly updateToePort: ToePortPayload;
  /** Changes such a rule. Tokens that were issued by it are refused from the next request on. */
  readonly updateTrustRule: TrustRulePayload;
  /** Corrects where a vulnerability comes from. */
  readonly updateVulnerability: VulnerabilityPayload;
  /** Gives vulnerabilities vectors of their own, or takes them away: then the finding's count again, or without those what was told when they were reported. */
  readonly updateVulnerabilitySeverity: VulnerabilitiesPayload;
  /** Uploads a report and applies it as a whole, or not at all. The same file twice changes nothing. */
  readonly uploadReport: ReportPayload;
  /** Does what a file says of the places of a finding: reports, sends to review again, corrects, closes and reopens, and answers reattacks. The same file changes nothing twice. What closes, reopens or answers needs VULNERABILITY_VERIFY, too. */
  readonly uploadVulnerabilities: UploadVulnerabilitiesPayload;
  /** Tries to read a branch of a repository, within 10 seconds. Nothing of what its host says is answered but the commit or the kind of failure. */
  readonly verifyGitAccess: GitAccessPayload;
  /** Answers reattacks: those whose fix holds are closed. */
  readonly verifyReattacks: VulnerabilitiesPayload;
  /** Gives up treatments, whatever they are: the vulnerabilities are untreated. */
  readonly withdrawTreatments: VulnerabilitiesPayload;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAcceptVulnerabilitiesArgs = {
  input: AcceptVulnerabilitiesInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationActivateRootArgs = {
  input: ActivateRootInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddCommentArgs = {
  input: AddCommentInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddCredentialsArgs = {
  input: AddCredentialsInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddCustomRoleArgs = {
  input: AddCustomRoleInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddEventArgs = {
  input: AddEventInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddEventEvidenceArgs = {
  input: AddEventEvidenceInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddEvidenceArgs = {
  input: AddEvidenceInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddFindingArgs = {
  input: AddFindingInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddGitRootArgs = {
  input: AddGitRootInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddGitRootEnvironmentArgs = {
  input: AddGitRootEnvironmentInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddGroupArgs = {
  input: AddGroupInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddGroupMemberArgs = {
  input: AddGroupMemberInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddGroupTagsArgs = {
  input: AddGroupTagsInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddIpRootArgs = {
  input: AddIpRootInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddOrganizationArgs = {
  input: AddOrganizationInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddOrganizationMemberArgs = {
  input: AddOrganizationMemberInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddToeInputArgs = {
  input: AddToeInputInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddToeLinesArgs = {
  input: AddToeLinesInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddToePortArgs = {
  input: AddToePortInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddTrustRuleArgs = {
  input: AddTrustRuleInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddUrlRootArgs = {
  input: AddUrlRootInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAddVulnerabilityArgs = {
  input: AddVulnerabilityInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAnnotateVulnerabilitiesArgs = {
  input: AnnotateVulnerabilitiesInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationApproveAcceptancesArgs = {
  input: ApproveAcceptancesInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationApproveEvidenceArgs = {
  input: ApproveEvidenceInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationApproveFindingPolicyArgs = {
  input: ApproveFindingPolicyInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAttackToeInputArgs = {
  input: AttackToeInputInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAttackToeLinesArgs = {
  input: AttackToeLinesInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationAttackToePortArgs = {
  input: AttackToePortInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationCloseVulnerabilitiesArgs = {
  input: CloseVulnerabilitiesInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationConfirmClosingArgs = {
  input: ConfirmClosingInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationConfirmSecondFactorArgs = {
  input: ConfirmSecondFactorInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationConfirmVulnerabilitiesArgs = {
  input: ConfirmVulnerabilitiesInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationConfirmZeroRiskArgs = {
  input: ConfirmZeroRiskInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationCreateAccessTokenArgs = {
  input: CreateAccessTokenInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationDeactivateFindingPolicyArgs = {
  input: DeactivateFindingPolicyInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationDeactivateRootArgs = {
  input: DeactivateRootInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationEnrolSecondFactorArgs = {
  input: EnrolSecondFactorInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationHoldReattacksArgs = {
  input: HoldReattacksInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationInviteGroupMemberArgs = {
  input: InviteGroupMemberInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationInviteOrganizationMemberArgs = {
  input: InviteOrganizationMemberInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationLeaveGroupArgs = {
  input: LeaveGroupInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationLeaveOrganizationArgs = {
  input: LeaveOrganizationInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationMergeVulnerabilitiesArgs = {
  input: MergeVulnerabilitiesInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationPreviewReportArgs = {
  input: PreviewReportInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRegenerateRecoveryCodesArgs = {
  input: RegenerateRecoveryCodesInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRejectAcceptancesArgs = {
  input: RejectAcceptancesInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRejectClosingArgs = {
  input: RejectClosingInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRejectEventSolutionArgs = {
  input: RejectEventSolutionInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRejectFindingPolicyArgs = {
  input: RejectFindingPolicyInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRejectInvitationArgs = {
  input: RejectInvitationInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRejectVulnerabilitiesArgs = {
  input: RejectVulnerabilitiesInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRejectZeroRiskArgs = {
  input: RejectZeroRiskInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRemoveCredentialsArgs = {
  input: RemoveCredentialsInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRemoveCustomRoleArgs = {
  input: RemoveCustomRoleInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRemoveEventEvidenceArgs = {
  input: RemoveEventEvidenceInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRemoveEvidenceArgs = {
  input: RemoveEvidenceInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRemoveFindingArgs = {
  input: RemoveFindingInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRemoveGitRootEnvironmentArgs = {
  input: RemoveGitRootEnvironmentInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRemoveGroupArgs = {
  input: RemoveGroupInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRemoveGroupMemberArgs = {
  input: RemoveGroupMemberInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRemoveGroupTagsArgs = {
  input: RemoveGroupTagsInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRemoveOrganizationArgs = {
  input: RemoveOrganizationInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRemoveOrganizationMemberArgs = {
  input: RemoveOrganizationMemberInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRemoveRootArgs = {
  input: RemoveRootInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRemoveSecondFactorArgs = {
  input: RemoveSecondFactorInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRemoveTrustRuleArgs = {
  input: RemoveTrustRuleInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRemoveVulnerabilityArgs = {
  input: RemoveVulnerabilityInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRequestEventVerificationArgs = {
  input: RequestEventVerificationInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRequestFindingPolicyArgs = {
  input: RequestFindingPolicyInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRequestPermanentAcceptanceArgs = {
  input: RequestPermanentAcceptanceInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRequestReattacksArgs = {
  input: RequestReattacksInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRequestZeroRiskArgs = {
  input: RequestZeroRiskInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationResendInvitationArgs = {
  input: ResendInvitationInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationResetSecondFactorArgs = {
  input: ResetSecondFactorInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationResubmitVulnerabilitiesArgs = {
  input: ResubmitVulnerabilitiesInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRevokeAccessTokenArgs = {
  input: RevokeAccessTokenInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRevokeAllSessionsArgs = {
  input: RevokeAllSessionsInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRevokeInvitationArgs = {
  input: RevokeInvitationInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationSolveEventArgs = {
  input: SolveEventInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationSplitVulnerabilityArgs = {
  input: SplitVulnerabilityInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationStartTreatmentArgs = {
  input: StartTreatmentInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationSyncGitRootArgs = {
  input: SyncGitRootInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationTreatVulnerabilitiesArgs = {
  input: TreatVulnerabilitiesInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUndoReportArgs = {
  input: UndoReportInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUnlinkAccountArgs = {
  input: UnlinkAccountInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateCommentArgs = {
  input: UpdateCommentInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateCredentialsArgs = {
  input: UpdateCredentialsInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateCustomRoleArgs = {
  input: UpdateCustomRoleInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateEventArgs = {
  input: UpdateEventInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateEvidenceArgs = {
  input: UpdateEvidenceInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateFindingArgs = {
  input: UpdateFindingInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateGitRootArgs = {
  input: UpdateGitRootInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateGroupArgs = {
  input: UpdateGroupInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateGroupMemberArgs = {
  input: UpdateGroupMemberInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateGroupPoliciesArgs = {
  input: UpdateGroupPoliciesInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateOrganizationArgs = {
  input: UpdateOrganizationInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateOrganizationMemberArgs = {
  input: UpdateOrganizationMemberInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateOrganizationPoliciesArgs = {
  input: UpdateOrganizationPoliciesInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateRootNicknameArgs = {
  input: UpdateRootNicknameInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateToeInputArgs = {
  input: UpdateToeInputInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateToeLinesArgs = {
  input: UpdateToeLinesInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateToePortArgs = {
  input: UpdateToePortInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateTrustRuleArgs = {
  input: UpdateTrustRuleInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateVulnerabilityArgs = {
  input: UpdateVulnerabilityInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUpdateVulnerabilitySeverityArgs = {
  input: UpdateVulnerabilitySeverityInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUploadReportArgs = {
  input: UploadReportInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationUploadVulnerabilitiesArgs = {
  input: UploadVulnerabilitiesInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationVerifyGitAccessArgs = {
  input: VerifyGitAccessInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationVerifyReattacksArgs = {
  input: VerifyReattacksInput;
};


/** The root of all changes. Each one is a transaction: it happens whole or not at all. */
export type MutationWithdrawTreatmentsArgs = {
  input: WithdrawTreatmentsInput;
};

/** What every mutation answers. */
export type MutationPayload = {
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An object that is known by an id of its own. */
export type Node = {
  /** The object's id. */
  readonly id: Scalars['UUID']['output'];
};

/** How serious a tool thinks its message is. */
export type NotificationLevel =
  /** The run is not to be relied on. */
  | 'ERROR'
  /** No level. */
  | 'NONE'
  /** For information. */
  | 'NOTE'
  /** A part may be missing. */
  | 'WARNING';

/** A policy that is a number: of days, of times or in per cent. */
export type NumberPolicy = {
  readonly __typename?: 'NumberPolicy';
  /** Where the value comes from. */
  readonly source: PolicySource;
  /** The value in force; null is no limit. */
  readonly value?: Maybe<Scalars['Int']['output']>;
};

/** A tenant: a company or a department with its groups and members. */
export type Organization = Node & {
  readonly __typename?: 'Organization';
  /** What happened in the organization and its groups, the newest first. For those who may see it; to others it is not found. Costs one statement a page, and one more for `totalCount`. */
  readonly auditLog: AuditEntryConnection;
  /** Where components are used in the organization: those that the newest inventories list in those of its groups whose vulnerabilities the caller may read. Costs one statement a page, and one more for `totalCount`. */
  readonly components: ComponentConnection;
  /** The country, as an ISO 3166-1 code of two letters; null when it is not told. */
  readonly country?: Maybe<Scalars['String']['output']>;
  /** When it was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The organization's credentials, by name. Costs one statement a page, and one more for `totalCount`. */
  readonly credentials: CredentialsConnection;
  /** The roles that the organization made itself, by name. Costs one statement a page, and one more for `totalCount`. */
  readonly customRoles: CustomRoleConnection;
  /** The figures of all its groups; FORBIDDEN to members who do not manage it. */
  readonly figures?: Maybe<Figures>;
  /** The organization's finding policies, the newest first. Costs one statement a page, and one more for `totalCount`. */
  readonly findingPolicies: FindingPolicyConnection;
  /** The groups of the organization that the caller may see. Costs one statement a page, and one more for `totalCount`. */
  readonly groups: GroupConnection;
  /** The organization's id. */
  readonly id: Scalars['UUID']['output'];
  /** The open invitations to the organization and to all its groups. For those who manage it; to others it is not found. Costs one statement a page, and one more for `totalCount`. */
  readonly invitations: InvitationConnection;
  /** The members. For those who may see them; to others it is not found. Costs one statement a page, and one more for `totalCount`. */
  readonly members: OrganizationMembershipConnection;
  /** What the caller may do on the organization, within the scopes of a token: permissions on groups are held in all its groups. Costs no statement. */
  readonly myPermissions: ReadonlyArray<Permission>;
  /** The name, unique on the installation: 3 to 40 letters, digits and dashes. */
  readonly name: Scalars['String']['output'];
  /** The policies in force for what no group sets itself. */
  readonly policies: Policies;
  /** How the organization's own policies changed, the oldest first; the newest 100. It names people: null for those who may not see the members. */
  readonly policyHistory?: Maybe<ReadonlyArray<PolicyChange>>;
  /** A portfolio by its name; null when it has no group that the caller may see. Costs one statement. */
  readonly portfolio?: Maybe<Portfolio>;
  /** The portfolios of the organization with groups that the caller may see, by name. Costs one statement a page, and one more for `totalCount`. */
  readonly portfolios: PortfolioConnection;
  /** Whether the organization is in use. */
  readonly state: OrganizationState;
};


/** A tenant: a company or a department with its groups and members. */
export type OrganizationAuditLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A tenant: a company or a department with its groups and members. */
export type OrganizationComponentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ComponentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ComponentOrder>;
};


/** A tenant: a company or a department with its groups and members. */
export type OrganizationCredentialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A tenant: a company or a department with its groups and members. */
export type OrganizationCustomRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A tenant: a company or a department with its groups and members. */
export type OrganizationFindingPoliciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FindingPolicyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A tenant: a company or a department with its groups and members. */
export type OrganizationGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GroupFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GroupOrder>;
};


/** A tenant: a company or a department with its groups and members. */
export type OrganizationInvitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InvitationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<InvitationOrder>;
};


/** A tenant: a company or a department with its groups and members. */
export type OrganizationMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrganizationMembershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MembershipOrder>;
};


/** A tenant: a company or a department with its groups and members. */
export type OrganizationPortfolioArgs = {
  name: Scalars['String']['input'];
};


/** A tenant: a company or a department with its groups and members. */
export type OrganizationPortfoliosArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of organizations. */
export type OrganizationConnection = {
  readonly __typename?: 'OrganizationConnection';
  /** The organizations with their cursors. */
  readonly edges: ReadonlyArray<OrganizationEdge>;
  /** The organizations alone. */
  readonly nodes: ReadonlyArray<Organization>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** An organization and its cursor. */
export type OrganizationEdge = {
  readonly __typename?: 'OrganizationEdge';
  /** The place of the organization in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The organization. */
  readonly node: Organization;
};

/** Which organizations are wanted: all given fields must hold. At most 50 conditions, 8 deep. */
export type OrganizationFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<OrganizationFilter>>;
  /** Created within these bounds. */
  readonly createdAt?: InputMaybe<DateTimeRange>;
  /** The name contains this text, letter case ignored: 1 to 100 characters. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
  /** This does not hold. */
  readonly not?: InputMaybe<OrganizationFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<OrganizationFilter>>;
  /** The state is one of these. */
  readonly state?: InputMaybe<ReadonlyArray<OrganizationState>>;
};

/** A person's role in an organization. */
export type OrganizationMembership = Membership & Node & {
  readonly __typename?: 'OrganizationMembership';
  /** When the membership began. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** A role of the organization's own that the member holds beside the built-in one; null without one. */
  readonly customRole?: Maybe<CustomRole>;
  /** When the membership ends; null when it has no end. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The membership's id. */
  readonly id: Scalars['UUID']['output'];
  /** The organization. */
  readonly organization: Organization;
  /** What the member answers for, in words; at most 50 characters. */
  readonly responsibility?: Maybe<Scalars['String']['output']>;
  /** The role in the organization. */
  readonly role: OrganizationRole;
  /** The member. */
  readonly stakeholder: Stakeholder;
};

/** A page of the members of an organization. */
export type OrganizationMembershipConnection = {
  readonly __typename?: 'OrganizationMembershipConnection';
  /** The memberships with their cursors. */
  readonly edges: ReadonlyArray<OrganizationMembershipEdge>;
  /** The memberships alone. */
  readonly nodes: ReadonlyArray<OrganizationMembership>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A membership and its cursor. */
export type OrganizationMembershipEdge = {
  readonly __typename?: 'OrganizationMembershipEdge';
  /** The place of the membership in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The membership. */
  readonly node: OrganizationMembership;
};

/** Which members of an organization are wanted: all given fields must hold. At most 50 conditions, 8 deep. */
export type OrganizationMembershipFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<OrganizationMembershipFilter>>;
  /** The membership began within these bounds. */
  readonly createdAt?: InputMaybe<DateTimeRange>;
  /** The custom role is one of these. */
  readonly customRoleId?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** The e-mail address contains this text, letter case ignored: 1 to 100 characters. */
  readonly emailContains?: InputMaybe<Scalars['String']['input']>;
  /** The membership ends within these bounds. */
  readonly expiresAt?: InputMaybe<DateTimeRange>;
  /** The person signed in last within these bounds; who never did is in none. */
  readonly lastLoginAt?: InputMaybe<DateTimeRange>;
  /** This does not hold. */
  readonly not?: InputMaybe<OrganizationMembershipFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<OrganizationMembershipFilter>>;
  /** The role is one of these. */
  readonly role?: InputMaybe<ReadonlyArray<OrganizationRole>>;
  /** The state of the person is one of these. */
  readonly state?: InputMaybe<ReadonlyArray<StakeholderState>>;
};

/** The answer of a change to an organization's members. */
export type OrganizationMembershipPayload = MutationPayload & {
  readonly __typename?: 'OrganizationMembershipPayload';
  /** The membership as it is now; null when the change was refused. */
  readonly membership?: Maybe<OrganizationMembership>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A sort of a list of organizations; ties are broken by id. */
export type OrganizationOrder = {
  /** Which way. */
  readonly direction: SortDirection;
  /** What to sort by. */
  readonly field: OrganizationOrderField;
};

/** What lists of organizations can be sorted by. Each one has an index. */
export type OrganizationOrderField =
  /** When it was created. */
  | 'CREATED_AT'
  /** The name, letter case ignored. */
  | 'NAME';

/** The answer of a change to an organization. */
export type OrganizationPayload = MutationPayload & {
  readonly __typename?: 'OrganizationPayload';
  /** The organization as it is now; null when the change was refused. */
  readonly organization?: Maybe<Organization>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The roles of a person in an organization. */
export type OrganizationRole =
  /** Manages the organization, its members and every group of it. */
  | 'ORGANIZATION_MANAGER'
  /** Belongs to the organization; sees the groups it is a member of. */
  | 'USER';

/** Whether an organization is in use. */
export type OrganizationState =
  /** In use. */
  | 'ACTIVE'
  /** Being removed; nothing can be changed any more. */
  | 'DELETING';

/** Values of policies that an organization or a group set itself; null where it set none. */
export type OwnPolicies = {
  readonly __typename?: 'OwnPolicies';
  /** After how many days from its report a vulnerability breaks no build any more. */
  readonly daysUntilItBreaks?: Maybe<Scalars['Int']['output']>;
  /** After how many days without activity members lose their access; null for groups. */
  readonly inactivityPeriod?: Maybe<Scalars['Int']['output']>;
  /** For how many days a vulnerability may be accepted at most. */
  readonly maxAcceptanceDays?: Maybe<Scalars['Int']['output']>;
  /** The highest score that may be accepted until a date. */
  readonly maxAcceptanceSeverity?: Maybe<Scalars['Float']['output']>;
  /** How much of what a tool saw may be closed at once by a report, in per cent. */
  readonly maxClosingShare?: Maybe<Scalars['Int']['output']>;
  /** How often a vulnerability may be accepted until a date. */
  readonly maxNumberAcceptances?: Maybe<Scalars['Int']['output']>;
  /** The lowest score that may be accepted until a date. */
  readonly minAcceptanceSeverity?: Maybe<Scalars['Float']['output']>;
  /** The lowest score that breaks a build. */
  readonly minBreakingSeverity?: Maybe<Scalars['Float']['output']>;
  /** What is at stake with the software. */
  readonly missionWellBeing?: Maybe<MissionWellBeing>;
  /** What is done with results that a tool was told to suppress. */
  readonly suppressedResults?: Maybe<SuppressedResults>;
  /** For how many days after its report a vulnerability breaks no build. */
  readonly vulnerabilityGracePeriod?: Maybe<Scalars['Int']['output']>;
};

/** Where a page of a connection begins and ends. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last item; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there are more items after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are items before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** Bounds of a percentage; either may be left out. */
export type PercentRange = {
  /** The greatest, included: 0.0 to 100.0. */
  readonly max?: InputMaybe<Scalars['Float']['input']>;
  /** The least, included: 0.0 to 100.0. */
  readonly min?: InputMaybe<Scalars['Float']['input']>;
};

/** What a caller may be allowed to do. `docs/permissions.md` shows which roles hold which. */
export type Permission =
  /** Read what happened in an organization: its audit log. */
  | 'AUDIT_READ'
  /** Write comments, and change one's own. */
  | 'COMMENT_WRITE'
  /** Add, change and remove the credentials of an organization. */
  | 'CREDENTIALS_MANAGE'
  /** See the credentials of an organization, never their secrets. */
  | 'CREDENTIALS_READ'
  /** See which credentials the roots of a group may use. */
  | 'CREDENTIALS_USE'
  /** Make roles of an organization's own, change and remove them. */
  | 'CUSTOM_ROLES_MANAGE'
  /** See the events of a group. */
  | 'EVENT_READ'
  /** Report events, change and solve them, add and remove their evidences, refuse solutions, and hold reattacks because of them. */
  | 'EVENT_REPORT'
  /** Say that an event is solved, and ask to verify it. */
  | 'EVENT_REQUEST_VERIFICATION'
  /** Create findings and change them. */
  | 'FINDING_MANAGE'
  /** Approve, reject and deactivate such acceptances. */
  | 'FINDING_POLICY_DECIDE'
  /** Ask to accept a whole weakness in an organization. */
  | 'FINDING_POLICY_REQUEST'
  /** See the released findings of a group. */
  | 'FINDING_READ'
  /** See the findings and vulnerabilities of a group that are not released yet, and the observations on findings. */
  | 'FINDING_READ_UNRELEASED'
  /** Remove findings. */
  | 'FINDING_REMOVE'
  /** Create a group in an organization. */
  | 'GROUP_CREATE'
  /** Leave a group. */
  | 'GROUP_LEAVE'
  /** Add, change and remove the members of a group. */
  | 'GROUP_MEMBERS_MANAGE'
  /** See who belongs to a group. */
  | 'GROUP_MEMBERS_READ'
  /** Change a group's policies. */
  | 'GROUP_POLICIES_UPDATE'
  /** See a group. */
  | 'GROUP_READ'
  /** Remove a group. */
  | 'GROUP_REMOVE'
  /** Give tags to a group, and take them away. */
  | 'GROUP_TAG'
  /** Change a group's settings. */
  | 'GROUP_UPDATE'
  /** Send invitations again, and take them back. */
  | 'INVITATION_MANAGE'
  /** See the open invitations of a group. */
  | 'INVITATION_READ'
  /** See which mails wait, were sent and could not be sent, never what they say. */
  | 'MAILS_READ'
  /** Create an organization. */
  | 'ORGANIZATION_CREATE'
  /** See the figures of a whole organization. */
  | 'ORGANIZATION_FIGURES_READ'
  /** Leave an organization. */
  | 'ORGANIZATION_LEAVE'
  /** Add, change and remove the members of an organization. */
  | 'ORGANIZATION_MEMBERS_MANAGE'
  /** See who belongs to an organization. */
  | 'ORGANIZATION_MEMBERS_READ'
  /** Change an organization's policies. */
  | 'ORGANIZATION_POLICIES_UPDATE'
  /** See an organization. */
  | 'ORGANIZATION_READ'
  /** Remove an organization. */
  | 'ORGANIZATION_REMOVE'
  /** Change an organization's settings. */
  | 'ORGANIZATION_UPDATE'
  /** Create and suspend the people of the installation. */
  | 'PEOPLE_MANAGE'
  /** Ask for the verification of fixes. */
  | 'REATTACK_REQUEST'
  /** See the reports that were uploaded, and what they changed. */
  | 'REPORT_READ'
  /** Undo reports that were applied. */
  | 'REPORT_UNDO'
  /** Upload reports. */
  | 'REPORT_UPLOAD'
  /** Add roots to a group and change them. */
  | 'ROOT_MANAGE'
  /** See the roots of a group. */
  | 'ROOT_READ'
  /** Activate and deactivate roots, and remove them. */
  | 'ROOT_REMOVE'
  /** Record what of the target was attacked. */
  | 'TOE_ATTACK'
  /** See how much of the target was attacked, when and by whom. */
  | 'TOE_ATTACK_READ'
  /** Record what belongs to the target, and what is gone. */
  | 'TOE_MANAGE'
  /** See the target of evaluation: what of a group's roots there is to be tested. */
  | 'TOE_READ'
  /** Treat vulnerabilities: begin to mend them, accept them, and ask for permanent acceptances. */
  | 'TREATMENT_CHANGE'
  /** Approve and reject permanent acceptances, and say who mends. */
  | 'TREATMENT_MANAGE'
  /** Make the rules by which pipelines get tokens for a group. */
  | 'TRUST_RULES_MANAGE'
  /** Add vulnerabilities by hand and change them. */
  | 'VULNERABILITY_MANAGE'
  /** See the released vulnerabilities of a group. */
  | 'VULNERABILITY_READ'
  /** Remove vulnerabilities. */
  | 'VULNERABILITY_REMOVE'
  /** Confirm and reject what waits for review. */
  | 'VULNERABILITY_REVIEW'
  /** Say whether a fix holds: answer reattacks, and close vulnerabilities. */
  | 'VULNERABILITY_VERIFY'
  /** Confirm and reject such claims. */
  | 'ZERO_RISK_DECIDE'
  /** Claim that vulnerabilities are no risk. */
  | 'ZERO_RISK_REQUEST';

/** A member who holds a permission, and the role that gives it. Who holds it by a role in the organization and by one in the group stands there twice. */
export type PermissionHolder = Node & {
  readonly __typename?: 'PermissionHolder';
  /** The role of the organization's own that the member holds beside it; null without one. */
  readonly customRole?: Maybe<CustomRole>;
  /** When the membership ends; null when it has no end. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The role in the group; null for a role in the organization. */
  readonly groupRole?: Maybe<GroupRole>;
  /** The id of the membership that gives it. */
  readonly id: Scalars['UUID']['output'];
  /** Where the role is held: one in an organization may reach into its groups. */
  readonly level: RoleLevel;
  /** The role in the organization; null for a role in the group. */
  readonly organizationRole?: Maybe<OrganizationRole>;
  /** The member. */
  readonly stakeholder: Stakeholder;
};

/** A page of members who hold a permission. */
export type PermissionHolderConnection = {
  readonly __typename?: 'PermissionHolderConnection';
  /** The members with their cursors. */
  readonly edges: ReadonlyArray<PermissionHolderEdge>;
  /** The members alone. */
  readonly nodes: ReadonlyArray<PermissionHolder>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A member who holds a permission, and its cursor. */
export type PermissionHolderEdge = {
  readonly __typename?: 'PermissionHolderEdge';
  /** The place of the member in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The member. */
  readonly node: PermissionHolder;
};

/** What a file of vulnerabilities does to a place. */
export type PlaceEffect =
  /** It is new, and waits for review. */
  | 'ADDED'
  /** It is closed; a reattack that waited is answered by that. */
  | 'CLOSED'
  /** Its reattack is answered: it is open still. */
  | 'CONFIRMED_OPEN'
  /** Its source, commit, vectors or tags are others now, and nothing else. */
  | 'CORRECTED'
  /** It was closed, and is open again with its history. */
  | 'REOPENED'
  /** It was rejected, and waits for review again. */
  | 'RESUBMITTED'
  /** It stands as the file says. */
  | 'UNCHANGED';

/** A place that a file names, and what becomes of it. */
export type PlaceOutcome = {
  readonly __typename?: 'PlaceOutcome';
  /** What became of it, or would become of it. */
  readonly effect: PlaceEffect;
  /** What kind of place it is. */
  readonly kind: VulnerabilityKind;
  /** The line of the file where the row begins, counted from 1. */
  readonly line: Scalars['Int']['output'];
  /** The row that names it, such as `lines[3]`. */
  readonly row: Scalars['String']['output'];
  /** The line, field or port. */
  readonly specific: Scalars['String']['output'];
  /** The vulnerability that stands there; null for what a dry run would add, and where several stand. */
  readonly vulnerabilityId?: Maybe<Scalars['UUID']['output']>;
  /** The path, URL or host. */
  readonly where: Scalars['String']['output'];
};

/** The policies in force for an organization or a group. A group takes from its organization each value that it has not set itself. */
export type Policies = {
  readonly __typename?: 'Policies';
  /** After how many days from its report a vulnerability counts as technical debt and breaks no build any more: 0 to 36,500; null, the default, is never. */
  readonly daysUntilItBreaks: NumberPolicy;
  /** After how many days without activity members lose their access: 21 to 36,500, 90 by default. Organizations alone set it. */
  readonly inactivityPeriod: NumberPolicy;
  /** For how many days a vulnerability may be accepted at most, counted from the day of the decision: 0 to 999; null, the default, is no limit. */
  readonly maxAcceptanceDays: NumberPolicy;
  /** The highest score that may be accepted until a date: 0.0 to 10.0; 10.0 by default. */
  readonly maxAcceptanceSeverity: ScorePolicy;
  /** How much of what a tool saw in a root may be closed at once because its next report does not show it any more, in per cent: 0 to 100, 50 by default. More than that waits for `confirmClosing`; up to ten vulnerabilities never do. */
  readonly maxClosingShare: NumberPolicy;
  /** How often a vulnerability may be accepted until a date, in its whole life: 0 or more; null, the default, is no limit. */
  readonly maxNumberAcceptances: NumberPolicy;
  /** The lowest score that may be accepted until a date: 0.0 to 10.0, at most `maxAcceptanceSeverity`; 0.0 by default. */
  readonly minAcceptanceSeverity: ScorePolicy;
  /** The lowest score that breaks a build: 0.0 to 10.0; 0.0 by default. */
  readonly minBreakingSeverity: ScorePolicy;
  /** What is at stake with the software of a group, on which SSVC decisions depend; MEDIUM by default. */
  readonly missionWellBeing: MissionWellBeingPolicy;
  /** What is done with results that a tool was told to suppress, as by a comment in the code; IGNORE by default. */
  readonly suppressedResults: SuppressedResultsPolicy;
  /** For how many days after its report a vulnerability breaks no build: 0 to 36,500; 0 by default. */
  readonly vulnerabilityGracePeriod: NumberPolicy;
};

/** The answer of a change of policies. */
export type PoliciesPayload = MutationPayload & {
  readonly __typename?: 'PoliciesPayload';
  /** The policies in force now; null when the change was refused. */
  readonly policies?: Maybe<Policies>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A change of policies. */
export type PolicyChange = {
  readonly __typename?: 'PolicyChange';
  /** The owner's own values since then. */
  readonly after: OwnPolicies;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The owner's own values before. */
  readonly before: OwnPolicies;
  /** Who: an e-mail address. */
  readonly by: Scalars['String']['output'];
};

/** Where the value of a policy comes from. */
export type PolicySource =
  /** Nobody set it. */
  | 'DEFAULT'
  /** The group set it. */
  | 'GROUP'
  /** The organization set it. */
  | 'ORGANIZATION';

/** The groups of an organization that carry a tag, as far as the caller may see them. One without such a group does not exist for the caller. */
export type Portfolio = Node & {
  readonly __typename?: 'Portfolio';
  /** The figures of its groups that the caller may see, summed up: counts, exposure and times of all of them together, and the highest severity of any. Costs two statements. */
  readonly figures: Figures;
  /** The groups of the portfolio that the caller may see. Costs one statement a page, and one more for `totalCount`. */
  readonly groups: GroupConnection;
  /** The portfolio's id: always the same for its name in its organization. */
  readonly id: Scalars['UUID']['output'];
  /** The tag: small letters and digits, and single dashes between them. */
  readonly name: Scalars['String']['output'];
  /** The organization. */
  readonly organization: Organization;
};


/** The groups of an organization that carry a tag, as far as the caller may see them. One without such a group does not exist for the caller. */
export type PortfolioGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GroupFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<GroupOrder>;
};

/** A page of portfolios. */
export type PortfolioConnection = {
  readonly __typename?: 'PortfolioConnection';
  /** The portfolios with their cursors. */
  readonly edges: ReadonlyArray<PortfolioEdge>;
  /** The portfolios alone. */
  readonly nodes: ReadonlyArray<Portfolio>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A portfolio and its cursor. */
export type PortfolioEdge = {
  readonly __typename?: 'PortfolioEdge';
  /** The place of the portfolio in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The portfolio. */
  readonly node: Portfolio;
};

/** Tells what a report would change, and changes nothing. */
export type PreviewReportInput = {
  /** When the analysis ended, when the report does not say it; at most a day from now. An older report than the last one of its tool, category and branch closes, moves and reopens nothing. */
  readonly analysedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The branch, when the report does not name it; at most 255 characters. */
  readonly branch?: InputMaybe<Scalars['String']['input']>;
  /** What the run was for, when the report does not name a category; at most 255 characters. A report closes only what one of the same tool, category and branch saw. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** The commit, when the report does not name it: 40 or 64 hexadecimal digits. */
  readonly commit?: InputMaybe<Scalars['String']['input']>;
  /** Close also when more than half would vanish at once. */
  readonly confirmClosing?: InputMaybe<Scalars['Boolean']['input']>;
  /** The file: in one of the formats of `ReportFormat`, at most 512 MB unless the installation sets another limit, also packed with gzip. */
  readonly file: Scalars['Upload']['input'];
  /** The format; recognised by how the file begins when it is left out. */
  readonly format?: InputMaybe<ReportFormat>;
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** What columns or properties mean, for formats that leave it open: at most 20,000 characters. Other formats refuse it. */
  readonly mapping?: InputMaybe<Scalars['JSON']['input']>;
  /** The nickname of the root that the report is about; it may be left out when the group has just one active root. */
  readonly rootNickname?: InputMaybe<Scalars['String']['input']>;
};

/** What a report would do to one vulnerability, or why it would not take one of its results. */
export type PreviewedChange = {
  readonly __typename?: 'PreviewedChange';
  /** Why the result is not taken; null for other kinds than DROPPED. */
  readonly dropReason?: Maybe<DropReason>;
  /** Why it is not closed; null for other kinds than KEPT_OPEN. */
  readonly keptOpenFor?: Maybe<ClosingVerdict>;
  /** What would happen. */
  readonly kind: PreviewedChangeKind;
  /** The line, counted from 1; null when the report names none. */
  readonly line?: Maybe<Scalars['Int']['output']>;
  /** The line before a move; null for other kinds. */
  readonly previousLine?: Maybe<Scalars['Int']['output']>;
  /** The place before a move; null for other kinds. */
  readonly previousWhere?: Maybe<Scalars['String']['output']>;
  /** By what it was recognised; null when it is new or seen no more. */
  readonly recognisedBy?: Maybe<RecognisedBy>;
  /** The line, field or port within the place; null when the report names none. */
  readonly specific?: Maybe<Scalars['String']['output']>;
  /** The vulnerability as it stands; null for what is new or no vulnerability, and for what the caller may not see. */
  readonly vulnerability?: Maybe<Vulnerability>;
  /** The weakness: an advisory, a CWE, or the tool's rule. */
  readonly weaknessKey: Scalars['String']['output'];
  /** The place after it. */
  readonly where: Scalars['String']['output'];
};

/** What a report would do. */
export type PreviewedChangeKind =
  /** Claim that a vulnerability is no risk, since a VEX says so: in the name of who uploads it, and for somebody else to confirm. */
  | 'CLAIMED'
  /** Close a vulnerability that is seen no more. */
  | 'CLOSED'
  /** Not take a result. What the tool itself says is no failure or gone is only counted. */
  | 'DROPPED'
  /** Leave open what is seen no more, since the evidence does not suffice. */
  | 'KEPT_OPEN'
  /** Recognise a vulnerability in another place. */
  | 'MOVED'
  /** Report a vulnerability that is not known. */
  | 'NEW'
  /** Open a closed vulnerability again. */
  | 'REOPENED'
  /** Take back what a VEX claimed, since a newer statement says otherwise. */
  | 'WITHDRAWN';

/** The root of all reads. */
export type Query = {
  readonly __typename?: 'Query';
  /** The caller's live API tokens. A token that is restricted to groups is told of none. Costs one statement a page, and one more for `totalCount`. */
  readonly accessTokens: AccessTokenConnection;
  /** What the reference data tell of an advisory; null when they know nothing of it. Costs one statement. */
  readonly advisory?: Maybe<Advisory>;
  /** The vulnerabilities that the caller is to mend, in all groups where the caller may see them, the newest first. Costs one statement a page, and one more for `totalCount`. */
  readonly assignedVulnerabilities: VulnerabilityConnection;
  /** The session or token that the caller uses. */
  readonly currentAccess: CurrentAccess;
  /** What a CVSS vector comes to. */
  readonly cvssScore: CvssScore;
  /** An event by its id; null when there is none that the caller may see. */
  readonly event?: Maybe<Event>;
  /** A finding by its id; null when there is none that the caller may see. */
  readonly finding?: Maybe<Finding>;
  /** A group by its id; null when there is none that the caller may see. */
  readonly group?: Maybe<Group>;
  /** A group by its name and its organization's; null when there is none that the caller may see. */
  readonly groupByName?: Maybe<Group>;
  /** What the link in a mail offers; null when it was used or taken back, or its time has passed. */
  readonly invitationOffer?: Maybe<InvitationOffer>;
  /** The accounts at providers that sign the caller in, at most a few. A token is told of none. */
  readonly linkedAccounts: ReadonlyArray<LinkedAccount>;
  /** The mails of this installation, newest first: to see what waits and what could not be sent. Costs one statement a page, and one more for `totalCount`. */
  readonly mails?: Maybe<MailConnection>;
  /** The caller. */
  readonly me: Stakeholder;
  /** An organization by its id; null when there is none that the caller may see. */
  readonly organization?: Maybe<Organization>;
  /** An organization by its name; null when there is none that the caller may see. */
  readonly organizationByName?: Maybe<Organization>;
  /** The organizations that the caller belongs to. Costs one statement a page, and one more for `totalCount`. */
  readonly organizations: OrganizationConnection;
  /** A report by its id; null when there is none that the caller may see. */
  readonly report?: Maybe<Report>;
  /** A root by its id; null when there is none that the caller may see. */
  readonly root?: Maybe<Root>;
  /** The caller's sessions that have not ended. A token is told of none. Costs one statement a page, and one more for `totalCount`. */
  readonly sessions: SessionConnection;
  /** The version of this server. */
  readonly version: Scalars['String']['output'];
  /** A vulnerability by its id; null when there is none that the caller may see. */
  readonly vulnerability?: Maybe<Vulnerability>;
  /** A weakness of the catalogue by its CWE number; null when the catalogue does not have it. */
  readonly weakness?: Maybe<Weakness>;
  /** The weaknesses of the catalogue by number. Costs no statement. */
  readonly weaknesses: WeaknessConnection;
  /** Who holds a permission on a group, and so on all that stands in it, by e-mail address: its members, and those whose role in the organization reaches into it, as these are at this moment, but those who are suspended. For those who may see the group's members. Costs two statements, and one more for `totalCount`. */
  readonly whoCanInGroup?: Maybe<PermissionHolderConnection>;
  /** Who holds a permission on an organization, by e-mail address: its members by the roles they have at this moment, but those who are suspended. A permission on groups is held in all groups of the organization then. For those who may see the organization's members. Costs two statements, and one more for `totalCount`. */
  readonly whoCanInOrganization?: Maybe<PermissionHolderConnection>;
};


/** The root of all reads. */
export type QueryAccessTokensArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccessTokenFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AccessTokenOrder>;
};


/** The root of all reads. */
export type QueryAdvisoryArgs = {
  id: Scalars['String']['input'];
};


/** The root of all reads. */
export type QueryAssignedVulnerabilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VulnerabilityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The root of all reads. */
export type QueryCvssScoreArgs = {
  vector: Scalars['CvssVector']['input'];
};


/** The root of all reads. */
export type QueryEventArgs = {
  id: Scalars['UUID']['input'];
};


/** The root of all reads. */
export type QueryFindingArgs = {
  id: Scalars['UUID']['input'];
};


/** The root of all reads. */
export type QueryGroupArgs = {
  id: Scalars['UUID']['input'];
};


/** The root of all reads. */
export type QueryGroupByNameArgs = {
  name: Scalars['String']['input'];
  organizationName: Scalars['String']['input'];
};


/** The root of all reads. */
export type QueryInvitationOfferArgs = {
  token: Scalars['String']['input'];
};


/** The root of all reads. */
export type QueryMailsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<MailState>;
};


/** The root of all reads. */
export type QueryOrganizationArgs = {
  id: Scalars['UUID']['input'];
};


/** The root of all reads. */
export type QueryOrganizationByNameArgs = {
  name: Scalars['String']['input'];
};


/** The root of all reads. */
export type QueryOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrganizationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OrganizationOrder>;
};


/** The root of all reads. */
export type QueryReportArgs = {
  id: Scalars['UUID']['input'];
};


/** The root of all reads. */
export type QueryRootArgs = {
  id: Scalars['UUID']['input'];
};


/** The root of all reads. */
export type QuerySessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SessionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SessionOrder>;
};


/** The root of all reads. */
export type QueryVulnerabilityArgs = {
  id: Scalars['UUID']['input'];
};


/** The root of all reads. */
export type QueryWeaknessArgs = {
  id: Scalars['Int']['input'];
};


/** The root of all reads. */
export type QueryWeaknessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** The root of all reads. */
export type QueryWhoCanInGroupArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  groupId: Scalars['UUID']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  permission: Permission;
};


/** The root of all reads. */
export type QueryWhoCanInOrganizationArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  organizationId: Scalars['UUID']['input'];
  permission: Permission;
};

/** How a reattack ended. */
export type ReattackOutcome =
  /** Nothing was left to verify. */
  | 'CANCELLED'
  /** The vulnerability is still there. */
  | 'OPEN'
  /** The fix holds: the vulnerability is closed. */
  | 'SAFE';

/** By what a result of a report was recognised as a vulnerability that stands. */
export type RecognisedBy =
  /** By the code at the place; of a component by all but its version. */
  | 'CONTENT'
  /** By what it has under a former id of the tool's rule, or in the place where an earlier version of the importer had it. */
  | 'FORMER'
  /** By the place. */
  | 'LOCATION'
  /** By the tool's own fingerprint. */
  | 'TOOL';

/** The answer of what makes recovery codes. They are not shown again. */
export type RecoveryCodesPayload = MutationPayload & {
  readonly __typename?: 'RecoveryCodesPayload';
  /** Ten codes, each of which stands in for the authenticator once; null when it was refused. */
  readonly recoveryCodes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Makes new recovery codes. Give either the password or a code. */
export type RegenerateRecoveryCodesInput = {
  /** A code of the authenticator, or a recovery code. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** The present password. */
  readonly currentPassword?: InputMaybe<Scalars['String']['input']>;
};

/** Rejects permanent acceptances. All are rejected, or none. */
export type RejectAcceptancesInput = {
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** Why: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** The vulnerabilities, all of the group, released, open and not confirmed to be no risk: 1 to 150, none twice. */
  readonly vulnerabilityIds: ReadonlyArray<Scalars['UUID']['input']>;
};

/** Leaves open what a report does not show any more, and was too much to close at once. */
export type RejectClosingInput = {
  /** Why: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** The report. */
  readonly reportId: Scalars['UUID']['input'];
};

/** Refuses a solution: the problem is still there. */
export type RejectEventSolutionInput = {
  /** The event. */
  readonly eventId: Scalars['UUID']['input'];
  /** What is still wrong: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
};

/** Rejects the policy that waits for a weakness. */
export type RejectFindingPolicyInput = {
  /** Why: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
  /** The weakness. */
  readonly weaknessKey: Scalars['String']['input'];
};

/** Rejects an invitation. */
export type RejectInvitationInput = {
  /** The token: what stands behind the `#` of the link. */
  readonly token: Scalars['String']['input'];
};

/** Rejects vulnerabilities that wait for review. All are rejected, or none. */
export type RejectVulnerabilitiesInput = {
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** The reason in words, for OTHER alone: 1 to 10,000 characters. */
  readonly otherReason?: InputMaybe<Scalars['String']['input']>;
  /** Why: at least one. */
  readonly reasons: ReadonlyArray<VulnerabilityRejectionReason>;
  /** The vulnerabilities, all of the group: 1 to 150, none twice. */
  readonly vulnerabilityIds: ReadonlyArray<Scalars['UUID']['input']>;
};

/** Rejects claims, also those that were confirmed before. All are rejected, or none. */
export type RejectZeroRiskInput = {
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** Why they are a risk: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** The vulnerabilities, all of the group: 1 to 150, none twice. */
  readonly vulnerabilityIds: ReadonlyArray<Scalars['UUID']['input']>;
};

/** Removes credentials; roots that use them go on without. */
export type RemoveCredentialsInput = {
  /** The credentials, of the same organization. */
  readonly credentialsId: Scalars['UUID']['input'];
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
};

/** Removes a custom role that no member holds. */
export type RemoveCustomRoleInput = {
  /** The role, of the same organization. */
  readonly customRoleId: Scalars['UUID']['input'];
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
};

/** Removes an evidence of an event. */
export type RemoveEventEvidenceInput = {
  /** The evidence. */
  readonly evidenceId: Scalars['UUID']['input'];
};

/** Removes an evidence. */
export type RemoveEvidenceInput = {
  /** The evidence. */
  readonly evidenceId: Scalars['UUID']['input'];
};

/** Removes a finding that has no vulnerability. */
export type RemoveFindingInput = {
  /** The finding. */
  readonly findingId: Scalars['UUID']['input'];
};

/** Removes an environment of an active git repository. */
export type RemoveGitRootEnvironmentInput = {
  /** The environment of that root. */
  readonly environmentId: Scalars['UUID']['input'];
  /** The root, an active git repository. */
  readonly rootId: Scalars['UUID']['input'];
};

/** Removes a group with all that it holds. */
export type RemoveGroupInput = {
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** The group's name, again, so that no slip removes a group. */
  readonly name: Scalars['String']['input'];
};

/** Removes a member from a group. */
export type RemoveGroupMemberInput = {
  /** The member's e-mail address. */
  readonly email: Scalars['EmailAddress']['input'];
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
};

/** Takes tags away from a group. All are taken away, or none. */
export type RemoveGroupTagsInput = {
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** The tags: 1 to 20, all of which it carries. */
  readonly tags: ReadonlyArray<Scalars['String']['input']>;
};

/** Removes an organization that has no groups any more. */
export type RemoveOrganizationInput = {
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
};

/** Removes a member from an organization and from all its groups. */
export type RemoveOrganizationMemberInput = {
  /** The member's e-mail address. */
  readonly email: Scalars['EmailAddress']['input'];
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
};

/** Removes a root on which nothing was ever reported. */
export type RemoveRootInput = {
  /** The root. */
  readonly rootId: Scalars['UUID']['input'];
};

/** Removes the caller's second factor. Give either the password or a code. */
export type RemoveSecondFactorInput = {
  /** A code of the authenticator, or a recovery code. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** The present password. */
  readonly currentPassword?: InputMaybe<Scalars['String']['input']>;
};

/** Removes a trust rule; tokens that were issued by it end. */
export type RemoveTrustRuleInput = {
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** The rule, of the same group. */
  readonly ruleId: Scalars['UUID']['input'];
};

/** Removes a vulnerability that is not closed. */
export type RemoveVulnerabilityInput = {
  /** Why. */
  readonly reason: VulnerabilityRemovalReason;
  /** The vulnerability. */
  readonly vulnerabilityId: Scalars['UUID']['input'];
};

/** A file of results that a tool wrote, and what it changed. */
export type Report = Node & {
  readonly __typename?: 'Report';
  /** One for each run of a tool that the file holds. */
  readonly analyses: ReadonlyArray<Analysis>;
  /** The size of the file as read, in bytes, unpacked. */
  readonly bytes: Scalars['Float']['output'];
  /** What it changed, the first change first: in the vulnerabilities that the caller may see. Costs one statement a page, one more for `totalCount`, and one for the vulnerabilities. */
  readonly changes?: Maybe<ReportChangeConnection>;
  /** How many vulnerabilities wait to be closed with it, at least on its branch, since too many would close at once: `confirmClosing` and `rejectClosing` decide. Null when none waits, once a later report of the same tool, category and branch was applied, and after 30 days. Costs one statement for all reports of a page. */
  readonly closingAwaits?: Maybe<Scalars['Int']['output']>;
  /** What it changed in all. */
  readonly counts: ReportCounts;
  /** When it was uploaded. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who uploaded it. */
  readonly createdBy: Scalars['String']['output'];
  /** Why it was rejected; null unless it was. */
  readonly failure?: Maybe<ReportFailure>;
  /** The name of the file as it was sent; at most 255 characters. */
  readonly fileName: Scalars['String']['output'];
  /** The format of the file. */
  readonly format: ReportFormat;
  /** The group. */
  readonly group: Group;
  /** The report's id. */
  readonly id: Scalars['UUID']['output'];
  /** How far it is on its way; null once it has ended. Costs one statement for all reports of a page. */
  readonly progress?: Maybe<ReportProgress>;
  /** The root that the report is about. */
  readonly root: Root;
  /** The SHA-256 of the file as read, unpacked, in hexadecimal digits. */
  readonly sha256: Scalars['String']['output'];
  /** How far it came. */
  readonly state: ReportState;
  /** Until when it can be undone, as long as nothing that came later stands on it: 30 days after it was applied. Null when it can't be undone any more, and for what was never applied. */
  readonly undoableUntil?: Maybe<Scalars['DateTime']['output']>;
};


/** A file of results that a tool wrote, and what it changed. */
export type ReportChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What a report changed in one vulnerability. */
export type ReportChange = Node & {
  readonly __typename?: 'ReportChange';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The id of the change. */
  readonly id: Scalars['UUID']['output'];
  /** What happened. */
  readonly kind: VulnerabilityChangeKind;
  /** The line before a move; null for other changes. */
  readonly previousLine?: Maybe<Scalars['Int']['output']>;
  /** The place before a move; null for other changes. */
  readonly previousWhere?: Maybe<Scalars['String']['output']>;
  /** By what it was recognised; null when it was new or is seen no more. */
  readonly recognisedBy?: Maybe<RecognisedBy>;
  /** The state since then. */
  readonly state: VulnerabilityState;
  /** The vulnerability, as it is now. */
  readonly vulnerability: Vulnerability;
};

/** A page of what reports changed. */
export type ReportChangeConnection = {
  readonly __typename?: 'ReportChangeConnection';
  /** The changes with their cursors. */
  readonly edges: ReadonlyArray<ReportChangeEdge>;
  /** The changes alone. */
  readonly nodes: ReadonlyArray<ReportChange>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A change and its cursor. */
export type ReportChangeEdge = {
  readonly __typename?: 'ReportChangeEdge';
  /** The place of the change in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: ReportChange;
};

/** A page of reports. */
export type ReportConnection = {
  readonly __typename?: 'ReportConnection';
  /** The reports with their cursors. */
  readonly edges: ReadonlyArray<ReportEdge>;
  /** The reports alone. */
  readonly nodes: ReadonlyArray<Report>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** What a report changes. Each result of the file is counted once: in `new`, `unchanged`, `moved`, `reopened` or `dropped`. */
export type ReportCounts = {
  readonly __typename?: 'ReportCounts';
  /** Vulnerabilities that are seen no more, and were closed with this report as the evidence. */
  readonly closed: Scalars['Int']['output'];
  /** What an inventory of components in it changed; null when it holds none, one that calls itself incomplete, or an older one. */
  readonly components?: Maybe<InventoryCounts>;
  /** Results that were not taken, in all. */
  readonly dropped: Scalars['Int']['output'];
  /** Results that were not taken, by reason. */
  readonly droppedFor: ReadonlyArray<DroppedCount>;
  /** Vulnerabilities that are seen no more and were not closed, since the evidence does not suffice. */
  readonly keptOpen: Scalars['Int']['output'];
  /** Vulnerabilities that were recognised in another place. */
  readonly moved: Scalars['Int']['output'];
  /** Vulnerabilities that were not known. */
  readonly new: Scalars['Int']['output'];
  /** Vulnerabilities that had been closed and came back. */
  readonly reopened: Scalars['Int']['output'];
  /** What came of what a VEX in it states; null when it states nothing, and in reports of before this was kept. */
  readonly statements?: Maybe<StatementCounts>;
  /** Vulnerabilities that stand as they stood. */
  readonly unchanged: Scalars['Int']['output'];
};

/** A report and its cursor. */
export type ReportEdge = {
  readonly __typename?: 'ReportEdge';
  /** The place of the report in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The report. */
  readonly node: Report;
};

/** Why a report was rejected: nothing of it was applied. */
export type ReportFailure = {
  readonly __typename?: 'ReportFailure';
  /** A stable code for programs. */
  readonly code: ReportFailureCode;
  /** What is wrong, and where: for people. */
  readonly message: Scalars['String']['output'];
};

/** Why a report was rejected. */
export type ReportFailureCode =
  /** The server was interrupted, or failed, each of the three times it tried. */
  | 'INTERNAL'
  /** The report was removed while it was on its way. */
  | 'NOT_FOUND'
  /** The file can't be read. */
  | 'UNREADABLE_REPORT'
  /** The group or the root was not active any more, or who uploaded it may not do so any more. */
  | 'WRONG_STATE';

/** Which reports are wanted: all given fields must hold. At most 50 conditions, 8 deep. */
export type ReportFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<ReportFilter>>;
  /** Uploaded within these bounds. */
  readonly createdAt?: InputMaybe<DateTimeRange>;
  /** Who uploaded it is one of these; letter case counts, and e-mail addresses are in lower case. */
  readonly createdBy?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The name of the file contains this text, letter case ignored: 1 to 255 characters. */
  readonly fileNameContains?: InputMaybe<Scalars['String']['input']>;
  /** The format is one of these. */
  readonly format?: InputMaybe<ReadonlyArray<ReportFormat>>;
  /** This does not hold. */
  readonly not?: InputMaybe<ReportFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<ReportFilter>>;
  /** It is about one of these roots. */
  readonly rootId?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** The state is one of these. */
  readonly state?: InputMaybe<ReadonlyArray<ReportState>>;
};

/** The formats of report that can be read. */
export type ReportFormat =
  /** CSV in UTF-8 with a header, whose columns a mapping explains, or that uses our own names for them. */
  | 'CSV'
  /** CycloneDX 1.2 to 1.7 (ECMA-424): a BOM with vulnerabilities, a VEX, or an inventory of components. */
  | 'CYCLONEDX'
  /** Our own JSON, `integrates-report/1`; its JSON Schema is served at `/rest/v1/schemas/report.json`. */
  | 'GENERIC'
  /** The JSON of Gitleaks 8. An empty list, which it writes of a scan without findings, is read when the upload names the format. */
  | 'GITLEAKS'
  /** Grype: the document of `grype -o json`. */
  | 'GRYPE'
  /** The XML of Nmap: what its scripts found to be vulnerable. */
  | 'NMAP'
  /** npm: the report of `npm audit --json`, version 2 of npm 7 and later or version 1 of npm 6. */
  | 'NPM_AUDIT'
  /** OSV-Scanner: the results of `osv-scanner --format json`. */
  | 'OSV_SCANNER'
  /** SARIF 2.1.0, the Static Analysis Results Interchange Format of OASIS. */
  | 'SARIF'
  /** The JSON of Semgrep and Opengrep. */
  | 'SEMGREP'
  /** Trivy: the report of `trivy --format json`, schema version 2. Licences are not read. */
  | 'TRIVY'
  /** The traditional reports of ZAP, in JSON or XML. */
  | 'ZAP';

/** A sort of a list of reports; ties are broken by id. */
export type ReportOrder = {
  /** Which way. */
  readonly direction: SortDirection;
  /** What to sort by. */
  readonly field: ReportOrderField;
};

/** What lists of reports can be sorted by. Each one has an index. */
export type ReportOrderField =
  /** When it was uploaded. */
  | 'CREATED_AT';

/** The answer of a change to a report. */
export type ReportPayload = MutationPayload & {
  readonly __typename?: 'ReportPayload';
  /** The report as it is now; null when the change was refused. */
  readonly report?: Maybe<Report>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is being done with a report. */
export type ReportPhase =
  /** The results are compared with what stands, and applied. */
  | 'APPLYING'
  /** The file is read to check all of it. */
  | 'CHECKING'
  /** It waits: reports on one root are applied in the order of their upload. */
  | 'QUEUED'
  /** The file is read to take its results. */
  | 'READING';

/** The answer of a preview. */
export type ReportPreviewPayload = MutationPayload & {
  readonly __typename?: 'ReportPreviewPayload';
  /** What would change: the first 500 of each kind; `counts` of the report tells how many there are. Null when the preview was refused, and for those who may read no vulnerabilities. */
  readonly changes?: Maybe<ReadonlyArray<PreviewedChange>>;
  /** The report with its counts: PREVIEWED, or UNCHANGED when the same file was applied already. It is not kept. */
  readonly report?: Maybe<Report>;
  /** Whether the report could be compared. */
  readonly success: Scalars['Boolean']['output'];
  /** Why it could not; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How far a report is on its way. */
export type ReportProgress = {
  readonly __typename?: 'ReportProgress';
  /** How much of the file was read in this phase, in bytes. */
  readonly bytesRead: Scalars['Float']['output'];
  /** The size of the file, in bytes. */
  readonly bytesTotal: Scalars['Float']['output'];
  /** What is being done. */
  readonly phase: ReportPhase;
  /** How many results, each in each of its places, were read. */
  readonly results: Scalars['Int']['output'];
};

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

/** A branch that reports of a root speak of. */
export type ReportedBranch = {
  readonly __typename?: 'ReportedBranch';
  /** The branch; null for reports that named none. */
  readonly branch?: Maybe<Scalars['String']['output']>;
  /** When a report on it was applied last; null when that was not kept yet at the time. */
  readonly lastReportedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Says that an event is solved, and asks to verify it. */
export type RequestEventVerificationInput = {
  /** The event. */
  readonly eventId: Scalars['UUID']['input'];
  /** What was done: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
};

/** Asks to accept a whole weakness in the organization. */
export type RequestFindingPolicyInput = {
  /** Why: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
  /** The weakness, exactly as `Finding.weaknessKey` names it: 1 to 1,000 characters. It need not have been found yet. */
  readonly weaknessKey: Scalars['String']['input'];
};

/** Asks for the permanent acceptance of vulnerabilities. It is asked for all, or for none. */
export type RequestPermanentAcceptanceInput = {
  /** The branches that it is for, 1 to 50 of 1 to 500 characters, order and repetition aside; all when left out, those to come too. Elsewhere the vulnerabilities are untreated and count as before. */
  readonly branches?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether it ends once a report shows something else than was accepted: the component in another version, or other code, where the same tool, category and branch saw it before. Then the vulnerabilities are untreated again. False when left out. */
  readonly endsOnChange?: InputMaybe<Scalars['Boolean']['input']>;
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** Why: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** The vulnerabilities, all of the group, released, open and not confirmed to be no risk: 1 to 150, none twice. */
  readonly vulnerabilityIds: ReadonlyArray<Scalars['UUID']['input']>;
};

/** Asks for the verification of fixes. All are asked for, or none. */
export type RequestReattacksInput = {
  /** The group; it must use reattacks. */
  readonly groupId: Scalars['UUID']['input'];
  /** What was mended, and how to see it: 11 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** The vulnerabilities, all of the group and open: 1 to 150, none twice. */
  readonly vulnerabilityIds: ReadonlyArray<Scalars['UUID']['input']>;
};

/** Claims that vulnerabilities are no risk. The claim is made for all, or for none. */
export type RequestZeroRiskInput = {
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** Why they are no risk: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** The vulnerabilities, all of the group and open: 1 to 150, none twice. */
  readonly vulnerabilityIds: ReadonlyArray<Scalars['UUID']['input']>;
};

/** A security requirement, named as its catalogue names it: the catalogue itself is not kept here. */
export type Requirement = {
  readonly __typename?: 'Requirement';
  /** The identifier, such as `ASVS-5.0.0-1.2.3`, `WSTG-INPV-05` or `AC-2(1)`: 1 to 64 letters A to Z, digits and `. _ : ( ) / -`. */
  readonly identifier: Scalars['String']['output'];
  /** What it demands: at most 300 characters; null when nothing was said. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** A security requirement that a weakness leaves unfulfilled. */
export type RequirementInput = {
  /** The identifier, as its catalogue has it, such as `ASVS-5.0.0-1.2.3`: 1 to 64 letters A to Z, digits and `. _ : ( ) / -`, a letter or a digit first. None twice in a finding, whatever the case of its letters. */
  readonly identifier: Scalars['String']['input'];
  /** What it demands: at most 300 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

/** Sends an invitation again. */
export type ResendInvitationInput = {
  /** The invitation. */
  readonly invitationId: Scalars['UUID']['input'];
};

/** Gives a person another password. */
export type ResetPasswordInput = {
  /** The person's e-mail address. */
  readonly email: Scalars['EmailAddress']['input'];
};

/** The answer of a reset of a password. */
export type ResetPasswordPayload = MutationPayload & {
  readonly __typename?: 'ResetPasswordPayload';
  /** The new password, which signs in once, within a week, and must then be changed; it is shown only now. Null when it was refused. */
  readonly oneTimePassword?: Maybe<Scalars['String']['output']>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Takes a person's second factor off. */
export type ResetSecondFactorInput = {
  /** The person's e-mail address. */
  readonly email: Scalars['EmailAddress']['input'];
};

/** The kinds of object on which permissions are held. */
export type ResourceKind =
  /** A comment. */
  | 'COMMENT'
  /** What comments can be on: a group, a finding or an event. */
  | 'COMMENT_SUBJECT'
  /** An event. */
  | 'EVENT'
  /** An evidence of an event. */
  | 'EVENT_EVIDENCE'
  /** An evidence of a finding. */
  | 'EVIDENCE'
  /** A finding. */
  | 'FINDING'
  /** A group. */
  | 'GROUP'
  /** An invitation to an organization or a group. */
  | 'INVITATION'
  /** An organization. */
  | 'ORGANIZATION'
  /** The whole installation. */
  | 'PLATFORM'
  /** A report. */
  | 'REPORT'
  /** A root. */
  | 'ROOT'
  /** An input of a target of evaluation. */
  | 'TOE_INPUT'
  /** A file of a target of evaluation. */
  | 'TOE_LINES'
  /** A port of a target of evaluation. */
  | 'TOE_PORT'
  /** A vulnerability. */
  | 'VULNERABILITY';

/** Sends rejected vulnerabilities to review again. All are sent, or none. */
export type ResubmitVulnerabilitiesInput = {
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** The vulnerabilities, all of the group: 1 to 150, none twice. */
  readonly vulnerabilityIds: ReadonlyArray<Scalars['UUID']['input']>;
};

/** Revokes an API token of the caller's. */
export type RevokeAccessTokenInput = {
  /** The token. */
  readonly tokenId: Scalars['UUID']['input'];
};

/** Ends the caller's sessions. */
export type RevokeAllSessionsInput = {
  /** Whether the session of this very request stays. */
  readonly keepCurrent: Scalars['Boolean']['input'];
};

/** The answer of ending all sessions. */
export type RevokeAllSessionsPayload = MutationPayload & {
  readonly __typename?: 'RevokeAllSessionsPayload';
  /** How many sessions were ended; null when it was refused. */
  readonly revoked?: Maybe<Scalars['Int']['output']>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Takes an invitation back. */
export type RevokeInvitationInput = {
  /** The invitation. */
  readonly invitationId: Scalars['UUID']['input'];
};

/** Ends a session of the caller's. */
export type RevokeSessionInput = {
  /** The session; it may be the present one. */
  readonly sessionId: Scalars['UUID']['input'];
};

/** Where a role is held. */
export type RoleLevel =
  /** In one group of an organization. */
  | 'GROUP'
  /** In an organization. */
  | 'ORGANIZATION';

/** Something in scope: a git repository, an address or a URL. */
export type Root = {
  /** The components that the newest inventories of the root list, one for each tool, category and branch. Costs two statements a page and one more for `totalCount`, and one to decide who may ask. */
  readonly components?: Maybe<ComponentConnection>;
  /** When the root was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Its figures. */
  readonly figures?: Maybe<Figures>;
  /** The group that the root belongs to. */
  readonly group: Group;
  /** The root's id. */
  readonly id: Scalars['UUID']['output'];
  /** The nickname, unique in the group: 1 to 128 letters, digits, dashes and underscores. */
  readonly nickname: Scalars['String']['output'];
  /** The branches that reports speak of, the last reported one first; the first 100. Costs two statements a page of roots, one of them to decide who may ask. */
  readonly reportedBranches?: Maybe<ReadonlyArray<ReportedBranch>>;
  /** Whether the root is in scope. */
  readonly state: RootState;
};


/** Something in scope: a git repository, an address or a URL. */
export type RootComponentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ComponentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ComponentOrder>;
};

/** A page of roots. */
export type RootConnection = {
  readonly __typename?: 'RootConnection';
  /** The roots with their cursors. */
  readonly edges: ReadonlyArray<RootEdge>;
  /** The roots alone. */
  readonly nodes: ReadonlyArray<Root>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** Why a root goes out of scope. */
export type RootDeactivationReason =
  /** Something else; `other` says what. */
  | 'OTHER'
  /** It is no longer tested. */
  | 'OUT_OF_SCOPE'
  /** It should never have been added. */
  | 'REGISTERED_BY_MISTAKE';

/** A root and its cursor. */
export type RootEdge = {
  readonly __typename?: 'RootEdge';
  /** The place of the root in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The root. */
  readonly node: Root;
};

/** Which of the root list are wanted: all given fields must hold. At most 50 conditions, 8 deep. */
export type RootFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<RootFilter>>;
  /** It is a git repository, and reading it stands at one of these. */
  readonly cloning?: InputMaybe<ReadonlyArray<CloningStatus>>;
  /** The kind is one of these. */
  readonly kind?: InputMaybe<ReadonlyArray<RootKind>>;
  /** The nickname contains this text, letter case ignored: 1 to 128 characters. */
  readonly nicknameContains?: InputMaybe<Scalars['String']['input']>;
  /** This does not hold. */
  readonly not?: InputMaybe<RootFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<RootFilter>>;
  /** The state is one of these. */
  readonly state?: InputMaybe<ReadonlyArray<RootState>>;
};

/** The kinds of root. */
export type RootKind =
  /** A git repository. */
  | 'GIT'
  /** An IP address. */
  | 'IP'
  /** A URL. */
  | 'URL';

/** A sort of a root list; ties are broken by id. */
export type RootOrder = {
  /** Which way. */
  readonly direction: SortDirection;
  /** What to sort by. */
  readonly field: RootOrderField;
};

/** What root lists can be sorted by. Each one has an index. */
export type RootOrderField =
  /** When it was added. */
  | 'CREATED_AT'
  /** The nickname. */
  | 'NICKNAME';

/** The answer of a change to a root. */
export type RootPayload = MutationPayload & {
  readonly __typename?: 'RootPayload';
  /** The root as it is now; null when the change was refused. */
  readonly root?: Maybe<Root>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whether a root is in scope. */
export type RootState =
  /** In scope. */
  | 'ACTIVE'
  /** Out of scope; nothing can be reported on it. */
  | 'INACTIVE';

/** A policy that is a score. */
export type ScorePolicy = {
  readonly __typename?: 'ScorePolicy';
  /** Where the value comes from. */
  readonly source: PolicySource;
  /** The value in force: 0.0 to 10.0. */
  readonly value: Scalars['Float']['output'];
};

/** Bounds of a score; either may be left out. */
export type ScoreRange = {
  /** The highest score, included: 0.0 to 10.0. */
  readonly max?: InputMaybe<Scalars['Float']['input']>;
  /** The lowest score, included: 0.0 to 10.0. */
  readonly min?: InputMaybe<Scalars['Float']['input']>;
};

/** Whether signing in with the password asks for a code besides. */
export type SecondFactor = {
  readonly __typename?: 'SecondFactor';
  /** When the second factor was confirmed; null while there is none. */
  readonly confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it does. */
  readonly enabled: Scalars['Boolean']['output'];
  /** How many recovery codes are left, of 10. */
  readonly recoveryCodesLeft: Scalars['Int']['output'];
};

/** How long the points of a series are. */
export type SeriesStep =
  /** Calendar months. */
  | 'MONTH'
  /** Weeks, from Monday to Sunday. */
  | 'WEEK';

/** A sign-in by a browser. It ends 8 hours after it was used last, and a week after it began. */
export type Session = Node & {
  readonly __typename?: 'Session';
  /** The network address that signed in; null when it is not known. */
  readonly address?: Maybe<Scalars['String']['output']>;
  /** When the person signed in. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Whether it is the session of this very request. */
  readonly current: Scalars['Boolean']['output'];
  /** When it ends unless it is used before. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The session's id. */
  readonly id: Scalars['UUID']['output'];
  /** When it was used last, to the minute. */
  readonly lastUsedAt: Scalars['DateTime']['output'];
  /** Who vouched for the person. */
  readonly provider: AuthProvider;
  /** What the browser said of itself: at most 300 characters, worth no trust; null when it said nothing. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
};

/** A page of sessions. */
export type SessionConnection = {
  readonly __typename?: 'SessionConnection';
  /** The sessions with their cursors. */
  readonly edges: ReadonlyArray<SessionEdge>;
  /** The sessions alone. */
  readonly nodes: ReadonlyArray<Session>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A session and its cursor. */
export type SessionEdge = {
  readonly __typename?: 'SessionEdge';
  /** The place of the session in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The session. */
  readonly node: Session;
};

/** Which sessions are wanted: all given fields must hold. At most 50 conditions, 8 deep. */
export type SessionFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<SessionFilter>>;
  /** The person signed in within these bounds. */
  readonly createdAt?: InputMaybe<DateTimeRange>;
  /** It ends within these bounds unless it is used before. */
  readonly expiresAt?: InputMaybe<DateTimeRange>;
  /** It was used last within these bounds. */
  readonly lastUsedAt?: InputMaybe<DateTimeRange>;
  /** This does not hold. */
  readonly not?: InputMaybe<SessionFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<SessionFilter>>;
  /** Who vouched for the person is one of these. */
  readonly provider?: InputMaybe<ReadonlyArray<AuthProvider>>;
};

/** A sort of a list of sessions; ties are broken by id. */
export type SessionOrder = {
  /** Which way. */
  readonly direction: SortDirection;
  /** What to sort by. */
  readonly field: SessionOrderField;
};

/** What lists of sessions can be sorted by. Each one has an index. */
export type SessionOrderField =
  /** When the person signed in. */
  | 'CREATED_AT';

/** Vectors, and the score that was in force with them. */
export type Severity = {
  readonly __typename?: 'Severity';
  /** The CVSS 3.1 vector; null when there was none. */
  readonly cvss31?: Maybe<Scalars['CvssVector']['output']>;
  /** The CVSS 4.0 vector; null when there was none. */
  readonly cvss40?: Maybe<Scalars['CvssVector']['output']>;
  /** The score, 0.0 to 10.0. */
  readonly score: Scalars['Float']['output'];
};

/** A change of the vectors of a finding, or of a vulnerability's own. */
export type SeverityChange = {
  readonly __typename?: 'SeverityChange';
  /** What is since then. */
  readonly after: Severity;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** What was. */
  readonly before: Severity;
  /** Who: an e-mail address. */
  readonly by: Scalars['String']['output'];
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

/** One tool's claim about a vulnerability. */
export type Sighting = {
  readonly __typename?: 'Sighting';
  /** The branch; null when the report named none. */
  readonly branch?: Maybe<Scalars['String']['output']>;
  /** The category of the tool's run; null when it names none. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** When the tool saw it first. */
  readonly firstSeenAt: Scalars['DateTime']['output'];
  /** When the tool saw it last. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** Whether the tool's last successful run still saw it. */
  readonly presence: SightingPresence;
  /** The tool's rule; null when it names none. */
  readonly ruleId?: Maybe<Scalars['String']['output']>;
  /** That the tool was told to leave it out, and tells it all the same; null when it was not. A suppression closes and opens nothing, and is no treatment; by the policy `suppressedResults`, one is asked for. */
  readonly suppression?: Maybe<SightingSuppression>;
  /** The tool. */
  readonly tool: Scalars['String']['output'];
};

/** Whether a tool still sees a vulnerability. */
export type SightingPresence =
  /** The last run did not see it any more. */
  | 'ABSENT'
  /** The last run saw it. */
  | 'PRESENT';

/** How, and why, a tool was told to leave out what it sees. */
export type SightingSuppression = {
  readonly __typename?: 'SightingSuppression';
  /** Why, as the report says; null when it does not. Up to 10,000 characters. */
  readonly justification?: Maybe<Scalars['String']['output']>;
  /** How it was told. */
  readonly kind: SuppressionKind;
};

/** The answer of a mutation that has nothing more to tell. */
export type SimplePayload = MutationPayload & {
  readonly __typename?: 'SimplePayload';
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Solves an event. */
export type SolveEventInput = {
  /** The event. */
  readonly eventId: Scalars['UUID']['input'];
  /** The reason in words, 1 to 10,000 characters; needed for OTHER, and refused for every other reason. */
  readonly otherReason?: InputMaybe<Scalars['String']['input']>;
  /** Why it is solved: a reason that its type allows. */
  readonly reason: EventSolvingReason;
};

/** The direction of a sort. */
export type SortDirection =
  /** From the smallest to the greatest, from the oldest to the newest. */
  | 'ASC'
  /** From the greatest to the smallest, from the newest to the oldest. */
  | 'DESC';

/** The sightings of a tool in a category, in all branches. */
export type SplitSightingsInput = {
  /** The category, as `Sighting.category` names it; left out or null for sightings without one. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** The tool, as `Sighting.tool` names it. */
  readonly tool: Scalars['String']['input'];
};

/** Makes sightings of a vulnerability a vulnerability of their own. */
export type SplitVulnerabilityInput = {
  /** Why: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** Whose sightings leave: 1 to 20, none twice. Those of one tool and category leave in all branches; some must stay. */
  readonly sightings: ReadonlyArray<SplitSightingsInput>;
  /** The vulnerability: not removed, and seen by two tools or categories at least. */
  readonly vulnerabilityId: Scalars['UUID']['input'];
};

/** The answer of a split. */
export type SplitVulnerabilityPayload = MutationPayload & {
  readonly __typename?: 'SplitVulnerabilityPayload';
  /** The new vulnerability with the sightings that left; null when the split was refused. */
  readonly splitOff?: Maybe<Vulnerability>;
  /** Whether the split was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the split was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The vulnerability with the sightings that stayed; null when the split was refused. */
  readonly vulnerability?: Maybe<Vulnerability>;
};

/** A private key. */
export type SshSecretInput = {
  /** The key without a passphrase, from its BEGIN line to its END line: Ed25519, ECDSA or RSA of at least 2,048 bits, in OpenSSH's form or (not for Ed25519) in PEM. At most 16,384 characters. */
  readonly privateKey: Scalars['String']['input'];
};

/** What CISA's tree of Stakeholder-Specific Vulnerability Categorization (SSVC) decides for a vulnerability, with each input and whence it is known. It is computed when it is read. */
export type SsvcAssessment = {
  readonly __typename?: 'SsvcAssessment';
  /** Whether an attack can be automated, from finding the target to exploiting it. */
  readonly automatable: Scalars['Boolean']['output'];
  /** Whence that is known. By a vector: the metric AU of CVSS 4.0, else whether the attack goes over the network, at low complexity, and needs no privileges, no interaction and no special condition. */
  readonly automatableBasis: SsvcInputBasis;
  /** The decision. */
  readonly decision: SsvcDecision;
  /** How it is exploited, as far as is known. */
  readonly exploitation: SsvcExploitation;
  /** Whence that is known: the strongest thing that was told. */
  readonly exploitationBasis: SsvcExploitationBasis;
  /** What is at stake: the policy `missionWellBeing` in force for the group. */
  readonly missionWellBeing: MissionWellBeing;
  /** Where the value of that policy comes from. */
  readonly missionWellBeingSource: PolicySource;
  /** How much of the vulnerable system an attacker gains. */
  readonly technicalImpact: SsvcTechnicalImpact;
  /** Whence that is known. By a vector: TOTAL when confidentiality and integrity of the vulnerable system are both lost (VC and VI of CVSS 4.0, C and I of 3.1). Where 3.1 has a changed scope, TOTAL is assumed. */
  readonly technicalImpactBasis: SsvcInputBasis;
  /** The vector that was looked at: the vulnerability's own, else its finding's, CVSS 4.0 before 3.1, else the reported one; null when there is none. */
  readonly vector?: Maybe<Scalars['CvssVector']['output']>;
};

/** What to do about a vulnerability, as CISA's guide to SSVC has it. */
export type SsvcDecision =
  /** Those who lead should know and act; mend it as soon as possible. */
  | 'ACT'
  /** Somebody who supervises should know; mend it sooner than usual. */
  | 'ATTEND'
  /** Nothing for now; mend it within the usual time of updates. */
  | 'TRACK'
  /** Track*: the same, and watch it closely for what changes. */
  | 'TRACK_STAR';

/** How a vulnerability is exploited, as far as is known. */
export type SsvcExploitation =
  /** Attackers use it. */
  | 'ACTIVE'
  /** Nothing is known. */
  | 'NONE'
  /** Code that exploits it is about, or is taken to be. */
  | 'PUBLIC_POC';

/** Whence it is known how a vulnerability is exploited, the strongest first. */
export type SsvcExploitationBasis =
  /** The EPSS score is 0.1 or more, one chance in ten within 30 days: PUBLIC_POC. A forecast never makes more of it. */
  | 'EPSS'
  /** The finding has an approved evidence of the kind EXPLOITATION, so testers have exploited it: PUBLIC_POC. */
  | 'EVIDENCE'
  /** CISA's catalogue lists the advisory or an alias of it: ACTIVE. */
  | 'KNOWN_EXPLOITED'
  /** None of these: NONE. */
  | 'NOTHING_KNOWN'
  /** The metric E of the vector: A of CVSS 4.0 is ACTIVE; P of 4.0 and P, F and H of 3.1 are PUBLIC_POC. */
  | 'VECTOR';

/** Whence an input of a decision is known. */
export type SsvcInputBasis =
  /** Nothing tells it: the worse is assumed, which is an attack that can be automated, and a total impact. */
  | 'ASSUMED'
  /** The CVSS vector tells it. */
  | 'VECTOR';

/** How much of the vulnerable system an attacker gains. */
export type SsvcTechnicalImpact =
  /** Some control or some information, or it is only stopped. */
  | 'PARTIAL'
  /** All control, or all information. */
  | 'TOTAL';

/** A person with access. */
export type Stakeholder = Node & {
  readonly __typename?: 'Stakeholder';
  /** When the person was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The e-mail address, in lower case. */
  readonly email: Scalars['EmailAddress']['output'];
  /** The person's id. */
  readonly id: Scalars['UUID']['output'];
  /** When the person signed in last; null before the first time. */
  readonly lastLoginAt?: Maybe<Scalars['DateTime']['output']>;
  /** The person's name; null until it is known. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The role on the installation. */
  readonly role: UserRole;
  /** The second factor of the caller's own account; null for other people, and for tokens. */
  readonly secondFactor?: Maybe<SecondFactor>;
  /** Whether the person may sign in. */
  readonly state: StakeholderState;
};

/** Whether a person may sign in. */
export type StakeholderState =
  /** May sign in. */
  | 'ACTIVE'
  /** Added, and not yet signed in. */
  | 'INVITED'
  /** May not sign in; sessions and tokens are refused. */
  | 'SUSPENDED';

/** Begins to mend vulnerabilities. All are begun, or none. */
export type StartTreatmentInput = {
  /** The e-mail address of who is to mend them: a member of the group who may treat vulnerabilities; the caller when left out. Managers alone name somebody else. */
  readonly assignee?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** The branches that it is for, 1 to 50 of 1 to 500 characters, order and repetition aside; all when left out, those to come too. Elsewhere the vulnerabilities are untreated and count as before. */
  readonly branches?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** Why: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** The vulnerabilities, all of the group, released, open and not confirmed to be no risk: 1 to 150, none twice. */
  readonly vulnerabilityIds: ReadonlyArray<Scalars['UUID']['input']>;
};

/** What the statements of a VEX came to: what it says of one vulnerability in one component is one, and counted once. */
export type StatementCounts = {
  readonly __typename?: 'StatementCounts';
  /** Statements by which zero risk was claimed, in the name of who uploaded the report. Somebody else confirms or rejects it; until then the vulnerabilities count. */
  readonly claimed: Scalars['Int']['output'];
  /** Statements that changed nothing, though what stands does not agree with them, in all. The notifications of the analysis name the first of them. */
  readonly dropped: Scalars['Int']['output'];
  /** The same by reason. */
  readonly droppedFor: ReadonlyArray<DroppedStatementCount>;
  /** Statements that say how it stands already, or that it is open. */
  readonly unchanged: Scalars['Int']['output'];
  /** Statements by which a claim was taken back that a VEX had made and nobody had answered. */
  readonly withdrawn: Scalars['Int']['output'];
};

/** Why a statement of a VEX changes nothing. */
export type StatementDropReason =
  /** People decided otherwise: they rejected the claim that it is no risk, or made or confirmed one. */
  | 'DECIDED'
  /** It says that it is mended: closing needs evidence, such as the next report of a tool, or a reattack. */
  | 'NEEDS_EVIDENCE'
  /** What it fits is not open. */
  | 'NOT_OPEN'
  /** Whoever uploaded it may not claim zero risk in the group, or their token may not. */
  | 'NOT_PERMITTED'
  /** A newer statement on the same vulnerability was applied, or stands in the same file. */
  | 'OLDER'
  /** It does not say clearly what is stated, or of what: a reference leads nowhere, or versions are told by a range alone. */
  | 'UNCLEAR'
  /** Nothing that was reported in the root has this vulnerability in this component. */
  | 'UNMATCHED';

/** The root of all that is followed as it happens, as a stream of server-sent events. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** A report as it comes along: at once as it is, then whenever its state or its progress has changed, about once a second at most. The last event tells what came of it, and ends the stream; what has ended already is one event. Each event is answered as a query would be answered then: with the right that the caller has then. Who lost it is told NOT_FOUND, as of a report that is not there, and the stream ends. An event may answer at most 100 objects. */
  readonly reportProgress: Report;
};


/** The root of all that is followed as it happens, as a stream of server-sent events. */
export type SubscriptionReportProgressArgs = {
  reportId: Scalars['UUID']['input'];
};

/** What is done with results that a tool was told to suppress, and tells all the same. */
export type SuppressedResults =
  /** They open nothing: what is not known, or closed, is dropped as SUPPRESSED. What is open stays so. */
  | 'IGNORE'
  /** They are taken like any other result, and for each that nobody treats yet its report asks for a permanent acceptance, with the justification of the tool. It counts, and breaks builds, until somebody else than whoever uploaded the report approves it. */
  | 'REQUEST_ACCEPTANCE';

/** A policy that says what is done with suppressed results. */
export type SuppressedResultsPolicy = {
  readonly __typename?: 'SuppressedResultsPolicy';
  /** Where the value comes from. */
  readonly source: PolicySource;
  /** The value in force. */
  readonly value: SuppressedResults;
};

/** How a tool is told to leave out what it sees. */
export type SuppressionKind =
  /** Elsewhere: by its configuration, a baseline, or a statement. */
  | 'EXTERNAL'
  /** By a comment in the code. */
  | 'IN_SOURCE';

/** Has a git repository be read. */
export type SyncGitRootInput = {
  /** The root, an active git repository. */
  readonly rootId: Scalars['UUID']['input'];
};

/** How a vulnerability was found. */
export type Technique =
  /** A container image was analysed. */
  | 'CONTAINER'
  /** The running program was tested. */
  | 'DAST'
  /** Infrastructure descriptions were analysed. */
  | 'IAC'
  /** A person tested by hand. */
  | 'MPT'
  /** In another way. */
  | 'OTHER'
  /** The code was analysed. */
  | 'SAST'
  /** The components were compared with advisories. */
  | 'SCA'
  /** Secrets were searched. */
  | 'SECRET';

/** What there is to be tested of git repositories, and how much of it was. What is absent does not count. Reading it costs one statement for all groups, and one for all roots. */
export type ToeFigures = {
  readonly __typename?: 'ToeFigures';
  /** Their attacked lines in all. Shown to analysts, reviewers and group managers. */
  readonly attackedLines?: Maybe<Scalars['Float']['output']>;
  /** The share of lines that was attacked, 0.0 to 100.0; null without any line. Shown to analysts, reviewers and group managers. */
  readonly coverage?: Maybe<Scalars['Float']['output']>;
  /** How many files are there, binary ones included. */
  readonly files: Scalars['Int']['output'];
  /** The id of the group that they belong to. */
  readonly groupId: Scalars['UUID']['output'];
  /** Their lines in all: a whole number, perhaps beyond 32 bits. */
  readonly loc: Scalars['Float']['output'];
};

/** A way into a web application: a place to be tested. */
export type ToeInput = Node & {
  readonly __typename?: 'ToeInput';
  /** Since when it is absent; null while it is present. Shown to analysts, reviewers and group managers. */
  readonly absentSince?: Maybe<Scalars['DateTime']['output']>;
  /** When it was attacked last; null before the first time. Shown to analysts, reviewers and group managers. */
  readonly attackedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who attacked it last: an e-mail address. Shown to analysts, reviewers and group managers. */
  readonly attackedBy?: Maybe<Scalars['String']['output']>;
  /** The URL that takes the input, at or beneath the root: at most 1,000 characters. */
  readonly component: Scalars['String']['output'];
  /** What takes it there, such as a parameter or a header: 1 to 1,000 characters. */
  readonly entryPoint: Scalars['String']['output'];
  /** When it was attacked first. Shown to analysts, reviewers and group managers. */
  readonly firstAttackAt?: Maybe<Scalars['DateTime']['output']>;
  /** The id of the group that it belongs to. */
  readonly groupId: Scalars['UUID']['output'];
  /** Whether an open, released vulnerability without confirmed zero risk stands at this very place; false while it is absent. */
  readonly hasVulnerabilities: Scalars['Boolean']['output'];
  /** The input's id. */
  readonly id: Scalars['UUID']['output'];
  /** Whether it is there. */
  readonly presence: ToePresence;
  /** How often it was changed: what `revision` of a change is compared with. */
  readonly revision: Scalars['Int']['output'];
  /** The root that it is part of. */
  readonly root: UrlRoot;
  /** When it was seen first. */
  readonly seenAt: Scalars['DateTime']['output'];
  /** Who recorded it first: an e-mail address, or `operator` for a refresh. Shown to analysts, reviewers and group managers. */
  readonly seenBy?: Maybe<Scalars['String']['output']>;
};

/** A page of inputs. */
export type ToeInputConnection = {
  readonly __typename?: 'ToeInputConnection';
  /** The inputs with their cursors. */
  readonly edges: ReadonlyArray<ToeInputEdge>;
  /** The inputs alone. */
  readonly nodes: ReadonlyArray<ToeInput>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** An input and its cursor. */
export type ToeInputEdge = {
  readonly __typename?: 'ToeInputEdge';
  /** The place of the input in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The input. */
  readonly node: ToeInput;
};

/** Which inputs are wanted: all given fields must hold. At most 50 conditions, 8 deep, and 500 values a list. Conditions on attacks are FORBIDDEN to those whom attacks are not shown. */
export type ToeInputFilter = {
  /** It is absent, since an instant within these bounds. For analysts, reviewers and group managers. */
  readonly absentSince?: InputMaybe<DateTimeRange>;
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<ToeInputFilter>>;
  /** It was attacked last within these bounds. For analysts, reviewers and group managers. */
  readonly attackedAt?: InputMaybe<DateTimeRange>;
  /** One of these attacked it last: e-mail addresses. For analysts, reviewers and group managers. */
  readonly attackedBy?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The component contains this text, letter case ignored: at most 1,000 characters. */
  readonly componentContains?: InputMaybe<Scalars['String']['input']>;
  /** The component begins with this text: at most 1,000 characters. */
  readonly componentStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** The entry point contains this text, letter case ignored: at most 1,000 characters. */
  readonly entryPointContains?: InputMaybe<Scalars['String']['input']>;
  /** It was attacked first within these bounds. For analysts, reviewers and group managers. */
  readonly firstAttackAt?: InputMaybe<DateTimeRange>;
  /** An open, released vulnerability stands at this very place, or none does. */
  readonly hasVulnerabilities?: InputMaybe<Scalars['Boolean']['input']>;
  /** This does not hold. */
  readonly not?: InputMaybe<ToeInputFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<ToeInputFilter>>;
  /** The presence is one of these. */
  readonly presence?: InputMaybe<ReadonlyArray<ToePresence>>;
  /** The root is one of these. */
  readonly rootId?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** It was seen first within these bounds. */
  readonly seenAt?: InputMaybe<DateTimeRange>;
};

/** A sort of such a list; ties are broken by id. */
export type ToeInputOrder = {
  /** Which way. */
  readonly direction: SortDirection;
  /** What to sort by. */
  readonly field: ToeInputOrderField;
};

/** What lists of inputs can be sorted by. Each one has an index. */
export type ToeInputOrderField =
  /** The URL. */
  | 'COMPONENT'
  /** When it was seen first. */
  | 'SEEN_AT';

/** The answer of a change to an input. */
export type ToeInputPayload = MutationPayload & {
  readonly __typename?: 'ToeInputPayload';
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** As it is now; null when the change was refused. */
  readonly toeInput?: Maybe<ToeInput>;
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A file of a git repository: lines of code to be tested. */
export type ToeLines = Node & {
  readonly __typename?: 'ToeLines';
  /** Since when it is absent; null while it is present. Shown to analysts, reviewers and group managers. */
  readonly absentSince?: Maybe<Scalars['DateTime']['output']>;
  /** When it was attacked last; null before the first time. Shown to analysts, reviewers and group managers. */
  readonly attackedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who attacked it last: an e-mail address. Shown to analysts, reviewers and group managers. */
  readonly attackedBy?: Maybe<Scalars['String']['output']>;
  /** How many of its lines were attacked: 0 to `loc`, and 0 again once the file was changed after that. Shown to analysts, reviewers and group managers. */
  readonly attackedLines?: Maybe<Scalars['Int']['output']>;
  /** What testers noted: at most 200 characters. Shown to analysts, reviewers and group managers. */
  readonly comments?: Maybe<Scalars['String']['output']>;
  /** The share of its lines that was attacked, 0.0 to 100.0, rounded down to hundredths; 100.0 for a file without lines. Shown to analysts, reviewers and group managers. */
  readonly coverage?: Maybe<Scalars['Float']['output']>;
  /** The path within the repository: at most 1,000 characters. Bytes that are no UTF-8 are written as git does: `\351`. */
  readonly filename: Scalars['String']['output'];
  /** When it was attacked first. Shown to analysts, reviewers and group managers. */
  readonly firstAttackAt?: Maybe<Scalars['DateTime']['output']>;
  /** The id of the group that it belongs to. */
  readonly groupId: Scalars['UUID']['output'];
  /** Whether an open, released vulnerability without confirmed zero risk stands at this very place; false while it is absent. */
  readonly hasVulnerabilities: Scalars['Boolean']['output'];
  /** The file's id. */
  readonly id: Scalars['UUID']['output'];
  /** The e-mail address of who changed it last; empty when the commit names none. */
  readonly lastAuthor: Scalars['String']['output'];
  /** The commit that changed it last: 40 or 64 hexadecimal digits. */
  readonly lastCommit: Scalars['String']['output'];
  /** How many lines it has, empty ones and comments included: 0 to 10,000,000; 0 for binary files. */
  readonly loc: Scalars['Int']['output'];
  /** When that commit was made. */
  readonly modifiedAt: Scalars['DateTime']['output'];
  /** Whether it is there. */
  readonly presence: ToePresence;
  /** How often it was changed: what `revision` of a change is compared with. */
  readonly revision: Scalars['Int']['output'];
  /** The root that it is part of. */
  readonly root: GitRoot;
  /** When it was seen first. */
  readonly seenAt: Scalars['DateTime']['output'];
  /** Who recorded it first: an e-mail address, or `operator` for a refresh. Shown to analysts, reviewers and group managers. */
  readonly seenBy?: Maybe<Scalars['String']['output']>;
};

/** A page of files. */
export type ToeLinesConnection = {
  readonly __typename?: 'ToeLinesConnection';
  /** The files with their cursors. */
  readonly edges: ReadonlyArray<ToeLinesEdge>;
  /** The files alone. */
  readonly nodes: ReadonlyArray<ToeLines>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A file and its cursor. */
export type ToeLinesEdge = {
  readonly __typename?: 'ToeLinesEdge';
  /** The place of the file in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The file. */
  readonly node: ToeLines;
};

/** Which files are wanted: all given fields must hold. At most 50 conditions, 8 deep, and 500 values a list. Conditions on attacks are FORBIDDEN to those whom attacks are not shown. */
export type ToeLinesFilter = {
  /** It is absent, since an instant within these bounds. For analysts, reviewers and group managers. */
  readonly absentSince?: InputMaybe<DateTimeRange>;
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<ToeLinesFilter>>;
  /** It was attacked last within these bounds. For analysts, reviewers and group managers. */
  readonly attackedAt?: InputMaybe<DateTimeRange>;
  /** One of these attacked it last: e-mail addresses. For analysts, reviewers and group managers. */
  readonly attackedBy?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** So many of its lines were attacked. For analysts, reviewers and group managers. */
  readonly attackedLines?: InputMaybe<IntRange>;
  /** The comments contain this text, letter case ignored: at most 1,000 characters. For analysts, reviewers and group managers. */
  readonly commentsContains?: InputMaybe<Scalars['String']['input']>;
  /** This share of its lines was attacked. For analysts, reviewers and group managers. */
  readonly coverage?: InputMaybe<PercentRange>;
  /** The path contains this text, letter case ignored: at most 1,000 characters. */
  readonly filenameContains?: InputMaybe<Scalars['String']['input']>;
  /** The path begins with this text: at most 1,000 characters. */
  readonly filenameStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** It was attacked first within these bounds. For analysts, reviewers and group managers. */
  readonly firstAttackAt?: InputMaybe<DateTimeRange>;
  /** An open, released vulnerability stands at this very place, or none does. */
  readonly hasVulnerabilities?: InputMaybe<Scalars['Boolean']['input']>;
  /** One of these changed it last: e-mail addresses. */
  readonly lastAuthor?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** One of these commits changed it last. */
  readonly lastCommit?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** It has so many lines. */
  readonly loc?: InputMaybe<IntRange>;
  /** It was changed last within these bounds. */
  readonly modifiedAt?: InputMaybe<DateTimeRange>;
  /** This does not hold. */
  readonly not?: InputMaybe<ToeLinesFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<ToeLinesFilter>>;
  /** The presence is one of these. */
  readonly presence?: InputMaybe<ReadonlyArray<ToePresence>>;
  /** The root is one of these. */
  readonly rootId?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** It was seen first within these bounds. */
  readonly seenAt?: InputMaybe<DateTimeRange>;
};

/** A sort of such a list; ties are broken by id. */
export type ToeLinesOrder = {
  /** Which way. */
  readonly direction: SortDirection;
  /** What to sort by. */
  readonly field: ToeLinesOrderField;
};

/** What lists of files can be sorted by. Each one has an index. */
export type ToeLinesOrderField =
  /** The share of lines that was attacked: FORBIDDEN to those whom attacks are not shown. */
  | 'COVERAGE'
  /** The path. */
  | 'FILENAME'
  /** How many lines there are. */
  | 'LOC'
  /** When the file was changed last. */
  | 'MODIFIED_AT';

/** The answer of a change to a file. */
export type ToeLinesPayload = MutationPayload & {
  readonly __typename?: 'ToeLinesPayload';
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** As it is now; null when the change was refused. */
  readonly toeLines?: Maybe<ToeLines>;
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A port of an address: a place to be tested. */
export type ToePort = Node & {
  readonly __typename?: 'ToePort';
  /** Since when it is absent; null while it is present. Shown to analysts, reviewers and group managers. */
  readonly absentSince?: Maybe<Scalars['DateTime']['output']>;
  /** The address of its root. */
  readonly address: Scalars['String']['output'];
  /** When it was attacked last; null before the first time. Shown to analysts, reviewers and group managers. */
  readonly attackedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who attacked it last: an e-mail address. Shown to analysts, reviewers and group managers. */
  readonly attackedBy?: Maybe<Scalars['String']['output']>;
  /** When it was attacked first. Shown to analysts, reviewers and group managers. */
  readonly firstAttackAt?: Maybe<Scalars['DateTime']['output']>;
  /** The id of the group that it belongs to. */
  readonly groupId: Scalars['UUID']['output'];
  /** Whether an open, released vulnerability without confirmed zero risk stands at this very place; false while it is absent. */
  readonly hasVulnerabilities: Scalars['Boolean']['output'];
  /** The port's id. */
  readonly id: Scalars['UUID']['output'];
  /** The port: 0 to 65,535. */
  readonly port: Scalars['Int']['output'];
  /** Whether it is there. */
  readonly presence: ToePresence;
  /** How often it was changed: what `revision` of a change is compared with. */
  readonly revision: Scalars['Int']['output'];
  /** The root that it is part of. */
  readonly root: IpRoot;
  /** When it was seen first. */
  readonly seenAt: Scalars['DateTime']['output'];
  /** Who recorded it first: an e-mail address, or `operator` for a refresh. Shown to analysts, reviewers and group managers. */
  readonly seenBy?: Maybe<Scalars['String']['output']>;
};

/** A page of ports. */
export type ToePortConnection = {
  readonly __typename?: 'ToePortConnection';
  /** The ports with their cursors. */
  readonly edges: ReadonlyArray<ToePortEdge>;
  /** The ports alone. */
  readonly nodes: ReadonlyArray<ToePort>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A port and its cursor. */
export type ToePortEdge = {
  readonly __typename?: 'ToePortEdge';
  /** The place of the port in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The port. */
  readonly node: ToePort;
};

/** Which ports are wanted: all given fields must hold. At most 50 conditions, 8 deep, and 500 values a list. Conditions on attacks are FORBIDDEN to those whom attacks are not shown. */
export type ToePortFilter = {
  /** It is absent, since an instant within these bounds. For analysts, reviewers and group managers. */
  readonly absentSince?: InputMaybe<DateTimeRange>;
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<ToePortFilter>>;
  /** It was attacked last within these bounds. For analysts, reviewers and group managers. */
  readonly attackedAt?: InputMaybe<DateTimeRange>;
  /** One of these attacked it last: e-mail addresses. For analysts, reviewers and group managers. */
  readonly attackedBy?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** It was attacked first within these bounds. For analysts, reviewers and group managers. */
  readonly firstAttackAt?: InputMaybe<DateTimeRange>;
  /** An open, released vulnerability stands at this very place, or none does. */
  readonly hasVulnerabilities?: InputMaybe<Scalars['Boolean']['input']>;
  /** This does not hold. */
  readonly not?: InputMaybe<ToePortFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<ToePortFilter>>;
  /** The port lies within these bounds. */
  readonly port?: InputMaybe<IntRange>;
  /** The presence is one of these. */
  readonly presence?: InputMaybe<ReadonlyArray<ToePresence>>;
  /** The root is one of these. */
  readonly rootId?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** It was seen first within these bounds. */
  readonly seenAt?: InputMaybe<DateTimeRange>;
};

/** A sort of such a list; ties are broken by id. */
export type ToePortOrder = {
  /** Which way. */
  readonly direction: SortDirection;
  /** What to sort by. */
  readonly field: ToePortOrderField;
};

/** What lists of ports can be sorted by. Each one has an index. */
export type ToePortOrderField =
  /** The number of the port. */
  | 'PORT'
  /** When it was seen first. */
  | 'SEEN_AT';

/** The answer of a change to a port. */
export type ToePortPayload = MutationPayload & {
  readonly __typename?: 'ToePortPayload';
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** As it is now; null when the change was refused. */
  readonly toePort?: Maybe<ToePort>;
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whether part of the target of evaluation is there. */
export type ToePresence =
  /** It is gone, or out of scope with its root. */
  | 'ABSENT'
  /** It is there, to be tested. */
  | 'PRESENT';

/** What an API token may be used for. A token never allows more than its owner's roles. */
export type TokenScope =
  /** Ask the gate. */
  | 'GATE'
  /** Change organizations, groups, roots, members, findings and events. */
  | 'MANAGE'
  /** Read what the owner may read. */
  | 'READ'
  /** Upload reports. */
  | 'REPORT_UPLOAD'
  /** Review and treat vulnerabilities, ask to verify what was solved, and write comments. */
  | 'TRIAGE';

/** An access token. */
export type TokenSecretInput = {
  /** The token: 1 to 4,000 characters, no control characters. */
  readonly token: Scalars['String']['input'];
  /** The user that is sent beside the token; `oauth2` when left out, which most hosts take. 1 to 200 characters, no colon and no control characters. */
  readonly user?: InputMaybe<Scalars['String']['input']>;
};

/** What happened to a finding on a day in one way: by the same person, for the same reason. */
export type TrackingEntry = Node & {
  readonly __typename?: 'TrackingEntry';
  /** Who is to mend what was accepted; null when nobody is. It is shown to those who may see the members of the group, and to the assignee; to others it is null. */
  readonly assignee?: Maybe<Stakeholder>;
  /** Who did it: an e-mail address, or the name of the part of the server that did. */
  readonly by: Scalars['String']['output'];
  /** The number of the day among those on which something happened to the finding, from 0. */
  readonly cycle: Scalars['Int']['output'];
  /** The day, in UTC. */
  readonly day: Scalars['Date']['output'];
  /** Its id. */
  readonly id: Scalars['UUID']['output'];
  /** Why, in words; of what was removed, the reason. Null for what reports did and for what was confirmed in review. */
  readonly justification?: Maybe<Scalars['String']['output']>;
  /** What happened. */
  readonly kind: TrackingKind;
  /** To how many vulnerabilities; one to which it happened twice that day counts twice. */
  readonly vulnerabilities: Scalars['Int']['output'];
};

/** A page of tracking. */
export type TrackingEntryConnection = {
  readonly __typename?: 'TrackingEntryConnection';
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<TrackingEntryEdge>;
  /** The entries alone. */
  readonly nodes: ReadonlyArray<TrackingEntry>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** An entry with its cursor. */
export type TrackingEntryEdge = {
  readonly __typename?: 'TrackingEntryEdge';
  /** The cursor of the entry. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: TrackingEntry;
};

/** What can happen to vulnerabilities of a finding, as its tracking tells it. */
export type TrackingKind =
  /** They were accepted until a date, on all branches. */
  | 'ACCEPTED'
  /** They were accepted for good on all branches: a request was approved, or a finding policy did it. */
  | 'ACCEPTED_UNDEFINED'
  /** They were removed, after they had been released. */
  | 'REMOVED'
  /** They were there again after they had been closed. */
  | 'REOPENED'
  /** They were closed. */
  | 'SAFE'
  /** They were found: released, by a report or a review. */
  | 'VULNERABLE'
  /** They were confirmed to be no risk. */
  | 'ZERO_RISK';

/** Changes the treatments of all vulnerabilities that a filter finds. Those that the rules refuse stay as they are. */
export type TreatVulnerabilitiesInput = {
  /** For START alone: the e-mail address of who is to mend them; the caller when left out. */
  readonly assignee?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** For START, ACCEPT and REQUEST alone: the branches that it is for, 1 to 50 of 1 to 500 characters, order and repetition aside; all when left out, those to come too. Elsewhere the vulnerabilities are untreated and count as before. */
  readonly branches?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether to tell only what would be done; false when left out. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** For ACCEPT and REQUEST alone: whether it ends once a report shows something else than was accepted: the component in another version, or other code, where the same tool, category and branch saw it before. Then the vulnerabilities are untreated again. False when left out. */
  readonly endsOnChange?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which vulnerabilities of the group, among those that the caller may see; at most 5,000. An empty filter finds all. */
  readonly filter: VulnerabilityFilter;
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** Why: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** What to do. */
  readonly step: TreatmentStep;
  /** For ACCEPT, and needed there: the last day, in UTC. */
  readonly until?: InputMaybe<Scalars['Date']['input']>;
};

/** The answer of a change to the vulnerabilities that a filter finds. */
export type TreatVulnerabilitiesPayload = MutationPayload & {
  readonly __typename?: 'TreatVulnerabilitiesPayload';
  /** What became of each vulnerability; null when nothing was tried. */
  readonly outcome?: Maybe<TreatmentOutcome>;
  /** Whether the change was made, also when every vulnerability was refused; with `dryRun`, whether it could be tried. */
  readonly success: Scalars['Boolean']['output'];
  /** Why nothing was tried, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A step in the treatment of a vulnerability. */
export type TreatmentChange = {
  readonly __typename?: 'TreatmentChange';
  /** How the request of a permanent acceptance stands since then; null unless `status` is ACCEPTED_UNDEFINED. */
  readonly acceptance?: Maybe<AcceptanceStatus>;
  /** Who is to mend it since then; null when nobody is. It is shown to those who may see the members of the group, and to the assignee; to others it is null. */
  readonly assignee?: Maybe<Stakeholder>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The branches that it is for since then, by name; null when it is for all, those to come too. */
  readonly branches?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Who: an e-mail address, or the name of the part of the server that did it. */
  readonly by: Scalars['String']['output'];
  /** Whether it ends once a report shows something else than was accepted. */
  readonly endsOnChange: Scalars['Boolean']['output'];
  /** The finding policy that did it; null when none did. */
  readonly findingPolicyId?: Maybe<Scalars['UUID']['output']>;
  /** Why, in words. */
  readonly justification: Scalars['String']['output'];
  /** What happened. */
  readonly kind: TreatmentChangeKind;
  /** The report that did it: it shows something else than was accepted (EVIDENCE_CHANGED), or a tool in it was told to suppress it (REQUESTED), or is so no more (CANCELLED). Null when no report did. */
  readonly reportId?: Maybe<Scalars['UUID']['output']>;
  /** The treatment since then. */
  readonly status: TreatmentStatus;
  /** The last day of the temporary acceptance, in UTC; null unless `status` is ACCEPTED. */
  readonly until?: Maybe<Scalars['Date']['output']>;
};

/** What happens in the treatment of a vulnerability. */
export type TreatmentChangeKind =
  /** It was accepted until a date. */
  | 'ACCEPTED'
  /** A finding policy of the organization accepted it for good. */
  | 'ACCEPTED_BY_POLICY'
  /** The permanent acceptance was approved. */
  | 'APPROVED'
  /** Nothing was left to accept, or the tool for whose sake it was asked for suppresses it no more: the treatment before the request holds again. */
  | 'CANCELLED'
  /** A report showed something else than was accepted: another version, or other code. */
  | 'EVIDENCE_CHANGED'
  /** The last day of the acceptance passed. */
  | 'EXPIRED'
  /** Nobody answered the request within five days: the treatment before it holds again. */
  | 'LAPSED'
  /** The finding policy was deactivated: the treatment before it holds again. */
  | 'POLICY_ENDED'
  /** The permanent acceptance was rejected: the treatment before it holds again. */
  | 'REJECTED'
  /** A permanent acceptance was asked for. */
  | 'REQUESTED'
  /** Somebody began to mend it, or somebody else took over. */
  | 'STARTED'
  /** The treatment was given up. */
  | 'WITHDRAWN';

/** What became of the vulnerabilities that a filter found, or what would become of them. */
export type TreatmentOutcome = {
  readonly __typename?: 'TreatmentOutcome';
  /** Those that stay as they are, each with the reason; the oldest first. */
  readonly refusals: ReadonlyArray<TreatmentRefusal>;
  /** Those that were changed, or would be; the oldest first. */
  readonly vulnerabilityIds: ReadonlyArray<Scalars['UUID']['output']>;
};

/** Why a vulnerability stays as it is. */
export type TreatmentRefusal = {
  readonly __typename?: 'TreatmentRefusal';
  /** The kind of refusal, for programs. */
  readonly code: UserErrorCode;
  /** What is wrong and, where there is one, the limit, for people. */
  readonly message: Scalars['String']['output'];
  /** The vulnerability. */
  readonly vulnerabilityId: Scalars['UUID']['output'];
};

/** What the owners of a vulnerability decided. */
export type TreatmentStatus =
  /** Accepted until a date. */
  | 'ACCEPTED'
  /** Accepted for good, once somebody else than the requester approved it. */
  | 'ACCEPTED_UNDEFINED'
  /** Somebody is mending it. */
  | 'IN_PROGRESS'
  /** Nothing yet. */
  | 'UNTREATED';

/** What can be done with the treatments of many vulnerabilities at once. */
export type TreatmentStep =
  /** Accept until a date, as `acceptVulnerabilities`. */
  | 'ACCEPT'
  /** Approve permanent acceptances, as `approveAcceptances`. */
  | 'APPROVE'
  /** Reject permanent acceptances, as `rejectAcceptances`. */
  | 'REJECT'
  /** Ask for a permanent acceptance, as `requestPermanentAcceptance`. */
  | 'REQUEST'
  /** Begin to mend, as `startTreatment`. */
  | 'START'
  /** Give up treatments, as `withdrawTreatments`. */
  | 'WITHDRAW';

/** A claim that a pipeline's token must have. */
export type TrustCondition = {
  readonly __typename?: 'TrustCondition';
  /** The name of the claim. */
  readonly claim: Scalars['String']['output'];
  /** Its value. `*` stands for any characters but `/`, `**` for any characters. */
  readonly value: Scalars['String']['output'];
};

/** A claim that a pipeline's token must have. */
export type TrustConditionInput = {
  /** The name of the claim: 1 to 64 letters, digits, dots, dashes and underscores. */
  readonly claim: Scalars['String']['input'];
  /** Its value: 1 to 255 characters. `*` stands for any characters but `/`, `**` for any characters. */
  readonly value: Scalars['String']['input'];
};

/** A rule by which pipelines get tokens for a group: they exchange one that their CI signed for them. No secret is kept at the CI. */
export type TrustRule = Node & {
  readonly __typename?: 'TrustRule';
  /** Whom the pipelines' tokens must be for: their `aud` claim. */
  readonly audience: Scalars['String']['output'];
  /** What else the pipelines' tokens must say: all of it. */
  readonly conditions: ReadonlyArray<TrustCondition>;
  /** When the rule was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The group that the issued tokens are for, and nothing else. */
  readonly group: Group;
  /** The rule's id. */
  readonly id: Scalars['UUID']['output'];
  /** Who signs the pipelines' tokens: the `iss` claim, such as `https://token.actions.githubusercontent.com`. */
  readonly issuer: Scalars['String']['output'];
  /** How long issued tokens live, in minutes: 1 to 60. */
  readonly lifetimeMinutes: Scalars['Int']['output'];
  /** The name, unique in the group whatever the case of its letters: 1 to 60 characters. */
  readonly name: Scalars['String']['output'];
  /** What issued tokens may be used for. */
  readonly scopes: ReadonlyArray<TokenScope>;
};

/** A page of trust rules. */
export type TrustRuleConnection = {
  readonly __typename?: 'TrustRuleConnection';
  /** The rules with their cursors. */
  readonly edges: ReadonlyArray<TrustRuleEdge>;
  /** The rules alone. */
  readonly nodes: ReadonlyArray<TrustRule>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; a group has at most 20. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A trust rule and its cursor. */
export type TrustRuleEdge = {
  readonly __typename?: 'TrustRuleEdge';
  /** The place of the rule in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The rule. */
  readonly node: TrustRule;
};

/** The answer of a change to a trust rule. */
export type TrustRulePayload = MutationPayload & {
  readonly __typename?: 'TrustRulePayload';
  /** The rule as it is now; null when the change was refused. */
  readonly rule?: Maybe<TrustRule>;
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A URL in scope. */
export type UrlRoot = Node & Root & {
  readonly __typename?: 'URLRoot';
  /** The components that the newest inventories of the root list, one for each tool, category and branch. Costs two statements a page and one more for `totalCount`, and one to decide who may ask. */
  readonly components?: Maybe<ComponentConnection>;
  /** When the root was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Its figures. */
  readonly figures?: Maybe<Figures>;
  /** The group that the root belongs to. */
  readonly group: Group;
  /** The host, in lower case. */
  readonly host: Scalars['String']['output'];
  /** The root's id. */
  readonly id: Scalars['UUID']['output'];
  /** The nickname, unique in the group: 1 to 128 letters, digits, dashes and underscores. */
  readonly nickname: Scalars['String']['output'];
  /** The path, `/` when it is empty. */
  readonly path: Scalars['String']['output'];
  /** The port: 1 to 65,535; 0 for FILE. */
  readonly port: Scalars['Int']['output'];
  /** How it is reached. */
  readonly protocol: UrlProtocol;
  /** The query without the question mark; null when there is none. */
  readonly query?: Maybe<Scalars['String']['output']>;
  /** The branches that reports speak of, the last reported one first; the first 100. Costs two statements a page of roots, one of them to decide who may ask. */
  readonly reportedBranches?: Maybe<ReadonlyArray<ReportedBranch>>;
  /** Whether the root is in scope. */
  readonly state: RootState;
  /** The ways into the application, those that are gone included. Costs one statement a page, and one more for `totalCount`. */
  readonly toeInputs: ToeInputConnection;
};


/** A URL in scope. */
export type UrlRootComponentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ComponentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ComponentOrder>;
};


/** A URL in scope. */
export type UrlRootToeInputsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ToeInputFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ToeInputOrder>;
};

/** Undoes a report that was applied. */
export type UndoReportInput = {
  /** Why: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** The report. */
  readonly reportId: Scalars['UUID']['input'];
};

/** Takes the caller's account at a provider off. */
export type UnlinkAccountInput = {
  /** The provider. `LOCAL` is none: a password is not linked. */
  readonly provider: AuthProvider;
};

/** Changes a comment of the caller's own. The text that it had is kept. */
export type UpdateCommentInput = {
  /** The comment. */
  readonly commentId: Scalars['UUID']['input'];
  /** The text, in Markdown: 1 to 20,000 characters on findings and events, 1 to 5,000 on groups. */
  readonly content: Scalars['String']['input'];
};

/** Changes credentials. What is left out stays. */
export type UpdateCredentialsInput = {
  /** The credentials, of the same organization. */
  readonly credentialsId: Scalars['UUID']['input'];
  /** The new name: 1 to 100 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
  /** The new secret; the caller becomes the owner. An SSH key can't become a password or a token, nor the reverse. */
  readonly secret?: InputMaybe<CredentialsSecretInput>;
};

/** Changes a custom role. What is left out stays. */
export type UpdateCustomRoleInput = {
  /** The role, of the same organization. */
  readonly customRoleId: Scalars['UUID']['input'];
  /** What it is for, in words: at most 300 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The new name: 1 to 50 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
  /** What it allows beside USER or VIEWER, instead of what it allowed before; whoever holds it has that from the next request on. */
  readonly permissions?: InputMaybe<ReadonlyArray<Permission>>;
};

/** Changes an event that is not solved. What is left out stays. */
export type UpdateEventInput = {
  /** What happened: 1 to 300 characters. */
  readonly detail?: InputMaybe<Scalars['String']['input']>;
  /** The event. */
  readonly eventId: Scalars['UUID']['input'];
  /** What kind of problem it is; CLIENT_CANCELS_PROJECT_MILESTONE only where it is that already. */
  readonly type?: InputMaybe<EventType>;
};

/** Changes what is said of an evidence. */
export type UpdateEvidenceInput = {
  /** What is to be seen: at most 5,000 characters. */
  readonly description: Scalars['String']['input'];
  /** The evidence. */
  readonly evidenceId: Scalars['UUID']['input'];
};

/** Changes a finding. What is left out stays. */
export type UpdateFindingInput = {
  /** The CVSS 3.1 vector; null takes it away. */
  readonly cvss31?: InputMaybe<Scalars['CvssVector']['input']>;
  /** The CVSS 4.0 vector; null takes it away. */
  readonly cvss40?: InputMaybe<Scalars['CvssVector']['input']>;
  /** What the weakness is: 1 to 10,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The finding. */
  readonly findingId: Scalars['UUID']['input'];
  /** How to mend it: at most 10,000 characters. */
  readonly recommendation?: InputMaybe<Scalars['String']['input']>;
  /** The security requirements that the weakness leaves unfulfilled, all of them: at most 50; an empty list takes all away. */
  readonly requirements?: InputMaybe<ReadonlyArray<RequirementInput>>;
  /** What an attacker gains: at most 10,000 characters. */
  readonly threat?: InputMaybe<Scalars['String']['input']>;
  /** The title: 1 to 200 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

/** Changes a git repository. What is left out stays. */
export type UpdateGitRootInput = {
  /** The new branch: a name that git takes, of at most 255 characters; only while nothing was reported on the root. */
  readonly branch?: InputMaybe<Scalars['String']['input']>;
  /** What opens the repository: credentials of the organization for the host of the address; null: nothing. */
  readonly credentialsId?: InputMaybe<Scalars['UUID']['input']>;
  /** Paths that are out of scope, as gitignore patterns: at most 100 of at most 256 characters. */
  readonly exclusions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The nickname, unique in the group: 1 to 128 letters, digits, dashes and underscores. */
  readonly nickname?: InputMaybe<Scalars['String']['input']>;
  /** The root. */
  readonly rootId: Scalars['UUID']['input'];
  /** The new address, at most 2,000 characters; only while nothing was reported on the root. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
  /** Whether to ask the repository for the branch before, as `verifyGitAccess` does, and to change nothing when that fails. No when left out. */
  readonly verifyAccess?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Changes a group. What is left out stays. */
export type UpdateGroupInput = {
  /** Context for those who test: Markdown of at most 20,000 characters. */
  readonly context?: InputMaybe<Scalars['String']['input']>;
  /** What the project is, in at most 200 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What the group uses. */
  readonly features?: InputMaybe<ReadonlyArray<GroupFeature>>;
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** The language in which findings are written. */
  readonly language?: InputMaybe<Language>;
  /** ACTIVE or ARCHIVED. */
  readonly state?: InputMaybe<GroupState>;
};

/** Changes a member of a group. What is left out stays. */
export type UpdateGroupMemberInput = {
  /** The new custom role, and `role` becomes VIEWER by it; null takes the custom role away. */
  readonly customRoleId?: InputMaybe<Scalars['UUID']['input']>;
  /** The member's e-mail address. */
  readonly email: Scalars['EmailAddress']['input'];
  /** When the membership ends, in the future; null: never. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** What the member answers for, in words; at most 50 characters; null clears it. */
  readonly responsibility?: InputMaybe<Scalars['String']['input']>;
  /** The new role; a custom role ends by it. */
  readonly role?: InputMaybe<GroupRole>;
};

/** Changes a group's policies. What is left out stays; null takes the own value away, so that the organization's holds. */
export type UpdateGroupPoliciesInput = {
  /** After how many days from its report a vulnerability breaks no build any more: 0 to 36,500. */
  readonly daysUntilItBreaks?: InputMaybe<Scalars['Int']['input']>;
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** For how many days a vulnerability may be accepted at most: 0 to 999. */
  readonly maxAcceptanceDays?: InputMaybe<Scalars['Int']['input']>;
  /** The highest score that may be accepted until a date: 0.0 to 10.0, at least the lowest one in force. */
  readonly maxAcceptanceSeverity?: InputMaybe<Scalars['Float']['input']>;
  /** How much of what a tool saw may be closed at once by a report, in per cent: 0 to 100. */
  readonly maxClosingShare?: InputMaybe<Scalars['Int']['input']>;
  /** How often a vulnerability may be accepted until a date: 0 or more. */
  readonly maxNumberAcceptances?: InputMaybe<Scalars['Int']['input']>;
  /** The lowest score that may be accepted until a date: 0.0 to 10.0, at most the highest one in force. */
  readonly minAcceptanceSeverity?: InputMaybe<Scalars['Float']['input']>;
  /** The lowest score that breaks a build: 0.0 to 10.0. */
  readonly minBreakingSeverity?: InputMaybe<Scalars['Float']['input']>;
  /** What is at stake with the software, on which SSVC decisions depend. */
  readonly missionWellBeing?: InputMaybe<MissionWellBeing>;
  /** What is done with results that a tool was told to suppress. */
  readonly suppressedResults?: InputMaybe<SuppressedResults>;
  /** For how many days after its report a vulnerability breaks no build: 0 to 36,500. */
  readonly vulnerabilityGracePeriod?: InputMaybe<Scalars['Int']['input']>;
};

/** Changes an organization. What is left out stays. */
export type UpdateOrganizationInput = {
  /** The country, as an ISO 3166-1 code of two letters; null clears it. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** The new name: 3 to 40 letters, digits and dashes. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
};

/** Changes a member of an organization. What is left out stays. */
export type UpdateOrganizationMemberInput = {
  /** The new custom role, and `role` becomes USER by it; null takes the custom role away. */
  readonly customRoleId?: InputMaybe<Scalars['UUID']['input']>;
  /** The member's e-mail address. */
  readonly email: Scalars['EmailAddress']['input'];
  /** When the membership ends, in the future; null: never. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
  /** What the member answers for, in words; at most 50 characters; null clears it. */
  readonly responsibility?: InputMaybe<Scalars['String']['input']>;
  /** The new role; a custom role ends by it. */
  readonly role?: InputMaybe<OrganizationRole>;
};

/** Changes an organization's policies. What is left out stays; null takes the own value away, so that the default holds. */
export type UpdateOrganizationPoliciesInput = {
  /** After how many days from its report a vulnerability breaks no build any more: 0 to 36,500. */
  readonly daysUntilItBreaks?: InputMaybe<Scalars['Int']['input']>;
  /** After how many days without activity members lose their access: 21 to 36,500. */
  readonly inactivityPeriod?: InputMaybe<Scalars['Int']['input']>;
  /** For how many days a vulnerability may be accepted at most: 0 to 999. */
  readonly maxAcceptanceDays?: InputMaybe<Scalars['Int']['input']>;
  /** The highest score that may be accepted until a date: 0.0 to 10.0, at least the lowest one in force, also in groups that set only one of the two. */
  readonly maxAcceptanceSeverity?: InputMaybe<Scalars['Float']['input']>;
  /** How much of what a tool saw may be closed at once by a report, in per cent: 0 to 100. */
  readonly maxClosingShare?: InputMaybe<Scalars['Int']['input']>;
  /** How often a vulnerability may be accepted until a date: 0 or more. */
  readonly maxNumberAcceptances?: InputMaybe<Scalars['Int']['input']>;
  /** The lowest score that may be accepted until a date: 0.0 to 10.0, at most the highest one in force, also in groups that set only one of the two. */
  readonly minAcceptanceSeverity?: InputMaybe<Scalars['Float']['input']>;
  /** The lowest score that breaks a build: 0.0 to 10.0. */
  readonly minBreakingSeverity?: InputMaybe<Scalars['Float']['input']>;
  /** What is at stake with the software, on which SSVC decisions depend. */
  readonly missionWellBeing?: InputMaybe<MissionWellBeing>;
  /** The organization. */
  readonly organizationId: Scalars['UUID']['input'];
  /** What is done with results that a tool was told to suppress. */
  readonly suppressedResults?: InputMaybe<SuppressedResults>;
  /** For how many days after its report a vulnerability breaks no build: 0 to 36,500. */
  readonly vulnerabilityGracePeriod?: InputMaybe<Scalars['Int']['input']>;
};

/** Changes the nickname of an IP address or a URL. */
export type UpdateRootNicknameInput = {
  /** The nickname, unique in the group: 1 to 128 letters, digits, dashes and underscores. */
  readonly nickname: Scalars['String']['input'];
  /** The root. */
  readonly rootId: Scalars['UUID']['input'];
};

/** Says whether an input is there. */
export type UpdateToeInputInput = {
  /** Whether it is there; the root must be active for what is. */
  readonly presence: ToePresence;
  /** The revision that the change was decided on: another one by now is a CONFLICT. Left out, the newest is changed. */
  readonly revision?: InputMaybe<Scalars['Int']['input']>;
  /** The input. */
  readonly toeInputId: Scalars['UUID']['input'];
};

/** Corrects what is recorded of a file. What is left out stays. */
export type UpdateToeLinesInput = {
  /** The e-mail address of who changed it last: at most 254 characters. */
  readonly lastAuthor?: InputMaybe<Scalars['String']['input']>;
  /** The commit that changed it last: 40 or 64 hexadecimal digits. */
  readonly lastCommit?: InputMaybe<Scalars['String']['input']>;
  /** How many lines it has: 0 to 10,000,000. */
  readonly loc?: InputMaybe<Scalars['Int']['input']>;
  /** When that commit was made: not in the future. Attacked lines are 0 again when it is later than the last attack. */
  readonly modifiedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether it is there; the root must be active for what is. */
  readonly presence?: InputMaybe<ToePresence>;
  /** The revision that the change was decided on: another one by now is a CONFLICT. Left out, the newest is changed. */
  readonly revision?: InputMaybe<Scalars['Int']['input']>;
  /** The file. */
  readonly toeLinesId: Scalars['UUID']['input'];
};

/** Says whether a port is there. */
export type UpdateToePortInput = {
  /** Whether it is there; the root must be active for what is. */
  readonly presence: ToePresence;
  /** The revision that the change was decided on: another one by now is a CONFLICT. Left out, the newest is changed. */
  readonly revision?: InputMaybe<Scalars['Int']['input']>;
  /** The port. */
  readonly toePortId: Scalars['UUID']['input'];
};

/** Changes a trust rule. What is left out stays; tokens that were issued by it end. */
export type UpdateTrustRuleInput = {
  /** Whom they must be for, their `aud` claim: 1 to 255 characters. */
  readonly audience?: InputMaybe<Scalars['String']['input']>;
  /** What else they must say: all of the conditions anew, 1 to 10. */
  readonly conditions?: InputMaybe<ReadonlyArray<TrustConditionInput>>;
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** Who signs the pipelines' tokens: an https URL of at most 255 characters, as their `iss` claim has it. */
  readonly issuer?: InputMaybe<Scalars['String']['input']>;
  /** How long issued tokens live, in minutes: 1 to 60. */
  readonly lifetimeMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The name, unique in the group whatever the case of its letters: 1 to 60 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The rule, of the same group. */
  readonly ruleId: Scalars['UUID']['input'];
  /** What issued tokens may be used for: some of READ, REPORT_UPLOAD and GATE. */
  readonly scopes?: InputMaybe<ReadonlyArray<TokenScope>>;
};

/** Corrects where a vulnerability comes from; what is left out stays. */
export type UpdateVulnerabilityInput = {
  /** The commit, as 40 hexadecimal digits; null takes it away. */
  readonly commit?: InputMaybe<Scalars['String']['input']>;
  /** Who found it. */
  readonly source?: InputMaybe<VulnerabilitySource>;
  /** The vulnerability. */
  readonly vulnerabilityId: Scalars['UUID']['input'];
};

/** Gives vulnerabilities vectors of their own, or takes them away. All are changed, or none. */
export type UpdateVulnerabilitySeverityInput = {
  /** The CVSS 3.1 vector; left out it stays, null takes it away. */
  readonly cvss31?: InputMaybe<Scalars['CvssVector']['input']>;
  /** The CVSS 4.0 vector; left out it stays, null takes it away. */
  readonly cvss40?: InputMaybe<Scalars['CvssVector']['input']>;
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** The vulnerabilities, all of the group: 1 to 150, none twice. */
  readonly vulnerabilityIds: ReadonlyArray<Scalars['UUID']['input']>;
};

/** Uploads a report and applies it as a whole, or not at all. */
export type UploadReportInput = {
  /** When the analysis ended, when the report does not say it; at most a day from now. An older report than the last one of its tool, category and branch closes, moves and reopens nothing. */
  readonly analysedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The branch, when the report does not name it; at most 255 characters. */
  readonly branch?: InputMaybe<Scalars['String']['input']>;
  /** What the run was for, when the report does not name a category; at most 255 characters. A report closes only what one of the same tool, category and branch saw. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** The commit, when the report does not name it: 40 or 64 hexadecimal digits. */
  readonly commit?: InputMaybe<Scalars['String']['input']>;
  /** Close also when more than half would vanish at once. */
  readonly confirmClosing?: InputMaybe<Scalars['Boolean']['input']>;
  /** Compare only, and write nothing. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The file: in one of the formats of `ReportFormat`, at most 512 MB unless the installation sets another limit, also packed with gzip. */
  readonly file: Scalars['Upload']['input'];
  /** The format; recognised by how the file begins when it is left out. */
  readonly format?: InputMaybe<ReportFormat>;
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** What columns or properties mean, for formats that leave it open: at most 20,000 characters. Other formats refuse it. */
  readonly mapping?: InputMaybe<Scalars['JSON']['input']>;
  /** The nickname of the root that the report is about; it may be left out when the group has just one active root. */
  readonly rootNickname?: InputMaybe<Scalars['String']['input']>;
  /** Whether to wait for what comes of it, for at most 55 seconds. Else the report is answered as it is on its way: in the state QUEUED or RUNNING. */
  readonly wait?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Uploads a file of vulnerabilities. All of it is done, or nothing. */
export type UploadVulnerabilitiesInput = {
  /** Whether to tell only what would be done; false when left out. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The file: YAML in UTF-8 of less than 1 MiB, with the lists `inputs`, `lines` and `ports`, of at most 100 rows that name at most 1,000 places. The page docs/vulnerabilities-file.md tells the keys of a row. */
  readonly file: Scalars['Upload']['input'];
  /** The finding. For what is new it needs a score above 0.0 and an evidence. */
  readonly findingId: Scalars['UUID']['input'];
};

/** The answer of the upload of a file of vulnerabilities. */
export type UploadVulnerabilitiesPayload = MutationPayload & {
  readonly __typename?: 'UploadVulnerabilitiesPayload';
  /** What became of each place; null when nothing was done. */
  readonly outcome?: Maybe<VulnerabilitiesFileOutcome>;
  /** Whether the file was done; with `dryRun`, whether it could be. */
  readonly success: Scalars['Boolean']['output'];
  /** What is wrong in the file, each with its path as `field` and with its line in the message: the first 50; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How a URL is reached. */
export type UrlProtocol =
  /** file */
  | 'FILE'
  /** http */
  | 'HTTP'
  /** https */
  | 'HTTPS';

/** A refusal that the caller can mend. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** The kind of refusal, for programs. */
  readonly code: UserErrorCode;
  /** The path of the input field concerned, such as `["input", "name"]`; null when it is none in particular. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What is wrong and, where there is one, the limit, for people. */
  readonly message: Scalars['String']['output'];
};

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

/** The roles of a person on the installation. */
export type UserRole =
  /** Manages people and organizations; reads no tenant's data without a membership. */
  | 'ADMIN'
  /** May create organizations and be a member of them. */
  | 'USER';

/** A step in the verification of a fix. */
export type VerificationChange = {
  readonly __typename?: 'VerificationChange';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who: an e-mail address, or the name of the part of the server that did it. */
  readonly by: Scalars['String']['output'];
  /** Why, in words; null when nothing was said. */
  readonly justification?: Maybe<Scalars['String']['output']>;
  /** How the reattack ended; null while it is under way. */
  readonly outcome?: Maybe<ReattackOutcome>;
  /** The report that is the evidence; null when a person answered. */
  readonly reportId?: Maybe<Scalars['UUID']['output']>;
  /** How the verification stands since then. */
  readonly status: VerificationStatus;
};

/** How the verification of a fix stands. */
export type VerificationStatus =
  /** Held up by an event. */
  | 'ON_HOLD'
  /** Asked for. */
  | 'REQUESTED'
  /** Answered. */
  | 'VERIFIED';

/** Tries to read a repository, and changes nothing. */
export type VerifyGitAccessInput = {
  /** The branch that is asked for: a name that git takes, of at most 255 characters. */
  readonly branch: Scalars['String']['input'];
  /** Credentials of the organization for the host of the address; none when left out. */
  readonly credentialsId?: InputMaybe<Scalars['UUID']['input']>;
  /** The group, with the WHITE service, in which the repository is or would be a root. */
  readonly groupId: Scalars['UUID']['input'];
  /** The repository's address: https, ssh or `user@host:path`; without a password; at most 2,000 characters. */
  readonly url: Scalars['String']['input'];
};

/** Answers reattacks. Both lists together hold 1 to 150 vulnerabilities, none twice; all are answered, or none. */
export type VerifyReattacksInput = {
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** How that was found: 11 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** What is still there. */
  readonly openIds?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** Where the fix holds: these are closed. */
  readonly safeIds?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
};

/** A part of a finding's vulnerabilities as a file that `uploadVulnerabilities` takes: it changes nothing when it comes back as it is. */
export type VulnerabilitiesFile = {
  readonly __typename?: 'VulnerabilitiesFile';
  /** The file, YAML in UTF-8: at most 100 rows and 1,000 vulnerabilities, in less than 1 MiB. */
  readonly content: Scalars['String']['output'];
  /** How many vulnerabilities of this part no row can name, such as a tool's without a line. */
  readonly leftOut: Scalars['Int']['output'];
  /** What to give as `after` for the next part; null when this is the last one. */
  readonly next?: Maybe<Scalars['String']['output']>;
  /** How many vulnerabilities its rows are about. */
  readonly vulnerabilities: Scalars['Int']['output'];
};

/** What a file did, or what a dry run tells that it would do: each place that it names is counted once. */
export type VulnerabilitiesFileOutcome = {
  readonly __typename?: 'VulnerabilitiesFileOutcome';
  /** Places that are new. */
  readonly added: Scalars['Int']['output'];
  /** Places that are closed. */
  readonly closed: Scalars['Int']['output'];
  /** Places whose reattack is answered: open still. */
  readonly confirmedOpen: Scalars['Int']['output'];
  /** Places whose source, commit, vectors or tags alone are others now. */
  readonly corrected: Scalars['Int']['output'];
  /** Places that the file names again further down: the last row counts. */
  readonly overridden: Scalars['Int']['output'];
  /** The places in the order of the file, those that are named again left out: at most 1,000. */
  readonly places: ReadonlyArray<PlaceOutcome>;
  /** Places that were closed, and are open again. */
  readonly reopened: Scalars['Int']['output'];
  /** Places that wait for review again. */
  readonly resubmitted: Scalars['Int']['output'];
  /** Places that stand as the file says. */
  readonly unchanged: Scalars['Int']['output'];
};

/** The answer of a change to several vulnerabilities: all are changed, or none. */
export type VulnerabilitiesPayload = MutationPayload & {
  readonly __typename?: 'VulnerabilitiesPayload';
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; `field` ends with the place in the list. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The vulnerabilities as they are now, in the order of the input; null when the change was refused. */
  readonly vulnerabilities?: Maybe<ReadonlyArray<Vulnerability>>;
};

/** One place where a weakness stands. */
export type Vulnerability = Node & {
  readonly __typename?: 'Vulnerability';
  /** How the request of a permanent acceptance stands; null unless `treatment` is ACCEPTED_UNDEFINED. */
  readonly acceptance?: Maybe<AcceptanceStatus>;
  /** Since when it is accepted on all branches without a break, until a date or for good and approved; null while no such acceptance is in force. */
  readonly acceptedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The last day of a temporary acceptance, in UTC; null unless `treatment` is ACCEPTED. */
  readonly acceptedUntil?: Maybe<Scalars['Date']['output']>;
  /** Who is to mend it; null when nobody is. It is shown to those who may see the members of the group, and to the assignee; to others it is null. */
  readonly assignee?: Maybe<Stakeholder>;
  /** The branch of the report that changed it last; null when that named none. */
  readonly branch?: Maybe<Scalars['String']['output']>;
  /** How it stands on each branch that tools reported it on: those where one still sees it first, of them the last seen; the first 100. Empty for what no tool reported. Costs one statement a page of vulnerabilities. */
  readonly branches: ReadonlyArray<VulnerabilityBranch>;
  /** When it was closed last; null while it is open. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The column, counted from 1 in UTF-16 code units; null when the report names none. */
  readonly column?: Maybe<Scalars['Int']['output']>;
  /** The commit of the report that changed it last; null when that named none. */
  readonly commit?: Maybe<Scalars['String']['output']>;
  /** When it was reported first. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Its own CVSS 3.1 vector; null when it has none. */
  readonly cvss31?: Maybe<Scalars['CvssVector']['output']>;
  /** Its own CVSS 4.0 vector; null when it has none. */
  readonly cvss40?: Maybe<Scalars['CvssVector']['output']>;
  /** What else the report says: traces, related places, fixes, requests and properties as the tool gave them, at most 64 KB; null when nothing. */
  readonly detail?: Maybe<Scalars['JSON']['output']>;
  /** Whether its acceptance, in force or asked for, ends once a report shows something else than was accepted: the component in another version, or other code. */
  readonly endsOnChange: Scalars['Boolean']['output'];
  /** The weakness. */
  readonly finding: Finding;
  /** The event that holds its reattack; null unless `verification` is ON_HOLD. */
  readonly heldBy?: Maybe<Event>;
  /** What happened to it, the oldest first; the newest 100. */
  readonly history: ReadonlyArray<VulnerabilityChange>;
  /** The vulnerability's id. */
  readonly id: Scalars['UUID']['output'];
  /** What kind of place it is. */
  readonly kind: VulnerabilityKind;
  /** The first line, counted from 1; null when the report names none. */
  readonly line?: Maybe<Scalars['Int']['output']>;
  /** What the tool or person said about this place: text, never markup. */
  readonly message: Scalars['String']['output'];
  /** How often a reattack was asked for. */
  readonly reattackCycles: Scalars['Int']['output'];
  /** How well the fixes went, in per cent: 100 divided by the cycles once it is closed and verified, else 0. */
  readonly reattackEfficacy: Scalars['Float']['output'];
  /** When it was released: seen by more than analysts, reviewers and group managers; null before that. */
  readonly releasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The vector that a tool's score was computed from when the vulnerability was reported; null when the report gave none that fits the score. One of CVSS 3.0 is told as 3.1. No later report changes it, and the vectors that people give count before it. */
  readonly reportedVector?: Maybe<Scalars['CvssVector']['output']>;
  /** The root that it stands in. */
  readonly root: Root;
  /** The level of the score. */
  readonly severity: SeverityLevel;
  /** How its own vectors changed, the oldest change first; the newest 100. Changes of the finding's are told there. */
  readonly severityHistory: ReadonlyArray<SeverityChange>;
  /** The score, 0.0 to 10.0: of its own CVSS 4.0 vector, else the temporal one of its own 3.1 vector, else that of the finding's vectors, else what was told when it was reported; 0.0 when nothing tells. */
  readonly severityScore: Scalars['Float']['output'];
  /** What each tool claims about it. */
  readonly sightings: ReadonlyArray<Sighting>;
  /** The code as reported, secrets taken out; null when there is none. */
  readonly snippet?: Maybe<Scalars['String']['output']>;
  /** Who found it. */
  readonly source: VulnerabilitySource;
  /** The line, field or port within the place; null when the report names none. */
  readonly specific?: Maybe<Scalars['String']['output']>;
  /** What CISA's SSVC tree decides. Costs five statements for all vulnerabilities of a request, however many there are. */
  readonly ssvc: SsvcAssessment;
  /** The state. */
  readonly state: VulnerabilityState;
  /** The tags that its owners gave it, by name; at most 20. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** How it was found. */
  readonly technique: Technique;
  /** Where the owners follow it, such as a ticket; null when they told nothing. */
  readonly trackerLink?: Maybe<Scalars['URL']['output']>;
  /** What its owners decided. */
  readonly treatment: TreatmentStatus;
  /** The branches that `treatment` is for, by name; null when it is for all, those to come too. On others it is untreated, and so it counts: what is accepted on some branches alone is left out nowhere. */
  readonly treatmentBranches?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What its owners decided, the oldest step first; the newest 100. */
  readonly treatmentHistory: ReadonlyArray<TreatmentChange>;
  /** When its state or place changed last. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** How the verification of its fix stands; null when none was asked for. */
  readonly verification?: Maybe<VerificationStatus>;
  /** The verification of its fixes, the oldest step first; the newest 100. */
  readonly verificationHistory: ReadonlyArray<VerificationChange>;
  /** The place: a path relative to the root, a URL, a host or a component. */
  readonly where: Scalars['String']['output'];
  /** How the claim stands that it is no risk; null when nobody made it. Only CONFIRMED takes it out of counts, exposure and gate. */
  readonly zeroRisk?: Maybe<ZeroRiskStatus>;
  /** The claims that it is no risk, the oldest step first; the newest 100. */
  readonly zeroRiskHistory: ReadonlyArray<ZeroRiskChange>;
};

/** How a vulnerability stands on a branch that tools reported it on. */
export type VulnerabilityBranch = {
  readonly __typename?: 'VulnerabilityBranch';
  /** The branch; null for reports that named none. */
  readonly branch?: Maybe<Scalars['String']['output']>;
  /** When a tool saw it there first. */
  readonly firstSeenAt: Scalars['DateTime']['output'];
  /** When a tool saw it there last. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** The state of the vulnerability, but SAFE where no tool sees it any more while one still does on another branch. */
  readonly state: VulnerabilityState;
  /** What its owners decided for this branch; UNTREATED where they decided for other branches alone. */
  readonly treatment: TreatmentStatus;
};

/** A change in the life of a vulnerability. */
export type VulnerabilityChange = {
  readonly __typename?: 'VulnerabilityChange';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who: an e-mail address, or the name of the part of the server that did it. */
  readonly by: Scalars['String']['output'];
  /** Why, in words; null when nothing was said. */
  readonly justification?: Maybe<Scalars['String']['output']>;
  /** What happened. */
  readonly kind: VulnerabilityChangeKind;
  /** The other vulnerability of a split or a merge, which may have been removed since; null for other changes. */
  readonly otherId?: Maybe<Scalars['UUID']['output']>;
  /** The line before a move, or before a merge that moved it; null for other changes. */
  readonly previousLine?: Maybe<Scalars['Int']['output']>;
  /** The place before a move, or before a merge that moved it; null for other changes. */
  readonly previousWhere?: Maybe<Scalars['String']['output']>;
  /** By what the report recognised it; null when a person did it, when it was new, and when it was seen no more. */
  readonly recognisedBy?: Maybe<RecognisedBy>;
  /** The report that is the evidence; null when a person did it. */
  readonly reportId?: Maybe<Scalars['UUID']['output']>;
  /** The state since then. */
  readonly state: VulnerabilityState;
};

/** What can happen to a vulnerability. */
export type VulnerabilityChangeKind =
  /** It was closed. */
  | 'CLOSED'
  /** It passed review and was released. */
  | 'CONFIRMED'
  /** Another vulnerability was merged into it: `otherId`. When it stands where that one stood since, `previousWhere` tells where it stood before. */
  | 'MERGED'
  /** It was merged into another vulnerability, and is removed: `otherId`. */
  | 'MERGED_INTO'
  /** It was seen in another place and recognised. */
  | 'MOVED'
  /** It was refused in review. */
  | 'REJECTED'
  /** It was removed. */
  | 'REMOVED'
  /** It came back after it had been closed. */
  | 'REOPENED'
  /** It was reported. */
  | 'REPORTED'
  /** It was sent to review again. */
  | 'RESUBMITTED'
  /** Sightings of it became a vulnerability of their own: `otherId`. */
  | 'SPLIT'
  /** It was made of sightings of another vulnerability: `otherId`. `state` is what that one had. */
  | 'SPLIT_OFF';

/** A page of vulnerabilities. */
export type VulnerabilityConnection = {
  readonly __typename?: 'VulnerabilityConnection';
  /** The vulnerabilities with their cursors. */
  readonly edges: ReadonlyArray<VulnerabilityEdge>;
  /** The vulnerabilities alone. */
  readonly nodes: ReadonlyArray<Vulnerability>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; false when there are more than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A vulnerability and its cursor. */
export type VulnerabilityEdge = {
  readonly __typename?: 'VulnerabilityEdge';
  /** The place of the vulnerability in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The vulnerability. */
  readonly node: Vulnerability;
};

/** Which of the vulnerability list are wanted: all given fields must hold. At most 50 conditions, 8 deep. */
export type VulnerabilityFilter = {
  /** The request of a permanent acceptance stands at one of these. */
  readonly acceptance?: InputMaybe<ReadonlyArray<AcceptanceStatus>>;
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<VulnerabilityFilter>>;
  /** A tool's last successful run on one of these branches still saw it, whatever its state: add `state` for what is open. The empty text stands for reports that named none. */
  readonly branch?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Closed within these bounds. */
  readonly closedAt?: InputMaybe<DateTimeRange>;
  /** Reported first within these bounds. */
  readonly createdAt?: InputMaybe<DateTimeRange>;
  /** It belongs to one of these findings. */
  readonly findingId?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** The kind is one of these. */
  readonly kind?: InputMaybe<ReadonlyArray<VulnerabilityKind>>;
  /** This does not hold. */
  readonly not?: InputMaybe<VulnerabilityFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<VulnerabilityFilter>>;
  /** It stands in one of these roots. */
  readonly rootId?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
  /** The score lies within these bounds. */
  readonly severityScore?: InputMaybe<ScoreRange>;
  /** Found by one of these. */
  readonly source?: InputMaybe<ReadonlyArray<VulnerabilitySource>>;
  /** The state is one of these. */
  readonly state?: InputMaybe<ReadonlyArray<VulnerabilityState>>;
  /** It has one of these tags. */
  readonly tag?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The technique is one of these. */
  readonly technique?: InputMaybe<ReadonlyArray<Technique>>;
  /** The treatment is one of these, on whatever branches. */
  readonly treatment?: InputMaybe<ReadonlyArray<TreatmentStatus>>;
  /** The verification stands at one of these. */
  readonly verification?: InputMaybe<ReadonlyArray<VerificationStatus>>;
  /** The place contains this text, letter case ignored: 1 to 100 characters. */
  readonly whereContains?: InputMaybe<Scalars['String']['input']>;
  /** The place begins with this text, such as a folder: 1 to 1,000 characters. */
  readonly whereStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** The zero risk stands at one of these. */
  readonly zeroRisk?: InputMaybe<ReadonlyArray<ZeroRiskStatus>>;
};

/** What kind of place a vulnerability stands in. */
export type VulnerabilityKind =
  /** A component or a binary. */
  | 'COMPONENT'
  /** A URL, and mostly a field of it. */
  | 'INPUT'
  /** A file, and mostly a line of it. */
  | 'LINES'
  /** A host and a port. */
  | 'PORT';

/** A sort of a vulnerability list; ties are broken by id. */
export type VulnerabilityOrder = {
  /** Which way. */
  readonly direction: SortDirection;
  /** What to sort by. */
  readonly field: VulnerabilityOrderField;
};

/** What vulnerability lists can be sorted by. Each one has an index. */
export type VulnerabilityOrderField =
  /** When it was reported first. */
  | 'CREATED_AT'
  /** The score. */
  | 'SEVERITY_SCORE'
  /** The place. */
  | 'WHERE';

/** The answer of a change to a vulnerability. */
export type VulnerabilityPayload = MutationPayload & {
  readonly __typename?: 'VulnerabilityPayload';
  /** Whether the change was made. */
  readonly success: Scalars['Boolean']['output'];
  /** Why the change was refused, when the caller can mend it; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The vulnerability as it is now; null when the change was refused. */
  readonly vulnerability?: Maybe<Vulnerability>;
};

/** Why a vulnerability is refused in review. */
export type VulnerabilityRejectionReason =
  /** It contradicts itself or others. */
  | 'CONSISTENCY'
  /** The evidence is missing or shows something else. */
  | 'EVIDENCE'
  /** It is named wrongly. */
  | 'NAMING'
  /** Something is missing. */
  | 'OMISSION'
  /** Another one, told in words. */
  | 'OTHER'
  /** The score is wrong. */
  | 'SCORING'
  /** The text is not clear. */
  | 'WRITING';

/** Why a vulnerability is removed. */
export type VulnerabilityRemovalReason =
  /** It stands elsewhere already. */
  | 'DUPLICATED'
  /** It is none. */
  | 'FALSE_POSITIVE'
  /** It was reported by mistake. */
  | 'REPORTING_ERROR';

/** Who found a vulnerability. */
export type VulnerabilitySource =
  /** An analyst, by hand. */
  | 'ANALYST'
  /** The owners of the software themselves. */
  | 'CUSTOMER'
  /** Somebody else, after testing had missed it. */
  | 'ESCAPE'
  /** A tool, by its report. */
  | 'TOOL';

/** The states of a vulnerability. */
export type VulnerabilityState =
  /** Removed with a reason. */
  | 'DELETED'
  /** Refused in review; not released. */
  | 'REJECTED'
  /** Closed. */
  | 'SAFE'
  /** Reported, and waiting for review; not released. */
  | 'SUBMITTED'
  /** Open. */
  | 'VULNERABLE';

/** A weakness of the Common Weakness Enumeration (CWE) of The MITRE Corporation. */
export type Weakness = {
  readonly __typename?: 'Weakness';
  /** The CWE number. */
  readonly id: Scalars['Int']['output'];
  /** The name that CWE gives it; null for a number that the catalogue does not have. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Where CWE explains it. */
  readonly url: Scalars['URL']['output'];
};

/** A page of weaknesses. */
export type WeaknessConnection = {
  readonly __typename?: 'WeaknessConnection';
  /** The weaknesses with their cursors. */
  readonly edges: ReadonlyArray<WeaknessEdge>;
  /** The weaknesses alone. */
  readonly nodes: ReadonlyArray<Weakness>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
  /** Always true: the catalogue has fewer than 10,000. */
  readonly totalCountIsExact: Scalars['Boolean']['output'];
};

/** A weakness and its cursor. */
export type WeaknessEdge = {
  readonly __typename?: 'WeaknessEdge';
  /** The place of the weakness in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The weakness. */
  readonly node: Weakness;
};

/** Gives up treatments. All are given up, or none. */
export type WithdrawTreatmentsInput = {
  /** The group. */
  readonly groupId: Scalars['UUID']['input'];
  /** Why: 1 to 10,000 characters. */
  readonly justification: Scalars['String']['input'];
  /** The vulnerabilities, all of the group, released, open and not confirmed to be no risk: 1 to 150, none twice. */
  readonly vulnerabilityIds: ReadonlyArray<Scalars['UUID']['input']>;
};

/** A step of the claim that a vulnerability is no risk. */
export type ZeroRiskChange = {
  readonly __typename?: 'ZeroRiskChange';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who: an e-mail address. */
  readonly by: Scalars['String']['output'];
  /** Why, in words. */
  readonly justification: Scalars['String']['output'];
  /** The report whose VEX said so, in the name of who uploaded it; null when people did by hand. */
  readonly reportId?: Maybe<Scalars['UUID']['output']>;
  /** How the claim stands since then. */
  readonly status: ZeroRiskStatus;
};

/** How the claim stands that a vulnerability is no risk. */
export type ZeroRiskStatus =
  /** Confirmed: out of counts, exposure and gate. */
  | 'CONFIRMED'
  /** Rejected: a risk after all. */
  | 'REJECTED'
  /** Claimed; it still counts. */
  | 'REQUESTED';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Membership:
    | ( GroupMembershipEntity & { __typename: 'GroupMembership' } )
    | ( OrganizationMembershipEntity & { __typename: 'OrganizationMembership' } )
  ;
  MutationPayload:
    | ( Omit<CommentPayload, 'comment'> & { comment?: Maybe<_RefType['Comment']> } & { __typename: 'CommentPayload' } )
    | ( Omit<CreateAccessTokenPayload, 'token'> & { token?: Maybe<_RefType['AccessToken']> } & { __typename: 'CreateAccessTokenPayload' } )
    | ( Omit<CredentialsPayload, 'credentials'> & { credentials?: Maybe<_RefType['Credentials']> } & { __typename: 'CredentialsPayload' } )
    | ( Omit<CustomRolePayload, 'customRole'> & { customRole?: Maybe<_RefType['CustomRole']> } & { __typename: 'CustomRolePayload' } )
    | ( EnrolSecondFactorPayload & { __typename: 'EnrolSecondFactorPayload' } )
    | ( Omit<EventEvidencePayload, 'evidence'> & { evidence?: Maybe<_RefType['EventEvidence']> } & { __typename: 'EventEvidencePayload' } )
    | ( Omit<EventPayload, 'event'> & { event?: Maybe<_RefType['Event']> } & { __typename: 'EventPayload' } )
    | ( Omit<EvidencePayload, 'evidence'> & { evidence?: Maybe<_RefType['Evidence']> } & { __typename: 'EvidencePayload' } )
    | ( Omit<FindingPayload, 'finding'> & { finding?: Maybe<_RefType['Finding']> } & { __typename: 'FindingPayload' } )
    | ( Omit<FindingPolicyPayload, 'findingPolicy'> & { findingPolicy?: Maybe<_RefType['FindingPolicy']> } & { __typename: 'FindingPolicyPayload' } )
    | ( GitAccessPayload & { __typename: 'GitAccessPayload' } )
    | ( Omit<GitRootEnvironmentPayload, 'environment'> & { environment?: Maybe<_RefType['GitRootEnvironment']> } & { __typename: 'GitRootEnvironmentPayload' } )
    | ( Omit<GroupMembershipPayload, 'membership'> & { membership?: Maybe<_RefType['GroupMembership']> } & { __typename: 'GroupMembershipPayload' } )
    | ( Omit<GroupPayload, 'group'> & { group?: Maybe<_RefType['Group']> } & { __typename: 'GroupPayload' } )
    | ( Omit<InvitationPayload, 'invitation'> & { invitation?: Maybe<_RefType['Invitation']> } & { __typename: 'InvitationPayload' } )
    | ( Omit<MergeVulnerabilitiesPayload, 'merged' | 'vulnerability'> & { merged?: Maybe<ReadonlyArray<_RefType['Vulnerability']>>, vulnerability?: Maybe<_RefType['Vulnerability']> } & { __typename: 'MergeVulnerabilitiesPayload' } )
    | ( Omit<OrganizationMembershipPayload, 'membership'> & { membership?: Maybe<_RefType['OrganizationMembership']> } & { __typename: 'OrganizationMembershipPayload' } )
    | ( Omit<OrganizationPayload, 'organization'> & { organization?: Maybe<_RefType['Organization']> } & { __typename: 'OrganizationPayload' } )
    | ( Omit<PoliciesPayload, 'policies'> & { policies?: Maybe<_RefType['Policies']> } & { __typename: 'PoliciesPayload' } )
    | ( RecoveryCodesPayload & { __typename: 'RecoveryCodesPayload' } )
    | ( Omit<ReportPayload, 'report'> & { report?: Maybe<_RefType['Report']> } & { __typename: 'ReportPayload' } )
    | ( Omit<ReportPreviewPayload, 'changes' | 'report'> & { changes?: Maybe<ReadonlyArray<_RefType['PreviewedChange']>>, report?: Maybe<_RefType['Report']> } & { __typename: 'ReportPreviewPayload' } )
    | ( ResetPasswordPayload & { __typename: 'ResetPasswordPayload' } )
    | ( RevokeAllSessionsPayload & { __typename: 'RevokeAllSessionsPayload' } )
    | ( Omit<RootPayload, 'root'> & { root?: Maybe<_RefType['Root']> } & { __typename: 'RootPayload' } )
    | ( SimplePayload & { __typename: 'SimplePayload' } )
    | ( Omit<SplitVulnerabilityPayload, 'splitOff' | 'vulnerability'> & { splitOff?: Maybe<_RefType['Vulnerability']>, vulnerability?: Maybe<_RefType['Vulnerability']> } & { __typename: 'SplitVulnerabilityPayload' } )
    | ( Omit<ToeInputPayload, 'toeInput'> & { toeInput?: Maybe<_RefType['ToeInput']> } & { __typename: 'ToeInputPayload' } )
    | ( Omit<ToeLinesPayload, 'toeLines'> & { toeLines?: Maybe<_RefType['ToeLines']> } & { __typename: 'ToeLinesPayload' } )
    | ( Omit<ToePortPayload, 'toePort'> & { toePort?: Maybe<_RefType['ToePort']> } & { __typename: 'ToePortPayload' } )
    | ( TreatVulnerabilitiesPayload & { __typename: 'TreatVulnerabilitiesPayload' } )
    | ( Omit<TrustRulePayload, 'rule'> & { rule?: Maybe<_RefType['TrustRule']> } & { __typename: 'TrustRulePayload' } )
    | ( UploadVulnerabilitiesPayload & { __typename: 'UploadVulnerabilitiesPayload' } )
    | ( Omit<VulnerabilitiesPayload, 'vulnerabilities'> & { vulnerabilities?: Maybe<ReadonlyArray<_RefType['Vulnerability']>> } & { __typename: 'VulnerabilitiesPayload' } )
    | ( Omit<VulnerabilityPayload, 'vulnerability'> & { vulnerability?: Maybe<_RefType['Vulnerability']> } & { __typename: 'VulnerabilityPayload' } )
  ;
  Node:
    | ( AccessTokenEntity & { __typename: 'AccessToken' } )
    | ( AuditEntryEntity & { __typename: 'AuditEntry' } )
    | ( CommentEntity & { __typename: 'Comment' } )
    | ( ComponentEntity & { __typename: 'Component' } )
    | ( CredentialsEntity & { __typename: 'Credentials' } )
    | ( CustomRoleEntity & { __typename: 'CustomRole' } )
    | ( EventEntity & { __typename: 'Event' } )
    | ( EventEvidenceEntity & { __typename: 'EventEvidence' } )
    | ( EvidenceEntity & { __typename: 'Evidence' } )
    | ( FindingEntity & { __typename: 'Finding' } )
    | ( FindingPolicyEntity & { __typename: 'FindingPolicy' } )
    | ( GitRootEntity & { __typename: 'GitRoot' } )
    | ( GitRootEnvironmentEntity & { __typename: 'GitRootEnvironment' } )
    | ( GroupEntity & { __typename: 'Group' } )
    | ( GroupMembershipEntity & { __typename: 'GroupMembership' } )
    | ( IPRootEntity & { __typename: 'IPRoot' } )
    | ( InvitationEntity & { __typename: 'Invitation' } )
    | ( MailEntity & { __typename: 'Mail' } )
    | ( OrganizationEntity & { __typename: 'Organization' } )
    | ( OrganizationMembershipEntity & { __typename: 'OrganizationMembership' } )
    | ( MembershipEntity & { __typename: 'PermissionHolder' } )
    | ( PortfolioEntity & { __typename: 'Portfolio' } )
    | ( ReportEntity & { __typename: 'Report' } )
    | ( ReportChangeEntity & { __typename: 'ReportChange' } )
    | ( SessionEntity & { __typename: 'Session' } )
    | ( StakeholderEntity & { __typename: 'Stakeholder' } )
    | ( ToeInputEntity & { __typename: 'ToeInput' } )
    | ( ToeLinesEntity & { __typename: 'ToeLines' } )
    | ( ToePortEntity & { __typename: 'ToePort' } )
    | ( TrackingEntryEntity & { __typename: 'TrackingEntry' } )
    | ( TrustRuleEntity & { __typename: 'TrustRule' } )
    | ( URLRootEntity & { __typename: 'URLRoot' } )
    | ( VulnerabilityEntity & { __typename: 'Vulnerability' } )
  ;
  Root:
    | ( GitRootEntity & { __typename: 'GitRoot' } )
    | ( IPRootEntity & { __typename: 'IPRoot' } )
    | ( URLRootEntity & { __typename: 'URLRoot' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptInvitationInput: AcceptInvitationInput;
  AcceptVulnerabilitiesInput: AcceptVulnerabilitiesInput;
  AcceptanceStatus: AcceptanceStatus;
  AccessToken: ResolverTypeWrapper<AccessTokenEntity>;
  AccessTokenConnection: ResolverTypeWrapper<Page<AccessTokenEntity>>;
  AccessTokenEdge: ResolverTypeWrapper<Omit<AccessTokenEdge, 'node'> & { node: ResolversTypes['AccessToken'] }>;
  AccessTokenFilter: AccessTokenFilter;
  AccessTokenOrder: AccessTokenOrder;
  AccessTokenOrderField: AccessTokenOrderField;
  ActivateRootInput: ActivateRootInput;
  AddCommentInput: AddCommentInput;
  AddCredentialsInput: AddCredentialsInput;
  AddCustomRoleInput: AddCustomRoleInput;
  AddEventEvidenceInput: AddEventEvidenceInput;
  AddEventInput: AddEventInput;
  AddEvidenceInput: AddEvidenceInput;
  AddFindingInput: AddFindingInput;
  AddGitRootEnvironmentInput: AddGitRootEnvironmentInput;
  AddGitRootInput: AddGitRootInput;
  AddGroupInput: AddGroupInput;
  AddGroupMemberInput: AddGroupMemberInput;
  AddGroupTagsInput: AddGroupTagsInput;
  AddIpRootInput: AddIpRootInput;
  AddOrganizationInput: AddOrganizationInput;
  AddOrganizationMemberInput: AddOrganizationMemberInput;
  AddToeInputInput: AddToeInputInput;
  AddToeLinesInput: AddToeLinesInput;
  AddToePortInput: AddToePortInput;
  AddTrustRuleInput: AddTrustRuleInput;
  AddUrlRootInput: AddUrlRootInput;
  AddVulnerabilityInput: AddVulnerabilityInput;
  Advisory: ResolverTypeWrapper<AdvisoryEntity>;
  Analysis: ResolverTypeWrapper<Analysis>;
  AnalysisNotification: ResolverTypeWrapper<AnalysisNotification>;
  AnnotateVulnerabilitiesInput: AnnotateVulnerabilitiesInput;
  ApproveAcceptancesInput: ApproveAcceptancesInput;
  ApproveEvidenceInput: ApproveEvidenceInput;
  ApproveFindingPolicyInput: ApproveFindingPolicyInput;
  AttackToeInputInput: AttackToeInputInput;
  AttackToeLinesInput: AttackToeLinesInput;
  AttackToePortInput: AttackToePortInput;
  AuditDoor: AuditDoor;
  AuditEntry: ResolverTypeWrapper<AuditEntryEntity>;
  AuditEntryConnection: ResolverTypeWrapper<Page<AuditEntryEntity>>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditFilter: AuditFilter;
  AuthProvider: AuthProvider;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ChangePasswordInput: ChangePasswordInput;
  Cloning: ResolverTypeWrapper<CloningEntity>;
  CloningChange: ResolverTypeWrapper<CloningChangeEntity>;
  CloningFailure: CloningFailure;
  CloningStatus: CloningStatus;
  CloseVulnerabilitiesInput: CloseVulnerabilitiesInput;
  ClosingVerdict: ClosingVerdict;
  CloudName: CloudName;
  Comment: ResolverTypeWrapper<CommentEntity>;
  CommentConnection: ResolverTypeWrapper<Page<CommentEntity>>;
  CommentEdge: ResolverTypeWrapper<Omit<CommentEdge, 'node'> & { node: ResolversTypes['Comment'] }>;
  CommentEdit: ResolverTypeWrapper<CommentEditEntity>;
  CommentKind: CommentKind;
  CommentPayload: ResolverTypeWrapper<Omit<CommentPayload, 'comment'> & { comment?: Maybe<ResolversTypes['Comment']> }>;
  CommentSubject: CommentSubject;
  Component: ResolverTypeWrapper<ComponentEntity>;
  ComponentConnection: ResolverTypeWrapper<Page<ComponentEntity>>;
  ComponentEdge: ResolverTypeWrapper<Omit<ComponentEdge, 'node'> & { node: ResolversTypes['Component'] }>;
  ComponentFilter: ComponentFilter;
  ComponentOrder: ComponentOrder;
  ComponentOrderField: ComponentOrderField;
  ComponentRelationship: ComponentRelationship;
  ConfirmClosingInput: ConfirmClosingInput;
  ConfirmSecondFactorInput: ConfirmSecondFactorInput;
  ConfirmVulnerabilitiesInput: ConfirmVulnerabilitiesInput;
  ConfirmZeroRiskInput: ConfirmZeroRiskInput;
  CreateAccessTokenInput: CreateAccessTokenInput;
  CreateAccessTokenPayload: ResolverTypeWrapper<Omit<CreateAccessTokenPayload, 'token'> & { token?: Maybe<ResolversTypes['AccessToken']> }>;
  Credentials: ResolverTypeWrapper<CredentialsEntity>;
  CredentialsConnection: ResolverTypeWrapper<Page<CredentialsEntity>>;
  CredentialsEdge: ResolverTypeWrapper<Omit<CredentialsEdge, 'node'> & { node: ResolversTypes['Credentials'] }>;
  CredentialsPayload: ResolverTypeWrapper<Omit<CredentialsPayload, 'credentials'> & { credentials?: Maybe<ResolversTypes['Credentials']> }>;
  CredentialsSecretInput: CredentialsSecretInput;
  CredentialsType: CredentialsType;
  CurrentAccess: ResolverTypeWrapper<CurrentAccess>;
  CustomRole: ResolverTypeWrapper<CustomRoleEntity>;
  CustomRoleConnection: ResolverTypeWrapper<Page<CustomRoleEntity>>;
  CustomRoleEdge: ResolverTypeWrapper<Omit<CustomRoleEdge, 'node'> & { node: ResolversTypes['CustomRole'] }>;
  CustomRolePayload: ResolverTypeWrapper<Omit<CustomRolePayload, 'customRole'> & { customRole?: Maybe<ResolversTypes['CustomRole']> }>;
  CvssScore: ResolverTypeWrapper<CvssScoreEntity>;
  CvssVector: ResolverTypeWrapper<Scalars['CvssVector']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeactivateFindingPolicyInput: DeactivateFindingPolicyInput;
  DeactivateRootInput: DeactivateRootInput;
  DropReason: DropReason;
  DroppedCount: ResolverTypeWrapper<DroppedCount>;
  DroppedStatementCount: ResolverTypeWrapper<DroppedStatementCount>;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  EnrolSecondFactorInput: EnrolSecondFactorInput;
  EnrolSecondFactorPayload: ResolverTypeWrapper<EnrolSecondFactorPayload>;
  EpssScore: ResolverTypeWrapper<EpssScore>;
  Event: ResolverTypeWrapper<EventEntity>;
  EventChange: ResolverTypeWrapper<EventChangeEntity>;
  EventConnection: ResolverTypeWrapper<Page<EventEntity>>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  EventEvidence: ResolverTypeWrapper<EventEvidenceEntity>;
  EventEvidenceKind: EventEvidenceKind;
  EventEvidencePayload: ResolverTypeWrapper<Omit<EventEvidencePayload, 'evidence'> & { evidence?: Maybe<ResolversTypes['EventEvidence']> }>;
  EventFilter: EventFilter;
  EventOrder: EventOrder;
  EventOrderField: EventOrderField;
  EventPayload: ResolverTypeWrapper<Omit<EventPayload, 'event'> & { event?: Maybe<ResolversTypes['Event']> }>;
  EventSolvingReason: EventSolvingReason;
  EventState: EventState;
  EventType: EventType;
  Evidence: ResolverTypeWrapper<EvidenceEntity>;
  EvidenceKind: EvidenceKind;
  EvidencePayload: ResolverTypeWrapper<Omit<EvidencePayload, 'evidence'> & { evidence?: Maybe<ResolversTypes['Evidence']> }>;
  EvidenceRecords: ResolverTypeWrapper<EvidenceRecords>;
  EvidenceState: EvidenceState;
  Figures: ResolverTypeWrapper<FiguresEntity>;
  FiguresPoint: ResolverTypeWrapper<FiguresPointEntity>;
  FiguresWindow: ResolverTypeWrapper<FiguresWindowEntity>;
  Finding: ResolverTypeWrapper<FindingEntity>;
  FindingConnection: ResolverTypeWrapper<Page<FindingEntity>>;
  FindingEdge: ResolverTypeWrapper<Omit<FindingEdge, 'node'> & { node: ResolversTypes['Finding'] }>;
  FindingFilter: FindingFilter;
  FindingOrder: FindingOrder;
  FindingOrderField: FindingOrderField;
  FindingPayload: ResolverTypeWrapper<Omit<FindingPayload, 'finding'> & { finding?: Maybe<ResolversTypes['Finding']> }>;
  FindingPolicy: ResolverTypeWrapper<FindingPolicyEntity>;
  FindingPolicyChange: ResolverTypeWrapper<FindingPolicyChangeEntity>;
  FindingPolicyConnection: ResolverTypeWrapper<Page<FindingPolicyEntity>>;
  FindingPolicyEdge: ResolverTypeWrapper<Omit<FindingPolicyEdge, 'node'> & { node: ResolversTypes['FindingPolicy'] }>;
  FindingPolicyFilter: FindingPolicyFilter;
  FindingPolicyPayload: ResolverTypeWrapper<Omit<FindingPolicyPayload, 'findingPolicy'> & { findingPolicy?: Maybe<ResolversTypes['FindingPolicy']> }>;
  FindingPolicyState: FindingPolicyState;
  FindingStatus: FindingStatus;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  GitAccessPayload: ResolverTypeWrapper<GitAccessPayload>;
  GitRoot: ResolverTypeWrapper<GitRootEntity>;
  GitRootEnvironment: ResolverTypeWrapper<GitRootEnvironmentEntity>;
  GitRootEnvironmentPayload: ResolverTypeWrapper<Omit<GitRootEnvironmentPayload, 'environment'> & { environment?: Maybe<ResolversTypes['GitRootEnvironment']> }>;
  GitRootEnvironmentType: GitRootEnvironmentType;
  Group: ResolverTypeWrapper<GroupEntity>;
  GroupConnection: ResolverTypeWrapper<Page<GroupEntity>>;
  GroupEdge: ResolverTypeWrapper<Omit<GroupEdge, 'node'> & { node: ResolversTypes['Group'] }>;
  GroupFeature: GroupFeature;
  GroupFilter: GroupFilter;
  GroupMembership: ResolverTypeWrapper<GroupMembershipEntity>;
  GroupMembershipConnection: ResolverTypeWrapper<Page<GroupMembershipEntity>>;
  GroupMembershipEdge: ResolverTypeWrapper<Omit<GroupMembershipEdge, 'node'> & { node: ResolversTypes['GroupMembership'] }>;
  GroupMembershipFilter: GroupMembershipFilter;
  GroupMembershipPayload: ResolverTypeWrapper<Omit<GroupMembershipPayload, 'membership'> & { membership?: Maybe<ResolversTypes['GroupMembership']> }>;
  GroupOrder: GroupOrder;
  GroupOrderField: GroupOrderField;
  GroupPayload: ResolverTypeWrapper<Omit<GroupPayload, 'group'> & { group?: Maybe<ResolversTypes['Group']> }>;
  GroupRole: GroupRole;
  GroupService: GroupService;
  GroupState: GroupState;
  HoldReattacksInput: HoldReattacksInput;
  HttpsSecretInput: HttpsSecretInput;
  IPRoot: ResolverTypeWrapper<IPRootEntity>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  IntRange: IntRange;
  InventoryCounts: ResolverTypeWrapper<InventoryCounts>;
  Invitation: ResolverTypeWrapper<InvitationEntity>;
  InvitationConnection: ResolverTypeWrapper<Page<InvitationEntity>>;
  InvitationEdge: ResolverTypeWrapper<Omit<InvitationEdge, 'node'> & { node: ResolversTypes['Invitation'] }>;
  InvitationFilter: InvitationFilter;
  InvitationOffer: ResolverTypeWrapper<InvitationOffer>;
  InvitationOrder: InvitationOrder;
  InvitationOrderField: InvitationOrderField;
  InvitationPayload: ResolverTypeWrapper<Omit<InvitationPayload, 'invitation'> & { invitation?: Maybe<ResolversTypes['Invitation']> }>;
  InviteGroupMemberInput: InviteGroupMemberInput;
  InviteOrganizationMemberInput: InviteOrganizationMemberInput;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  KnownExploited: ResolverTypeWrapper<KnownExploited>;
  Language: Language;
  LeaveGroupInput: LeaveGroupInput;
  LeaveOrganizationInput: LeaveOrganizationInput;
  LinkedAccount: ResolverTypeWrapper<IdentityEntity>;
  Mail: ResolverTypeWrapper<MailEntity>;
  MailConnection: ResolverTypeWrapper<Page<MailEntity>>;
  MailEdge: ResolverTypeWrapper<Omit<MailEdge, 'node'> & { node: ResolversTypes['Mail'] }>;
  MailKind: MailKind;
  MailState: MailState;
  Membership: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Membership']>;
  MembershipOrder: MembershipOrder;
  MembershipOrderField: MembershipOrderField;
  MergeVulnerabilitiesInput: MergeVulnerabilitiesInput;
  MergeVulnerabilitiesPayload: ResolverTypeWrapper<Omit<MergeVulnerabilitiesPayload, 'merged' | 'vulnerability'> & { merged?: Maybe<ReadonlyArray<ResolversTypes['Vulnerability']>>, vulnerability?: Maybe<ResolversTypes['Vulnerability']> }>;
  MissionWellBeing: MissionWellBeing;
  MissionWellBeingPolicy: ResolverTypeWrapper<MissionWellBeingPolicy>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MutationPayload: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['MutationPayload']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NotificationLevel: NotificationLevel;
  NumberPolicy: ResolverTypeWrapper<NumberPolicy>;
  Organization: ResolverTypeWrapper<OrganizationEntity>;
  OrganizationConnection: ResolverTypeWrapper<Page<OrganizationEntity>>;
  OrganizationEdge: ResolverTypeWrapper<Omit<OrganizationEdge, 'node'> & { node: ResolversTypes['Organization'] }>;
  OrganizationFilter: OrganizationFilter;
  OrganizationMembership: ResolverTypeWrapper<OrganizationMembershipEntity>;
  OrganizationMembershipConnection: ResolverTypeWrapper<Page<OrganizationMembershipEntity>>;
  OrganizationMembershipEdge: ResolverTypeWrapper<Omit<OrganizationMembershipEdge, 'node'> & { node: ResolversTypes['OrganizationMembership'] }>;
  OrganizationMembershipFilter: OrganizationMembershipFilter;
  OrganizationMembershipPayload: ResolverTypeWrapper<Omit<OrganizationMembershipPayload, 'membership'> & { membership?: Maybe<ResolversTypes['OrganizationMembership']> }>;
  OrganizationOrder: OrganizationOrder;
  OrganizationOrderField: OrganizationOrderField;
  OrganizationPayload: ResolverTypeWrapper<Omit<OrganizationPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  OrganizationRole: OrganizationRole;
  OrganizationState: OrganizationState;
  OwnPolicies: ResolverTypeWrapper<OwnPolicies>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PercentRange: PercentRange;
  Permission: Permission;
  PermissionHolder: ResolverTypeWrapper<MembershipEntity>;
  PermissionHolderConnection: ResolverTypeWrapper<Page<MembershipEntity>>;
  PermissionHolderEdge: ResolverTypeWrapper<Omit<PermissionHolderEdge, 'node'> & { node: ResolversTypes['PermissionHolder'] }>;
  PlaceEffect: PlaceEffect;
  PlaceOutcome: ResolverTypeWrapper<PlaceOutcome>;
  Policies: ResolverTypeWrapper<PoliciesEntity>;
  PoliciesPayload: ResolverTypeWrapper<Omit<PoliciesPayload, 'policies'> & { policies?: Maybe<ResolversTypes['Policies']> }>;
  PolicyChange: ResolverTypeWrapper<PolicyChangeEntity>;
  PolicySource: PolicySource;
  Portfolio: ResolverTypeWrapper<PortfolioEntity>;
  PortfolioConnection: ResolverTypeWrapper<Page<PortfolioEntity>>;
  PortfolioEdge: ResolverTypeWrapper<Omit<PortfolioEdge, 'node'> & { node: ResolversTypes['Portfolio'] }>;
  PreviewReportInput: PreviewReportInput;
  PreviewedChange: ResolverTypeWrapper<PreviewedChangeEntity>;
  PreviewedChangeKind: PreviewedChangeKind;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReattackOutcome: ReattackOutcome;
  RecognisedBy: RecognisedBy;
  RecoveryCodesPayload: ResolverTypeWrapper<RecoveryCodesPayload>;
  RegenerateRecoveryCodesInput: RegenerateRecoveryCodesInput;
  RejectAcceptancesInput: RejectAcceptancesInput;
  RejectClosingInput: RejectClosingInput;
  RejectEventSolutionInput: RejectEventSolutionInput;
  RejectFindingPolicyInput: RejectFindingPolicyInput;
  RejectInvitationInput: RejectInvitationInput;
  RejectVulnerabilitiesInput: RejectVulnerabilitiesInput;
  RejectZeroRiskInput: RejectZeroRiskInput;
  RemoveCredentialsInput: RemoveCredentialsInput;
  RemoveCustomRoleInput: RemoveCustomRoleInput;
  RemoveEventEvidenceInput: RemoveEventEvidenceInput;
  RemoveEvidenceInput: RemoveEvidenceInput;
  RemoveFindingInput: RemoveFindingInput;
  RemoveGitRootEnvironmentInput: RemoveGitRootEnvironmentInput;
  RemoveGroupInput: RemoveGroupInput;
  RemoveGroupMemberInput: RemoveGroupMemberInput;
  RemoveGroupTagsInput: RemoveGroupTagsInput;
  RemoveOrganizationInput: RemoveOrganizationInput;
  RemoveOrganizationMemberInput: RemoveOrganizationMemberInput;
  RemoveRootInput: RemoveRootInput;
  RemoveSecondFactorInput: RemoveSecondFactorInput;
  RemoveTrustRuleInput: RemoveTrustRuleInput;
  RemoveVulnerabilityInput: RemoveVulnerabilityInput;
  Report: ResolverTypeWrapper<ReportEntity>;
  ReportChange: ResolverTypeWrapper<ReportChangeEntity>;
  ReportChangeConnection: ResolverTypeWrapper<Page<ReportChangeEntity>>;
  ReportChangeEdge: ResolverTypeWrapper<Omit<ReportChangeEdge, 'node'> & { node: ResolversTypes['ReportChange'] }>;
  ReportConnection: ResolverTypeWrapper<Page<ReportEntity>>;
  ReportCounts: ResolverTypeWrapper<ReportCounts>;
  ReportEdge: ResolverTypeWrapper<Omit<ReportEdge, 'node'> & { node: ResolversTypes['Report'] }>;
  ReportFailure: ResolverTypeWrapper<ReportFailure>;
  ReportFailureCode: ReportFailureCode;
  ReportFilter: ReportFilter;
  ReportFormat: ReportFormat;
  ReportOrder: ReportOrder;
  ReportOrderField: ReportOrderField;
  ReportPayload: ResolverTypeWrapper<Omit<ReportPayload, 'report'> & { report?: Maybe<ResolversTypes['Report']> }>;
  ReportPhase: ReportPhase;
  ReportPreviewPayload: ResolverTypeWrapper<Omit<ReportPreviewPayload, 'changes' | 'report'> & { changes?: Maybe<ReadonlyArray<ResolversTypes['PreviewedChange']>>, report?: Maybe<ResolversTypes['Report']> }>;
  ReportProgress: ResolverTypeWrapper<ReportProgress>;
  ReportState: ReportState;
  ReportedBranch: ResolverTypeWrapper<ReportedBranch>;
  RequestEventVerificationInput: RequestEventVerificationInput;
  RequestFindingPolicyInput: RequestFindingPolicyInput;
  RequestPermanentAcceptanceInput: RequestPermanentAcceptanceInput;
  RequestReattacksInput: RequestReattacksInput;
  RequestZeroRiskInput: RequestZeroRiskInput;
  Requirement: ResolverTypeWrapper<Requirement>;
  RequirementInput: RequirementInput;
  ResendInvitationInput: ResendInvitationInput;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: ResolverTypeWrapper<ResetPasswordPayload>;
  ResetSecondFactorInput: ResetSecondFactorInput;
  ResourceKind: ResourceKind;
  ResubmitVulnerabilitiesInput: ResubmitVulnerabilitiesInput;
  RevokeAccessTokenInput: RevokeAccessTokenInput;
  RevokeAllSessionsInput: RevokeAllSessionsInput;
  RevokeAllSessionsPayload: ResolverTypeWrapper<RevokeAllSessionsPayload>;
  RevokeInvitationInput: RevokeInvitationInput;
  RevokeSessionInput: RevokeSessionInput;
  RoleLevel: RoleLevel;
  Root: ResolverTypeWrapper<RootEntity>;
  RootConnection: ResolverTypeWrapper<Page<RootEntity>>;
  RootDeactivationReason: RootDeactivationReason;
  RootEdge: ResolverTypeWrapper<Omit<RootEdge, 'node'> & { node: ResolversTypes['Root'] }>;
  RootFilter: RootFilter;
  RootKind: RootKind;
  RootOrder: RootOrder;
  RootOrderField: RootOrderField;
  RootPayload: ResolverTypeWrapper<Omit<RootPayload, 'root'> & { root?: Maybe<ResolversTypes['Root']> }>;
  RootState: RootState;
  ScorePolicy: ResolverTypeWrapper<ScorePolicy>;
  ScoreRange: ScoreRange;
  SecondFactor: ResolverTypeWrapper<SecondFactor>;
  SeriesStep: SeriesStep;
  Session: ResolverTypeWrapper<SessionEntity>;
  SessionConnection: ResolverTypeWrapper<Page<SessionEntity>>;
  SessionEdge: ResolverTypeWrapper<Omit<SessionEdge, 'node'> & { node: ResolversTypes['Session'] }>;
  SessionFilter: SessionFilter;
  SessionOrder: SessionOrder;
  SessionOrderField: SessionOrderField;
  Severity: ResolverTypeWrapper<Severity>;
  SeverityChange: ResolverTypeWrapper<SeverityChangeEntity>;
  SeverityLevel: SeverityLevel;
  Sighting: ResolverTypeWrapper<Sighting>;
  SightingPresence: SightingPresence;
  SightingSuppression: ResolverTypeWrapper<SightingSuppression>;
  SimplePayload: ResolverTypeWrapper<SimplePayload>;
  SolveEventInput: SolveEventInput;
  SortDirection: SortDirection;
  SplitSightingsInput: SplitSightingsInput;
  SplitVulnerabilityInput: SplitVulnerabilityInput;
  SplitVulnerabilityPayload: ResolverTypeWrapper<Omit<SplitVulnerabilityPayload, 'splitOff' | 'vulnerability'> & { splitOff?: Maybe<ResolversTypes['Vulnerability']>, vulnerability?: Maybe<ResolversTypes['Vulnerability']> }>;
  SshSecretInput: SshSecretInput;
  SsvcAssessment: ResolverTypeWrapper<SsvcAssessmentEntity>;
  SsvcDecision: SsvcDecision;
  SsvcExploitation: SsvcExploitation;
  SsvcExploitationBasis: SsvcExploitationBasis;
  SsvcInputBasis: SsvcInputBasis;
  SsvcTechnicalImpact: SsvcTechnicalImpact;
  Stakeholder: ResolverTypeWrapper<StakeholderEntity>;
  StakeholderState: StakeholderState;
  StartTreatmentInput: StartTreatmentInput;
  StatementCounts: ResolverTypeWrapper<StatementCounts>;
  StatementDropReason: StatementDropReason;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SuppressedResults: SuppressedResults;
  SuppressedResultsPolicy: ResolverTypeWrapper<SuppressedResultsPolicy>;
  SuppressionKind: SuppressionKind;
  SyncGitRootInput: SyncGitRootInput;
  Technique: Technique;
  ToeFigures: ResolverTypeWrapper<ToeFiguresEntity>;
  ToeInput: ResolverTypeWrapper<ToeInputEntity>;
  ToeInputConnection: ResolverTypeWrapper<Page<ToeInputEntity>>;
  ToeInputEdge: ResolverTypeWrapper<Omit<ToeInputEdge, 'node'> & { node: ResolversTypes['ToeInput'] }>;
  ToeInputFilter: ToeInputFilter;
  ToeInputOrder: ToeInputOrder;
  ToeInputOrderField: ToeInputOrderField;
  ToeInputPayload: ResolverTypeWrapper<Omit<ToeInputPayload, 'toeInput'> & { toeInput?: Maybe<ResolversTypes['ToeInput']> }>;
  ToeLines: ResolverTypeWrapper<ToeLinesEntity>;
  ToeLinesConnection: ResolverTypeWrapper<Page<ToeLinesEntity>>;
  ToeLinesEdge: ResolverTypeWrapper<Omit<ToeLinesEdge, 'node'> & { node: ResolversTypes['ToeLines'] }>;
  ToeLinesFilter: ToeLinesFilter;
  ToeLinesOrder: ToeLinesOrder;
  ToeLinesOrderField: ToeLinesOrderField;
  ToeLinesPayload: ResolverTypeWrapper<Omit<ToeLinesPayload, 'toeLines'> & { toeLines?: Maybe<ResolversTypes['ToeLines']> }>;
  ToePort: ResolverTypeWrapper<ToePortEntity>;
  ToePortConnection: ResolverTypeWrapper<Page<ToePortEntity>>;
  ToePortEdge: ResolverTypeWrapper<Omit<ToePortEdge, 'node'> & { node: ResolversTypes['ToePort'] }>;
  ToePortFilter: ToePortFilter;
  ToePortOrder: ToePortOrder;
  ToePortOrderField: ToePortOrderField;
  ToePortPayload: ResolverTypeWrapper<Omit<ToePortPayload, 'toePort'> & { toePort?: Maybe<ResolversTypes['ToePort']> }>;
  ToePresence: ToePresence;
  TokenScope: TokenScope;
  TokenSecretInput: TokenSecretInput;
  TrackingEntry: ResolverTypeWrapper<TrackingEntryEntity>;
  TrackingEntryConnection: ResolverTypeWrapper<Page<TrackingEntryEntity>>;
  TrackingEntryEdge: ResolverTypeWrapper<Omit<TrackingEntryEdge, 'node'> & { node: ResolversTypes['TrackingEntry'] }>;
  TrackingKind: TrackingKind;
  TreatVulnerabilitiesInput: TreatVulnerabilitiesInput;
  TreatVulnerabilitiesPayload: ResolverTypeWrapper<TreatVulnerabilitiesPayload>;
  TreatmentChange: ResolverTypeWrapper<TreatmentChangeEntity>;
  TreatmentChangeKind: TreatmentChangeKind;
  TreatmentOutcome: ResolverTypeWrapper<TreatmentOutcome>;
  TreatmentRefusal: ResolverTypeWrapper<TreatmentRefusal>;
  TreatmentStatus: TreatmentStatus;
  TreatmentStep: TreatmentStep;
  TrustCondition: ResolverTypeWrapper<TrustCondition>;
  TrustConditionInput: TrustConditionInput;
  TrustRule: ResolverTypeWrapper<TrustRuleEntity>;
  TrustRuleConnection: ResolverTypeWrapper<Page<TrustRuleEntity>>;
  TrustRuleEdge: ResolverTypeWrapper<Omit<TrustRuleEdge, 'node'> & { node: ResolversTypes['TrustRule'] }>;
  TrustRulePayload: ResolverTypeWrapper<Omit<TrustRulePayload, 'rule'> & { rule?: Maybe<ResolversTypes['TrustRule']> }>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  URLRoot: ResolverTypeWrapper<URLRootEntity>;
  UUID: ResolverTypeWrapper<Scalars['UUID']['output']>;
  UndoReportInput: UndoReportInput;
  UnlinkAccountInput: UnlinkAccountInput;
  UpdateCommentInput: UpdateCommentInput;
  UpdateCredentialsInput: UpdateCredentialsInput;
  UpdateCustomRoleInput: UpdateCustomRoleInput;
  UpdateEventInput: UpdateEventInput;
  UpdateEvidenceInput: UpdateEvidenceInput;
  UpdateFindingInput: UpdateFindingInput;
  UpdateGitRootInput: UpdateGitRootInput;
  UpdateGroupInput: UpdateGroupInput;
  UpdateGroupMemberInput: UpdateGroupMemberInput;
  UpdateGroupPoliciesInput: UpdateGroupPoliciesInput;
  UpdateOrganizationInput: UpdateOrganizationInput;
  UpdateOrganizationMemberInput: UpdateOrganizationMemberInput;
  UpdateOrganizationPoliciesInput: UpdateOrganizationPoliciesInput;
  UpdateRootNicknameInput: UpdateRootNicknameInput;
  UpdateToeInputInput: UpdateToeInputInput;
  UpdateToeLinesInput: UpdateToeLinesInput;
  UpdateToePortInput: UpdateToePortInput;
  UpdateTrustRuleInput: UpdateTrustRuleInput;
  UpdateVulnerabilityInput: UpdateVulnerabilityInput;
  UpdateVulnerabilitySeverityInput: UpdateVulnerabilitySeverityInput;
  Upload: ResolverTypeWrapper<Scalars['Upload']['output']>;
  UploadReportInput: UploadReportInput;
  UploadVulnerabilitiesInput: UploadVulnerabilitiesInput;
  UploadVulnerabilitiesPayload: ResolverTypeWrapper<UploadVulnerabilitiesPayload>;
  UrlProtocol: UrlProtocol;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  UserRole: UserRole;
  VerificationChange: ResolverTypeWrapper<VerificationChangeEntity>;
  VerificationStatus: VerificationStatus;
  VerifyGitAccessInput: VerifyGitAccessInput;
  VerifyReattacksInput: VerifyReattacksInput;
  VulnerabilitiesFile: ResolverTypeWrapper<VulnerabilitiesFile>;
  VulnerabilitiesFileOutcome: ResolverTypeWrapper<VulnerabilitiesFileOutcome>;
  VulnerabilitiesPayload: ResolverTypeWrapper<Omit<VulnerabilitiesPayload, 'vulnerabilities'> & { vulnerabilities?: Maybe<ReadonlyArray<ResolversTypes['Vulnerability']>> }>;
  Vulnerability: ResolverTypeWrapper<VulnerabilityEntity>;
  VulnerabilityBranch: ResolverTypeWrapper<VulnerabilityBranch>;
  VulnerabilityChange: ResolverTypeWrapper<VulnerabilityChange>;
  VulnerabilityChangeKind: VulnerabilityChangeKind;
  VulnerabilityConnection: ResolverTypeWrapper<Page<VulnerabilityEntity>>;
  VulnerabilityEdge: ResolverTypeWrapper<Omit<VulnerabilityEdge, 'node'> & { node: ResolversTypes['Vulnerability'] }>;
  VulnerabilityFilter: VulnerabilityFilter;
  VulnerabilityKind: VulnerabilityKind;
  VulnerabilityOrder: VulnerabilityOrder;
  VulnerabilityOrderField: VulnerabilityOrderField;
  VulnerabilityPayload: ResolverTypeWrapper<Omit<VulnerabilityPayload, 'vulnerability'> & { vulnerability?: Maybe<ResolversTypes['Vulnerability']> }>;
  VulnerabilityRejectionReason: VulnerabilityRejectionReason;
  VulnerabilityRemovalReason: VulnerabilityRemovalReason;
  VulnerabilitySource: VulnerabilitySource;
  VulnerabilityState: VulnerabilityState;
  Weakness: ResolverTypeWrapper<WeaknessEntity>;
  WeaknessConnection: ResolverTypeWrapper<Page<WeaknessEntity>>;
  WeaknessEdge: ResolverTypeWrapper<Omit<WeaknessEdge, 'node'> & { node: ResolversTypes['Weakness'] }>;
  WithdrawTreatmentsInput: WithdrawTreatmentsInput;
  ZeroRiskChange: ResolverTypeWrapper<ZeroRiskChangeEntity>;
  ZeroRiskStatus: ZeroRiskStatus;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptInvitationInput: AcceptInvitationInput;
  AcceptVulnerabilitiesInput: AcceptVulnerabilitiesInput;
  AccessToken: AccessTokenEntity;
  AccessTokenConnection: Page<AccessTokenEntity>;
  AccessTokenEdge: Omit<AccessTokenEdge, 'node'> & { node: ResolversParentTypes['AccessToken'] };
  AccessTokenFilter: AccessTokenFilter;
  AccessTokenOrder: AccessTokenOrder;
  ActivateRootInput: ActivateRootInput;
  AddCommentInput: AddCommentInput;
  AddCredentialsInput: AddCredentialsInput;
  AddCustomRoleInput: AddCustomRoleInput;
  AddEventEvidenceInput: AddEventEvidenceInput;
  AddEventInput: AddEventInput;
  AddEvidenceInput: AddEvidenceInput;
  AddFindingInput: AddFindingInput;
  AddGitRootEnvironmentInput: AddGitRootEnvironmentInput;
  AddGitRootInput: AddGitRootInput;
  AddGroupInput: AddGroupInput;
  AddGroupMemberInput: AddGroupMemberInput;
  AddGroupTagsInput: AddGroupTagsInput;
  AddIpRootInput: AddIpRootInput;
  AddOrganizationInput: AddOrganizationInput;
  AddOrganizationMemberInput: AddOrganizationMemberInput;
  AddToeInputInput: AddToeInputInput;
  AddToeLinesInput: AddToeLinesInput;
  AddToePortInput: AddToePortInput;
  AddTrustRuleInput: AddTrustRuleInput;
  AddUrlRootInput: AddUrlRootInput;
  AddVulnerabilityInput: AddVulnerabilityInput;
  Advisory: AdvisoryEntity;
  Analysis: Analysis;
  AnalysisNotification: AnalysisNotification;
  AnnotateVulnerabilitiesInput: AnnotateVulnerabilitiesInput;
  ApproveAcceptancesInput: ApproveAcceptancesInput;
  ApproveEvidenceInput: ApproveEvidenceInput;
  ApproveFindingPolicyInput: ApproveFindingPolicyInput;
  AttackToeInputInput: AttackToeInputInput;
  AttackToeLinesInput: AttackToeLinesInput;
  AttackToePortInput: AttackToePortInput;
  AuditEntry: AuditEntryEntity;
  AuditEntryConnection: Page<AuditEntryEntity>;
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditFilter: AuditFilter;
  Boolean: Scalars['Boolean']['output'];
  ChangePasswordInput: ChangePasswordInput;
  Cloning: CloningEntity;
  CloningChange: CloningChangeEntity;
  CloseVulnerabilitiesInput: CloseVulnerabilitiesInput;
  Comment: CommentEntity;
  CommentConnection: Page<CommentEntity>;
  CommentEdge: Omit<CommentEdge, 'node'> & { node: ResolversParentTypes['Comment'] };
  CommentEdit: CommentEditEntity;
  CommentPayload: Omit<CommentPayload, 'comment'> & { comment?: Maybe<ResolversParentTypes['Comment']> };
  Component: ComponentEntity;
  ComponentConnection: Page<ComponentEntity>;
  ComponentEdge: Omit<ComponentEdge, 'node'> & { node: ResolversParentTypes['Component'] };
  ComponentFilter: ComponentFilter;
  ComponentOrder: ComponentOrder;
  ConfirmClosingInput: ConfirmClosingInput;
  ConfirmSecondFactorInput: ConfirmSecondFactorInput;
  ConfirmVulnerabilitiesInput: ConfirmVulnerabilitiesInput;
  ConfirmZeroRiskInput: ConfirmZeroRiskInput;
  CreateAccessTokenInput: CreateAccessTokenInput;
  CreateAccessTokenPayload: Omit<CreateAccessTokenPayload, 'token'> & { token?: Maybe<ResolversParentTypes['AccessToken']> };
  Credentials: CredentialsEntity;
  CredentialsConnection: Page<CredentialsEntity>;
  CredentialsEdge: Omit<CredentialsEdge, 'node'> & { node: ResolversParentTypes['Credentials'] };
  CredentialsPayload: Omit<CredentialsPayload, 'credentials'> & { credentials?: Maybe<ResolversParentTypes['Credentials']> };
  CredentialsSecretInput: CredentialsSecretInput;
  CurrentAccess: CurrentAccess;
  CustomRole: CustomRoleEntity;
  CustomRoleConnection: Page<CustomRoleEntity>;
  CustomRoleEdge: Omit<CustomRoleEdge, 'node'> & { node: ResolversParentTypes['CustomRole'] };
  CustomRolePayload: Omit<CustomRolePayload, 'customRole'> & { customRole?: Maybe<ResolversParentTypes['CustomRole']> };
  CvssScore: CvssScoreEntity;
  CvssVector: Scalars['CvssVector']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DeactivateFindingPolicyInput: DeactivateFindingPolicyInput;
  DeactivateRootInput: DeactivateRootInput;
  DroppedCount: DroppedCount;
  DroppedStatementCount: DroppedStatementCount;
  EmailAddress: Scalars['EmailAddress']['output'];
  EnrolSecondFactorInput: EnrolSecondFactorInput;
  EnrolSecondFactorPayload: EnrolSecondFactorPayload;
  EpssScore: EpssScore;
  Event: EventEntity;
  EventChange: EventChangeEntity;
  EventConnection: Page<EventEntity>;
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  EventEvidence: EventEvidenceEntity;
  EventEvidencePayload: Omit<EventEvidencePayload, 'evidence'> & { evidence?: Maybe<ResolversParentTypes['EventEvidence']> };
  EventFilter: EventFilter;
  EventOrder: EventOrder;
  EventPayload: Omit<EventPayload, 'event'> & { event?: Maybe<ResolversParentTypes['Event']> };
  Evidence: EvidenceEntity;
  EvidencePayload: Omit<EvidencePayload, 'evidence'> & { evidence?: Maybe<ResolversParentTypes['Evidence']> };
  EvidenceRecords: EvidenceRecords;
  Figures: FiguresEntity;
  FiguresPoint: FiguresPointEntity;
  FiguresWindow: FiguresWindowEntity;
  Finding: FindingEntity;
  FindingConnection: Page<FindingEntity>;
  FindingEdge: Omit<FindingEdge, 'node'> & { node: ResolversParentTypes['Finding'] };
  FindingFilter: FindingFilter;
  FindingOrder: FindingOrder;
  FindingPayload: Omit<FindingPayload, 'finding'> & { finding?: Maybe<ResolversParentTypes['Finding']> };
  FindingPolicy: FindingPolicyEntity;
  FindingPolicyChange: FindingPolicyChangeEntity;
  FindingPolicyConnection: Page<FindingPolicyEntity>;
  FindingPolicyEdge: Omit<FindingPolicyEdge, 'node'> & { node: ResolversParentTypes['FindingPolicy'] };
  FindingPolicyFilter: FindingPolicyFilter;
  FindingPolicyPayload: Omit<FindingPolicyPayload, 'findingPolicy'> & { findingPolicy?: Maybe<ResolversParentTypes['FindingPolicy']> };
  Float: Scalars['Float']['output'];
  GitAccessPayload: GitAccessPayload;
  GitRoot: GitRootEntity;
  GitRootEnvironment: GitRootEnvironmentEntity;
  GitRootEnvironmentPayload: Omit<GitRootEnvironmentPayload, 'environment'> & { environment?: Maybe<ResolversParentTypes['GitRootEnvironment']> };
  Group: GroupEntity;
  GroupConnection: Page<GroupEntity>;
  GroupEdge: Omit<GroupEdge, 'node'> & { node: ResolversParentTypes['Group'] };
  GroupFilter: GroupFilter;
  GroupMembership: GroupMembershipEntity;
  GroupMembershipConnection: Page<GroupMembershipEntity>;
  GroupMembershipEdge: Omit<GroupMembershipEdge, 'node'> & { node: ResolversParentTypes['GroupMembership'] };
  GroupMembershipFilter: GroupMembershipFilter;
  GroupMembershipPayload: Omit<GroupMembershipPayload, 'membership'> & { membership?: Maybe<ResolversParentTypes['GroupMembership']> };
  GroupOrder: GroupOrder;
  GroupPayload: Omit<GroupPayload, 'group'> & { group?: Maybe<ResolversParentTypes['Group']> };
  HoldReattacksInput: HoldReattacksInput;
  HttpsSecretInput: HttpsSecretInput;
  IPRoot: IPRootEntity;
  Int: Scalars['Int']['output'];
  IntRange: IntRange;
  InventoryCounts: InventoryCounts;
  Invitation: InvitationEntity;
  InvitationConnection: Page<InvitationEntity>;
  InvitationEdge: Omit<InvitationEdge, 'node'> & { node: ResolversParentTypes['Invitation'] };
  InvitationFilter: InvitationFilter;
  InvitationOffer: InvitationOffer;
  InvitationOrder: InvitationOrder;
  InvitationPayload: Omit<InvitationPayload, 'invitation'> & { invitation?: Maybe<ResolversParentTypes['Invitation']> };
  InviteGroupMemberInput: InviteGroupMemberInput;
  InviteOrganizationMemberInput: InviteOrganizationMemberInput;
  JSON: Scalars['JSON']['output'];
  KnownExploited: KnownExploited;
  LeaveGroupInput: LeaveGroupInput;
  LeaveOrganizationInput: LeaveOrganizationInput;
  LinkedAccount: IdentityEntity;
  Mail: MailEntity;
  MailConnection: Page<MailEntity>;
  MailEdge: Omit<MailEdge, 'node'> & { node: ResolversParentTypes['Mail'] };
  Membership: ResolversInterfaceTypes<ResolversParentTypes>['Membership'];
  MembershipOrder: MembershipOrder;
  MergeVulnerabilitiesInput: MergeVulnerabilitiesInput;
  MergeVulnerabilitiesPayload: Omit<MergeVulnerabilitiesPayload, 'merged' | 'vulnerability'> & { merged?: Maybe<ReadonlyArray<ResolversParentTypes['Vulnerability']>>, vulnerability?: Maybe<ResolversParentTypes['Vulnerability']> };
  MissionWellBeingPolicy: MissionWellBeingPolicy;
  Mutation: Record<PropertyKey, never>;
  MutationPayload: ResolversInterfaceTypes<ResolversParentTypes>['MutationPayload'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NumberPolicy: NumberPolicy;
  Organization: OrganizationEntity;
  OrganizationConnection: Page<OrganizationEntity>;
  OrganizationEdge: Omit<OrganizationEdge, 'node'> & { node: ResolversParentTypes['Organization'] };
  OrganizationFilter: OrganizationFilter;
  OrganizationMembership: OrganizationMembershipEntity;
  OrganizationMembershipConnection: Page<OrganizationMembershipEntity>;
  OrganizationMembershipEdge: Omit<OrganizationMembershipEdge, 'node'> & { node: ResolversParentTypes['OrganizationMembership'] };
  OrganizationMembershipFilter: OrganizationMembershipFilter;
  OrganizationMembershipPayload: Omit<OrganizationMembershipPayload, 'membership'> & { membership?: Maybe<ResolversParentTypes['OrganizationMembership']> };
  OrganizationOrder: OrganizationOrder;
  OrganizationPayload: Omit<OrganizationPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  OwnPolicies: OwnPolicies;
  PageInfo: PageInfo;
  PercentRange: PercentRange;
  PermissionHolder: MembershipEntity;
  PermissionHolderConnection: Page<MembershipEntity>;
  PermissionHolderEdge: Omit<PermissionHolderEdge, 'node'> & { node: ResolversParentTypes['PermissionHolder'] };
  PlaceOutcome: PlaceOutcome;
  Policies: PoliciesEntity;
  PoliciesPayload: Omit<PoliciesPayload, 'policies'> & { policies?: Maybe<ResolversParentTypes['Policies']> };
  PolicyChange: PolicyChangeEntity;
  Portfolio: PortfolioEntity;
  PortfolioConnection: Page<PortfolioEntity>;
  PortfolioEdge: Omit<PortfolioEdge, 'node'> & { node: ResolversParentTypes['Portfolio'] };
  PreviewReportInput: PreviewReportInput;
  PreviewedChange: PreviewedChangeEntity;
  Query: Record<PropertyKey, never>;
  RecoveryCodesPayload: RecoveryCodesPayload;
  RegenerateRecoveryCodesInput: RegenerateRecoveryCodesInput;
  RejectAcceptancesInput: RejectAcceptancesInput;
  RejectClosingInput: RejectClosingInput;
  RejectEventSolutionInput: RejectEventSolutionInput;
  RejectFindingPolicyInput: RejectFindingPolicyInput;
  RejectInvitationInput: RejectInvitationInput;
  RejectVulnerabilitiesInput: RejectVulnerabilitiesInput;
  RejectZeroRiskInput: RejectZeroRiskInput;
  RemoveCredentialsInput: RemoveCredentialsInput;
  RemoveCustomRoleInput: RemoveCustomRoleInput;
  RemoveEventEvidenceInput: RemoveEventEvidenceInput;
  RemoveEvidenceInput: RemoveEvidenceInput;
  RemoveFindingInput: RemoveFindingInput;
  RemoveGitRootEnvironmentInput: RemoveGitRootEnvironmentInput;
  RemoveGroupInput: RemoveGroupInput;
  RemoveGroupMemberInput: RemoveGroupMemberInput;
  RemoveGroupTagsInput: RemoveGroupTagsInput;
  RemoveOrganizationInput: RemoveOrganizationInput;
  RemoveOrganizationMemberInput: RemoveOrganizationMemberInput;
  RemoveRootInput: RemoveRootInput;
  RemoveSecondFactorInput: RemoveSecondFactorInput;
  RemoveTrustRuleInput: RemoveTrustRuleInput;
  RemoveVulnerabilityInput: RemoveVulnerabilityInput;
  Report: ReportEntity;
  ReportChange: ReportChangeEntity;
  ReportChangeConnection: Page<ReportChangeEntity>;
  ReportChangeEdge: Omit<ReportChangeEdge, 'node'> & { node: ResolversParentTypes['ReportChange'] };
  ReportConnection: Page<ReportEntity>;
  ReportCounts: ReportCounts;
  ReportEdge: Omit<ReportEdge, 'node'> & { node: ResolversParentTypes['Report'] };
  ReportFailure: ReportFailure;
  ReportFilter: ReportFilter;
  ReportOrder: ReportOrder;
  ReportPayload: Omit<ReportPayload, 'report'> & { report?: Maybe<ResolversParentTypes['Report']> };
  ReportPreviewPayload: Omit<ReportPreviewPayload, 'changes' | 'report'> & { changes?: Maybe<ReadonlyArray<ResolversParentTypes['PreviewedChange']>>, report?: Maybe<ResolversParentTypes['Report']> };
  ReportProgress: ReportProgress;
  ReportedBranch: ReportedBranch;
  RequestEventVerificationInput: RequestEventVerificationInput;
  RequestFindingPolicyInput: RequestFindingPolicyInput;
  RequestPermanentAcceptanceInput: RequestPermanentAcceptanceInput;
  RequestReattacksInput: RequestReattacksInput;
  RequestZeroRiskInput: RequestZeroRiskInput;
  Requirement: Requirement;
  RequirementInput: RequirementInput;
  ResendInvitationInput: ResendInvitationInput;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: ResetPasswordPayload;
  ResetSecondFactorInput: ResetSecondFactorInput;
  ResubmitVulnerabilitiesInput: ResubmitVulnerabilitiesInput;
  RevokeAccessTokenInput: RevokeAccessTokenInput;
  RevokeAllSessionsInput: RevokeAllSessionsInput;
  RevokeAllSessionsPayload: RevokeAllSessionsPayload;
  RevokeInvitationInput: RevokeInvitationInput;
  RevokeSessionInput: RevokeSessionInput;
  Root: RootEntity;
  RootConnection: Page<RootEntity>;
  RootEdge: Omit<RootEdge, 'node'> & { node: ResolversParentTypes['Root'] };
  RootFilter: RootFilter;
  RootOrder: RootOrder;
  RootPayload: Omit<RootPayload, 'root'> & { root?: Maybe<ResolversParentTypes['Root']> };
  ScorePolicy: ScorePolicy;
  ScoreRange: ScoreRange;
  SecondFactor: SecondFactor;
  Session: SessionEntity;
  SessionConnection: Page<SessionEntity>;
  SessionEdge: Omit<SessionEdge, 'node'> & { node: ResolversParentTypes['Session'] };
  SessionFilter: SessionFilter;
  SessionOrder: SessionOrder;
  Severity: Severity;
  SeverityChange: SeverityChangeEntity;
  Sighting: Sighting;
  SightingSuppression: SightingSuppression;
  SimplePayload: SimplePayload;
  SolveEventInput: SolveEventInput;
  SplitSightingsInput: SplitSightingsInput;
  SplitVulnerabilityInput: SplitVulnerabilityInput;
  SplitVulnerabilityPayload: Omit<SplitVulnerabilityPayload, 'splitOff' | 'vulnerability'> & { splitOff?: Maybe<ResolversParentTypes['Vulnerability']>, vulnerability?: Maybe<ResolversParentTypes['Vulnerability']> };
  SshSecretInput: SshSecretInput;
  SsvcAssessment: SsvcAssessmentEntity;
  Stakeholder: StakeholderEntity;
  StartTreatmentInput: StartTreatmentInput;
  StatementCounts: StatementCounts;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  SuppressedResultsPolicy: SuppressedResultsPolicy;
  SyncGitRootInput: SyncGitRootInput;
  ToeFigures: ToeFiguresEntity;
  ToeInput: ToeInputEntity;
  ToeInputConnection: Page<ToeInputEntity>;
  ToeInputEdge: Omit<ToeInputEdge, 'node'> & { node: ResolversParentTypes['ToeInput'] };
  ToeInputFilter: ToeInputFilter;
  ToeInputOrder: ToeInputOrder;
  ToeInputPayload: Omit<ToeInputPayload, 'toeInput'> & { toeInput?: Maybe<ResolversParentTypes['ToeInput']> };
  ToeLines: ToeLinesEntity;
  ToeLinesConnection: Page<ToeLinesEntity>;
  ToeLinesEdge: Omit<ToeLinesEdge, 'node'> & { node: ResolversParentTypes['ToeLines'] };
  ToeLinesFilter: ToeLinesFilter;
  ToeLinesOrder: ToeLinesOrder;
  ToeLinesPayload: Omit<ToeLinesPayload, 'toeLines'> & { toeLines?: Maybe<ResolversParentTypes['ToeLines']> };
  ToePort: ToePortEntity;
  ToePortConnection: Page<ToePortEntity>;
  ToePortEdge: Omit<ToePortEdge, 'node'> & { node: ResolversParentTypes['ToePort'] };
  ToePortFilter: ToePortFilter;
  ToePortOrder: ToePortOrder;
  ToePortPayload: Omit<ToePortPayload, 'toePort'> & { toePort?: Maybe<ResolversParentTypes['ToePort']> };
  TokenSecretInput: TokenSecretInput;
  TrackingEntry: TrackingEntryEntity;
  TrackingEntryConnection: Page<TrackingEntryEntity>;
  TrackingEntryEdge: Omit<TrackingEntryEdge, 'node'> & { node: ResolversParentTypes['TrackingEntry'] };
  TreatVulnerabilitiesInput: TreatVulnerabilitiesInput;
  TreatVulnerabilitiesPayload: TreatVulnerabilitiesPayload;
  TreatmentChange: TreatmentChangeEntity;
  TreatmentOutcome: TreatmentOutcome;
  TreatmentRefusal: TreatmentRefusal;
  TrustCondition: TrustCondition;
  TrustConditionInput: TrustConditionInput;
  TrustRule: TrustRuleEntity;
  TrustRuleConnection: Page<TrustRuleEntity>;
  TrustRuleEdge: Omit<TrustRuleEdge, 'node'> & { node: ResolversParentTypes['TrustRule'] };
  TrustRulePayload: Omit<TrustRulePayload, 'rule'> & { rule?: Maybe<ResolversParentTypes['TrustRule']> };
  URL: Scalars['URL']['output'];
  URLRoot: URLRootEntity;
  UUID: Scalars['UUID']['output'];
  UndoReportInput: UndoReportInput;
  UnlinkAccountInput: UnlinkAccountInput;
  UpdateCommentInput: UpdateCommentInput;
  UpdateCredentialsInput: UpdateCredentialsInput;
  UpdateCustomRoleInput: UpdateCustomRoleInput;
  UpdateEventInput: UpdateEventInput;
  UpdateEvidenceInput: UpdateEvidenceInput;
  UpdateFindingInput: UpdateFindingInput;
  UpdateGitRootInput: UpdateGitRootInput;
  UpdateGroupInput: UpdateGroupInput;
  UpdateGroupMemberInput: UpdateGroupMemberInput;
  UpdateGroupPoliciesInput: UpdateGroupPoliciesInput;
  UpdateOrganizationInput: UpdateOrganizationInput;
  UpdateOrganizationMemberInput: UpdateOrganizationMemberInput;
  UpdateOrganizationPoliciesInput: UpdateOrganizationPoliciesInput;
  UpdateRootNicknameInput: UpdateRootNicknameInput;
  UpdateToeInputInput: UpdateToeInputInput;
  UpdateToeLinesInput: UpdateToeLinesInput;
  UpdateToePortInput: UpdateToePortInput;
  UpdateTrustRuleInput: UpdateTrustRuleInput;
  UpdateVulnerabilityInput: UpdateVulnerabilityInput;
  UpdateVulnerabilitySeverityInput: UpdateVulnerabilitySeverityInput;
  Upload: Scalars['Upload']['output'];
  UploadReportInput: UploadReportInput;
  UploadVulnerabilitiesInput: UploadVulnerabilitiesInput;
  UploadVulnerabilitiesPayload: UploadVulnerabilitiesPayload;
  UserError: UserError;
  VerificationChange: VerificationChangeEntity;
  VerifyGitAccessInput: VerifyGitAccessInput;
  VerifyReattacksInput: VerifyReattacksInput;
  VulnerabilitiesFile: VulnerabilitiesFile;
  VulnerabilitiesFileOutcome: VulnerabilitiesFileOutcome;
  VulnerabilitiesPayload: Omit<VulnerabilitiesPayload, 'vulnerabilities'> & { vulnerabilities?: Maybe<ReadonlyArray<ResolversParentTypes['Vulnerability']>> };
  Vulnerability: VulnerabilityEntity;
  VulnerabilityBranch: VulnerabilityBranch;
  VulnerabilityChange: VulnerabilityChange;
  VulnerabilityConnection: Page<VulnerabilityEntity>;
  VulnerabilityEdge: Omit<VulnerabilityEdge, 'node'> & { node: ResolversParentTypes['Vulnerability'] };
  VulnerabilityFilter: VulnerabilityFilter;
  VulnerabilityOrder: VulnerabilityOrder;
  VulnerabilityPayload: Omit<VulnerabilityPayload, 'vulnerability'> & { vulnerability?: Maybe<ResolversParentTypes['Vulnerability']> };
  Weakness: WeaknessEntity;
  WeaknessConnection: Page<WeaknessEntity>;
  WeaknessEdge: Omit<WeaknessEdge, 'node'> & { node: ResolversParentTypes['Weakness'] };
  WithdrawTreatmentsInput: WithdrawTreatmentsInput;
  ZeroRiskChange: ZeroRiskChangeEntity;
};

export type CanDirectiveArgs = {
  do: Permission;
  id: Scalars['String']['input'];
  on: ResourceKind;
};

export type CanDirectiveResolver<Result, Parent, ContextType = Context, Args = CanDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PublicDirectiveArgs = { };

export type PublicDirectiveResolver<Result, Parent, ContextType = Context, Args = PublicDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type SignedInDirectiveArgs = { };

export type SignedInDirectiveResolver<Result, Parent, ContextType = Context, Args = SignedInDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccessTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessToken'] = ResolversParentTypes['AccessToken']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  groupIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UUID']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['TokenScope']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccessTokenConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessTokenConnection'] = ResolversParentTypes['AccessTokenConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccessTokenEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AccessToken']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AccessTokenEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessTokenEdge'] = ResolversParentTypes['AccessTokenEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessToken'], ParentType, ContextType>;
};

export type AdvisoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Advisory'] = ResolversParentTypes['Advisory']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  epss?: Resolver<Maybe<ResolversTypes['EpssScore']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  knownExploited?: Resolver<Maybe<ResolversTypes['KnownExploited']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AnalysisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Analysis'] = ResolversParentTypes['Analysis']> = {
  branch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closing?: Resolver<ResolversTypes['ClosingVerdict'], ParentType, ContextType>;
  commit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ReportCounts'], ParentType, ContextType>;
  notifications?: Resolver<ReadonlyArray<ResolversTypes['AnalysisNotification']>, ParentType, ContextType>;
  tool?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  toolVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AnalysisNotificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnalysisNotification'] = ResolversParentTypes['AnalysisNotification']> = {
  level?: Resolver<ResolversTypes['NotificationLevel'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  accessId?: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  door?: Resolver<ResolversTypes['AuditDoor'], ParentType, ContextType>;
  groupId?: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjectId?: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuthProviderResolvers = EnumResolverSignature<{ BITBUCKET?: any, GOOGLE?: any, LOCAL?: any, MICROSOFT?: any, OIDC?: any }, ResolversTypes['AuthProvider']>;

export type CloningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cloning'] = ResolversParentTypes['Cloning']> = {
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  clonedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  commit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['CloningFailure']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CloningStatus'], ParentType, ContextType>;
};

export type CloningChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloningChange'] = ResolversParentTypes['CloningChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['CloningFailure']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CloningStatus'], ParentType, ContextType>;
};

export type CommentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Comment'] = ResolversParentTypes['Comment']> = {
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  edits?: Resolver<ReadonlyArray<ResolversTypes['CommentEdit']>, ParentType, ContextType>;
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CommentKind'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommentConnection'] = ResolversParentTypes['CommentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Comment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CommentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommentEdge'] = ResolversParentTypes['CommentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Comment'], ParentType, ContextType>;
};

export type CommentEditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommentEdit'] = ResolversParentTypes['CommentEdit']> = {
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replacedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CommentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommentPayload'] = ResolversParentTypes['CommentPayload']> = {
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ComponentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Component'] = ResolversParentTypes['Component']> = {
  branch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ecosystem?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  licences?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openVulnerabilities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relationship?: Resolver<Maybe<ResolversTypes['ComponentRelationship']>, ParentType, ContextType>;
  root?: Resolver<ResolversTypes['Root'], ParentType, ContextType>;
  rootId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  tool?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ComponentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComponentConnection'] = ResolversParentTypes['ComponentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ComponentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Component']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ComponentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComponentEdge'] = ResolversParentTypes['ComponentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Component'], ParentType, ContextType>;
};

export type CreateAccessTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateAccessTokenPayload'] = ResolversParentTypes['CreateAccessTokenPayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['AccessToken']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CredentialsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Credentials'] = ResolversParentTypes['Credentials']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fingerprint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  host?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  secretChangedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CredentialsType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CredentialsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CredentialsConnection'] = ResolversParentTypes['CredentialsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CredentialsEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Credentials']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CredentialsEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CredentialsEdge'] = ResolversParentTypes['CredentialsEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Credentials'], ParentType, ContextType>;
};

export type CredentialsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CredentialsPayload'] = ResolversParentTypes['CredentialsPayload']> = {
  credentials?: Resolver<Maybe<ResolversTypes['Credentials']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CurrentAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CurrentAccess'] = ResolversParentTypes['CurrentAccess']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  groupIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UUID']>>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['AuthProvider']>, ParentType, ContextType>;
  scopes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TokenScope']>>, ParentType, ContextType>;
};

export type CustomRoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomRole'] = ResolversParentTypes['CustomRole']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['RoleLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['Permission']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomRoleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomRoleConnection'] = ResolversParentTypes['CustomRoleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CustomRoleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CustomRole']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CustomRoleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomRoleEdge'] = ResolversParentTypes['CustomRoleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CustomRole'], ParentType, ContextType>;
};

export type CustomRolePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomRolePayload'] = ResolversParentTypes['CustomRolePayload']> = {
  customRole?: Resolver<Maybe<ResolversTypes['CustomRole']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CvssScoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CvssScore'] = ResolversParentTypes['CvssScore']> = {
  base?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  cvssf?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  environmental?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['SeverityLevel'], ParentType, ContextType>;
  temporal?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface CvssVectorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CvssVector'], any> {
  name: 'CvssVector';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DroppedCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DroppedCount'] = ResolversParentTypes['DroppedCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['DropReason'], ParentType, ContextType>;
};

export type DroppedStatementCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DroppedStatementCount'] = ResolversParentTypes['DroppedStatementCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['StatementDropReason'], ParentType, ContextType>;
};

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type EnrolSecondFactorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolSecondFactorPayload'] = ResolversParentTypes['EnrolSecondFactorPayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  uri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EpssScoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EpssScore'] = ResolversParentTypes['EpssScore']> = {
  cve?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  modelDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  modelVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  percentile?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  comments?: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, Partial<EventCommentsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidences?: Resolver<ReadonlyArray<ResolversTypes['EventEvidence']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  heldVulnerabilities?: Resolver<ResolversTypes['VulnerabilityConnection'], ParentType, ContextType, Partial<EventHeldVulnerabilitiesArgs>>;
  history?: Resolver<ReadonlyArray<ResolversTypes['EventChange']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  otherSolvingReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  root?: Resolver<Maybe<ResolversTypes['Root']>, ParentType, ContextType>;
  solvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  solvingReason?: Resolver<Maybe<ResolversTypes['EventSolvingReason']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EventState'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventChange'] = ResolversParentTypes['EventChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  justification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EventState'], ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type EventEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEvidence'] = ResolversParentTypes['EventEvidence']> = {
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventEvidenceKind'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventEvidencePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEvidencePayload'] = ResolversParentTypes['EventEvidencePayload']> = {
  evidence?: Resolver<Maybe<ResolversTypes['EventEvidence']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventPayload'] = ResolversParentTypes['EventPayload']> = {
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EvidenceKind'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  records?: Resolver<Maybe<ResolversTypes['EvidenceRecords']>, ParentType, ContextType, Partial<EvidenceRecordsArgs>>;
  state?: Resolver<ResolversTypes['EvidenceState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidencePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvidencePayload'] = ResolversParentTypes['EvidencePayload']> = {
  evidence?: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceRecordsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvidenceRecords'] = ResolversParentTypes['EvidenceRecords']> = {
  header?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  totalRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Figures'] = ResolversParentTypes['Figures']> = {
  acceptedVulnerabilities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closedVulnerabilities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exposure?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lastClosedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastReportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  maxOpenSeverity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  meanDaysToRemediate?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, Partial<FiguresMeanDaysToRemediateArgs>>;
  openAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  openVulnerabilities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remediationRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  series?: Resolver<ReadonlyArray<ResolversTypes['FiguresPoint']>, ParentType, ContextType, Partial<FiguresSeriesArgs>>;
  weightedMeanDaysToRemediate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  window?: Resolver<ResolversTypes['FiguresWindow'], ParentType, ContextType, Partial<FiguresWindowArgs>>;
};

export type FiguresPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FiguresPoint'] = ResolversParentTypes['FiguresPoint']> = {
  acceptedVulnerabilities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closedExposure?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  closedVulnerabilities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exposure?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  firstDay?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  lastDay?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  remainingVulnerabilities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reportedVulnerabilities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FiguresWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FiguresWindow'] = ResolversParentTypes['FiguresWindow']> = {
  closedExposure?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  closedVulnerabilities?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<FiguresWindowClosedVulnerabilitiesArgs>>;
  firstDay?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  lastDay?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  meanDaysToRemediate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType, Partial<FiguresWindowMeanDaysToRemediateArgs>>;
  reportedExposure?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reportedVulnerabilities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weightedMeanDaysToRemediate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type FindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  acceptedVulnerabilities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  advisory?: Resolver<Maybe<ResolversTypes['Advisory']>, ParentType, ContextType>;
  closedVulnerabilities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  comments?: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, Partial<FindingCommentsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cvss31?: Resolver<Maybe<ResolversTypes['CvssVector']>, ParentType, ContextType>;
  cvss40?: Resolver<Maybe<ResolversTypes['CvssVector']>, ParentType, ContextType>;
  cwe?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidences?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  figures?: Resolver<Maybe<ResolversTypes['Figures']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  helpUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  observations?: Resolver<Maybe<ResolversTypes['CommentConnection']>, ParentType, ContextType, Partial<FindingObservationsArgs>>;
  openVulnerabilities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recommendation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reportedVector?: Resolver<Maybe<ResolversTypes['CvssVector']>, ParentType, ContextType>;
  requirements?: Resolver<ReadonlyArray<ResolversTypes['Requirement']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['SeverityLevel'], ParentType, ContextType>;
  severityHistory?: Resolver<ReadonlyArray<ResolversTypes['SeverityChange']>, ParentType, ContextType>;
  severityScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FindingStatus'], ParentType, ContextType>;
  threat?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tracking?: Resolver<Maybe<ResolversTypes['TrackingEntryConnection']>, ParentType, ContextType, Partial<FindingTrackingArgs>>;
  vulnerabilities?: Resolver<ResolversTypes['VulnerabilityConnection'], ParentType, ContextType, Partial<FindingVulnerabilitiesArgs>>;
  vulnerabilitiesFile?: Resolver<ResolversTypes['VulnerabilitiesFile'], ParentType, ContextType, Partial<FindingVulnerabilitiesFileArgs>>;
  weaknessKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weaknesses?: Resolver<ReadonlyArray<ResolversTypes['Weakness']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingConnection'] = ResolversParentTypes['FindingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FindingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FindingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingEdge'] = ResolversParentTypes['FindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Finding'], ParentType, ContextType>;
};

export type FindingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingPayload'] = ResolversParentTypes['FindingPayload']> = {
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindingPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingPolicy'] = ResolversParentTypes['FindingPolicy']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  history?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FindingPolicyChange']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['FindingPolicyState'], ParentType, ContextType>;
  weaknessKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindingPolicyChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingPolicyChange'] = ResolversParentTypes['FindingPolicyChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  justification?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['FindingPolicyState'], ParentType, ContextType>;
};

export type FindingPolicyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingPolicyConnection'] = ResolversParentTypes['FindingPolicyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FindingPolicyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['FindingPolicy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FindingPolicyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingPolicyEdge'] = ResolversParentTypes['FindingPolicyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FindingPolicy'], ParentType, ContextType>;
};

export type FindingPolicyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingPolicyPayload'] = ResolversParentTypes['FindingPolicyPayload']> = {
  findingPolicy?: Resolver<Maybe<ResolversTypes['FindingPolicy']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GitAccessPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GitAccessPayload'] = ResolversParentTypes['GitAccessPayload']> = {
  commit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GitRootResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GitRoot'] = ResolversParentTypes['GitRoot']> = {
  branch?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cloning?: Resolver<ResolversTypes['Cloning'], ParentType, ContextType>;
  cloningHistory?: Resolver<ReadonlyArray<ResolversTypes['CloningChange']>, ParentType, ContextType>;
  components?: Resolver<Maybe<ResolversTypes['ComponentConnection']>, ParentType, ContextType, Partial<GitRootComponentsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  credentials?: Resolver<Maybe<ResolversTypes['Credentials']>, ParentType, ContextType>;
  environments?: Resolver<ReadonlyArray<ResolversTypes['GitRootEnvironment']>, ParentType, ContextType>;
  exclusions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  figures?: Resolver<Maybe<ResolversTypes['Figures']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  nickname?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reportedBranches?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReportedBranch']>>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RootState'], ParentType, ContextType>;
  toeFigures?: Resolver<ResolversTypes['ToeFigures'], ParentType, ContextType>;
  toeLines?: Resolver<ResolversTypes['ToeLinesConnection'], ParentType, ContextType, Partial<GitRootToeLinesArgs>>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GitRootEnvironmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GitRootEnvironment'] = ResolversParentTypes['GitRootEnvironment']> = {
  cloudName?: Resolver<Maybe<ResolversTypes['CloudName']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  root?: Resolver<ResolversTypes['GitRoot'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['GitRootEnvironmentType'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GitRootEnvironmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GitRootEnvironmentPayload'] = ResolversParentTypes['GitRootEnvironmentPayload']> = {
  environment?: Resolver<Maybe<ResolversTypes['GitRootEnvironment']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group']> = {
  comments?: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, Partial<GroupCommentsArgs>>;
  components?: Resolver<ResolversTypes['ComponentConnection'], ParentType, ContextType, Partial<GroupComponentsArgs>>;
  context?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  credentials?: Resolver<ResolversTypes['CredentialsConnection'], ParentType, ContextType, Partial<GroupCredentialsArgs>>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, Partial<GroupEventsArgs>>;
  features?: Resolver<ReadonlyArray<ResolversTypes['GroupFeature']>, ParentType, ContextType>;
  figures?: Resolver<Maybe<ResolversTypes['Figures']>, ParentType, ContextType>;
  findings?: Resolver<ResolversTypes['FindingConnection'], ParentType, ContextType, Partial<GroupFindingsArgs>>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  invitations?: Resolver<ResolversTypes['InvitationConnection'], ParentType, ContextType, Partial<GroupInvitationsArgs>>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['GroupMembershipConnection'], ParentType, ContextType, Partial<GroupMembersArgs>>;
  myPermissions?: Resolver<ReadonlyArray<ResolversTypes['Permission']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  policies?: Resolver<ResolversTypes['Policies'], ParentType, ContextType>;
  policyHistory?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PolicyChange']>>, ParentType, ContextType>;
  reports?: Resolver<ResolversTypes['ReportConnection'], ParentType, ContextType, Partial<GroupReportsArgs>>;
  roots?: Resolver<ResolversTypes['RootConnection'], ParentType, ContextType, Partial<GroupRootsArgs>>;
  service?: Resolver<ResolversTypes['GroupService'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['GroupState'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  toeFigures?: Resolver<ResolversTypes['ToeFigures'], ParentType, ContextType>;
  toeInputs?: Resolver<ResolversTypes['ToeInputConnection'], ParentType, ContextType, Partial<GroupToeInputsArgs>>;
  toeLines?: Resolver<ResolversTypes['ToeLinesConnection'], ParentType, ContextType, Partial<GroupToeLinesArgs>>;
  toePorts?: Resolver<ResolversTypes['ToePortConnection'], ParentType, ContextType, Partial<GroupToePortsArgs>>;
  trustRules?: Resolver<ResolversTypes['TrustRuleConnection'], ParentType, ContextType, Partial<GroupTrustRulesArgs>>;
  vulnerabilities?: Resolver<ResolversTypes['VulnerabilityConnection'], ParentType, ContextType, Partial<GroupVulnerabilitiesArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GroupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupConnection'] = ResolversParentTypes['GroupConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Group']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type GroupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupEdge'] = ResolversParentTypes['GroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
};

export type GroupMembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupMembership'] = ResolversParentTypes['GroupMembership']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customRole?: Resolver<Maybe<ResolversTypes['CustomRole']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  responsibility?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['GroupRole'], ParentType, ContextType>;
  stakeholder?: Resolver<ResolversTypes['Stakeholder'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GroupMembershipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupMembershipConnection'] = ResolversParentTypes['GroupMembershipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GroupMembershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['GroupMembership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type GroupMembershipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupMembershipEdge'] = ResolversParentTypes['GroupMembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GroupMembership'], ParentType, ContextType>;
};

export type GroupMembershipPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupMembershipPayload'] = ResolversParentTypes['GroupMembershipPayload']> = {
  membership?: Resolver<Maybe<ResolversTypes['GroupMembership']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupPayload'] = ResolversParentTypes['GroupPayload']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IpRootResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IPRoot'] = ResolversParentTypes['IPRoot']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  components?: Resolver<Maybe<ResolversTypes['ComponentConnection']>, ParentType, ContextType, Partial<IpRootComponentsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  figures?: Resolver<Maybe<ResolversTypes['Figures']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  nickname?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reportedBranches?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReportedBranch']>>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RootState'], ParentType, ContextType>;
  toePorts?: Resolver<ResolversTypes['ToePortConnection'], ParentType, ContextType, Partial<IpRootToePortsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InventoryCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InventoryCounts'] = ResolversParentTypes['InventoryCounts']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  listed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  groupRole?: Resolver<Maybe<ResolversTypes['GroupRole']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  invitedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  membershipExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  organizationRole?: Resolver<Maybe<ResolversTypes['OrganizationRole']>, ParentType, ContextType>;
  responsibility?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationConnection'] = ResolversParentTypes['InvitationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InvitationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Invitation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type InvitationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationEdge'] = ResolversParentTypes['InvitationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
};

export type InvitationOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationOffer'] = ResolversParentTypes['InvitationOffer']> = {
  email?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  groupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groupRole?: Resolver<Maybe<ResolversTypes['GroupRole']>, ParentType, ContextType>;
  invitedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mayChoosePassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  organizationName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organizationRole?: Resolver<Maybe<ResolversTypes['OrganizationRole']>, ParentType, ContextType>;
};

export type InvitationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationPayload'] = ResolversParentTypes['InvitationPayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type KnownExploitedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnownExploited'] = ResolversParentTypes['KnownExploited']> = {
  cve?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dateAdded?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  dueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ransomware?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requiredAction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LinkedAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkedAccount'] = ResolversParentTypes['LinkedAccount']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['AuthProvider'], ParentType, ContextType>;
};

export type MailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mail'] = ResolversParentTypes['Mail']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MailKind'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MailState'], ParentType, ContextType>;
  tries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailConnection'] = ResolversParentTypes['MailConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MailEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Mail']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MailEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailEdge'] = ResolversParentTypes['MailEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Mail'], ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  __resolveType: TypeResolveFn<'GroupMembership' | 'OrganizationMembership', ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customRole?: Resolver<Maybe<ResolversTypes['CustomRole']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  responsibility?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stakeholder?: Resolver<ResolversTypes['Stakeholder'], ParentType, ContextType>;
};

export type MergeVulnerabilitiesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeVulnerabilitiesPayload'] = ResolversParentTypes['MergeVulnerabilitiesPayload']> = {
  merged?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Vulnerability']>>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  vulnerability?: Resolver<Maybe<ResolversTypes['Vulnerability']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MissionWellBeingPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MissionWellBeingPolicy'] = ResolversParentTypes['MissionWellBeingPolicy']> = {
  source?: Resolver<ResolversTypes['PolicySource'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['MissionWellBeing'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptInvitation?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'input'>>;
  acceptVulnerabilities?: Resolver<ResolversTypes['VulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationAcceptVulnerabilitiesArgs, 'input'>>;
  activateRoot?: Resolver<ResolversTypes['RootPayload'], ParentType, ContextType, RequireFields<MutationActivateRootArgs, 'input'>>;
  addComment?: Resolver<ResolversTypes['CommentPayload'], ParentType, ContextType, RequireFields<MutationAddCommentArgs, 'input'>>;
  addCredentials?: Resolver<ResolversTypes['CredentialsPayload'], ParentType, ContextType, RequireFields<MutationAddCredentialsArgs, 'input'>>;
  addCustomRole?: Resolver<ResolversTypes['CustomRolePayload'], ParentType, ContextType, RequireFields<MutationAddCustomRoleArgs, 'input'>>;
  addEvent?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationAddEventArgs, 'input'>>;
  addEventEvidence?: Resolver<ResolversTypes['EventEvidencePayload'], ParentType, ContextType, RequireFields<MutationAddEventEvidenceArgs, 'input'>>;
  addEvidence?: Resolver<ResolversTypes['EvidencePayload'], ParentType, ContextType, RequireFields<MutationAddEvidenceArgs, 'input'>>;
  addFinding?: Resolver<ResolversTypes['FindingPayload'], ParentType, ContextType, RequireFields<MutationAddFindingArgs, 'input'>>;
  addGitRoot?: Resolver<ResolversTypes['RootPayload'], ParentType, ContextType, RequireFields<MutationAddGitRootArgs, 'input'>>;
  addGitRootEnvironment?: Resolver<ResolversTypes['GitRootEnvironmentPayload'], ParentType, ContextType, RequireFields<MutationAddGitRootEnvironmentArgs, 'input'>>;
  addGroup?: Resolver<ResolversTypes['GroupPayload'], ParentType, ContextType, RequireFields<MutationAddGroupArgs, 'input'>>;
  addGroupMember?: Resolver<ResolversTypes['GroupMembershipPayload'], ParentType, ContextType, RequireFields<MutationAddGroupMemberArgs, 'input'>>;
  addGroupTags?: Resolver<ResolversTypes['GroupPayload'], ParentType, ContextType, RequireFields<MutationAddGroupTagsArgs, 'input'>>;
  addIpRoot?: Resolver<ResolversTypes['RootPayload'], ParentType, ContextType, RequireFields<MutationAddIpRootArgs, 'input'>>;
  addOrganization?: Resolver<ResolversTypes['OrganizationPayload'], ParentType, ContextType, RequireFields<MutationAddOrganizationArgs, 'input'>>;
  addOrganizationMember?: Resolver<ResolversTypes['OrganizationMembershipPayload'], ParentType, ContextType, RequireFields<MutationAddOrganizationMemberArgs, 'input'>>;
  addToeInput?: Resolver<ResolversTypes['ToeInputPayload'], ParentType, ContextType, RequireFields<MutationAddToeInputArgs, 'input'>>;
  addToeLines?: Resolver<ResolversTypes['ToeLinesPayload'], ParentType, ContextType, RequireFields<MutationAddToeLinesArgs, 'input'>>;
  addToePort?: Resolver<ResolversTypes['ToePortPayload'], ParentType, ContextType, RequireFields<MutationAddToePortArgs, 'input'>>;
  addTrustRule?: Resolver<ResolversTypes['TrustRulePayload'], ParentType, ContextType, RequireFields<MutationAddTrustRuleArgs, 'input'>>;
  addUrlRoot?: Resolver<ResolversTypes['RootPayload'], ParentType, ContextType, RequireFields<MutationAddUrlRootArgs, 'input'>>;
  addVulnerability?: Resolver<ResolversTypes['VulnerabilityPayload'], ParentType, ContextType, RequireFields<MutationAddVulnerabilityArgs, 'input'>>;
  annotateVulnerabilities?: Resolver<ResolversTypes['VulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationAnnotateVulnerabilitiesArgs, 'input'>>;
  approveAcceptances?: Resolver<ResolversTypes['VulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationApproveAcceptancesArgs, 'input'>>;
  approveEvidence?: Resolver<ResolversTypes['EvidencePayload'], ParentType, ContextType, RequireFields<MutationApproveEvidenceArgs, 'input'>>;
  approveFindingPolicy?: Resolver<ResolversTypes['FindingPolicyPayload'], ParentType, ContextType, RequireFields<MutationApproveFindingPolicyArgs, 'input'>>;
  attackToeInput?: Resolver<ResolversTypes['ToeInputPayload'], ParentType, ContextType, RequireFields<MutationAttackToeInputArgs, 'input'>>;
  attackToeLines?: Resolver<ResolversTypes['ToeLinesPayload'], ParentType, ContextType, RequireFields<MutationAttackToeLinesArgs, 'input'>>;
  attackToePort?: Resolver<ResolversTypes['ToePortPayload'], ParentType, ContextType, RequireFields<MutationAttackToePortArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  closeVulnerabilities?: Resolver<ResolversTypes['VulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationCloseVulnerabilitiesArgs, 'input'>>;
  confirmClosing?: Resolver<ResolversTypes['ReportPayload'], ParentType, ContextType, RequireFields<MutationConfirmClosingArgs, 'input'>>;
  confirmSecondFactor?: Resolver<ResolversTypes['RecoveryCodesPayload'], ParentType, ContextType, RequireFields<MutationConfirmSecondFactorArgs, 'input'>>;
  confirmVulnerabilities?: Resolver<ResolversTypes['VulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationConfirmVulnerabilitiesArgs, 'input'>>;
  confirmZeroRisk?: Resolver<ResolversTypes['VulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationConfirmZeroRiskArgs, 'input'>>;
  createAccessToken?: Resolver<ResolversTypes['CreateAccessTokenPayload'], ParentType, ContextType, RequireFields<MutationCreateAccessTokenArgs, 'input'>>;
  deactivateFindingPolicy?: Resolver<ResolversTypes['FindingPolicyPayload'], ParentType, ContextType, RequireFields<MutationDeactivateFindingPolicyArgs, 'input'>>;
  deactivateRoot?: Resolver<ResolversTypes['RootPayload'], ParentType, ContextType, RequireFields<MutationDeactivateRootArgs, 'input'>>;
  enrolSecondFactor?: Resolver<ResolversTypes['EnrolSecondFactorPayload'], ParentType, ContextType, RequireFields<MutationEnrolSecondFactorArgs, 'input'>>;
  holdReattacks?: Resolver<ResolversTypes['VulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationHoldReattacksArgs, 'input'>>;
  inviteGroupMember?: Resolver<ResolversTypes['InvitationPayload'], ParentType, ContextType, RequireFields<MutationInviteGroupMemberArgs, 'input'>>;
  inviteOrganizationMember?: Resolver<ResolversTypes['InvitationPayload'], ParentType, ContextType, RequireFields<MutationInviteOrganizationMemberArgs, 'input'>>;
  leaveGroup?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationLeaveGroupArgs, 'input'>>;
  leaveOrganization?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationLeaveOrganizationArgs, 'input'>>;
  mergeVulnerabilities?: Resolver<ResolversTypes['MergeVulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationMergeVulnerabilitiesArgs, 'input'>>;
  previewReport?: Resolver<ResolversTypes['ReportPreviewPayload'], ParentType, ContextType, RequireFields<MutationPreviewReportArgs, 'input'>>;
  regenerateRecoveryCodes?: Resolver<ResolversTypes['RecoveryCodesPayload'], ParentType, ContextType, RequireFields<MutationRegenerateRecoveryCodesArgs, 'input'>>;
  rejectAcceptances?: Resolver<ResolversTypes['VulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationRejectAcceptancesArgs, 'input'>>;
  rejectClosing?: Resolver<ResolversTypes['ReportPayload'], ParentType, ContextType, RequireFields<MutationRejectClosingArgs, 'input'>>;
  rejectEventSolution?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationRejectEventSolutionArgs, 'input'>>;
  rejectFindingPolicy?: Resolver<ResolversTypes['FindingPolicyPayload'], ParentType, ContextType, RequireFields<MutationRejectFindingPolicyArgs, 'input'>>;
  rejectInvitation?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationRejectInvitationArgs, 'input'>>;
  rejectVulnerabilities?: Resolver<ResolversTypes['VulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationRejectVulnerabilitiesArgs, 'input'>>;
  rejectZeroRisk?: Resolver<ResolversTypes['VulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationRejectZeroRiskArgs, 'input'>>;
  removeCredentials?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationRemoveCredentialsArgs, 'input'>>;
  removeCustomRole?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationRemoveCustomRoleArgs, 'input'>>;
  removeEventEvidence?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationRemoveEventEvidenceArgs, 'input'>>;
  removeEvidence?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationRemoveEvidenceArgs, 'input'>>;
  removeFinding?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationRemoveFindingArgs, 'input'>>;
  removeGitRootEnvironment?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationRemoveGitRootEnvironmentArgs, 'input'>>;
  removeGroup?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationRemoveGroupArgs, 'input'>>;
  removeGroupMember?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationRemoveGroupMemberArgs, 'input'>>;
  removeGroupTags?: Resolver<ResolversTypes['GroupPayload'], ParentType, ContextType, RequireFields<MutationRemoveGroupTagsArgs, 'input'>>;
  removeOrganization?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationRemoveOrganizationArgs, 'input'>>;
  removeOrganizationMember?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationRemoveOrganizationMemberArgs, 'input'>>;
  removeRoot?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationRemoveRootArgs, 'input'>>;
  removeSecondFactor?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationRemoveSecondFactorArgs, 'input'>>;
  removeTrustRule?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationRemoveTrustRuleArgs, 'input'>>;
  removeVulnerability?: Resolver<ResolversTypes['VulnerabilityPayload'], ParentType, ContextType, RequireFields<MutationRemoveVulnerabilityArgs, 'input'>>;
  requestEventVerification?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationRequestEventVerificationArgs, 'input'>>;
  requestFindingPolicy?: Resolver<ResolversTypes['FindingPolicyPayload'], ParentType, ContextType, RequireFields<MutationRequestFindingPolicyArgs, 'input'>>;
  requestPermanentAcceptance?: Resolver<ResolversTypes['VulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationRequestPermanentAcceptanceArgs, 'input'>>;
  requestReattacks?: Resolver<ResolversTypes['VulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationRequestReattacksArgs, 'input'>>;
  requestZeroRisk?: Resolver<ResolversTypes['VulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationRequestZeroRiskArgs, 'input'>>;
  resendInvitation?: Resolver<ResolversTypes['InvitationPayload'], ParentType, ContextType, RequireFields<MutationResendInvitationArgs, 'input'>>;
  resetPassword?: Resolver<ResolversTypes['ResetPasswordPayload'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  resetSecondFactor?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationResetSecondFactorArgs, 'input'>>;
  resubmitVulnerabilities?: Resolver<ResolversTypes['VulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationResubmitVulnerabilitiesArgs, 'input'>>;
  revokeAccessToken?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationRevokeAccessTokenArgs, 'input'>>;
  revokeAllSessions?: Resolver<ResolversTypes['RevokeAllSessionsPayload'], ParentType, ContextType, RequireFields<MutationRevokeAllSessionsArgs, 'input'>>;
  revokeInvitation?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationRevokeInvitationArgs, 'input'>>;
  revokeSession?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
  solveEvent?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationSolveEventArgs, 'input'>>;
  splitVulnerability?: Resolver<ResolversTypes['SplitVulnerabilityPayload'], ParentType, ContextType, RequireFields<MutationSplitVulnerabilityArgs, 'input'>>;
  startTreatment?: Resolver<ResolversTypes['VulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationStartTreatmentArgs, 'input'>>;
  syncGitRoot?: Resolver<ResolversTypes['RootPayload'], ParentType, ContextType, RequireFields<MutationSyncGitRootArgs, 'input'>>;
  treatVulnerabilities?: Resolver<ResolversTypes['TreatVulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationTreatVulnerabilitiesArgs, 'input'>>;
  undoReport?: Resolver<ResolversTypes['ReportPayload'], ParentType, ContextType, RequireFields<MutationUndoReportArgs, 'input'>>;
  unlinkAccount?: Resolver<ResolversTypes['SimplePayload'], ParentType, ContextType, RequireFields<MutationUnlinkAccountArgs, 'input'>>;
  updateComment?: Resolver<ResolversTypes['CommentPayload'], ParentType, ContextType, RequireFields<MutationUpdateCommentArgs, 'input'>>;
  updateCredentials?: Resolver<ResolversTypes['CredentialsPayload'], ParentType, ContextType, RequireFields<MutationUpdateCredentialsArgs, 'input'>>;
  updateCustomRole?: Resolver<ResolversTypes['CustomRolePayload'], ParentType, ContextType, RequireFields<MutationUpdateCustomRoleArgs, 'input'>>;
  updateEvent?: Resolver<ResolversTypes['EventPayload'], ParentType, ContextType, RequireFields<MutationUpdateEventArgs, 'input'>>;
  updateEvidence?: Resolver<ResolversTypes['EvidencePayload'], ParentType, ContextType, RequireFields<MutationUpdateEvidenceArgs, 'input'>>;
  updateFinding?: Resolver<ResolversTypes['FindingPayload'], ParentType, ContextType, RequireFields<MutationUpdateFindingArgs, 'input'>>;
  updateGitRoot?: Resolver<ResolversTypes['RootPayload'], ParentType, ContextType, RequireFields<MutationUpdateGitRootArgs, 'input'>>;
  updateGroup?: Resolver<ResolversTypes['GroupPayload'], ParentType, ContextType, RequireFields<MutationUpdateGroupArgs, 'input'>>;
  updateGroupMember?: Resolver<ResolversTypes['GroupMembershipPayload'], ParentType, ContextType, RequireFields<MutationUpdateGroupMemberArgs, 'input'>>;
  updateGroupPolicies?: Resolver<ResolversTypes['PoliciesPayload'], ParentType, ContextType, RequireFields<MutationUpdateGroupPoliciesArgs, 'input'>>;
  updateOrganization?: Resolver<ResolversTypes['OrganizationPayload'], ParentType, ContextType, RequireFields<MutationUpdateOrganizationArgs, 'input'>>;
  updateOrganizationMember?: Resolver<ResolversTypes['OrganizationMembershipPayload'], ParentType, ContextType, RequireFields<MutationUpdateOrganizationMemberArgs, 'input'>>;
  updateOrganizationPolicies?: Resolver<ResolversTypes['PoliciesPayload'], ParentType, ContextType, RequireFields<MutationUpdateOrganizationPoliciesArgs, 'input'>>;
  updateRootNickname?: Resolver<ResolversTypes['RootPayload'], ParentType, ContextType, RequireFields<MutationUpdateRootNicknameArgs, 'input'>>;
  updateToeInput?: Resolver<ResolversTypes['ToeInputPayload'], ParentType, ContextType, RequireFields<MutationUpdateToeInputArgs, 'input'>>;
  updateToeLines?: Resolver<ResolversTypes['ToeLinesPayload'], ParentType, ContextType, RequireFields<MutationUpdateToeLinesArgs, 'input'>>;
  updateToePort?: Resolver<ResolversTypes['ToePortPayload'], ParentType, ContextType, RequireFields<MutationUpdateToePortArgs, 'input'>>;
  updateTrustRule?: Resolver<ResolversTypes['TrustRulePayload'], ParentType, ContextType, RequireFields<MutationUpdateTrustRuleArgs, 'input'>>;
  updateVulnerability?: Resolver<ResolversTypes['VulnerabilityPayload'], ParentType, ContextType, RequireFields<MutationUpdateVulnerabilityArgs, 'input'>>;
  updateVulnerabilitySeverity?: Resolver<ResolversTypes['VulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationUpdateVulnerabilitySeverityArgs, 'input'>>;
  uploadReport?: Resolver<ResolversTypes['ReportPayload'], ParentType, ContextType, RequireFields<MutationUploadReportArgs, 'input'>>;
  uploadVulnerabilities?: Resolver<ResolversTypes['UploadVulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationUploadVulnerabilitiesArgs, 'input'>>;
  verifyGitAccess?: Resolver<ResolversTypes['GitAccessPayload'], ParentType, ContextType, RequireFields<MutationVerifyGitAccessArgs, 'input'>>;
  verifyReattacks?: Resolver<ResolversTypes['VulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationVerifyReattacksArgs, 'input'>>;
  withdrawTreatments?: Resolver<ResolversTypes['VulnerabilitiesPayload'], ParentType, ContextType, RequireFields<MutationWithdrawTreatmentsArgs, 'input'>>;
};

export type MutationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MutationPayload'] = ResolversParentTypes['MutationPayload']> = {
  __resolveType: TypeResolveFn<'CommentPayload' | 'CreateAccessTokenPayload' | 'CredentialsPayload' | 'CustomRolePayload' | 'EnrolSecondFactorPayload' | 'EventEvidencePayload' | 'EventPayload' | 'EvidencePayload' | 'FindingPayload' | 'FindingPolicyPayload' | 'GitAccessPayload' | 'GitRootEnvironmentPayload' | 'GroupMembershipPayload' | 'GroupPayload' | 'InvitationPayload' | 'MergeVulnerabilitiesPayload' | 'OrganizationMembershipPayload' | 'OrganizationPayload' | 'PoliciesPayload' | 'RecoveryCodesPayload' | 'ReportPayload' | 'ReportPreviewPayload' | 'ResetPasswordPayload' | 'RevokeAllSessionsPayload' | 'RootPayload' | 'SimplePayload' | 'SplitVulnerabilityPayload' | 'ToeInputPayload' | 'ToeLinesPayload' | 'ToePortPayload' | 'TreatVulnerabilitiesPayload' | 'TrustRulePayload' | 'UploadVulnerabilitiesPayload' | 'VulnerabilitiesPayload' | 'VulnerabilityPayload', ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'AccessToken' | 'AuditEntry' | 'Comment' | 'Component' | 'Credentials' | 'CustomRole' | 'Event' | 'EventEvidence' | 'Evidence' | 'Finding' | 'FindingPolicy' | 'GitRoot' | 'GitRootEnvironment' | 'Group' | 'GroupMembership' | 'IPRoot' | 'Invitation' | 'Mail' | 'Organization' | 'OrganizationMembership' | 'PermissionHolder' | 'Portfolio' | 'Report' | 'ReportChange' | 'Session' | 'Stakeholder' | 'ToeInput' | 'ToeLines' | 'ToePort' | 'TrackingEntry' | 'TrustRule' | 'URLRoot' | 'Vulnerability', ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
};

export type NumberPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NumberPolicy'] = ResolversParentTypes['NumberPolicy']> = {
  source?: Resolver<ResolversTypes['PolicySource'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  auditLog?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, Partial<OrganizationAuditLogArgs>>;
  components?: Resolver<ResolversTypes['ComponentConnection'], ParentType, ContextType, Partial<OrganizationComponentsArgs>>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  credentials?: Resolver<ResolversTypes['CredentialsConnection'], ParentType, ContextType, Partial<OrganizationCredentialsArgs>>;
  customRoles?: Resolver<ResolversTypes['CustomRoleConnection'], ParentType, ContextType, Partial<OrganizationCustomRolesArgs>>;
  figures?: Resolver<Maybe<ResolversTypes['Figures']>, ParentType, ContextType>;
  findingPolicies?: Resolver<ResolversTypes['FindingPolicyConnection'], ParentType, ContextType, Partial<OrganizationFindingPoliciesArgs>>;
  groups?: Resolver<ResolversTypes['GroupConnection'], ParentType, ContextType, Partial<OrganizationGroupsArgs>>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  invitations?: Resolver<ResolversTypes['InvitationConnection'], ParentType, ContextType, Partial<OrganizationInvitationsArgs>>;
  members?: Resolver<ResolversTypes['OrganizationMembershipConnection'], ParentType, ContextType, Partial<OrganizationMembersArgs>>;
  myPermissions?: Resolver<ReadonlyArray<ResolversTypes['Permission']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policies?: Resolver<ResolversTypes['Policies'], ParentType, ContextType>;
  policyHistory?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PolicyChange']>>, ParentType, ContextType>;
  portfolio?: Resolver<Maybe<ResolversTypes['Portfolio']>, ParentType, ContextType, RequireFields<OrganizationPortfolioArgs, 'name'>>;
  portfolios?: Resolver<ResolversTypes['PortfolioConnection'], ParentType, ContextType, Partial<OrganizationPortfoliosArgs>>;
  state?: Resolver<ResolversTypes['OrganizationState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type OrganizationMembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationMembership'] = ResolversParentTypes['OrganizationMembership']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customRole?: Resolver<Maybe<ResolversTypes['CustomRole']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  responsibility?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['OrganizationRole'], ParentType, ContextType>;
  stakeholder?: Resolver<ResolversTypes['Stakeholder'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationMembershipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationMembershipConnection'] = ResolversParentTypes['OrganizationMembershipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganizationMembershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OrganizationMembership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OrganizationMembershipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationMembershipEdge'] = ResolversParentTypes['OrganizationMembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OrganizationMembership'], ParentType, ContextType>;
};

export type OrganizationMembershipPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationMembershipPayload'] = ResolversParentTypes['OrganizationMembershipPayload']> = {
  membership?: Resolver<Maybe<ResolversTypes['OrganizationMembership']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationPayload'] = ResolversParentTypes['OrganizationPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnPoliciesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnPolicies'] = ResolversParentTypes['OwnPolicies']> = {
  daysUntilItBreaks?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  inactivityPeriod?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxAcceptanceDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxAcceptanceSeverity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  maxClosingShare?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxNumberAcceptances?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minAcceptanceSeverity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  minBreakingSeverity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  missionWellBeing?: Resolver<Maybe<ResolversTypes['MissionWellBeing']>, ParentType, ContextType>;
  suppressedResults?: Resolver<Maybe<ResolversTypes['SuppressedResults']>, ParentType, ContextType>;
  vulnerabilityGracePeriod?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PermissionHolderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionHolder'] = ResolversParentTypes['PermissionHolder']> = {
  customRole?: Resolver<Maybe<ResolversTypes['CustomRole']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  groupRole?: Resolver<Maybe<ResolversTypes['GroupRole']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['RoleLevel'], ParentType, ContextType>;
  organizationRole?: Resolver<Maybe<ResolversTypes['OrganizationRole']>, ParentType, ContextType>;
  stakeholder?: Resolver<ResolversTypes['Stakeholder'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PermissionHolderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionHolderConnection'] = ResolversParentTypes['PermissionHolderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PermissionHolderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PermissionHolder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PermissionHolderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionHolderEdge'] = ResolversParentTypes['PermissionHolderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PermissionHolder'], ParentType, ContextType>;
};

export type PlaceOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceOutcome'] = ResolversParentTypes['PlaceOutcome']> = {
  effect?: Resolver<ResolversTypes['PlaceEffect'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VulnerabilityKind'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  specific?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vulnerabilityId?: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  where?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PoliciesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Policies'] = ResolversParentTypes['Policies']> = {
  daysUntilItBreaks?: Resolver<ResolversTypes['NumberPolicy'], ParentType, ContextType>;
  inactivityPeriod?: Resolver<ResolversTypes['NumberPolicy'], ParentType, ContextType>;
  maxAcceptanceDays?: Resolver<ResolversTypes['NumberPolicy'], ParentType, ContextType>;
  maxAcceptanceSeverity?: Resolver<ResolversTypes['ScorePolicy'], ParentType, ContextType>;
  maxClosingShare?: Resolver<ResolversTypes['NumberPolicy'], ParentType, ContextType>;
  maxNumberAcceptances?: Resolver<ResolversTypes['NumberPolicy'], ParentType, ContextType>;
  minAcceptanceSeverity?: Resolver<ResolversTypes['ScorePolicy'], ParentType, ContextType>;
  minBreakingSeverity?: Resolver<ResolversTypes['ScorePolicy'], ParentType, ContextType>;
  missionWellBeing?: Resolver<ResolversTypes['MissionWellBeingPolicy'], ParentType, ContextType>;
  suppressedResults?: Resolver<ResolversTypes['SuppressedResultsPolicy'], ParentType, ContextType>;
  vulnerabilityGracePeriod?: Resolver<ResolversTypes['NumberPolicy'], ParentType, ContextType>;
};

export type PoliciesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PoliciesPayload'] = ResolversParentTypes['PoliciesPayload']> = {
  policies?: Resolver<Maybe<ResolversTypes['Policies']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyChange'] = ResolversParentTypes['PolicyChange']> = {
  after?: Resolver<ResolversTypes['OwnPolicies'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['OwnPolicies'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PortfolioResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Portfolio'] = ResolversParentTypes['Portfolio']> = {
  figures?: Resolver<ResolversTypes['Figures'], ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['GroupConnection'], ParentType, ContextType, Partial<PortfolioGroupsArgs>>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PortfolioConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PortfolioConnection'] = ResolversParentTypes['PortfolioConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PortfolioEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Portfolio']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PortfolioEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PortfolioEdge'] = ResolversParentTypes['PortfolioEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Portfolio'], ParentType, ContextType>;
};

export type PreviewedChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewedChange'] = ResolversParentTypes['PreviewedChange']> = {
  dropReason?: Resolver<Maybe<ResolversTypes['DropReason']>, ParentType, ContextType>;
  keptOpenFor?: Resolver<Maybe<ResolversTypes['ClosingVerdict']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PreviewedChangeKind'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  previousLine?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  previousWhere?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recognisedBy?: Resolver<Maybe<ResolversTypes['RecognisedBy']>, ParentType, ContextType>;
  specific?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vulnerability?: Resolver<Maybe<ResolversTypes['Vulnerability']>, ParentType, ContextType>;
  weaknessKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  where?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessTokens?: Resolver<ResolversTypes['AccessTokenConnection'], ParentType, ContextType, Partial<QueryAccessTokensArgs>>;
  advisory?: Resolver<Maybe<ResolversTypes['Advisory']>, ParentType, ContextType, RequireFields<QueryAdvisoryArgs, 'id'>>;
  assignedVulnerabilities?: Resolver<ResolversTypes['VulnerabilityConnection'], ParentType, ContextType, Partial<QueryAssignedVulnerabilitiesArgs>>;
  currentAccess?: Resolver<ResolversTypes['CurrentAccess'], ParentType, ContextType>;
  cvssScore?: Resolver<ResolversTypes['CvssScore'], ParentType, ContextType, RequireFields<QueryCvssScoreArgs, 'vector'>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType, RequireFields<QueryFindingArgs, 'id'>>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<QueryGroupArgs, 'id'>>;
  groupByName?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<QueryGroupByNameArgs, 'name' | 'organizationName'>>;
  invitationOffer?: Resolver<Maybe<ResolversTypes['InvitationOffer']>, ParentType, ContextType, RequireFields<QueryInvitationOfferArgs, 'token'>>;
  linkedAccounts?: Resolver<ReadonlyArray<ResolversTypes['LinkedAccount']>, ParentType, ContextType>;
  mails?: Resolver<Maybe<ResolversTypes['MailConnection']>, ParentType, ContextType, Partial<QueryMailsArgs>>;
  me?: Resolver<ResolversTypes['Stakeholder'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  organizationByName?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationByNameArgs, 'name'>>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, Partial<QueryOrganizationsArgs>>;
  report?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType, RequireFields<QueryReportArgs, 'id'>>;
  root?: Resolver<Maybe<ResolversTypes['Root']>, ParentType, ContextType, RequireFields<QueryRootArgs, 'id'>>;
  sessions?: Resolver<ResolversTypes['SessionConnection'], ParentType, ContextType, Partial<QuerySessionsArgs>>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vulnerability?: Resolver<Maybe<ResolversTypes['Vulnerability']>, ParentType, ContextType, RequireFields<QueryVulnerabilityArgs, 'id'>>;
  weakness?: Resolver<Maybe<ResolversTypes['Weakness']>, ParentType, ContextType, RequireFields<QueryWeaknessArgs, 'id'>>;
  weaknesses?: Resolver<ResolversTypes['WeaknessConnection'], ParentType, ContextType, Partial<QueryWeaknessesArgs>>;
  whoCanInGroup?: Resolver<Maybe<ResolversTypes['PermissionHolderConnection']>, ParentType, ContextType, RequireFields<QueryWhoCanInGroupArgs, 'groupId' | 'permission'>>;
  whoCanInOrganization?: Resolver<Maybe<ResolversTypes['PermissionHolderConnection']>, ParentType, ContextType, RequireFields<QueryWhoCanInOrganizationArgs, 'organizationId' | 'permission'>>;
};

export type RecoveryCodesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecoveryCodesPayload'] = ResolversParentTypes['RecoveryCodesPayload']> = {
  recoveryCodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Report'] = ResolversParentTypes['Report']> = {
  analyses?: Resolver<ReadonlyArray<ResolversTypes['Analysis']>, ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  changes?: Resolver<Maybe<ResolversTypes['ReportChangeConnection']>, ParentType, ContextType, Partial<ReportChangesArgs>>;
  closingAwaits?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ReportCounts'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['ReportFailure']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['ReportFormat'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['ReportProgress']>, ParentType, ContextType>;
  root?: Resolver<ResolversTypes['Root'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReportState'], ParentType, ContextType>;
  undoableUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportChange'] = ResolversParentTypes['ReportChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VulnerabilityChangeKind'], ParentType, ContextType>;
  previousLine?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  previousWhere?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recognisedBy?: Resolver<Maybe<ResolversTypes['RecognisedBy']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['VulnerabilityState'], ParentType, ContextType>;
  vulnerability?: Resolver<ResolversTypes['Vulnerability'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportChangeConnection'] = ResolversParentTypes['ReportChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReportChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReportChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReportChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportChangeEdge'] = ResolversParentTypes['ReportChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReportChange'], ParentType, ContextType>;
};

export type ReportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportConnection'] = ResolversParentTypes['ReportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Report']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReportCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportCounts'] = ResolversParentTypes['ReportCounts']> = {
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  components?: Resolver<Maybe<ResolversTypes['InventoryCounts']>, ParentType, ContextType>;
  dropped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  droppedFor?: Resolver<ReadonlyArray<ResolversTypes['DroppedCount']>, ParentType, ContextType>;
  keptOpen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  moved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  new?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reopened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  statements?: Resolver<Maybe<ResolversTypes['StatementCounts']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportEdge'] = ResolversParentTypes['ReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Report'], ParentType, ContextType>;
};

export type ReportFailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportFailure'] = ResolversParentTypes['ReportFailure']> = {
  code?: Resolver<ResolversTypes['ReportFailureCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportPayload'] = ResolversParentTypes['ReportPayload']> = {
  report?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportPreviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportPreviewPayload'] = ResolversParentTypes['ReportPreviewPayload']> = {
  changes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PreviewedChange']>>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportProgress'] = ResolversParentTypes['ReportProgress']> = {
  bytesRead?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  bytesTotal?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['ReportPhase'], ParentType, ContextType>;
  results?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReportedBranchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportedBranch'] = ResolversParentTypes['ReportedBranch']> = {
  branch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastReportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RequirementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Requirement'] = ResolversParentTypes['Requirement']> = {
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ResetPasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordPayload'] = ResolversParentTypes['ResetPasswordPayload']> = {
  oneTimePassword?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeAllSessionsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeAllSessionsPayload'] = ResolversParentTypes['RevokeAllSessionsPayload']> = {
  revoked?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RootResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Root'] = ResolversParentTypes['Root']> = {
  __resolveType: TypeResolveFn<'GitRoot' | 'IPRoot' | 'URLRoot', ParentType, ContextType>;
  components?: Resolver<Maybe<ResolversTypes['ComponentConnection']>, ParentType, ContextType, Partial<RootComponentsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  figures?: Resolver<Maybe<ResolversTypes['Figures']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  nickname?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reportedBranches?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReportedBranch']>>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RootState'], ParentType, ContextType>;
};

export type RootConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RootConnection'] = ResolversParentTypes['RootConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RootEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Root']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RootEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RootEdge'] = ResolversParentTypes['RootEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Root'], ParentType, ContextType>;
};

export type RootPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RootPayload'] = ResolversParentTypes['RootPayload']> = {
  root?: Resolver<Maybe<ResolversTypes['Root']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScorePolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScorePolicy'] = ResolversParentTypes['ScorePolicy']> = {
  source?: Resolver<ResolversTypes['PolicySource'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SecondFactorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactor'] = ResolversParentTypes['SecondFactor']> = {
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recoveryCodesLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['AuthProvider'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionConnection'] = ResolversParentTypes['SessionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SessionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Session']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SessionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionEdge'] = ResolversParentTypes['SessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
};

export type SeverityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Severity'] = ResolversParentTypes['Severity']> = {
  cvss31?: Resolver<Maybe<ResolversTypes['CvssVector']>, ParentType, ContextType>;
  cvss40?: Resolver<Maybe<ResolversTypes['CvssVector']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SeverityChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeverityChange'] = ResolversParentTypes['SeverityChange']> = {
  after?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SightingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sighting'] = ResolversParentTypes['Sighting']> = {
  branch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  presence?: Resolver<ResolversTypes['SightingPresence'], ParentType, ContextType>;
  ruleId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  suppression?: Resolver<Maybe<ResolversTypes['SightingSuppression']>, ParentType, ContextType>;
  tool?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SightingSuppressionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SightingSuppression'] = ResolversParentTypes['SightingSuppression']> = {
  justification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SuppressionKind'], ParentType, ContextType>;
};

export type SimplePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SimplePayload'] = ResolversParentTypes['SimplePayload']> = {
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SplitVulnerabilityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SplitVulnerabilityPayload'] = ResolversParentTypes['SplitVulnerabilityPayload']> = {
  splitOff?: Resolver<Maybe<ResolversTypes['Vulnerability']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  vulnerability?: Resolver<Maybe<ResolversTypes['Vulnerability']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SsvcAssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SsvcAssessment'] = ResolversParentTypes['SsvcAssessment']> = {
  automatable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  automatableBasis?: Resolver<ResolversTypes['SsvcInputBasis'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['SsvcDecision'], ParentType, ContextType>;
  exploitation?: Resolver<ResolversTypes['SsvcExploitation'], ParentType, ContextType>;
  exploitationBasis?: Resolver<ResolversTypes['SsvcExploitationBasis'], ParentType, ContextType>;
  missionWellBeing?: Resolver<ResolversTypes['MissionWellBeing'], ParentType, ContextType>;
  missionWellBeingSource?: Resolver<ResolversTypes['PolicySource'], ParentType, ContextType>;
  technicalImpact?: Resolver<ResolversTypes['SsvcTechnicalImpact'], ParentType, ContextType>;
  technicalImpactBasis?: Resolver<ResolversTypes['SsvcInputBasis'], ParentType, ContextType>;
  vector?: Resolver<Maybe<ResolversTypes['CvssVector']>, ParentType, ContextType>;
};

export type StakeholderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Stakeholder'] = ResolversParentTypes['Stakeholder']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  lastLoginAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['UserRole'], ParentType, ContextType>;
  secondFactor?: Resolver<Maybe<ResolversTypes['SecondFactor']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['StakeholderState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatementCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementCounts'] = ResolversParentTypes['StatementCounts']> = {
  claimed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dropped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  droppedFor?: Resolver<ReadonlyArray<ResolversTypes['DroppedStatementCount']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  reportProgress?: SubscriptionResolver<ResolversTypes['Report'], "reportProgress", ParentType, ContextType, RequireFields<SubscriptionReportProgressArgs, 'reportId'>>;
};

export type SuppressedResultsPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuppressedResultsPolicy'] = ResolversParentTypes['SuppressedResultsPolicy']> = {
  source?: Resolver<ResolversTypes['PolicySource'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['SuppressedResults'], ParentType, ContextType>;
};

export type ToeFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToeFigures'] = ResolversParentTypes['ToeFigures']> = {
  attackedLines?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  files?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  loc?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ToeInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToeInput'] = ResolversParentTypes['ToeInput']> = {
  absentSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attackedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attackedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  component?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entryPoint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstAttackAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  groupId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  hasVulnerabilities?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  presence?: Resolver<ResolversTypes['ToePresence'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  root?: Resolver<ResolversTypes['URLRoot'], ParentType, ContextType>;
  seenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seenBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ToeInputConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToeInputConnection'] = ResolversParentTypes['ToeInputConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ToeInputEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ToeInput']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ToeInputEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToeInputEdge'] = ResolversParentTypes['ToeInputEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ToeInput'], ParentType, ContextType>;
};

export type ToeInputPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToeInputPayload'] = ResolversParentTypes['ToeInputPayload']> = {
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  toeInput?: Resolver<Maybe<ResolversTypes['ToeInput']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ToeLinesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToeLines'] = ResolversParentTypes['ToeLines']> = {
  absentSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attackedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attackedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attackedLines?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  comments?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  filename?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstAttackAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  groupId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  hasVulnerabilities?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  lastAuthor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastCommit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  loc?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  modifiedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  presence?: Resolver<ResolversTypes['ToePresence'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  root?: Resolver<ResolversTypes['GitRoot'], ParentType, ContextType>;
  seenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seenBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ToeLinesConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToeLinesConnection'] = ResolversParentTypes['ToeLinesConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ToeLinesEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ToeLines']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ToeLinesEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToeLinesEdge'] = ResolversParentTypes['ToeLinesEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ToeLines'], ParentType, ContextType>;
};

export type ToeLinesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToeLinesPayload'] = ResolversParentTypes['ToeLinesPayload']> = {
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  toeLines?: Resolver<Maybe<ResolversTypes['ToeLines']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ToePortResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToePort'] = ResolversParentTypes['ToePort']> = {
  absentSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attackedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attackedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstAttackAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  groupId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  hasVulnerabilities?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  port?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  presence?: Resolver<ResolversTypes['ToePresence'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  root?: Resolver<ResolversTypes['IPRoot'], ParentType, ContextType>;
  seenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seenBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ToePortConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToePortConnection'] = ResolversParentTypes['ToePortConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ToePortEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ToePort']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ToePortEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToePortEdge'] = ResolversParentTypes['ToePortEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ToePort'], ParentType, ContextType>;
};

export type ToePortPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToePortPayload'] = ResolversParentTypes['ToePortPayload']> = {
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  toePort?: Resolver<Maybe<ResolversTypes['ToePort']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrackingEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingEntry'] = ResolversParentTypes['TrackingEntry']> = {
  assignee?: Resolver<Maybe<ResolversTypes['Stakeholder']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cycle?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  justification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TrackingKind'], ParentType, ContextType>;
  vulnerabilities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrackingEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingEntryConnection'] = ResolversParentTypes['TrackingEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TrackingEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TrackingEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TrackingEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingEntryEdge'] = ResolversParentTypes['TrackingEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TrackingEntry'], ParentType, ContextType>;
};

export type TreatVulnerabilitiesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TreatVulnerabilitiesPayload'] = ResolversParentTypes['TreatVulnerabilitiesPayload']> = {
  outcome?: Resolver<Maybe<ResolversTypes['TreatmentOutcome']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TreatmentChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TreatmentChange'] = ResolversParentTypes['TreatmentChange']> = {
  acceptance?: Resolver<Maybe<ResolversTypes['AcceptanceStatus']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Stakeholder']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  branches?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endsOnChange?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  findingPolicyId?: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  justification?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TreatmentChangeKind'], ParentType, ContextType>;
  reportId?: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TreatmentStatus'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type TreatmentOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TreatmentOutcome'] = ResolversParentTypes['TreatmentOutcome']> = {
  refusals?: Resolver<ReadonlyArray<ResolversTypes['TreatmentRefusal']>, ParentType, ContextType>;
  vulnerabilityIds?: Resolver<ReadonlyArray<ResolversTypes['UUID']>, ParentType, ContextType>;
};

export type TreatmentRefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TreatmentRefusal'] = ResolversParentTypes['TreatmentRefusal']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vulnerabilityId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
};

export type TrustConditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrustCondition'] = ResolversParentTypes['TrustCondition']> = {
  claim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TrustRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrustRule'] = ResolversParentTypes['TrustRule']> = {
  audience?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['TrustCondition']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lifetimeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['TokenScope']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrustRuleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrustRuleConnection'] = ResolversParentTypes['TrustRuleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TrustRuleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TrustRule']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TrustRuleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrustRuleEdge'] = ResolversParentTypes['TrustRuleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TrustRule'], ParentType, ContextType>;
};

export type TrustRulePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrustRulePayload'] = ResolversParentTypes['TrustRulePayload']> = {
  rule?: Resolver<Maybe<ResolversTypes['TrustRule']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UrlRootResolvers<ContextType = Context, ParentType extends ResolversParentTypes['URLRoot'] = ResolversParentTypes['URLRoot']> = {
  components?: Resolver<Maybe<ResolversTypes['ComponentConnection']>, ParentType, ContextType, Partial<UrlRootComponentsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  figures?: Resolver<Maybe<ResolversTypes['Figures']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  host?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  nickname?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  port?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  protocol?: Resolver<ResolversTypes['UrlProtocol'], ParentType, ContextType>;
  query?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportedBranches?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReportedBranch']>>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RootState'], ParentType, ContextType>;
  toeInputs?: Resolver<ResolversTypes['ToeInputConnection'], ParentType, ContextType, Partial<UrlRootToeInputsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface UuidScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UUID'], any> {
  name: 'UUID';
}

export interface UploadScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Upload'], any> {
  name: 'Upload';
}

export type UploadVulnerabilitiesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadVulnerabilitiesPayload'] = ResolversParentTypes['UploadVulnerabilitiesPayload']> = {
  outcome?: Resolver<Maybe<ResolversTypes['VulnerabilitiesFileOutcome']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VerificationChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerificationChange'] = ResolversParentTypes['VerificationChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  justification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ReattackOutcome']>, ParentType, ContextType>;
  reportId?: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['VerificationStatus'], ParentType, ContextType>;
};

export type VulnerabilitiesFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VulnerabilitiesFile'] = ResolversParentTypes['VulnerabilitiesFile']> = {
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leftOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vulnerabilities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VulnerabilitiesFileOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VulnerabilitiesFileOutcome'] = ResolversParentTypes['VulnerabilitiesFileOutcome']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  confirmedOpen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  corrected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overridden?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  places?: Resolver<ReadonlyArray<ResolversTypes['PlaceOutcome']>, ParentType, ContextType>;
  reopened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resubmitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VulnerabilitiesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VulnerabilitiesPayload'] = ResolversParentTypes['VulnerabilitiesPayload']> = {
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  vulnerabilities?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Vulnerability']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VulnerabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Vulnerability'] = ResolversParentTypes['Vulnerability']> = {
  acceptance?: Resolver<Maybe<ResolversTypes['AcceptanceStatus']>, ParentType, ContextType>;
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acceptedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Stakeholder']>, ParentType, ContextType>;
  branch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  branches?: Resolver<ReadonlyArray<ResolversTypes['VulnerabilityBranch']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  commit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cvss31?: Resolver<Maybe<ResolversTypes['CvssVector']>, ParentType, ContextType>;
  cvss40?: Resolver<Maybe<ResolversTypes['CvssVector']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  endsOnChange?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  finding?: Resolver<ResolversTypes['Finding'], ParentType, ContextType>;
  heldBy?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['VulnerabilityChange']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VulnerabilityKind'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reattackCycles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reattackEfficacy?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reportedVector?: Resolver<Maybe<ResolversTypes['CvssVector']>, ParentType, ContextType>;
  root?: Resolver<ResolversTypes['Root'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['SeverityLevel'], ParentType, ContextType>;
  severityHistory?: Resolver<ReadonlyArray<ResolversTypes['SeverityChange']>, ParentType, ContextType>;
  severityScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sightings?: Resolver<ReadonlyArray<ResolversTypes['Sighting']>, ParentType, ContextType>;
  snippet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['VulnerabilitySource'], ParentType, ContextType>;
  specific?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ssvc?: Resolver<ResolversTypes['SsvcAssessment'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['VulnerabilityState'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  technique?: Resolver<ResolversTypes['Technique'], ParentType, ContextType>;
  trackerLink?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  treatment?: Resolver<ResolversTypes['TreatmentStatus'], ParentType, ContextType>;
  treatmentBranches?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  treatmentHistory?: Resolver<ReadonlyArray<ResolversTypes['TreatmentChange']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  verification?: Resolver<Maybe<ResolversTypes['VerificationStatus']>, ParentType, ContextType>;
  verificationHistory?: Resolver<ReadonlyArray<ResolversTypes['VerificationChange']>, ParentType, ContextType>;
  where?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zeroRisk?: Resolver<Maybe<ResolversTypes['ZeroRiskStatus']>, ParentType, ContextType>;
  zeroRiskHistory?: Resolver<ReadonlyArray<ResolversTypes['ZeroRiskChange']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VulnerabilityBranchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VulnerabilityBranch'] = ResolversParentTypes['VulnerabilityBranch']> = {
  branch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['VulnerabilityState'], ParentType, ContextType>;
  treatment?: Resolver<ResolversTypes['TreatmentStatus'], ParentType, ContextType>;
};

export type VulnerabilityChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VulnerabilityChange'] = ResolversParentTypes['VulnerabilityChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  justification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VulnerabilityChangeKind'], ParentType, ContextType>;
  otherId?: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  previousLine?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  previousWhere?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recognisedBy?: Resolver<Maybe<ResolversTypes['RecognisedBy']>, ParentType, ContextType>;
  reportId?: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['VulnerabilityState'], ParentType, ContextType>;
};

export type VulnerabilityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VulnerabilityConnection'] = ResolversParentTypes['VulnerabilityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VulnerabilityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Vulnerability']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type VulnerabilityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VulnerabilityEdge'] = ResolversParentTypes['VulnerabilityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Vulnerability'], ParentType, ContextType>;
};

export type VulnerabilityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VulnerabilityPayload'] = ResolversParentTypes['VulnerabilityPayload']> = {
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  vulnerability?: Resolver<Maybe<ResolversTypes['Vulnerability']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WeaknessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Weakness'] = ResolversParentTypes['Weakness']> = {
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type WeaknessConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WeaknessConnection'] = ResolversParentTypes['WeaknessConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WeaknessEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Weakness']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type WeaknessEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WeaknessEdge'] = ResolversParentTypes['WeaknessEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Weakness'], ParentType, ContextType>;
};

export type ZeroRiskChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ZeroRiskChange'] = ResolversParentTypes['ZeroRiskChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  justification?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reportId?: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ZeroRiskStatus'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessToken?: AccessTokenResolvers<ContextType>;
  AccessTokenConnection?: AccessTokenConnectionResolvers<ContextType>;
  AccessTokenEdge?: AccessTokenEdgeResolvers<ContextType>;
  Advisory?: AdvisoryResolvers<ContextType>;
  Analysis?: AnalysisResolvers<ContextType>;
  AnalysisNotification?: AnalysisNotificationResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuthProvider?: AuthProviderResolvers;
  Cloning?: CloningResolvers<ContextType>;
  CloningChange?: CloningChangeResolvers<ContextType>;
  Comment?: CommentResolvers<ContextType>;
  CommentConnection?: CommentConnectionResolvers<ContextType>;
  CommentEdge?: CommentEdgeResolvers<ContextType>;
  CommentEdit?: CommentEditResolvers<ContextType>;
  CommentPayload?: CommentPayloadResolvers<ContextType>;
  Component?: ComponentResolvers<ContextType>;
  ComponentConnection?: ComponentConnectionResolvers<ContextType>;
  ComponentEdge?: ComponentEdgeResolvers<ContextType>;
  CreateAccessTokenPayload?: CreateAccessTokenPayloadResolvers<ContextType>;
  Credentials?: CredentialsResolvers<ContextType>;
  CredentialsConnection?: CredentialsConnectionResolvers<ContextType>;
  CredentialsEdge?: CredentialsEdgeResolvers<ContextType>;
  CredentialsPayload?: CredentialsPayloadResolvers<ContextType>;
  CurrentAccess?: CurrentAccessResolvers<ContextType>;
  CustomRole?: CustomRoleResolvers<ContextType>;
  CustomRoleConnection?: CustomRoleConnectionResolvers<ContextType>;
  CustomRoleEdge?: CustomRoleEdgeResolvers<ContextType>;
  CustomRolePayload?: CustomRolePayloadResolvers<ContextType>;
  CvssScore?: CvssScoreResolvers<ContextType>;
  CvssVector?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DroppedCount?: DroppedCountResolvers<ContextType>;
  DroppedStatementCount?: DroppedStatementCountResolvers<ContextType>;
  EmailAddress?: GraphQLScalarType;
  EnrolSecondFactorPayload?: EnrolSecondFactorPayloadResolvers<ContextType>;
  EpssScore?: EpssScoreResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventChange?: EventChangeResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  EventEvidence?: EventEvidenceResolvers<ContextType>;
  EventEvidencePayload?: EventEvidencePayloadResolvers<ContextType>;
  EventPayload?: EventPayloadResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  EvidencePayload?: EvidencePayloadResolvers<ContextType>;
  EvidenceRecords?: EvidenceRecordsResolvers<ContextType>;
  Figures?: FiguresResolvers<ContextType>;
  FiguresPoint?: FiguresPointResolvers<ContextType>;
  FiguresWindow?: FiguresWindowResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  FindingConnection?: FindingConnectionResolvers<ContextType>;
  FindingEdge?: FindingEdgeResolvers<ContextType>;
  FindingPayload?: FindingPayloadResolvers<ContextType>;
  FindingPolicy?: FindingPolicyResolvers<ContextType>;
  FindingPolicyChange?: FindingPolicyChangeResolvers<ContextType>;
  FindingPolicyConnection?: FindingPolicyConnectionResolvers<ContextType>;
  FindingPolicyEdge?: FindingPolicyEdgeResolvers<ContextType>;
  FindingPolicyPayload?: FindingPolicyPayloadResolvers<ContextType>;
  GitAccessPayload?: GitAccessPayloadResolvers<ContextType>;
  GitRoot?: GitRootResolvers<ContextType>;
  GitRootEnvironment?: GitRootEnvironmentResolvers<ContextType>;
  GitRootEnvironmentPayload?: GitRootEnvironmentPayloadResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  GroupConnection?: GroupConnectionResolvers<ContextType>;
  GroupEdge?: GroupEdgeResolvers<ContextType>;
  GroupMembership?: GroupMembershipResolvers<ContextType>;
  GroupMembershipConnection?: GroupMembershipConnectionResolvers<ContextType>;
  GroupMembershipEdge?: GroupMembershipEdgeResolvers<ContextType>;
  GroupMembershipPayload?: GroupMembershipPayloadResolvers<ContextType>;
  GroupPayload?: GroupPayloadResolvers<ContextType>;
  IPRoot?: IpRootResolvers<ContextType>;
  InventoryCounts?: InventoryCountsResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationConnection?: InvitationConnectionResolvers<ContextType>;
  InvitationEdge?: InvitationEdgeResolvers<ContextType>;
  InvitationOffer?: InvitationOfferResolvers<ContextType>;
  InvitationPayload?: InvitationPayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  KnownExploited?: KnownExploitedResolvers<ContextType>;
  LinkedAccount?: LinkedAccountResolvers<ContextType>;
  Mail?: MailResolvers<ContextType>;
  MailConnection?: MailConnectionResolvers<ContextType>;
  MailEdge?: MailEdgeResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MergeVulnerabilitiesPayload?: MergeVulnerabilitiesPayloadResolvers<ContextType>;
  MissionWellBeingPolicy?: MissionWellBeingPolicyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MutationPayload?: MutationPayloadResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NumberPolicy?: NumberPolicyResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  OrganizationMembership?: OrganizationMembershipResolvers<ContextType>;
  OrganizationMembershipConnection?: OrganizationMembershipConnectionResolvers<ContextType>;
  OrganizationMembershipEdge?: OrganizationMembershipEdgeResolvers<ContextType>;
  OrganizationMembershipPayload?: OrganizationMembershipPayloadResolvers<ContextType>;
  OrganizationPayload?: OrganizationPayloadResolvers<ContextType>;
  OwnPolicies?: OwnPoliciesResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PermissionHolder?: PermissionHolderResolvers<ContextType>;
  PermissionHolderConnection?: PermissionHolderConnectionResolvers<ContextType>;
  PermissionHolderEdge?: PermissionHolderEdgeResolvers<ContextType>;
  PlaceOutcome?: PlaceOutcomeResolvers<ContextType>;
  Policies?: PoliciesResolvers<ContextType>;
  PoliciesPayload?: PoliciesPayloadResolvers<ContextType>;
  PolicyChange?: PolicyChangeResolvers<ContextType>;
  Portfolio?: PortfolioResolvers<ContextType>;
  PortfolioConnection?: PortfolioConnectionResolvers<ContextType>;
  PortfolioEdge?: PortfolioEdgeResolvers<ContextType>;
  PreviewedChange?: PreviewedChangeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecoveryCodesPayload?: RecoveryCodesPayloadResolvers<ContextType>;
  Report?: ReportResolvers<ContextType>;
  ReportChange?: ReportChangeResolvers<ContextType>;
  ReportChangeConnection?: ReportChangeConnectionResolvers<ContextType>;
  ReportChangeEdge?: ReportChangeEdgeResolvers<ContextType>;
  ReportConnection?: ReportConnectionResolvers<ContextType>;
  ReportCounts?: ReportCountsResolvers<ContextType>;
  ReportEdge?: ReportEdgeResolvers<ContextType>;
  ReportFailure?: ReportFailureResolvers<ContextType>;
  ReportPayload?: ReportPayloadResolvers<ContextType>;
  ReportPreviewPayload?: ReportPreviewPayloadResolvers<ContextType>;
  ReportProgress?: ReportProgressResolvers<ContextType>;
  ReportedBranch?: ReportedBranchResolvers<ContextType>;
  Requirement?: RequirementResolvers<ContextType>;
  ResetPasswordPayload?: ResetPasswordPayloadResolvers<ContextType>;
  RevokeAllSessionsPayload?: RevokeAllSessionsPayloadResolvers<ContextType>;
  Root?: RootResolvers<ContextType>;
  RootConnection?: RootConnectionResolvers<ContextType>;
  RootEdge?: RootEdgeResolvers<ContextType>;
  RootPayload?: RootPayloadResolvers<ContextType>;
  ScorePolicy?: ScorePolicyResolvers<ContextType>;
  SecondFactor?: SecondFactorResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionConnection?: SessionConnectionResolvers<ContextType>;
  SessionEdge?: SessionEdgeResolvers<ContextType>;
  Severity?: SeverityResolvers<ContextType>;
  SeverityChange?: SeverityChangeResolvers<ContextType>;
  Sighting?: SightingResolvers<ContextType>;
  SightingSuppression?: SightingSuppressionResolvers<ContextType>;
  SimplePayload?: SimplePayloadResolvers<ContextType>;
  SplitVulnerabilityPayload?: SplitVulnerabilityPayloadResolvers<ContextType>;
  SsvcAssessment?: SsvcAssessmentResolvers<ContextType>;
  Stakeholder?: StakeholderResolvers<ContextType>;
  StatementCounts?: StatementCountsResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SuppressedResultsPolicy?: SuppressedResultsPolicyResolvers<ContextType>;
  ToeFigures?: ToeFiguresResolvers<ContextType>;
  ToeInput?: ToeInputResolvers<ContextType>;
  ToeInputConnection?: ToeInputConnectionResolvers<ContextType>;
  ToeInputEdge?: ToeInputEdgeResolvers<ContextType>;
  ToeInputPayload?: ToeInputPayloadResolvers<ContextType>;
  ToeLines?: ToeLinesResolvers<ContextType>;
  ToeLinesConnection?: ToeLinesConnectionResolvers<ContextType>;
  ToeLinesEdge?: ToeLinesEdgeResolvers<ContextType>;
  ToeLinesPayload?: ToeLinesPayloadResolvers<ContextType>;
  ToePort?: ToePortResolvers<ContextType>;
  ToePortConnection?: ToePortConnectionResolvers<ContextType>;
  ToePortEdge?: ToePortEdgeResolvers<ContextType>;
  ToePortPayload?: ToePortPayloadResolvers<ContextType>;
  TrackingEntry?: TrackingEntryResolvers<ContextType>;
  TrackingEntryConnection?: TrackingEntryConnectionResolvers<ContextType>;
  TrackingEntryEdge?: TrackingEntryEdgeResolvers<ContextType>;
  TreatVulnerabilitiesPayload?: TreatVulnerabilitiesPayloadResolvers<ContextType>;
  TreatmentChange?: TreatmentChangeResolvers<ContextType>;
  TreatmentOutcome?: TreatmentOutcomeResolvers<ContextType>;
  TreatmentRefusal?: TreatmentRefusalResolvers<ContextType>;
  TrustCondition?: TrustConditionResolvers<ContextType>;
  TrustRule?: TrustRuleResolvers<ContextType>;
  TrustRuleConnection?: TrustRuleConnectionResolvers<ContextType>;
  TrustRuleEdge?: TrustRuleEdgeResolvers<ContextType>;
  TrustRulePayload?: TrustRulePayloadResolvers<ContextType>;
  URL?: GraphQLScalarType;
  URLRoot?: UrlRootResolvers<ContextType>;
  UUID?: GraphQLScalarType;
  Upload?: GraphQLScalarType;
  UploadVulnerabilitiesPayload?: UploadVulnerabilitiesPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VerificationChange?: VerificationChangeResolvers<ContextType>;
  VulnerabilitiesFile?: VulnerabilitiesFileResolvers<ContextType>;
  VulnerabilitiesFileOutcome?: VulnerabilitiesFileOutcomeResolvers<ContextType>;
  VulnerabilitiesPayload?: VulnerabilitiesPayloadResolvers<ContextType>;
  Vulnerability?: VulnerabilityResolvers<ContextType>;
  VulnerabilityBranch?: VulnerabilityBranchResolvers<ContextType>;
  VulnerabilityChange?: VulnerabilityChangeResolvers<ContextType>;
  VulnerabilityConnection?: VulnerabilityConnectionResolvers<ContextType>;
  VulnerabilityEdge?: VulnerabilityEdgeResolvers<ContextType>;
  VulnerabilityPayload?: VulnerabilityPayloadResolvers<ContextType>;
  Weakness?: WeaknessResolvers<ContextType>;
  WeaknessConnection?: WeaknessConnectionResolvers<ContextType>;
  WeaknessEdge?: WeaknessEdgeResolvers<ContextType>;
  ZeroRiskChange?: ZeroRiskChangeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  can?: CanDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  signedIn?: SignedInDirectiveResolver<any, any, ContextType>;
};

export type CvssVector = Scalars["CvssVector"];
export type Date = Scalars["Date"];
export type DateTime = Scalars["DateTime"];
export type EmailAddress = Scalars["EmailAddress"];
export type Json = Scalars["JSON"];
export type Url = Scalars["URL"];
export type Uuid = Scalars["UUID"];
export type Upload = Scalars["Upload"];