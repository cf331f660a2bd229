import type { z } from 'zod';
import { megabyte } from './kernel/amounts';
import type { OperationLimits } from './kernel/limits';
import { wholeNumber } from './whole-number';

/** The variables of limits. docs/operations.md explains them, and why they end where they do. */
export const limitVariables = {
  MAX_QUERY_BODY_KB: wholeNumber(16, 10_240).default(256),
  MAX_QUERY_CHARACTERS: wholeNumber(100, 250_000).default(20_000),
  MAX_QUERY_TOKENS: wholeNumber(10, 20_000).default(1_500),
  MAX_QUERY_NESTING: wholeNumber(5, 60).default(40),
  MAX_QUERY_DEPTH: wholeNumber(1, 50).default(10),
  MAX_QUERY_FIELDS: wholeNumber(10, 1_000).default(500),
  MAX_QUERY_FIELDS_ANONYMOUS: wholeNumber(10, 1_000).default(150),
  MAX_QUERY_ALIASES: wholeNumber(1, 1_000).default(30),
  MAX_QUERY_DIRECTIVES: wholeNumber(1, 1_000).default(20),
  MAX_QUERY_DEFINITIONS: wholeNumber(1, 40).default(20),
  MAX_QUERY_COST: wholeNumber(100, 10_000_000).default(50_000),
  MAX_ANSWER_ERRORS: wholeNumber(1, 100).default(10),
  MAX_ANSWER_MB: wholeNumber(1, 100).default(5),
  MAX_JSON_BODY_KB: wholeNumber(16, 10_240).default(64),
  MAX_JSON_NESTING: wholeNumber(20, 1_000).default(100),
  MAX_UPLOAD_MB: wholeNumber(1, 4_096).default(512),
  MAX_REPORT_MB: wholeNumber(1, 4_096).default(512),
  MAX_REPORT_RATIO: wholeNumber(10, 1_032).default(200),
  MAX_REPORT_RESULTS: wholeNumber(100, 1_000_000).default(1_000_000),
  MAX_EVIDENCE_MB: wholeNumber(1, 64).default(10),
  MAX_HEADER_KB: wholeNumber(8, 64).default(16),
  MAX_HEADER_SECONDS: wholeNumber(1, 60).default(10),
  MAX_BODY_SECONDS: wholeNumber(1, 600).default(30),
  MAX_REQUEST_MINUTES: wholeNumber(1, 1_440).default(15),
  MAX_KEEP_ALIVE_SECONDS: wholeNumber(1, 600).default(5),
  SIGN_IN_TRIES_OF_ACCOUNT: wholeNumber(3, 20).default(10),
  SIGN_IN_TRIES_OF_ADDRESS: wholeNumber(10, 10_000).default(100),
};

/** The bounds of one request, all checked before the work they bound. */
export interface Limits {
  /** Of a body of GraphQL, and of each text in a form. */
  readonly queryBytes: number;
  readonly characters: number;
  readonly tokens: number;
  /** How deep brackets nest in the text of a document. */
  readonly nesting: number;
  readonly depth: number;
  readonly fields: number;
  readonly anonymousFields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly definitions: number;
  readonly cost: number;
  /** The most errors that an answer tells. */
  readonly errors: number;
  readonly answerBytes: number;
  /** Of the body of a door that is not GraphQL's. */
  readonly jsonBytes: number;
  /** How deep brackets nest in a body of JSON, GraphQL's too. */
  readonly jsonNesting: number;
  readonly uploadBytes: number;
  /** Of a request's URL and headers together. */
  readonly headerBytes: number;
  /** How long a request's headers may take. */
  readonly headerSeconds: number;
  /** How long a text body may take; a file must bring 1 KB for each of these seconds, time after time. */
  readonly bodySeconds: number;
  /** How long a request may take to come in, whatever it brings. */
  readonly requestMinutes: number;
  /** How long a connection may be idle between two requests. */
  readonly keepAliveSeconds: number;
  readonly operations: OperationLimits;
}

const kilobyte = 1024;

export const limitsOf = (read: z.infer<z.ZodObject<typeof limitVariables>>): Limits => ({
  queryBytes: read.MAX_QUERY_BODY_KB * kilobyte,
  characters: read.MAX_QUERY_CHARACTERS,
  tokens: read.MAX_QUERY_TOKENS,
  nesting: read.MAX_QUERY_NESTING,
  depth: read.MAX_QUERY_DEPTH,
  fields: read.MAX_QUERY_FIELDS,
  anonymousFields: Math.min(read.MAX_QUERY_FIELDS_ANONYMOUS, read.MAX_QUERY_FIELDS),
  aliases: read.MAX_QUERY_ALIASES,
  directives: read.MAX_QUERY_DIRECTIVES,
  definitions: read.MAX_QUERY_DEFINITIONS,
  cost: read.MAX_QUERY_COST,
  errors: read.MAX_ANSWER_ERRORS,
  answerBytes: read.MAX_ANSWER_MB * megabyte,
  jsonBytes: read.MAX_JSON_BODY_KB * kilobyte,
  jsonNesting: read.MAX_JSON_NESTING,
  uploadBytes: read.MAX_UPLOAD_MB * megabyte,
  headerBytes: read.MAX_HEADER_KB * kilobyte,
  headerSeconds: read.MAX_HEADER_SECONDS,
  bodySeconds: read.MAX_BODY_SECONDS,
  requestMinutes: read.MAX_REQUEST_MINUTES,
  keepAliveSeconds: read.MAX_KEEP_ALIVE_SECONDS,
  operations: {
    reportBytes: read.MAX_REPORT_MB * megabyte,
    reportRatio: read.MAX_REPORT_RATIO,
    reportResults: read.MAX_REPORT_RESULTS,
    evidenceBytes: read.MAX_EVIDENCE_MB * megabyte,
    triesOfAccount: read.SIGN_IN_TRIES_OF_ACCOUNT,
    triesOfAddress: read.SIGN_IN_TRIES_OF_ADDRESS,
  },
});
