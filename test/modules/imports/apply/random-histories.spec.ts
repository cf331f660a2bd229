import { expect } from 'chai';
import { checkKept } from '../../../../src/modules/analytics';
import { undoReport } from '../../../../src/modules/imports';
import { policiesInForce, updateGroupPolicies, updateOrganizationPolicies } from '../../../../src/modules/policies';
import { addGitRoot } from '../../../../src/modules/roots';
import { treatChosen } from '../../../../src/modules/treatments';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { verified } from '../../audit/chain';
import { tried } from '../../call';
import { randomFrom, shuffled } from '../../random';
import { importsIn, type Imports, type UploadOptions } from './imports';
import { formats, randomCode } from './random-histories';
import { storedIn } from './stored';
import { checkAsked } from './suppressions';

const justification = 'As it was found by hand.';
const named = { MERGES: ', with merges and splits', SUPPRESSES: ', with suppressed results' } as const;
const kinds: Readonly<Record<string, string>> = { REPORTED: 'NEW' };

/** What only looks at files and undoes them in between leaves no trace, whatever people do meanwhile. */
eachEngine('any history of reports and decisions', (database, engine) => {
  const live = async (imports: Imports, seed: number, steps: number, how: 'MERGES' | 'SUPPRESSES' | null) => {
    const [merging, suppressing] = [how === 'MERGES', how === 'SUPPRESSES'];
    const random = randomFrom(seed);
    const below = (limit: number): number => Math.floor(random() * limit);
    const often = (share: number): boolean => random() < share;
    const of = <T>(list: readonly T[]): T => list[below(list.length)] as T;
    const { world } = imports;
    const [manager, reviewer, groupId] = [await world.as('GROUP_MANAGER'), await world.as('REVIEWER'), world.group.id];
    const owner = await world.as('VULNERABILITY_MANAGER');
    const uploaded = new Map<string, { readonly document: string; readonly options: UploadOptions }>();
    const url = `https://example.com/histories/${world.organization.name}.git`;
    const till = valueOf(await addGitRoot(world.env, world.group, { url, branch: 'main', nickname: 'till' }));
    const code = new Map([world.root, till].map(({ nickname }) => [nickname, randomCode(random)]));
    const stored = () => storedIn(imports, engine);
    const undo = async (id: string): Promise<unknown> => valueOf(await undoReport(manager, id, 'A mistake.'));

    const report = async (): Promise<void> => {
      const rootNickname = often(0.7) ? world.root.nickname : till.nickname;
      const fresh = (): { readonly document: string; readonly options: UploadOptions } => {
        const flaws = code.get(rootNickname)?.() ?? [];
        const told = suppressing ? flaws.map((flaw) => ({ ...flaw, suppressed: often(0.3) })) : flaws;
        const document = of(formats)(shuffled(random, told));
        return {
          document,
          options: { rootNickname, confirmClosing: often(0.2), branch: of([null, null, null, 'topic']) },
        };
      };
      // Of the same file, too, something else is to be made once policies say so.
      const last = suppressing && often(0.3) ? uploaded.get(rootNickname) : undefined;
      const { document, options } = last ?? fresh();
      uploaded.set(rootNickname, { document, options });
      const before = await stored();
      const preview = await imports.upload(document, { ...options, dryRun: true });
      expect(await stored(), 'a preview writes nothing').to.deep.equal(before);
      const applied = await imports.upload(document, options);
      if (applied.state === 'UNCHANGED') {
        expect(last, 'only what was uploaded before changes nothing').not.to.equal(undefined);
        expect(await stored(), 'what changes nothing writes nothing').to.deep.equal(before);
        return;
      }
      expect([preview.counts, preview.analyses]).to.deep.equal([applied.counts, applied.analyses]);
      const changes = await imports.rows(
        `select kind, vulnerability_id from vulnerability_changes where report_id = '${applied.id}'`,
      );
      const lines = (preview.changes ?? []).filter(({ kind }) => !['KEPT_OPEN', 'DROPPED'].includes(kind));
      expect(lines.map(({ kind, vulnerabilityId }) => `${kind} ${vulnerabilityId ?? ''}`)).to.have.members(
        changes.map(({ kind, vulnerabilityId }) => {
          const told = kinds[String(kind)] ?? String(kind);
          return `${told} ${told === 'NEW' ? '' : String(vulnerabilityId)}`;
        }),
      );
      const { suppressedResults } = await policiesInForce(world.env, world.group);
      await checkAsked(imports, applied, suppressedResults);
      const [seen] = await imports.rows(`select count(*) as count from sightings where report_id = '${applied.id}'`);
      const { counts } = applied;
      const removed = counts.droppedFor.find(({ reason }) => reason === 'REMOVED')?.count ?? 0;
      const told = counts.new + counts.unchanged + counts.moved + counts.reopened + removed;
      // Of what was merged, several results may be one.
      const least = merging ? 0 : told;
      expect(seen?.['count'], 'no two results are one vulnerability').to.be.within(least, told);
      const after = await stored();
      expect((await imports.upload(document, options)).state).to.equal('UNCHANGED');
      expect(await stored(), 'the same file writes nothing').to.deep.equal(after);
      const others = await imports.upload(`${document}\n`, options);
      expect(others.counts).to.include({ new: 0, moved: 0, reopened: 0, closed: 0 });
      expect(
        await imports.rows(`select kind from treatment_changes where report_id = '${others.id}'`),
        'the same results ask for nothing',
      ).to.deep.equal([]);
      await undo(others.id);
      expect(await stored(), 'the same results are undone').to.deep.equal(after);
      if (!often(0.4)) return;
      await undo(applied.id);
      expect(await stored(), 'the report is undone').to.deep.equal(before);
      expect((await imports.upload(document, options)).counts).to.deep.equal(applied.counts);
    };

    /** Merges and splits what tools see: of what they see side by side, or alone, it is refused. */
    const correct = async (): Promise<void> => {
      const reported = await imports.rows(
        `select vulnerability_id, finding_id, vulnerabilities.root_id, min(tool) as tool, max(tool) as other
         from vulnerabilities join sightings on sightings.vulnerability_id = vulnerabilities.id
           join sighting_scopes on sighting_scopes.id = sightings.scope_id
         where vulnerabilities.group_id = '${groupId}' and state in ('VULNERABLE', 'SAFE')
         group by vulnerability_id, finding_id, vulnerabilities.root_id order by vulnerability_id`,
      );
      if (reported.length === 0) return;
      const one = of(reported);
      const { vulnerabilityId, tool } = one;
      if (tool !== one['other'])
        await tried(imports.env, 'splitVulnerability', { vulnerabilityId, sightings: [{ tool }], justification });
      else {
        const alike = reported.filter(
          ({ findingId, rootId }) => findingId === one['findingId'] && rootId === one['rootId'],
        );
        const mergedIds = [of(alike)['vulnerabilityId']];
        await tried(imports.env, 'mergeVulnerabilities', { vulnerabilityId, mergedIds, justification });
      }
    };

    const decide = async (): Promise<void> => {
      const open = await imports.rows(
        `select id from vulnerabilities where group_id = '${groupId}' and state = 'VULNERABLE' order by id`,
      );
      if (open.length === 0) return;
      const vulnerabilityIds = [String(of(open)['id'])];
      const wish = { event: 'ACCEPT', until: '2026-01-20', endsOnChange: often(0.5), justification } as const;
      const change = (name: string) => tried(manager, name, { groupId, vulnerabilityIds, justification });
      await of<() => Promise<unknown>>([
        () => treatChosen(manager, groupId, vulnerabilityIds, wish),
        () => change('requestZeroRisk'),
        () => change('requestReattacks'),
        () => tried(reviewer, 'closeVulnerabilities', { groupId, vulnerabilityIds, justification }),
        () =>
          tried(imports.env, 'removeVulnerability', { vulnerabilityId: vulnerabilityIds[0], reason: 'FALSE_POSITIVE' }),
        () => tried(manager, 'updateGroupPolicies', { groupId, maxClosingShare: of([10, 50, 100]) }),
      ])();
    };

    /** Says what is done with suppressed results, or answers what reports asked for. */
    const answer = async (): Promise<void> => {
      if (often(0.6)) {
        const suppressedResults = of(['IGNORE', 'REQUEST_ACCEPTANCE', 'REQUEST_ACCEPTANCE', null] as const);
        valueOf(
          await (often(0.6)
            ? updateGroupPolicies(manager, groupId, { suppressedResults })
            : updateOrganizationPolicies(world.env, world.organization.id, { suppressedResults })),
        );
        return;
      }
      const open = await imports.rows(
        `select id, acceptance from vulnerabilities where group_id = '${groupId}' and state = 'VULNERABLE'
         order by acceptance is null, id`,
      );
      if (open.length === 0) return;
      const [first] = open;
      const { id, acceptance } = first?.['acceptance'] != null && often(0.7) ? first : of(open);
      const event = acceptance === null ? 'REQUEST' : of(['APPROVE', 'REJECT', 'WITHDRAW'] as const);
      await treatChosen(event === 'REQUEST' ? manager : owner, groupId, [String(id)], { event, justification });
    };

    for (const _ of Array.from({ length: steps })) {
      world.clock.pass(below(24) * 3_600_000);
      await (often(0.6)
        ? report()
        : merging && often(0.5)
          ? correct()
          : suppressing && often(0.6)
            ? answer()
            : decide());
      await imports.check();
    }
    expect(await checkKept(world.env)).to.deep.equal([]);
    expect((await verified(world.env)).faults).to.deep.equal([]);
  };

  const { SEED: one, SEEDS: many } = process.env;
  const steps = Number(process.env['STEPS'] ?? 14);
  const chosen =
    many === undefined
      ? one === undefined
        ? undefined
        : [Number(one)]
      : Array.from({ length: Number(many) }, (_, at) => at + 1);
  for (const seed of chosen ?? (engine === 'sqlite' ? [1, 2, 134] : [1]))
    for (const how of chosen === undefined && seed > 1 ? [null] : ([null, 'MERGES', 'SUPPRESSES'] as const))
      it(`is previewed as it is applied, changes nothing twice, and is undone as a whole (seed ${seed}${how === null ? '' : named[how]})`, async () => {
        await live(await importsIn(database()), seed, steps, how);
      }).timeout(120_000);
});
