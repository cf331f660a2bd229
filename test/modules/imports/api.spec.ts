import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { eachEngine } from '../../support/engines';
import { startServer, type TestServer } from '../../support/server';
import { createWorld, type World } from '../../support/world';

const fixture = (name: string): string => readFileSync(join('test/fixtures/reports', name), 'utf8');

interface Answer {
  readonly state: string;
  readonly counts: Readonly<Record<string, number>>;
}

eachEngine('uploading reports', (database) => {
  const made: { world?: World; server?: TestServer; token?: string } = {};

  before(async () => {
    made.world = await createWorld(database());
    made.server = await startServer(database());
    made.token = await made.server.token('developer@example.com');
  });
  after(() => made.server?.close());

  const upload = async (name: string, query = ''): Promise<{ status: number; body: Answer }> => {
    const response = await fetch(`${made.server?.url}/rest/v1/groups/acme/web-shop/reports?root=shop${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${made.token}` },
      body: fixture(name),
    });
    return { status: response.status, body: (await response.json()) as Answer };
  };

  it('reports what a preview would change, and writes nothing', async () => {
    const { body } = await upload('flawfinder/report.sarif', '&dryRun=true');
    expect(body.state).to.equal('PREVIEWED');
    expect(body.counts).to.include({ new: 15, closed: 0, dropped: 0 });
  });

  it('makes every result a vulnerability', async () => {
    const { status, body } = await upload('flawfinder/report.sarif');
    expect(status).to.equal(201);
    expect(body.counts).to.include({ new: 15, unchanged: 0, moved: 0, reopened: 0, closed: 0, dropped: 0 });
  });

  it('changes nothing when the same file comes again', async () => {
    const { status, body } = await upload('flawfinder/report.sarif');
    expect(status).to.equal(200);
    expect(body.state).to.equal('UNCHANGED');
    expect(body.counts).to.include({ new: 0, unchanged: 15 });
  });

  it('recognises what only moved', async () => {
    const { body } = await upload('flawfinder/report-shifted.sarif');
    expect(body.counts).to.include({ new: 0, moved: 15, closed: 0 });
  });

  it('closes what a later run does not see any more, and opens it again when it comes back', async () => {
    const { body: fixed } = await upload('flawfinder/report-fixed.sarif');
    expect(fixed.counts).to.include({ new: 0, closed: 1, keptOpen: 0 });
    const { body: back } = await upload('flawfinder/report.sarif');
    expect(back.counts).to.include({ new: 0, reopened: 1, closed: 0 });
  });
});
