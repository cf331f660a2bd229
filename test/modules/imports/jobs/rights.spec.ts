import { expect } from 'chai';
import type { Db } from '../../../../src/database/db';
import type { Actor, Person } from '../../../../src/kernel/actor';
import { newId, type Env } from '../../../../src/kernel/env';
import { changeStakeholder } from '../../../../src/modules/access';
import { issueToken, revokeAccessToken } from '../../../../src/modules/auth';
import { driveDueRoots, reportsByIds, stopDriving, type Report } from '../../../../src/modules/imports';
import { removeMember } from '../../../../src/modules/stakeholders';
import { addTrustRule, removeTrustRule, updateTrustRule, type TrustRule } from '../../../../src/modules/token-exchange';
import { serviceOf } from '../../../../src/modules/token-exchange/operations/exchanged-actor';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { importsIn, type Imports } from '../apply/imports';
import { scan } from '../apply/sarif';
import { holdJob } from './held-job';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const document = scan(Array.from({ length: 20 }, (_, index) => ({ rule: 'rule-1', line: index + 1 })));

/** Who uploads, how they lose the right to, and what is said of it; null: the right is theirs all the same. */
interface Loss {
  readonly as: (imports: Imports) => Promise<Actor>;
  readonly lose: (imports: Imports, actor: Actor) => Promise<unknown>;
  readonly says: string | null;
}

const person = ({ env }: Imports): Person => {
  if (env.actor.kind !== 'PERSON') throw new Error('a person uploads');
  return env.actor;
};

const byToken = async (imports: Imports): Promise<Person> => {
  const { world } = imports;
  const { group, organization } = world;
  const groups = [{ groupId: group.id, organizationId: organization.id }];
  const draft = { name: newId(), scopes: ['REPORT_UPLOAD'] as const, expiresAt: '2026-02-01T00:00:00.000Z', groups };
  const { token } = valueOf(await issueToken(world.env, person(imports).id, draft));
  return { ...person(imports), door: 'TOKEN', accessId: token.id, scopes: token.scopes, groupIds: [group.id] };
};

const manager = ({ world }: Imports): Promise<Env> => world.as('GROUP_MANAGER');

const byRule = async (imports: Imports): Promise<Actor> => {
  const draft = {
    name: 'pipeline',
    issuer: 'https://token.actions.githubusercontent.com',
    audience: 'https://integrates.example.com',
    conditions: [{ claim: 'repository', value: 'acme/shop' }],
    scopes: ['REPORT_UPLOAD'] as const,
    lifetimeMinutes: 15,
  };
  const rule: TrustRule = valueOf(await addTrustRule(await manager(imports), imports.world.group.id, draft));
  const terms = { id: 'a', subject: 'repo:acme/shop', scopes: rule.scopes, expiresAt: '2026-02-01T00:00:00.000Z' };
  return serviceOf(rule, terms);
};

const ruleOf = (actor: Actor): string => (actor.kind === 'SERVICE' ? actor.ruleId : '');

const leave = async (imports: Imports): Promise<unknown> => {
  const { world } = imports;
  const on = { organizationId: world.organization.id, groupId: world.group.id };
  return valueOf(await removeMember(world.env, on, person(imports).email));
};

const notAnyMore = 'Who uploaded it may not do so any more.';
const untrusted = 'The rule that trusted the pipeline which uploaded it was changed or removed.';

