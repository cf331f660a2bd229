import { checkText } from '../../../kernel/checks';
import { firstFailure, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';

/** A security requirement that a weakness leaves unfulfilled, named as its catalogue names it. */
export interface Requirement {
  readonly identifier: string;
  readonly title: string | null;
}

type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG'>;

const most = 50;
const maximumIdentifier = 64;
const maximumTitle = 300;

/** What catalogues use: `ASVS-5.0.0-1.2.3`, `WSTG-INPV-05`, `AC-2(1)`, `ISO27001:2022/A.8.28`. */
const pattern = /^[A-Za-z0-9][A-Za-z0-9._:()/-]*$/;

const field = ['input', 'requirements'];

/** Identifiers are compared without regard to the case of letters. */
export const sameIdentifier = (identifier: string): string => identifier.toLowerCase();

const checkRequirement = ({ identifier, title }: Requirement, index: number): Result<Requirement, Invalid> => {
  const at = [...field, String(index)];
  const named = checkText(identifier, [...at, 'identifier'], { minimum: 1, maximum: maximumIdentifier });
  if (!named.ok) return named;
  if (!pattern.test(named.value))
    return refuse(
      'INVALID_VALUE',
      [...at, 'identifier'],
      'An identifier has letters A to Z, digits and . _ : ( ) / -, and begins with a letter or a digit.',
    );
  const titled = checkText(title ?? '', [...at, 'title'], { maximum: maximumTitle });
  return titled.ok ? succeed({ identifier: named.value, title: titled.value || null }) : titled;
};

/** Checks requirements: at most 50, none twice; texts come back trimmed, and an empty title as none. */
export const checkRequirements = (given: readonly Requirement[]): Result<readonly Requirement[], Invalid> => {
  if (given.length > most) return refuse('TOO_LONG', field, `At most ${most} requirements.`);
  const checked = given.map(checkRequirement);
  const failure = firstFailure<Invalid>(checked);
  if (failure !== undefined) return failure;
  const requirements = checked.flatMap((each) => (each.ok ? [each.value] : []));
  const identifiers = requirements.map(({ identifier }) => sameIdentifier(identifier));
  const twice = identifiers.findIndex((each, index) => identifiers.indexOf(each) < index);
  return twice === -1
    ? succeed(requirements)
    : refuse('INVALID_VALUE', [...field, String(twice), 'identifier'], 'A requirement is named twice.');
};
