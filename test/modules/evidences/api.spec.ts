import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import {
  addEvidence,
  openEvidence,
  recordsOfEvidences,
  removeEvidencesOfGroup,
  sweepEvidenceFiles,
} from '../../../src/modules/evidences';
import { addFinding } from '../../../src/modules/findings';
import { folderStore } from '../../../src/storage/folder-store';
import { ask, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, withScopes, type Role, type World } from '../../support/world';
import { dump } from '../access/dump';
import { call, outcome, tried } from '../call';
import { open, submitted } from '../open-vulnerabilities';
import { contents, uploaded } from './files';

const shown = 'evidence { id kind state description contentType bytes path createdBy }';

const said = { description: 'd', threat: '', recommendation: '', cvss31: null, cvss40: null };

interface Shown {
  readonly id: string;
  readonly state: string;
}

eachEngine('evidences', (database) => {
  const made: { world?: World; findingId?: string } = {};
  const world = (): World => made.world as World;
  before(async () => {
    made.world = await createWorld(database());
    made.findingId = (await open(made.world, 'Shown', 1)).finding.id;
  });
  const input = (told: object = {}) => ({
    findingId: made.findingId,
    kind: 'EVIDENCE_1',
    file: uploaded(contents.png),
    ...told,
  });
  const add = async (told: object = {}): Promise<Shown> =>
    (await call(await world().as('ANALYST'), 'addEvidence', input(told), shown))['evidence'] as Shown;
  const seenBy = async (role: Role): Promise<unknown> =>
    (
      await ask<{ finding: { evidences: unknown } | null }>(
        await world().as(role),
        `{ finding(id: "${made.findingId}") { evidences { id state } } }`,
      )
    ).finding?.evidences;
  const content = async (role: Role, id: string): Promise<string> => {
    const { content: bytes } = await openEvidence(await world().as(role), id);
    return text(bytes);
  };
  const refused = (asked: Promise<unknown>): Promise<unknown> =>
    asked.then(
      () => 'answered',
      (error: unknown) => (error as { code: string }).code,
    );
  const remove = async (evidenceId: string) => tried(await world().as('ANALYST'), 'removeEvidence', { evidenceId });

  it('are drafts until a reviewer approves them, and drafts again when they are changed', async () => {
    const evidence = await add({ kind: 'RECORDS', file: uploaded(contents.csv), description: ' Two rows. ' });
    const { id } = evidence;
    expect(evidence).to.deep.equal({
      id,
      kind: 'RECORDS',
      state: 'DRAFT',
      description: 'Two rows.',
      contentType: 'text/csv',
      bytes: contents.csv.length,
      path: `/rest/v1/evidences/${id}`,
      createdBy: 'analyst@example.com',
    });
    const reviewer = await world().as('REVIEWER');
    expect(await seenBy('VIEWER')).to.deep.equal([]);
    expect(await seenBy('REVIEWER')).to.deep.equal([{ id, state: 'DRAFT' }]);
    expect(await refused(content('VIEWER', id))).to.equal('NOT_FOUND');
    expect(await content('REVIEWER', id)).to.equal(contents.csv.toString());
    expect(await tried(reviewer, 'approveEvidence', { evidenceId: id })).to.equal('done');
    expect(await tried(reviewer, 'approveEvidence', { evidenceId: id })).to.equal('WRONG_STATE evidenceId');
    expect(await seenBy('VIEWER')).to.deep.equal([{ id, state: 'APPROVED' }]);
    expect(await content('VIEWER', id)).to.equal(contents.csv.toString());
    expect(await refused(content('STRANGER', id))).to.equal('NOT_FOUND');
    const analyst = await world().as('ANALYST');
    expect(await tried(analyst, 'updateEvidence', { evidenceId: id, description: 'Three rows.' })).to.equal('done');
    expect(await seenBy('VIEWER')).to.deep.equal([]);
    expect(await remove(id)).to.equal('done');
    expect(await refused(content('REVIEWER', id))).to.equal('NOT_FOUND');
    expect(await refused(world().env.files.read(id))).to.equal('ENOENT');
  });

  it('of records show their rows to those who may read them', async () => {
    const { finding } = await open(world(), 'Recorded', 1);
    const picture = await add({ findingId: finding.id });
    const { id } = await add({ findingId: finding.id, kind: 'RECORDS', file: uploaded(contents.csv) });
    const read = async (env: Env, args = ''): Promise<unknown> => {
      const records = `records${args} { header rows totalRows isComplete problem }`;
      const { data, errors } = await run<{ finding: { evidences: readonly { records: unknown }[] } }>(
        env,
        `{ finding(id: "${finding.id}") { evidences { id ${records} } } }`,
      );
      return errors?.[0]?.extensions['code'] ?? data?.finding.evidences;
    };
    const [analyst, reviewer, viewer] = [
      await world().as('ANALYST'),
      await world().as('REVIEWER'),
      await world().as('VIEWER'),
    ];
    const rows = {
      header: ['name', 'e-mail'],
      rows: [['Åsa', 'asa@example.com']],
      totalRows: 1,
      isComplete: true,
      problem: null,
    };
    expect(await read(analyst)).to.deep.equal([
      { id: picture.id, records: null },
      { id, records: rows },
    ]);
    expect(await read(viewer)).to.deep.equal([]);
    expect(await tried(reviewer, 'approveEvidence', { evidenceId: id })).to.equal('done');
    expect(await read(viewer, '(first: 1000)')).to.deep.equal([{ id, records: rows }]);
    expect(await read(viewer, '(first: 0)')).to.equal('BAD_USER_INPUT');
    expect(await read(viewer, '(first: 1001)')).to.equal('BAD_USER_INPUT');
    const blind = withScopes(analyst, ['MANAGE']);
    const changed = 'evidence { records { totalRows } }';
    expect(await call(blind, 'updateEvidence', { evidenceId: id, description: '' }, changed)).to.deep.equal({
      error: 'NOT_FOUND',
    });
    const sent = await database().statements(() => read(analyst));
    expect(sent.filter((sql) => sql.includes('evidences')).length, sent.join('\n')).to.be.at.most(2);
    await world().env.files.remove(id);
    expect(await read(analyst)).to.equal('INTERNAL');
  });

  it('of records are read from a few files at a time, and are nothing once they are gone', async () => {
    const ids = (count: number): readonly string[] => Array.from({ length: count }, () => world().env.newId());
    const gone = await recordsOfEvidences(world().env, ids(10), { rows: 1 });
    expect([...gone.values()]).to.deep.equal(Array.from({ length: 10 }, () => null));
    expect(await refused(recordsOfEvidences(world().env, ids(11), { rows: 1 }))).to.equal('LIMIT_EXCEEDED');
  });

  it('of a finding that is not released are hidden with it', async () => {
    const { finding } = await submitted(world(), 'Hidden', 1);
    const { id } = await add({ findingId: finding.id });
    await call(await world().as('REVIEWER'), 'approveEvidence', { evidenceId: id });
    expect(await refused(content('VIEWER', id))).to.equal('NOT_FOUND');
    expect(await refused(content('ANALYST', id))).to.equal('answered');
  });

  const refusals: readonly (readonly [object, string])[] = [
    [{ file: uploaded(contents.svg) }, 'INVALID_VALUE file'],
    [{ file: uploaded(contents.html) }, 'INVALID_VALUE file'],
    [{ file: uploaded(Buffer.alloc(0)) }, 'INVALID_VALUE file'],
    [{ kind: 'RECORDS' }, 'INVALID_VALUE file'],
    [{ kind: 'RECORDS', file: uploaded(Buffer.alloc(10 * 1024 * 1024 + 1, 'a')) }, 'TOO_LONG file'],
    [{ description: 'x'.repeat(5_001) }, 'TOO_LONG description'],
  ];
  refusals.forEach(([told, expected], index) => {
    it(`are refused (${index + 1}): ${expected}`, async () => {
      const before = await dump(database());
      expect(await tried(await world().as('ANALYST'), 'addEvidence', input(told))).to.equal(expected);
      expect(await dump(database())).to.deep.equal(before);
    });
  });

  it('are one of each kind, however many are added at the same time', async () => {
    const all = await Promise.all(
      [1, 2, 3].map(async () => outcome(await call(await world().as('ANALYST'), 'addEvidence', input(), shown))),
    );
    expect(all.sort()).to.deep.equal(['ALREADY_EXISTS kind', 'ALREADY_EXISTS kind', 'done']);
  });

  it('leave no files behind, whatever takes them away', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'integrates-swept-'));
    const env = {
      ...world().env,
      files: folderStore(folder),
      now: () => new Date(Date.now() + 2 * 3_600_000).toISOString(),
    };
    const draft = { ...said, title: 'Swept', cwe: [] };
    const finding = valueOf(await addFinding(env, world().group, draft));
    const kept = valueOf(
      await addEvidence(env, finding.id, { kind: 'RECORDS', file: uploaded(contents.csv), description: '' }),
    );
    await env.files.keep(env.newId(), uploaded(contents.csv).path);
    expect(await sweepEvidenceFiles(env)).to.equal(1);
    expect(await text((await openEvidence(env, kept.id)).content)).to.equal(contents.csv.toString());
    expect(await tried(env, 'removeFinding', { findingId: finding.id })).to.equal('done');
    expect(await sweepEvidenceFiles(env)).to.equal(1);
    rmSync(folder, { recursive: true });
  });

  it('go with their group', async () => {
    const other = await createWorld(database(), 'passing');
    const { finding } = await submitted(other, 'Going', 1);
    const { evidence } = (await call(other.env, 'addEvidence', input({ findingId: finding.id }), shown)) as unknown as {
      evidence: Shown;
    };
    await other.env.db.transaction((db) => removeEvidencesOfGroup({ ...other.env, db }, other.group));
    expect(await refused(openEvidence(other.env, evidence.id))).to.equal('NOT_FOUND');
  });
});
