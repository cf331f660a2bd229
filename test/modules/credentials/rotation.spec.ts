import { expect } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '../../../src/kernel/env';
import { addCredentials, resealCredentials } from '../../../src/modules/credentials';
import { openSecret } from '../../../src/modules/credentials/operations/sealed-secret';
import { readConfig } from '../../../src/config';
import { portsOf } from '../../../src/opening';
import { addSecretKey } from '../../../src/storage/secret-keys';
import { createFolder, integrates, refusal, type Folder, type Ran } from '../../cli/command';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';

interface Row {
  readonly id: string;
  readonly organizationId: string;
  readonly secret: string;
}

eachEngine('the rotation of the keys of secrets', function (database) {
  const made: { world?: World; folder?: Folder; env?: Env } = {};
  const env = (): Env => made.env as Env;
  const keys = (): string => join((made.folder as Folder).path, 'keys', 'secrets.json');
  const manage = (...args: readonly string[]): Promise<Ran> =>
    integrates(['manage', ...args], (made.folder as Folder).variables);
  before(async function () {
    this.timeout(60_000);
    made.folder = createFolder(database());
    made.world = await createWorld(database());
    made.env = {
      ...made.world.env,
      ...portsOf(readConfig({ DATA_DIR: made.folder.path })),
    };
  });
  after(() => made.folder?.remove());

  const rows = async (): Promise<readonly Row[]> => {
    const sql = 'select id, organization_id as "organizationId", secret from credentials order by id';
    const answer = (await database().writer.raw(sql)) as Row[] & { rows: Row[] };
    return database().engine === 'sqlite' ? answer : answer.rows;
  };
  const opened = async (): Promise<readonly unknown[]> =>
    (await rows()).map((row) => (openSecret(env(), row) as { token: string }).token);
  const keyIds = async (): Promise<readonly string[]> => [
    ...new Set((await rows()).map(({ secret }) => secret.split('.')[1] ?? '')),
  ];
  const secrets = Array.from({ length: 205 }, (_, index) => `token ${index}`);

  it('makes the first key by command, where a server would not start without', async function () {
    this.timeout(60_000);
    const { code, stdout } = await manage('rotate-secrets', '--new-key');
    expect({ code, stdout: stdout.replace(/key \S+ to \S+\.\n/, 'key ID to FILE.\n') }).to.deep.equal({
      code: 0,
      stdout:
        'Added the key ID to FILE.\nSealed anew: 0 secrets of credentials.\nSealed anew: 0 secrets of second factors.\n',
    });
    const organizationId = (made.world as World).organization.id;
    for (const [index, secret] of secrets.entries())
      valueOf(
        await addCredentials(env(), organizationId, {
          name: `credentials ${index}`,
          host: 'example.com',
          secret: { token: { token: secret } },
        }),
      );
    expect(await opened()).to.deep.equal(secrets);
  });

  it('seals all secrets by a new key, changes none of them, and does nothing the second time', async function () {
    this.timeout(60_000);
    const [old] = await keyIds();
    const { stdout } = await manage('rotate-secrets', '--new-key');
    expect(stdout).to.match(
      /^Added the key \S+ to \S+\.\nSealed anew: 205 secrets of credentials\.\nSealed anew: 0 secrets of second factors\.\n$/,
    );
    const [fresh, ...others] = await keyIds();
    expect(others).to.deep.equal([]);
    expect(fresh).not.to.equal(old);
    expect(await opened()).to.deep.equal(secrets);
    expect((await manage('rotate-secrets')).stdout).to.equal(
      'Sealed anew: 0 secrets of credentials.\nSealed anew: 0 secrets of second factors.\n',
    );
  });

  it('goes on where it was interrupted', async () => {
    addSecretKey(keys());
    const seals = { left: 120 };
    const failing: Env = {
      ...env(),
      secrets: {
        ...env().secrets,
        seal: (text, place) => {
          if (seals.left === 0) throw new Error('the power went out');
          seals.left -= 1;
          return env().secrets.seal(text, place);
        },
      },
    };
    const error = await resealCredentials(failing).catch((thrown: unknown) => thrown);
    expect(String(error)).to.include('the power went out');
    expect(await keyIds()).to.have.length(2);
    expect(await opened()).to.deep.equal(secrets);
    // The first batch of 100 had been kept.
    expect(await resealCredentials(env())).to.equal(105);
    expect(await keyIds()).to.have.length(1);
    expect(await opened()).to.deep.equal(secrets);
  });

  it('says which key is missing, and seals nothing by guess', async function () {
    this.timeout(60_000);
    const kept = readFileSync(keys(), 'utf8');
    const [used] = await keyIds();
    const file = JSON.parse(kept) as { keys: { kid: string }[] };
    writeFileSync(keys(), JSON.stringify({ keys: file.keys.filter(({ kid }) => kid !== used) }));
    const before = await rows();
    expect(refusal(await manage('rotate-secrets'))).to.equal(
      `error: The key ${used} of a secret is not here. Nothing more was sealed anew.`,
    );
    expect(await rows()).to.deep.equal(before);
    writeFileSync(keys(), kept);
    expect(await opened()).to.deep.equal(secrets);
  });

  it('is for the operator alone', async () => {
    const manager = await (made.world as World).as('ORGANIZATION_ORGANIZATION_MANAGER');
    const error = await resealCredentials(manager).catch((thrown: unknown) => thrown);
    expect(error).to.have.property('code', 'FORBIDDEN');
  });
});
