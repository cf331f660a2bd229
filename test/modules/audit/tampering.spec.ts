import { expect } from 'chai';
import { newId, type Env } from '../../../src/kernel/env';
import { eachEngine } from '../../support/engines';
import { envOf } from '../../support/world';
import { tamper, tell, verified, words } from './chain';

const operator = { kind: 'OPERATOR', email: 'operator' } as const;

eachEngine('a journal that somebody tampered with', (database) => {
  const made: { env?: Env } = {};
  const env = (): Env => made.env as Env;
  before(() => {
    made.env = envOf(database(), operator);
  });

  const at = (id: string, sequence: number): string => `organization_id = '${id}' and sequence = ${String(sequence)}`;
  const cases: readonly (readonly [string, (id: string) => readonly string[], readonly string[]])[] = [
    ['tells nothing of one that nobody touched', () => [], []],
    ['tells a changed row', (id) => [`update journal set data = '{"number":42}' where ${at(id, 4)}`], ['CHANGED 4']],
    ['tells a changed actor', (id) => [`update journal set actor = 'x@example.com' where ${at(id, 1)}`], ['CHANGED 1']],
    [
      'tells a changed time',
      (id) => [`update journal set at = '2020-01-01T00:00:00.000Z' where ${at(id, 9)}`],
      ['CHANGED 9'],
    ],
    [
      'tells a changed hash',
      (id) => [`update journal set hash = previous_hash where ${at(id, 4)}`],
      ['CHANGED 4', 'OUT_OF_ORDER 5'],
    ],
    ['tells a row removed from the middle', (id) => [`delete from journal where ${at(id, 5)}`], ['MISSING 5']],
    [
      'tells rows removed from the beginning',
      (id) => [`delete from journal where ${at(id, 1)}`, `delete from journal where ${at(id, 2)}`],
      ['MISSING 1'],
    ],
    [
      'tells a removed row also when the others close ranks',
      (id) => [
        `delete from journal where ${at(id, 5)}`,
        `update journal set sequence = sequence - 1 where organization_id = '${id}' and sequence > 5`,
        `update journal_heads set sequence = sequence - 1 where chain = '${id}'`,
      ],
      ['OUT_OF_ORDER 5'],
    ],
    [
      'tells rows cut off at the end',
      (id) => [`delete from journal where organization_id = '${id}' and sequence > 8`],
      ['CUT_OFF 9'],
    ],
    [
      'tells a chain cut off as a whole',
      (id) => [`delete from journal where organization_id = '${id}'`],
      ['CUT_OFF 1'],
    ],
    [
      'tells rows cut off at the end though the end was set back to another row',
      (id) => [
        `delete from journal where organization_id = '${id}' and sequence > 8`,
        `update journal_heads set sequence = 8 where chain = '${id}'`,
      ],
      ['WRONG_END 8'],
    ],
    [
      'tells an end that was set back',
      (id) => [`update journal_heads set sequence = 8 where chain = '${id}'`],
      ['WRONG_END 8'],
    ],
    ['tells an end that is gone', (id) => [`delete from journal_heads where chain = '${id}'`], ['WRONG_END 10']],
    [
      'tells two rows that changed places',
      (id) => [
        `update journal set sequence = 0 where ${at(id, 3)}`,
        `update journal set sequence = 3 where ${at(id, 6)}`,
        `update journal set sequence = 6 where ${at(id, 0)}`,
      ],
      ['OUT_OF_ORDER 3', 'OUT_OF_ORDER 4', 'OUT_OF_ORDER 6', 'OUT_OF_ORDER 7'],
    ],
    [
      'tells a row added at the place of another',
      (id) => [
        `insert into journal select '${newId()}', organization_id, group_id, type, subject_id, actor, door, access_id, at,
           data, sequence, previous_hash, hash from journal where ${at(id, 7)}`,
      ],
      ['OUT_OF_ORDER 7', 'CHANGED 7'],
    ],
    [
      'tells a row that has no place',
      (id) => [
        `insert into journal (id, organization_id, type, actor, door, at, data)
         values ('${newId()}', '${id}', 'Forged', 'x@example.com', 'SESSION', '2026-01-01T00:00:00.000Z', '{}')`,
      ],
      ['UNPLACED null'],
    ],
    [
      'tells a row that went to another organization',
      (id) => [`update journal set organization_id = '${newId()}' where ${at(id, 5)}`],
      ['MISSING 5'],
    ],
  ];
  cases.forEach(([title, statements, expected]) => {
    it(title, async () => {
      const id = newId();
      await tell(env(), id, 6);
      await tell(env(), id, 4, 7);
      for (const sql of statements(id)) await tamper(database(), sql);
      const { faults, chains } = await verified(env(), id);
      expect(words(faults)).to.deep.equal(expected);
      expect(chains[0]?.faults).to.equal(expected.length);
    });
  });

  it('is told of for the facts of no organization, too, and for organizations that are gone', async () => {
    const gone = newId();
    await tell(env(), null, 3);
    await tell(env(), gone, 3);
    const told = async (): Promise<readonly string[]> => {
      const { chains } = await verified(env());
      return chains
        .filter(({ organizationId }) => organizationId === null || organizationId === gone)
        .map(({ organizationId, faults }) => `${organizationId === null ? 'none' : 'gone'} ${String(faults)}`);
    };
    expect(await told()).to.have.members(['none 0', 'gone 0']);
    await tamper(database(), "update journal set type = 'Nothing' where organization_id is null and sequence = 2");
    await tamper(database(), `delete from journal where ${at(gone, 2)}`);
    expect(await told()).to.have.members(['none 1', 'gone 1']);
  });

  it('is checked page by page, whatever its length', async () => {
    const id = newId();
    await tell(env(), id, 3500);
    const sent = await database().statements(async () => {
      const { chains, faults } = await verified(env(), id);
      expect(faults).to.deep.equal([]);
      expect(chains[0]).to.include({ facts: 3500, faults: 0 });
      expect(chains[0]?.end.sequence).to.equal(3500);
    });
    expect(sent.filter((sql) => sql.includes('(sequence, id) >'))).to.have.length(5);
    await tamper(database(), `delete from journal where ${at(id, 2001)}`);
    expect(words((await verified(env(), id)).faults)).to.deep.equal(['MISSING 2001']);
  });
});