const losses: Readonly<Record<string, Loss>> = {
  'a member was removed': { as: (imports) => Promise.resolve(person(imports)), lose: leave, says: notAnyMore },
  'a member was removed whose token is restricted to the group': { as: byToken, lose: leave, says: notAnyMore },
  'a person was suspended': {
    as: (imports) => Promise.resolve(person(imports)),
    lose: (imports) => changeStakeholder(imports.env, person(imports).id, { state: 'SUSPENDED' }),
    says: notAnyMore,
  },
  'a token was revoked': {
    as: byToken,
    lose: async ({ env }, actor) => valueOf(await revokeAccessToken({ ...env, actor }, (actor as Person).accessId)),
    says: 'The API token that it was uploaded with was revoked.',
  },
  'the rule of a pipeline was removed': {
    as: byRule,
    lose: async (imports, actor) =>
      valueOf(await removeTrustRule(await manager(imports), imports.world.group.id, ruleOf(actor))),
    says: untrusted,
  },
  'the rule of a pipeline was changed': {
    as: byRule,
    lose: async (imports, actor) =>
      valueOf(
        await updateTrustRule(await manager(imports), imports.world.group.id, ruleOf(actor), { audience: 'other' }),
      ),
    says: untrusted,
  },
  'only the lifetime of a token is over': {
    as: byToken,
    lose: ({ world }) => Promise.resolve(world.clock.pass(60 * 24 * 3_600_000)),
    says: null,
  },
};

eachEngine('a report whose uploader lost the right to upload', (database, engine) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(async () => {
    await stopDriving();
    // The same person is a member of each world.
    await changeStakeholder(imports().env, person(imports()).id, { state: 'ACTIVE' });
    await imports().check();
  });

  const ended = async ({ id }: Report): Promise<Report> => {
    for (;;) {
      const [report] = await reportsByIds(imports().env, [id]);
      if (report !== undefined && report.state !== 'QUEUED' && report.state !== 'RUNNING') return report;
      await pause(20);
    }
  };

  /** A report that waits behind another one, and the one that it waits for. */
  const waiting = async (actor: Actor): Promise<{ report: Report; go: () => Promise<void> }> => {
    const before = await holdJob(database(), imports().world);
    const report = await imports().upload(document, { patience: 0, env: { ...imports().env, actor } });
    await stopDriving();
    return { report, go: before.reject };
  };

  const expectRejected = (report: Report, message: string): void => {
    expect(report).to.deep.include({ state: 'REJECTED', failure: { code: 'WRONG_STATE', message } });
    expect(report.counts.new).to.equal(0);
  };

  Object.entries(losses).forEach(([title, { as, lose, says }]) => {
    it(`is ${says === null ? 'applied' : 'rejected'} when it is taken after ${title}`, async () => {
      const actor = await as(imports());
      const { report, go } = await waiting(actor);
      await lose(imports(), actor);
      await go();
      await driveDueRoots(imports().env);
      const after = await ended(report);
      if (says === null) expect(after.state).to.equal('APPLIED');
      else expectRejected(after, says);
    });
  });

  it('is rejected when a member was removed while it was read', async () => {
    const { env } = imports();
    const { report, go } = await waiting(env.actor);
    await go();
    const read: Env['files']['read'] = async (id) => {
      await leave(imports());
      return env.files.read(id);
    };
    const files = { ...env.files, read: (id: string) => (reads.push(id) === 1 ? read(id) : env.files.read(id)) };
    const reads: string[] = [];
    await driveDueRoots({ ...env, files });
    expectRejected(await ended(report), notAnyMore);
  });

  // SQLite has one writer: there, nobody loses a right while a report is applied.
  if (engine === 'postgres')
    it('is rejected when a member was removed while it was applied, and nothing of it stays', async () => {
      const { env } = imports();
      const { report, go } = await waiting(env.actor);
      await go();
      const state = { lost: 0 };
      const losing = (db: Db): Db => ({
        ...db,
        write: async (statement) => {
          if (statement.sql.startsWith('insert into sightings') && (state.lost += 1) === 1) await leave(imports());
          return db.write(statement);
        },
        transaction: (work) => db.transaction((inner) => work(losing(inner))),
        get patient() {
          return losing(db.patient);
        },
      });
      await driveDueRoots({ ...env, db: losing(env.db) });
      expectRejected(await ended(report), notAnyMore);
      expect(state.lost).to.be.greaterThan(0);
      expect(await imports().standing()).to.deep.equal([]);
    });
});
