import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import type { Logger } from 'pino';
import { z } from 'zod';
import { makeFolder } from './kernel/make-folder';
import { hasSigned, outgoing, sessionAlgorithm, signsFrom, type SessionKeys, type SigningKey } from './modules/auth';

const everSince = '1970-01-01T00:00:00.000Z';
/** How long a set is used before its file is looked at again. */
const lookMilliseconds = 5_000;

const storedKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string().optional(),
  signsFrom: z.iso.datetime().default(everSince),
  verifiesUntil: z.iso.datetime().nullable().default(null),
});
/** A set of keys, or one private JWK as it stands. */
const storedSet = z.union([
  z.object({ keys: z.array(storedKey).min(1) }),
  storedKey.transform((key) => ({ keys: [key] })),
]);
type StoredKey = z.infer<typeof storedKey>;

const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code;

const read = async (file: string): Promise<readonly StoredKey[]> => {
  const parsed = storedSet.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success || !parsed.data.keys.some(({ d }) => d !== undefined))
    throw new Error(`${file} holds no private P-256 key.`);
  return parsed.data.keys;
};

const newKey = async (from: string): Promise<StoredKey> => {
  const { privateKey } = await generateKeyPair(sessionAlgorithm, { extractable: true });
  return storedKey.parse({ ...(await exportJWK(privateKey)), signsFrom: from });
};

const written = async (keys: readonly StoredKey[]): Promise<string> => {
  const named = keys.map(async (key) => ({
    kid: await calculateJwkThumbprint(key as JWK),
    alg: sessionAlgorithm,
    ...key,
  }));
  return `${JSON.stringify({ keys: await Promise.all(named) }, null, 2)}\n`;
};

/** Makes a key that nobody else has, and never over one that another process made at the same time. */
const make = async (file: string): Promise<readonly StoredKey[]> => {
  const keys = [await newKey(everSince)];
  await makeFolder(dirname(file));
  try {
    await writeFile(file, await written(keys), { mode: 0o600, flag: 'wx' });
    return keys;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return read(file);
  }
};

const readOrMake = (file: string): Promise<readonly StoredKey[]> =>
  read(file).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
    return make(file);
  });

const keyOf = async (jwk: JWK): Promise<CryptoKey> => (await importJWK(jwk, sessionAlgorithm)) as CryptoKey;

const imported = async ({ signsFrom: from, verifiesUntil, d, ...publicPart }: StoredKey): Promise<SigningKey> => ({
  kid: await calculateJwkThumbprint(publicPart),
  signsFrom: from,
  verifiesUntil,
  privateKey: d === undefined ? null : await keyOf({ ...publicPart, d }),
  publicKey: await keyOf(publicPart),
});

const importAll = (keys: readonly StoredKey[]): Promise<readonly SigningKey[]> => Promise.all(keys.map(imported));

const stampOf = async (file: string): Promise<string> => {
  const { mtimeMs, size, ino } = await stat(file);
  return `${mtimeMs} ${size} ${ino}`;
};

/**
 * The keys of sessions, from a file of private JWKs (RFC 7517); it is made when there is none. All processes share it,
 * and read it anew within seconds after it was changed. A file that can't be read any more changes nothing.
 */
export const sessionKeys = async (file: string, log?: Pick<Logger, 'error'>): Promise<SessionKeys> => {
  const known = { keys: await importAll(await readOrMake(file)), stamp: await stampOf(file), looked: Date.now() };
  const look = async (): Promise<void> => {
    const stamp = await stampOf(file);
    if (stamp === known.stamp) return;
    known.keys = await importAll(await read(file));
    known.stamp = stamp;
  };
  return async () => {
    if (Date.now() - known.looked < lookMilliseconds) return known.keys;
    known.looked = Date.now();
    await look().catch((error: unknown) => log?.error({ err: error }, 'the session keys can not be read any more'));
    return known.keys;
  };
};

/**
 * Makes a new key: it signs in two minutes, when all processes know it, and the older ones verify until their sessions
 * have ended. `atOnce` lets it sign now, and takes the older ones out. Throws when another rotation is under way.
 */
export const rotateSessionKey = async (
  file: string,
  now: string,
  { atOnce }: { readonly atOnce: boolean },
): Promise<{ readonly signsFrom: string; readonly older: number }> => {
  const before = await importAll(await read(file));
  const stored = await read(file);
  const from = atOnce ? now : signsFrom(now);
  const kept = atOnce ? [] : outgoing(before, from, now);
  const older = kept.map((key): StoredKey => {
    const { d, ...publicPart } = stored[before.findIndex(({ kid }) => kid === key.kid)] as StoredKey;
    const withTerm = { ...publicPart, verifiesUntil: key.verifiesUntil };
    return d === undefined || hasSigned(before, key, now) ? withTerm : { ...withTerm, d };
  });
  const next = `${file}.next`;
  await writeFile(next, await written([await newKey(from), ...older]), { mode: 0o600, flag: 'wx' });
  await rename(next, file);
  return { signsFrom: from, older: older.length };
};
