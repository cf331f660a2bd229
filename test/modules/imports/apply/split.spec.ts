import { expect } from 'chai';
import { undoReport } from '../../../../src/modules/imports';
import { checkFigures, removeVulnerability, splitVulnerability } from '../../../../src/modules/vulnerabilities';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { randomFrom } from '../../random';
import { counted, importsIn, rewritten, type Imports } from './imports';
import { randomReports } from './random-reports';
import { ruleOf, sarif, type ResultDraft, type RunDraft } from './sarif';
import { storedIn } from './stored';

const code = 'query(request.body.name + suffix)';
const flaw = (line: number, more: Partial<ResultDraft> = {}): ResultDraft => ({ line, code, rule: 'a', ...more });

/** What a tool reports; all tools know the rule by the same CWE. */
const seenBy = (tool: string, results: readonly ResultDraft[], more: RunDraft = {}): string =>
  sarif({ tool, rules: [ruleOf('a', 89)], results, ...more });

const beside = flaw(2, { code: 'eval(other_thing_of_the_file)' });
const alpha = (...results: readonly ResultDraft[]): string => seenBy('Alpha', [beside, ...results]);
const beta = (...results: readonly ResultDraft[]): string => seenBy('Beta', [beside, ...results]);

eachEngine('a vulnerability that is split', (database, engine) => {
  const made: { imports?: Imports; original: string; splitOff: string } = { original: '', splitOff: '' };
  const imports = (): Imports => made.imports as Imports;
  const upload = async (document: string) => counted(await imports().upload(document));
  const split = (id: string, ...tools: readonly string[]) =>
    splitVulnerability(
      imports().env,
      id,
      tools.map((each) => {
        const [tool = '', category = null] = each.split('/');
        return { tool, category };
      }),
      'They are two flaws.',
    );
  const idAt = async (line: number): Promise<string> =>
    (await imports().standing()).find((each) => each.line === line)?.id ?? '';
  /** Who sees what where: the vulnerabilities by the names that the test gives them. */
  const seen = async (): Promise<readonly string[]> => {
    const rows = await imports().rows(
      `select vulnerabilities.id, tool, presence, "where", line, state from sightings
         join sighting_scopes on sighting_scopes.id = scope_id join vulnerabilities on vulnerabilities.id = vulnerability_id
       where vulnerabilities.root_id = '${imports().world.root.id}' and snippet not like 'eval%'`,
    );
    const names = new Map([
      [made.original, 'V'],
      [made.splitOff, 'W'],
    ]);
    return rows
      .map(({ id, tool, presence, where, line, state }) =>
        [tool, names.get(String(id)) ?? 'other', `${String(where)}:${String(line)}`, state, presence].join(' '),
      )
      .sort();
  };
  const splitAt = async (line: number, ...tools: readonly string[]): Promise<void> => {
    const { original, splitOff } = valueOf(await split(await idAt(line), ...tools));
    [made.original, made.splitOff] = [original.id, splitOff.id];
  };
  const undo = async (id: string) => undoReport(await imports().world.as('GROUP_MANAGER'), id, 'A mistake.');

  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(async () => {
    await imports().check();
    expect(await checkFigures(imports().world.env)).to.deep.equal([]);
  });

  const here = (tool: string, name: string, place: string): string => `${tool} ${name} ${place} VULNERABLE PRESENT`;
  const apart = (v: string, w = v): readonly string[] => [here('alpha', 'V', v), here('beta', 'W', w)];

  /** Reports after the split, and what each of them comes to; then who sees what. */
  const cases: Readonly<
    Record<string, readonly [reports: readonly (readonly [string, object])[], then: readonly string[]]>
  > = {
    'stays so when the same is reported again': [
      [
        [alpha(flaw(10)), { unchanged: 2 }],
        [beta(flaw(10)), { unchanged: 2 }],
        [alpha(flaw(10)), { unchanged: 2 }],
      ],
      apart('src/app.ts:10'),
    ],
    'moves with the lines of each tool, the one that stayed first': [
      [
        [alpha(flaw(15)), { unchanged: 1, moved: 1 }],
        [beta(flaw(15)), { unchanged: 1, moved: 1 }],
        [alpha(flaw(15)), { unchanged: 2 }],
      ],
      apart('src/app.ts:15'),
    ],
    'moves with the lines of each tool, the one that left first': [
      [
        [beta(flaw(15)), { unchanged: 1, moved: 1 }],
        [alpha(flaw(15)), { unchanged: 1, moved: 1 }],
        [beta(flaw(15)), { unchanged: 2 }],
      ],
      apart('src/app.ts:15'),
    ],
    'stays apart when its code is edited after a move': [
      [
        [beta(flaw(15)), { unchanged: 1, moved: 1 }],
        [alpha(flaw(15)), { unchanged: 1, moved: 1 }],
        [alpha(flaw(15, { code: 'query(clean(request.body.name))' })), { unchanged: 2 }],
        [beta(flaw(15, { code: 'query(clean(request.body.name))' })), { unchanged: 2 }],
        [beta(flaw(18, { code: 'query(clean(request.body.name))' })), { unchanged: 1, moved: 1 }],
      ],
      apart('src/app.ts:15', 'src/app.ts:18'),
    ],
    'follows into another file with each tool': [
      [
        [alpha(flaw(10, { path: 'lib/app.ts' })), { unchanged: 1, moved: 1 }],
        [beta(flaw(10, { path: 'lib/app.ts' })), { unchanged: 1, moved: 1 }],
      ],
      apart('lib/app.ts:10'),
    ],
    'is closed and opened again by its own tool alone': [
      [
        [beta(), { unchanged: 1, closed: 1 }],
        [alpha(flaw(10)), { unchanged: 2 }],
        [beta(flaw(10)), { unchanged: 1, reopened: 1 }],
        [alpha(), { unchanged: 1, closed: 1 }],
        [beta(flaw(10)), { unchanged: 2 }],
      ],
      ['alpha V src/app.ts:10 SAFE ABSENT', here('beta', 'W', 'src/app.ts:10')],
    ],
    'is the original for other tools, and the same in other branches': [
      [
        [seenBy('Gamma', [flaw(10)]), { unchanged: 1 }],
        [seenBy('Beta', [flaw(10)], { branch: 'topic' }), { unchanged: 1 }],
        [seenBy('Beta', [flaw(10)], { category: 'part' }), { unchanged: 1 }],
      ],
      [
        here('alpha', 'V', 'src/app.ts:10'),
        here('beta', 'V', 'src/app.ts:10'),
        here('beta', 'W', 'src/app.ts:10'),
        here('beta', 'W', 'src/app.ts:10'),
        here('gamma', 'V', 'src/app.ts:10'),
      ],
    ],
    'has what is new beside it told apart, too, report after report': [
      [
        [alpha(flaw(30)), { unchanged: 1, moved: 1 }],
        [alpha(flaw(30, { code: 'query(what_else_there_is)' })), { unchanged: 2 }],
        [beta(flaw(10), flaw(30, { code: 'query(what_else_there_is)' })), { unchanged: 2, new: 1 }],
        [beta(flaw(10), flaw(30, { code: 'query(what_else_there_is)' })), { unchanged: 3 }],
        [alpha(flaw(30)), { unchanged: 2 }],
      ],
      [...apart('src/app.ts:30', 'src/app.ts:10'), here('beta', 'other', 'src/app.ts:30')],
    ],
  };

  Object.entries(cases).forEach(([what, [reports, then]]) => {
    it(what, async () => {
      await upload(alpha(flaw(10)));
      expect(await upload(beta(flaw(10)))).to.deep.equal({ unchanged: 2 });
      await splitAt(10, 'beta');
      for (const [index, [document, counts]] of reports.entries())
        expect(await upload(rewritten(document)), `report ${index + 1}`).to.deep.equal(counts);
      expect(await seen()).to.deep.equal([...then].sort());
    });
  });

  it('is told from others with the same code, whichever of them goes', async () => {
    await upload(alpha(flaw(10), flaw(20)));
    await upload(beta(flaw(10), flaw(20)));
    await splitAt(10, 'beta');
    const other = (tool: string, line: number): string => here(tool, 'other', `src/app.ts:${line}`);
    expect(await upload(beta(flaw(12), flaw(22)))).to.deep.equal({ unchanged: 2, moved: 1 });
    expect(await seen()).to.include(here('beta', 'W', 'src/app.ts:12'));
    expect(await upload(alpha(flaw(12), flaw(22)))).to.deep.equal({ unchanged: 1, moved: 2 });
    expect(await seen()).to.deep.equal([...apart('src/app.ts:12'), other('alpha', 22), other('beta', 22)].sort());
    expect(await upload(beta(flaw(22)))).to.deep.equal({ unchanged: 2, closed: 1 });
    expect(await seen()).to.deep.equal(
      [
        here('alpha', 'V', 'src/app.ts:12'),
        'beta W src/app.ts:12 SAFE ABSENT',
        other('alpha', 22),
        other('beta', 22),
      ].sort(),
    );
  });

  it('can be split again, and what several tools have for themselves is recognised by each of them', async () => {
    const by = (tool: string, line: number): string => seenBy(tool, [flaw(line)]);
    for (const tool of ['Alpha', 'Beta', 'Gamma', 'Delta']) await upload(by(tool, 10));
    await splitAt(10, 'beta', 'gamma', 'delta');
    expect(await upload(by('Gamma', 14))).to.deep.equal({ unchanged: 1 });
    expect(await upload(by('Beta', 14))).to.deep.equal({ unchanged: 1 });
    expect(await upload(by('Delta', 14))).to.deep.equal({ moved: 1 });
    const edited = (tool: string): string => seenBy(tool, [flaw(14, { code: 'query(a_cleaned_name)' })]);
    for (const tool of ['Gamma', 'Beta', 'Delta']) expect(await upload(edited(tool))).to.deep.equal({ unchanged: 1 });
    const { splitOff: third } = valueOf(await split(made.splitOff, 'gamma'));
    for (const tool of ['Gamma', 'Beta', 'Delta'])
      expect(await upload(edited(tool) + ' ')).to.deep.equal({ unchanged: 1 });
    expect(await upload(by('Alpha', 10) + ' ')).to.deep.equal({ unchanged: 1 });
    const { original: fourth, splitOff: last } = valueOf(
      await split(third.id, 'gamma').then(async (refused) => {
        expect(refused.ok ? '' : refused.error.code).to.equal('WRONG_STATE');
        return split(made.splitOff, 'delta');
      }),
    );
    expect([fourth.id, (await imports().standing()).length]).to.deep.equal([made.splitOff, 4]);
    expect(await upload(seenBy('Delta', [flaw(19, { code: 'query(a_cleaned_name)' })]))).to.deep.equal({ moved: 1 });
    expect((await imports().standing()).find(({ id }) => id === last.id)?.line).to.equal(19);
  });

  it('keeps its decisions, and the new one its age, its texts and a history of its own', async () => {
    await upload(alpha(flaw(10)));
    await upload(beta(flaw(10)));
    const id = await idAt(10);
    await imports().rows(
      `update vulnerabilities set treatment = 'IN_PROGRESS', tracker_link = 'https://example.com/1', detail = '{"a":1}' where id = '${id}'${engine === 'sqlite' ? ' returning id' : ''}`,
    );
    const { original, splitOff } = valueOf(await split(id, 'beta'));
    expect([original.id, original.treatment, original.trackerLink]).to.deep.equal([
      id,
      'IN_PROGRESS',
      'https://example.com/1',
    ]);
    expect([splitOff.treatment, splitOff.trackerLink, splitOff.state]).to.deep.equal(['UNTREATED', null, 'VULNERABLE']);
    expect([splitOff.where, splitOff.line, splitOff.message]).to.deep.equal([
      original.where,
      original.line,
      original.message,
    ]);
    const [first] = await imports().rows(
      `select min(first_seen_at) as seen from sightings where vulnerability_id = '${splitOff.id}'`,
    );
    expect(splitOff.createdAt).to.equal(first?.['seen']);
    expect(
      await imports().rows(
        `select vulnerability_id, told.kind, other_id, justification, detail from vulnerability_changes as told
           join vulnerabilities on vulnerabilities.id = vulnerability_id
         where root_id = '${original.rootId}' and told.kind <> 'REPORTED' order by told.kind`,
      ),
    ).to.deep.equal([
      {
        vulnerabilityId: id,
        kind: 'SPLIT',
        otherId: splitOff.id,
        justification: 'They are two flaws.',
        detail: '{"a":1}',
      },
      {
        vulnerabilityId: splitOff.id,
        kind: 'SPLIT_OFF',
        otherId: id,
        justification: 'They are two flaws.',
        detail: '{"a":1}',
      },
    ]);
    expect(
      await imports().rows(
        `select type, subject_id from journal where type like 'VulnerabilitySplit%' and subject_id in ('${id}', '${splitOff.id}') order by type`,
      ),
    ).to.deep.equal([
      { type: 'VulnerabilitySplit', subjectId: id },
      { type: 'VulnerabilitySplitOff', subjectId: splitOff.id },
    ]);
    expect(
      await imports().rows(`select kind from tracking_entries where finding_id = '${original.findingId}'`),
    ).to.have.length(2);
  });

  it('is closed with the split when none of its own tools sees it any more', async () => {
    await upload(alpha(flaw(10)));
    await upload(beta(flaw(10)));
    expect(await upload(rewritten(beta()))).to.deep.equal({ unchanged: 1 });
    await splitAt(10, 'alpha');
    expect(await seen()).to.deep.equal([here('alpha', 'W', 'src/app.ts:10'), 'beta V src/app.ts:10 SAFE ABSENT']);
    expect(await imports().history(made.original)).to.deep.equal(['REPORTED', 'SPLIT', 'CLOSED']);
    expect(await upload(rewritten(alpha(flaw(10))))).to.deep.equal({ unchanged: 2 });
    expect(await upload(rewritten(beta(flaw(10))))).to.deep.equal({ unchanged: 1, reopened: 1 });
  });

  it('is undone with later reports, and holds the reports before it that saw it', async () => {
    await upload(alpha(flaw(10)));
    const second = await imports().upload(beta(flaw(10)));
    const third = await imports().upload(alpha(flaw(10), flaw(40, { code: 'another(flaw_of_alpha)' })));
    await splitAt(10, 'beta');
    const before = await storedIn(imports(), engine);
    const later = [
      beta(flaw(15), flaw(10)),
      alpha(flaw(12), flaw(30)),
      beta(),
      beta(flaw(30, { code: 'query(what_else)' })),
    ];
    const reports = [];
    for (const document of later) reports.push(await imports().upload(rewritten(document)));
    for (const { id } of reports.reverse()) valueOf(await undo(id));
    expect(await storedIn(imports(), engine)).to.deep.equal(before);
    expect(valueOf(await undo(third.id)).state).to.equal('UNDONE');
    const refused = await undo(second.id);
    expect(refused.ok ? '' : refused.error.message).to.equal(
      `People split or merged since 1 vulnerabilities that the report saw or changed: ${made.original}.`,
    );
  });

  it('is never mixed up again, whatever is reported, and whatever of it is undone', async () => {
    for (const seed of [1, 2]) {
      made.imports = await importsIn(database());
      const rootId = imports().world.root.id;
      const { grow, document } = randomReports(randomFrom(seed));
      const report = async (): Promise<string> => {
        grow();
        return (await imports().upload(document(), { confirmClosing: true })).id;
      };
      for (let count = 0; count < 8; count += 1) await report();
      const shared = await imports().rows(
        `select vulnerability_id, min(tool) as tool, min(category) as category
         from sightings join sighting_scopes on sighting_scopes.id = scope_id where root_id = '${rootId}'
         group by vulnerability_id having count(distinct tool) > 1 and count(distinct category) = 1 order by 1 limit 5`,
      );
      expect(shared).to.not.deep.equal([]);
      for (const { vulnerabilityId, tool, category } of shared)
        valueOf(await split(String(vulnerabilityId), [tool, category].filter((part) => part !== '').join('/')));
      const before = await storedIn(imports(), engine);
      const later: string[] = [];
      for (let count = 0; count < 8; count += 1) {
        later.push(await report());
        expect(
          await imports().rows(
            `select * from vulnerability_splits as split join sighting_scopes as scope on scope.root_id = split.root_id
               join sightings on sightings.scope_id = scope.id and sightings.vulnerability_id = split.vulnerability_id
             where (split.own = 0) = (scope.tool = split.tool and scope.category = split.category)
               and not exists (select 1 from vulnerability_splits as another
                 where another.vulnerability_id = split.vulnerability_id and another.own_key <> split.own_key)`,
          ),
        ).to.deep.equal([]);
        await imports().check();
      }
      for (const id of later.reverse()) valueOf(await undo(id));
      expect(await storedIn(imports(), engine), `seed ${seed}`).to.deep.equal(before);
    }
  });

  it('is split once, when two people do so at the same time, and by whoever comes first when a report does', async () => {
    await upload(alpha(flaw(10)));
    await upload(beta(flaw(10)));
    const id = await idAt(10);
    const answers = await Promise.all([
      split(id, 'beta'),
      split(id, 'beta'),
      imports().upload(rewritten(beta(flaw(15)))),
    ]);
    expect(answers.slice(0, 2).map((each) => 'ok' in each && each.ok)).to.have.members([true, false]);
    expect(
      await imports().rows(`select count(*) as count from vulnerability_splits where vulnerability_id = '${id}'`),
    ).to.deep.equal([{ count: 1 }]);
    expect(await upload(rewritten(beta(flaw(15))))).to.deep.equal({ unchanged: 2 });
  });

  const refusals: readonly (readonly [tools: readonly string[], code: string, field: string])[] = [
    [[], 'INVALID_VALUE', 'sightings'],
    [['alpha', 'beta'], 'INVALID_VALUE', 'sightings'],
    [['beta', 'beta'], 'INVALID_VALUE', 'sightings'],
    [['beta', 'gamma'], 'NOT_FOUND', 'sightings.1'],
    [['beta/part'], 'NOT_FOUND', 'sightings.0'],
    [Array.from({ length: 21 }, (_, index) => `tool ${index}`), 'LIMIT_REACHED', 'sightings'],
  ];

  it('is refused when it makes no sense, and changes nothing', async () => {
    await upload(alpha(flaw(10), flaw(50, { code: 'alone(with_its_tool)' })));
    await upload(beta(flaw(10)));
    const id = await idAt(10);
    const before = await imports().dump();
    for (const [tools, expected, field] of refusals) {
      const refused = await split(id, ...tools);
      expect(refused.ok ? [] : [refused.error.code, refused.error.field?.slice(1).join('.')]).to.deep.equal([
        expected,
        field,
      ]);
    }
    const alone = await split(await idAt(50), 'alpha');
    expect(alone.ok ? '' : alone.error.code).to.equal('WRONG_STATE');
    expect(await imports().dump()).to.equal(before);
    valueOf(await removeVulnerability(imports().env, id, 'FALSE_POSITIVE'));
    const removed = await split(id, 'beta');
    expect(removed.ok ? '' : removed.error.code).to.equal('WRONG_STATE');
  });
});
