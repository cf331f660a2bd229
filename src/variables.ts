import { z } from 'zod';
import { mailVariables } from './mail-config';
import { rateLimitVariables } from './rate-limit-config';
import { signInVariables } from './sign-in-config';

const port = z.coerce.number().int().min(0).max(65_535);
const positive = z.coerce.number().int().min(1);

const feedUrl = z
  .url({ protocol: /^https$/, error: 'must be an https:// URL' })
  .max(2_000)
  .optional();

/** Every variable that is read, with its default. docs/operations.md explains them. */
export const variables = z.object({
  PATH: z.string().default('/usr/local/bin:/usr/bin:/bin'),
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
  DATABASE_WAIT_SECONDS: positive.max(600).optional(),
  DATABASE_STATEMENT_SECONDS: positive.max(3_600).optional(),
  SQLITE_READERS: positive.max(32).default(4),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  INTROSPECTION: z.enum(['everybody', 'signed-in']).default('signed-in'),
  COOKIE_SECURE: z.enum(['always', 'never', 'auto']).default('auto'),
  SESSION_KEY_FILE: z.string().min(1).optional(),
  SECRET_KEYS_FILE: z.string().min(1).optional(),
  OUTGOING_NETWORKS: z.string().optional(),
  OUTGOING_CA_FILE: z.string().min(1).optional(),
  OUTGOING_KNOWN_HOSTS_FILE: z.string().min(1).optional(),
  OUTGOING_SECONDS: positive.max(300).default(10),
  EPSS_URL: feedUrl,
  KEV_URL: feedUrl,
  TOKEN_EXCHANGE_ISSUERS: z.string().default('https://token.actions.githubusercontent.com, https://gitlab.com'),
  CLONING: z.enum(['on', 'off']).default('on'),
  CLONING_AT_A_TIME: positive.max(16).default(2),
  CLONING_MAX_MB: positive.max(102_400).default(2_048),
  CLONING_MINUTES: positive.max(30).default(15),
  MAX_QUERY_CHARACTERS: positive.default(20_000),
  MAX_QUERY_TOKENS: positive.default(1_500),
  MAX_QUERY_DEPTH: positive.default(10),
  MAX_QUERY_FIELDS: positive.default(500),
  MAX_QUERY_COST: positive.default(50_000),
  MAX_UPLOAD_MB: positive.max(4096).default(512),
  MAX_HEADER_SECONDS: positive.default(10),
  MAX_BODY_SECONDS: positive.default(30),
  MAX_CONNECTIONS: positive.default(10_000),
  MAX_IN_FLIGHT: positive.default(200),
  MAX_UPLOADS_IN_FLIGHT: positive.default(20),
  MAX_WAITING: z.coerce.number().int().min(0).default(2_000),
  MAX_STREAMS: positive.default(500),
  MAX_STREAMS_PER_CALLER: positive.default(20),
  MAX_STREAM_MINUTES: positive.max(1_440).default(60),
  MAX_WAIT_SECONDS: positive.default(5),
  ...rateLimitVariables,
  ...signInVariables,
  ...mailVariables,
  TRUSTED_PROXIES: z.string().optional(),
  INTEGRATES_TOKEN: z.string().min(1).optional(),
});

export type Variables = z.infer<typeof variables>;
