import { expect } from 'chai';
import { checkFigures } from '../../../src/modules/vulnerabilities';
import { eachEngine } from '../../support/engines';
import { createWorld, type Role, type World } from '../../support/world';
import { outcome } from '../call';
import { change, open } from '../open-vulnerabilities';

const justification = 'The value is escaped since version 2.';

/** Who counts has others wait: figures are touched only for what is counted. */
eachEngine('decisions that figures do not tell apart', (database) => {
  const made: { world?: World } = {};
  const world = (): World => made.world as World;

  before(async () => {
    made.world = await createWorld(database());
  });

  /** Whether a decision has figures be counted. */
  const counts = async (ids: readonly string[], role: Role, field: string, more: object = {}): Promise<boolean> => {
    const env = await world().as(role);
    const groupId = world().group.id;
    const sent = await database().statements(async () =>
      expect(outcome(await change(env, field, groupId, ids, { justification, ...more }))).to.equal('done'),
    );
    return sent.some((sql) => /insert into figures/.test(sql));
  };

  it('count nothing: reattacks, claims, who mends it, requests', async () => {
    const { ids } = await open(world(), 'Uncounted', 2);
    expect(await counts(ids, 'DEVELOPER', 'requestReattacks')).to.equal(false);
    expect(await counts(ids, 'DEVELOPER', 'startTreatment')).to.equal(false);
    expect(await counts(ids, 'DEVELOPER', 'requestPermanentAcceptance')).to.equal(false);
    expect(await counts(ids, 'DEVELOPER', 'requestZeroRisk')).to.equal(false);
    expect(await checkFigures(world().env)).to.deep.equal([]);
  });

  it('are no others', async () => {
    const { ids } = await open(world(), 'Counted', 3);
    const [accepted, closed, harmless] = ids as [string, string, string];
    const until = new Date(Date.parse(world().env.now()) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    expect(await counts([accepted], 'DEVELOPER', 'acceptVulnerabilities', { until })).to.equal(true);
    expect(await counts([accepted], 'DEVELOPER', 'requestPermanentAcceptance')).to.equal(true);
    expect(await counts([accepted], 'GROUP_MANAGER', 'approveAcceptances')).to.equal(true);
    expect(await counts([closed], 'ANALYST', 'closeVulnerabilities')).to.equal(true);
    expect(await counts([harmless], 'DEVELOPER', 'requestZeroRisk')).to.equal(false);
    expect(await counts([harmless], 'REVIEWER', 'confirmZeroRisk')).to.equal(true);
    expect(await checkFigures(world().env)).to.deep.equal([]);
  });
});
