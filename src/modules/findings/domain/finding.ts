import { checkText } from '../../../kernel/checks';
import { parseVector, scores, type SeverityLevel } from '../../../kernel/cvss';
import { firstFailure, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { json, oneOf, optional, real, text, time, whole, type EntityOf } from '../../../kernel/shape';

export type FindingStatus = 'DRAFT' | 'VULNERABLE' | 'SAFE';

export const findingShape = {
  id: text,
  organizationId: text,
  groupId: text,
  weaknessKey: text,
  title: text,
  description: text,
  threat: text,
  recommendation: text,
  helpUrl: optional(text),
  cwe: json<readonly number[]>(),
  cvss31: optional(text),
  cvss40: optional(text),
  severityScore: real,
  status: oneOf<FindingStatus>(),
  openVulnerabilities: whole,
  closedVulnerabilities: whole,
  acceptedVulnerabilities: whole,
  createdAt: time,
  releasedAt: optional(time),
};

/** One weakness in one group. */
export type Finding = EntityOf<typeof findingShape>;

/** What a person says of a finding. */
export interface FindingText {
  readonly title: string;
  readonly description: string;
  readonly threat: string;
  readonly recommendation: string;
  readonly cvss31: string | null;
  readonly cvss40: string | null;
}

/** A new finding: a draft until its first vulnerability is released. */
export const draftFinding = (
  given: Pick<
    Finding,
    | 'id'
    | 'organizationId'
    | 'groupId'
    | 'weaknessKey'
    | 'title'
    | 'description'
    | 'recommendation'
    | 'cwe'
    | 'createdAt'
  > &
    Partial<Finding>,
): Finding => ({
  threat: '',
  helpUrl: null,
  cvss31: null,
  cvss40: null,
  severityScore: severityScore(given.cvss40 ?? null, given.cvss31 ?? null, 0),
  status: 'DRAFT',
  openVulnerabilities: 0,
  closedVulnerabilities: 0,
  acceptedVulnerabilities: 0,
  releasedAt: null,
  ...given,
});

export const textOf = ({ title, description, threat, recommendation, cvss31, cvss40 }: Finding): FindingText => ({
  title,
  description,
  threat,
  recommendation,
  cvss31,
  cvss40,
});

type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG'>;

const maximumText = 10_000;
const maximumTitle = 200;

const scoreOf = (vector: string): number => {
  const parsed = parseVector(vector);
  if (!parsed.ok) return 0;
  const { version, score, temporal } = scores(parsed.value);
  return version === '4.0' ? score : temporal;
};

/** The score in force: of the CVSS 4.0 vector, else the temporal one of the 3.1 vector, else what the tools gave. */
export const severityScore = (cvss40: string | null, cvss31: string | null, byTools: number): number =>
  cvss40 !== null ? scoreOf(cvss40) : cvss31 !== null ? scoreOf(cvss31) : byTools;

const checkVersion = (
  vector: string | null,
  version: '3.1' | '4.0',
  field: string,
): Result<string | null, Refusal<'INVALID_VALUE'>> =>
  vector === null || vector.startsWith(`CVSS:${version}/`)
    ? succeed(vector)
    : refuse('INVALID_VALUE', ['input', field], `Give a CVSS ${version} vector here.`);

/** Checks what a person says of a finding; texts come back trimmed. */
export const checkFindingText = (given: FindingText): Result<FindingText, Invalid> => {
  const title = checkText(given.title, ['input', 'title'], { minimum: 1, maximum: maximumTitle });
  const description = checkText(given.description, ['input', 'description'], { minimum: 1, maximum: maximumText });
  const threat = checkText(given.threat, ['input', 'threat'], { maximum: maximumText });
  const recommendation = checkText(given.recommendation, ['input', 'recommendation'], { maximum: maximumText });
  const failure = firstFailure<Invalid>([
    title,
    description,
    threat,
    recommendation,
    checkVersion(given.cvss31, '3.1', 'cvss31'),
    checkVersion(given.cvss40, '4.0', 'cvss40'),
  ]);
  if (failure !== undefined || !title.ok || !description.ok || !threat.ok || !recommendation.ok)
    return failure ?? refuse('INVALID_VALUE', ['input'], 'The text is not valid.');
  return succeed({
    ...given,
    title: title.value,
    description: description.value,
    threat: threat.value,
    recommendation: recommendation.value,
  });
};

export const isReleased = ({ releasedAt }: Pick<Finding, 'releasedAt'>): boolean => releasedAt !== null;

export type { SeverityLevel };
