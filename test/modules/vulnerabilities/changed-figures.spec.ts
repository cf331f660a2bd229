import { expect } from 'chai';
import { plain, rawRows } from '../../../src/database/rows';
import { closeVulnerabilities } from '../../../src/modules/reattacks';
import { treatChosen } from '../../../src/modules/treatments';
import {
  checkFigures,
  confirmVulnerabilities,
  recountFigures,
  removeVulnerability,
  updateVulnerabilitySeverity,
} from '../../../src/modules/vulnerabilities';
import { confirmZeroRisk, requestZeroRisk } from '../../../src/modules/zero-risk';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { submitted } from '../open-vulnerabilities';

const why = 'As it was found by hand.';
const severe = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const mild = 'CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N';

interface Extremes {
  readonly firstOpenAt: string | null;
  readonly lastReportedAt: string | null;
  readonly lastClosedAt: string | null;
  readonly maxOpenSeverity: number | null;
  readonly topSeverity: number | null;
}

/** The first pair was released first and is the most severe; the others are all alike. */
const pairs = 4;

eachEngine('the figures of a place after changes', (database) => {
  const made: { world?: World } = {};
  const world = (): World => made.world as World;
  before(async () => {
    made.world = await createWorld(database());
  });
  afterEach(async () => {
    expect(await checkFigures(world().env)).to.deep.equal([]);
  });

  const place = async (title: string): Promise<{ readonly findingId: string; readonly ids: readonly string[] }> => {
    const { env, group, clock } = world();
    const { finding, ids } = await submitted(world(), title, 2 * pairs);
    for (let pair = 0; pair < pairs; pair += 1) {
      clock.pass(24 * 3_600_000);
      const both = ids.slice(2 * pair, 2 * pair + 2);
      valueOf(await confirmVulnerabilities(env, group.id, both));
      if (pair > 0) valueOf(await updateVulnerabilitySeverity(env, group.id, both, { cvss31: mild }));
    }
    return { findingId: finding.id, ids };
  };

  const kept = async (findingId: string): Promise<Extremes> => {
    const rows = await rawRows<Extremes>(
      database().db,
      `select first_open_at, last_reported_at, last_closed_at, max_open_severity, top_severity
       from figures where level = 'PLACE' and finding_id = ?`,
      [findingId],
      { firstOpenAt: plain, lastReportedAt: plain, lastClosedAt: plain, maxOpenSeverity: Number, topSeverity: Number },
    );
    return rows[0] as Extremes;
  };

  const { env, group } = {
    env: () => world().env,
    group: () => world().group.id,
  };
  const other = () => ({ ...env(), actor: { kind: 'OPERATOR', email: 'other@example.com' } as const });
  const close = (ids: readonly string[]) => closeVulnerabilities(env(), group(), ids, why).then(valueOf);

  /** What is done to the vulnerabilities of a place, and the figures that must stay, or go, by it. */
  const cases: readonly (readonly [
    what: string,
    work: (ids: readonly string[]) => Promise<unknown>,
    changed: readonly (keyof Extremes)[],
  ])[] = [
    ['closing the first, one of the most severe', (ids) => close(ids.slice(0, 1)), ['firstOpenAt', 'lastClosedAt']],
    [
      'closing all of the first and most severe',
      (ids) => close(ids.slice(0, 2)),
      ['firstOpenAt', 'lastClosedAt', 'maxOpenSeverity'],
    ],
    ['closing one in the middle', (ids) => close(ids.slice(3, 4)), ['lastClosedAt']],
    ['closing all', close, ['firstOpenAt', 'lastClosedAt', 'maxOpenSeverity']],
    [
      'a confirmed zero risk of all of the first and most severe',
      async (ids) => {
        valueOf(await requestZeroRisk(env(), group(), ids.slice(0, 2), why));
        valueOf(await confirmZeroRisk(other(), group(), ids.slice(0, 2), why));
      },
      ['firstOpenAt', 'maxOpenSeverity'],
    ],
    [
      'removing the last that were reported',
      async (ids) => {
        for (const id of ids.slice(-2)) valueOf(await removeVulnerability(env(), id, 'DUPLICATED'));
      },
      ['lastReportedAt'],
    ],
    [
      'removing all of the most severe',
      async (ids) => {
        for (const id of ids.slice(0, 2)) valueOf(await removeVulnerability(env(), id, 'DUPLICATED'));
      },
      ['firstOpenAt', 'maxOpenSeverity', 'topSeverity'],
    ],
    [
      'rating all of the most severe lower',
      (ids) => updateVulnerabilitySeverity(env(), group(), ids.slice(0, 2), { cvss31: mild }).then(valueOf),
      ['maxOpenSeverity', 'topSeverity'],
    ],
    [
      'rating one of the others as high as the most severe, and these lower',
      async (ids) => {
        valueOf(await updateVulnerabilitySeverity(env(), group(), ids.slice(4, 5), { cvss31: severe }));
        valueOf(await updateVulnerabilitySeverity(env(), group(), ids.slice(0, 2), { cvss31: mild }));
      },
      [],
    ],
    [
      'having them follow their finding again',
      (ids) => updateVulnerabilitySeverity(env(), group(), ids.slice(4), { cvss31: null }).then(valueOf),
      [],
    ],
    [
      'accepting all',
      (ids) =>
        treatChosen(env(), group(), ids, {
          event: 'ACCEPT',
          until: new Date(Date.parse(world().clock.now()) + 3 * 24 * 3_600_000).toISOString().slice(0, 10),
          branches: null,
          justification: why,
        }).then(valueOf),
      [],
    ],
  ];
  cases.forEach(([what, work, changed]) => {
    it(`are right after ${what}`, async () => {
      const { findingId, ids } = await place(what);
      const first = await kept(findingId);
      await work(ids);
      const then = await kept(findingId);
      const names = Object.keys(first) as readonly (keyof Extremes)[];
      expect(names.filter((name) => first[name] !== then[name])).to.deep.equal(changed);
    });
  });

  it('are what they were, with what a change added and took: nothing else is counted', async () => {
    const { findingId, ids } = await place('Kept');
    const standing = async (): Promise<unknown> => {
      const [row] = await rawRows<{ open: number; closed: number; days: number }>(
        database().db,
        `select open, closed, (select sum(reported) from daily_figures where level = 'PLACE' and finding_id = ?) as days
         from figures where level = 'PLACE' and finding_id = ?`,
        [findingId, findingId],
        { open: plain, closed: plain, days: Number },
      );
      return row;
    };
    // What a count would not find shows that there was none.
    await database().db.write({
      sql: `update figures set open = open + 1000 where level = 'PLACE' and finding_id = '${findingId}'`,
      bindings: [],
      prepared: false,
    });
    await database().db.write({
      sql: `update daily_figures set reported = reported + 1000 where level = 'PLACE' and finding_id = '${findingId}'`,
      bindings: [],
      prepared: false,
    });
    const days = 1000 * pairs + 2 * pairs;
    expect(await standing()).to.deep.equal({ open: 1008, closed: 0, days });
    await close(ids.slice(0, 3));
    expect(await standing()).to.deep.equal({ open: 1005, closed: 3, days });
    await recountFigures(env());
  });
});
