import { bomStory } from './bom-story';
import { writeFileSync } from 'node:fs';
import { received } from '../../src/modules/core/api/scalars';
import type { Role, World } from '../support/world';
import { eventEvidencesStory, evidencesStory } from './evidences-story';
import { commentsStory } from './comments-story';
import { credentialsStory } from './credentials-story';
import { customRolesStory } from './custom-roles-story';
import { eventsStory } from './events-story';
import { findingPoliciesStory } from './finding-policies-story';
import { invitationsStory } from './invitations-story';
import { knownId } from './known-advisories';
import { lifeStory } from './life-story';
import { policiesStory } from './policies-story';
import { toeStory } from './toe-story';
import { tokenExchangeStory } from './token-exchange-story';
import { treatmentsStory } from './treatments-story';
import { accountOf, password, secondFactorStory } from './second-factor-story';
import { severityStory } from './severity-story';
import { splitStory } from './split-story';
import { waitingStory } from './waiting-story';
import { vulnerabilityFilesStory } from './vulnerability-files-story';

/** Ids of what the story made so far. */
export type Made = Record<string, string>;

/** One mutation of the story: as whom, with which input, and where the answer holds the id to remember. */
export interface Step {
  readonly mutation: string;
  readonly as: Role;
  readonly input: (made: Made) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>;
  /** Remembers the id of the changed object, or a text, under a name: `name: field of the payload`. */
  readonly remember?: readonly [name: string, field: string];
}

const manager: Role = 'ORGANIZATION_ORGANIZATION_MANAGER';
const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';

/** A report with a warning of the tool about its own run, with what a tool can say of a place, with a dropped result and a suppressed one. */
const report = {
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'story', version: '1.0.0', rules: [{ id: 'S1', helpUri: 'https://example.com/S1' }] } },
      automationDetails: { id: 'nightly/' },
      versionControlProvenance: [
        { repositoryUri: 'https://example.com/acme/shop.git', branch: 'main', revisionId: 'a'.repeat(40) },
      ],
      invocations: [
        {
          executionSuccessful: true,
          toolExecutionNotifications: [{ level: 'warning', message: { text: 'One file was skipped.' } }],
        },
      ],
      results: ['src/cart.js', 'src/order.js', 'src/quote.js'].map((uri) => ({
        ruleId: 'S1',
        message: { text: 'The text of a request reaches a query.' },
        ...(uri.includes('order') ? { kind: 'pass', level: 'none' } : {}),
        ...(uri.includes('quote') ? { suppressions: [{ kind: 'inSource', justification: 'A test value.' }] } : {}),
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri },
              region: { startLine: 7, startColumn: 3, snippet: { text: 'run(request.text)' } },
            },
          },
        ],
      })),
    },
  ],
};

/** Stores the report of the story in a file; answers it as a door would hand it on. */
export const storedReport = (path: string): object => {
  const text = JSON.stringify(report);
  writeFileSync(path, text);
  return received({ path, fileName: 'story.sarif', bytes: Buffer.byteLength(text) });
};

