import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { connect } from '../../../../src/database/connect';
import { addGitRoot, type Root } from '../../../../src/modules/roots';
import { removeVulnerability } from '../../../../src/modules/vulnerabilities';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { counted, importsIn, type Imports } from './imports';
import { ruleOf, scan, type ResultDraft } from './sarif';
import { programOf } from '../../../support/program';

const results = (count: number, shift = 0): readonly ResultDraft[] =>
  Array.from({ length: count }, (_, index) => ({
    rule: `rule-${index % 12}`,
    line: index + 1 + shift,
    code: `const value${index} = read(input${index});`,
  }));
const rules = Array.from({ length: 12 }, (_, index) => ruleOf(`rule-${index}`, 100 + index));
const file = (count: number, shift = 0, tool = 'Scanner'): string => scan(results(count, shift), { rules, tool });

eachEngine('reports that come at the same time', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(() => imports().check());

  /** The same person by connections of their own. */
  const otherConnections = () => {
    const other = connect(database().config);
    const { env } = imports();
    return { env: { ...env, db: other.db }, close: () => other.close() };
  };

  it('applies one file that comes four times at once as if it came once', async () => {
    const reports = await Promise.all([1, 2, 3, 4].map(() => imports().upload(file(300))));
    expect(reports.map(({ state }) => state).sort()).to.deep.equal(['APPLIED', 'UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
    expect(await imports().standing()).to.have.length(300);
    expect(await imports().rows(`select id from reports where root_id = '${imports().world.root.id}'`)).to.have.length(
      1,
    );
  });

  it('does so, too, when they come to several processes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'integrates-processes-'));
    const path = join(folder, 'report.sarif');
    await writeFile(path, file(1500));
    const script = programOf('test/modules/imports/apply/other-process.ts');
    const config = JSON.stringify(database().config);
    const started = [1, 2, 3].map(() =>
      promisify(execFile)(process.execPath, [...script, config, imports().world.organization.name, path]),
    );
    const states = (await Promise.all(started)).map(({ stdout }) => stdout);
    await rm(folder, { recursive: true });
    expect(states.sort()).to.deep.equal(['APPLIED', 'UNCHANGED', 'UNCHANGED']);
    expect(await imports().standing()).to.have.length(1500);
  }).timeout(60_000);

  it('applies different reports on one root one after the other', async () => {
    await imports().upload(file(100));
    const other = otherConnections();
    try {
      await Promise.all([
        imports().upload(file(100, 5)),
        imports().upload(file(120, 9), { env: other.env }),
        imports().upload(file(100, 0, 'Second'), { env: other.env }),
      ]);
    } finally {
      await other.close();
    }
    const after = await imports().upload(file(120, 3));
    expect(after.counts).to.include({ new: 0, closed: 0 });
    expect(await imports().standing()).to.have.length(120);
  });

  it('opens a finding once when several roots of a group report its weakness at once, and counts them all', async () => {
    const { world } = imports();
    const roots: readonly Root[] = [
      world.root,
      ...(await [1, 2, 3].reduce<Promise<readonly Root[]>>(
        async (before, number) => [
          ...(await before),
          valueOf(
            await addGitRoot(world.env, world.group, { url: `https://example.com/part-${number}.git`, branch: 'main' }),
          ),
        ],
        Promise.resolve([]),
      )),
    ];
    const others = roots.map(otherConnections);
    try {
      const reports = await Promise.all(
        roots.map(({ nickname }, index) =>
          imports().upload(file(150), {
            rootNickname: nickname,
            ...(others[index] === undefined ? {} : { env: others[index].env }),
          }),
        ),
      );
      expect(reports.map(counted)).to.deep.equal(roots.map(() => ({ new: 150 })));
    } finally {
      await Promise.all(others.map(({ close }) => close()));
    }
    const findings = await imports().rows(
      `select weakness_key from findings where group_id = '${world.group.id}' order by weakness_key`,
    );
    expect(findings).to.have.length(12);
  });

  it('keeps figures right while people remove what is being reported', async () => {
    await imports().upload(file(60));
    const { env, standing } = imports();
    const some = (await standing()).filter((_, index) => index % 10 === 0);
    const other = otherConnections();
    try {
      await Promise.all([
        imports().upload(file(80, 4), { env: other.env }),
        ...some.map(({ id }) => removeVulnerability(env, id, 'FALSE_POSITIVE')),
      ]);
    } finally {
      await other.close();
    }
    const states = (await standing()).map(({ state }) => state);
    expect(states.filter((state) => state === 'DELETED')).to.have.length(some.length);
    expect(states).to.have.length(80);
  });

  it('answers readers with the old state until a report is applied as a whole', async () => {
    await imports().upload(file(50));
    const counts = new Set<number>();
    const watching = { on: true };
    const watch = async (): Promise<void> => {
      while (watching.on) {
        const [row] = await imports().rows(
          `select count(*) as count from vulnerabilities where root_id = '${imports().world.root.id}'`,
        );
        counts.add(Number(row?.['count']));
      }
    };
    const other = otherConnections();
    const watcher = watch();
    try {
      await imports().upload(file(2000), { env: other.env });
    } finally {
      watching.on = false;
      await watcher;
      await other.close();
    }
    expect([...counts].filter((count) => count !== 50 && count !== 2000)).to.deep.equal([]);
  });
});
