import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { checkTracking } from '../../../src/modules/analytics';
import { addFinding, removeFindingsOfGroup, updateFinding } from '../../../src/modules/findings';
import { removeGroup, addGroup, type Group } from '../../../src/modules/groups';
import { importReport, removeReportsOfGroup, undoReport } from '../../../src/modules/imports';
import {
  closeVulnerabilities,
  removeReattacksOfGroup,
  requestReattacks,
  verifyReattacks,
} from '../../../src/modules/reattacks';
import {
  expireAcceptances,
  lapseRequests,
  removeTreatmentsOfGroup,
  treatChosen,
  type Wish,
} from '../../../src/modules/treatments';
import { addGitRoot, removeRootsOfGroup, type Root } from '../../../src/modules/roots';
import {
  addVulnerability,
  checkFigures,
  confirmVulnerabilities,
  mergeVulnerabilities,
  rejectVulnerabilities,
  removeVulnerabilitiesOfGroup,
  removeVulnerability,
  rescoreOfFinding,
  resubmitVulnerabilities,
  updateVulnerabilitySeverity,
  vulnerabilityPages,
} from '../../../src/modules/vulnerabilities';
import {
  confirmZeroRisk,
  rejectZeroRisk,
  removeZeroRiskOfGroup,
  requestZeroRisk,
} from '../../../src/modules/zero-risk';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { scan } from '../imports/apply/sarif';
import { randomFrom } from '../random';

const why = 'As it was found by hand.';
const vectors = [
  null,
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N',
  'CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:L/I:L/A:N',
] as const;

/** A group of its own, with roots and findings of all levels of severity. */
const place = async ({ env, organization }: World, name: string) => {
  const group = valueOf(await addGroup(env, { organizationId: organization.id, name, description: 'd' }));
  const roots: Root[] = [];
  for (const nickname of ['one', 'two'])
    roots.push(
      valueOf(
        await addGitRoot(env, group, { url: `https://example.com/${name}/${nickname}.git`, branch: 'main', nickname }),
      ),
    );
  const findingIds: string[] = [];
  for (const [index, cvss31] of vectors.entries()) {
    const text = { title: `Finding ${index}`, description: 'd', threat: '', recommendation: '', cwe: [], cvss40: null };
    findingIds.push(valueOf(await addFinding(env, group, { ...text, cvss31 })).id);
  }
  return { group, roots, findingIds };
};

/** A tool's report that shows these places of a root. */
const importPlaces = async (
  env: Env,
  group: Group,
  rootNickname: string,
  places: readonly number[],
): Promise<string | null> => {
  const folder = await mkdtemp(join(tmpdir(), 'integrates-random-'));
  try {
    const path = join(folder, 'report');
    const document = scan(
      places.map((place) => ({ rule: `rule-${place % 2}`, path: `src/part-${place}.ts`, line: place + 1 })),
    );
    await writeFile(path, document);
    const report = await importReport(env, group, {
      file: { path, fileName: 'report.sarif', bytes: Buffer.byteLength(document) },
      rootNickname,
      branch: 'main',
      commit: null,
      dryRun: false,
      confirmClosing: true,
    });
    return report.ok ? report.value.id : null;
  } finally {
    await rm(folder, { recursive: true });
  }
};

