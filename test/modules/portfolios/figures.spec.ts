import { expect } from 'chai';
import { addGroup, addGroupTags, type Group } from '../../../src/modules/groups';
import { addGitRoot } from '../../../src/modules/roots';
import { addMember } from '../../../src/modules/stakeholders';
import { checkFigures } from '../../../src/modules/vulnerabilities';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type Role, type World } from '../../support/world';
import { change, open } from '../open-vulnerabilities';

const day = 24 * 60 * 60_000;
/** 4^(9.8 - 4), to thousandths. */
const weight = 3104.188;

const shown = `{ openVulnerabilities acceptedVulnerabilities closedVulnerabilities exposure remediationRate maxOpenSeverity
  openAge lastReportedAt lastClosedAt meanDaysToRemediate critical: meanDaysToRemediate(level: CRITICAL)
  low: meanDaysToRemediate(level: LOW) weightedMeanDaysToRemediate
  window(days: 35) { reportedVulnerabilities closedVulnerabilities closedExposure meanDaysToRemediate }
  series(step: WEEK, points: 3) { firstDay reportedVulnerabilities closedVulnerabilities remainingVulnerabilities exposure } }`;

type Figures = Readonly<Record<string, unknown>>;

eachEngine('figures of portfolios', (database) => {
  const made: { world?: World } = {};
  const world = (): World => made.world as World;

  /** A group with open vulnerabilities, and others that were closed after some days. */
  const filled = async (name: string, opened: number, closed: number, days: number): Promise<Group> => {
    const { env, organization, clock } = world();
    const group = valueOf(await addGroup(env, { organizationId: organization.id, name, description: '' }));
    const root = valueOf(await addGitRoot(env, group, { url: `https://example.com/${name}.git`, branch: 'main' }));
    const { ids } = await open({ env, group, root }, name, opened + closed);
    clock.pass(days * day);
    const justification = 'It is gone since then.';
    await change(env, 'closeVulnerabilities', group.id, ids.slice(0, closed), { justification });
    return group;
  };
  const tag = async (group: Group, ...tags: readonly string[]): Promise<void> => {
    valueOf(await addGroupTags(world().env, group.id, tags));
  };

  before(async () => {
    made.world = await createWorld(database());
    const { env, organization, group, elsewhere } = world();
    const quick = await filled('quick', 0, 1, 10);
    const slow = await filled('slow', 2, 3, 30);
    const empty = valueOf(await addGroup(env, { organizationId: organization.id, name: 'empty', description: '' }));
    await tag(group, 'all', 'nothing');
    await tag(quick, 'all', 'two', 'mine');
    await tag(slow, 'all', 'two', 'mine');
    await tag(empty, 'all', 'nothing', 'two');
    await tag(elsewhere.group, 'two');
    const details = { responsibility: null, expiresAt: null };
    const on = { organizationId: quick.organizationId, groupId: quick.id };
    valueOf(await addMember(env, on, { email: 'viewer@example.com', role: 'VIEWER', ...details }));
  });

  const figures = async (
    name: string,
    role: Role = 'ORGANIZATION_ORGANIZATION_MANAGER',
  ): Promise<Figures | undefined> =>
    (
      await ask<{ organization: { portfolio: { figures: Figures } | null } }>(
        await world().as(role),
        `{ organization(id: "${world().organization.id}") { portfolio(name: "${name}") { figures ${shown} } } }`,
      )
    ).organization.portfolio?.figures;

  it('sum up what their groups have, and their means are those of all vulnerabilities together', async () => {
    const found = await figures('two');
    expect(found).to.deep.include({
      openVulnerabilities: 2,
      acceptedVulnerabilities: 0,
      closedVulnerabilities: 4,
      exposure: 2 * weight,
      remediationRate: 2 / 3,
      maxOpenSeverity: 9.8,
      openAge: 30,
      // One took 10 days, three took 30, and two are open for 30: 160 days of six.
      meanDaysToRemediate: 27,
      critical: 27,
      low: null,
      weightedMeanDaysToRemediate: 26.667,
      // Of the last 35 days: all that was closed is of then, one after 10 days and three after 30.
      window: {
        reportedVulnerabilities: 5,
        closedVulnerabilities: 4,
        closedExposure: 4 * weight,
        meanDaysToRemediate: 25,
      },
    });
  });

  it('of all groups are those of the organization', async () => {
    const { organization } = await ask<{ organization: { figures: Figures } }>(
      await world().as('ORGANIZATION_ORGANIZATION_MANAGER'),
      `{ organization(id: "${world().organization.id}") { figures ${shown} } }`,
    );
    expect(await figures('all')).to.deep.equal(organization.figures);
  });

  it('are of the groups alone that the caller may see', async () => {
    const own = await figures('mine', 'VIEWER');
    expect(own).to.deep.include({ openVulnerabilities: 0, closedVulnerabilities: 1, meanDaysToRemediate: 10 });
    const { group } = await ask<{ group: { figures: Figures } }>(
      await world().as('VIEWER'),
      `query ($name: String!) { group: groupByName(organizationName: "acme", name: $name) { figures ${shown} } }`,
      { name: 'quick' },
    );
    expect(own).to.deep.equal(group.figures);
    expect(await figures('mine')).to.deep.include({ openVulnerabilities: 2, closedVulnerabilities: 4 });
  });

  it('are all nothing before the first vulnerability', async () => {
    expect(await figures('nothing')).to.deep.include({
      openVulnerabilities: 0,
      exposure: 0,
      remediationRate: null,
      maxOpenSeverity: null,
      lastClosedAt: null,
      meanDaysToRemediate: null,
    });
  });

  it('are kept nowhere: a recount finds no difference', async () => {
    expect(await checkFigures(world().env)).to.deep.equal([]);
  });
});
