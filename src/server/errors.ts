import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { CodedError } from '../kernel/refusal';
import { isUnavailable } from './unavailable';

const hint = / Did you mean [^?]*\?/g;
const longestMessage = 500;

/** The deepest cause of an error that GraphQL wrapped. */
const causeOf = (error: Error): Error => {
  const { originalError } = error as Partial<GraphQLError>;
  return originalError ? causeOf(originalError) : error;
};

/** Where in the variables a value is wrong: `$input.file: `. */
const variableOf = ({ message }: Error, cause: Error): string => {
  const name = /^Variable "\$(\w+)" got invalid value/.exec(message)?.[1];
  if (name === undefined) return '';
  const before = message.slice(0, Math.max(0, message.length - cause.message.length));
  return `$${/ at "([\w.[\]]+)"; (?:Expected type "[^"]*"\. )?$/.exec(before)?.[1] ?? name}: `;
};

/** How the errors of a result are told: where their causes are logged, and how many are told at most. */
export interface Telling {
  readonly log: Logger;
  readonly mostErrors: number;
}

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
  if (cause instanceof GraphQLError) {
    const message = (cause === error ? '' : variableOf(error, cause)) + cause.message.replace(hint, '');
    return {
      message: message.slice(0, longestMessage).toWellFormed(),
      ...where,
      extensions: { code: 'BAD_USER_INPUT' },
    };
  }
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

/** The first errors of a result, each as callers may know it. */
export const faultsOf = (errors: readonly Error[], { log, mostErrors }: Telling): readonly GraphQLFormattedError[] =>
  errors.slice(0, mostErrors).map((error) => told(error, log));
