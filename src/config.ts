import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { DatabaseConfig } from './database/connect';

const port = z.coerce.number().int().min(0).max(65_535);
const positive = z.coerce.number().int().min(1);

/** Every variable that is read, with its default. docs/operations.md explains them. */
const variables = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(8080),
  DATA_DIR: z.string().min(1).default('./data'),
  FILES_DIR: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be a postgres:// URL')
    .optional(),
  DATABASE_SCHEMA: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,62}$/, 'must be a lower-case SQL name')
    .optional(),
  DATABASE_CONNECTIONS: positive.max(200).default(10),
  SQLITE_READERS: positive.max(32).default(4),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  INTROSPECTION: z.enum(['everybody', 'signed-in']).default('signed-in'),
  COOKIE_SECURE: z.enum(['always', 'never', 'auto']).default('auto'),
  SESSION_KEY_FILE: z.string().min(1).optional(),
  MAX_QUERY_CHARACTERS: positive.default(20_000),
  MAX_QUERY_TOKENS: positive.default(1_500),
  MAX_QUERY_DEPTH: positive.default(10),
  MAX_QUERY_FIELDS: positive.default(500),
  MAX_QUERY_COST: positive.default(50_000),
  MAX_UPLOAD_MB: positive.max(4096).default(512),
  MAX_HEADER_SECONDS: positive.default(10),
  MAX_BODY_SECONDS: positive.default(30),
  MAX_CONNECTIONS: positive.default(10_000),
  TRUSTED_PROXIES: z.string().optional(),
  INTEGRATES_TOKEN: z.string().min(1).optional(),
});

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  /** Where evidences are kept. */
  readonly filesFolder: string;
  readonly database: DatabaseConfig;
  readonly embedded: boolean;
  readonly logLevel: string;
  readonly introspection: 'everybody' | 'signed-in';
  readonly cookieSecure: 'always' | 'never' | 'auto';
  readonly sessionKeyFile: string;
  /** The API token that commands send to a server. */
  readonly token: string | null;
  readonly limits: Limits;
  /** The most connections at a time; further ones are closed at once. */
  readonly connections: number;
  /** Addresses and networks of proxies whose X-Forwarded headers are believed. */
  readonly trustedProxies: readonly string[];
}

/** The bounds of one request, all checked before the work they bound. */
export interface Limits {
  readonly characters: number;
  readonly tokens: number;
  readonly depth: number;
  readonly fields: number;
  readonly cost: number;
  readonly uploadBytes: number;
  /** How long a request's headers may take. */
  readonly headerSeconds: number;
  /** How long a text body may take; a file must bring 1 KB for each of these seconds, time after time. */
  readonly bodySeconds: number;
}

/** Begins the names of our own variables that have no meaning elsewhere: a misspelt one must not start. */
const ours = /^(?:DATABASE|SQLITE|SESSION|MAX|COOKIE|TRUSTED|INTEGRATES)_/;
const known = new Set(Object.keys(variables.shape));

export class ConfigError extends Error {}

const listed = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Reads the environment: the only reader of it. Throws a ConfigError that names each wrong variable. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>> = process.env): Config => {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const unknown = Object.keys(given).filter((name) => ours.test(name) && !known.has(name));
  if (unknown.length > 0) throw new ConfigError(`Unknown variables: ${unknown.join(', ')}.`);
  const parsed = variables.safeParse(given);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  const read = parsed.data;
  const dataFolder = resolve(read.DATA_DIR);
  const config: Config = {
    host: read.HOST,
    port: read.PORT,
    dataFolder,
    filesFolder: resolve(read.FILES_DIR ?? join(dataFolder, 'files')),
    database:
      read.DATABASE_URL === undefined
        ? { engine: 'sqlite', file: join(dataFolder, 'integrates.db'), readers: read.SQLITE_READERS }
        : {
            engine: 'postgres',
            url: read.DATABASE_URL,
            schema: read.DATABASE_SCHEMA ?? null,
            connections: read.DATABASE_CONNECTIONS,
          },
    embedded: read.DATABASE_URL === undefined,
    logLevel: read.LOG_LEVEL,
    introspection: read.INTROSPECTION,
    cookieSecure: read.COOKIE_SECURE,
    sessionKeyFile: read.SESSION_KEY_FILE ?? join(dataFolder, 'keys', 'session.json'),
    token: read.INTEGRATES_TOKEN ?? null,
    limits: {
      characters: read.MAX_QUERY_CHARACTERS,
      tokens: read.MAX_QUERY_TOKENS,
      depth: read.MAX_QUERY_DEPTH,
      fields: read.MAX_QUERY_FIELDS,
      cost: read.MAX_QUERY_COST,
      uploadBytes: read.MAX_UPLOAD_MB * 1024 * 1024,
      headerSeconds: read.MAX_HEADER_SECONDS,
      bodySeconds: read.MAX_BODY_SECONDS,
    },
    connections: read.MAX_CONNECTIONS,
    trustedProxies: listed(read.TRUSTED_PROXIES),
  };
  return Object.freeze(config);
};
