import { z } from 'zod';
import { limitVariables } from './limits-config';
import { mailVariables } from './mail-config';
import { rateLimitVariables } from './rate-limit-config';
import { signInVariables } from './sign-in-config';
import { wholeNumber } from './whole-number';

const feedUrl = z
  .url({ protocol: /^https$/, error: 'must be an https:// URL' })
  .max(2_000)
  .optional();

/** Every variable that is read, with its default. docs/operations.md explains them. */
export const variables = z.object({
  PATH: z.string().default('/usr/local/bin:/usr/bin:/bin'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(8080),
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
  DATABASE_CONNECTIONS: wholeNumber(1, 200).default(10),
  DATABASE_WAIT_SECONDS: wholeNumber(1, 600).optional(),
  DATABASE_STATEMENT_SECONDS: wholeNumber(1, 3_600).optional(),
  SQLITE_READERS: wholeNumber(1, 32).default(4),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  INTROSPECTION: z.enum(['everybody', 'signed-in']).default('signed-in'),
  COOKIE_SECURE: z.enum(['always', 'never', 'auto']).default('auto'),
  SESSION_KEY_FILE: z.string().min(1).optional(),
  SECRET_KEYS_FILE: z.string().min(1).optional(),
  OUTGOING_NETWORKS: z.string().optional(),
  OUTGOING_CA_FILE: z.string().min(1).optional(),
  OUTGOING_KNOWN_HOSTS_FILE: z.string().min(1).optional(),
  OUTGOING_SECONDS: wholeNumber(1, 300).default(10),
  OUTGOING_MAX_MB: wholeNumber(1, 16).default(1),
  EPSS_URL: feedUrl,
  KEV_URL: feedUrl,
  TOKEN_EXCHANGE_ISSUERS: z.string().default('https://token.actions.githubusercontent.com, https://gitlab.com'),
  CLONING: z.enum(['on', 'off']).default('on'),
  CLONING_AT_A_TIME: wholeNumber(1, 16).default(2),
  CLONING_MAX_MB: wholeNumber(1, 102_400).default(2_048),
  CLONING_MINUTES: wholeNumber(1, 30).default(15),
  ...limitVariables,
  MAX_CONNECTIONS: wholeNumber(1, 1_000_000).default(10_000),
  MAX_IN_FLIGHT: wholeNumber(1, 10_000).default(200),
  MAX_UPLOADS_IN_FLIGHT: wholeNumber(1, 1_000).default(20),
  MAX_WAITING: wholeNumber(0, 100_000).default(2_000),
  MAX_STREAMS: wholeNumber(1, 100_000).default(500),
  MAX_STREAMS_PER_CALLER: wholeNumber(1, 10_000).default(20),
  MAX_STREAM_MINUTES: wholeNumber(1, 1_440).default(60),
  MAX_WAIT_SECONDS: wholeNumber(1, 600).default(5),
  ...rateLimitVariables,
  ...signInVariables,
  ...mailVariables,
  TRUSTED_PROXIES: z.string().optional(),
  INTEGRATES_TOKEN: z.string().min(1).optional(),
});

export type Variables = z.infer<typeof variables>;
