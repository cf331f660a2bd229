import { expect } from 'chai';
import { undoReport } from '../../../../src/modules/imports';
import { annotateVulnerabilities, checkFigures, removeVulnerability } from '../../../../src/modules/vulnerabilities';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { randomFrom } from '../../random';
import { importsIn, rewritten, type Imports } from './imports';
import { randomReports } from './random-reports';
import { storedIn } from './stored';
import { scan, type ResultDraft } from './sarif';

const flaw = (line: number, code = `call(${line}) of something`): ResultDraft => ({ line, code });

eachEngine('undoing a report', (database, engine) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const undo = async (id: string) => undoReport(await imports().world.as('GROUP_MANAGER'), id, 'A mistake.');

  const stored = () => storedIn(imports(), engine);

  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(() => imports().check());

  it('restores what was new, moved, opened again and closed, and takes the same file again', async () => {
    const empty = await stored();
    const first = await imports().upload(scan([flaw(1), flaw(2), flaw(3), flaw(4)]));
    const second = await imports().upload(scan([flaw(1), flaw(2), flaw(3)]));
    const before = await stored();
    const document = scan([flaw(1), flaw(12, 'call(2) of something'), flaw(4), flaw(9)]);
    const third = await imports().upload(document);
    const after = await imports().places();
    expect(valueOf(await undo(third.id)).state).to.equal('UNDONE');
    expect(await stored()).to.deep.equal(before);
    expect((await undo(third.id)).ok).to.equal(false);
    expect((await imports().upload(document)).counts).to.deep.equal(third.counts);
    expect(await imports().places()).to.deep.equal(after);
    const again = await undo(first.id);
    expect(again.ok ? '' : again.error.message).to.contain('A later report of the root was applied');
    const [newest] = await imports().rows(
      `select id from reports where state = 'APPLIED' order by applied_order desc limit 1`,
    );
    for (const id of [String(newest?.['id']), second.id, first.id]) valueOf(await undo(id));
    expect(await stored()).to.deep.equal(empty);
  }).timeout(60_000);

  it('is refused once people decided on what the report brought or changed', async () => {
    await imports().upload(scan([flaw(1), flaw(2)]));
    const { id } = await imports().upload(scan([flaw(2), flaw(3)]));
    const fresh = (await imports().standing()).find(({ line }) => line === 3)?.id ?? '';
    valueOf(
      await annotateVulnerabilities(await imports().world.as('GROUP_MANAGER'), imports().world.group.id, [fresh], {
        addTags: ['mine'],
        removeTags: [],
      }),
    );
    const refused = await undo(id);
    expect(refused.ok ? '' : refused.error.message).to.contain(fresh);
    valueOf(
      await annotateVulnerabilities(await imports().world.as('GROUP_MANAGER'), imports().world.group.id, [fresh], {
        addTags: [],
        removeTags: ['mine'],
      }),
    );
    valueOf(await removeVulnerability(imports().env, fresh, 'FALSE_POSITIVE'));
    const stands = await stored();
    expect((await undo(id)).ok).to.equal(false);
    expect(await stored(), 'nothing is half undone').to.deep.equal(stands);
  });

  it('is done once when two ask for it at the same time', async () => {
    const { id } = await imports().upload(scan([flaw(1)]));
    const answers = await Promise.all([undo(id), undo(id)]);
    expect(answers.filter(({ ok }) => ok)).to.have.length(1);
    expect(await imports().places()).to.deep.equal([]);
  });

  for (const seed of [1, 2])
    it(`restores what stood before any report (seed ${seed})`, async () => {
      const random = randomReports(randomFrom(seed));
      const seen: (readonly [id: string, before: unknown])[] = [];
      for (const _ of Array.from({ length: 5 })) {
        random.grow();
        const document = random.document();
        const before = await stored();
        const options = { confirmClosing: random.often(0.3) };
        const report = await imports().upload(document, options);
        const after = await imports().places();
        valueOf(await undo(report.id));
        expect(await stored(), 'undone').to.deep.equal(before);
        const again = await imports().upload(rewritten(document), options);
        expect(again.counts).to.deep.equal(report.counts);
        expect(await imports().places()).to.deep.equal(after);
        seen.push([again.id, before]);
      }
      expect(await checkFigures(imports().world.env)).to.deep.equal([]);
      for (const [id, before] of seen.reverse()) {
        valueOf(await undo(id));
        expect(await stored(), 'undone one after the other').to.deep.equal(before);
      }
      expect(await checkFigures(imports().world.env)).to.deep.equal([]);
    }).timeout(60_000);
});
