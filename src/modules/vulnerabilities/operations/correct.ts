import { differenceOf } from '../../../journal/difference';
import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { conflict } from '../../../kernel/refusal';
import { sameVectors, type Vectors } from '../../findings';
import * as data from '../data/tags';
import type { Vulnerability } from '../domain/vulnerability';
import { changeVectors, rescored } from './change-severity';
import { vulnerabilityTenancy } from './read-vulnerabilities';

/** What a vulnerability is to say of itself; what is left out stays, and tags are added to those that it has. */
export interface Correction {
  readonly vulnerability: Vulnerability;
  readonly tags: readonly string[];
  readonly source?: Vulnerability['source'] | undefined;
  readonly commit?: string | undefined;
  readonly vectors?: Vectors | undefined;
  readonly newTags: readonly string[];
}

const originOf = ({ source, commit }: Pick<Vulnerability, 'source' | 'commit'>) => ({ source, commit });

const corrected = ({ vulnerability, source, commit }: Correction): Vulnerability => ({
  ...vulnerability,
  source: source ?? vulnerability.source,
  commit: commit ?? vulnerability.commit,
});

const originDiffers = (correction: Correction): boolean => {
  const [before, after] = [originOf(correction.vulnerability), originOf(corrected(correction))];
  return before.source !== after.source || before.commit !== after.commit;
};

const vectorsDiffer = ({ vulnerability, vectors }: Correction): boolean =>
  vectors !== undefined && !sameVectors(vulnerability, vectors);

const missingTags = ({ tags, newTags }: Correction): readonly string[] => newTags.filter((tag) => !tags.includes(tag));

/** Whether a correction changes anything. */
export const corrects = (correction: Correction): boolean =>
  originDiffers(correction) || vectorsDiffer(correction) || missingTags(correction).length > 0;

/**
 * Corrects what vulnerabilities say of themselves, in the transaction of the caller, who has authorized it. Throws
 * CONFLICT when somebody else corrected one of them meanwhile.
 */
export const correctVulnerabilities = async (env: Env, given: readonly Correction[]): Promise<void> => {
  const corrections = given.filter(corrects);
  const origins = corrections.filter(originDiffers);
  const changes = origins.map((each) => ({ before: each.vulnerability, after: corrected(each) }));
  if (changes.length > 0 && (await data.updateOrigins(env.db, changes)) !== changes.length) throw conflict();
  await data.insertTags(
    env.db,
    corrections.flatMap((each) => missingTags(each).map((tag) => ({ vulnerabilityId: each.vulnerability.id, tag }))),
  );
  await changeVectors(
    env,
    corrections.filter(vectorsDiffer).map(({ vulnerability: before, vectors = before }) => ({
      before,
      after: rescored(before, { cvss31: vectors.cvss31, cvss40: vectors.cvss40 }, env.now()),
    })),
  );
  await record(
    env,
    ...corrections
      .filter((each) => originDiffers(each) || missingTags(each).length > 0)
      .map((each) => ({
        type: 'VulnerabilityUpdated',
        on: vulnerabilityTenancy(each.vulnerability),
        subjectId: each.vulnerability.id,
        data: differenceOf(
          { ...originOf(each.vulnerability), tags: each.tags },
          { ...originOf(corrected(each)), tags: [...each.tags, ...missingTags(each)].sort() },
        ),
      })),
  );
};
