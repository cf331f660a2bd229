import { expect } from 'chai';
import { migrateUp } from '../../../../src/database/migrate';
import type { Env } from '../../../../src/kernel/env';
import { checkTracking } from '../../../../src/modules/analytics';
import { confirmClosing, undoReport } from '../../../../src/modules/imports';
import { closeVulnerabilities, requestReattacks, verifyReattacks } from '../../../../src/modules/reattacks';
import {
  checkFigures,
  mergeVulnerabilities,
  removeVulnerability,
  splitVulnerability,
} from '../../../../src/modules/vulnerabilities';
import { downTo } from '../../../database/down';
import { eachEngine } from '../../../support/engines';
import { valueOf, type Role } from '../../../support/world';
import { counted, importsIn, type Imports } from './imports';
import { beforeStatement, beforeTransaction, once } from './meanwhile';
import { ruleOf, sarif, scan, type ResultDraft } from './sarif';

const why = 'As it was found by hand.';
const flaw = (file: string, line = 1): ResultDraft => ({
  path: `src/${file}.ts`,
  line,
  code: `call(${file}) of something`,
});

eachEngine('what people decide while a report is on its way', (database, engine) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const env = (): Env => imports().world.env;
  const idOf = async (file: string): Promise<string> =>
    (await imports().standing()).find(({ where }) => where === `src/${file}.ts`)?.id ?? '';
  const close = async (id: string): Promise<unknown> =>
    valueOf(await closeVulnerabilities(env(), imports().world.group.id, [id], why));
  const undo = async (id: string) => undoReport(await imports().world.as('GROUP_MANAGER'), id, 'A mistake.');
  const stateOf = async (id: string): Promise<string | undefined> =>
    (await imports().standing()).find((each) => each.id === id)?.state;

  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(async () => {
    await imports().check();
    expect(await checkFigures(env())).to.deep.equal([]);
    expect(await checkTracking(env())).to.deep.equal([]);
  });

  it('stands in histories before what the report does once it was read', async () => {
    await imports().upload(scan([flaw('seen'), flaw('moved'), flaw('removed')]));
    const [seen, moved, removed] = [await idOf('seen'), await idOf('moved'), await idOf('removed')];
    const decide = once(async () => {
      await close(seen);
      await close(moved);
      valueOf(await removeVulnerability(env(), removed, 'FALSE_POSITIVE'));
    });
    const report = await imports().upload(scan([flaw('seen'), flaw('moved', 5), flaw('removed')]), {
      env: { ...imports().env, db: beforeTransaction(imports().env.db, decide) },
    });
    expect(counted(report)).to.deep.equal({ reopened: 2, dropped: 1, REMOVED: 1 });
    expect(await imports().history(seen)).to.deep.equal(['REPORTED', 'CLOSED', 'REOPENED']);
    expect(await imports().history(moved)).to.deep.equal(['REPORTED', 'CLOSED', 'REOPENED']);
    valueOf(await undo(report.id));
    expect(await stateOf(seen)).to.equal('SAFE');
  });

  describe('by a server whose clock is slow', () => {
    /** The same person on a server whose clock is five seconds behind. */
    const behind = async (role: Role = 'ANALYST'): Promise<Env> => {
      const { world } = imports();
      const now = (): string => new Date(Date.parse(world.clock.now()) - 5_000).toISOString();
      return { ...(await world.as(role)), now };
    };
    const isRefused = async (reportId: string, id: string): Promise<void> => {
      const refused = await undo(reportId);
      expect(refused.ok ? 'undone' : refused.error.message)
        .to.contain('People decided since on 1')
        .and.to.contain(id);
    };
    const groupId = (): string => imports().world.group.id;

    it('is noticed on what the report brought', async () => {
      const report = await imports().upload(scan([flaw('new'), flaw('other')]));
      const id = await idOf('new');
      valueOf(await closeVulnerabilities(await behind(), groupId(), [id], why));
      await isRefused(report.id, id);
      expect(await stateOf(id)).to.equal('SAFE');
    });

    it('is noticed on what it moved', async () => {
      await imports().upload(scan([flaw('moved'), flaw('other')]));
      const report = await imports().upload(scan([flaw('moved', 5), flaw('other')]));
      const id = await idOf('moved');
      valueOf(await requestReattacks(await behind(), groupId(), [id], why));
      await isRefused(report.id, id);
    });

    it('is noticed when it split or merged what the report saw otherwise than before', async () => {
      const shown = (...tools: readonly string[]): string =>
        sarif(...tools.map((tool) => ({ tool, rules: [ruleOf('a', 89)], results: [{ rule: 'a', line: 1 }] })));
      const split = async (): Promise<string> => {
        const [{ id } = { id: '' }] = await imports().standing();
        return valueOf(
          await splitVulnerability(await behind(), id, [{ tool: 'other', category: null }], 'They are two flaws.'),
        ).splitOff.id;
      };
      const first = await imports().upload(shown('One'));
      const second = await imports().upload(shown('One', 'Other'));
      const other = await split();
      const refused = await undo(second.id);
      expect(refused.ok ? 'undone' : refused.error.message).to.contain('since');
      const third = await imports().upload(shown('One', 'Another'), { env: await behind() });
      valueOf(await undo(third.id));
      const [{ id } = { id: '' }] = (await imports().standing()).filter((each) => each.id !== other);
      valueOf(await mergeVulnerabilities(await behind(), id, [other], 'They are one flaw.'));
      for (const report of [second, first]) expect((await undo(report.id)).ok).to.equal(false);
    });

    for (const slow of ['person', 'report', 'neither, applied by an earlier version'] as const)
      it(`is noticed when it said to be open what waits to be closed: of the ${slow}`, async () => {
        const many = Array.from({ length: 24 }, (_, index) => flaw(`n${index}`));
        await imports().upload(scan(many));
        const [early, said] = [await idOf('n22'), await idOf('n23')];
        const verify = async (by: Env, id: string): Promise<void> => {
          valueOf(await requestReattacks(by, groupId(), [id], why));
          valueOf(await verifyReattacks(by, groupId(), { openIds: [id], safeIds: [] }, why));
        };
        const person = slow === 'person' ? await behind() : imports().env;
        const uploader = slow === 'report' ? await behind() : imports().env;
        await verify(imports().env, early);
        const report = await imports().upload(scan(many.slice(0, 10)), { env: uploader });
        if (slow.startsWith('neither')) {
          await downTo(database(), /^0053-/);
          await migrateUp(database());
        }
        await verify(person, said);
        valueOf(await confirmClosing(imports().env, report.id, 'The module was removed.'));
        expect([await stateOf(said), await stateOf(early)]).to.deep.equal(['VULNERABLE', 'SAFE']);
      });

    it('does not hinder the undo of a report that came later by way of that server', async () => {
      await imports().upload(scan([flaw('closed'), flaw('other')]));
      const id = await idOf('closed');
      valueOf(await requestReattacks(env(), groupId(), [id], why));
      valueOf(await verifyReattacks(env(), groupId(), { openIds: [id], safeIds: [] }, why));
      const report = await imports().upload(scan([flaw('other')]), { env: await behind() });
      expect(await stateOf(id)).to.equal('SAFE');
      valueOf(await undo(report.id));
      expect(await stateOf(id)).to.equal('VULNERABLE');
    });
  });

  if (engine === 'postgres') {
    const uploadWhile = (
      like: RegExp,
      happens: () => Promise<unknown>,
      document: string,
    ): ReturnType<Imports['upload']> =>
      imports().upload(document, {
        env: { ...imports().env, db: beforeStatement(imports().env.db, like, once(happens)) },
        confirmClosing: true,
      });

    it('stays when the report was about to close it, and is told once', async () => {
      await imports().upload(scan([flaw('stays'), flaw('closed'), flaw('removed'), flaw('asked'), flaw('gone')]));
      const [closed, removed, asked] = [await idOf('closed'), await idOf('removed'), await idOf('asked')];
      valueOf(await requestReattacks(env(), imports().world.group.id, [asked], why));
      const decide = async (): Promise<void> => {
        await close(closed);
        await close(asked);
        valueOf(await removeVulnerability(env(), removed, 'FALSE_POSITIVE'));
      };
      const report = await uploadWhile(/insert into staged_closings/, decide, scan([flaw('stays')]));
      expect(counted(report)).to.deep.equal({ unchanged: 1, closed: 1 });
      expect(await imports().history(closed)).to.deep.equal(['REPORTED', 'CLOSED']);
      expect(await imports().history(asked)).to.deep.equal(['REPORTED', 'CLOSED']);
      expect(await imports().history(removed)).to.deep.equal(['REPORTED', 'REMOVED']);
      valueOf(await undo(report.id));
      expect(await Promise.all([closed, asked, removed].map(stateOf))).to.deep.equal(['SAFE', 'SAFE', 'DELETED']);
      expect(
        await imports().rows(`select status from verification_changes where vulnerability_id = '${asked}' order by id`),
      ).to.deep.equal([{ status: 'REQUESTED' }, { status: 'VERIFIED' }]);
    });

    it('stays when the report was about to answer its reattack, which goes on', async () => {
      await imports().upload(scan([flaw('asked'), flaw('other')]));
      const asked = await idOf('asked');
      valueOf(await requestReattacks(env(), imports().world.group.id, [asked], why));
      const decide = (): Promise<unknown> => close(asked);
      const answering = /max\(at\) as at from verification_changes|from findings where .* for no key update/;
      const report = await uploadWhile(answering, decide, scan([flaw('asked'), flaw('other'), flaw('new')]));
      expect(counted(report)).to.deep.equal({ new: 1, unchanged: 2 });
      expect(await stateOf(asked)).to.equal('SAFE');
      expect(
        await imports().rows(
          `select outcome from verification_changes where vulnerability_id = '${asked}' order by id`,
        ),
      ).to.deep.equal([{ outcome: null }, { outcome: 'SAFE' }]);
      valueOf(await undo(report.id));
      expect(await stateOf(asked)).to.equal('SAFE');
    });

    it('stays when the report was about to move it', async () => {
      await imports().upload(scan([flaw('closed'), flaw('other')]));
      const closed = await idOf('closed');
      const decide = (): Promise<unknown> => close(closed);
      const document = scan([flaw('closed', 5), flaw('other')]);
      const report = await uploadWhile(/insert into undo_scopes/, decide, document);
      expect(counted(report)).to.deep.equal({ moved: 1, unchanged: 1 });
      expect(await stateOf(closed)).to.equal('SAFE');
      expect(await imports().history(closed)).to.deep.equal(['REPORTED', 'CLOSED', 'MOVED']);
      valueOf(await undo(report.id));
      expect(await stateOf(closed)).to.equal('SAFE');
    });

    it('does not hinder the undo of the report that moved it since, though it began before', async () => {
      await imports().upload(scan([flaw('closed'), flaw('other')]));
      const closed = await idOf('closed');
      const document = scan([flaw('closed', 5), flaw('other')]);
      const report = await uploadWhile(/^\s*insert into staged_findings|as held/, () => close(closed), document);
      expect(await imports().history(closed)).to.deep.equal(['REPORTED', 'CLOSED', 'MOVED']);
      valueOf(await undo(report.id));
      expect(await imports().places()).to.include('src/closed.ts:1 SAFE');
    });
  }
});
