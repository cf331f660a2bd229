import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { eachEngine } from '../../support/engines';
import { createWorld, type World } from '../../support/world';
import { call, tried, type Payload } from '../call';

eachEngine('members of organizations and groups', (database) => {
  const made: { world?: World; manager?: Env } = {};
  const world = (): World => made.world as World;
  const manager = (): Env => made.manager as Env;
  before(async () => {
    made.world = await createWorld(database());
    made.manager = await made.world.as('ORGANIZATION_ORGANIZATION_MANAGER');
  });

  const levels = {
    Organization: () => ({ organizationId: world().organization.id }),
    Group: () => ({ groupId: world().group.id }),
  } as const;
  const roles = { Organization: ['USER', 'ORGANIZATION_MANAGER'], Group: ['VIEWER', 'ANALYST'] } as const;

  (['Organization', 'Group'] as const).forEach((level) => {
    const on = levels[level];
    const [first, second] = roles[level];
    const shown = 'membership { role responsibility expiresAt stakeholder { email state role } }';
    const act = (verb: string, input: object): Promise<Payload> =>
      call(manager(), `${verb}${level}Member`, { ...on(), ...input }, verb === 'remove' ? '' : shown);
    const outcomeOf = (verb: string, input: object): Promise<string> =>
      tried(manager(), `${verb}${level}Member`, { ...on(), ...input });
    const email = `new-${level.toLowerCase()}@example.com`;

    it(`of ${level}: are added by their address, and invited when they are unknown`, async () => {
      const added = await act('add', {
        email: email.toUpperCase(),
        role: first,
        responsibility: ' Backend ',
        expiresAt: '2026-12-31T00:00:00Z',
      });
      expect(added['membership']).to.deep.equal({
        role: first,
        responsibility: 'Backend',
        expiresAt: '2026-12-31T00:00:00.000Z',
        stakeholder: { email, state: 'INVITED', role: 'USER' },
      });
      expect(await outcomeOf('add', { email, role: second })).to.equal('ALREADY_EXISTS email');
    });

    it(`of ${level}: keep what a change leaves out, ignore a null role, and lose responsibility and end by null`, async () => {
      const change = async (input: object) => {
        const { role, responsibility, expiresAt } = (await act('update', { email, ...input }))['membership'] as Record<
          string,
          unknown
        >;
        return [role, responsibility, expiresAt];
      };
      expect(await change({})).to.deep.equal([first, 'Backend', '2026-12-31T00:00:00.000Z']);
      expect(await change({ role: null })).to.deep.equal([first, 'Backend', '2026-12-31T00:00:00.000Z']);
      expect(await change({ role: second })).to.deep.equal([second, 'Backend', '2026-12-31T00:00:00.000Z']);
      expect(await change({ responsibility: null })).to.deep.equal([second, null, '2026-12-31T00:00:00.000Z']);
      expect(await change({ expiresAt: null, responsibility: 'x' })).to.deep.equal([second, 'x', null]);
      expect(await change({ role: first })).to.deep.equal([first, 'x', null]);
    });

    const refusals: readonly (readonly [string, object, string])[] = [
      ['add', { email: `other-${email}`, role: first, responsibility: 'x'.repeat(51) }, 'TOO_LONG responsibility'],
      ['add', { email: `other-${email}`, role: first, expiresAt: '2020-01-01T00:00:00Z' }, 'INVALID_VALUE expiresAt'],
      ['update', { email, responsibility: 'a\0' }, 'INVALID_VALUE responsibility'],
      ['update', { email, expiresAt: '2020-01-01T00:00:00Z' }, 'INVALID_VALUE expiresAt'],
      ['update', { email: 'nobody@example.com', role: first }, 'NOT_FOUND email'],
      ['remove', { email: 'nobody@example.com' }, 'NOT_FOUND email'],
    ];
    refusals.forEach(([verb, input, expected]) => {
      it(`of ${level}: to ${verb} ${JSON.stringify(input).slice(0, 70)} is refused: ${expected}`, async () =>
        expect(await outcomeOf(verb, input)).to.equal(expected));
    });

    it(`of ${level}: are added once, however many ask at the same time`, async () => {
      const all = await Promise.all(
        Array.from({ length: 5 }, () => outcomeOf('add', { email: `race-${email}`, role: first })),
      );
      expect(all.sort()).to.deep.equal([...Array.from({ length: 4 }, () => 'ALREADY_EXISTS email'), 'done']);
    });

    it(`of ${level}: are removed once, and may be added again`, async () => {
      expect(await outcomeOf('remove', { email })).to.equal('done');
      expect(await outcomeOf('remove', { email })).to.equal('NOT_FOUND email');
      expect(await outcomeOf('add', { email, role: first })).to.equal('done');
    });
  });
});
