import { expect } from 'chai';
import { undoReport, type ImportedReport } from '../../../../src/modules/imports';
import { updateGroupPolicies } from '../../../../src/modules/policies';
import { lapseRequests, treatChosen, type Wish } from '../../../../src/modules/treatments';
import { exportVulnerabilities } from '../../../../src/modules/vulnerability-files';
import { eachEngine } from '../../../support/engines';
import { valueOf, type Role } from '../../../support/world';
import { textOf } from '../../vulnerability-files/exported';
import { bom, vulnerability } from '../domain/boms';
import { counted, importsOfEach, rewritten, type UploadOptions } from './imports';
import { ruleOf, sarif, scan, type ResultDraft, type RunDraft } from './sarif';
import { storedIn } from './stored';

const justification = 'The owners know of it.';
const excuse = 'A test value.';
const flaw = (line: number, more: Partial<ResultDraft> = {}): ResultDraft => ({
  rule: 'a',
  line,
  fingerprint: `n${line}`,
  code: `call(${line}) of something`,
  ...more,
});
const rules = [ruleOf('a', 89)];
const seen = (results: readonly ResultDraft[], run: Omit<RunDraft, 'results'> = {}): string =>
  scan(results, { rules, ...run });
const day = 24 * 60 * 60 * 1000;