eachEngine('figures', (database) => {
  const made: { world?: World } = {};
  before(async () => {
    made.world = await createWorld(database());
  });

  /**
   * Does so many things at random, some of which are refused. In every other sequence nothing is done that counts a place
   * as a whole: what a change adds wrongly stays so until the end.
   */
  const live = async (
    seed: number,
    steps: number,
    afterEach = (): Promise<void> => Promise.resolve(),
  ): Promise<void> => {
    const world = made.world as World;
    const random = randomFrom(seed);
    const below = (limit: number): number => Math.floor(random() * limit);
    const of = <T>(list: readonly T[]): T => list[below(list.length)] as T;
    const { group, roots, findingIds } = await place(world, `group-${seed}`);
    const ids: string[] = [];
    const some = (): readonly string[] => [...new Set(Array.from({ length: 1 + below(4) }, () => of(ids)))];
    const { env } = world;
    const other: Env = { ...env, actor: { kind: 'OPERATOR', email: 'other@example.com' } };
    const report = async (): Promise<void> => {
      const spot = { kind: 'LINES', where: `f${ids.length}.ts`, specific: '1', message: '', commit: null } as const;
      ids.push(valueOf(await addVulnerability(env, of(findingIds), of(roots).id, spot)).id);
    };
    const reports: string[] = [];
    const readIds = async (): Promise<void> => {
      const page = (await vulnerabilityPages(env, 'groupId', [group.id], { first: 100 })).get(group.id);
      ids.splice(0, ids.length, ...(page?.nodes ?? []).map(({ id }) => id));
    };
    const scanned = async (): Promise<void> => {
      const places = Array.from({ length: 8 }, (_, index) => index).filter(() => random() < 0.6);
      const reportId = await importPlaces(env, group, of(roots).nickname, places);
      if (reportId !== null) reports.push(reportId);
      await readIds();
    };
    const undo = async (): Promise<void> => {
      const reportId = reports.pop();
      if (reportId === undefined) return;
      await undoReport(env, reportId, why);
      await readIds();
    };
    const treat = (as: Env, wish: Omit<Wish, 'justification'>) =>
      treatChosen(as, group.id, [of(ids)], { ...wish, justification: why });
    /** All branches, or some. */
    const branches = (): Pick<Wish, 'branches'> => ({ branches: of([null, null, ['main'], ['main', 'topic']]) });
    const day = (ahead: number): string =>
      new Date(Date.parse(world.clock.now()) + ahead * 24 * 3_600_000).toISOString().slice(0, 10);
    const countingWhole = [
      scanned,
      undo,
      () => updateFinding(env, of(findingIds), { cvss31: of(vectors) }, rescoreOfFinding),
    ];
    const acts: readonly (() => Promise<unknown>)[] = [
      ...(seed % 2 === 0 ? [] : countingWhole),
      report,
      report,
      () => updateVulnerabilitySeverity(env, group.id, some(), { cvss31: of(vectors) }),
      () => confirmVulnerabilities(env, group.id, some()),
      () => confirmVulnerabilities(env, group.id, some()),
      () => confirmVulnerabilities(env, group.id, [of(ids)]),
      () => rejectVulnerabilities(env, group.id, some(), ['NAMING'], null),
      () => resubmitVulnerabilities(env, group.id, some()),
      () => removeVulnerability(env, of(ids), 'DUPLICATED'),
      () => mergeVulnerabilities(env, of(ids), some(), why),
      () => requestReattacks(env, group.id, [of(ids)], why),
      () => verifyReattacks(env, group.id, { openIds: [], safeIds: [of(ids)] }, why),
      () => closeVulnerabilities(env, group.id, [of(ids)], why),
      () => treat(env, { event: 'START', ...branches() }),
      () => treat(env, { event: 'ACCEPT', until: day(below(10)), ...branches() }),
      () => treat(env, { event: 'REQUEST', ...branches() }),
      () => treat(other, { event: 'APPROVE' }),
      () => treat(other, { event: 'REJECT' }),
      () => treat(env, { event: 'WITHDRAW' }),
      () => expireAcceptances(env),
      () => lapseRequests(env),
      () => requestZeroRisk(env, group.id, some(), why),
      () => confirmZeroRisk(other, group.id, [of(ids)], why),
      () => rejectZeroRisk(other, group.id, [of(ids)], why),
    ];
    await report();
    for (let step = 0; step < steps; step += 1) {
      world.clock.pass(below(5 * 24 * 60) * 60_000);
      // The end of acceptances is everybody's: it may be quicker than somebody who changes one.
      await of(acts)().catch((error: unknown) => {
        if ((error as { code?: string }).code !== 'CONFLICT') throw error;
      });
      await afterEach();
    }
    if (random() < 0.1)
      valueOf(
        await removeGroup(env, group.id, group.name, [
          removeReportsOfGroup,
          removeZeroRiskOfGroup,
          removeTreatmentsOfGroup,
          removeReattacksOfGroup,
          removeVulnerabilitiesOfGroup,
          removeFindingsOfGroup,
          removeRootsOfGroup,
        ]),
      );
  };

  it('are what a recount has, whatever was done in whatever order', async function () {
    const sequences = Number(process.env['SEQUENCES'] ?? (database().engine === 'sqlite' ? 80 : 25));
    this.timeout(300_000 + sequences * 2_000);
    const { env } = made.world as World;
    for (let seed = 1; seed <= sequences; seed += 1) {
      // While there is little to count, each step is looked at: none makes right what another one did wrong.
      await live(seed, 30, async () => {
        if (seed <= 4) expect(await checkFigures(env), `seed ${seed}`).to.deep.equal([]);
      });
      // A recount takes in all that was done before: of thousands, each fiftieth is followed by one.
      if (sequences > 100 && seed % 50 > 0 && seed < sequences) continue;
      expect(await checkFigures(env), `seed ${seed}`).to.deep.equal([]);
      expect(await checkTracking(env), `seed ${seed}`).to.deep.equal([]);
    }
  });

  it('are what a recount has after many did things at the same time', async function () {
    this.timeout(60_000);
    await Promise.all([1_000_001, 1_000_002, 1_000_003, 1_000_004].map((seed) => live(seed, 40)));
    expect(await checkFigures((made.world as World).env)).to.deep.equal([]);
    expect(await checkTracking((made.world as World).env)).to.deep.equal([]);
  });
});
