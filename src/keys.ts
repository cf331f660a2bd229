import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { sessionAlgorithm, type SessionKeys } from './modules/auth';

const isMissing = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT';
const isTaken = (error: unknown): boolean => (error as { code?: string }).code === 'EEXIST';

const written = async (file: string): Promise<JWK | undefined> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JWK;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** Makes a key that nobody else has, and never over one that another process made at the same time. */
const make = async (file: string): Promise<JWK> => {
  const { privateKey } = await generateKeyPair(sessionAlgorithm, { extractable: true });
  const jwk = await exportJWK(privateKey);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    await writeFile(file, JSON.stringify(jwk), { mode: 0o600, flag: 'wx' });
    return jwk;
  } catch (error) {
    const others = isTaken(error) ? await written(file) : undefined;
    if (others === undefined) throw error;
    return others;
  }
};

/** The key pair of sessions, from a private JWK (RFC 7517); it is made when there is none. All processes share it. */
export const sessionKeys = async (file: string): Promise<SessionKeys> => {
  const jwk = (await written(file)) ?? (await make(file));
  const { d, ...publicPart } = jwk;
  if (d === undefined || jwk.crv !== 'P-256') throw new Error(`${file} holds no private P-256 key.`);
  return {
    privateKey: (await importJWK(jwk, sessionAlgorithm)) as CryptoKey,
    publicKey: (await importJWK(publicPart, sessionAlgorithm)) as CryptoKey,
  };
};
