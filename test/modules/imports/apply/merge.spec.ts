import { expect } from 'chai';
import { undoReport, type ImportedReport } from '../../../../src/modules/imports';
import {
  recountFigures,
  mergeVulnerabilities,
  removeVulnerability,
  splitVulnerability,
} from '../../../../src/modules/vulnerabilities';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { randomFrom } from '../../random';
import { counted, importsIn, recountedAfterEach, rewritten, type Imports } from './imports';
import { randomReports } from './random-reports';
import { ruleOf, sarif, type ResultDraft, type RunDraft } from './sarif';
import { storedIn } from './stored';

const code = 'query(request.body.name + suffix)';
const flaw = (line: number, more: Partial<ResultDraft> = {}): ResultDraft => ({ line, code, rule: 'a', ...more });
/** The same flaw as another tool has it: a line below, and with other code. */
const below = (line: number): ResultDraft => flaw(line, { code: 'const suffix = request.query.suffix' });

/** What a tool reports; all tools know the rule by the same CWE, and see something beside. */
const seenBy = (tool: string, results: readonly ResultDraft[], more: RunDraft = {}): string =>
  sarif({
    tool,
    rules: [ruleOf('a', 89)],
    results: [flaw(2, { code: 'eval(other_thing_of_the_file)' }), ...results],
    ...more,
  });

const alpha = (...results: readonly ResultDraft[]): string => seenBy('Alpha', results);
const beta = (...results: readonly ResultDraft[]): string => seenBy('Beta', results);

