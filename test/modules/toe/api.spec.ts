import { setTimeout } from 'node:timers/promises';
import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { addFinding } from '../../../src/modules/findings';
import { addGroup, type Group } from '../../../src/modules/groups';
import { addIpRoot, addUrlRoot, removeRoot, type Root } from '../../../src/modules/roots';
import { updateToeInput, updateToePort } from '../../../src/modules/toe';
import { addMember } from '../../../src/modules/stakeholders';
import { ask, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, withScopes, type Role, type World } from '../../support/world';
import { dump } from '../access/dump';
import { call, outcome, tried } from '../call';

const version = {
  loc: 100,
  lastAuthor: 'developer@example.com',
  lastCommit: 'a'.repeat(40),
  modifiedAt: '2025-12-01T00:00:00.000Z',
};

eachEngine('the target of evaluation', (database) => {
  const made: { world?: World; site?: Group; app?: Root; router?: Root; analyst?: Env } = {};
  const world = (): World => made.world as World;
  const site = (): Group => made.site as Group;
  const app = (): Root => made.app as Root;
  const router = (): Root => made.router as Root;
  const analyst = (): Env => made.analyst as Env;

  const idOf = async (field: string, input: object, name: string, env = analyst()): Promise<string> => {
    const payload = await call(env, field, input, `${name} { id }`);
    if (payload.success !== true) throw new Error(JSON.stringify(payload));
    return (payload[name] as { id: string }).id;
  };
  const file = (filename: string, more: object = {}, env?: Env): Promise<string> =>
    idOf('addToeLines', { rootId: world().root.id, filename, ...version, ...more }, 'toeLines', env);
  const input = (entryPoint: string): Promise<string> =>
    idOf('addToeInput', { rootId: app().id, component: 'https://shop.example.com/search', entryPoint }, 'toeInput');
  const port = (number: number): Promise<string> =>
    idOf('addToePort', { rootId: router().id, port: number }, 'toePort');

  before(async () => {
    made.world = await createWorld(database());
    const { env, organization } = world();
    const black = { organizationId: organization.id, name: 'site', description: '', service: 'BLACK' } as const;
    made.site = valueOf(await addGroup(env, black));
    made.app = valueOf(await addUrlRoot(env, site(), { url: 'https://shop.example.com/', nickname: 'app' }));
    made.router = valueOf(await addIpRoot(env, site(), { address: '192.0.2.7', nickname: 'router' }));
    const onSite = { organizationId: organization.id, groupId: site().id };
    for (const role of ['ANALYST', 'VIEWER', 'DEVELOPER'] as const) {
      const person = { email: `${role.toLowerCase()}@example.com`, role, responsibility: null, expiresAt: null };
      valueOf(await addMember(env, onSite, person));
    }
    made.analyst = await world().as('ANALYST');
  });

  it('is recorded by hand, attacked, found gone and back', async () => {
    const shown = `toeLines { filename loc lastAuthor lastCommit modifiedAt presence seenBy absentSince attackedAt
      attackedBy firstAttackAt attackedLines coverage comments hasVulnerabilities revision root { nickname } }`;
    const id = await file('src/told.ts');
    const change = async (field: string, more: object): Promise<Record<string, unknown>> =>
      (await call(analyst(), field, { toeLinesId: id, ...more }, shown))['toeLines'] as Record<string, unknown>;
    const first = await change('attackToeLines', { attackedLines: 40, comments: 'Parser left.' });
    expect(first).to.deep.include({
      filename: 'src/told.ts',
      ...version,
      presence: 'PRESENT',
      seenBy: 'analyst@example.com',
      absentSince: null,
      attackedBy: 'analyst@example.com',
      attackedLines: 40,
      coverage: 40,
      comments: 'Parser left.',
      hasVulnerabilities: false,
      revision: 2,
      root: { nickname: 'shop' },
    });
    expect(first['firstAttackAt']).to.equal(first['attackedAt']);
    const second = await change('attackToeLines', {});
    expect(second).to.deep.include({ attackedLines: 100, coverage: 100, comments: 'Parser left.', revision: 3 });
    expect(second['firstAttackAt']).to.equal(first['firstAttackAt']);
    const gone = await change('updateToeLines', { presence: 'ABSENT' });
    expect(gone).to.deep.include({ presence: 'ABSENT', attackedLines: 100 });
    expect(gone['absentSince']).to.be.a('string');
    expect(await tried(analyst(), 'attackToeLines', { toeLinesId: id })).to.equal('WRONG_STATE toeLinesId');
    expect(await tried(analyst(), 'updateToeLines', { toeLinesId: id, presence: 'ABSENT' })).to.equal(
      'WRONG_STATE presence',
    );
    const back = await change('updateToeLines', { presence: 'PRESENT', loc: 80 });
    expect(back).to.deep.include({ presence: 'PRESENT', absentSince: null, loc: 80, attackedLines: 80, coverage: 100 });
    expect(await change('updateToeLines', {})).to.include({ loc: 80, attackedLines: 80 });
  });

  it('holds inputs and ports, which are attacked, gone and back, too', async () => {
    const places = [
      [
        'Input',
        await input('q'),
        'component entryPoint',
        { component: 'https://shop.example.com/search', entryPoint: 'q' },
      ],
      ['Port', await port(8443), 'address port', { address: '192.0.2.7', port: 8443 }],
    ] as const;
    for (const [kind, id, fields, place] of places) {
      const name = `toe${kind}`;
      const shown = `${name} { ${fields} presence seenBy attackedBy attackedAt firstAttackAt absentSince revision hasVulnerabilities }`;
      const change = async (field: string, more: object = {}): Promise<Record<string, unknown>> =>
        (await call(analyst(), `${field}${kind}`, { [`${name}Id`]: id, ...more }, shown))[name] as Record<
          string,
          unknown
        >;
      const attacked = await change('attackToe');
      expect(attacked).to.deep.include({
        ...place,
        presence: 'PRESENT',
        attackedBy: 'analyst@example.com',
        revision: 2,
      });
      expect(attacked['attackedAt']).to.equal(attacked['firstAttackAt']);
      expect(await change('updateToe', { presence: 'ABSENT' })).to.include({ presence: 'ABSENT' });
      expect(await change('updateToe', { presence: 'PRESENT' })).to.include({ presence: 'PRESENT', absentSince: null });
      const early = { [`${name}Id`]: id, attackedAt: '2020-01-01T00:00:00Z' };
      expect(await tried(analyst(), `attackToe${kind}`, early)).to.equal('INVALID_VALUE attackedAt');
    }
  });

  it('is refused where it is wrong, and nothing is changed then', async () => {
    const { root } = world();
    const id = await file('src/refused.ts');
    await input('taken');
    await port(1);
    const before = await dump(database());
    const refusals: readonly (readonly [string, object, string])[] = [
      ['addToeLines', { rootId: root.id, filename: 'src/refused.ts', ...version }, 'ALREADY_EXISTS filename'],
      ['addToeLines', { rootId: root.id, filename: '../x', ...version }, 'INVALID_VALUE filename'],
      ['addToeLines', { rootId: app().id, filename: 'a', ...version }, 'WRONG_STATE rootId'],
      ['addToeInput', { rootId: root.id, component: 'https://example.com/', entryPoint: 'q' }, 'WRONG_STATE rootId'],
      [
        'addToeInput',
        { rootId: app().id, component: 'https://other.example.com/', entryPoint: 'q' },
        'INVALID_VALUE component',
      ],
      [
        'addToeInput',
        { rootId: app().id, component: 'https://shop.example.com/search', entryPoint: 'taken' },
        'ALREADY_EXISTS entryPoint',
      ],
      ['addToePort', { rootId: router().id, port: 1 }, 'ALREADY_EXISTS port'],
      ['addToePort', { rootId: router().id, port: 65_536 }, 'INVALID_VALUE port'],
      ['addToePort', { rootId: app().id, port: 80 }, 'WRONG_STATE rootId'],
      ['updateToeLines', { toeLinesId: id, loc: -1 }, 'INVALID_VALUE loc'],
      ['updateToeLines', { toeLinesId: id, presence: 'PRESENT' }, 'WRONG_STATE presence'],
      ['attackToeLines', { toeLinesId: id, attackedLines: 101 }, 'INVALID_VALUE attackedLines'],
      ['attackToeLines', { toeLinesId: id, attackedAt: '2999-01-01T00:00:00Z' }, 'INVALID_VALUE attackedAt'],
      ['attackToeLines', { toeLinesId: id, comments: 'x'.repeat(201) }, 'TOO_LONG comments'],
      ['updateToeLines', { toeLinesId: id, loc: 5, revision: 7 }, 'error CONFLICT'],
      ['attackToeLines', { toeLinesId: id, revision: 0 }, 'error CONFLICT'],
    ];
    for (const [field, given, expected] of refusals)
      expect(await tried(analyst(), field, given), `${field} ${JSON.stringify(given).slice(0, 150)}`).to.equal(
        expected,
      );
    expect(await dump(database())).to.deep.equal(before);
  });

  it('of another tenant is answered as if it did not exist, and is not changed', async () => {
    const { env, elsewhere } = world();
    const foreign = await file('foreign.ts', { rootId: elsewhere.root.id }, env);
    const mine = { input: await input('mine'), port: await port(2) };
    const before = await dump(database());
    for (const role of ['GROUP_MANAGER', 'ANALYST', 'ORGANIZATION_ORGANIZATION_MANAGER'] as const) {
      const as = await world().as(role);
      expect(await tried(as, 'addToeLines', { rootId: elsewhere.root.id, filename: 'a', ...version })).to.equal(
        'error NOT_FOUND',
      );
      for (const toeLinesId of [foreign, env.newId(), mine.input, mine.port])
        for (const field of ['updateToeLines', 'attackToeLines'])
          expect(await tried(as, field, { toeLinesId }), `${role} ${field}`).to.equal('error NOT_FOUND');
    }
    const stranger = await world().as('STRANGER');
    for (const [kind, id] of Object.entries({ Input: mine.input, Port: mine.port })) {
      expect(await tried(stranger, `updateToe${kind}`, { [`toe${kind}Id`]: id, presence: 'ABSENT' })).to.equal(
        'error NOT_FOUND',
      );
      expect(await tried(stranger, `attackToe${kind}`, { [`toe${kind}Id`]: id })).to.equal('error NOT_FOUND');
    }
    expect(await dump(database())).to.deep.equal(before);
  });

  it('shows attacks to analysts, reviewers and managers alone, and nobody else finds or sorts by them', async function () {
    this.timeout(60_000);
    const id = await file('src/secret.ts');
    await call(analyst(), 'attackToeLines', { toeLinesId: id, attackedLines: 7, comments: 'A note.' });
    const fields = [
      'seenBy',
      'absentSince',
      'attackedAt',
      'attackedBy',
      'firstAttackAt',
      'attackedLines',
      'coverage',
      'comments',
    ];
    const codes = async (role: Role, inner: string): Promise<readonly unknown[]> =>
      ((await run(await world().as(role), `{ group(id: "${world().group.id}") { ${inner} } }`)).errors ?? []).map(
        ({ extensions }) => extensions['code'],
      );
    const filter = (condition: string): string => `toeLines(filter: ${condition}) { totalCount }`;
    const asking = [
      ...fields.map(
        (field) => `toeLines(first: 1, filter: { filenameStartsWith: "src/secret" }) { nodes { ${field} } }`,
      ),
      'toeFigures { attackedLines }',
      'toeFigures { coverage }',
      'toeLines(orderBy: { field: COVERAGE, direction: DESC }) { nodes { filename } }',
      filter('{ attackedLines: { min: 1 } }'),
      filter('{ coverage: { max: 50 } }'),
      filter('{ attackedAt: {} }'),
      filter('{ firstAttackAt: {} }'),
      filter('{ absentSince: {} }'),
      filter('{ attackedBy: ["analyst@example.com"] }'),
      filter('{ commentsContains: "note" }'),
      filter('{ or: [{ not: { and: [{ attackedLines: { min: 1 } }] } }] }'),
      'roots { nodes { ... on GitRoot { toeLines(filter: { attackedLines: { min: 1 } }) { totalCount } } } }',
      'roots { nodes { ... on GitRoot { toeFigures { coverage } } } }',
    ];
    for (const inner of asking) {
      for (const role of ['GROUP_MANAGER', 'ANALYST', 'REVIEWER', 'ORGANIZATION_ORGANIZATION_MANAGER'] as const)
        expect(await codes(role, inner), `${role} ${inner}`).to.deep.equal([]);
      for (const role of ['VULNERABILITY_MANAGER', 'DEVELOPER', 'VIEWER'] as const)
        expect(await codes(role, inner), `${role} ${inner}`).to.deep.equal(['FORBIDDEN']);
    }
    const open = `toeLines(filter: { filenameStartsWith: "src/secret" }) { nodes { filename loc lastAuthor lastCommit
      modifiedAt presence seenAt hasVulnerabilities revision root { nickname } } totalCount } toeFigures { files loc }`;
    for (const role of ['VULNERABILITY_MANAGER', 'DEVELOPER', 'VIEWER'] as const)
      expect(await codes(role, open)).to.deep.equal([]);
    for (const role of ['STRANGER', 'GATE', 'ADMIN'] as const)
      expect(
        (await run(await world().as(role), `{ group(id: "${world().group.id}") { ${open} } }`)).data,
      ).to.deep.equal({ group: null });
    const blind = withScopes(await world().as('GROUP_MANAGER'), ['MANAGE']);
    const { errors } = await run(
      blind,
      `mutation { updateGroup(input: { groupId: "${world().group.id}" }) { group { ${open} } } }`,
    );
    expect(errors?.[0]?.extensions['code']).to.be.oneOf(['FORBIDDEN', 'NOT_FOUND']);
  });

  it('of inputs and ports is gated likewise', async () => {
    await input('gated');
    await port(3);
    const viewer = await world().as('VIEWER');
    for (const [list, type] of [
      ['toeInputs', 'URLRoot'],
      ['toePorts', 'IPRoot'],
    ] as const)
      for (const inner of [
        `${list} { nodes { seenBy } }`,
        `${list}(filter: { attackedBy: ["x"] }) { totalCount }`,
        `${list}(filter: { not: { attackedAt: {} } }) { totalCount }`,
        `roots { nodes { ... on ${type} { ${list}(filter: { absentSince: {} }) { totalCount } } } }`,
      ]) {
        const { errors } = await run(viewer, `{ group(id: "${site().id}") { ${inner} } }`);
        expect(errors?.[0]?.extensions['code'], inner).to.equal('FORBIDDEN');
        expect((await run(analyst(), `{ group(id: "${site().id}") { ${inner} } }`)).errors, inner).to.equal(undefined);
      }
  });

  it('changes once by what was decided on one revision, and by all that say none', async () => {
    const id = await file('src/raced.ts');
    const revised = await Promise.all(
      [10, 20, 30].map((loc) => tried(analyst(), 'updateToeLines', { toeLinesId: id, loc, revision: 1 })),
    );
    expect(revised.sort()).to.deep.equal(['done', 'error CONFLICT', 'error CONFLICT']);
    const others = await Promise.all(
      [40, 50, 60].map((loc) => tried(analyst(), 'updateToeLines', { toeLinesId: id, loc })),
    );
    expect(others).to.deep.equal(['done', 'done', 'done']);
    const at = '2026-01-02T00:00:00.000Z';
    world().clock.pass(3 * 24 * 3600 * 1000);
    const attacks = await Promise.all(
      [1, 2].map(() => tried(analyst(), 'attackToeLines', { toeLinesId: id, attackedAt: at })),
    );
    expect(attacks.sort()).to.deep.equal(['INVALID_VALUE attackedAt', 'done']);
  });

  it('is absent with its root, and stays so until somebody sees it again', async () => {
    const { env } = world();
    const root = valueOf(await addUrlRoot(env, site(), { url: 'https://gone.example.com/', nickname: 'gone' }));
    const place = { rootId: root.id, component: 'https://gone.example.com/', entryPoint: 'q' };
    const id = await idOf('addToeInput', place, 'toeInput');
    expect(await tried(env, 'deactivateRoot', { rootId: root.id, reason: 'OUT_OF_SCOPE' })).to.equal('done');
    const shown = async (): Promise<unknown> =>
      (
        await ask<{ root: { toeInputs: { nodes: readonly unknown[] } } }>(
          analyst(),
          `{ root(id: "${root.id}") { ... on URLRoot { toeInputs { nodes { presence revision } } } } }`,
        )
      ).root.toeInputs.nodes[0];
    expect(await shown()).to.deep.equal({ presence: 'ABSENT', revision: 2 });
    expect(await tried(analyst(), 'updateToeInput', { toeInputId: id, presence: 'PRESENT' })).to.equal(
      'WRONG_STATE presence',
    );
    expect(await tried(analyst(), 'addToeInput', { ...place, entryPoint: 'r' })).to.equal('WRONG_STATE rootId');
    expect(await tried(env, 'activateRoot', { rootId: root.id })).to.equal('done');
    expect(await shown()).to.deep.equal({ presence: 'ABSENT', revision: 2 });
    expect(await tried(analyst(), 'updateToeInput', { toeInputId: id, presence: 'PRESENT' })).to.equal('done');
    valueOf(await removeRoot(env, root.id, () => Promise.resolve(false)));
    expect(await tried(analyst(), 'updateToeInput', { toeInputId: id, presence: 'ABSENT' })).to.equal(
      'error NOT_FOUND',
    );
  });

  it('does not come back to a root that is deactivated at the same time', async () => {
    const { env } = world();
    const root = valueOf(await addUrlRoot(env, site(), { url: 'https://race.example.com/', nickname: 'race' }));
    const place = { rootId: root.id, component: 'https://race.example.com/', entryPoint: 'q' };
    const id = await idOf('addToeInput', place, 'toeInput');
    valueOf(await updateToeInput(analyst(), { id, revision: null }, 'ABSENT'));
    const [, seen, added] = await Promise.all([
      tried(env, 'deactivateRoot', { rootId: root.id, reason: 'OUT_OF_SCOPE' }),
      tried(analyst(), 'updateToeInput', { toeInputId: id, presence: 'PRESENT' }),
      tried(analyst(), 'addToeInput', { ...place, entryPoint: 'r' }),
    ]);
    expect(seen).to.be.oneOf(['done', 'WRONG_STATE presence']);
    expect(added).to.be.oneOf(['done', 'WRONG_STATE rootId']);
    const { root: shown } = await ask<{ root: { toeInputs: { nodes: readonly { presence: string }[] } } }>(
      analyst(),
      `{ root(id: "${root.id}") { ... on URLRoot { toeInputs { nodes { presence } } } } }`,
    );
    shown.toeInputs.nodes.forEach(({ presence }) => expect(presence).to.equal('ABSENT'));
  });

  it('waits for who was first, and then decides on what stands', async () => {
    const id = await port(4);
    const later = await analyst().db.transaction(async (db) => {
      valueOf(await updateToePort({ ...analyst(), db }, { id, revision: 1 }, 'ABSENT'));
      const meanwhile = tried(analyst(), 'attackToePort', { toePortId: id });
      await setTimeout(50);
      return { meanwhile };
    });
    expect(await later.meanwhile).to.equal('WRONG_STATE toePortId');
  });

  it('decides where vulnerabilities are reported by hand, once it is known', async () => {
    const { env, organization, group, root } = world();
    const text = { description: '', threat: '', recommendation: '', cvss31: null, cvss40: null };
    const finding = async (of: Group): Promise<string> =>
      valueOf(await addFinding(env, of, { ...text, title: 'Weak', description: 'It is.', cwe: [20] })).id;
    const [inCode, onSite] = [await finding(group), await finding(site())];
    const report = (
      findingId: string,
      rootId: string,
      kind: string,
      where: string,
      specific: string,
    ): Promise<string> => tried(analyst(), 'addVulnerability', { findingId, rootId, kind, where, specific });
    await file('src/known.ts', { loc: 10 });
    const gone = await file('src/gone.ts');
    await call(analyst(), 'updateToeLines', { toeLinesId: gone, presence: 'ABSENT' });
    await input('known');
    await port(22);
    const search = 'https://shop.example.com/search';
    const cases: readonly (readonly [string, string, string, string, string, string])[] = [
      [inCode, root.id, 'LINES', 'src/known.ts', '10', 'done'],
      [inCode, root.id, 'LINES', 'src/known.ts', '11', 'INVALID_VALUE specific'],
      [inCode, root.id, 'LINES', 'src/gone.ts', '1', 'NOT_FOUND where'],
      [inCode, root.id, 'LINES', 'src/other.ts', '1', 'NOT_FOUND where'],
      // Nothing of these kinds was recorded there.
      [inCode, root.id, 'INPUT', 'https://shop.example.com/', 'q', 'done'],
      [onSite, app().id, 'LINES', 'index.php', '1', 'done'],
      [onSite, app().id, 'INPUT', search, 'known', 'done'],
      [onSite, app().id, 'INPUT', search, 'unknown', 'NOT_FOUND where'],
      [onSite, app().id, 'INPUT', 'https://shop.example.com/cart', 'known', 'NOT_FOUND where'],
      [onSite, router().id, 'PORT', '192.0.2.7', '22', 'done'],
      [onSite, router().id, 'PORT', '192.0.2.7', '23', 'NOT_FOUND where'],
      [onSite, router().id, 'PORT', '192.0.2.8', '22', 'NOT_FOUND where'],
    ];
    for (const [of, on, kind, where, specific, expected] of cases)
      expect(await report(of, on, kind, where, specific), `${kind} ${where} ${specific}`).to.equal(expected);
    expect(organization.id).to.equal(group.organizationId);
  });

  it('does not change in a group that is kept for reading, and goes with it', async () => {
    const { env, organization } = world();
    const kept = valueOf(
      await addGroup(env, { organizationId: organization.id, name: 'kept', description: '', service: 'BLACK' }),
    );
    const root = valueOf(await addIpRoot(env, kept, { address: '192.0.2.99', nickname: 'kept' }));
    const id = await idOf('addToePort', { rootId: root.id, port: 80 }, 'toePort', env);
    await call(env, 'updateGroup', { groupId: kept.id, state: 'ARCHIVED' });
    const before = await dump(database());
    expect(await tried(env, 'addToePort', { rootId: root.id, port: 81 })).to.equal('WRONG_STATE rootId');
    expect(await tried(env, 'updateToePort', { toePortId: id, presence: 'ABSENT' })).to.equal('WRONG_STATE toePortId');
    expect(await tried(env, 'attackToePort', { toePortId: id })).to.equal('WRONG_STATE toePortId');
    expect(await dump(database())).to.deep.equal(before);
    expect(outcome(await call(env, 'removeGroup', { groupId: kept.id, name: 'kept' }))).to.equal('done');
    expect(await tried(env, 'attackToePort', { toePortId: id })).to.equal('error NOT_FOUND');
  });
});
