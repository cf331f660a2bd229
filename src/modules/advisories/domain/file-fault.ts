import { fail, type Result } from '../../../kernel/result';

/** What is wrong with a file: where, as `line 17, epss` or `vulnerabilities[3].cveID`, and a sentence that says what. */
export interface FileFault {
  readonly at: string | null;
  readonly message: string;
}

const mostQuoted = 60;

/** A value of a file as a message shows it: short, on one line. */
export const quoted = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > mostQuoted ? `${text.slice(0, mostQuoted).toWellFormed()}…` : text;
};

export const fault = (at: string | null, message: string): Result<never, FileFault> => fail({ at, message });

/** A fault as one sentence. */
export const faultText = ({ at, message }: FileFault): string => (at === null ? message : `${at}: ${message}`);
