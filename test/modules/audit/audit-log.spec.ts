import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, withScopes, type Role, type World } from '../../support/world';
import { call, listOf, tried } from '../call';
import { change, open } from '../open-vulnerabilities';

const manager: Role = 'ORGANIZATION_ORGANIZATION_MANAGER';

interface Entry {
  readonly id: string;
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly door: string;
  readonly accessId: string | null;
  readonly type: string;
  readonly subjectId: string | null;
  readonly groupId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

const fields = 'id sequence at actor door accessId type subjectId groupId data hash';

eachEngine('the audit log of an organization', (database) => {
  const made: { world?: World; manager?: Env } = {};
  const world = (): World => made.world as World;
  const asManager = (): Env => made.manager as Env;

  const query = `query ($id: UUID!, $filter: AuditFilter, $first: Int, $after: String, $last: Int, $before: String) {
    organization(id: $id) { name auditLog(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      nodes { ${fields} } edges { cursor } totalCount pageInfo { hasNextPage endCursor } } } }`;
  const log = async (filter: object = {}, page: object = { first: 100 }): Promise<readonly Entry[]> =>
    (await listOf(asManager(), query, ['organization', 'auditLog', 'nodes'], {
      id: world().organization.id,
      filter,
      ...page,
    })) as unknown as readonly Entry[];
  const newest = async (type: string): Promise<Entry> => (await log({ type: [type] }))[0] as Entry;

  before(async () => {
    made.world = await createWorld(database());
    made.manager = await world().as(manager);
  });

  it('shows all that happened there, the newest first, in pages, with its place and its hash', async () => {
    const all = await log();
    expect(all.map(({ sequence }) => sequence)).to.deep.equal(all.map((_, index) => all.length - index));
    expect(all.at(-1)).to.include({ type: 'OrganizationAdded', actor: 'builder-acme@example.com', groupId: null });
    expect(all.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).to.equal(true);
    const walk = async (after: string | null): Promise<readonly number[]> => {
      const { data } = (await run(asManager(), query, { id: world().organization.id, first: 3, after })) as {
        data: unknown;
      };
      const { auditLog } = (
        data as {
          organization: {
            auditLog: {
              nodes: Entry[];
              totalCount: number;
              pageInfo: { hasNextPage: boolean; endCursor: string };
            };
          };
        }
      ).organization;
      expect(auditLog.totalCount).to.equal(all.length);
      const here = auditLog.nodes.map(({ sequence }) => sequence);
      return auditLog.pageInfo.hasNextPage ? [...here, ...(await walk(auditLog.pageInfo.endCursor))] : here;
    };
    expect(await walk(null)).to.deep.equal(all.map(({ sequence }) => sequence));
    expect((await log({}, { last: 2 })).map(({ sequence }) => sequence)).to.deep.equal([2, 1]);
  });

  it('tells by which door and with which session or token a change came', async () => {
    const input = { groupId: world().group.id, description: 'Another shop.' };
    expect((await call(asManager(), 'updateGroup', input)).success).to.equal(true);
    const bySession = await newest('GroupUpdated');
    const actor = asManager().actor as { readonly accessId: string; readonly email: string };
    expect(bySession).to.include({ door: 'SESSION', accessId: actor.accessId, actor: actor.email });
    expect(bySession).to.include({ groupId: world().group.id, subjectId: world().group.id });
    expect(bySession.data).to.deep.equal({
      before: { description: 'A shop.' },
      after: { description: 'Another shop.' },
    });
    await call(withScopes(asManager(), ['MANAGE']), 'updateGroup', { ...input, description: 'A third shop.' });
    expect(await newest('GroupUpdated')).to.include({ door: 'TOKEN', accessId: actor.accessId });
    expect((await log({ door: ['COMMAND_LINE'] })).at(-1)).to.include({ type: 'OrganizationAdded', accessId: null });
  });

  it('finds by actor, type, subject, group, door and time, and by all that filters can join', async () => {
    const all = await log();
    const some = all[Math.floor(all.length / 2)] as Entry;
    const groupId = world().group.id;
    const filters: readonly (readonly [object, (entry: Entry) => boolean])[] = [
      [{ actor: [some.actor] }, ({ actor }) => actor === some.actor],
      [{ actor: ['nobody@example.com'] }, () => false],
      [{ type: [some.type, 'RootAdded'] }, ({ type }) => type === some.type || type === 'RootAdded'],
      [{ subjectId: [some.subjectId] }, ({ subjectId }) => subjectId === some.subjectId],
      [{ groupId: [groupId] }, (entry) => entry.groupId === groupId],
      [{ door: ['SESSION', 'TOKEN'] }, ({ door }) => door === 'SESSION' || door === 'TOKEN'],
      [{ at: { from: some.at } }, ({ at }) => at >= some.at],
      [{ at: { from: some.at, to: some.at } }, ({ at }) => at === some.at],
      [{ not: { type: [some.type] } }, ({ type }) => type !== some.type],
      [
        { or: [{ groupId: [groupId] }, { type: ['OrganizationAdded'] }] },
        (entry) => entry.groupId === groupId || entry.type === 'OrganizationAdded',
      ],
      [
        { and: [{ groupId: [groupId] }, { type: ['MemberAdded'] }] },
        (entry) => entry.groupId === groupId && entry.type === 'MemberAdded',
      ],
    ];
    for (const [filter, fits] of filters)
      expect(
        (await log(filter)).map(({ id }) => id),
        JSON.stringify(filter),
      ).to.deep.equal(all.filter(fits).map(({ id }) => id));
  });

  it('shows nothing of another organization, whatever is asked for', async () => {
    const { elsewhere } = world();
    expect(await log({ groupId: [elsewhere.group.id] })).to.deep.equal([]);
    expect(await log({ subjectId: [elsewhere.organization.id] })).to.deep.equal([]);
    const stranger = await world().as('STRANGER');
    const theirs = (await listOf(stranger, query, ['organization', 'auditLog', 'nodes'], {
      id: elsewhere.organization.id,
      first: 100,
    })) as unknown as readonly Entry[];
    const own = new Set((await log()).map(({ id }) => id));
    expect(theirs.length).to.be.greaterThan(0);
    expect(theirs.filter(({ id }) => own.has(id))).to.deep.equal([]);
    const hidden = await run(stranger, query, { id: world().organization.id });
    expect(hidden.data).to.deep.equal({ organization: null });
  });

  it('is for organization managers alone, and for tokens that may read', async () => {
    const asked = async (env: Env): Promise<string> => {
      const { data, errors } = await run<{ organization: object | null }>(env, query, { id: world().organization.id });
      if (errors !== undefined) return errors.map(({ extensions }) => String(extensions['code'])).join(' ');
      return data?.organization === null ? 'nothing' : 'shown';
    };
    const roles: readonly (readonly [Role, string])[] = [
      [manager, 'shown'],
      ['ORGANIZATION_USER', 'FORBIDDEN'],
      ['GROUP_MANAGER', 'FORBIDDEN'],
      ['ANALYST', 'FORBIDDEN'],
      ['VIEWER', 'FORBIDDEN'],
      ['GATE', 'FORBIDDEN'],
      ['STRANGER', 'nothing'],
      ['ADMIN', 'nothing'],
    ];
    for (const [role, expected] of roles) expect(await asked(await world().as(role)), role).to.equal(expected);
    expect(await asked({ ...world().env, actor: { kind: 'ANONYMOUS' } })).to.equal('UNAUTHENTICATED');
    expect(await asked(withScopes(asManager(), ['READ']))).to.equal('shown');
    expect(await asked(withScopes(asManager(), ['MANAGE']))).to.equal('nothing');
  });

  it('tells before and after of every change, and no snippet or secret', async () => {
    const { ids, finding } = await open(world(), 'Told weakness', 2);
    const analyst = await world().as('ANALYST');
    expect(await tried(analyst, 'updateFinding', { findingId: finding.id, title: 'Retold weakness' })).to.equal('done');
    expect((await newest('FindingUpdated')).data).to.deep.equal({
      before: { title: 'Told weakness' },
      after: { title: 'Retold weakness' },
    });
    expect((await newest('VulnerabilityConfirmed')).data).to.deep.include({ before: { state: 'SUBMITTED' } });
    const justification = 'The code is gone.';
    const closing = await change(analyst, 'closeVulnerabilities', world().group.id, ids, { justification });
    expect(closing.success).to.equal(true);
    const closed = (await newest('VulnerabilityClosed')).data;
    expect(closed['before']).to.deep.equal({ state: 'VULNERABLE' });
    expect(closed['after']).to.include({ state: 'SAFE' });
    const { organization, group } = world();
    await call(asManager(), 'updateOrganization', { organizationId: organization.id, country: 'CO' });
    expect((await newest('OrganizationUpdated')).data).to.deep.equal({
      before: { country: null },
      after: { country: 'CO' },
    });
    const member = { groupId: group.id, email: 'viewer@example.com' };
    await call(asManager(), 'updateGroupMember', { ...member, role: 'DEVELOPER' });
    expect((await newest('MemberUpdated')).data).to.deep.equal({
      email: member.email,
      before: { role: 'VIEWER' },
      after: { role: 'DEVELOPER' },
    });
    expect(JSON.stringify((await log()).map(({ data }) => data))).not.to.match(/snippet|secret|hash"|password/i);
  });

  it('keeps what happened in a group that is removed', async () => {
    const { organization } = world();
    const input = { organizationId: organization.id, name: 'passing', description: 'Gone soon.' };
    const payload = await call(asManager(), 'addGroup', input, 'group { id }');
    const { id: groupId } = payload['group'] as { id: string };
    const env = await world().as(manager);
    expect((await call(env, 'removeGroup', { groupId, name: 'passing' })).success).to.equal(true);
    expect((await log({ groupId: [groupId] })).map(({ type }) => type)).to.deep.equal(['GroupRemoved', 'GroupAdded']);
  });

  it('costs one statement a page', async () => {
    const sent = await database().statements(() => log());
    // Read twice here, interpreted and compiled: the organization, the page and its count.
    expect(sent.filter((sql) => sql.includes('journal'))).to.have.length(4);
  });
});
