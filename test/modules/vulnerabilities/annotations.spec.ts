import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { addGroup } from '../../../src/modules/groups';
import { checkAnnotation, tagsAfter } from '../../../src/modules/vulnerabilities/domain/annotation';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, withScopes, type World } from '../../support/world';
import { call, outcome, tried } from '../call';
import { change, open, submitted } from '../open-vulnerabilities';

const many = Array.from({ length: 21 }, (_, index) => `tag-${String(index)}`);

describe('what is noted on vulnerabilities', () => {
  const refusals: readonly (readonly [string, object, string])[] = [
    ['nothing at all', {}, 'INVALID_VALUE input'],
    ['an empty tag', { addTags: [''] }, 'INVALID_VALUE input.addTags.0'],
    ['a tag with capital letters', { addTags: ['ok', 'Bad'] }, 'INVALID_VALUE input.addTags.1'],
    ['a tag that ends with a dash', { addTags: ['bad-'] }, 'INVALID_VALUE input.addTags.0'],
    ['a tag with a space', { removeTags: ['a b'] }, 'INVALID_VALUE input.removeTags.0'],
    ['a tag of 31 characters', { addTags: ['a'.repeat(31)] }, 'TOO_LONG input.addTags.0'],
    ['a tag twice', { addTags: ['a', 'a'] }, 'INVALID_VALUE input.addTags'],
    ['21 tags', { addTags: many }, 'LIMIT_REACHED input.addTags'],
    ['a tag to be added and removed', { addTags: ['a'], removeTags: ['b', 'a'] }, 'INVALID_VALUE input.removeTags.1'],
    ['a link that runs', { trackerLink: 'javascript:alert(1)' }, 'INVALID_VALUE input.trackerLink'],
    ['a link to a file', { trackerLink: 'file:///etc/passwd' }, 'INVALID_VALUE input.trackerLink'],
    ['no link', { trackerLink: 'TICKET-1' }, 'INVALID_VALUE input.trackerLink'],
    ['a long link', { trackerLink: `https://example.com/${'a'.repeat(2000)}` }, 'TOO_LONG input.trackerLink'],
  ];
  refusals.forEach(([what, annotation, expected]) => {
    it(`is not ${what}`, () => {
      const checked = checkAnnotation({ addTags: [], removeTags: [], ...annotation });
      expect(checked.ok ? 'done' : `${checked.error.code} ${checked.error.field?.join('.')}`).to.equal(expected);
    });
  });

  it('keeps tags once, by name, and no more than 20', () => {
    expect(tagsAfter(['b', 'c'], { addTags: ['a', 'b'], removeTags: ['c', 'z'] }, [])).to.deep.equal({
      ok: true,
      value: ['a', 'b'],
    });
    expect(tagsAfter(many.slice(0, 20), { addTags: ['new'], removeTags: [] }, ['there']).ok).to.equal(false);
    expect(tagsAfter(many.slice(0, 20), { addTags: ['new'], removeTags: ['tag-3'] }, []).ok).to.equal(true);
  });
});

interface Shown {
  readonly id: string;
  readonly tags: readonly string[];
  readonly trackerLink: string | null;
  readonly source: string;
}

