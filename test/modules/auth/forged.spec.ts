import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import { openDatabase, type TestDatabase } from '../../support/engines';
import { startServer, type TestServer } from '../../support/server';
import { askServer, whoIs } from './doors';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

interface Claims {
  readonly iss: string;
  readonly aud: string;
  readonly sub: string;
  readonly jti: string;
  readonly iat: number;
  readonly exp: number;
}

describe('a forged session token', () => {
  const made: {
    database?: TestDatabase;
    server?: TestServer;
    genuine?: string;
    key?: CryptoKey;
    jwk?: JWK;
    other?: CryptoKey;
  } = {};
  const server = (): TestServer => made.server as TestServer;
  const genuine = (): string => made.genuine as string;
  const claims = (): Claims => JSON.parse(Buffer.from(genuine().split('.')[1] ?? '', 'base64url').toString()) as Claims;

  before(async () => {
    made.database = await openDatabase('sqlite');
    made.server = await startServer(made.database);
    made.genuine = (await made.server.signIn('person@example.com')).split('=')[1] ?? '';
    const path = join(made.server.dataFolder, 'keys', 'session.json');
    const [jwk = {}] = (JSON.parse(readFileSync(path, 'utf8')) as { keys: JWK[] }).keys;
    made.jwk = jwk;
    made.key = (await importJWK(jwk, 'ES256')) as CryptoKey;
    made.other = (await generateKeyPair('ES256', { extractable: true })).privateKey;
  });
  after(async () => {
    await made.server?.close();
    await made.database?.close();
  });

  const sign = (changed: object, header: object = {}, key = made.key as CryptoKey): Promise<string> =>
    new SignJWT({ ...claims(), ...changed })
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: made.jwk?.kid ?? '', ...header })
      .sign(key);
  const [seconds, hour] = [Math.floor(Date.now() / 1000), 3600];

  const forged: Readonly<Record<string, () => Promise<string> | string>> = {
    'without a signature, alg none': () => `${part({ alg: 'none', typ: 'JWT' })}.${part(claims())}.`,
    'without a signature, alg None': () => `${part({ alg: 'None' })}.${part(claims())}.`,
    'with the genuine header and no signature': () => `${genuine().split('.').slice(0, 2).join('.')}.`,
    'with another subject under the genuine signature': () => {
      const [header, , signature] = genuine().split('.');
      return `${header ?? ''}.${part({ ...claims(), sub: 'admin' })}.${signature ?? ''}`;
    },
    'signed with another key': () => sign({}, {}, made.other),
    'signed with another key that it brings along': async () =>
      sign({}, { jwk: await exportJWK(made.other as CryptoKey) }, made.other),
    'signed with another key under a path as its name': () => sign({}, { kid: '../../../../dev/null' }, made.other),
    'signed by HMAC with the public key': () => {
      const { d: _, ...publicPart } = made.jwk as JWK;
      const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims())}`;
      return `${signed}.${createHmac('sha256', JSON.stringify(publicPart)).update(signed).digest('base64url')}`;
    },
    'signed with a key that it names by a URL of its own': () =>
      sign({}, { jku: 'https://evil.example/keys.json', x5u: 'https://evil.example/cert' }, made.other),
    'that names no key': () => sign({}, { kid: undefined }),
    'that names a key by an object': () => sign({}, { kid: { $ne: null } as unknown as string }),
    'of another type': () => sign({}, { typ: 'at+jwt' }),
    'signed as if for the API': () => sign({ aud: 'integrates:api' }),
    'for two audiences, ours not among them': () => sign({ aud: ['a', 'b'] }),
    'of another issuer': () => sign({ iss: 'elsewhere' }),
    'that ended two minutes ago': () => sign({ exp: seconds - 120 }),
    'that never ends': () => sign({ exp: undefined }),
    'that begins in an hour': () => sign({ nbf: seconds + hour }),
    'without an id': () => sign({ jti: undefined }),
    'of a session that does not exist': () => sign({ jti: '00000000-0000-7000-8000-000000000000' }),
    'with a session that is an object': () => sign({ jti: { $ne: null } }),
    'with a critical header that nobody knows': () =>
      new SignJWT({ ...claims() })
        .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: made.jwk?.kid ?? '', crit: ['odd'], odd: 1 })
        .sign(made.key as CryptoKey, { crit: { odd: true } }),
    'that is encrypted instead': () => `${part({ alg: 'dir', enc: 'A256GCM', zip: 'DEF' })}..AAAA.AAAA.AAAA`,
    'cut short': () => genuine().slice(0, -4),
    'with a byte changed in the signature': () =>
      `${genuine().slice(0, -10)}${genuine().at(-10) === 'A' ? 'B' : 'A'}${genuine().slice(-9)}`,
    'that looks like a token of the API': () => `integrates_${'A'.repeat(43)}`,
    "that is a token's mark alone": () => 'integrates_',
    'that is five thousand characters long': () => 'a'.repeat(5000),
    'that is a few dots': () => '..',
  };

  it('is told from the genuine one, which is somebody, and from one signed by the same key for a later end', async () => {
    expect(await whoIs(server(), { bearer: genuine() })).to.equal('person@example.com');
    expect(await whoIs(server(), { cookie: `integrates_session=${genuine()}` })).to.equal('person@example.com');
    expect(await whoIs(server(), { bearer: await sign({ exp: seconds + hour }) })).to.equal('person@example.com');
  });

  Object.entries(forged).forEach(([title, forge]) => {
    it(`${title} is nobody: the answer is that of no token at all`, async () => {
      const bearer = await forge();
      const nobody = await askServer(server(), {}, '{ me { email } version }');
      expect(await askServer(server(), { bearer }, '{ me { email } version }')).to.deep.equal(nobody);
      expect(
        await askServer(server(), { cookie: `integrates_session=${bearer}` }, '{ me { email } version }'),
      ).to.deep.include({ body: nobody.body });
      expect(nobody.body.errors?.[0]?.extensions?.code).to.equal('UNAUTHENTICATED');
    });
  });

  it('in the header wins over a genuine cookie: the caller asked to be judged by it', async () => {
    expect(
      await whoIs(server(), { bearer: await sign({}, {}, made.other), cookie: `integrates_session=${genuine()}` }),
    ).to.equal('UNAUTHENTICATED');
  });
});
