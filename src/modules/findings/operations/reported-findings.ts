import { recordAll } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { groupTenancy, type Group } from '../../groups';
import { updateFigures, type FindingFigures } from '../data/finding-figures';
import * as data from '../data/findings';
import { deleteUnused } from '../data/unused';
import { draftFinding } from '../domain/finding';

export type { FindingFigures } from '../data/finding-figures';

/** A weakness as a report tells it. */
export interface ReportedWeakness {
  readonly weaknessKey: string;
  readonly title: string;
  readonly description: string;
  readonly recommendation: string;
  readonly helpUrl: string | null;
  readonly cwe: readonly number[];
}

/** The ids of a group's findings by their weakness keys. */
export const findingIdsByKey = async (
  { db }: Env,
  groupId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> =>
  new Map((await data.selectIdsByKeys(db, groupId, keys)).map(({ weaknessKey, id }) => [weaknessKey, id]));

/**
 * Opens a finding for each weakness that the group has none of; answers the ids of all, by key. Who has looked before
 * says what there is. Several may do so at once: the order of the keys keeps them from waiting for each other.
 */
export const openReportedFindings = async (
  env: Env,
  group: Group,
  weaknesses: readonly ReportedWeakness[],
  found?: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> => {
  const keys = weaknesses.map(({ weaknessKey }) => weaknessKey);
  const known = found ?? (await findingIdsByKey(env, group.id, keys));
  const drafts = weaknesses
    .filter(({ weaknessKey }) => !known.has(weaknessKey))
    .toSorted((left, right) => (left.weaknessKey < right.weaknessKey ? -1 : 1))
    .map((weakness) =>
      draftFinding({
        ...weakness,
        id: env.newId(),
        organizationId: group.organizationId,
        groupId: group.id,
        createdAt: env.now(),
      }),
    );
  if (drafts.length === 0) return known;
  await data.insertUnknownFindings(env.db, drafts, nameOf(env.actor));
  const ids = await findingIdsByKey(env, group.id, keys);
  await recordAll(
    env,
    drafts
      .filter(({ id, weaknessKey }) => ids.get(weaknessKey) === id)
      .map(({ id, title, weaknessKey, cwe }) => ({
        type: 'FindingAdded',
        on: groupTenancy(group),
        subjectId: id,
        data: { after: { title, weaknessKey, cwe } },
      })),
  );
  return ids;
};

/** Removes findings that a report opened which is undone, unless people said or showed something of them since. */
export const removeUnusedFindings = async ({ db }: Env, ids: readonly string[], reportId: string): Promise<void> => {
  if (ids.length === 0) return;
  // Whoever is just adding something is waited for: it would go with its finding.
  await data.lockFindings(db, ids, 'update');
  await deleteUnused(db, ids, reportId);
};

/** Has others wait who would count the vulnerabilities of these findings, until the transaction ends. */
export const holdFindings = ({ db }: Env, ids: readonly string[]): Promise<void> => data.lockFindings(db, ids);

/** Keeps a finding's figures, in the transaction of what changed them. */
export const keepFigures = async (env: Env, figures: readonly FindingFigures[]): Promise<void> => {
  if (figures.length > 0) await updateFigures(env.db, figures, env.now());
};
