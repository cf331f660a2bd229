import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { checkFigures, recountFigures } from '../../../src/modules/vulnerabilities';
import { eachEngine } from '../../support/engines';
import { createWorld, type World } from '../../support/world';
import { open } from '../open-vulnerabilities';

eachEngine('a recount of the figures', (database) => {
  const made: { world?: World; findingId?: string } = {};
  const env = (): Env => (made.world as World).env;
  const change = (sql: string): Promise<number> => database().db.write({ sql, bindings: [], prepared: false });
  before(async () => {
    made.world = await createWorld(database());
    made.findingId = (await open(made.world, 'Counted', 3)).finding.id;
  });
  afterEach(async () => {
    await recountFigures(env());
    expect(await checkFigures(env())).to.deep.equal([]);
  });

  const lies: readonly (readonly [what: string, sql: () => string, told: (id: string) => string])[] = [
    ['a sum', () => `update figures set closed = 7 where level = 'GROUP'`, () => `GROUP ${made.world?.group.id}`],
    ['a place that is gone', () => `delete from figures where level = 'ROOT'`, () => `ROOT ${made.world?.root.id}`],
    [
      'a day of a place',
      () => `update daily_figures set reported = 7 where level = 'PLACE'`,
      () => `PLACE ${made.findingId}/${made.world?.root.id} on day 20454`,
    ],
    [
      'a day that is gone',
      () => `delete from daily_figures where level = 'ORGANIZATION'`,
      () => `ORGANIZATION ${made.world?.organization.id} on day 20454`,
    ],
    [
      'what a finding shows',
      () => `update findings set open_vulnerabilities = 2 where id = '${made.findingId}'`,
      () => `finding ${made.findingId}`,
    ],
    [
      'a vulnerability that was changed behind its back',
      () => `update vulnerabilities set severity_score = 1.5 where finding_id = '${made.findingId}' and specific = '1'`,
      () => `PLACE ${made.findingId}/${made.world?.root.id}`,
    ],
  ];
  lies.forEach(([what, sql, told]) => {
    it(`tells of ${what}`, async () => {
      expect(await checkFigures(env())).to.deep.equal([]);
      expect(await change(sql())).to.equal(1);
      expect(await checkFigures(env())).to.include(told(''));
    });
  });

  it('is for whoever runs the server', async () => {
    const person = await (made.world as World).as('ORGANIZATION_ORGANIZATION_MANAGER');
    for (const asked of [checkFigures(person), recountFigures(person)])
      expect(await asked.then(String, (error: unknown) => (error as { code: string }).code)).to.equal('FORBIDDEN');
  });
});
