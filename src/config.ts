import { join, resolve } from 'node:path';
import { ConfigError } from './config-error';
import { issuersOf, proxiesOf } from './config-lists';
import { databaseOf } from './database-config';
import type { DatabaseConfig } from './database/connect';
import type { Room } from './kernel/lane';
import { limitsOf, type Limits } from './limits-config';
import { mailConfig, type MailConfig } from './mail-config';
import { cloningOf, outgoingOf, type CloningConfig, type FeedUrls, type Outgoing } from './outgoing-config';
import { rateLimitConfig, type RateLimitConfig } from './rate-limit-config';
import { signInConfig, type SignInConfig } from './sign-in-config';
import { unknownAmong } from './unknown-variables';
import { variables } from './variables';

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
  /** The keys by which secrets are sealed in the database. */
  readonly secretKeysFile: string;
  /** Where programs are looked for that commands run. */
  readonly searchPath: string;
  /** How repositories elsewhere are reached. */
  readonly outgoing: Outgoing;
  readonly cloning: CloningConfig;
  /** Where reference data on advisories are fetched; null: nowhere. */
  readonly feeds: FeedUrls;
  /** Whose tokens of pipelines are believed; none: nobody's. */
  readonly exchangeIssuers: readonly string[];
  /** The API token that commands send to a server. */
  readonly token: string | null;
  readonly limits: Limits;
  /** The most connections at a time; further ones are closed at once. */
  readonly connections: number;
  /** How much is answered at a time: uploads apart, so that slow ones keep nobody else waiting. */
  readonly room: { readonly answers: Room; readonly uploads: Room };
  /** How many streams of events a process keeps, and for how long. */
  readonly streams: { readonly inAll: number; readonly perCaller: number; readonly minutes: number };
  /** Addresses and networks of proxies whose X-Forwarded headers are believed. */
  readonly trustedProxies: readonly string[];
  readonly rateLimits: RateLimitConfig;
  readonly signIn: SignInConfig;
  readonly mail: MailConfig;
}

const listed = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const checked = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw new ConfigError((error as Error).message);
  }
};

/** Reads the environment: the only reader of it. Throws a ConfigError that names each wrong variable. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>> = process.env): Config => {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const unknown = unknownAmong(Object.keys(given));
  if (unknown.length > 0) throw new ConfigError(`Unknown variables: ${unknown.join(', ')}.`);
  const parsed = variables.safeParse(given);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  const read = parsed.data;
  const dataFolder = resolve(read.DATA_DIR);
  const patience = { waiting: read.MAX_WAITING, milliseconds: read.MAX_WAIT_SECONDS * 1000 };
  const signIn = checked(() => signInConfig(read, listed));
  const config: Config = {
    host: read.HOST,
    port: read.PORT,
    dataFolder,
    filesFolder: resolve(read.FILES_DIR ?? join(dataFolder, 'files')),
    database: databaseOf(read, dataFolder),
    embedded: read.DATABASE_URL === undefined,
    logLevel: read.LOG_LEVEL,
    introspection: read.INTROSPECTION,
    cookieSecure: read.COOKIE_SECURE,
    sessionKeyFile: read.SESSION_KEY_FILE ?? join(dataFolder, 'keys', 'session.json'),
    secretKeysFile: read.SECRET_KEYS_FILE ?? join(dataFolder, 'keys', 'secrets.json'),
    searchPath: read.PATH,
    outgoing: outgoingOf(read, listed),
    cloning: cloningOf(read),
    feeds: { EPSS: read.EPSS_URL ?? null, KEV: read.KEV_URL ?? null },
    exchangeIssuers: issuersOf(listed(read.TOKEN_EXCHANGE_ISSUERS)),
    token: read.INTEGRATES_TOKEN ?? null,
    limits: limitsOf(read),
    connections: read.MAX_CONNECTIONS,
    room: {
      answers: { ...patience, atATime: read.MAX_IN_FLIGHT },
      uploads: { ...patience, atATime: read.MAX_UPLOADS_IN_FLIGHT },
    },
    streams: { inAll: read.MAX_STREAMS, perCaller: read.MAX_STREAMS_PER_CALLER, minutes: read.MAX_STREAM_MINUTES },
    trustedProxies: proxiesOf(listed(read.TRUSTED_PROXIES)),
    rateLimits: rateLimitConfig(read),
    signIn,
    mail: checked(() => mailConfig(read, signIn.publicUrl)),
  };
  return Object.freeze(config);
};
