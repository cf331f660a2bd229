/** The codes of errors that are not the payload's userErrors. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'BAD_USER_INPUT'
  | 'LIMIT_EXCEEDED'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** An error whose message is meant for the caller. Every other error is a bug and is told as INTERNAL. */
export class CodedError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'CodedError';
  }
}

export const unauthenticated = (): CodedError => new CodedError('UNAUTHENTICATED', 'Sign in first.');

/** The one answer for what is absent and for what the caller may not see. */
export const notFound = (): CodedError => new CodedError('NOT_FOUND', 'Not found.');

export const forbidden = (): CodedError => new CodedError('FORBIDDEN', 'Your role does not allow this.');

/** What the owner of a token may do, and the token may not. */
export const outOfScope = (scope: string): CodedError =>
  new CodedError('FORBIDDEN', `The token has not the scope ${scope}.`);

export const conflict = (): CodedError =>
  new CodedError('CONFLICT', 'Somebody else changed this at the same time. Read it again and retry.');

export const badInput = (field: string, message: string): CodedError =>
  new CodedError('BAD_USER_INPUT', `${field}: ${message}`, { field });
