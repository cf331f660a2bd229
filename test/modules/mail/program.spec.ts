import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '../../../src/database/connect';
import { migrateUp } from '../../../src/database/migrate';
import { writeMails } from '../../../src/modules/mail';
import { recipientOf, startMailServer } from '../../support/mail-server';
import { startProgram } from '../../support/process';
import { envOf, testClock } from '../../support/world';
import { expect } from 'chai';

describe('a server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-mail-program-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const write = async (to: string): Promise<void> => {
    const database = connect({ engine: 'sqlite', file: join(folder, 'integrates.db'), readers: 1 });
    await migrateUp(database);
    const clock = testClock(new Date().toISOString());
    await database.db.transaction((db) =>
      writeMails({ ...envOf(database, { kind: 'OPERATOR', email: 'operator' }, clock), db }, [
        {
          kind: 'INVITATION',
          to,
          told: { by: 'ada@example.com', organization: 'acme', group: null, role: 'USER', until: clock.now() },
          link: { purpose: 'INVITATION', id: 'id', subject: 'invitation', expiresAt: '2999-01-01T00:00:00.000Z' },
        },
      ]),
    );
    await database.close();
  };

  it('sends what was committed before it died, or prints it where there is no mail server', async function () {
    this.timeout(60_000);
    await write('sent@example.com');
    const server = await startMailServer();
    const sending = await startProgram(folder, {
      SMTP_URL: `smtp://127.0.0.1:${server.port}`,
      MAIL_FROM: 'integrates@mail.example',
      PUBLIC_URL: 'https://integrates.example',
    });
    await server.untilTaken(1);
    await sending.end('SIGKILL');
    expect(server.taken.map(recipientOf)).to.deep.equal(['sent@example.com']);
    expect(server.taken[0]?.text).to.match(/\nhttps:\/\/integrates\.example\/invitation#ey\S+\n/);
    await server.close();

    const printing = await startProgram(folder);
    const said = { text: '' };
    printing.process.stderr?.on('data', (chunk: Buffer) => (said.text += String(chunk)));
    await write('printed@example.com');
    while (!said.text.includes('printed@example.com')) await wait(20);
    expect(said.text).to.match(new RegExp(`http://127\\.0\\.0\\.1:${printing.port}/invitation#ey`));
    expect(said.text).not.to.include('sent@example.com');
    expect(await printing.end('SIGTERM')).to.equal(0);
  });
});