eachEngine('results that a tool was told to suppress', (database, engine) => {
  const imports = importsOfEach(database);
  const stored = () => storedIn(imports(), engine);
  const policy = async (suppressedResults: 'IGNORE' | 'REQUEST_ACCEPTANCE'): Promise<unknown> =>
    valueOf(
      await updateGroupPolicies(await imports().world.as('GROUP_MANAGER'), imports().world.group.id, {
        suppressedResults,
      }),
    );
  const upload = (document: string, options?: UploadOptions): Promise<ImportedReport> =>
    imports().upload(document, options);
  const attempt = async (id: string) => undoReport(await imports().world.as('GROUP_MANAGER'), id, 'A mistake.');
  const undo = async (id: string): Promise<unknown> => valueOf(await attempt(id));
  const ofRoot = (): string => `vulnerability_id in (select id from vulnerabilities
    where root_id = '${imports().world.root.id}')`;
  const standing = async (): Promise<readonly string[]> =>
    (
      await imports().rows(
        `select line, state, treatment, acceptance, treatment_branches from vulnerabilities
         where root_id = '${imports().world.root.id}' order by line`,
      )
    ).map(({ line, state, treatment, acceptance, treatmentBranches }) =>
      [line, state, treatment, acceptance, treatmentBranches]
        .filter((each) => each !== null)
        .map(String)
        .join(' '),
    );
  const steps = async (): Promise<readonly unknown[]> =>
    (await imports().rows(`select kind from treatment_changes where ${ofRoot()} order by id`)).map(({ kind }) => kind);
  const idAt = async (line: number): Promise<string> =>
    (await imports().standing()).find((each) => each.line === line)?.id ?? '';
  const treat = async (wish: Omit<Wish, 'justification'>, line: number, role: Role = 'GROUP_MANAGER') =>
    treatChosen(await imports().world.as(role), imports().world.group.id, [await idAt(line)], {
      ...wish,
      justification,
    });
  const waiting = 'VULNERABLE ACCEPTED_UNDEFINED SUBMITTED';
  const notesOf = ({ analyses }: ImportedReport): readonly string[] =>
    analyses
      .flatMap(({ notifications }) => notifications.map(({ text }) => text))
      .filter((text) => text.includes('suppressed'));

  describe('where policies say nothing of it', () => {
    it('open nothing and ask for nothing', async () => {
      const report = await upload(seen([flaw(1), flaw(2, { excuse })]));
      expect(counted(report)).to.deep.equal({ new: 1, dropped: 1, SUPPRESSED: 1 });
      await upload(seen([flaw(1, { excuse }), flaw(2, { excuse })]));
      expect(await standing()).to.deep.equal(['1 VULNERABLE UNTREATED']);
      expect(await steps()).to.deep.equal([]);
    });
  });

  describe('where acceptance is to be asked for', () => {
    beforeEach(async () => {
      await policy('REQUEST_ACCEPTANCE');
    });

    it('are found like all others, and their acceptance waits for somebody else than whoever uploaded them', async () => {
      const manager = await imports().world.as('GROUP_MANAGER');
      const document = seen([flaw(1), flaw(2, { excuse }), flaw(3, { suppressed: true })], { branch: 'main' });
      const report = await upload(document, { env: manager });
      expect(counted(report)).to.deep.equal({ new: 3 });
      expect(notesOf(report)).to.deep.equal([
        'The permanent acceptance of 2 suppressed vulnerabilities was asked for.',
      ]);
      expect(await standing()).to.deep.equal([
        '1 VULNERABLE UNTREATED',
        `2 ${waiting} ["main"]`,
        `3 ${waiting} ["main"]`,
      ]);
      const told = await imports().rows(
        `select kind, by, report_id, justification from treatment_changes where ${ofRoot()} order by justification`,
      );
      expect(told).to.deep.equal(
        [excuse, 'It is suppressed in scanner, which gives no reason.'].map((why) => ({
          kind: 'REQUESTED',
          by: 'group-manager@example.com',
          reportId: report.id,
          justification: why,
        })),
      );
      const own = await treat({ event: 'APPROVE' }, 2);
      expect(own.ok ? 'approved' : own.error.code).to.equal('OWN_REQUEST');
      valueOf(await treat({ event: 'APPROVE' }, 2, 'VULNERABILITY_MANAGER'));
      expect((await standing())[1]).to.equal('2 VULNERABLE ACCEPTED_UNDEFINED APPROVED ["main"]');
    });

    it('are taken for all branches from a report that names none', async () => {
      await upload(seen([flaw(1, { excuse })]));
      expect(await standing()).to.deep.equal([`1 ${waiting}`]);
    });

    it('are asked for on each branch of the report that suppresses them', async () => {
      const run = (branch: string, more: Partial<ResultDraft>): RunDraft => ({
        rules,
        branch,
        results: [flaw(1, more)],
      });
      await upload(sarif(run('topic', { excuse }), run('main', { excuse }), run('release', {})));
      expect(await standing()).to.deep.equal([`1 ${waiting} ["main","topic"]`]);
    });

    it('are asked for where they were known and nobody treats them; what people decided stays', async () => {
      await upload(seen([1, 2, 3].map((line) => flaw(line))));
      valueOf(await treat({ event: 'ACCEPT', until: '2026-01-20' }, 2));
      valueOf(await treat({ event: 'START' }, 3, 'DEVELOPER'));
      const report = await upload(seen([1, 2, 3].map((line) => flaw(line, { excuse }))));
      expect(counted(report)).to.deep.equal({ unchanged: 3 });
      expect(await standing()).to.deep.equal([`1 ${waiting}`, '2 VULNERABLE ACCEPTED', '3 VULNERABLE IN_PROGRESS']);
    });

    it('are opened again like all others', async () => {
      await upload(seen([flaw(1), flaw(2)]));
      await upload(seen([flaw(1)]));
      const report = await upload(seen([flaw(1), flaw(2, { excuse })]));
      expect(counted(report)).to.deep.equal({ unchanged: 1, reopened: 1 });
      expect(await standing()).to.deep.equal(['1 VULNERABLE UNTREATED', `2 ${waiting}`]);
    });

    const answers: readonly (readonly [string, () => Promise<unknown>, string])[] = [
      ['rejected', () => treat({ event: 'REJECT' }, 1), 'UNTREATED'],
      ['approved', () => treat({ event: 'APPROVE' }, 1), 'ACCEPTED_UNDEFINED APPROVED'],
      ['gave up', () => treat({ event: 'WITHDRAW' }, 1), 'UNTREATED'],
      ['began to mend', () => treat({ event: 'START' }, 1, 'DEVELOPER'), 'IN_PROGRESS'],
    ];
    answers.forEach(([answer, decide, treatment]) => {
      it(`are asked for once: not again once somebody ${answer} it`, async () => {
        const document = seen([flaw(1, { excuse })]);
        await upload(document);
        expect((await upload(document)).state).to.equal('UNCHANGED');
        await upload(rewritten(document));
        expect(await steps()).to.deep.equal(['REQUESTED']);
        valueOf((await decide()) as Awaited<ReturnType<typeof treat>>);
        await upload(rewritten(document));
        await upload(seen([flaw(1)]));
        await upload(rewritten(document));
        expect(await standing()).to.deep.equal([`1 VULNERABLE ${treatment}`]);
        expect(await steps()).to.have.length(2);
      });
    });

    it('are asked for no more once nobody answered in time', async () => {
      const document = seen([flaw(1, { excuse })]);
      await upload(document);
      imports().world.clock.pass(6 * day);
      await lapseRequests(imports().world.env);
      await upload(rewritten(document));
      expect(await standing()).to.deep.equal(['1 VULNERABLE UNTREATED']);
      expect(await steps()).to.deep.equal(['REQUESTED', 'LAPSED']);
    });

    it('are taken back while they wait once no tool suppresses them there, and asked for anew when one does', async () => {
      const main = { branch: 'main' };
      await upload(seen([flaw(1, { excuse })], main));
      await upload(seen([flaw(1)], { branch: 'topic' }));
      await upload(seen([flaw(1)], { ...main, tool: 'Another' }));
      expect(await standing(), 'others say nothing of it').to.deep.equal([`1 ${waiting} ["main"]`]);
      await upload(seen([flaw(1, { excuse })], { branch: 'topic' }));
      const before = await stored();
      const report = await upload(seen([flaw(1)], main));
      expect(notesOf(report)).to.deep.equal(['The request to accept 1 that are suppressed no more was taken back.']);
      expect(await standing()).to.deep.equal(['1 VULNERABLE UNTREATED']);
      await undo(report.id);
      expect(await stored()).to.deep.equal(before);
      await upload(seen([flaw(1, { message: 'Another.' })], main));
      await upload(seen([flaw(1, { excuse })], main));
      expect(await standing()).to.deep.equal([`1 ${waiting} ["main"]`]);
      expect(await steps()).to.deep.equal(['REQUESTED', 'CANCELLED', 'REQUESTED']);
    });

    it('wait for their review first, and are asked for with the next report after it', async () => {
      const group = { ...imports().world.group, features: ['REVIEW'] as const };
      const document = seen([flaw(1, { excuse })]);
      await upload(document, { group });
      expect(await standing()).to.deep.equal(['1 SUBMITTED UNTREATED']);
      expect(await steps()).to.deep.equal([]);
    });

    it('are previewed, and nothing is kept of that', async () => {
      await upload(seen([flaw(1)]));
      const before = await stored();
      const preview = await upload(seen([flaw(1, { excuse }), flaw(2, { excuse })]), { dryRun: true });
      expect(counted(preview)).to.deep.equal({ new: 1, unchanged: 1 });
      expect(notesOf(preview)).to.deep.equal([
        'The permanent acceptance of 2 suppressed vulnerabilities was asked for.',
      ]);
      expect(await stored()).to.deep.equal(before);
    });

    it('are undone with their report: what it brought, asked for, and what lapsed since', async () => {
      // What waits in the worlds of other tests lapses first.
      imports().world.clock.pass(6 * day);
      await lapseRequests(imports().world.env);
      await upload(seen([flaw(1), flaw(2, { excuse })]));
      imports().world.clock.pass(1000);
      const before = await stored();
      const document = seen([1, 2, 3].map((line) => flaw(line, { excuse })));
      const first = await upload(document);
      expect(await standing()).to.deep.equal([`1 ${waiting}`, `2 ${waiting}`, `3 ${waiting}`]);
      await undo(first.id);
      expect(await stored()).to.deep.equal(before);
      valueOf(await treat({ event: 'REJECT' }, 2));
      const decided = await stored();
      const second = await upload(document);
      imports().world.clock.pass(6 * day);
      await lapseRequests(imports().world.env);
      expect(await standing()).to.deep.equal([1, 2, 3].map((line) => `${line} VULNERABLE UNTREATED`));
      await undo(second.id);
      expect(await stored()).to.deep.equal(decided);
    });

    [1, 2].forEach((line) => {
      it(`are not undone once somebody answered what the report asked for ${line === 1 ? 'of what was known' : 'of what it brought'}`, async () => {
        await upload(seen([flaw(1)]));
        const { id } = await upload(seen([flaw(1, { excuse }), flaw(2, { excuse })]));
        valueOf(await treat({ event: 'APPROVE' }, line));
        const before = await stored();
        const refused = await attempt(id);
        expect(refused.ok ? 'undone' : refused.error.message)
          .to.contain('People decided since on 1')
          .and.to.contain(await idAt(line));
        expect(await stored()).to.deep.equal(before);
      });
    });

    it('are told by outdated runs of what these bring alone', async () => {
      await upload(seen([flaw(1)], { ended: '2025-12-02T10:00:00Z' }));
      const outdated = seen([flaw(1, { excuse }), flaw(2, { excuse })], { ended: '2025-12-01T10:00:00Z' });
      await upload(outdated);
      expect(await standing()).to.deep.equal(['1 VULNERABLE UNTREATED', `2 ${waiting}`]);
    });

    it('are none where a BOM says that something is not affected, which claims zero risk and opens nothing', async () => {
      const affects = [{ ref: 'a' }];
      const stated = (id: string, state?: string) =>
        vulnerability({ id, references: [], affects, ...(state === undefined ? {} : { analysis: { state } }) });
      const components = [{ type: 'library', 'bom-ref': 'a', name: 'a', version: '1.0.0', purl: 'pkg:npm/a@1.0.0' }];
      const document = (state?: string): string =>
        JSON.stringify(
          bom({
            components,
            vulnerabilities: [stated('CVE-2024-0001', state), stated('CVE-2024-0002', 'not_affected')],
          }),
        );
      await upload(document());
      await upload(document('false_positive'), { env: await imports().world.as('DEVELOPER') });
      expect(
        (
          await imports().rows(
            `select treatment, zero_risk from vulnerabilities where root_id = '${imports().world.root.id}'`,
          )
        )[0],
      ).to.deep.equal({
        treatment: 'UNTREATED',
        zeroRisk: 'REQUESTED',
      });
      expect(await imports().standing()).to.have.length(1);
      expect(await steps()).to.deep.equal([]);
    });

    it('are not changed by our own export of them', async () => {
      await upload(seen([flaw(1), flaw(2, { excuse }), flaw(3, { excuse })], { branch: 'main' }));
      valueOf(await treat({ event: 'APPROVE' }, 3));
      const manager = await imports().world.as('GROUP_MANAGER');
      const { group } = imports().world;
      const document = await textOf(
        exportVulnerabilities('sarif', { env: manager, group, filter: {}, inTurn: (work) => work() }),
      );
      const of = JSON.parse(document) as { runs: { results: { suppressions: { status: string }[] }[] }[] };
      expect(
        of.runs.flatMap(({ results }) => results.map(({ suppressions }) => suppressions.map(({ status }) => status))),
      ).to.deep.equal([[], ['underReview'], ['accepted']]);
      const before = await standing();
      await upload(document);
      expect(await standing()).to.deep.equal(before);
      expect(await steps()).to.have.length(3);
    });
  });

  it('that were dropped are found with the same report once acceptance is to be asked for, and left once it is not', async () => {
    const document = seen([flaw(1), flaw(2, { excuse })]);
    await upload(document);
    expect((await upload(document)).state).to.equal('UNCHANGED');
    await policy('REQUEST_ACCEPTANCE');
    const again = await upload(document);
    expect([again.state, counted(again)]).to.deep.equal(['APPLIED', { new: 1, unchanged: 1 }]);
    expect((await upload(document)).state).to.equal('UNCHANGED');
    await policy('IGNORE');
    expect(counted(await upload(rewritten(document)))).to.deep.equal({ unchanged: 2 });
    await policy('REQUEST_ACCEPTANCE');
    await policy('IGNORE');
    expect(await steps()).to.deep.equal(['REQUESTED']);
  });

  it('that were dropped are found by the next report that tells the same in other words', async () => {
    const document = seen([flaw(1), flaw(2, { excuse })]);
    await upload(document);
    await policy('REQUEST_ACCEPTANCE');
    expect(counted(await upload(rewritten(document)))).to.deep.equal({ new: 1, unchanged: 1 });
    expect(counted(await upload(rewritten(document)))).to.deep.equal({ unchanged: 2 });
    expect(await standing()).to.deep.equal(['1 VULNERABLE UNTREATED', `2 ${waiting}`]);
  });

  it('cost some statements for hundreds of them, not one for each', async () => {
    await policy('REQUEST_ACCEPTANCE');
    const many = (count: number, name: string): string =>
      seen(
        Array.from({ length: count }, (_, index) =>
          flaw(index + 1, {
            path: `src/${name}.ts`,
            excuse,
            fingerprint: `${name}${index}`,
            code: `${name}(${index})`,
          }),
        ),
        { tool: name },
      );
    await upload(many(1, 'first'));
    const few = await database().statements(() => upload(many(10, 'few')));
    const more = await database().statements(() => upload(many(400, 'more')));
    expect(await steps()).to.have.length(411);
    expect(more.length).to.equal(few.length);
  });
});
