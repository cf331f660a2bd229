import { expect } from 'chai';
import { newId, type Env } from '../../../src/kernel/env';
import { refreshFigures, removeVulnerabilitiesOfGroup } from '../../../src/modules/vulnerabilities';
import { addGroup, type Group } from '../../../src/modules/groups';
import { removeFindingsOfGroup } from '../../../src/modules/findings';
import { addGitRoot } from '../../../src/modules/roots';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, withScopes, type Role, type World } from '../../support/world';
import { call, outcome, tried } from '../call';
import { change, open, submitted, vulnerabilitiesOf } from '../open-vulnerabilities';

const low31 = 'CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N';
const critical31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const temporal31 = `${critical31}/E:U/RL:O/RC:U`;
const critical40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

interface Shown {
  readonly severityScore: number;
  readonly vulnerabilities: {
    readonly nodes: readonly { readonly id: string; readonly severityScore: number; readonly cvss31: string | null }[];
  };
}

eachEngine('the severity of vulnerabilities', (database) => {
  const made: { world?: World; analyst?: Env } = {};
  const world = (): World => made.world as World;
  const analyst = (): Env => made.analyst as Env;
  before(async () => {
    made.world = await createWorld(database());
    made.analyst = await world().as('ANALYST');
  });

  const selection = 'vulnerabilities { id severityScore severity cvss31 cvss40 }';
  const update = async (ids: readonly string[], vectors: object): Promise<readonly number[]> => {
    const payload = await change(analyst(), 'updateVulnerabilitySeverity', world().group.id, ids, vectors, selection);
    expect(outcome(payload)).to.equal('done');
    return vulnerabilitiesOf(payload).map(({ severityScore }) => severityScore);
  };
  const scores = async (findingId: string): Promise<readonly number[]> => {
    const { finding } = await ask<{ finding: Shown }>(
      analyst(),
      `{ finding(id: "${findingId}") { severityScore vulnerabilities(first: 100, orderBy: { field: CREATED_AT, direction: ASC }) {
        nodes { id severityScore cvss31 } } } }`,
    );
    return [finding.severityScore, ...finding.vulnerabilities.nodes.map(({ severityScore }) => severityScore)];
  };
  const setFinding = async (findingId: string, vectors: object): Promise<void> => {
    expect(await tried(analyst(), 'updateFinding', { findingId, ...vectors })).to.equal('done');
  };
  /** As tools would have given them. */
  const reportedAs = (ids: readonly string[], score: number): Promise<unknown> =>
    database().writer.raw(
      `update vulnerabilities set reported_score = ${String(score)} where id in (${ids.map((id) => `'${id}'`).join(', ')})`,
    );

  it('is that of their own vectors, else of the finding’s, else what was told when they were reported', async () => {
    const { finding, ids } = await open(world(), 'Own vectors', 3);
    const [first = '', second = ''] = ids;
    await reportedAs(ids, 5.5);
    expect(await scores(finding.id)).to.deep.equal([9.8, 9.8, 9.8, 9.8]);
    expect(await update([first], { cvss31: low31 })).to.deep.equal([1.8]);
    expect(await update([first, second], { cvss31: temporal31 })).to.deep.equal([7.8, 7.8]);
    expect(await update([first], { cvss40: critical40 })).to.deep.equal([9.3]);
    expect(await update([first], { cvss40: null })).to.deep.equal([7.8]);
    expect(await update([first], { cvss31: null })).to.deep.equal([9.8]);
    expect(await update([first], { cvss31: low31 })).to.deep.equal([1.8]);
    expect(await scores(finding.id)).to.deep.equal([9.8, 1.8, 7.8, 9.8]);
    // What has no vectors of its own follows the finding, whose score is the highest of theirs without vectors.
    await setFinding(finding.id, { cvss40: critical40 });
    expect(await scores(finding.id)).to.deep.equal([9.3, 1.8, 7.8, 9.3]);
    await setFinding(finding.id, { cvss31: null, cvss40: null });
    expect(await scores(finding.id)).to.deep.equal([7.8, 1.8, 7.8, 5.5]);
    expect(await update([second], { cvss31: null })).to.deep.equal([5.5]);
    expect(await scores(finding.id)).to.deep.equal([5.5, 1.8, 5.5, 5.5]);
    expect(await update([second], { cvss31: critical31 })).to.deep.equal([9.8]);
    expect(await scores(finding.id)).to.deep.equal([9.8, 1.8, 9.8, 5.5]);
  });

  it('follows the finding in one statement, however many they are', async () => {
    const statementsFor = async (title: string, count: number): Promise<number> => {
      const { finding } = await open(world(), title, count);
      const sent = await database().statements(() => setFinding(finding.id, { cvss40: critical40 }));
      expect(new Set((await scores(finding.id)).slice(1))).to.deep.equal(new Set([9.3]));
      return sent.length;
    };
    expect(await statementsFor('Many followers', 30)).to.equal(await statementsFor('Few followers', 1));
  });

  it('follows the finding also for what is reported while its vectors change, and for later reports', async () => {
    const { finding, ids } = await open(world(), 'Late', 2);
    const stale = `update vulnerabilities set severity_score = 2.5 where finding_id = '${finding.id}'`;
    await database().writer.raw(stale);
    await database().db.transaction((db) =>
      refreshFigures({ ...analyst(), db }, [{ findingId: finding.id, rootId: world().root.id }]),
    );
    expect(await scores(finding.id)).to.deep.equal([9.8, 9.8, 9.8]);
    expect(ids).to.have.length(2);
  });

  it('has a history for the finding and for the vulnerability: who, when, before and after', async () => {
    const { finding, ids } = await open(world(), 'Told severity', 1);
    const [id = ''] = ids;
    await update([id], { cvss31: low31 });
    await update([id], { cvss31: low31 });
    await update([id], { cvss31: null });
    await setFinding(finding.id, { cvss40: critical40 });
    await setFinding(finding.id, { title: 'Told severity again' });
    const step = 'by before { cvss31 cvss40 score } after { cvss31 cvss40 score }';
    const by = 'analyst@example.com';
    const bare = { cvss31: null, cvss40: null, score: 9.8 };
    const own = { cvss31: low31, cvss40: null, score: 1.8 };
    const ofFinding = { cvss31: critical31, cvss40: null, score: 9.8 };
    expect(
      await ask(
        await world().as('VIEWER'),
        `{ finding(id: "${finding.id}") { severityHistory { ${step} } }
           vulnerability(id: "${id}") { severityHistory { ${step} } } }`,
      ),
    ).to.deep.equal({
      finding: {
        severityHistory: [{ by, before: ofFinding, after: { ...ofFinding, cvss40: critical40, score: 9.3 } }],
      },
      vulnerability: {
        severityHistory: [
          { by, before: bare, after: own },
          { by, before: own, after: bare },
        ],
      },
    });
    const times = await ask<{ vulnerability: { severityHistory: { at: string }[] } }>(
      analyst(),
      `{ vulnerability(id: "${id}") { severityHistory { at } } }`,
    );
    expect(times.vulnerability.severityHistory[0]?.at).to.match(/^2026-01-01T/);
  });

  it('is refused as a whole where something does not fit', async () => {
    const { ids } = await open(world(), 'Refused severity', 2);
    const foreign = await submitted({ ...world(), ...world().elsewhere }, 'Foreign severity', 1);
    const groupId = world().group.id;
    const attempts: readonly (readonly [readonly string[], object, string])[] = [
      [[], { cvss31: low31 }, 'INVALID_VALUE vulnerabilityIds'],
      [[ids[0] ?? '', ids[0] ?? ''], { cvss31: low31 }, 'INVALID_VALUE vulnerabilityIds'],
      [Array.from({ length: 151 }, () => newId()), { cvss31: low31 }, 'LIMIT_REACHED vulnerabilityIds'],
      [[ids[0] ?? '', newId()], { cvss31: low31 }, 'NOT_FOUND vulnerabilityIds.1'],
      [[ids[0] ?? '', ...foreign.ids], { cvss31: low31 }, 'NOT_FOUND vulnerabilityIds.1'],
      [ids, { cvss31: critical40 }, 'INVALID_VALUE cvss31'],
      [ids, { cvss40: low31 }, 'INVALID_VALUE cvss40'],
    ];
    for (const [vulnerabilityIds, vectors, expected] of attempts)
      expect(
        await tried(analyst(), 'updateVulnerabilitySeverity', { groupId, vulnerabilityIds, ...vectors }),
        expected,
      ).to.equal(expected);
    expect(await update(ids, {})).to.deep.equal([9.8, 9.8]);
  });

  it('is changed by analysts alone', async () => {
    const { ids } = await open(world(), 'Guarded severity', 1);
    const input = { groupId: world().group.id, vulnerabilityIds: ids, cvss31: low31 };
    const roles: readonly (readonly [Role, string])[] = [
      ['ANALYST', 'done'],
      ['GROUP_MANAGER', 'error FORBIDDEN'],
      ['REVIEWER', 'error FORBIDDEN'],
      ['DEVELOPER', 'error FORBIDDEN'],
      ['STRANGER', 'error NOT_FOUND'],
    ];
    for (const [role, expected] of roles)
      expect(await tried(await world().as(role), 'updateVulnerabilitySeverity', input), role).to.equal(expected);
    expect(await tried(withScopes(analyst(), ['READ']), 'updateVulnerabilitySeverity', input)).to.equal(
      'error FORBIDDEN',
    );
    expect(await tried(withScopes(analyst(), ['TRIAGE']), 'updateVulnerabilitySeverity', input)).to.equal(
      'error NOT_FOUND',
    );
  });

  it('of one vulnerability is changed by one of two at once, and never lost', async () => {
    const { finding, ids } = await open(world(), 'Raced severity', 1);
    const groupId = world().group.id;
    const race = await Promise.all(
      [low31, temporal31, critical31].map((cvss31) =>
        tried(analyst(), 'updateVulnerabilitySeverity', { groupId, vulnerabilityIds: ids, cvss31 }),
      ),
    );
    race.forEach((each) => expect(['done', 'error CONFLICT']).to.include(each));
    const done = race.filter((each) => each === 'done').length;
    const { vulnerability } = await ask<{ vulnerability: { severityHistory: unknown[] } }>(
      analyst(),
      `{ vulnerability(id: "${ids[0] ?? ''}") { severityHistory { by } } }`,
    );
    expect(vulnerability.severityHistory).to.have.length(done);
    expect((await scores(finding.id))[1]).to.be.oneOf([1.8, 7.8, 9.8]);
  });

  it('stays right while findings, vulnerabilities and reviews change at once', async () => {
    const { finding, ids } = await submitted(world(), 'Busy severity', 12);
    const groupId = world().group.id;
    await Promise.all([
      ...ids.map((id) => tried(world().env, 'confirmVulnerabilities', { groupId, vulnerabilityIds: [id] })),
      ...ids.slice(0, 4).map((id) => update([id], { cvss31: low31 })),
      setFinding(finding.id, { cvss40: critical40 }),
    ]);
    expect(await scores(finding.id)).to.deep.equal([9.3, ...ids.map((_, index) => (index < 4 ? 1.8 : 9.3))]);
  });

  it('goes with its history when a finding or a group is removed', async () => {
    const { env, organization } = world();
    const group: Group = valueOf(
      await addGroup(env, { organizationId: organization.id, name: 'passing', description: 'Gone soon.' }),
    );
    const root = valueOf(await addGitRoot(env, group, { url: 'https://example.com/acme/gone.git', branch: 'main' }));
    const { ids } = await open({ env, group, root }, 'Passing', 1);
    await call(env, 'updateVulnerabilitySeverity', { groupId: group.id, vulnerabilityIds: ids, cvss31: low31 });
    const empty = await submitted({ env, group, root }, 'Empty', 0);
    await call(env, 'updateFinding', { findingId: empty.finding.id, cvss40: critical40 });
    expect(await tried(env, 'removeFinding', { findingId: empty.finding.id })).to.equal('done');
    await database().db.transaction(async (db) => {
      await removeVulnerabilitiesOfGroup({ ...env, db }, group);
      await removeFindingsOfGroup({ ...env, db }, group);
    });
    const left = await database().db.read({
      sql: `select ${database().engine === 'sqlite' ? 'json_group_array(json_array(id))' : 'id'} from severity_changes where group_id = '${group.id}'`,
      bindings: [],
      prepared: false,
    });
    expect(left).to.deep.equal([]);
  });
});
