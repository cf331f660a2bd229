/** The outcome of a decision: a value, or a refusal that the caller can mend. */
export type Result<T, E = Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Why something was refused: a code of the contract, the input field concerned and a sentence that names the limit. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly field?: readonly string[];
  readonly message: string;
}

export const succeed = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** Refuses one input field: `refuse('TOO_LONG', ['input', 'name'], '...')`. */
export const refuse = <const Code extends string>(
  code: Code,
  field: readonly string[],
  message: string,
): { readonly ok: false; readonly error: Refusal<Code> } => fail({ code, field, message });

/** The first failure of several independent checks, or undefined. */
export const firstFailure = <E>(checks: readonly Result<unknown, E>[]): { ok: false; error: E } | undefined =>
  checks.find((check) => !check.ok);
