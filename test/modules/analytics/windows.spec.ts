import { expect } from 'chai';
import { sumFigures, readFigures } from '../../../src/modules/analytics';
import { updateFinding } from '../../../src/modules/findings';
import { addGroup } from '../../../src/modules/groups';
import { rescoreOfFinding } from '../../../src/modules/vulnerabilities';
import { ask, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { change, open } from '../open-vulnerabilities';

const day = 24 * 60 * 60_000;
/** 4^(9.8 - 4), to thousandths. */
const weight = 3104.188;
const why = { justification: 'It is gone since then.' };

const shown = `{ window(days: 30) { firstDay lastDay reportedVulnerabilities reportedExposure closedVulnerabilities
    closedExposure meanDaysToRemediate critical: meanDaysToRemediate(level: CRITICAL) low: meanDaysToRemediate(level: LOW)
    none: closedVulnerabilities(level: NONE) weightedMeanDaysToRemediate }
  week: window(days: 7) { closedVulnerabilities meanDaysToRemediate weightedMeanDaysToRemediate }
  series(step: WEEK, points: 4) { firstDay lastDay reportedVulnerabilities closedVulnerabilities closedExposure
    remainingVulnerabilities acceptedVulnerabilities exposure } }`;

eachEngine('windows and series of figures', (database) => {
  const made: { world?: World; findingId?: string; ids?: readonly string[] } = {};
  const world = (): World => made.world as World;
  const read = async (selection: string): Promise<Record<string, { figures: unknown }>> =>
    ask(
      await world().as('ORGANIZATION_ORGANIZATION_MANAGER'),
      `{ organization(id: "${world().organization.id}") { figures ${selection} }
         group(id: "${world().group.id}") { figures ${selection} }
         root(id: "${world().root.id}") { figures ${selection} }
         finding(id: "${made.findingId}") { figures ${selection} } }`,
    );
  const everywhere = (figures: object): object => ({
    organization: { figures },
    group: { figures },
    root: { figures },
    finding: { figures },
  });
  const act = async (field: string, ids: readonly string[], more: object = why): Promise<void> => {
    const { env, group } = world();
    expect(await change(env, field, group.id, ids, more)).to.include({ success: true });
  };

  before(async () => {
    const before = await createWorld(database());
    made.world = before;
    // A Monday, at noon.
    before.clock.pass(Date.parse('2026-03-02T12:00:00.000Z') - Date.parse(before.clock.now()));
    const { finding, ids } = await open(before, 'Timed', 5);
    made.findingId = finding.id;
    made.ids = ids;
    before.clock.pass(6 * day);
    await act('acceptVulnerabilities', ids.slice(3, 5), { ...why, until: '2026-04-01' });
    before.clock.pass(4 * day);
    await act('closeVulnerabilities', ids.slice(0, 2));
    await act('closeVulnerabilities', ids.slice(4, 5));
    before.clock.pass(10 * day);
    await act('closeVulnerabilities', ids.slice(2, 3));
  });

  it('tell what was released and closed within them, of a finding, its root, its group and its organization', async () => {
    expect(await read(shown)).to.deep.equal(
      everywhere({
        window: {
          firstDay: '2026-02-21',
          lastDay: '2026-03-22',
          reportedVulnerabilities: 5,
          reportedExposure: 5 * weight,
          closedVulnerabilities: 4,
          closedExposure: 4 * weight,
          meanDaysToRemediate: 12.5,
          critical: 12.5,
          low: null,
          none: 0,
          weightedMeanDaysToRemediate: 12.5,
        },
        week: { closedVulnerabilities: 1, meanDaysToRemediate: 20, weightedMeanDaysToRemediate: 20 },
        series: [
          {
            firstDay: '2026-02-23',
            lastDay: '2026-03-01',
            reportedVulnerabilities: 0,
            closedVulnerabilities: 0,
            closedExposure: 0,
            remainingVulnerabilities: 0,
            acceptedVulnerabilities: 0,
            exposure: 0,
          },
          {
            firstDay: '2026-03-02',
            lastDay: '2026-03-08',
            reportedVulnerabilities: 5,
            closedVulnerabilities: 0,
            closedExposure: 0,
            remainingVulnerabilities: 5,
            acceptedVulnerabilities: 2,
            exposure: 5 * weight,
          },
          {
            firstDay: '2026-03-09',
            lastDay: '2026-03-15',
            reportedVulnerabilities: 0,
            closedVulnerabilities: 3,
            closedExposure: 3 * weight,
            remainingVulnerabilities: 2,
            acceptedVulnerabilities: 1,
            exposure: 2 * weight,
          },
          {
            firstDay: '2026-03-16',
            lastDay: '2026-03-22',
            reportedVulnerabilities: 0,
            closedVulnerabilities: 1,
            closedExposure: weight,
            remainingVulnerabilities: 1,
            acceptedVulnerabilities: 1,
            exposure: weight,
          },
        ],
      }),
    );
  });

  it('leave their first day behind at midnight in UTC', async () => {
    const closed = '{ window(days: 10) { closedVulnerabilities } }';
    world().clock.pass((12 * 60 - 1) * 60_000);
    expect((await read(closed))['group']).to.deep.equal({ figures: { window: { closedVulnerabilities: 1 } } });
    const eleven = '{ window(days: 11) { closedVulnerabilities } }';
    expect((await read(eleven))['group']).to.deep.equal({ figures: { window: { closedVulnerabilities: 4 } } });
    world().clock.pass(60_000);
    expect((await read(eleven))['group']).to.deep.equal({ figures: { window: { closedVulnerabilities: 1 } } });
  });

  it('follow when the score changes, and tell the past by it', async () => {
    const vectors = { cvss31: 'CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N' };
    valueOf(await updateFinding(world().env, made.findingId as string, vectors, rescoreOfFinding));
    const read0 = await read(
      '{ exposure window { low: closedVulnerabilities(level: LOW) critical: closedVulnerabilities(level: CRITICAL) } series(step: MONTH, points: 1) { exposure } }',
    );
    const { exposure, ...rest } = read0['organization']?.figures as { exposure: number };
    expect(exposure).to.be.lessThan(1);
    expect(rest).to.deep.equal({ window: { low: 4, critical: 0 }, series: [{ exposure }] });
  });

  const limits: readonly (readonly [asked: string, told: string])[] = [
    ['window(days: 0) { closedVulnerabilities }', 'days: must be from 1 to 366.'],
    ['window(days: 367) { closedVulnerabilities }', 'days: must be from 1 to 366.'],
    ['series(points: 0) { exposure }', 'points: must be from 1 to 18.'],
    ['series(points: 19) { exposure }', 'points: must be from 1 to 18.'],
  ];
  limits.forEach(([asked, told]) => {
    it(`are bounded: ${asked}`, async () => {
      const { env, group } = world();
      const { errors } = await run(env, `{ group(id: "${group.id}") { figures { ${asked} } } }`);
      expect(errors?.map(({ message, extensions }) => [extensions['code'], message])).to.deep.equal([
        ['BAD_USER_INPUT', told],
      ]);
    });
  });

  it('of several groups under one name are those of their sum', async () => {
    const { env, group } = world();
    const other = world().elsewhere.group;
    const figures = await readFigures(env, 'GROUP', [group.id, other.id]);
    const sum = sumFigures('GROUP', 'name', [...figures.values()]);
    expect(sum).to.deep.equal({
      ...figures.get(group.id),
      objectId: 'name',
      of: { level: 'GROUP', ids: [group.id, other.id] },
    });
  });

  it('of a list of groups cost one statement each, however many groups there are', async () => {
    const manager = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    const count = async (): Promise<number> => {
      const document = `{ organization(id: "${world().organization.id}") { groups(first: 100) { nodes { figures {
        exposure window { meanDaysToRemediate } quarter: window(days: 90) { closedVulnerabilities } series { exposure } } } } } }`;
      return (await database().statements(() => ask(manager, document))).length;
    };
    const before = await count();
    for (const name of ['one-more', 'two-more'])
      valueOf(await addGroup(world().env, { organizationId: world().organization.id, name, description: 'd' }));
    expect(await count()).to.equal(before);
  });
});
