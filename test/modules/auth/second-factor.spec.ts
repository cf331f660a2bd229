import { expect } from 'chai';
import { URI, type TOTP } from 'otpauth';
import { createLocalAccount, resealSecondFactors } from '../../../src/modules/auth';
import { operatorEnv } from '../../../src/opening';
import { addSecretKey } from '../../../src/storage/secret-keys';
import { eachEngine } from '../../support/engines';
import { startServer, type TestServer } from '../../support/server';
import { quiet, testPorts, testSecretKeysFile, valueOf } from '../../support/world';
import { askServer, logIn, whoIs } from './doors';
import { factsOf } from './facts';

const password = 'seven quiet lanterns';
const own = '{ me { secondFactor { enabled confirmedAt recoveryCodesLeft } } }';

interface Payload {
  readonly success: boolean;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
  readonly secret: string | null;
  readonly uri: string | null;
  readonly recoveryCodes: readonly string[] | null;
  readonly oneTimePassword: string | null;
}

const more: Readonly<Record<string, string>> = {
  enrolSecondFactor: 'secret uri',
  confirmSecondFactor: 'recoveryCodes',
  regenerateRecoveryCodes: 'recoveryCodes',
  resetPassword: 'oneTimePassword',
};

const wrong = (code: string, ...field: readonly string[]) => [
  { code, field: field.length === 0 ? null : ['input', ...field] },
];

