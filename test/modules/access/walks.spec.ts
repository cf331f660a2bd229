import { statSync } from 'node:fs';
import { expect } from 'chai';
import type { ExecutionResult } from 'graphql';
import { received } from '../../../src/modules/core/api/scalars';
import { run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { withScopes } from '../../support/world';
import { createTenants, type Tenants } from './tenants';

const path = 'test/fixtures/reports/flawfinder/report.sarif';
const file = () => received({ path, fileName: 'report.sarif', bytes: statSync(path).size });

const codes = ({ errors }: ExecutionResult): readonly unknown[] =>
  (errors ?? []).map(({ extensions }) => extensions['code']);

/** Ways from an object to the rest of its group. */
const ways = {
  group: [
    'findings { nodes { id } }',
    'vulnerabilities { nodes { id } }',
    'roots { nodes { id } }',
    'reports { nodes { id } }',
    'events { nodes { id } }',
    'comments { nodes { id } }',
    'members { nodes { id } }',
    'findings { totalCount }',
    'organization { id }',
    'policies { maxAcceptanceDays { value } }',
  ],
  finding: [
    'vulnerabilities { nodes { id } }',
    'vulnerabilities { totalCount }',
    'group { id }',
    'comments { nodes { id } }',
  ],
  root: ['... on GitRoot { group { id } }'],
  vulnerability: ['finding { id }', 'root { id }'],
  event: ['evidences { id }', 'group { id }'],
  organization: [
    'members { nodes { id } }',
    'policies { inactivityPeriod { value } }',
    'findingPolicies { nodes { id } }',
  ],
} as const;

eachEngine('from what a narrow caller is given', (database) => {
  const made: { world?: Tenants } = {};
  const world = (): Tenants => made.world as Tenants;
  before(async () => {
    made.world = await createTenants(database());
  });

  const upload = `mutation ($input: UploadReportInput!, $walk: Boolean!) { uploadReport(input: $input) {
    success userErrors { code } report { id state counts { new } group @include(if: $walk) { id } } } }`;
  const uploadRoot = upload.replace('group @include(if: $walk) { id }', 'root @include(if: $walk) { id }');
  const input = () => ({ groupId: world().group.id, rootNickname: 'shop', file: file(), dryRun: true });

  const narrow = {
    'a member with the role GATE': async () => world().as('GATE'),
    'a token that may only upload reports': async () =>
      withScopes(await world().as('GROUP_MANAGER'), ['REPORT_UPLOAD']),
    'a token of the gate that may only upload reports': async () =>
      withScopes(await world().as('GATE'), ['REPORT_UPLOAD']),
  };

  Object.entries(narrow).forEach(([title, as]) => {
    it(`${title} uploads, and walks from the report to nothing else`, async () => {
      const env = await as();
      const done = await run(env, upload, { input: input(), walk: false });
      expect(codes(done), JSON.stringify(done)).to.deep.equal([]);
      expect(done.data).to.have.nested.property('uploadReport.report.counts.new', 15);
      for (const document of [upload, uploadRoot]) {
        const walked = await run(env, document, { input: input(), walk: true });
        expect(codes(walked)).to.deep.equal(['NOT_FOUND']);
        expect(walked.data).to.have.nested.property('uploadReport.report', null);
      }
    });

    it(`${title} reads nothing by id, by name or in lists`, async () => {
      const { organization, group, root, released, reportId, eventId } = world();
      const env = await as();
      const { data, errors } = await run(
        env,
        `{
        group(id: "${group.id}") { id } groupByName(organizationName: "acme", name: "web-shop") { id }
        root(id: "${root.id}") { id } finding(id: "${released.finding.id}") { id }
        vulnerability(id: "${released.vulnerability.id}") { id } report(id: "${reportId}") { id }
        event(id: "${eventId}") { id }
      }`,
      );
      expect(errors).to.equal(undefined);
      expect(Object.values(data ?? {})).to.deep.equal(Array.from({ length: 7 }, () => null));
      const lists = await run(env, '{ organizations { nodes { id groups { nodes { id } totalCount } } totalCount } }');
      const seen = title.startsWith('a member') ? [{ id: organization.id, groups: { nodes: [], totalCount: 0 } }] : [];
      expect(lists.data).to.deep.equal({ organizations: { nodes: seen, totalCount: seen.length } });
    });
  });

  const changes: readonly (readonly [
    keyof typeof ways,
    'GROUP_MANAGER' | 'ANALYST' | 'ORGANIZATION_ORGANIZATION_MANAGER',
    (world: Tenants, way: string) => string,
  ])[] = [
    [
      'group',
      'GROUP_MANAGER',
      ({ group }, way) => `updateGroup(input: { groupId: "${group.id}", language: EN }) { group { ${way} } }`,
    ],
    [
      'finding',
      'ANALYST',
      ({ released }, way) => `updateFinding(input: { findingId: "${released.finding.id}" }) { finding { ${way} } }`,
    ],
    ['root', 'GROUP_MANAGER', ({ root }, way) => `updateGitRoot(input: { rootId: "${root.id}" }) { root { ${way} } }`],
    [
      'organization',
      'ORGANIZATION_ORGANIZATION_MANAGER',
      ({ organization }, way) =>
        `updateOrganization(input: { organizationId: "${organization.id}" }) { organization { ${way} } }`,
    ],
    ['event', 'ANALYST', ({ eventId }, way) => `updateEvent(input: { eventId: "${eventId}" }) { event { ${way} } }`],
    [
      'vulnerability',
      'ANALYST',
      ({ draft }, way) =>
        `removeVulnerability(input: { vulnerabilityId: "${draft.vulnerability.id}", reason: DUPLICATED }) { vulnerability { ${way} } }`,
    ],
  ];
  changes.forEach(([kind, role, mutation]) =>
    ways[kind].forEach((way) => {
      it(`a token that may change a ${kind} and not read does not read ${way} of it`, async () => {
        const env = withScopes(await world().as(role), ['MANAGE']);
        const result = await run(env, `mutation { answer: ${mutation(world(), way)} }`);
        // A vulnerability is removed once: the second way finds it removed.
        const refused =
          (result.data?.['answer'] as unknown as { vulnerability?: null } | null)?.vulnerability === null &&
          result.errors === undefined;
        if (!refused) expect(codes(result)[0], JSON.stringify(result)).to.be.oneOf(['FORBIDDEN', 'NOT_FOUND']);
        expect(JSON.stringify(result.data)).not.to.match(/"id"|"totalCount"/);
      });
    }),
  );

  it('a token that may read follows every one of these ways', async () => {
    const { group, released, eventId } = world();
    const env = withScopes(await world().as('GROUP_MANAGER'), ['READ']);
    const result = await run(
      env,
      `{ group(id: "${group.id}") { ${ways.group.map((way, index) => `w${index}: ${way}`).join(' ')} }
      finding(id: "${released.finding.id}") { ${ways.finding[0]} group { id } }
      vulnerability(id: "${released.vulnerability.id}") { ${ways.vulnerability.join(' ')} }
      event(id: "${eventId}") { ${ways.event.join(' ')} } }`,
    );
    expect(codes(result), JSON.stringify(result)).to.deep.equal([]);
  });
});
