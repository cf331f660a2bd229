import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { makeFolderNow } from '../kernel/make-folder';

const keyBytes = 32;

/** A JWK Set (RFC 7517) of symmetric keys; the last one seals, all of them open. */
const keySet = z.object({
  keys: z.array(z.object({ kty: z.literal('oct'), kid: z.string().regex(/^[\w-]{1,64}$/), k: z.base64url() })).min(1),
});

type Jwk = z.infer<typeof keySet>['keys'][number];

export interface SecretKeys {
  readonly newest: string;
  readonly byId: ReadonlyMap<string, KeyObject>;
}

export class NoSecretKeys extends Error {}

const parsed = (file: string, text: string): readonly Jwk[] => {
  const read = keySet.safeParse(jsonOf(text));
  if (!read.success) throw new Error(`${file} holds no set of keys (a JWK Set with "kty": "oct").`);
  const { keys } = read.data;
  if (keys.some(({ k }) => Buffer.from(k, 'base64url').length !== keyBytes))
    throw new Error(`${file} holds a key that has not ${keyBytes} bytes.`);
  if (new Set(keys.map(({ kid }) => kid)).size < keys.length) throw new Error(`${file} holds two keys with one id.`);
  return keys;
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const read = (file: string): readonly Jwk[] | undefined => {
  try {
    return parsed(file, readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  }
};

const newKey = (): Jwk => ({
  kty: 'oct',
  kid: randomBytes(9).toString('base64url'),
  k: randomBytes(keyBytes).toString('base64url'),
});

/** Puts a file in its place as a whole: nobody reads half of it. */
const write = (file: string, keys: readonly Jwk[], put: (from: string, to: string) => void): void => {
  const partial = `${file}.${randomBytes(6).toString('hex')}.part`;
  makeFolderNow(dirname(file));
  try {
    writeFileSync(partial, `${JSON.stringify({ keys }, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
    put(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
};

/** Makes the first key, unless the file is there, also when another process made it at the same time. */
export const makeSecretKeys = (file: string): void => {
  if (read(file) !== undefined) return;
  try {
    write(file, [newKey()], linkSync);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
};

/** Adds a key that seals from now on, or makes the file; answers the key's id. The others stay, to open what they sealed. */
export const addSecretKey = (file: string): string => {
  const added = newKey();
  write(file, [...(read(file) ?? []), added], renameSync);
  return added.kid;
};

const keysOf = (file: string): SecretKeys => {
  const keys = read(file);
  if (keys === undefined) throw new NoSecretKeys(`There are no keys of secrets in ${file}.`);
  return {
    newest: (keys.at(-1) as Jwk).kid,
    byId: new Map(keys.map(({ kid, k }) => [kid, createSecretKey(k, 'base64url')])),
  };
};

const stampOf = (file: string): string => {
  const { mtimeMs, size, ino } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0, ino: 0 };
  return `${mtimeMs} ${size} ${ino}`;
};

/** The keys of a file, read anew when it has changed: running processes follow a rotation. Throws NoSecretKeys. */
export const secretKeysIn = (file: string): (() => SecretKeys) => {
  const known: { stamp?: string; keys?: SecretKeys } = {};
  return () => {
    const stamp = stampOf(file);
    if (known.keys === undefined || known.stamp !== stamp) Object.assign(known, { stamp, keys: keysOf(file) });
    return known.keys as SecretKeys;
  };
};
