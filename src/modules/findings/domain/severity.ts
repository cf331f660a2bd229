import { parseVector, scores } from '../../../kernel/cvss';
import { firstFailure, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { json, optional, text, time, type EntityOf } from '../../../kernel/shape';

/** The vectors that a person gave; null where there is none. */
export interface Vectors {
  readonly cvss31: string | null;
  readonly cvss40: string | null;
}

const scoreOf = (vector: string): number => {
  const parsed = parseVector(vector);
  if (!parsed.ok) return 0;
  const { version, score, temporal } = scores(parsed.value);
  return version === '4.0' ? score : temporal;
};

/** The score of vectors: of the CVSS 4.0 one, else the temporal one of the 3.1 vector; null when there is none. */
export const scoreOfVectors = ({ cvss40, cvss31 }: Vectors): number | null => {
  const vector = cvss40 ?? cvss31;
  return vector === null ? null : scoreOf(vector);
};

const checkVersion = (
  vector: string | null,
  version: '3.1' | '4.0',
  field: string,
): Result<string | null, Refusal<'INVALID_VALUE'>> =>
  vector === null || vector.startsWith(`CVSS:${version}/`)
    ? succeed(vector)
    : refuse('INVALID_VALUE', ['input', field], `Give a CVSS ${version} vector here.`);

/** Refuses a vector in the place of another version. */
export const checkVectors = <T extends Vectors>(given: T): Result<T, Refusal<'INVALID_VALUE'>> =>
  firstFailure([checkVersion(given.cvss31, '3.1', 'cvss31'), checkVersion(given.cvss40, '4.0', 'cvss40')]) ??
  succeed(given);

export const sameVectors = (one: Vectors, other: Vectors): boolean =>
  one.cvss31 === other.cvss31 && one.cvss40 === other.cvss40;

/** Vectors, and the score that was in force with them. */
export interface Severity extends Vectors {
  readonly score: number;
}

/** The severity of a finding or vulnerability as it is. */
export const severityOf = ({
  cvss31,
  cvss40,
  severityScore,
}: Vectors & { readonly severityScore: number }): Severity => ({ cvss31, cvss40, score: severityScore });

export const severityChangeShape = {
  id: text,
  findingId: text,
  /** Null for the finding itself. */
  vulnerabilityId: optional(text),
  at: time,
  by: text,
  before: json<Severity>(),
  after: json<Severity>(),
};

/** A change of the vectors of a finding, or of a vulnerability's own. */
export type SeverityChange = EntityOf<typeof severityChangeShape>;
