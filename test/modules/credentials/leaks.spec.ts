import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { createLog } from '../../../src/log';
import { emptyTables, peopleTables, tenantTables } from '../../../src/database/clear';
import { eachEngine } from '../../support/engines';
import { startServer, type TestServer } from '../../support/server';
import { createWorld, type World } from '../../support/world';
import { opensshKey } from './ssh-keys';

type Answer = Readonly<Record<string, { readonly credentials: { readonly id: string } | null }>>;

eachEngine('what nobody reads but git', (database) => {
  const made: { world?: World; server?: TestServer } = {};
  const logged: string[] = [];
  before(async () => {
    made.world = await createWorld(database());
    const log = createLog('trace', { write: (line) => void logged.push(line) });
    made.server = await startServer(database(), {}, log);
  });
  after(() => made.server?.close());

  const key = opensshKey().privateKey;
  const middle = key.split('\n')[3] ?? '';
  const secrets = ['hunter2-of-the-story', 'changed-password', 'glpat-of-the-story', middle];

  const everyRow = async (): Promise<string> => {
    const tables = [...tenantTables, ...peopleTables];
    const all = await Promise.all(
      tables.map((table) => database().writer.raw(`select * from ${table}`) as Promise<unknown>),
    );
    return JSON.stringify(all.map((each) => (each as { rows?: unknown }).rows ?? each));
  };

  it('are secrets of credentials: not in an answer, a row, a file of the database or a line of the log', async () => {
    const { server, world } = made as Required<typeof made>;
    const token = await server.token('organization-organization-manager@example.com');
    const answers: string[] = [];
    const ask = async (query: string, variables: object = {}): Promise<Answer> => {
      const answer = await fetch(`${server.url}/api`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      const text = await answer.text();
      answers.push(text);
      return (JSON.parse(text) as { data: Answer }).data;
    };
    const organizationId = world.organization.id;
    const shown = '{ success userErrors { message field } credentials { id name host type owner fingerprint } }';
    const add = `mutation ($input: AddCredentialsInput!) { addCredentials(input: $input) ${shown} }`;
    const change = `mutation ($input: UpdateCredentialsInput!) { updateCredentials(input: $input) ${shown} }`;
    const draft = { organizationId, host: 'example.com' };
    const https = { https: { user: 'ci', password: secrets[0] } };
    const added = await ask(add, { input: { ...draft, name: 'one', secret: https } });
    const id = added['addCredentials']?.credentials?.id ?? '';
    await ask(add, { input: { ...draft, name: 'two', secret: { token: { token: secrets[2] } } } });
    await ask(add, { input: { ...draft, name: 'three', secret: { ssh: { privateKey: key } } } });
    // Refused: the name is taken, two kinds at once, a broken key, and a field that is not there.
    await ask(add, { input: { ...draft, name: 'one', secret: https } });
    await ask(add, { input: { ...draft, name: 'four', secret: { ...https, token: { token: secrets[2] } } } });
    await ask(add, { input: { ...draft, name: 'five', secret: { ssh: { privateKey: key.replace('OPENSSH', '') } } } });
    const changed = { https: { user: 'ci', password: secrets[1] } };
    await ask(change, { input: { organizationId, credentialsId: id, secret: changed } });
    await ask(
      `mutation { addGitRoot(input: { groupId: "${world.group.id}", url: "https://example.com/a.git", branch: "main",
        credentialsId: "${id}" }) { success root { ... on GitRoot { credentials { id name } } } } }`,
    );
    await ask(`{ organization(id: "${organizationId}") { credentials { nodes { name type fingerprint } }
      auditLog(first: 100) { nodes { type data } } } }`);
    await ask(`{ organization(id: "${organizationId}") { credentials { nodes { secret } } } }`);
    await ask(
      `mutation { removeCredentials(input: { organizationId: "${organizationId}", credentialsId: "${id}" }) { success } }`,
    );
    expect(answers.filter((text) => text.includes('"success":true'))).to.have.length(6);
    const { config } = database();
    const files =
      config.engine === 'sqlite'
        ? readdirSync(dirname(config.file))
            .filter((name) => join(dirname(config.file), name).startsWith(config.file))
            .map((name) => readFileSync(join(dirname(config.file), name), 'latin1'))
        : [];
    if (config.engine === 'sqlite') expect(files.length).to.be.at.least(2);
    const rows = await everyRow();
    expect(rows).to.include('CredentialsSecretChanged');
    expect(logged.length).to.be.at.least(answers.length);
    const places = [...answers, rows, ...files, ...logged];
    secrets.forEach((secret) => {
      expect(secret.length).to.be.at.least(10);
      expect(places.filter((place) => place.includes(secret))).to.deep.equal([]);
    });
  });

  it('go when tenants are cleared', async () => {
    await emptyTables(database().db, tenantTables);
    expect(await everyRow()).not.to.include('"v1.');
  });
});
