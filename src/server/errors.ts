import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { CodedError } from '../kernel/refusal';

const hint = / Did you mean [^?]*\?/g;

/** The deepest cause of an error that GraphQL wrapped. */
const causeOf = (error: Error): Error => {
  const { originalError } = error as Partial<GraphQLError>;
  return originalError ? causeOf(originalError) : error;
};

/** What failed because the database is away or too busy, rather than because of a bug. */
const unavailable = /ECONNREFUSED|ECONNRESET|ENOTFOUND|terminating connection|the database system is|Timeout acquiring|SQLITE_BUSY|57P0[1-3]/;

const isUnavailable = (error: Error): boolean =>
  unavailable.test(`${(error as { code?: string }).code ?? ''} ${error.message}`);

/** Turns any error into what a caller may know of it: a code of the closed list, never a stack. */
export const told = (error: Error, log: Logger): GraphQLFormattedError => {
  const { path, locations } = error as Partial<GraphQLError>;
  const where = {
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
  };
  const cause = causeOf(error);
  if (cause instanceof CodedError)
    return { message: cause.message, ...where, extensions: { code: cause.code, ...cause.details } };
  if (cause instanceof GraphQLError)
    return { message: cause.message.replace(hint, ''), ...where, extensions: { code: 'BAD_USER_INPUT' } };
  if (isUnavailable(cause)) {
    log.error({ err: cause }, 'the database is not available');
    return {
      message: 'The server is busy or its database is away. Try again.',
      ...where,
      extensions: { code: 'UNAVAILABLE' },
    };
  }
  const incident = randomUUID();
  log.error({ err: cause, incident }, 'internal error');
  return { message: 'Internal error.', ...where, extensions: { code: 'INTERNAL', incident } };
};