eachEngine('annotations of vulnerabilities', (database) => {
  const made: { world?: World; developer?: Env; analyst?: Env } = {};
  const world = (): World => made.world as World;
  const developer = (): Env => made.developer as Env;
  const analyst = (): Env => made.analyst as Env;
  before(async () => {
    made.world = await createWorld(database());
    made.developer = await world().as('DEVELOPER');
    made.analyst = await world().as('ANALYST');
  });

  const selection = 'vulnerabilities { id tags trackerLink }';
  const annotate = (ids: readonly string[], more: object, env = developer()) =>
    change(env, 'annotateVulnerabilities', world().group.id, ids, more, selection);
  const shown = async (findingId: string, filter = ''): Promise<readonly Shown[]> => {
    const { finding } = await ask<{ finding: { vulnerabilities: { nodes: readonly Shown[] } } }>(
      developer(),
      `{ finding(id: "${findingId}") { vulnerabilities(first: 100, ${filter} orderBy: { field: CREATED_AT, direction: ASC }) {
        nodes { id tags trackerLink source } } } }`,
    );
    return finding.vulnerabilities.nodes;
  };
  const link = 'https://tracker.example.com/T-1';

  it('are given, taken away and shown, and found by a filter', async () => {
    const { finding, ids } = await open(world(), 'Noted', 3);
    const [first = '', second = '', third = ''] = ids;
    expect(await annotate([second, first], { addTags: ['urgent', 'api'], trackerLink: link })).to.deep.include({
      success: true,
      vulnerabilities: [second, first].map((id) => ({ id, tags: ['api', 'urgent'], trackerLink: link })),
    });
    expect(outcome(await annotate([first], { addTags: ['api'], removeTags: ['urgent', 'absent'] }))).to.equal('done');
    expect(outcome(await annotate([second], { trackerLink: null }))).to.equal('done');
    expect((await shown(finding.id)).map(({ tags, trackerLink }) => [tags, trackerLink])).to.deep.equal([
      [['api'], link],
      [['api', 'urgent'], null],
      [[], null],
    ]);
    expect((await shown(finding.id, 'filter: { tag: ["urgent", "absent"] }')).map(({ id }) => id)).to.deep.equal([
      second,
    ]);
    expect((await shown(finding.id, 'filter: { not: { tag: ["api"] } }')).map(({ id }) => id)).to.deep.equal([third]);
  });

  it('are kept in the journal, each change once', async () => {
    const { ids } = await open(world(), 'Told notes', 1);
    await annotate(ids, { addTags: ['one'], trackerLink: link });
    await annotate(ids, { addTags: ['one'] });
    const manager = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    const { organization } = await ask<{ organization: { auditLog: { nodes: readonly { by: string }[] } } }>(
      manager,
      `{ organization(id: "${world().organization.id}") { auditLog(first: 10, filter: { subjectId: ["${ids[0] ?? ''}"], type: ["VulnerabilityAnnotated"] }) {
        nodes { type actor data } } } }`,
    );
    expect(organization.auditLog.nodes).to.deep.equal([
      {
        type: 'VulnerabilityAnnotated',
        actor: 'developer@example.com',
        data: { before: { tags: [], trackerLink: null }, after: { tags: ['one'], trackerLink: link } },
      },
    ]);
  });

  it('are refused as a whole: for too many tags, and for what is not of the group or not to be seen', async () => {
    const { finding, ids } = await open(world(), 'Whole notes', 2);
    const [first = '', second = ''] = ids;
    await annotate([second], { addTags: many.slice(0, 20) });
    expect(outcome(await annotate(ids, { addTags: ['more'] }))).to.equal('LIMIT_REACHED vulnerabilityIds.1');
    const hidden = await submitted(world(), 'Hidden from notes', 1);
    expect(outcome(await annotate([first, ...hidden.ids], { addTags: ['x'] }))).to.equal(
      'NOT_FOUND vulnerabilityIds.1',
    );
    expect((await shown(finding.id))[0]?.tags).to.deep.equal([]);
    const other = valueOf(
      await addGroup(world().env, {
        organizationId: world().organization.id,
        name: 'other-notes',
        description: '',
        service: 'WHITE',
        language: 'EN',
        features: [],
      } as never),
    );
    expect(
      outcome(await change(world().env, 'annotateVulnerabilities', other.id, [first], { addTags: ['x'] })),
    ).to.equal('NOT_FOUND vulnerabilityIds.0');
  });

  it('never come to more than 20 tags, also when two callers add at once', async () => {
    const { finding, ids } = await open(world(), 'Races of notes', 1);
    await annotate(ids, { addTags: many.slice(0, 18) });
    const both = await Promise.all(
      [
        ['a', 'b'],
        ['c', 'd'],
      ].map(async (addTags) => outcome(await annotate(ids, { addTags }))),
    );
    expect([...both].sort()).to.deep.equal(['LIMIT_REACHED vulnerabilityIds.0', 'done']);
    expect((await shown(finding.id))[0]?.tags).to.have.length(20);
  });

  it('cost the same statements for one vulnerability and for many, to read and to write', async () => {
    const few = await open(world(), 'Few notes', 1);
    const lots = await open(world(), 'Many notes', 30);
    const written = async (ids: readonly string[]): Promise<number> =>
      (await database().statements(() => annotate(ids, { addTags: ['x', 'y'], removeTags: ['z'], trackerLink: link })))
        .length;
    expect(await written(lots.ids)).to.equal(await written(few.ids));
    const read = async (findingId: string): Promise<number> =>
      (await database().statements(() => shown(findingId))).length;
    expect(await read(lots.finding.id)).to.equal(await read(few.finding.id));
  });

  it('say who found a vulnerability, and at which commit; analysts correct it', async () => {
    const { finding, ids } = await open(world(), 'Origins', 1);
    const [vulnerabilityId = ''] = ids;
    expect((await shown(finding.id))[0]?.source).to.equal('ANALYST');
    const commit = 'A'.repeat(40);
    const update = (input: object, env = analyst()): Promise<string> =>
      tried(env, 'updateVulnerability', { vulnerabilityId, ...input });
    expect(await update({ source: 'ESCAPE', commit })).to.equal('done');
    expect(await update({ source: null })).to.equal('INVALID_VALUE');
    expect(await update({ commit: 'abc' })).to.equal('INVALID_VALUE commit');
    const { vulnerability } = await ask<{ vulnerability: object }>(
      developer(),
      `{ vulnerability(id: "${vulnerabilityId}") { source commit } }`,
    );
    expect(vulnerability).to.deep.equal({ source: 'ESCAPE', commit: commit.toLowerCase() });
    expect(await shown(finding.id, 'filter: { source: [ESCAPE] }')).to.have.length(1);
    expect(await shown(finding.id, 'filter: { source: [TOOL] }')).to.have.length(0);
    const manual = {
      findingId: finding.id,
      rootId: world().root.id,
      kind: 'LINES',
      where: 'src/own.ts',
      specific: '3',
    };
    expect(await tried(analyst(), 'addVulnerability', { ...manual, source: 'TOOL' })).to.equal('INVALID_VALUE source');
    const added = await call(
      analyst(),
      'addVulnerability',
      { ...manual, source: 'CUSTOMER' },
      'vulnerability { source }',
    );
    expect(added['vulnerability']).to.deep.equal({ source: 'CUSTOMER' });
  });

  describe('what a caller is to mend', () => {
    const mine = async (env: Env, more = ''): Promise<readonly string[]> => {
      const { assignedVulnerabilities } = await ask<{ assignedVulnerabilities: { nodes: readonly { id: string }[] } }>(
        env,
        `{ assignedVulnerabilities(first: 100${more}) { totalCount nodes { id finding { title } } } }`,
      );
      return assignedVulnerabilities.nodes.map(({ id }) => id);
    };

    it('is listed for the assignee alone, the newest first, while the group may be seen', async () => {
      const { ids } = await open(world(), 'Mine', 3);
      const [first = '', , third = ''] = ids;
      const assign = { assignee: 'developer@example.com', justification: 'Next sprint.' };
      expect(
        outcome(await change(world().env, 'startTreatment', world().group.id, [first, third], assign, 'success')),
      ).to.equal('done');
      expect(await mine(developer())).to.deep.equal([third, first]);
      expect(await mine(developer(), ', filter: { state: [SAFE] }')).to.deep.equal([]);
      expect(await mine(analyst())).to.deep.equal([]);
      expect(await mine(withScopes(developer(), ['REPORT_UPLOAD']))).to.deep.equal([]);
      const { actor } = developer();
      expect(await mine({ ...developer(), actor: { ...actor, memberships: [] } as never })).to.deep.equal([]);
    });

    it('costs one statement a page, however many there are', async () => {
      const statements = await database().statements(() =>
        ask(developer(), '{ assignedVulnerabilities(first: 100) { nodes { id where tags } } }'),
      );
      expect(new Set(statements)).to.have.property('size', 2);
    });
  });
});
