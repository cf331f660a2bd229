import { createHash } from 'node:crypto';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import type { Sighting } from './sighting';
import { ownKeyCharacters } from './own-key';
import { undecided, type Vulnerability } from './vulnerability';

/** Whose sightings leave a vulnerability: those of a tool and category, in all branches; null: without a category. */
export interface ToolScope {
  readonly tool: string;
  readonly category: string | null;
}

/** What begins the identities that a tool and category has for itself. */
export const ownKeyOf = ({ tool, category }: ToolScope): string =>
  `${createHash('sha256')
    .update(JSON.stringify([tool, category ?? '']))
    .digest('base64url')
    .slice(0, ownKeyCharacters - 1)}:`;

/** So many leave at once. */
const mostLeaving = 20;

/** The sightings that stay, and those that leave. */
export interface Split {
  readonly staying: readonly Sighting[];
  readonly leaving: readonly Sighting[];
}

export type SplitRefused = Refusal<'INVALID_VALUE' | 'LIMIT_REACHED' | 'NOT_FOUND' | 'WRONG_STATE'>;

const field = ['input', 'sightings'];

/** Divides the sightings of a vulnerability, when that leaves some on either side. */
export const splitSightings = (
  { state }: Pick<Vulnerability, 'state'>,
  sightings: readonly Sighting[],
  chosen: readonly ToolScope[],
): Result<Split, SplitRefused> => {
  if (state === 'DELETED')
    return refuse(
      'WRONG_STATE',
      ['input', 'vulnerabilityId'],
      'The vulnerability is removed: there is nothing to split.',
    );
  if (chosen.length === 0) return refuse('INVALID_VALUE', field, 'Name at least one tool whose sightings leave.');
  if (chosen.length > mostLeaving) return refuse('LIMIT_REACHED', field, `At most ${mostLeaving} a call.`);
  const keys = new Set(chosen.map(ownKeyOf));
  if (keys.size < chosen.length) return refuse('INVALID_VALUE', field, 'A tool and category is named twice.');
  const known = new Set(sightings.map(ownKeyOf));
  if (known.size < 2)
    return refuse(
      'WRONG_STATE',
      ['input', 'vulnerabilityId'],
      'Fewer than two tools or categories ever saw the vulnerability: there is nothing to split.',
    );
  const unknown = chosen.findIndex((each) => !known.has(ownKeyOf(each)));
  if (unknown !== -1)
    return refuse('NOT_FOUND', [...field, String(unknown)], 'No such tool and category ever saw the vulnerability.');
  if (keys.size === known.size) return refuse('INVALID_VALUE', field, 'Not all sightings can leave: some must stay.');
  return succeed({
    staying: sightings.filter((each) => !keys.has(ownKeyOf(each))),
    leaving: sightings.filter((each) => keys.has(ownKeyOf(each))),
  });
};

const later = (left: string, right: string): string => (left < right ? right : left);

/** Whether nobody sees a vulnerability any more that is open for the sake of those who left it. */
export const isUnseen = ({ state }: Pick<Vulnerability, 'state'>, sightings: readonly Sighting[]): boolean =>
  state === 'VULNERABLE' && sightings.every(({ presence }) => presence === 'ABSENT');

/**
 * The vulnerability that sightings become which leave another one: of the same place and state, as old as the first of
 * them, and undecided, since people decided on what both were.
 */
export const splitOff = (
  original: Vulnerability,
  leaving: readonly Sighting[],
  id: string,
  now: string,
): Vulnerability => {
  const createdAt = leaving.reduce((first, { firstSeenAt }) => (firstSeenAt < first ? firstSeenAt : first), now);
  return {
    ...original,
    ...undecided,
    id,
    severityScore: original.reportedScore,
    createdAt,
    updatedAt: now,
    releasedAt: original.releasedAt === null ? null : later(original.releasedAt, createdAt),
  };
};
