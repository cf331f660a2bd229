import { expect } from 'chai';
import { checkTracking } from '../../../../src/modules/analytics';
import { undoReport } from '../../../../src/modules/imports';
import { policiesInForce, updateGroupPolicies, updateOrganizationPolicies } from '../../../../src/modules/policies';
import { updateGitRoot } from '../../../../src/modules/roots';
import { treatChosen } from '../../../../src/modules/treatments';
import { checkFigures, removeVulnerability } from '../../../../src/modules/vulnerabilities';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { randomFrom, shuffled } from '../../random';
import { importsIn, rewritten, type Imports } from './imports';
import { randomReports, type RandomReports } from './random-reports';
import { sarif } from './sarif';
import { storedIn } from './stored';
import { checkAsked } from './suppressions';

const justification = 'As people decide.';

/** How many results a document has, each in one place. */
const readings = (document: string): number =>
  (JSON.parse(document) as { runs: { results?: unknown[] }[] }).runs.reduce(
    (sum, { results }) => sum + (results?.length ?? 0),
    0,
  );

const { SEEDS: given } = process.env;
const seedsOr = (usual: readonly number[]): readonly number[] =>
  given === undefined ? usual : Array.from({ length: Number(given) }, (_, at) => at + 1);

eachEngine('any sequence of reports', (database, engine) => {
  const step = async (imports: Imports, document: string, random: RandomReports) => {
    const options = { confirmClosing: random.often(0.3) };
    const preview = await imports.upload(document, { ...options, dryRun: true });
    const report = await imports.upload(document, options);
    const { counts } = report;
    expect(preview.counts).to.deep.equal(counts);
    const sum = counts.new + counts.unchanged + counts.moved + counts.reopened + counts.dropped;
    expect(sum, 'every result is counted once').to.equal(readings(document));
    await imports.check();
    const stored = await imports.dump();
    const again = await imports.upload(document, options);
    expect(again.state).to.equal('UNCHANGED');
    expect(await imports.dump(), 'the same file again writes nothing').to.equal(stored);
    const before = await imports.standing();
    const others = await imports.upload(rewritten(document), options);
    expect(others.counts, JSON.stringify(others.analyses)).to.include({ new: 0, moved: 0, reopened: 0, closed: 0 });
    expect(await imports.standing(), 'the same results in other bytes change nothing').to.deep.equal(before);
    expect(
      await imports.rows(`select kind from treatment_changes where report_id = '${others.id}'`),
      'nor what is asked for',
    ).to.deep.equal([]);
    await imports.check();
    return { options, report, others };
  };

  for (const seed of seedsOr([1, 2, 3, 4]))
    it(`counts every result once, keeps figures right and is idempotent (seed ${seed})`, async () => {
      const imports = await importsIn(database());
      const random = randomReports(randomFrom(seed));
      for (const _ of Array.from({ length: 12 })) {
        random.grow();
        await step(imports, random.document(), random);
        if (random.often(0.25)) {
          const open = (await imports.standing()).filter(({ state }) => state === 'VULNERABLE');
          const chosen = open[random.below(open.length)];
          if (chosen !== undefined) valueOf(await removeVulnerability(imports.env, chosen.id, 'FALSE_POSITIVE'));
        }
        if (random.often(0.15))
          valueOf(
            await updateGitRoot(
              imports.world.env,
              imports.world.root.id,
              { exclusions: random.often(0.5) ? ['test/'] : [] },
              () => Promise.resolve(true),
            ),
          );
      }
    }).timeout(60_000);

  for (const seed of seedsOr([1, 2]))
    it(`asks nothing twice and is undone, whatever policies say of suppressed results (seed ${seed})`, async () => {
      const imports = await importsIn(database());
      const { world } = imports;
      const manager = await world.as('GROUP_MANAGER');
      const owner = await world.as('VULNERABILITY_MANAGER');
      const random = randomReports(randomFrom(seed), 0.3);
      const of = <T>(list: readonly T[]): T => list[random.below(list.length)] as T;
      const stored = () => storedIn(imports, engine);
      const undo = async (id: string): Promise<unknown> => valueOf(await undoReport(manager, id, justification));
      const last: { document: string | null } = { document: null };
      const ways = ['IGNORE', 'REQUEST_ACCEPTANCE'] as const;
      for (const _ of Array.from({ length: 12 })) {
        random.grow();
        if (random.often(0.4))
          valueOf(
            await (random.often(0.6)
              ? updateGroupPolicies(manager, world.group.id, { suppressedResults: of([...ways, null]) })
              : updateOrganizationPolicies(world.env, world.organization.id, { suppressedResults: of(ways) })),
          );
        const fresh = random.often(0.6) ? random.document() : sarif(...random.runs());
        // Of the same results, too, something else is to be made once policies say so.
        const document = last.document !== null && random.often(0.3) ? rewritten(last.document) : fresh;
        last.document = document;
        const before = await stored();
        const { options, report, others } = await step(imports, document, random);
        const { suppressedResults } = await policiesInForce(world.env, world.group);
        if (report.state === 'APPLIED') await checkAsked(imports, report, suppressedResults);
        await undo(others.id);
        if (report.state === 'APPLIED' && random.often(0.4)) {
          await undo(report.id);
          expect(await stored(), 'the report is undone').to.deep.equal(before);
          expect((await imports.upload(document, options)).counts).to.deep.equal(report.counts);
        }
        const open = await imports.rows(
          `select id, acceptance from vulnerabilities
           where group_id = '${world.group.id}' and state = 'VULNERABLE' order by acceptance is null, id`,
        );
        if (open.length > 0 && random.often(0.6)) {
          const [first] = open;
          const { id, acceptance } = first?.['acceptance'] != null && random.often(0.7) ? first : of(open);
          const event = acceptance === null ? 'REQUEST' : of(['APPROVE', 'REJECT', 'WITHDRAW'] as const);
          await treatChosen(event === 'REQUEST' ? manager : owner, world.group.id, [String(id)], {
            event,
            justification,
          });
        }
      }
      expect(await checkFigures(world.env)).to.deep.equal([]);
      expect(await checkTracking(world.env)).to.deep.equal([]);
    }).timeout(120_000);

  for (const seed of seedsOr([1, 2]))
    it(`is as idempotent where several runs of one tool show things in several places, and some fail (seed ${seed})`, async () => {
      const imports = await importsIn(database());
      const chances = randomFrom(seed);
      const random = randomReports(chances);
      for (const _ of Array.from({ length: 10 })) {
        random.grow();
        const runs = random.runs();
        await step(imports, sarif(...runs), random);
        const before = await imports.standing();
        const others = await imports.upload(sarif(...shuffled(chances, runs)), { confirmClosing: true });
        expect(others.counts, 'in another order').to.include({ new: 0, moved: 0, reopened: 0 });
        const closed = new Set(before.filter(({ state }) => state === 'VULNERABLE').map(({ id }) => id));
        const after = await imports.standing();
        expect(after.map(({ id, where, line }) => [id, where, line])).to.deep.equal(
          before.map(({ id, where, line }) => [id, where, line]),
        );
        expect(after.filter(({ state, id }) => state === 'VULNERABLE' && !closed.has(id))).to.deep.equal([]);
        await imports.check();
      }
    }).timeout(60_000);
});
