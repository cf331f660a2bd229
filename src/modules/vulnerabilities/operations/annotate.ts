import { takeTurns } from '../../../database/turns';
import { differenceOf } from '../../../journal/difference';
import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { conflict, notFound } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize } from '../../access';
import { checkActive, groupToChange } from '../../groups';
import * as data from '../data/tags';
import { selectVulnerabilities } from '../data/vulnerabilities';
import { checkAnnotation, tagsAfter, type Annotation } from '../domain/annotation';
import { checkCommit } from '../domain/manual';
import type { Vulnerability, VulnerabilitySource } from '../domain/vulnerability';
import { chosenField, chosenVulnerabilities } from './choose';
import { vulnerabilityKnown, vulnerabilityTenancy } from './read-vulnerabilities';

type Refused = Refusal<'WRONG_STATE' | 'NOT_FOUND' | 'INVALID_VALUE' | 'TOO_LONG' | 'LIMIT_REACHED'>;

/** The tags of vulnerabilities that the actor was shown, by name. */
export const tagsOf = async ({ db }: Env, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = grouped(ids, await data.selectTags(db, ids), ({ vulnerabilityId }) => vulnerabilityId);
  return new Map([...rows].map(([id, tagged]) => [id, tagged.map(({ tag }) => tag)]));
};

interface Noted {
  readonly before: Vulnerability;
  readonly after: Vulnerability;
  readonly tagsBefore: readonly string[];
  readonly tags: readonly string[];
}

const store = async ({ db }: Env, noted: readonly Noted[], { removeTags, trackerLink }: Annotation): Promise<void> => {
  const ids = noted.map(({ after: { id } }) => id);
  if (removeTags.length > 0) await data.deleteTags(db, ids, removeTags);
  await data.insertTags(
    db,
    noted.flatMap(({ after: { id }, tags, tagsBefore }) =>
      tags.filter((tag) => !tagsBefore.includes(tag)).map((tag) => ({ vulnerabilityId: id, tag })),
    ),
  );
  // What is gone was removed meanwhile, with the report that brought it.
  if (trackerLink !== undefined && (await data.updateTrackerLinks(db, ids, trackerLink)) !== ids.length)
    throw conflict();
};

/** Notes tags and the ticket on vulnerabilities of a group: on all of them, or on none. */
export const annotateVulnerabilities = (
  env: Env,
  groupId: string,
  ids: readonly string[],
  given: Annotation,
): Promise<Result<readonly Vulnerability[], Refused>> =>
  transact<readonly Vulnerability[], Refused>(env, async (inner) => {
    const group = await groupToChange(inner, 'TREATMENT_CHANGE', groupId);
    if (!group.ok) return group;
    const annotation = checkAnnotation(given);
    if (!annotation.ok) return annotation;
    // How many tags each has is read before it is changed.
    await takeTurns(inner.db, `annotations of ${groupId}`);
    const chosen = await chosenVulnerabilities(inner, groupId, ids);
    if (!chosen.ok) return chosen;
    const tags = await tagsOf(inner, ids);
    const noted = chosen.value.map((before, index): Result<Noted, Refused> => {
      const tagsBefore = tags.get(before.id) ?? [];
      const after = tagsAfter(tagsBefore, annotation.value, chosenField(index));
      const { trackerLink = before.trackerLink } = annotation.value;
      return after.ok ? succeed({ before, after: { ...before, trackerLink }, tagsBefore, tags: after.value }) : after;
    });
    const refused = noted.find((each) => !each.ok);
    if (refused?.ok === false) return refused;
    const changes = noted.flatMap((each) => (each.ok ? [each.value] : []));
    await store(inner, changes, annotation.value);
    await record(
      inner,
      ...changes
        .map((each) => ({
          each,
          data: differenceOf(
            { tags: each.tagsBefore, trackerLink: each.before.trackerLink },
            { tags: each.tags, trackerLink: each.after.trackerLink },
          ),
        }))
        .filter(({ data: { after } }) => Object.keys(after).length > 0)
        .map(({ each: { before }, data: difference }) => ({
          type: 'VulnerabilityAnnotated',
          on: vulnerabilityTenancy(before),
          subjectId: before.id,
          data: difference,
        })),
    );
    return succeed(changes.map(({ after }) => after));
  });

/** Where a vulnerability comes from; what is absent stays. */
export interface Origin {
  readonly source?: VulnerabilitySource;
  readonly commit?: string | null;
}

/** Corrects who found a vulnerability, and the commit. Throws CONFLICT when somebody else was quicker. */
export const updateVulnerability = (env: Env, id: string, origin: Origin): Promise<Result<Vulnerability, Refused>> =>
  transact<Vulnerability, Refused>(env, async (inner) => {
    const [before] = await selectVulnerabilities(inner.db, [id]);
    if (before === undefined || !vulnerabilityKnown(inner, before)) throw notFound();
    authorize(inner, 'VULNERABILITY_MANAGE', vulnerabilityTenancy(before));
    const active = await checkActive(inner, before.groupId, ['input', 'vulnerabilityId']);
    if (!active.ok) return active;
    if (Object.keys(origin).length === 0) return refuse('INVALID_VALUE', ['input'], 'Say what to change.');
    const commit = checkCommit(origin.commit ?? null);
    if (!commit.ok) return commit;
    const after = { ...before, ...origin, ...(origin.commit === undefined ? {} : { commit: commit.value }) };
    if ((await data.updateOrigins(inner.db, [{ before, after }])) === 0) throw conflict();
    const difference = differenceOf(
      { source: before.source, commit: before.commit },
      { source: after.source, commit: after.commit },
    );
    if (Object.keys(difference.after).length > 0)
      await record(inner, {
        type: 'VulnerabilityUpdated',
        on: vulnerabilityTenancy(before),
        subjectId: id,
        data: difference,
      });
    return succeed(after);
  });
