import type { GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../kernel/refusal';

const statuses: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  BAD_USER_INPUT: 400,
  LIMIT_EXCEEDED: 413,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** The HTTP status of an error on doors that are not GraphQL's. */
export const statusOf = ({ extensions }: Pick<GraphQLFormattedError, 'extensions'>): number =>
  statuses[(extensions?.['code'] as ErrorCode | undefined) ?? 'INTERNAL'];
