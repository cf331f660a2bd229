import type { UserErrorCode } from '../../generated/graphql/types';
import type { Refusal, Result } from './result';

interface Told {
  readonly code: UserErrorCode;
  readonly field: readonly string[] | null;
  readonly message: string;
}

const told = ({ code, field, message }: Refusal<UserErrorCode>): Told => ({ code, field: field ?? null, message });

/** Turns the outcome of an operation into a mutation's payload that carries the changed object under `name`. */
export const answer = <Name extends string, T>(
  name: Name,
  result: Result<T, Refusal<UserErrorCode>>,
): { success: boolean; userErrors: readonly Told[] } & { [K in Name]: T | null } =>
  ({
    success: result.ok,
    userErrors: result.ok ? [] : [told(result.error)],
    [name]: result.ok ? result.value : null,
  }) as { success: boolean; userErrors: readonly Told[] } & { [K in Name]: T | null };

/** The payload of a mutation that has nothing more to tell. */
export const simpleAnswer = (
  result: Result<unknown, Refusal<UserErrorCode>>,
): { success: boolean; userErrors: readonly Told[] } => ({
  success: result.ok,
  userErrors: result.ok ? [] : [told(result.error)],
});

/** The same for an operation that tells all that is wrong, not the first thing alone. */
export const answerAll = <Name extends string, T>(
  name: Name,
  result: Result<T, readonly Refusal<UserErrorCode>[]>,
): { success: boolean; userErrors: readonly Told[] } & { [K in Name]: T | null } =>
  ({
    success: result.ok,
    userErrors: result.ok ? [] : result.error.map(told),
    [name]: result.ok ? result.value : null,
  }) as { success: boolean; userErrors: readonly Told[] } & { [K in Name]: T | null };
