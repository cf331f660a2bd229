import { expect } from 'chai';
import type { ExecutionResult } from 'graphql';
import type { Permission } from '../../../src/modules/access';
import { guardedFields } from '../../../src/modules/access/api/rules';
import { newId } from '../../../src/kernel/env';
import { typeDefsOf } from '../../../src/sdl';
import { run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { moduleNames } from '../../support/module-names';
import { rootTypes } from './root-fields';
import { callers, createTenants, envAs, holds, type Access, type Caller, type Tenants } from './tenants';

const guarded = guardedFields(moduleNames.flatMap((name) => [...typeDefsOf(name)]))
  .filter(({ type }) => !rootTypes.includes(type))
  .map(({ type, field, rule }) => ({ type, field, rule }));

const codes = ({ errors }: ExecutionResult): readonly unknown[] =>
  (errors ?? []).map(({ extensions }) => extensions['code']);

eachEngine('what is seen of a tenant', (database) => {
  const made: { world?: Tenants } = {};
  const world = (): Tenants => made.world as Tenants;
  before(async () => {
    made.world = await createTenants(database());
  });

  it('guards members, policies, credentials, figures, inventories, tracking, the audit log, attacks and what testers observe', () => {
    expect(guarded.map(({ type, field }) => `${type}.${field}`)).to.have.members([
      'Organization.members',
      'Group.members',
      'Organization.invitations',
      'Group.invitations',
      'Organization.policies',
      'Group.policies',
      'Organization.findingPolicies',
      'Organization.customRoles',
      'Finding.observations',
      'Finding.tracking',
      'Organization.auditLog',
      'Report.changes',
      'Organization.credentials',
      'Group.credentials',
      'Group.trustRules',
      ...['ToeLines', 'ToeInput', 'ToePort'].flatMap((type) =>
        ['seenBy', 'absentSince', 'attackedAt', 'attackedBy', 'firstAttackAt'].map((field) => `${type}.${field}`),
      ),
      ...['attackedLines', 'coverage', 'comments'].map((field) => `ToeLines.${field}`),
      ...['attackedLines', 'coverage'].map((field) => `ToeFigures.${field}`),
      ...['Organization', 'Group', 'GitRoot', 'IPRoot', 'URLRoot', 'Finding'].map((type) => `${type}.figures`),
      ...['GitRoot', 'IPRoot', 'URLRoot'].flatMap((type) => [`${type}.components`, `${type}.reportedBranches`]),
    ]);
  });

  const nested: readonly (readonly ['ORGANIZATION' | 'GROUP', string, Permission, Permission])[] = [
    ['ORGANIZATION', 'members', 'ORGANIZATION_READ', 'ORGANIZATION_MEMBERS_READ'],
    ['GROUP', 'members', 'GROUP_READ', 'GROUP_MEMBERS_READ'],
    ['ORGANIZATION', 'credentials', 'ORGANIZATION_READ', 'CREDENTIALS_READ'],
    ['GROUP', 'credentials', 'GROUP_READ', 'CREDENTIALS_USE'],
  ];
  nested.forEach(([level, list, parent, permission]) => {
    it(`shows the ${list} of the ${level.toLowerCase()} to those alone who hold ${permission}`, async () => {
      const field = level === 'ORGANIZATION' ? 'organization' : 'group';
      const id = level === 'ORGANIZATION' ? world().organization.id : world().group.id;
      for (const caller of callers.filter((each) => each !== 'ANONYMOUS')) {
        const result = await run(
          await envAs(world(), caller, 'session', null),
          `query ($id: UUID!) { ${field}(id: $id) { name ${list}(first: 1) { totalCount } } }`,
          { id },
        );
        const sees = holds(caller, parent, level);
        const wanted = !sees ? [] : holds(caller, permission, level) ? [] : ['FORBIDDEN'];
        expect(codes(result), `${caller}: ${JSON.stringify(result)}`).to.deep.equal(wanted);
        const shown: unknown = result.data?.[field];
        expect((shown ?? null) !== null, caller).to.equal(sees && wanted.length === 0);
      }
    });
  });

  const byName: readonly (readonly [string, Permission, 'ORGANIZATION' | 'GROUP', string, string])[] = [
    [
      'organizationByName',
      'ORGANIZATION_READ',
      'ORGANIZATION',
      'query ($n: String!) { organizationByName(name: $n) { id } }',
      'ACME',
    ],
    [
      'groupByName',
      'GROUP_READ',
      'GROUP',
      'query ($n: String!) { groupByName(organizationName: "Acme", name: $n) { id } }',
      'Web-Shop',
    ],
  ];
  byName.forEach(([field, permission, level, document, name]) => {
    it(`finds by ${field} what the caller may read, whatever the case of the letters, and nothing else`, async () => {
      for (const caller of callers.filter((each) => each !== 'ANONYMOUS'))
        for (const access of ['session', 'token with the scope alone', 'token without the scope'] as const) {
          const env = await envAs(world(), caller, access, permission);
          const result = await run<Record<string, unknown>>(env, document, { n: name });
          const found = holds(caller, permission, level) && access !== 'token without the scope';
          expect((result.data?.[field] ?? null) !== null, `${caller} ${access}`).to.equal(found);
          if (!found)
            expect(JSON.stringify(result)).to.equal(JSON.stringify(await run(env, document, { n: 'nobody-has-it' })));
        }
    });
  });

  const testers: readonly Caller[] = ['GROUP_MANAGER', 'ANALYST', 'REVIEWER', 'ORGANIZATION_ORGANIZATION_MANAGER'];
  const everything = `query ($group: UUID!, $finding: UUID!, $vulnerability: UUID!) {
    finding(id: $finding) { id vulnerabilities { nodes { id } totalCount } }
    vulnerability(id: $vulnerability) { id }
    group(id: $group) { findings { nodes { id } totalCount } vulnerabilities { nodes { id } totalCount } }
  }`;

  it('shows what is not released to testers alone, in lists, in counts and by id', async () => {
    const { draft, released, group } = world();
    const variables = { group: group.id, finding: draft.finding.id, vulnerability: draft.vulnerability.id };
    for (const caller of callers.filter((each) => holds(each, 'FINDING_READ', 'GROUP'))) {
      const { data } = (await run(await envAs(world(), caller, 'session', null), everything, variables)) as {
        data: Record<string, unknown>;
      };
      const seen = testers.includes(caller);
      const list = (id: string, hidden: string) => ({
        nodes: (seen ? [hidden, id] : [id]).map((each) => ({ id: each })),
        totalCount: seen ? 2 : 1,
      });
      expect(data, caller).to.deep.equal({
        finding: seen
          ? { id: draft.finding.id, vulnerabilities: { nodes: [{ id: draft.vulnerability.id }], totalCount: 1 } }
          : null,
        vulnerability: seen ? { id: draft.vulnerability.id } : null,
        group: {
          findings: list(released.finding.id, draft.finding.id),
          vulnerabilities: list(released.vulnerability.id, draft.vulnerability.id),
        },
      });
    }
  });

  const writes: Readonly<Record<string, (id: string) => string>> = {
    finding: (id) => `mutation { updateFinding(input: { findingId: "${id}", title: "x" }) { success } }`,
    'finding to remove': (id) => `mutation { removeFinding(input: { findingId: "${id}" }) { success } }`,
    vulnerability: (id) =>
      `mutation { removeVulnerability(input: { vulnerabilityId: "${id}", reason: DUPLICATED }) { success } }`,
    'finding to add to': (id) =>
      `mutation { addVulnerability(input: { findingId: "${id}", rootId: "${newId()}", kind: LINES, where: "a", specific: "1" }) { success } }`,
  };
  Object.entries(writes).forEach(([kind, document]) => {
    it(`refuses a developer a ${kind} that is not released as if it did not exist`, async () => {
      const { draft, released } = world();
      const pick = (held: Tenants['draft']) => (kind === 'vulnerability' ? held.vulnerability.id : held.finding.id);
      for (const access of ['session', 'token with the scope alone'] as const satisfies readonly Access[]) {
        const env = await envAs(world(), 'DEVELOPER', access, 'FINDING_MANAGE');
        expect(JSON.stringify(await run(env, document(pick(draft))))).to.equal(
          JSON.stringify(await run(env, document(newId()))),
        );
        const known = codes(await run(env, document(pick(released))));
        expect(known).to.deep.equal([access === 'session' ? 'FORBIDDEN' : 'NOT_FOUND']);
      }
    });
  });
});
