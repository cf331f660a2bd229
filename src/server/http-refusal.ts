import { CodedError, type ErrorCode } from '../kernel/refusal';

/** A refusal whose HTTP status says more than its code. */
export class HttpRefusal extends CodedError {
  constructor(
    readonly status: number,
    code: ErrorCode,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code, message);
  }
}

export const wrongMethod = (allow: string): HttpRefusal =>
  new HttpRefusal(405, 'BAD_USER_INPUT', `method: use ${allow}.`, { allow });

export const wrongMediaType = (message: string): HttpRefusal =>
  new HttpRefusal(415, 'BAD_USER_INPUT', `content-type: ${message}`);
