import { expect } from 'chai';
import { keepFigures } from '../../../src/modules/findings';
import { eachEngine } from '../../support/engines';
import { createWorld, type World } from '../../support/world';
import { release, reportIn, type Held } from '../access/tenants';
import { listOf, tried } from '../call';

eachEngine('lists of findings', (database) => {
  const made: { world?: World } = {};
  const world = (): World => made.world as World;
  before(async () => {
    made.world = await createWorld(database());
  });

  const held: Held[] = [];
  before(async () => {
    const { env, elsewhere } = world();
    for (const cwe of [10, 11, 12]) held.push(await reportIn(env, elsewhere.group, elsewhere.root, cwe));
    await release(database(), held[0] as Held);
    await keepFigures(env, [
      {
        findingId: (held[0] as Held).finding.id,
        open: 1,
        closed: 0,
        accepted: 0,
        standing: 1,
        released: 1,
        score: 9.1,
      },
      {
        findingId: (held[1] as Held).finding.id,
        open: 0,
        closed: 1,
        accepted: 0,
        standing: 0,
        released: 1,
        score: 4.5,
      },
    ]);
  });
  before(async () => {
    const require = async ({ finding: { id: findingId } }: Held, ...identifiers: readonly string[]): Promise<void> => {
      const requirements = identifiers.map((identifier) => ({ identifier }));
      expect(await tried(world().env, 'updateFinding', { findingId, requirements })).to.equal('done');
    };
    await require(held[0] as Held, 'ASVS-5.0.0-1.2.4', 'WSTG-INPV-05');
    await require(held[1] as Held, 'wstg-inpv-05', 'AC-2(1)');
  });
  const titles = async (args: string, role: 'STRANGER' = 'STRANGER'): Promise<string> =>
    (
      await listOf(
        await world().as(role),
        `{ group(id: "${world().elsewhere.group.id}") { findings${args} { nodes { title } } } }`,
        ['group', 'findings', 'nodes'],
      )
    )
      .map(({ title }) => String(title).slice(9))
      .join(' ');
  const stories: readonly (readonly [string, string])[] = [
    ['', '12 11 10'],
    ['(orderBy: { field: TITLE, direction: ASC })', '10 11 12'],
    ['(orderBy: { field: SEVERITY_SCORE, direction: DESC }, first: 2)', '10 11'],
    ['(orderBy: { field: SEVERITY_SCORE, direction: ASC })', '12 11 10'],
    ['(filter: { status: [VULNERABLE, SAFE] })', '11 10'],
    ['(filter: { status: [DRAFT] })', '12'],
    ['(filter: { severityScore: { min: 4.5 } })', '11 10'],
    ['(filter: { severityScore: { min: 4.6, max: 9.1 } })', '10'],
    ['(filter: { severityScore: { max: 1e999 } })', '12 11 10'],
    ['(filter: { weaknessKey: ["CWE-11", "CWE-12", "?"] })', '12 11'],
    ['(filter: { weaknessKey: [] })', ''],
    ['(filter: { requirements: ["ASVS-5.0.0-1.2.4"] })', '10'],
    ['(filter: { requirements: ["Wstg-INPV-05", "unknown"] })', '11 10'],
    ['(filter: { requirements: ["ac-2(1)"] })', '11'],
    ['(filter: { requirements: ["AC-2", "%", "title"] })', ''],
    ['(filter: { requirements: [] })', ''],
    ['(filter: { not: { requirements: ["WSTG-INPV-05"] } })', '12'],
    ['(filter: { titleContains: "WEAKNESS 1" })', '12 11 10'],
    ['(filter: { titleContains: "ness_1" })', ''],
    ['(filter: { createdAt: { from: "2000-01-01T00:00:00Z" } })', '12 11 10'],
    ['(filter: { createdAt: { to: "0001-01-01T00:00:00Z" } })', ''],
    ['(filter: { and: [{ status: [DRAFT] }, { not: { weaknessKey: ["CWE-12"] } }] })', ''],
  ];
  stories.forEach(([args, expected]) =>
    it(`give ${expected === '' ? 'nothing' : expected} for findings${args}`, async () =>
      expect(await titles(args)).to.equal(expected)),
  );
});
