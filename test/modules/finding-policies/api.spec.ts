import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { applyFindingPolicies } from '../../../src/modules/finding-policies';
import { addFinding, type Finding } from '../../../src/modules/findings';
import { addGroup, updateGroup, type Group } from '../../../src/modules/groups';
import { addGitRoot, type Root } from '../../../src/modules/roots';
import { treatChosen } from '../../../src/modules/treatments';
import {
  addVulnerability,
  confirmVulnerabilities,
  recountFigures,
  vulnerabilitiesByIds,
} from '../../../src/modules/vulnerabilities';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, withScopes, type Role, type World } from '../../support/world';
import { dump } from '../access/dump';
import { call, outcome } from '../call';

const justification = 'All of it runs behind a filter.';

interface Place {
  readonly group: Group;
  readonly root: Root;
}

eachEngine('finding policies', (database) => {
  const made: { world?: World; sister?: Place } = {};
  const world = (): World => made.world as World;
  const sister = (): Place => made.sister as Place;
  const counter = { cwe: 1000, place: 0 };
  before(async () => {
    const built = await createWorld(database());
    const { env, organization } = built;
    const group = valueOf(await addGroup(env, { organizationId: organization.id, name: 'sister', description: '' }));
    const root = valueOf(await addGitRoot(env, group, { url: 'https://example.com/sister.git', branch: 'main' }));
    Object.assign(made, { world: built, sister: { group, root } });
  });

  const open = async ({ group, root }: Place, finding: Finding, count: number): Promise<readonly string[]> => {
    const { env } = world();
    const ids = await Array.from({ length: count }).reduce<Promise<readonly string[]>>(async (before) => {
      const known = await before;
      counter.place += 1;
      const place = {
        kind: 'LINES',
        where: `src/${counter.place}.ts`,
        specific: '1',
        message: '',
        commit: null,
      } as const;
      return [...known, valueOf(await addVulnerability(env, finding.id, root.id, place)).id];
    }, Promise.resolve([]));
    valueOf(await confirmVulnerabilities(env, group.id, ids));
    return ids;
  };
  const weakness = async ({ group }: Place, cwe: number): Promise<Finding> =>
    valueOf(
      await addFinding(world().env, group, {
        title: `Weakness ${cwe}`,
        description: 'What it is.',
        threat: '',
        recommendation: '',
        cwe: [cwe],
        cvss31: null,
        cvss40: null,
      }),
    );
  const nextKey = (): readonly [cwe: number, key: string] => {
    counter.cwe += 1;
    return [counter.cwe, `CWE-${counter.cwe}`];
  };
  const change = async (env: Env, step: string, weaknessKey: string, more: object = {}): Promise<string> =>
    outcome(
      await call(env, `${step}FindingPolicy`, {
        organizationId: world().organization.id,
        weaknessKey,
        justification,
        ...more,
      }),
    );
  const as = async (role: Role, step: string, key: string): Promise<string> =>
    change(await world().as(role), step, key);
  const request = (key: string) => as('ORGANIZATION_USER', 'request', key);
  const manager: Role = 'ORGANIZATION_ORGANIZATION_MANAGER';
  const states = async (ids: readonly string[]): Promise<readonly string[]> => {
    const now = new Map((await vulnerabilitiesByIds(world().env, ids)).map((each) => [each.id, each]));
    return ids.map((id) => [now.get(id)?.treatment, now.get(id)?.acceptance].filter(Boolean).join(' '));
  };
  const approved = 'ACCEPTED_UNDEFINED APPROVED';

  it('accept a weakness in all groups of the organization once somebody else approved them, and take back their own', async () => {
    const [cwe, key] = nextKey();
    const finding = await weakness(world(), cwe);
    const [plain, mended, own] = (await open(world(), finding, 3)) as [string, string, string];
    const [afar] = (await open(sister(), await weakness(sister(), cwe), 1)) as [string];
    const other = await open(world(), await weakness(world(), nextKey()[0]), 1);
    const treat = async (role: Role, id: string, event: 'START' | 'REQUEST' | 'APPROVE'): Promise<void> => {
      valueOf(await treatChosen(await world().as(role), world().group.id, [id], { event, justification }));
    };
    await treat('DEVELOPER', mended, 'START');
    await treat('DEVELOPER', own, 'REQUEST');
    await treat('GROUP_MANAGER', own, 'APPROVE');
    const all = [plain, mended, own, afar, ...other];
    const before = ['UNTREATED', 'IN_PROGRESS', approved, 'UNTREATED', 'UNTREATED'];
    expect(await request(key)).to.equal('done');
    expect(await states(all)).to.deep.equal(before);
    expect(await as(manager, 'approve', key)).to.equal('done');
    expect(await states(all)).to.deep.equal([approved, approved, approved, approved, 'UNTREATED']);
    const { vulnerability } = await ask<{ vulnerability: { treatmentHistory: Record<string, unknown>[] } }>(
      await world().as('VIEWER'),
      `{ vulnerability(id: "${mended}") { treatmentHistory { kind by findingPolicyId } finding { acceptedVulnerabilities } } }`,
    );
    const [, last] = vulnerability.treatmentHistory;
    expect(last).to.include({ kind: 'ACCEPTED_BY_POLICY', by: 'organization-organization-manager@example.com' });
    expect(last?.['findingPolicyId']).to.be.a('string');
    expect(vulnerability).to.deep.include({ finding: { acceptedVulnerabilities: 3 } });
    expect(await as(manager, 'deactivate', key)).to.equal('done');
    expect(await states(all)).to.deep.equal(before);
    const { organization } = await ask<{ organization: { findingPolicies: unknown } }>(
      await world().as(manager),
      `{ organization(id: "${world().organization.id}") { findingPolicies(filter: { weaknessKey: ["${key}"] }) {
        totalCount nodes { weaknessKey state history { state by justification } } } } }`,
    );
    const by = 'organization-organization-manager@example.com';
    expect(organization.findingPolicies).to.deep.equal({
      totalCount: 1,
      nodes: [
        {
          weaknessKey: key,
          state: 'INACTIVE',
          history: [
            { state: 'SUBMITTED', by: 'organization-user@example.com', justification },
            { state: 'APPROVED', by, justification },
            { state: 'INACTIVE', by, justification },
          ],
        },
      ],
    });
  });

  it('accept what is reported later by the hour, and never again what people decided otherwise since', async () => {
    const [cwe, key] = nextKey();
    const finding = await weakness(world(), cwe);
    const [first, second] = (await open(world(), finding, 2)) as [string, string];
    await request(key);
    await as(manager, 'approve', key);
    const developer = await world().as('DEVELOPER');
    valueOf(await treatChosen(developer, world().group.id, [first], { event: 'WITHDRAW', justification }));
    const [later] = (await open(world(), finding, 1)) as [string];
    expect(await states([first, second, later])).to.deep.equal(['UNTREATED', approved, 'UNTREATED']);
    await applyFindingPolicies(world().env);
    expect(await states([first, second, later])).to.deep.equal(['UNTREATED', approved, approved]);
    const before = await dump(database());
    await applyFindingPolicies(world().env);
    expect(await dump(database())).to.deep.equal(before);
    valueOf(await treatChosen(developer, world().group.id, [second], { event: 'START', justification }));
    await as(manager, 'deactivate', key);
    expect(await states([first, second, later])).to.deep.equal(['UNTREATED', 'IN_PROGRESS', 'UNTREATED']);
  });

  it('leave archived groups as they are, until these take changes again', async () => {
    const [cwe, key] = nextKey();
    const ids = await open(sister(), await weakness(sister(), cwe), 1);
    valueOf(await updateGroup(world().env, sister().group.id, { state: 'ARCHIVED' }));
    await request(key);
    expect(await as(manager, 'approve', key)).to.equal('done');
    expect(await states(ids)).to.deep.equal(['UNTREATED']);
    valueOf(await updateGroup(world().env, sister().group.id, { state: 'ACTIVE' }));
    await applyFindingPolicies(world().env);
    expect(await states(ids)).to.deep.equal([approved]);
  });

  it('do their work in batches', async () => {
    const [cwe, key] = nextKey();
    const finding = await weakness(world(), cwe);
    await open(world(), finding, 1);
    const copies = `insert into vulnerabilities (id, organization_id, group_id, finding_id, root_id, kind, "where", message,
        technique, state, severity_score, reported_score, created_at, created_by, updated_at, released_at)
      select 'policy-copy-' || n, organization_id, group_id, finding_id, root_id, kind, "where", message, technique, state,
        severity_score, severity_score, created_at, created_by, updated_at, released_at
      from vulnerabilities cross join (with recursive numbers (n) as (
        select 1 union all select n + 1 from numbers where n < 4200) select n from numbers) as numbers
      where finding_id = '${finding.id}'`;
    await database().db.patient.write({ sql: copies, bindings: [], prepared: false });
    await recountFigures(world().env);
    const accepted = async (): Promise<unknown> =>
      (
        await ask<{ finding: unknown }>(
          world().env,
          `{ finding(id: "${finding.id}") { openVulnerabilities acceptedVulnerabilities } }`,
        )
      ).finding;
    await request(key);
    // Each batch adds to the figures once.
    const counted = async (step: 'approve' | 'deactivate'): Promise<number> => {
      const done = async (): Promise<unknown> => expect(await as(manager, step, key)).to.equal('done');
      const sent = await database().statements(done);
      return sent.filter((sql) => /insert into figures .*from changed/s.test(sql)).length;
    };
    expect(await counted('approve')).to.equal(3);
    expect(await accepted()).to.deep.equal({ openVulnerabilities: 0, acceptedVulnerabilities: 4201 });
    expect(await counted('deactivate')).to.equal(3);
    expect(await accepted()).to.deep.equal({ openVulnerabilities: 4201, acceptedVulnerabilities: 0 });
  }).timeout(20_000);

  it('are refused where they make no sense, and nothing is changed then', async () => {
    const [, key] = nextKey();
    await as(manager, 'request', key);
    const before = await dump(database());
    expect(await request(key)).to.equal('ALREADY_EXISTS weaknessKey');
    expect(await as(manager, 'approve', key)).to.equal('OWN_REQUEST weaknessKey');
    expect(await as(manager, 'deactivate', key)).to.equal('WRONG_STATE weaknessKey');
    expect(await as(manager, 'approve', 'CWE-none')).to.equal('NOT_FOUND weaknessKey');
    expect(await as('ORGANIZATION_USER', 'reject', key)).to.equal('error FORBIDDEN');
    const someone = await world().as(manager);
    expect(await change(someone, 'request', ' ')).to.equal('INVALID_VALUE weaknessKey');
    expect(await change(someone, 'request', 'x'.repeat(1001))).to.equal('TOO_LONG weaknessKey');
    expect(await change(someone, 'request', 'a\0b')).to.equal('INVALID_VALUE weaknessKey');
    expect(await change(someone, 'approve', 'a\0b')).to.equal('INVALID_VALUE weaknessKey');
    expect(await change(someone, 'reject', key, { justification: '' })).to.equal('INVALID_VALUE justification');
    expect(await change(withScopes(someone, ['READ', 'MANAGE']), 'reject', key)).to.equal('error FORBIDDEN');
    expect(await as('STRANGER', 'request', key)).to.equal('error NOT_FOUND');
    expect(await dump(database())).to.deep.equal(before);
    expect(await as(manager, 'reject', key)).to.equal('done');
    expect(await as(manager, 'reject', key)).to.equal('NOT_FOUND weaknessKey');
    expect(await request(key)).to.equal('done');
  });

  it('of another tenant accept nothing here, and are not seen', async () => {
    const [cwe, key] = nextKey();
    const ids = await open(world(), await weakness(world(), cwe), 1);
    const foreign = { organizationId: world().elsewhere.organization.id };
    const stranger = await world().as('STRANGER');
    expect(await change(world().env, 'request', key, foreign)).to.equal('done');
    expect(await change(stranger, 'approve', key, foreign)).to.equal('done');
    expect(await states(ids)).to.deep.equal(['UNTREATED']);
    const { organization } = await ask<{ organization: unknown }>(
      await world().as('VIEWER'),
      `{ organization(id: "${world().organization.id}") { findingPolicies(filter: { weaknessKey: ["${key}"] }) { totalCount } } }`,
    );
    expect(organization).to.deep.equal({ findingPolicies: { totalCount: 0 } });
    const { organization: seen } = await ask<{ organization: { findingPolicies: { nodes: { history: unknown }[] } } }>(
      await world().as('ORGANIZATION_USER'),
      `{ organization(id: "${world().organization.id}") { findingPolicies { nodes { history { by } } } } }`,
    );
    expect(new Set(seen.findingPolicies.nodes.map(({ history }) => history))).to.deep.equal(new Set([null]));
  });

  it('are asked for and decided once, however many do so at the same time', async () => {
    const [cwe, key] = nextKey();
    const ids = await open(world(), await weakness(world(), cwe), 3);
    const asked = await Promise.all([1, 2, 3].map(() => request(key)));
    expect(asked.filter((each) => each === 'done')).to.have.length(1);
    asked.filter((each) => each !== 'done').forEach((each) => expect(each).to.equal('ALREADY_EXISTS weaknessKey'));
    const decided = await Promise.all([
      as(manager, 'approve', key),
      as(manager, 'reject', key),
      as(manager, 'approve', key),
    ]);
    decided
      .filter((each) => each !== 'done')
      .forEach((each) => expect(each).to.match(/^(WRONG_STATE weaknessKey|NOT_FOUND weaknessKey|error CONFLICT)$/));
    expect(decided.filter((each) => each === 'done')).to.have.length(1);
    const expected = decided[1] === 'done' ? 'UNTREATED' : approved;
    expect(await states(ids)).to.deep.equal([expected, expected, expected]);
    const history = `{ vulnerability(id: "${ids[0] ?? ''}") { treatmentHistory { kind } } }`;
    await Promise.all([1, 2, 3].map(() => applyFindingPolicies(world().env)));
    const { vulnerability } = await ask<{ vulnerability: { treatmentHistory: unknown[] } }>(world().env, history);
    expect(vulnerability.treatmentHistory).to.have.length(expected === approved ? 1 : 0);
  });
});
