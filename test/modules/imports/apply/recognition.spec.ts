import { expect } from 'chai';
import { addGitRoot } from '../../../../src/modules/roots';
import { eachEngine } from '../../../support/engines';
import { counted, importsIn, type Imports, type Standing } from './imports';
import { ruleOf, sarif, scan, type ResultDraft } from './sarif';

/** All orders of a short list. */
const permutations = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length < 2
    ? [items]
    : items.flatMap((item, index) =>
        permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
      );

const code = 'strcpy(target, source);';

eachEngine('recognising what a report shows again', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const upload = (...given: Parameters<Imports['upload']>) => imports().upload(...given);
  const byLine = async (): Promise<ReadonlyMap<number | null, Standing>> =>
    new Map((await imports().standing()).map((each) => [each.line, each]));
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(() => imports().check());

  it('moves what has the same code in another line, and keeps its id, history and age', async () => {
    await upload(scan([{ line: 10, code }]));
    const [before] = await imports().standing();
    const report = await upload(scan([{ line: 14, code }]));
    expect(counted(report)).to.deep.equal({ moved: 1 });
    const [after] = await imports().standing();
    expect(after).to.deep.equal({ ...before, line: 14 });
    expect(await imports().history(String(after?.id))).to.deep.equal(['REPORTED', 'MOVED']);
    const [change] = await imports().rows(
      `select previous_where, previous_line from vulnerability_changes where kind = 'MOVED' and report_id = '${report.id}'`,
    );
    expect(change).to.include({ previousWhere: 'src/app.ts' });
    expect(Number(change?.['previousLine'])).to.equal(10);
  });

  it('takes from what moved the identity of its old place, and leaves those of the tool and the code', async () => {
    const identities = (): Promise<readonly Readonly<Record<string, unknown>>[]> =>
      imports().rows(
        `select algorithm, value from vulnerability_identities where root_id = '${imports().world.root.id}' order by algorithm`,
      );
    await upload(scan([{ line: 10, code, partial: 'f1' }]));
    const before = await identities();
    await upload(scan([{ line: 14, code, partial: 'f1' }]));
    const after = await identities();
    const [content, location, tool] = before;
    expect(after).to.have.length(3);
    expect(after).to.deep.include.members([content, tool]);
    expect(after).to.not.deep.include(location);
    expect(counted(await upload(scan([{ line: 10, code: 'memcpy(a, b, c);' }])))).to.deep.equal({ new: 1, closed: 1 });
  });

  it('follows the fingerprint of the tool when code and line both change', async () => {
    await upload(scan([{ line: 10, code, partial: 'f1' }]));
    const report = await upload(scan([{ line: 11, code: 'strncpy(target, source, size);', partial: 'f1' }]));
    expect(counted(report)).to.deep.equal({ moved: 1 });
  });

  it('follows a fingerprint that identifies by itself into another file', async () => {
    await upload(scan([{ path: 'src/a.ts', line: 10, fingerprint: 'f1' }]));
    expect(counted(await upload(scan([{ path: 'src/b.ts', line: 12, fingerprint: 'f1' }])))).to.deep.equal({
      moved: 1,
    });
    expect(await imports().places()).to.deep.equal(['src/b.ts:12 VULNERABLE']);
  });

  it('distrusts a fingerprint that results of different rules or files share', async () => {
    const fingerprint = 'requires login';
    await upload(
      scan([
        { path: 'src/a.ts', fingerprint },
        { path: 'src/b.ts', fingerprint },
      ]),
    );
    const report = await upload(scan([{ path: 'src/c.ts', fingerprint }]));
    expect(counted(report)).to.deep.equal({ new: 1, closed: 2 });
  });

  it('keeps results apart that are alike, whatever their number', async () => {
    const alike = (count: number): string => scan(Array.from({ length: count }, () => ({ line: 5, code })));
    expect(counted(await upload(alike(3)))).to.deep.equal({ new: 3 });
    const ids = (await imports().standing()).map(({ id }) => id);
    expect(
      counted(
        await upload(
          scan([...Array.from({ length: 3 }, () => ({ line: 5, code }))], { ended: '2025-03-01T10:00:00Z' }),
        ),
      ),
    ).to.deep.equal({ unchanged: 3 });
    expect(counted(await upload(alike(2)))).to.deep.equal({ unchanged: 2, closed: 1 });
    expect(counted(await upload(alike(4)))).to.deep.equal({ unchanged: 2, reopened: 1, new: 1 });
    expect((await imports().standing()).map(({ id }) => id)).to.include.members(ids);
  });

  it('closes of several alike just the one whose place is gone', async () => {
    await upload(
      scan([
        { line: 10, code },
        { line: 20, code },
        { line: 30, code },
      ]),
    );
    const before = await byLine();
    expect(
      counted(
        await upload(
          scan([
            { line: 20, code },
            { line: 30, code },
          ]),
        ),
      ),
    ).to.deep.equal({ unchanged: 2, closed: 1 });
    const after = await byLine();
    expect(after.get(10)).to.include({ id: before.get(10)?.id, state: 'SAFE' });
    expect(after.get(20)).to.deep.equal(before.get(20));
    // The next shift must not wake the one that was fixed.
    expect(
      counted(
        await upload(
          scan([
            { line: 25, code },
            { line: 35, code },
          ]),
        ),
      ),
    ).to.deep.equal({ moved: 2 });
    const shifted = await byLine();
    expect([25, 35].map((line) => shifted.get(line)?.id)).to.deep.equal([20, 30].map((line) => before.get(line)?.id));
  });

  it('gives a new one among several alike an identity of its own', async () => {
    await upload(
      scan([
        { line: 10, code },
        { line: 20, code },
      ]),
    );
    const before = await byLine();
    expect(
      counted(
        await upload(
          scan([
            { line: 5, code },
            { line: 10, code },
            { line: 20, code },
          ]),
        ),
      ),
    ).to.deep.equal({ unchanged: 2, new: 1 });
    const between = await byLine();
    expect(
      counted(
        await upload(
          scan([
            { line: 8, code },
            { line: 13, code },
            { line: 23, code },
          ]),
        ),
      ),
    ).to.deep.equal({ moved: 3 });
    const after = await byLine();
    expect([8, 13, 23].map((line) => after.get(line)?.id)).to.deep.equal([
      between.get(5)?.id,
      before.get(10)?.id,
      before.get(20)?.id,
    ]);
  });

  it('tells results of one place and message apart by their code and suppression, whatever their order', async () => {
    const rules = [ruleOf('a', 89)];
    const both: readonly ResultDraft[] = [
      { rule: 'a', line: 16, code },
      { rule: 'a', line: 16 },
    ];
    const alike: readonly ResultDraft[] = [
      { rule: 'a', line: 30, code, suppressed: true },
      { rule: 'a', line: 30, code },
    ];
    for (const first of permutations(both))
      for (const second of permutations(both)) {
        const own = await importsIn(database());
        await own.upload(scan(first, { tool: 'Second', rules }));
        expect(counted(await own.upload(scan(second, { rules })))).to.deep.equal({ unchanged: 2 });
      }
    for (const order of permutations(alike)) {
      const own = await importsIn(database());
      await own.upload(scan([{ rule: 'a', line: 30, code }], { rules }));
      const report = await own.upload(scan(order, { rules }));
      expect(counted(report)).to.deep.equal({ unchanged: 1, dropped: 1, SUPPRESSED: 1 });
    }
  });

  it('gives the same outcome and the same identities for every order of the results', async () => {
    const first: readonly ResultDraft[] = [
      { line: 10, code },
      { line: 20, code },
      { line: 20, code, message: 'The same place again.' },
      { line: 30, code: 'gets(line);', partial: 'p' },
    ];
    const second: readonly ResultDraft[] = [
      { line: 12, code },
      { line: 20, code, message: 'The same place again.' },
      { line: 33, code: 'gets(line);', partial: 'p' },
      { line: 40, code: 'system(command);' },
    ];
    const seen = new Set<string>();
    const orders = permutations(second).filter((_, index) => index % 3 === 0);
    for (const [index, order] of orders.entries()) {
      const own = await importsIn(database());
      const named = async (): Promise<ReadonlyMap<unknown, string>> =>
        new Map(
          (await own.rows(`select id, line, message from vulnerabilities where root_id = '${own.world.root.id}'`)).map(
            ({ id, line, message }) => [id, `${String(line)} ${String(message)}`],
          ),
        );
      expect(counted(await own.upload(scan(permutations(first)[index] ?? first)))).to.deep.equal({ new: 4 });
      const born = await named();
      const report = await own.upload(scan(order));
      const identities = await own.rows(
        `select value, vulnerability_id, state, line from vulnerability_identities join vulnerabilities
           on vulnerabilities.id = vulnerability_id where vulnerability_identities.root_id = '${own.world.root.id}' order by value`,
      );
      const owners = await named();
      seen.add(
        JSON.stringify([
          counted(report),
          identities.map(({ value, vulnerabilityId, state, line }) => [
            value,
            born.get(vulnerabilityId) ?? 'new',
            owners.get(vulnerabilityId),
            state,
            Number(line),
          ]),
        ]),
      );
    }
    expect(orders.length).to.equal(8);
    expect(seen.size).to.equal(1);
  }).timeout(30_000);

  it('takes two tools that report one weakness in one place for two witnesses of one vulnerability', async () => {
    const rules = [ruleOf('a', 89), ruleOf('b', 89)];
    await upload(scan([{ rule: 'a', line: 3 }], { tool: 'First', rules }));
    const report = await upload(scan([{ rule: 'b', line: 3 }], { tool: 'Second', rules }));
    expect(counted(report)).to.deep.equal({ unchanged: 1 });
    const [only] = await imports().standing();
    const sightings = await imports().rows(
      `select tool, rule_id, presence from sightings join sighting_scopes on sighting_scopes.id = scope_id
       where vulnerability_id = '${String(only?.id)}' order by tool`,
    );
    expect(sightings).to.deep.equal([
      { tool: 'first', ruleId: 'a', presence: 'PRESENT' },
      { tool: 'second', ruleId: 'b', presence: 'PRESENT' },
    ]);
  });

  it('does not move a vulnerability to and fro between tools that see its code in different lines', async () => {
    const rules = [ruleOf('a', 89)];
    const seen = (tool: string, line: number): string => scan([{ rule: 'a', line, code }], { tool, rules });
    await upload(seen('First', 10));
    expect(counted(await upload(seen('Second', 12)))).to.deep.equal({ unchanged: 1 });
    expect(counted(await upload(`${seen('First', 10)} `))).to.deep.equal({ unchanged: 1 });
    expect(counted(await upload(`${seen('Second', 12)} `))).to.deep.equal({ unchanged: 1 });
    expect(counted(await upload(seen('First', 15)))).to.deep.equal({ moved: 1 });
    expect(counted(await upload(seen('Second', 17)))).to.deep.equal({ unchanged: 1 });
    expect(await imports().places()).to.deep.equal(['src/app.ts:15 VULNERABLE']);
    await upload(scan([], { tool: 'First', rules }));
    expect(counted(await upload(seen('Second', 19)))).to.deep.equal({ moved: 1 });
  });

  it('leaves a vulnerability where its own branch has it when another branch shifts', async () => {
    const seen = (branch: string, line: number): string => scan([{ line, code }], { branch });
    await upload(seen('main', 10));
    expect(counted(await upload(seen('topic', 14)))).to.deep.equal({ unchanged: 1 });
    expect(counted(await upload(seen('topic', 18)))).to.deep.equal({ unchanged: 1 });
    expect((await imports().standing())[0]).to.include({ line: 10, branch: 'main' });
    expect(counted(await upload(seen('main', 18)))).to.deep.equal({ moved: 1 });
    expect(counted(await upload(`${seen('topic', 18)} `))).to.deep.equal({ unchanged: 1 });
  });

  it('does not let what matches loosely take what another matches exactly', async () => {
    // The first keeps its fingerprint; the second stands where the first stood.
    await upload(
      scan([
        { line: 10, partial: 'one' },
        { line: 20, partial: 'two' },
      ]),
    );
    const before = await byLine();
    const report = await upload(
      scan([
        { line: 20, partial: 'one' },
        { line: 30, partial: 'two' },
      ]),
    );
    expect(counted(report)).to.deep.equal({ moved: 2 });
    const after = await byLine();
    expect([20, 30].map((line) => after.get(line)?.id)).to.deep.equal([10, 20].map((line) => before.get(line)?.id));
  });

  it('does not close and make anew what only a better match left over', async () => {
    await upload(
      scan([
        { line: 10, code: 'alpha(beta);', partial: 'one' },
        { line: 20, code: 'gamma(delta);' },
      ]),
    );
    const before = await byLine();
    // The first has the fingerprint of one and the code of the other, which is still in its place.
    const report = await upload(scan([{ line: 15, code: 'gamma(delta);', partial: 'one' }, { line: 20 }]));
    expect(counted(report)).to.deep.equal({ moved: 1, unchanged: 1 });
    const after = await byLine();
    expect(after.get(15)?.id).to.equal(before.get(10)?.id);
    expect(after.get(20)?.id).to.equal(before.get(20)?.id);
  });

  it('fails closed when several fit one vulnerability alike: nothing is merged, nothing closed', async () => {
    await upload(scan([{ line: 10, code: 'first(version);' }]));
    await upload(scan([{ line: 10, code: 'second(version);' }]));
    const [before] = await imports().standing();
    const report = await upload(
      scan([
        { line: 30, code: 'first(version);' },
        { line: 40, code: 'second(version);' },
      ]),
    );
    expect(counted(report)).to.deep.equal({ dropped: 2, AMBIGUOUS: 2 });
    expect(await imports().standing()).to.deep.equal([before]);
    const settled = await upload(scan([{ line: 40, code: 'second(version);' }]));
    expect(counted(settled)).to.deep.equal({ moved: 1 });
  });

  it('takes what is in the very place of something before what is where another tool sees it', async () => {
    const rules = [ruleOf('rule', 120)];
    await upload(scan([{ line: 5, code }], { rules }));
    await upload(scan([{ line: 7, code }], { tool: 'Other', rules }));
    const [before] = await imports().standing();
    const edited = [5, 7].map((line) => ({ line, code: `rewritten(${line}, entirely);` }));
    expect(counted(await upload(scan(edited, { rules })))).to.deep.equal({ unchanged: 1, new: 1 });
    expect((await byLine()).get(5)?.id).to.equal(before?.id);
  });

  it('finds what was reported under a former id of its rule', async () => {
    const rules = [{ id: 'new-id', deprecatedIds: ['old-id'] }];
    await upload(
      scan([
        { rule: 'old-id', line: 3 },
        { rule: 'old-id', line: 8, code },
        { rule: 'old-id', line: 9, code },
      ]),
    );
    const renamed = await upload(
      scan(
        [
          { rule: 'new-id', line: 3 },
          { rule: 'new-id', line: 8, code },
          { rule: 'new-id', line: 9, code },
        ],
        { rules },
      ),
    );
    expect(counted(renamed)).to.deep.equal({ unchanged: 3 });
    const again = await upload(
      scan([
        { rule: 'new-id', line: 3 },
        { rule: 'new-id', line: 8, code },
        { rule: 'new-id', line: 9, code },
      ]),
    );
    expect(counted(again)).to.deep.equal({ unchanged: 3 });
  });

  it('does not take another secret for one that is gone, since the same person committed both', async () => {
    const secret = (startLine: number, commitSha: string): object => ({
      ruleId: 'generic-api-key',
      message: { text: 'generic-api-key has detected secret for file config.yml.' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'config.yml' }, region: { startLine } } }],
      partialFingerprints: { commitSha, email: 'ann@example.com', author: 'Ann', date: '', commitMessage: 'Settings' },
    });
    const log = (...results: readonly object[]): string =>
      JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'gitleaks' } }, results }] });
    const commits = ['b3c1f0a7d2e94c55', '86a1f7e0c9d8b7a6', 'f5e4d3c2b3c1f0a7'];
    const [first, second, third] = [3, 10, 200].map((line, index) => secret(line, commits[index] ?? ''));
    await upload(log(first as object, second as object));
    expect(counted(await upload(log(second as object, third as object)))).to.deep.equal({
      new: 1,
      unchanged: 1,
      closed: 1,
    });
  });

  it('recognises in a file what an earlier run of it brought', async () => {
    const results = [{ line: 3, code }];
    const report = await upload(sarif({ results }, { results, category: 'other' }));
    expect(report.analyses.map(counted)).to.deep.equal([{ new: 1 }, { unchanged: 1 }]);
  });

  it('keeps one finding for each weakness of a group, over all its roots', async () => {
    const { env, world } = imports();
    const added = await addGitRoot(world.env, world.group, { url: 'https://example.com/second.git', branch: 'main' });
    if (!added.ok) throw new Error(JSON.stringify(added.error));
    await upload(scan([{ line: 3, code }]));
    const report = await upload(scan([{ line: 3, code }]), { rootNickname: added.value.nickname, env });
    expect(counted(report)).to.deep.equal({ new: 1 });
    const [first] = await imports().standing();
    const [second] = await imports().standing(added.value);
    expect(second?.findingId).to.equal(first?.findingId);
    expect(second?.id).to.not.equal(first?.id);
  });
});