/** Every mutation of the contract at least once, in an order in which each of them succeeds. */
export const story = (
  { env, organization, group, root, clock }: World,
  file: object,
  gitPort: number,
): readonly Step[] => {
  const organizationId = organization.id;
  const groupId = group.id;
  const step = (mutation: string, input: Step['input'], remember?: Step['remember'], as: Role = manager): Step => ({
    mutation,
    as,
    input,
    ...(remember === undefined ? {} : { remember }),
  });
  const tester = (mutation: string, input: Step['input'], remember?: Step['remember']): Step =>
    step(mutation, input, remember, 'ANALYST');
  const member = { email: 'newcomer@example.com' };
  const finding = { groupId, description: 'Text of a request reaches a query.', cwe: [89], cvss31: vector };
  return [
    step('addOrganization', () => ({ name: 'acme-labs' }), ['labs', 'organization']),
    step('updateOrganization', () => ({ organizationId, country: 'CO' })),
    step('addGroup', () => ({ organizationId, name: 'edge', description: 'Edge.', service: 'BLACK' }), [
      'edge',
      'group',
    ]),
    step('addGroup', () => ({ organizationId, name: 'passing', description: 'Gone soon.' }), ['passing', 'group']),
    step('removeGroup', ({ passing }) => ({ groupId: passing, name: 'passing' })),
    step('updateGroup', () => ({ groupId, context: 'Start with the cart.' })),
    step('addGroupTags', () => ({ groupId, tags: ['customers', 'passing'] })),
    step('removeGroupTags', () => ({ groupId, tags: ['passing'] })),
    step('addIpRoot', ({ edge }) => ({ groupId: edge, address: '192.0.2.1', nickname: 'router' }), ['address', 'root']),
    step('addUrlRoot', ({ edge }) => ({ groupId: edge, url: 'https://example.com/app?a=1', nickname: 'app' }), [
      'app',
      'root',
    ]),
    step('updateRootNickname', ({ address }) => ({ rootId: address, nickname: 'gateway' })),
    step('addGitRoot', () => ({ groupId, url: 'https://example.com/acme/api.git', branch: 'main' }), ['api', 'root']),
    step('updateGitRoot', ({ api }) => ({ rootId: api, exclusions: ['vendor/'] })),
    step(
      'addGitRootEnvironment',
      ({ api }) => ({ rootId: api, type: 'CLOUD', url: '123456789012', cloudName: 'AWS' }),
      ['account', 'environment'],
    ),
    step('removeGitRootEnvironment', ({ api, account }) => ({ rootId: api, environmentId: account })),
    step('addGitRootEnvironment', () => ({ rootId: root.id, type: 'URL', url: 'https://shop.example.com/' })),
    step('syncGitRoot', ({ api }) => ({ rootId: api })),
    step('deactivateRoot', ({ api }) => ({ rootId: api, reason: 'OUT_OF_SCOPE' })),
    step('activateRoot', ({ api }) => ({ rootId: api })),
    step('removeRoot', ({ api }) => ({ rootId: api })),
    step('addOrganizationMember', () => ({ organizationId, role: 'USER', ...member })),
    step('updateOrganizationMember', () => ({ organizationId, responsibility: 'Audits', ...member })),
    step('addGroupMember', () => ({ groupId, role: 'VIEWER', ...member })),
    step('updateGroupMember', () => ({ groupId, role: 'DEVELOPER', ...member })),
    ...customRolesStory(organizationId, groupId, member),
    step('removeGroupMember', () => ({ groupId, ...member })),
    step('removeOrganizationMember', () => ({ organizationId, ...member })),
    step('createAccessToken', () => ({ name: 'kept', scopes: ['READ'], expiresAt: '2026-03-01T00:00:00Z' })),
    step('createAccessToken', () => ({ name: 'lost', scopes: ['READ'], expiresAt: '2026-03-01T00:00:00Z' }), [
      'lost',
      'token',
    ]),
    step('revokeAccessToken', ({ lost }) => ({ tokenId: lost })),
    step('revokeSession', ({ session }) => ({ sessionId: session })),
    step('revokeAllSessions', () => ({ keepCurrent: true })),
    step('unlinkAccount', () => ({ provider: 'GOOGLE' })),
    ...secondFactorStory(clock),
    step('changePassword', () => ({ currentPassword: password, newPassword: `${password}, another` })),
    step('resetPassword', () => ({ email: accountOf(manager) }), undefined, 'ADMIN'),
    tester('addFinding', () => ({ ...finding, title: 'Queries made of requests' }), ['finding', 'finding']),
    tester('updateFinding', ({ finding: findingId }) => ({
      findingId,
      threat: 'Reads every row.',
      requirements: [{ identifier: 'ASVS-5.0.0-1.2.4', title: 'Queries are parameterized' }],
    })),
    tester(
      'addVulnerability',
      ({ finding: findingId }) => ({
        findingId,
        rootId: root.id,
        kind: 'LINES',
        where: 'src/quote.js',
        specific: '12',
      }),
      ['vulnerability', 'vulnerability'],
    ),
    tester('removeVulnerability', ({ vulnerability }) => ({ vulnerabilityId: vulnerability, reason: 'DUPLICATED' })),
    tester('addFinding', () => ({ ...finding, cwe: [79], title: 'Pages made of requests' }), ['empty', 'finding']),
    tester('removeFinding', ({ empty }) => ({ findingId: empty })),
    step('syncGitRoot', () => ({ rootId: root.id })),
    ...invitationsStory(env, organizationId, groupId),
    ...credentialsStory(organizationId, groupId, root.id, gitPort),
    ...tokenExchangeStory(groupId),
    ...evidencesStory(),
    ...vulnerabilityFilesStory(root.nickname),
    ...lifeStory(groupId, root.id),
    ...eventsStory(groupId, root.id),
    ...eventEvidencesStory(),
    ...commentsStory(groupId),
    ...policiesStory(organizationId, groupId),
    ...treatmentsStory(groupId, root.id),
    ...findingPoliciesStory(organizationId),
    ...severityStory(groupId),
    ...toeStory(root.id),
    ...splitStory(env, group, root),
    ...waitingStory(groupId, root.nickname),
    ...bomStory(groupId, root.nickname),
    step('previewReport', () => ({ groupId, rootNickname: root.nickname, file })),
    step('uploadReport', () => ({ groupId, rootNickname: root.nickname, file }), ['report', 'report']),
    step('uploadReport', () => ({ groupId, rootNickname: root.nickname, file, branch: 'mistaken' }), [
      'mistaken',
      'report',
    ]),
    step('undoReport', ({ mistaken }) => ({ reportId: mistaken, justification: 'The wrong branch.' })),
    step('removeOrganization', ({ labs }) => ({ organizationId: labs })),
  ];
};

/** What the queries of the contract are given, once the story was told. */
export const queryArguments = (
  { organization, group, root }: World,
  { finding = '', report: reportId = '', event = '', invitationToken = '' }: Made,
  vulnerabilityId: string,
): Readonly<Record<string, string>> => ({
  'Query.organization': `id: "${organization.id}"`,
  'Organization.portfolio': 'name: "customers"',
  'Query.organizationByName': `name: "${organization.name}"`,
  'Query.group': `id: "${group.id}"`,
  'Query.groupByName': `organizationName: "${organization.name}", name: "${group.name}"`,
  'Query.whoCanInOrganization': `organizationId: "${organization.id}", permission: AUDIT_READ`,
  'Query.whoCanInGroup': `groupId: "${group.id}", permission: TREATMENT_MANAGE`,
  'Query.root': `id: "${root.id}"`,
  'Query.finding': `id: "${finding}"`,
  'Query.vulnerability': `id: "${vulnerabilityId}"`,
  'Query.report': `id: "${reportId}"`,
  'Subscription.reportProgress': `reportId: "${reportId}"`,
  'Query.event': `id: "${event}"`,
  'Query.invitationOffer': `token: "${invitationToken}"`,
  'Query.advisory': `id: "${knownId}"`,
  'Query.weakness': 'id: 89',
  'Query.cvssScore': `vector: "${vector}"`,
});