eachEngine('a second factor', (database) => {
  const made: { server?: TestServer } = {};
  const server = (): TestServer => made.server as TestServer;
  before(async () => {
    made.server = await startServer(database());
  });
  after(() => made.server?.close());

  const account = async (email: string, role: 'USER' | 'ADMIN' = 'USER'): Promise<string> => {
    const env = operatorEnv(database(), quiet, testPorts);
    valueOf(await createLocalAccount(env, { email, role, password, oneTime: false }));
    return (await logIn(server(), email, password)).cookie ?? '';
  };
  const change = async (
    as: { readonly cookie?: string; readonly bearer?: string },
    mutation: string,
    input: object,
  ): Promise<Payload> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const text = `mutation ($input: ${type}) { ${mutation}(input: $input) { success userErrors { code field } ${more[mutation] ?? ''} } }`;
    const { body } = await askServer(server(), as, text, { input });
    if (body.data == null) throw new Error(JSON.stringify(body));
    return body.data[mutation] as unknown as Payload;
  };
  const status = async (as: { readonly cookie?: string; readonly bearer?: string }) =>
    (await askServer(server(), as, own)).body.data?.['me'] as { secondFactor: unknown } | undefined;

  /** A code of the present step or of the one after it: both hold, also when the next step begins meanwhile. */
  const codeOf = (uri: string, step: 0 | 1 = 0): string =>
    (URI.parse(uri) as TOTP).generate({ timestamp: Date.now() + step * 30_000 });
  const wrongCodeOf = (uri: string): string => codeOf(uri).replace(/./g, (digit) => String((Number(digit) + 1) % 10));

  const enrolled = async (email: string) => {
    const cookie = await account(email);
    const { uri } = await change({ cookie }, 'enrolSecondFactor', { currentPassword: password });
    const { recoveryCodes } = await change({ cookie }, 'confirmSecondFactor', { code: codeOf(uri ?? '') });
    return { cookie, uri: uri ?? '', codes: recoveryCodes ?? [] };
  };
  const told = async (email: string, code?: string, given = password): Promise<string> => {
    const { status: answered, text } = await logIn(server(), email, given, code);
    if (answered === 200) return 'in';
    return `${answered} ${(JSON.parse(text) as { code: string }).code}`;
  };

  it('is begun by the password, confirmed by a code, and asked for from then on', async () => {
    const email = 'ada@example.com';
    const cookie = await account(email);
    const other = (await logIn(server(), email, password)).cookie ?? '';
    expect((await change({ cookie }, 'enrolSecondFactor', { currentPassword: 'wrong' })).userErrors).to.deep.equal(
      wrong('WRONG_CREDENTIALS', 'currentPassword'),
    );
    const first = await change({ cookie }, 'enrolSecondFactor', { currentPassword: password });
    const { uri, secret } = await change({ cookie }, 'enrolSecondFactor', { currentPassword: password });
    const { issuer, label, secret: told1 } = URI.parse(uri ?? '') as TOTP;
    expect([issuer, label, told1.base32]).to.deep.equal(['Integrates', email, secret]);
    expect(secret)
      .to.match(/^[A-Z2-7]{32}$/)
      .and.not.to.equal(first.secret);
    const off = { secondFactor: { enabled: false, confirmedAt: null, recoveryCodesLeft: 0 } };
    expect(await status({ cookie })).to.deep.equal(off);
    expect(await told(email)).to.equal('in');
    for (const code of [codeOf(first.uri ?? ''), wrongCodeOf(uri ?? ''), 'aaaa-bbbb-cccc-dddd', ''])
      expect((await change({ cookie }, 'confirmSecondFactor', { code })).userErrors).to.deep.equal(
        wrong('WRONG_CODE', 'code'),
      );
    const { recoveryCodes } = await change({ cookie }, 'confirmSecondFactor', { code: codeOf(uri ?? '') });
    expect(new Set(recoveryCodes)).to.have.property('size', 10);
    recoveryCodes?.forEach((code) => expect(code).to.match(/^(?:[a-z2-7]{4}-){3}[a-z2-7]{4}$/));
    expect(await status({ cookie })).to.have.nested.include({
      'secondFactor.enabled': true,
      'secondFactor.recoveryCodesLeft': 10,
    });
    expect(await whoIs(server(), { cookie: other })).to.equal('UNAUTHENTICATED');

    expect(await told(email)).to.equal('401 SECOND_FACTOR_REQUIRED');
    const next = codeOf(uri ?? '', 1);
    expect(await told(email, next, 'wrong')).to.equal('401 WRONG_CREDENTIALS');
    expect(await told(email, wrongCodeOf(uri ?? ''))).to.equal('401 WRONG_CODE');
    expect(await told(email, next)).to.equal('in');
    expect(await told(email, next)).to.equal('401 WRONG_CODE');
    expect((await change({ cookie }, 'enrolSecondFactor', { currentPassword: password })).userErrors).to.deep.equal(
      wrong('WRONG_STATE'),
    );
  }).timeout(20_000);

  it('takes each code once, also when it comes twice at the same time', async () => {
    const email = 'twice@example.com';
    const { uri, codes, cookie } = await enrolled(email);
    const next = codeOf(uri, 1);
    expect((await Promise.all([told(email, next), told(email, next)])).sort()).to.deep.equal(['401 WRONG_CODE', 'in']);
    const typed = (codes[0] ?? '').toUpperCase().replaceAll('-', ' ');
    expect((await Promise.all([told(email, typed), told(email, codes[0])])).sort()).to.deep.equal([
      '401 WRONG_CODE',
      'in',
    ]);
    expect(await status({ cookie })).to.have.nested.include({ 'secondFactor.recoveryCodesLeft': 9 });
  }).timeout(20_000);

  it('is sealed in the database, and its recovery codes are hashed', async () => {
    const { uri, codes } = await enrolled('sealed@example.com');
    const { writer, engine } = database();
    const rows = async (table: string): Promise<string> => {
      const answer = (await writer.raw(`select * from ${table}`)) as unknown[] & { rows: unknown[] };
      return JSON.stringify(engine === 'sqlite' ? answer : answer.rows);
    };
    const stored = `${await rows('second_factors')}${await rows('recovery_codes')}${await rows('journal')}`;
    const { base32 } = (URI.parse(uri) as TOTP).secret;
    [base32, ...codes, ...codes.map((code) => code.replaceAll('-', ''))].forEach((secret) =>
      expect(stored.toLowerCase()).not.to.contain(secret.toLowerCase()),
    );
  }).timeout(20_000);

  it('is sealed anew by a new key, and goes on', async () => {
    const email = 'resealed@example.com';
    const { uri } = await enrolled(email);
    addSecretKey(testSecretKeysFile);
    const env = operatorEnv(database(), quiet, testPorts);
    expect(await resealSecondFactors(env)).to.be.greaterThan(0);
    expect(await resealSecondFactors(env)).to.equal(0);
    expect(await told(email, codeOf(uri, 1))).to.equal('in');
  }).timeout(20_000);

  it('is removed, and gets new recovery codes, by the password or a code', async () => {
    const email = 'changing@example.com';
    const { codes, cookie, uri } = await enrolled(email);
    const neither = await change({ cookie }, 'regenerateRecoveryCodes', {});
    const both = await change({ cookie }, 'removeSecondFactor', { currentPassword: password, code: codes[0] });
    expect([neither.userErrors, both.userErrors]).to.deep.equal([
      [{ code: 'INVALID_VALUE', field: ['input'] }],
      [{ code: 'INVALID_VALUE', field: ['input'] }],
    ]);
    const { recoveryCodes } = await change({ cookie }, 'regenerateRecoveryCodes', { code: codes[0] });
    expect(recoveryCodes).to.have.lengthOf(10);
    expect(await status({ cookie })).to.have.nested.include({ 'secondFactor.recoveryCodesLeft': 10 });
    expect((await change({ cookie }, 'removeSecondFactor', { code: codes[1] })).userErrors).to.deep.equal(
      wrong('WRONG_CODE', 'code'),
    );
    expect((await change({ cookie }, 'removeSecondFactor', { code: codeOf(uri, 1) })).success).to.equal(true);
    expect(await told(email)).to.equal('in');
    for (const mutation of ['removeSecondFactor', 'regenerateRecoveryCodes'])
      expect((await change({ cookie }, mutation, { currentPassword: password })).userErrors).to.deep.equal(
        wrong('WRONG_STATE'),
      );
    expect((await change({ cookie }, 'confirmSecondFactor', { code: '123456' })).userErrors).to.deep.equal(
      wrong('WRONG_STATE'),
    );
  }).timeout(20_000);

  it('is no matter of tokens, nor of people without a password here', async () => {
    const email = 'robot@example.com';
    await account(email);
    const bearer = await server().token(email);
    const inputs = {
      enrolSecondFactor: { currentPassword: password },
      confirmSecondFactor: { code: '123456' },
      removeSecondFactor: { currentPassword: password },
      regenerateRecoveryCodes: { currentPassword: password },
      changePassword: { currentPassword: password, newPassword: `${password} more` },
    };
    for (const [mutation, input] of Object.entries(inputs))
      expect((await change({ bearer }, mutation, input)).userErrors).to.deep.equal(wrong('WRONG_STATE'));
    expect(await status({ bearer })).to.deep.equal({ secondFactor: null });
    expect(await told(email)).to.equal('in');
  }).timeout(20_000);

  it('is not guessed by whoever has the password: passwords without a code clear no way', async () => {
    const email = 'guessed@example.com';
    const { uri, codes } = await enrolled(email);
    for (let tries = 0; tries < 9; tries += 1) {
      expect(await told(email, wrongCodeOf(uri))).to.equal('401 WRONG_CODE');
      expect(await told(email)).to.equal('401 SECOND_FACTOR_REQUIRED');
    }
    expect(await told(email, wrongCodeOf(uri))).to.equal('401 WRONG_CODE');
    expect(await told(email, codes[0])).to.equal('429 RATE_LIMITED');
  }).timeout(20_000);

  describe('that was lost', () => {
    it('is taken off by an administrator, who gives another password, too; nobody does so alone', async () => {
      const email = 'lost@example.com';
      const boss = 'boss@example.com';
      const { cookie } = await enrolled(email);
      const admin = await account(boss, 'ADMIN');
      for (let tries = 0; tries < 10; tries += 1) await told(email, '000000', 'wrong');
      expect((await change({ cookie: admin }, 'resetSecondFactor', { email })).success).to.equal(true);
      expect(await whoIs(server(), { cookie })).to.equal('UNAUTHENTICATED');
      const { cookie: again = '' } = await logIn(server(), email, password);
      const { oneTimePassword } = await change({ cookie: admin }, 'resetPassword', { email: 'Lost@Example.com' });
      expect(await whoIs(server(), { cookie: again })).to.equal('UNAUTHENTICATED');
      expect(await told(email)).to.equal('401 WRONG_CREDENTIALS');
      expect(await told(email, undefined, oneTimePassword ?? '')).to.equal('in');
      expect(await told(email, undefined, oneTimePassword ?? '')).to.equal('401 WRONG_CREDENTIALS');
      const types = (await factsOf(database())).filter(({ actor }) => actor === boss).map(({ type }) => type);
      expect(types).to.deep.equal(['SecondFactorReset', 'PasswordReset']);

      const refusals: readonly (readonly [string, object, string])[] = [
        ['resetSecondFactor', { email }, 'WRONG_STATE'],
        ['resetSecondFactor', { email: 'nobody@example.com' }, 'NOT_FOUND'],
        ['resetPassword', { email: 'nobody@example.com' }, 'NOT_FOUND'],
        ['resetPassword', { email: boss }, 'WRONG_STATE'],
        ['resetSecondFactor', { email: boss }, 'WRONG_STATE'],
      ];
      for (const [mutation, input, code] of refusals)
        expect((await change({ cookie: admin }, mutation, input)).userErrors).to.deep.equal(wrong(code, 'email'));
      const bearer = await server().token(boss);
      expect((await change({ bearer }, 'resetPassword', { email })).userErrors).to.deep.equal(wrong('WRONG_STATE'));
    }).timeout(30_000);
  });

  it('leaves its story in the journal', async () => {
    const types = (await factsOf(database())).map(({ type }) => type);
    expect(types).to.include.members([
      'SecondFactorBegun',
      'SecondFactorConfirmed',
      'RecoveryCodeUsed',
      'RecoveryCodesRegenerated',
      'SecondFactorRemoved',
      'SignInBlocked',
    ]);
  });
});
