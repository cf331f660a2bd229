import { expect } from 'chai';
import { eachEngine } from '../support/engines';
import { startServer, type TestServer } from '../support/server';
import { createWorld, type World } from '../support/world';
import { contents } from '../modules/evidences/files';
import { reportEvent } from '../modules/events/report-event';
import { open } from '../modules/open-vulnerabilities';
import { ask, form, formType, type Answer } from './client';

const answered = '{ success userErrors { code message } evidence { path contentType } }';
const adding = `mutation ($input: AddEvidenceInput!) { added: addEvidence(input: $input) ${answered} }`;
const addingToEvent = `mutation ($input: AddEventEvidenceInput!) { added: addEventEvidence(input: $input) ${answered} }`;

eachEngine('the files of evidences', (database) => {
  const made: { server?: TestServer; world?: World; findingId?: string } = {};
  const server = (): TestServer => made.server as TestServer;
  const world = (): World => made.world as World;
  const bearer = async (email: string): Promise<Record<string, string>> => ({
    authorization: `Bearer ${await server().token(email)}`,
  });
  const send = async (
    query: string,
    on: object,
    content: Buffer,
    fileName: string,
  ): Promise<{ readonly path: string } | null> => {
    const input = { ...on, file: null };
    const answer = await ask(server().port, {
      path: '/api',
      headers: {
        ...(await bearer('analyst@example.com')),
        'content-type': formType,
        'integrates-preflight': '1',
        accept: 'application/json',
      },
      body: form([
        { name: 'operations', value: JSON.stringify({ query, variables: { input } }) },
        { name: 'map', value: JSON.stringify({ 0: ['variables.input.file'] }) },
        { name: '0', value: content, fileName, type: 'image/svg+xml' },
      ]),
    });
    const { data } = JSON.parse(answer.text) as { data: { added: { evidence: { path: string } | null } } };
    return data.added.evidence;
  };
  const add = (content: Buffer, kind: string): Promise<{ readonly path: string } | null> =>
    send(adding, { findingId: made.findingId, kind }, content, '../../evil.svg');
  const fetched = async (path: string, email?: string): Promise<Answer> =>
    ask(server().port, { method: 'GET', path, headers: email === undefined ? {} : await bearer(email) });

  before(async () => {
    made.world = await createWorld(database());
    made.findingId = (await open(made.world, 'Shown', 1)).finding.id;
    made.server = await startServer(database());
  });
  after(() => made.server?.close());

  it('are given out as attachments of the type that their content tells, and nothing in them may run', async () => {
    const evidence = await add(contents.png, 'EXPLOITATION');
    const { status, headers, text } = await fetched(evidence?.path ?? '', 'reviewer@example.com');
    expect(status).to.equal(200);
    expect(headers).to.include({
      'content-type': 'image/png',
      'content-length': String(contents.png.length),
      'content-disposition': 'attachment; filename="exploitation.png"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).to.equal("default-src 'none';frame-ancestors 'none';sandbox");
    expect(text.length).to.be.greaterThan(0);
  });

  const ofEvents: readonly (readonly [keyof typeof contents, string, string, string])[] = [
    ['zip', '../../../etc/cron.d/x.zip', 'application/zip', 'file_1.zip'],
    ['html', 'C:\\page.html', 'text/plain', 'file_1.txt'],
    ['bareSvg', 'rows.csv.html', 'text/plain', 'file_1.txt'],
    ['csv', 'rows.csv', 'text/csv', 'file_1.csv'],
    ['documentAndZip', 'document.zip', 'application/pdf', 'file_1.pdf'],
  ];
  ofEvents.forEach(([content, fileName, type, name]) => {
    it(`of events are given out the same way, whatever they are and however they are named: ${fileName}`, async () => {
      const eventId = await reportEvent(world().env, world().group.id);
      const evidence = await send(addingToEvent, { eventId, kind: 'FILE_1' }, contents[content], fileName);
      const { status, headers } = await fetched(evidence?.path ?? '', 'viewer@example.com');
      expect(status).to.equal(200);
      expect(headers).to.include({
        'content-disposition': `attachment; filename="${name}"`,
        'x-content-type-options': 'nosniff',
      });
      expect(headers['content-type']).to.match(new RegExp(`^${type}`));
      expect(headers['content-security-policy']).to.equal("default-src 'none';frame-ancestors 'none';sandbox");
      const stranger = await fetched(evidence?.path ?? '', 'stranger@example.com');
      const absent = await fetched(`/rest/v1/evidences/${eventId}`, 'stranger@example.com');
      expect([stranger.status, stranger.text]).to.deep.equal([404, absent.text]);
    });
  });

  it('are no pictures of a kind that may run', async () => {
    expect(await add(contents.svg, 'EVIDENCE_1')).to.equal(null);
    expect(await add(contents.html, 'EVIDENCE_2')).to.equal(null);
  });

  it('are absent to whoever may not see them, as those that are not there', async () => {
    const draft = (await add(contents.csv, 'RECORDS'))?.path ?? '';
    const absent = `/rest/v1/evidences/${made.findingId}`;
    const stranger = await fetched(draft, 'stranger@example.com');
    expect(stranger.status).to.equal(404);
    expect(stranger.text).to.equal((await fetched(absent, 'stranger@example.com')).text);
    expect((await fetched(draft, 'viewer@example.com')).text).to.equal(stranger.text);
    expect((await fetched(draft)).status).to.equal(401);
    expect((await fetched(draft, 'analyst@example.com')).text).to.equal(contents.csv.toString());
  });

  ['/rest/v1/evidences/..%2f..%2fkeys', '/rest/v1/evidences/%00', '/rest/v1/evidences/1'].forEach((path) => {
    it(`are asked for by ids alone: ${path}`, async () => {
      expect((await fetched(path, 'analyst@example.com')).status).to.equal(404);
    });
  });

  it('are only read there', async () => {
    const answer = await ask(server().port, { path: `/rest/v1/evidences/${made.findingId}`, body: '' });
    expect([answer.status, answer.headers['allow']]).to.deep.equal([405, 'GET, HEAD']);
  });
});
