import { checkText } from '../../../kernel/checks';
import type { SeverityLevel } from '../../../kernel/cvss';
import { firstFailure, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { json, oneOf, optional, real, text, time, whole, type EntityOf } from '../../../kernel/shape';
import { checkRequirements, type Requirement } from './requirement';
import { checkVectors, scoreOfVectors, type Vectors } from './severity';

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
  requirements: json<readonly Requirement[]>(),
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
export interface FindingText extends Vectors {
  readonly title: string;
  readonly description: string;
  readonly threat: string;
  readonly recommendation: string;
  readonly requirements: readonly Requirement[];
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
  requirements: [],
  cvss31: null,
  cvss40: null,
  severityScore: scoreOfVectors({ cvss31: given.cvss31 ?? null, cvss40: given.cvss40 ?? null }) ?? 0,
  status: 'DRAFT',
  openVulnerabilities: 0,
  closedVulnerabilities: 0,
  acceptedVulnerabilities: 0,
  releasedAt: null,
  ...given,
});

export const textOf = ({
  title,
  description,
  threat,
  recommendation,
  requirements,
  cvss31,
  cvss40,
}: Finding): FindingText => ({ title, description, threat, recommendation, requirements, cvss31, cvss40 });

type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG'>;

const maximumText = 10_000;
const maximumTitle = 200;

/** Checks what a person says of a finding; texts come back trimmed. */
export const checkFindingText = (given: FindingText): Result<FindingText, Invalid> => {
  const title = checkText(given.title, ['input', 'title'], { minimum: 1, maximum: maximumTitle });
  const description = checkText(given.description, ['input', 'description'], { minimum: 1, maximum: maximumText });
  const threat = checkText(given.threat, ['input', 'threat'], { maximum: maximumText });
  const recommendation = checkText(given.recommendation, ['input', 'recommendation'], { maximum: maximumText });
  const requirements = checkRequirements(given.requirements);
  const texts = [title, description, threat, recommendation];
  const failure = firstFailure<Invalid>([...texts, requirements, checkVectors(given)]);
  if (!title.ok || !description.ok || !threat.ok || !recommendation.ok || !requirements.ok || failure !== undefined)
    return failure ?? refuse('INVALID_VALUE', ['input'], 'The text is not valid.');
  return succeed({
    ...given,
    title: title.value,
    description: description.value,
    threat: threat.value,
    recommendation: recommendation.value,
    requirements: requirements.value,
  });
};

export const isReleased = ({ releasedAt }: Pick<Finding, 'releasedAt'>): boolean => releasedAt !== null;

export type { SeverityLevel };
