import { expect } from 'chai';
import { ask, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, withScopes, type Role, type World } from '../../support/world';
import { change, open } from '../open-vulnerabilities';

const shown = `{ openVulnerabilities acceptedVulnerabilities closedVulnerabilities exposure remediationRate maxOpenSeverity
  openAge meanDaysToRemediate critical: meanDaysToRemediate(level: CRITICAL) low: meanDaysToRemediate(level: LOW)
  none: meanDaysToRemediate(level: NONE) weightedMeanDaysToRemediate }`;

const day = 24 * 60 * 60_000;
/** 4^(9.8 - 4), to thousandths. */
const weight = 3104.188;

const nothing = {
  openVulnerabilities: 0,
  acceptedVulnerabilities: 0,
  closedVulnerabilities: 0,
  exposure: 0,
  remediationRate: null,
  maxOpenSeverity: null,
  openAge: null,
  meanDaysToRemediate: null,
  critical: null,
  low: null,
  none: null,
  weightedMeanDaysToRemediate: null,
};

eachEngine('figures as they are read', (database) => {
  const made: { world?: World; findingId?: string } = {};
  const world = (): World => made.world as World;
  const document = (figures = shown): string => `{
    organization(id: "${world().organization.id}") { figures ${figures} }
    group(id: "${world().group.id}") { figures ${figures} }
    root(id: "${world().root.id}") { figures ${figures} }
    finding(id: "${made.findingId}") { figures ${figures} }
  }`;
  const as = async (role: Role): Promise<unknown> => ask(await world().as(role), document('{ openVulnerabilities }'));

  before(async () => {
    made.world = await createWorld(database());
    const { finding, ids } = await open(world(), 'Measured', 3);
    made.findingId = finding.id;
    world().clock.pass(10 * day);
    const { env, group } = world();
    await change(env, 'closeVulnerabilities', group.id, ids.slice(0, 1), { justification: 'It is gone since then.' });
    world().clock.pass(20 * day);
  });

  it('tell the same of a finding, its root, its group and its organization', async () => {
    const figures = {
      openVulnerabilities: 2,
      acceptedVulnerabilities: 0,
      closedVulnerabilities: 1,
      exposure: 2 * weight,
      remediationRate: 1 / 3,
      maxOpenSeverity: 9.8,
      openAge: 30,
      meanDaysToRemediate: 23,
      critical: 23,
      low: null,
      none: null,
      weightedMeanDaysToRemediate: 23.333,
    };
    expect(await ask(await world().as('ORGANIZATION_ORGANIZATION_MANAGER'), document())).to.deep.equal({
      organization: { figures },
      group: { figures },
      root: { figures },
      finding: { figures },
    });
  });

  it('are all nothing before the first vulnerability', async () => {
    const { group, organization } = world().elsewhere;
    expect(
      await ask(
        await world().as('STRANGER'),
        `{ organization(id: "${organization.id}") { figures ${shown} } group(id: "${group.id}") { figures ${shown} } }`,
      ),
    ).to.deep.equal({ organization: { figures: nothing }, group: { figures: nothing } });
  });

  it('of an organization are for its managers, and of a group for its members', async () => {
    const figures = { openVulnerabilities: 2 };
    const own = { group: { figures }, root: { figures }, finding: { figures } };
    const { data, errors } = await run(await world().as('VIEWER'), document('{ openVulnerabilities }'));
    expect(data).to.deep.equal({ organization: { figures: null }, ...own });
    expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions['code']])).to.deep.equal([
      ['organization.figures', 'FORBIDDEN'],
    ]);
    expect(await as('ORGANIZATION_ORGANIZATION_MANAGER')).to.deep.equal({ organization: { figures }, ...own });
    const hidden = { organization: null, group: null, root: null, finding: null };
    expect(await as('STRANGER')).to.deep.equal(hidden);
  });

  it('are not told to a token without the scope to read', async () => {
    const env = withScopes(await world().as('ANALYST'), ['MANAGE']);
    expect(await ask(env, `{ group(id: "${world().group.id}") { figures { exposure } } }`)).to.deep.equal({
      group: null,
    });
  });
});