eachEngine('vulnerabilities that are merged', (database, engine) => {
  const made: { imports?: Imports; kept: string; merged: string } = { kept: '', merged: '' };
  const imports = (): Imports => made.imports as Imports;
  const upload = async (document: string) => counted(await imports().upload(rewritten(document)));
  const merge = (id: string, ...ids: readonly string[]) =>
    mergeVulnerabilities(imports().env, id, ids, 'They are one flaw.');
  const split = async (id: string, ...tools: readonly string[]) => {
    const chosen = tools.map((tool) => ({ tool, category: null }));
    return valueOf(await splitVulnerability(imports().env, id, chosen, 'They are two flaws.'));
  };
  const undo = async (id: string) => undoReport(await imports().world.as('GROUP_MANAGER'), id, 'A mistake.');
  const idAt = async (line: number, state = 'VULNERABLE'): Promise<string> =>
    (await imports().standing()).find((each) => each.line === line && each.state === state)?.id ?? '';
  const mergeAt = async (kept: string, merged: string): Promise<void> => {
    [made.kept, made.merged] = [kept, merged];
    valueOf(await merge(kept, merged));
  };
  /** Who sees what where: vulnerabilities by the names that the test gives them. */
  const seen = async (): Promise<readonly string[]> => {
    const rows = await imports().rows(
      `select vulnerabilities.id, tool, presence, line, state from sightings
         join sighting_scopes on sighting_scopes.id = scope_id
         join vulnerabilities on vulnerabilities.id = vulnerability_id
       where vulnerabilities.root_id = '${imports().world.root.id}' and snippet not like 'eval%'`,
    );
    const names = new Map([
      [made.merged, 'W'],
      [made.kept, 'V'],
    ]);
    return rows
      .map(({ id, tool, presence, line, state }) =>
        [tool, names.get(String(id)) ?? 'other', line, state, presence].map(String).join(' '),
      )
      .sort();
  };
  const splits = () =>
    imports().rows(`select * from vulnerability_splits where root_id = '${imports().world.root.id}'`);
  /** That, and what stands beside, is as it was. */
  const nothingElse = { unchanged: 2 };

  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  recountedAfterEach(imports);

  /** What each of two tools sees by itself: in lines 10 and 11. */
  const apart = async (): Promise<readonly [string, string]> => {
    await upload(alpha(flaw(10)));
    await upload(beta(below(11)));
    return [await idAt(10), await idAt(11)];
  };

  /** Reports after the merge, and what each of them comes to; then who sees what. */
  const cases: Readonly<
    Record<string, readonly [reports: readonly (readonly [string, object])[], then: readonly string[]]>
  > = {
    'are one when the same is reported again': [
      [
        [alpha(flaw(10)), nothingElse],
        [beta(below(11)), nothingElse],
        [alpha(flaw(10)), nothingElse],
      ],
      ['alpha V 10 VULNERABLE PRESENT', 'beta V 10 VULNERABLE PRESENT'],
    ],
    'are open while one of the tools sees them, and where that one does': [
      [
        [alpha(), { unchanged: 1 }],
        [beta(below(11)), { unchanged: 1, moved: 1 }],
        [beta(below(11)), nothingElse],
        [beta(), { unchanged: 1, closed: 1 }],
        [alpha(flaw(10)), { unchanged: 1, reopened: 1 }],
        [beta(below(11)), nothingElse],
      ],
      ['alpha V 10 VULNERABLE PRESENT', 'beta V 10 VULNERABLE PRESENT'],
    ],
    'move with the lines of each tool': [
      [
        [alpha(flaw(20)), { unchanged: 1, moved: 1 }],
        [beta(below(21)), nothingElse],
        [alpha(flaw(20)), nothingElse],
        [beta(below(31)), nothingElse],
        [alpha(flaw(30)), { unchanged: 1, moved: 1 }],
      ],
      ['alpha V 30 VULNERABLE PRESENT', 'beta V 30 VULNERABLE PRESENT'],
    ],
    'are told by code that is edited in its line': [
      [
        [alpha(flaw(10, { code: 'query(clean(request.body.name))' })), nothingElse],
        [beta(flaw(11, { code: 'const suffix = clean(request.query.suffix)' })), nothingElse],
        [alpha(flaw(12, { code: 'query(clean(request.body.name))' })), { unchanged: 1, moved: 1 }],
      ],
      ['alpha V 12 VULNERABLE PRESENT', 'beta V 12 VULNERABLE PRESENT'],
    ],
    'are one for tools that come later, wherever these see them': [
      [
        [seenBy('Gamma', [below(11)]), nothingElse],
        [seenBy('Delta', [flaw(10)]), nothingElse],
        [seenBy('Beta', [below(11)], { branch: 'topic' }), nothingElse],
      ],
      ['alpha', 'beta', 'beta', 'delta', 'gamma'].map((tool) => `${tool} V 10 VULNERABLE PRESENT`),
    ],
  };

  Object.entries(cases).forEach(([what, [reports, then]]) => {
    it(what, async () => {
      await mergeAt(...(await apart()));
      for (const [index, [document, counts]] of reports.entries())
        expect(await upload(document), `report ${index + 1}`).to.deep.equal(counts);
      expect(await seen()).to.deep.equal([...then].sort());
      expect(await imports().history(made.merged)).to.deep.equal(['REPORTED', 'MERGED_INTO']);
    });
  });

  it('are one where a later run shows both, and where another tool does, in whatever order', async () => {
    const both = [flaw(10), below(11)];
    const [kept, merged] = await apart();
    await mergeAt(kept, merged);
    const all = { unchanged: 3 };
    for (const document of [alpha(...both), alpha(...both.toReversed()), seenBy('Gamma', both), seenBy('Gamma', both)])
      expect(await upload(document)).to.deep.equal(all);
    expect(await upload(alpha(flaw(20), below(21)))).to.deep.equal(all);
    expect(await upload(seenBy('Gamma', [flaw(20), below(21)]))).to.deep.equal({ unchanged: 2, moved: 1 });
    expect(await upload(beta(below(21)))).to.deep.equal({ unchanged: 2 });
    const edited = [flaw(20, { code: 'query(a_cleaned_name)' }), flaw(21, { code: 'const suffix = cleaned(name)' })];
    expect(await upload(alpha(...edited))).to.deep.equal(all);
    expect(await upload(alpha(edited[1] as ResultDraft))).to.deep.equal({ unchanged: 2 });
    for (const document of [beta(), alpha()]) expect(await upload(document)).to.deep.equal({ unchanged: 1 });
    expect(await upload(seenBy('Gamma', []))).to.deep.equal({ unchanged: 1, closed: 1 });
    expect(await upload(alpha(...both))).to.deep.equal({ unchanged: 2, reopened: 1 });
    expect(await imports().history(kept)).to.have.length.greaterThan(3);
    expect((await imports().standing()).filter(({ state }) => state === 'VULNERABLE')).to.have.length(2);
  });

  /** A tool sees something in another line, with other code: whether it is the same, nothing told. */
  const doubtful = async (): Promise<readonly [string, string]> => {
    await upload(alpha(flaw(10)));
    expect(await upload(alpha(below(40)))).to.deep.equal({ unchanged: 1, new: 1, closed: 1 });
    return [await idAt(10, 'SAFE'), await idAt(40)];
  };

  it('take a move back that was too doubtful: the older one is open again, where it is seen', async () => {
    await mergeAt(...(await doubtful()));
    expect(await seen()).to.deep.equal(['alpha V 40 VULNERABLE PRESENT']);
    expect(await imports().history(made.kept)).to.deep.equal(['REPORTED', 'CLOSED', 'MERGED', 'REOPENED']);
    expect(
      await imports().rows(
        `select previous_where, previous_line, state, other_id from vulnerability_changes where vulnerability_id = '${made.kept}' and kind = 'MERGED'`,
      ),
    ).to.deep.equal([
      {
        previousWhere: 'src/app.ts',
        previousLine: engine === 'sqlite' ? 10 : '10',
        state: 'SAFE',
        otherId: made.merged,
      },
    ]);
    expect(await upload(alpha(below(40)))).to.deep.equal(nothingElse);
    expect(await upload(alpha(flaw(10)))).to.deep.equal({ unchanged: 1, moved: 1 });
    expect(await upload(alpha())).to.deep.equal({ unchanged: 1, closed: 1 });
  });

  it('take it back to the newer one, which stays where it is', async () => {
    const [older, newer] = await doubtful();
    await mergeAt(newer, older);
    expect(await seen()).to.deep.equal(['alpha V 40 VULNERABLE PRESENT']);
    expect(await imports().history(made.kept)).to.deep.equal(['REPORTED', 'MERGED']);
    expect(await imports().history(made.merged)).to.deep.equal(['REPORTED', 'CLOSED', 'MERGED_INTO']);
    expect(await upload(alpha(below(40)))).to.deep.equal(nothingElse);
    expect(await upload(alpha(flaw(10)))).to.deep.equal({ unchanged: 1, moved: 1 });
  });

  it('of different findings stay in that of the kept one, and leave no report that finds them new', async () => {
    const other = (line: number): string =>
      sarif({ tool: 'Beta', rules: [ruleOf('b', 564)], results: [flaw(line, { rule: 'b' })] });
    await upload(alpha(flaw(10)));
    await upload(other(10));
    const standing = (await imports().standing()).filter(({ line }) => line === 10);
    const kept = standing.find(({ findingId }) => findingId === standing[0]?.findingId);
    await mergeAt(String(kept?.id), String(standing[1]?.id));
    expect(standing[0]?.findingId).to.not.equal(standing[1]?.findingId);
    expect(await upload(other(10))).to.deep.equal({ unchanged: 1 });
    expect(await upload(alpha(flaw(10)))).to.deep.equal(nothingElse);
    expect(await upload(other(12))).to.deep.equal({ unchanged: 1 });
    expect(await upload(alpha())).to.deep.equal({ unchanged: 1 });
    expect(await upload(other(12))).to.deep.equal({ moved: 1 });
    expect((await imports().standing()).find(({ id }) => id === kept?.id)?.findingId).to.equal(kept?.findingId);
  });

  it('keep what was decided on the one that is kept, and leave what was decided on the others with these', async () => {
    const [kept, merged] = await apart();
    const returning = engine === 'sqlite' ? ' returning id' : '';
    await imports().rows(
      `update vulnerabilities set treatment = 'IN_PROGRESS', tracker_link = 'https://example.com/1' where id = '${kept}'${returning}`,
    );
    await imports().rows(
      `update vulnerabilities set treatment = 'ACCEPTED', accepted_until = '2026-06-01', tracker_link = 'https://example.com/2' where id = '${merged}'${returning}`,
    );
    await recountFigures(imports().world.env);
    const answer = valueOf(await merge(kept, merged));
    expect(answer.vulnerability).to.include({ treatment: 'IN_PROGRESS', trackerLink: 'https://example.com/1' });
    expect(answer.merged).to.have.length(1);
    expect(answer.merged[0]).to.include({
      id: merged,
      state: 'DELETED',
      treatment: 'ACCEPTED',
      trackerLink: 'https://example.com/2',
    });
    expect(
      await imports().rows(
        `select told.vulnerability_id, told.kind, state, other_id, justification from vulnerability_changes as told
         where vulnerability_id in ('${kept}', '${merged}') and told.kind <> 'REPORTED' order by told.kind`,
      ),
    ).to.deep.equal([
      {
        vulnerabilityId: kept,
        kind: 'MERGED',
        state: 'VULNERABLE',
        otherId: merged,
        justification: 'They are one flaw.',
      },
      {
        vulnerabilityId: merged,
        kind: 'MERGED_INTO',
        state: 'DELETED',
        otherId: kept,
        justification: 'They are one flaw.',
      },
    ]);
    expect(
      await imports().rows(
        `select type, subject_id from journal where type like 'VulnerabilityMerged%' and subject_id in ('${kept}', '${merged}') order by type`,
      ),
    ).to.deep.equal([
      { type: 'VulnerabilityMerged', subjectId: kept },
      { type: 'VulnerabilityMergedInto', subjectId: merged },
    ]);
    await imports().rows(
      `update vulnerabilities set treatment = 'UNTREATED', accepted_until = null where id in ('${kept}', '${merged}')${returning}`,
    );
  });

  describe('after a split', () => {
    /** What stands as reports see it: nothing of when it was changed, and of what was said of it. */
    const recognised = async (): Promise<unknown> => {
      const { vulnerability_identities, vulnerability_splits, sightings } = await storedIn(imports(), engine);
      return { vulnerability_identities, vulnerability_splits, sightings };
    };

    it('stand as if they had never been split', async () => {
      await upload(alpha(flaw(10)));
      await upload(beta(flaw(10)));
      const before = await recognised();
      const { original, splitOff } = await split(await idAt(10), 'beta');
      await mergeAt(original.id, splitOff.id);
      expect(await recognised()).to.deep.equal(before);
      expect(await upload(beta(flaw(10)))).to.deep.equal(nothingElse);
      expect(await upload(seenBy('Gamma', [flaw(10)]))).to.deep.equal(nothingElse);
      const again = await split(original.id, 'beta');
      expect(await upload(beta(flaw(15)))).to.deep.equal({ unchanged: 1, moved: 1 });
      expect((await imports().standing()).find(({ id }) => id === again.splitOff.id)?.line).to.equal(15);
    });

    for (const side of ['original', 'splitOff'] as const)
      it(`follow what each of the two came to when the ${side} is kept`, async () => {
        await upload(alpha(flaw(10)));
        await upload(beta(flaw(10)));
        const { original, splitOff } = await split(await idAt(10), 'beta');
        expect(await upload(beta(flaw(15)))).to.deep.equal({ unchanged: 1, moved: 1 });
        const edited = flaw(15, { code: 'query(clean(request.body.name))' });
        expect(await upload(beta(edited))).to.deep.equal(nothingElse);
        const [kept, merged] = side === 'original' ? [original, splitOff] : [splitOff, original];
        await mergeAt(kept.id, merged.id);
        const line = side === 'original' ? 10 : 15;
        const both = ['alpha', 'beta'].map((tool) => `${tool} V ${line} VULNERABLE PRESENT`);
        for (const document of [alpha(flaw(10)), beta(edited), seenBy('Beta', [edited], { branch: 'topic' })])
          expect(await upload(document)).to.deep.equal(nothingElse);
        expect(await seen()).to.deep.equal([...both, `beta V ${line} VULNERABLE PRESENT`].sort());
        expect(await splits()).to.deep.equal([]);
      });

    it('are for their own tools alone when the original is not among them', async () => {
      for (const tool of ['Alpha', 'Beta', 'Gamma']) await upload(seenBy(tool, [flaw(10)]));
      const { original, splitOff: first } = await split(await idAt(10), 'beta', 'gamma');
      const { splitOff: second } = await split(first.id, 'gamma');
      expect(await upload(seenBy('Gamma', [flaw(17)]))).to.deep.equal({ unchanged: 1, moved: 1 });
      const [kept, merged] = [first.id, second.id];
      await mergeAt(kept, merged);
      for (const [tool, line] of [
        ['Beta', 10],
        ['Gamma', 17],
        ['Alpha', 10],
      ] as const)
        expect(await upload(seenBy(tool, [flaw(line)]))).to.deep.equal(nothingElse);
      expect(await seen()).to.deep.equal([
        'alpha other 10 VULNERABLE PRESENT',
        'beta V 10 VULNERABLE PRESENT',
        'gamma V 10 VULNERABLE PRESENT',
      ]);
      expect(await upload(seenBy('Beta', [flaw(17)]))).to.deep.equal({ unchanged: 1, moved: 1 });
      valueOf(await merge(original.id, kept));
      for (const tool of ['Alpha', 'Beta', 'Gamma'])
        expect(await upload(seenBy(tool, [flaw(tool === 'Alpha' ? 10 : 17)])), tool).to.deep.equal(nothingElse);
      expect(await splits()).to.deep.equal([]);
    });

    it('are refused without the original, whose tools would take one for the other', async () => {
      const gamma = seenBy('Gamma', [flaw(50, { code: 'another(flaw_of_gamma)' })]);
      await upload(alpha(flaw(10)));
      await upload(gamma);
      await upload(beta(flaw(10)));
      const { original, splitOff } = await split(await idAt(10), 'beta');
      const before = await imports().dump();
      const refused = await merge(await idAt(50), splitOff.id);
      expect(refused.ok ? undefined : refused.error).to.deep.include({
        code: 'WRONG_STATE',
        field: ['input', 'mergedIds', '0'],
      });
      expect(refused.ok ? '' : refused.error.message).to.contain(original.id);
      expect(await imports().dump()).to.equal(before);
      const beside = await merge(original.id, await idAt(50), splitOff.id);
      expect(valueOf(beside).merged).to.have.length(2);
      expect(await upload(beta(flaw(10)))).to.deep.equal(nothingElse);
      for (const document of [alpha(flaw(10)), gamma]) expect(await upload(document)).to.deep.equal(nothingElse);
    });
  });

  it('hold the reports that had to do with them, and are undone with later ones', async () => {
    const first = await imports().upload(alpha(flaw(10)));
    const second = await imports().upload(beta(below(11)));
    const third = await imports().upload(alpha(flaw(10), flaw(60, { code: 'another(flaw_of_alpha)' })));
    await mergeAt(await idAt(10), await idAt(11));
    const before = await storedIn(imports(), engine);
    const reports = [];
    for (const document of [
      beta(below(15), flaw(10)),
      alpha(flaw(12), flaw(30)),
      beta(),
      beta(below(30)),
      alpha(),
      alpha(flaw(10)),
    ])
      reports.push(await imports().upload(rewritten(document)));
    for (const { id } of reports.reverse()) valueOf(await undo(id));
    expect(await storedIn(imports(), engine)).to.deep.equal(before);
    expect(valueOf(await undo(third.id)).state).to.equal('UNDONE');
    const refused = await undo(second.id);
    expect(refused.ok ? '' : refused.error.message).to.contain(made.merged);
    expect((await undo(first.id)).ok).to.equal(false);
  });

  it('are never taken apart again, whatever is reported, in which order, and whatever of it is undone', async () => {
    for (const seed of [1, 2, 3]) {
      made.imports = await importsIn(database());
      const random = randomReports(randomFrom(seed));
      const documents: string[] = [];
      const report = async (document = random.document()): Promise<ImportedReport> => {
        documents.push(document);
        return imports().upload(rewritten(document), { confirmClosing: true });
      };
      const merges = { done: 0 };
      const mergeSome = async (): Promise<void> => {
        const ids = (await imports().standing()).map(({ id }) => id);
        if (ids.length === 0) return;
        for (const _ of Array.from({ length: 20 })) {
          const [kept = '', merged = ''] = [ids[random.below(ids.length)], ids[random.below(ids.length)]];
          merges.done += (await merge(kept, merged)).ok ? 1 : 0;
        }
      };
      for (let count = 0; count < 6; count += 1) {
        random.grow();
        await report();
        const newest = documents.at(-1) ?? '';
        await report(newest);
        await mergeSome();
        const before = await imports().places();
        const again = counted(await report(newest));
        expect(again, `seed ${seed}`).to.not.have.any.keys('new', 'moved', 'reopened', 'closed');
        expect(await imports().places(), `seed ${seed}`).to.deep.equal(before);
        await imports().check();
      }
      expect(merges.done).to.be.greaterThan(0);
      const before = await storedIn(imports(), engine);
      const later: string[] = [];
      for (let count = 0; count < 6; count += 1) {
        const known = documents[random.below(documents.length)];
        later.push((await report(random.often(0.5) ? known : undefined)).id);
        await imports().check();
      }
      for (const id of later.reverse()) valueOf(await undo(id));
      expect(await storedIn(imports(), engine), `seed ${seed}`).to.deep.equal(before);
    }
  }).timeout(120_000);

  it('are merged once, when two people do so at once, crosswise too, and beside a report', async () => {
    const [one, other] = await apart();
    const [there, back, twice] = await Promise.all([
      merge(one, other),
      merge(other, one),
      merge(one, other),
      imports().upload(rewritten(beta(below(15)))),
    ]);
    const answers = [there, back, twice];
    expect(answers.filter(({ ok }) => ok)).to.have.length(1);
    answers.forEach((each) => expect(each.ok ? 'WRONG_STATE' : each.error.code).to.equal('WRONG_STATE'));
    for (const id of [one, other])
      expect((await imports().history(id)).filter((kind) => String(kind).startsWith('MERGED'))).to.have.length(1);
    expect(await upload(beta(below(15)))).to.deep.equal(nothingElse);
    expect(await upload(alpha(flaw(10)))).to.deep.equal(nothingElse);
  });

  it('take as many statements however many they are', async () => {
    const lines = [20, 21, 22, 23, 24, 25];
    for (const [index, line] of lines.entries())
      await upload(seenBy(`Tool${'ABCDEF'.charAt(index)}`, [flaw(line, { code: `call(${line}) of a library` })]));
    const ids = await Promise.all(lines.map((line) => idAt(line)));
    const [first = '', second = '', third = '', ...others] = ids;
    const few = await database().statements(() => merge(first, second));
    const many = await database().statements(() => merge(third, ...others));
    expect(many.length).to.equal(few.length);
    valueOf(await merge(first, third));
  });

  it('are refused when it makes no sense, and nothing changes', async () => {
    const [kept, merged] = await apart();
    await upload(alpha(flaw(10), flaw(50, { code: 'another(flaw_of_alpha)' })));
    const together = await idAt(50);
    const refusals: readonly (readonly [ids: readonly string[], code: string, field: string])[] = [
      [[], 'INVALID_VALUE', 'mergedIds'],
      [[kept], 'INVALID_VALUE', 'mergedIds.0'],
      [[merged, merged], 'INVALID_VALUE', 'mergedIds'],
      [[merged, '00000000-0000-7000-8000-000000000000'], 'NOT_FOUND', 'mergedIds.1'],
      [[merged, together], 'WRONG_STATE', 'mergedIds.1'],
      [Array.from({ length: 151 }, (_, index) => `id ${index}`), 'LIMIT_REACHED', 'mergedIds'],
    ];
    const before = await imports().dump();
    for (const [ids, expected, field] of refusals) {
      const refused = await merge(kept, ...ids);
      expect(refused.ok ? [] : [refused.error.code, refused.error.field?.slice(1).join('.')]).to.deep.equal([
        expected,
        field,
      ]);
    }
    const long = await mergeVulnerabilities(imports().env, kept, [merged], 'x'.repeat(10_001));
    expect(long.ok ? '' : [long.error.code, long.error.field]).to.deep.equal(['TOO_LONG', ['input', 'justification']]);
    expect(await imports().dump()).to.equal(before);
    valueOf(await removeVulnerability(imports().env, together, 'DUPLICATED'));
    for (const [id, ids, field] of [
      [kept, [together], 'mergedIds'],
      [together, [kept], 'vulnerabilityId'],
    ] as const) {
      const removed = await merge(id, ...ids);
      expect(removed.ok ? [] : [removed.error.code, removed.error.field?.[1]]).to.deep.equal(['WRONG_STATE', field]);
    }
  });
});
