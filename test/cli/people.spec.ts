import { join } from 'node:path';
import { expect } from 'chai';
import { connect } from '../../src/database/connect';
import { openDatabase, type TestDatabase } from '../support/engines';
import { startServer, type TestServer } from '../support/server';
import { logIn, whoIs } from '../modules/auth/doors';
import { factsOf } from '../modules/auth/facts';
import { createFolder, integrates, refusal, type Folder, type Ran } from './command';

describe('accounts and tokens on the command line', function () {
  this.timeout(60_000);
  const made: { database?: TestDatabase; server?: TestServer; folder?: Folder } = {};
  const password = 'a long enough password';

  const run = (args: readonly string[], input?: string): Promise<Ran> =>
    integrates(args, made.folder?.variables, input);
  const create = (...more: readonly string[]): Promise<Ran> =>
    run(['user', 'create', '--email', 'Operator@Example.com', '--password-stdin', ...more], `${password}\n`);
  const signIn = async (given: string): Promise<number> =>
    (
      await fetch(`${made.server?.url ?? ''}/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'operator@example.com', password: given }),
      })
    ).status;

  before(async () => {
    made.database = await openDatabase('sqlite');
    made.server = await startServer(made.database);
    made.folder = createFolder(made.database);
  });
  after(async () => {
    await made.server?.close();
    await made.database?.close();
    made.folder?.remove();
  });

  it('creates an account whose password comes from standard input', async () => {
    expect(await create('--admin')).to.deep.equal({
      code: 0,
      stdout: 'Created operator@example.com (ADMIN).\n',
      stderr: '',
    });
    expect(await signIn(password)).to.equal(200);
  });

  it('gives an existing account a new password and leaves it its role', async () => {
    const { stdout } = await run(
      ['user', 'create', '--email', 'operator@example.com', '--password-stdin'],
      'another long password',
    );
    expect(stdout).to.equal('operator@example.com (ADMIN) has a new password.\n');
    expect(await signIn(password)).to.equal(401);
    expect(await signIn('another long password')).to.equal(200);
  });

  it('resets a password that was forgotten, and a second factor that was lost', async () => {
    const email = ['--email', 'operator@example.com'];
    const cookie =
      (await logIn(made.server as TestServer, 'operator@example.com', 'another long password')).cookie ?? '';
    const { stdout, code } = await run(['user', 'reset-password', ...email]);
    expect(code).to.equal(0);
    expect(stdout).to.match(/^[\w-]{24}\n$/);
    expect(await whoIs(made.server as TestServer, { cookie })).to.equal('UNAUTHENTICATED');
    expect(await signIn('another long password')).to.equal(401);
    expect([await signIn(stdout.trim()), await signIn(stdout.trim())]).to.deep.equal([200, 401]);
    const none = await run(['user', 'reset-second-factor', ...email]);
    expect(refusal(none)).to.equal('error: WRONG_STATE (email): The person has no second factor.');
    await made.database?.writer.raw(`insert into second_factors (stakeholder_id, state, last_step, secret, created_at)
      select id, 'ACTIVE', 0, 'v1.none.none', created_at from stakeholders where email = 'operator@example.com'`);
    const reset = await run(['user', 'reset-second-factor', ...email]);
    expect(reset.stdout).to.equal('operator@example.com has no second factor any more; the sessions were ended.\n');
    const facts = await factsOf(made.database as TestDatabase);
    const resets = facts.filter(({ type }) => type.endsWith('Reset') && type !== 'LocalAccountReset');
    expect(resets.map(({ type, door }) => `${type} ${door}`)).to.deep.equal([
      'PasswordReset COMMAND_LINE',
      'SecondFactorReset COMMAND_LINE',
    ]);
    const nobody = await run(['user', 'reset-password', '--email', 'nobody@example.com']);
    expect(refusal(nobody)).to.equal('error: NOT_FOUND (email): Nobody has this address.');
  });

  it('refuses a password that is too short or easily guessed', async () => {
    const ran = await run(['user', 'create', '--email', 'b@example.com', '--password-stdin'], 'short\n');
    expect(refusal(ran)).to.equal('error: INVALID_VALUE (password): The password must have at least 12 characters.');
    const guessable = await run(['user', 'create', '--email', 'b@example.com', '--password-stdin'], 'password1234\n');
    expect(refusal(guessable)).to.equal(
      'error: WEAK_PASSWORD (password): The password is easy to guess: it is like a widely known password. Take several words at random.',
    );
  });

  it('invites a person who signs in by a provider, and takes an account there off', async () => {
    const invited = await run(['user', 'invite', '--email', 'Invited@Example.com', '--admin']);
    expect(invited).to.deep.equal({
      code: 0,
      stdout: 'invited@example.com (ADMIN) may sign in by a provider.\n',
      stderr: '',
    });
    const lowered = await run(['user', 'invite', '--email', 'invited@example.com']);
    expect(lowered.stdout).to.equal('invited@example.com (USER) may sign in by a provider.\n');
    const unlinked = await run(['user', 'unlink', '--email', 'invited@example.com', '--provider', 'google']);
    expect(unlinked.stdout).to.equal(
      'Unlinked 0 accounts of invited@example.com at google; the sessions were ended.\n',
    );
    const nobody = await run(['user', 'unlink', '--email', 'nobody@example.com', '--provider', 'google']);
    expect(refusal(nobody)).to.equal('error: NOT_FOUND (email): Nobody has this address.');
  });

  it('rotates the key of sessions: they go on, and end when it was stolen', async () => {
    const server = made.server as TestServer;
    const keyFile = { SESSION_KEY_FILE: join(server.dataFolder, 'keys', 'session.json') };
    const rotate = (...more: readonly string[]): Promise<Ran> =>
      integrates(['manage', 'rotate-session-key', ...more], { ...made.folder?.variables, ...keyFile });
    const cookie = await server.signIn('rotated@example.com');
    const rotated = await rotate();
    expect(rotated.stdout).to.match(/signs from \d{4}-[^ ]+ on; older keys that still verify: 1\.\n$/);
    expect(await whoIs(server, { cookie })).to.equal('rotated@example.com');
    const stolen = await rotate('--end-sessions');
    expect(stolen.stdout).to.match(/older keys that still verify: 0\.\nEnded (?:1 session|[1-9]\d* sessions)\.\n$/);
    expect(await whoIs(server, { cookie })).to.equal('UNAUTHENTICATED');
    const missing = await integrates(['manage', 'rotate-session-key'], {
      ...made.folder?.variables,
      SESSION_KEY_FILE: join(server.dataFolder, 'nowhere.json'),
    });
    expect(refusal(missing)).to.match(/^error: The key in .*nowhere\.json was not rotated: .*ENOENT/);
  });

  it('prints just the token, and the token works over HTTP', async () => {
    const { code, stdout, stderr } = await run([
      'token',
      'create',
      '--email',
      'operator@example.com',
      '--name',
      'first',
      '--scopes',
      'read',
    ]);
    expect(code).to.equal(0);
    expect(stderr).to.equal('');
    expect(stdout).to.match(/^integrates_[\w-]{43}\n$/);
    const response = await fetch(`${made.server?.url ?? ''}/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${stdout.trim()}` },
      body: JSON.stringify({ query: '{ currentAccess { scopes } }' }),
    });
    expect(await response.json()).to.deep.equal({ data: { currentAccess: { scopes: ['READ'] } } });
  });

  it('refuses a token that there is already, and one for nobody', async () => {
    const [again, nobody] = await Promise.all([
      run(['token', 'create', '--email', 'operator@example.com', '--name', 'first']),
      run(['token', 'create', '--email', 'nobody@example.com', '--name', 'first']),
    ]);
    expect(refusal(again)).to.equal('error: ALREADY_EXISTS (name): A live token has this name already.');
    expect(refusal(nobody)).to.equal('error: NOT_FOUND (email): Nobody here has the address nobody@example.com.');
  });
});

describe('the schema on the command line', function () {
  this.timeout(60_000);
  const made: { folder?: Folder } = {};

  before(() => {
    made.folder = createFolder();
  });
  after(() => made.folder?.remove());

  const tables = async (): Promise<readonly string[]> => {
    const database = connect({ engine: 'sqlite', file: `${made.folder?.path ?? ''}/integrates.db`, readers: 1 });
    const rows = await database.writer.raw<{ name: string }[]>(`select name from sqlite_master where type = 'table'`);
    await database.close();
    return rows.map(({ name }) => name);
  };

  it('is made, is up to date then, and goes back a step', async () => {
    const first = await integrates(['migrate'], made.folder?.variables);
    expect(first.code).to.equal(0);
    expect(first.stdout).to.include('Made 0001-people.\n');
    const again = await integrates(['migrate'], made.folder?.variables);
    expect(again).to.deep.equal({ code: 0, stdout: 'The schema is up to date.\n', stderr: '' });
    expect(await tables()).to.include('reports');
    const back = await integrates(['migrate', '--down'], made.folder?.variables);
    expect(back.stdout).to.match(/^Took back \d{4}-[\w-]+\.\n$/);
    expect(await tables()).to.include('stakeholders');
    const forth = await integrates(['migrate'], made.folder?.variables);
    expect(forth.stdout).to.equal(back.stdout.replace('Took back', 'Made'));
  });
});
