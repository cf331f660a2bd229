import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { addGroup, type Group } from '../../../src/modules/groups';
import { addGitRoot } from '../../../src/modules/roots';
import { ask, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { valueOf, withScopes } from '../../support/world';
import { dump } from '../access/dump';
import { createTenants, envAs, reportIn, type Held, type Tenants } from '../access/tenants';
import { call, tried } from '../call';
import { reportEvent } from '../events/report-event';

type On = 'GROUP' | 'FINDING' | 'EVENT';

eachEngine('comments', (database) => {
  const made: { world?: Tenants; sister?: Group; sisterHeld?: Held } = {};
  const world = (): Tenants => made.world as Tenants;
  const subjects = (): Readonly<Record<On, string>> => ({
    GROUP: world().group.id,
    FINDING: world().released.finding.id,
    EVENT: world().eventId,
  });
  const write = async (env: Env, on: On, more: object = {}): Promise<string> => {
    const input = { on, subjectId: subjects()[on], content: 'Seen.', ...more };
    const { comment, ...rest } = await call(env, 'addComment', input, 'comment { id }');
    if ((comment ?? null) === null) throw new Error(JSON.stringify(rest));
    return (comment as { id: string }).id;
  };
  const thread = async (env: Env, on: On, field = 'comments', id = subjects()[on]): Promise<readonly unknown[]> => {
    const data = await ask<Record<string, Record<string, { nodes: readonly unknown[] }>>, object>(
      env,
      `{ ${on.toLowerCase()}(id: "${id}") { ${field} { nodes { kind content author editedAt parent { content } edits { content } } } } }`,
    );
    return data[on.toLowerCase()]?.[field]?.nodes ?? [];
  };

  before(async () => {
    made.world = await createTenants(database());
    const { env, organization } = world();
    made.sister = valueOf(await addGroup(env, { organizationId: organization.id, name: 'sister', description: '' }));
    const url = 'https://example.com/sister.git';
    const root = valueOf(await addGitRoot(env, made.sister, { url, branch: 'main' }));
    made.sisterHeld = await reportIn(env, made.sister, root, 20);
  });

  (['GROUP', 'EVENT'] as const).forEach((on) => {
    it(`on ${on} are written by everybody in it, answered, and read in the order of writing`, async () => {
      const viewer = await world().as('VIEWER');
      const first = await write(viewer, on, { content: ' *Who* tests it? ' });
      await write(await world().as('DEVELOPER'), on, { parentId: first, content: 'We do.' });
      await write(await world().as('ANALYST'), on, { content: '<b>Now</b>' });
      const rest = { kind: 'CONSULT', editedAt: null, edits: [] };
      expect(await thread(viewer, on)).to.deep.equal([
        { ...rest, content: '*Who* tests it?', author: 'viewer@example.com', parent: null },
        { ...rest, content: 'We do.', author: 'developer@example.com', parent: { content: '*Who* tests it?' } },
        { ...rest, content: '<b>Now</b>', author: 'analyst@example.com', parent: null },
      ]);
    });
  });

  it('on a finding are for everybody, and observations for those who test', async () => {
    const id = world().released.finding.id;
    const analyst = await world().as('ANALYST');
    const observed = await write(analyst, 'FINDING', { kind: 'OBSERVATION', content: 'Looks false.' });
    await write(await world().as('GROUP_MANAGER'), 'FINDING', {
      kind: 'OBSERVATION',
      parentId: observed,
      content: 'It is not.',
    });
    await write(await world().as('VIEWER'), 'FINDING', { content: 'Is it known?' });
    const contents = (nodes: readonly unknown[]): readonly string[] =>
      nodes.map((node) => (node as { content: string }).content);
    const testers = ['GROUP_MANAGER', 'ANALYST', 'REVIEWER', 'ORGANIZATION_ORGANIZATION_MANAGER'] as const;
    for (const role of testers) {
      const env = await world().as(role);
      expect(contents(await thread(env, 'FINDING')), role).to.deep.equal(['Seen.', 'Is it known?']);
      expect(contents(await thread(env, 'FINDING', 'observations')), role).to.deep.equal([
        'Looks false.',
        'It is not.',
      ]);
    }
    for (const role of ['DEVELOPER', 'VULNERABILITY_MANAGER', 'VIEWER'] as const) {
      const env = await world().as(role);
      expect(contents(await thread(env, 'FINDING')), role).to.deep.equal(['Seen.', 'Is it known?']);
      const { data, errors } = await run(env, `{ finding(id: "${id}") { id observations { totalCount } } }`);
      expect(errors?.map(({ extensions }) => extensions['code'])).to.deep.equal(['FORBIDDEN']);
      expect(data).to.deep.equal({ finding: { id, observations: null } });
      const before = await dump(database());
      const input = { on: 'FINDING', subjectId: id, kind: 'OBSERVATION', content: 'Me, too.' };
      expect(await tried(env, 'addComment', input), role).to.equal('error FORBIDDEN');
      expect(await tried(env, 'addComment', { ...input, kind: 'CONSULT', parentId: observed })).to.equal(
        'NOT_FOUND parentId',
      );
      expect(await tried(env, 'updateComment', { commentId: observed, content: 'x' })).to.equal('error NOT_FOUND');
      expect(await dump(database())).to.deep.equal(before);
    }
  });

  it('are changed by their authors alone, and keep what they said', async () => {
    const developer = await world().as('DEVELOPER');
    const commentId = await write(developer, 'FINDING', { content: 'One.' });
    const edit = (env: Env, content: string): Promise<string> => tried(env, 'updateComment', { commentId, content });
    expect(await edit(developer, 'Two.')).to.equal('done');
    expect(await edit(developer, ' Two. ')).to.equal('done');
    const { comment } = await call(
      developer,
      'updateComment',
      { commentId, content: 'Three.' },
      'comment { content createdAt editedAt edits { content replacedAt } }',
    );
    const changed = comment as { createdAt: string; editedAt: string; edits: readonly { replacedAt: string }[] };
    expect(changed).to.deep.include({ content: 'Three.' });
    expect(changed.edits.map((each) => ({ ...each, replacedAt: null }))).to.deep.equal([
      { content: 'One.', replacedAt: null },
      { content: 'Two.', replacedAt: null },
    ]);
    expect(changed.edits[1]?.replacedAt).to.equal(changed.editedAt);
    const times = [changed.createdAt, ...changed.edits.map(({ replacedAt }) => replacedAt)];
    expect(times).to.deep.equal([...new Set(times)].sort());
    const before = await dump(database());
    for (const role of ['VIEWER', 'GROUP_MANAGER', 'ORGANIZATION_ORGANIZATION_MANAGER'] as const)
      expect(await edit(await world().as(role), 'Mine.'), role).to.equal('NOT_AUTHOR commentId');
    expect(await edit(developer, ' ')).to.equal('INVALID_VALUE content');
    expect(await edit(developer, 'x'.repeat(20_001))).to.equal('TOO_LONG content');
    expect(await dump(database())).to.deep.equal(before);
  });

  it('are refused where they are wrong, and nothing is changed then', async () => {
    const viewer = await world().as('VIEWER');
    const answered = await write(viewer, 'EVENT');
    const answer = await write(viewer, 'EVENT', { parentId: answered });
    const before = await dump(database());
    const add = (on: On, more: object): Promise<string> =>
      tried(viewer, 'addComment', { on, subjectId: subjects()[on], content: 'x', ...more });
    expect(await add('GROUP', { content: '' })).to.equal('INVALID_VALUE content');
    expect(await add('GROUP', { content: 'x'.repeat(5_001) })).to.equal('TOO_LONG content');
    expect(await add('EVENT', { content: 'x'.repeat(20_001) })).to.equal('TOO_LONG content');
    expect(await add('EVENT', { parentId: answer })).to.equal('INVALID_VALUE parentId');
    expect(await add('FINDING', { parentId: answered })).to.equal('NOT_FOUND parentId');
    expect(await add('GROUP', { parentId: answered })).to.equal('NOT_FOUND parentId');
    expect(await add('EVENT', { parentId: world().commentId })).to.equal('NOT_FOUND parentId');
    expect(await add('EVENT', { parentId: world().eventId })).to.equal('NOT_FOUND parentId');
    const analyst = await world().as('ANALYST');
    for (const on of ['GROUP', 'EVENT'] as const)
      expect(
        await tried(analyst, 'addComment', { on, subjectId: subjects()[on], kind: 'OBSERVATION', content: 'x' }),
      ).to.equal('INVALID_VALUE kind');
    for (const [on, subjectId] of [
      ['GROUP', world().eventId],
      ['FINDING', world().group.id],
      ['EVENT', world().released.finding.id],
      ['FINDING', world().released.vulnerability.id],
    ])
      expect(await tried(viewer, 'addComment', { on, subjectId, content: 'x' })).to.equal('error NOT_FOUND');
    expect(await dump(database())).to.deep.equal(before);
  });

  it('on what one may not see are answered as on what does not exist', async () => {
    const { env, elsewhere, foreign, draft } = world();
    const onForeign = { on: 'FINDING' as const, subjectId: foreign.finding.id };
    const onDraft = { on: 'FINDING' as const, subjectId: draft.finding.id };
    const foreignEvent = await reportEvent(env, elsewhere.group.id);
    const foreignComment = await write(env, 'FINDING', onForeign);
    const draftComment = await write(env, 'FINDING', onDraft);
    const observation = await write(env, 'FINDING', { kind: 'OBSERVATION' });
    const before = await dump(database());
    const viewer = await world().as('VIEWER');
    const absent = world().env.newId();
    const told = async (field: string, input: object): Promise<string> =>
      JSON.stringify(await call(viewer, field, input));
    for (const [on, subjectId] of [
      ['GROUP', elsewhere.group.id],
      ['GROUP', (made.sister as Group).id],
      ['EVENT', foreignEvent],
      ['FINDING', foreign.finding.id],
      ['FINDING', (made.sisterHeld as Held).finding.id],
      ['FINDING', draft.finding.id],
    ] as const)
      expect(await told('addComment', { on, subjectId, content: 'x' })).to.equal(
        await told('addComment', { on, subjectId: absent, content: 'x' }),
      );
    for (const commentId of [foreignComment, draftComment, observation])
      expect(await told('updateComment', { commentId, content: 'x' })).to.equal(
        await told('updateComment', { commentId: absent, content: 'x' }),
      );
    expect(await told('updateComment', { commentId: absent, content: 'x' })).to.equal('{"error":"NOT_FOUND"}');
    const own = { on: 'FINDING', subjectId: world().released.finding.id, content: 'x' };
    for (const parentId of [foreignComment, draftComment, observation])
      expect(await told('addComment', { ...own, parentId })).to.equal(
        await told('addComment', { ...own, parentId: absent }),
      );
    expect(await dump(database())).to.deep.equal(before);
    expect(await thread(await world().as('ANALYST'), 'FINDING', 'comments', draft.finding.id)).to.have.length(1);
  });

  it('are not written by pipelines, by strangers, by administrators or by nobody', async () => {
    await world().as('ADMIN');
    const before = await dump(database());
    for (const caller of ['GATE', 'ORGANIZATION_USER', 'STRANGER', 'ADMIN', 'ANONYMOUS'] as const) {
      const env = await envAs(world(), caller, 'session', null);
      const said = caller === 'ANONYMOUS' ? 'error UNAUTHENTICATED' : 'error NOT_FOUND';
      for (const on of ['GROUP', 'FINDING', 'EVENT'] as const)
        expect(await tried(env, 'addComment', { on, subjectId: subjects()[on], content: 'x' }), caller).to.equal(said);
      const { commentId } = world();
      expect(await tried(env, 'updateComment', { commentId, content: 'x' }), caller).to.equal(said);
    }
    expect(await dump(database())).to.deep.equal(before);
  });

  it('are written by tokens within their scopes, which do not read by it', async () => {
    const analyst = await world().as('ANALYST');
    const input = { on: 'FINDING', subjectId: world().released.finding.id, content: 'By a token.' };
    const writing = withScopes(analyst, ['TRIAGE']);
    const parentId = world().commentId;
    const answered = await call(writing, 'addComment', { ...input, parentId }, 'comment { content parent { id } }');
    expect(answered['comment']).to.deep.equal({ content: 'By a token.', parent: null });
    expect(await tried(writing, 'addComment', { ...input, kind: 'OBSERVATION' })).to.equal('done');
    const before = await dump(database());
    expect(await tried(withScopes(analyst, ['READ']), 'addComment', input)).to.equal('error FORBIDDEN');
    for (const way of ['comments { totalCount }', 'observations { totalCount }']) {
      const changing = withScopes(analyst, ['MANAGE']);
      const id = world().released.finding.id;
      const { error, finding } = await call(changing, 'updateFinding', { findingId: id }, `finding { ${way} }`);
      expect(error ?? finding, way).to.deep.equal(way.startsWith('comments') ? 'FORBIDDEN' : { observations: null });
    }
    expect(Object.entries(await dump(database())).filter(([table]) => table.startsWith('comment'))).to.deep.equal(
      Object.entries(before).filter(([table]) => table.startsWith('comment')),
    );
  });

  it('lose no change to another at the same time', async () => {
    const env = await world().as('REVIEWER');
    const commentId = await write(env, 'GROUP', { content: 'Zero.' });
    const outcomes = await Promise.all(
      ['One.', 'Two.', 'Three.', 'Four.'].map(async (content) => ({
        content,
        said: await tried(env, 'updateComment', { commentId, content }),
      })),
    );
    outcomes.forEach(({ said }) => expect(said).to.be.oneOf(['done', 'error CONFLICT']));
    const done = outcomes.filter(({ said }) => said === 'done').map(({ content }) => content);
    const nodes = (await thread(env, 'GROUP')) as { content: string; edits: { content: string }[] }[];
    const now = nodes.find(({ edits }) => edits[0]?.content === 'Zero.');
    const texts = [...(now?.edits ?? []).map(({ content }) => content), now?.content];
    expect(done).not.to.have.length(0);
    expect(texts[0]).to.equal('Zero.');
    expect(texts.slice(1)).to.have.members(done);
  });

  it('of a group that is kept for reading are read, and neither written nor changed', async () => {
    const { env, organization } = world();
    const kept = valueOf(await addGroup(env, { organizationId: organization.id, name: 'kept', description: '' }));
    const eventId = await reportEvent(env, kept.id);
    const commentId = await write(env, 'EVENT', { subjectId: eventId });
    await write(env, 'GROUP', { subjectId: kept.id });
    await call(env, 'updateGroup', { groupId: kept.id, state: 'ARCHIVED' });
    const before = await dump(database());
    for (const [on, subjectId] of [
      ['GROUP', kept.id],
      ['EVENT', eventId],
    ])
      expect(await tried(env, 'addComment', { on, subjectId, content: 'x' })).to.equal('WRONG_STATE subjectId');
    expect(await tried(env, 'updateComment', { commentId, content: 'x' })).to.equal('WRONG_STATE commentId');
    expect(await dump(database())).to.deep.equal(before);
    expect(await thread(env, 'GROUP', 'comments', kept.id)).to.have.length(1);
    expect(await thread(env, 'EVENT', 'comments', eventId)).to.have.length(1);
  });

  it('are not left behind by a finding that is removed while they are written', async () => {
    const { env, group } = world();
    const commented = async (): Promise<string | undefined> => (await dump(database()))['comments'];
    const before = await commented();
    for (let round = 0; round < 4; round += 1) {
      const draft = { groupId: group.id, title: `Passing ${round}`, description: 'x' };
      const { finding } = await call(env, 'addFinding', draft, 'finding { id }');
      const { id } = finding as { id: string };
      const [written, , removed] = await Promise.all([
        tried(env, 'addComment', { on: 'FINDING', subjectId: id, content: 'Wait.' }),
        tried(env, 'addComment', { on: 'FINDING', subjectId: id, content: 'Wait, please.' }),
        tried(env, 'removeFinding', { findingId: id }),
      ]);
      expect(removed).to.equal('done');
      expect(written).to.be.oneOf(['done', 'error CONFLICT', 'error NOT_FOUND']);
      expect(await commented()).to.equal(before);
    }
  });

  it('go with their group, and with a finding that is removed', async () => {
    const { env, organization } = world();
    const rows = async (): Promise<readonly string[]> =>
      Object.entries(await dump(database()))
        .filter(([table]) => table.startsWith('comment') || table.startsWith('event'))
        .map(([table, print]) => `${table} ${print}`);
    const before = await rows();
    const gone = valueOf(await addGroup(env, { organizationId: organization.id, name: 'gone', description: '' }));
    const root = valueOf(await addGitRoot(env, gone, { url: 'https://example.com/gone.git', branch: 'main' }));
    const { finding } = await reportIn(env, gone, root, 30);
    const { id: empty } = (
      await call(env, 'addFinding', { groupId: gone.id, title: 'Empty', description: 'x' }, 'finding { id }')
    )['finding'] as { id: string };
    const eventId = await reportEvent(env, gone.id, { rootId: root.id });
    const fill = async (on: On, subjectId: string): Promise<void> => {
      const first = await write(env, on, { subjectId });
      await write(env, on, { subjectId, parentId: first });
      expect(await tried(env, 'updateComment', { commentId: first, content: 'Changed.' })).to.equal('done');
    };
    await fill('FINDING', finding.id);
    await fill('EVENT', eventId);
    await fill('GROUP', gone.id);
    const filled = await rows();
    await fill('FINDING', empty);
    expect(await tried(env, 'removeFinding', { findingId: empty })).to.equal('done');
    expect(await rows()).to.deep.equal(filled);
    expect(await tried(env, 'removeGroup', { groupId: gone.id, name: 'gone' })).to.equal('done');
    expect(await rows()).to.deep.equal(before);
  });
});
