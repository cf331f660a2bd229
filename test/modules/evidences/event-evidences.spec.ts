import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect } from 'chai';
import {
  addEventEvidence,
  openEvidence,
  removeEvidencesOfGroup,
  sweepEvidenceFiles,
} from '../../../src/modules/evidences';
import { addGroup } from '../../../src/modules/groups';
import { newId } from '../../../src/kernel/env';
import { folderStore } from '../../../src/storage/folder-store';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type Role, type World } from '../../support/world';
import { dump } from '../access/dump';
import { call, outcome, tried } from '../call';
import { reportEvent } from '../events/report-event';
import { contents, uploaded } from './files';

const shown = 'evidence { id kind description contentType bytes path createdBy }';
const solved = { reason: 'ACCESS_GRANTED' };
const kinds = ['FILE_1', 'IMAGE_1', 'IMAGE_2', 'IMAGE_3', 'IMAGE_4', 'IMAGE_5', 'IMAGE_6'];

eachEngine('evidences of events', (database) => {
  const made: { world?: World } = {};
  const world = (): World => made.world as World;
  before(async () => {
    made.world = await createWorld(database());
  });
  const event = (): Promise<string> => reportEvent(world().env, world().group.id);
  const input = (eventId: string, told: object = {}) => ({
    eventId,
    kind: 'IMAGE_1',
    file: uploaded(contents.png),
    ...told,
  });
  const add = async (eventId: string, told: object = {}): Promise<string> =>
    outcome(await call(await world().as('ANALYST'), 'addEventEvidence', input(eventId, told)));
  const added = async (eventId: string, told: object = {}): Promise<{ readonly id: string }> =>
    (await call(await world().as('ANALYST'), 'addEventEvidence', input(eventId, told), shown))['evidence'] as never;
  const seenBy = async (role: Role, eventId: string): Promise<unknown> =>
    (
      await ask<{ event: { evidences: unknown } | null }>(
        await world().as(role),
        `{ event(id: "${eventId}") { evidences { kind } } }`,
      )
    ).event?.evidences;
  const content = async (role: Role, id: string): Promise<Buffer> =>
    buffer((await openEvidence(await world().as(role), id)).content);
  const refused = (asked: Promise<unknown>): Promise<unknown> =>
    asked.then(
      () => 'answered',
      (error: unknown) => (error as { code: string }).code,
    );
  const facts = async (id: string): Promise<readonly string[]> => {
    const log = await ask<{ organization: { auditLog: { nodes: readonly { type: string; subjectId: string }[] } } }>(
      await world().as('ORGANIZATION_ORGANIZATION_MANAGER'),
      `{ organization(id: "${world().organization.id}") { auditLog(first: 20) { nodes { type subjectId } } } }`,
    );
    return log.organization.auditLog.nodes.filter(({ subjectId }) => subjectId === id).map(({ type }) => type);
  };

  it('are seen by everybody who sees the event, at once, until a tester removes them', async () => {
    const eventId = await event();
    const evidence = await added(eventId, { kind: 'FILE_1', file: uploaded(contents.zip), description: ' The log. ' });
    const { id } = evidence;
    expect(evidence).to.deep.equal({
      id,
      kind: 'FILE_1',
      description: 'The log.',
      contentType: 'application/zip',
      bytes: contents.zip.length,
      path: `/rest/v1/evidences/${id}`,
      createdBy: 'analyst@example.com',
    });
    for (const role of ['VIEWER', 'DEVELOPER', 'ORGANIZATION_ORGANIZATION_MANAGER'] as const) {
      expect(await seenBy(role, eventId)).to.deep.equal([{ kind: 'FILE_1' }]);
      expect((await content(role, id)).equals(contents.zip)).to.equal(true);
    }
    for (const role of ['STRANGER', 'ADMIN', 'ORGANIZATION_USER', 'GATE'] as const)
      expect(await refused(content(role, id)), role).to.equal('NOT_FOUND');
    expect(await tried(await world().as('DEVELOPER'), 'removeEventEvidence', { evidenceId: id })).to.equal(
      'error FORBIDDEN',
    );
    expect(await tried(await world().as('REVIEWER'), 'removeEventEvidence', { evidenceId: id })).to.equal('done');
    expect(await seenBy('VIEWER', eventId)).to.deep.equal([]);
    expect(await refused(content('ANALYST', id))).to.equal('NOT_FOUND');
    expect(await refused(world().env.files.read(id))).to.equal('ENOENT');
    expect(await facts(id)).to.deep.equal(['EventEvidenceRemoved', 'EventEvidenceAdded']);
  });

  it('are seven at most: one of each kind', async () => {
    const eventId = await event();
    const file = (kind: string) => uploaded(kind === 'FILE_1' ? contents.pdf : contents.jpeg);
    for (const kind of kinds) expect(await add(eventId, { kind, file: file(kind) }), kind).to.equal('done');
    for (const kind of kinds)
      expect(await add(eventId, { kind, file: file(kind) }), kind).to.equal('ALREADY_EXISTS kind');
    expect(await seenBy('VIEWER', eventId)).to.deep.equal(kinds.map((kind) => ({ kind })));
  });

  const refusals: readonly (readonly [object, string])[] = [
    [{ file: uploaded(contents.svg) }, 'INVALID_VALUE file'],
    [{ file: uploaded(contents.html) }, 'INVALID_VALUE file'],
    [{ file: uploaded(contents.zip) }, 'INVALID_VALUE file'],
    [{ file: uploaded(Buffer.alloc(0)) }, 'INVALID_VALUE file'],
    [{ kind: 'FILE_1' }, 'INVALID_VALUE file'],
    [{ kind: 'FILE_1', file: uploaded(contents.svg, 'a.csv') }, 'INVALID_VALUE file'],
    [{ kind: 'FILE_1', file: uploaded(contents.latin, 'a.csv') }, 'INVALID_VALUE file'],
    [{ kind: 'FILE_1', file: uploaded(contents.gzip, 'a.zip') }, 'INVALID_VALUE file'],
    [{ kind: 'FILE_1', file: uploaded(contents.program, 'a.zip') }, 'INVALID_VALUE file'],
    [{ kind: 'FILE_1', file: uploaded(Buffer.alloc(10 * 1024 * 1024 + 1, 'a')) }, 'TOO_LONG file'],
    [{ description: 'x'.repeat(5_001) }, 'TOO_LONG description'],
  ];
  refusals.forEach(([told, expected], index) => {
    it(`are refused (${index + 1}): ${expected}`, async () => {
      const eventId = await event();
      const before = await dump(database());
      expect(await add(eventId, told)).to.equal(expected);
      expect(await dump(database())).to.deep.equal(before);
    });
  });

  it('are added to what is not solved, and can go from what is', async () => {
    const eventId = await event();
    const { id } = await added(eventId);
    expect(await tried(await world().as('ANALYST'), 'solveEvent', { eventId, ...solved })).to.equal('done');
    expect(await add(eventId, { kind: 'IMAGE_2' })).to.equal('WRONG_STATE eventId');
    expect(await tried(await world().as('ANALYST'), 'removeEventEvidence', { evidenceId: id })).to.equal('done');
  });

  it('of another group are absent to those who test in one, as those that are not there', async () => {
    const { env, organization } = world();
    const draft = { organizationId: organization.id, name: 'sister', description: '' };
    const sister = valueOf(await addGroup(env, draft));
    const eventId = await reportEvent(env, sister.id);
    const picture = { kind: 'IMAGE_1', file: uploaded(contents.png), description: '' } as const;
    const { id } = valueOf(await addEventEvidence(env, eventId, picture));
    const before = await dump(database());
    const analyst = await world().as('ANALYST');
    for (const evidenceId of [id, newId()]) {
      expect(await tried(analyst, 'removeEventEvidence', { evidenceId })).to.equal('error NOT_FOUND');
      expect(await refused(content('ANALYST', evidenceId))).to.equal('NOT_FOUND');
    }
    for (const asked of [eventId, newId()]) expect(await add(asked)).to.equal('error NOT_FOUND');
    // Nor is it an evidence of a finding, whose mutations ask for other rights.
    for (const field of ['approveEvidence', 'removeEvidence'])
      expect(await tried(env, field, { evidenceId: id }), field).to.equal('error NOT_FOUND');
    expect(await dump(database())).to.deep.equal(before);
  });

  it('are one of each kind, however many are added at the same time', async () => {
    const eventId = await event();
    const all = await Promise.all([1, 2, 3].map(() => add(eventId)));
    expect(all.sort()).to.deep.equal(['ALREADY_EXISTS kind', 'ALREADY_EXISTS kind', 'done']);
  });

  it('are removed once, however many remove them at the same time', async () => {
    const { id } = await added(await event());
    const analyst = await world().as('ANALYST');
    const all = await Promise.all([1, 2, 3].map(() => tried(analyst, 'removeEventEvidence', { evidenceId: id })));
    expect(all.filter((each) => each === 'done')).to.have.length(1);
    all.filter((each) => each !== 'done').forEach((each) => expect(each).to.match(/^error (CONFLICT|NOT_FOUND)$/));
    expect((await facts(id)).filter((type) => type === 'EventEvidenceRemoved')).to.have.length(1);
  });

  it('are never added to an event that was solved before, whoever is quicker', async () => {
    for (const round of [1, 2, 3, 4]) {
      const eventId = await event();
      const [ofAdding, ofSolving] = await Promise.all([
        add(eventId),
        tried(await world().as('REVIEWER'), 'solveEvent', { eventId, ...solved }),
      ]);
      expect(ofSolving, String(round)).to.match(/^(done|error CONFLICT)$/);
      expect(ofAdding, String(round)).to.match(/^(done|WRONG_STATE eventId|error CONFLICT)$/);
      expect([ofAdding, ofSolving]).to.include('done');
      expect(await seenBy('VIEWER', eventId)).to.have.length(ofAdding === 'done' ? 1 : 0);
      expect((await facts(eventId)).filter((type) => type === 'EventSolved')).to.have.length(
        ofSolving === 'done' ? 1 : 0,
      );
    }
  });

  it('leave no files behind, whatever takes them away', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'integrates-swept-'));
    const other = await createWorld(database(), 'swept');
    const now = (): string => new Date(Date.now() + 2 * 3_600_000).toISOString();
    const env = { ...other.env, files: folderStore(folder), now };
    const eventId = await reportEvent(other.env, other.group.id);
    const give = async (kind: 'IMAGE_1' | 'IMAGE_2'): Promise<string> =>
      valueOf(await addEventEvidence(env, eventId, { kind, file: uploaded(contents.png), description: '' })).id;
    const [kept] = [await give('IMAGE_1'), await give('IMAGE_2')];
    await env.files.keep(newId(), uploaded(contents.png).path);
    expect(await sweepEvidenceFiles(env)).to.equal(1);
    expect((await buffer((await openEvidence(env, kept)).content)).equals(contents.png)).to.equal(true);
    await env.db.transaction((db) => removeEvidencesOfGroup({ ...env, db }, other.group));
    expect(await refused(openEvidence(env, kept))).to.equal('NOT_FOUND');
    expect(await sweepEvidenceFiles(env)).to.equal(2);
    rmSync(folder, { recursive: true });
  });
});
