import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { insertChangesOf } from '../data/changes';
import { happeningTo, trackedAs } from '../domain/tracking';
import type { Vulnerability } from '../domain/vulnerability';
import type { ChangeKind } from '../domain/vulnerability-change';
import type { Decision } from './decide';
import { vulnerabilityTenancy } from './read-vulnerabilities';
import { track } from './tracking';

/** A vulnerability that was not there before. */
interface Added {
  readonly before: null;
  readonly after: Vulnerability;
}

/** What else is told of a change. */
interface Told {
  /** The other vulnerability of a split or a merge. */
  readonly otherId?: string;
  /** The place of the newest report that was applied before a split or a merge, by whose turn it is on the root. */
  readonly afterReport?: number;
  /** Where it stood, when it stands elsewhere since. */
  readonly previous?: Pick<Vulnerability, 'where' | 'line'> | undefined;
}

/**
 * Keeps what a person did to the state of vulnerabilities, as they are after it: their history, the tracking of their
 * findings, and the journal.
 */
export const keepChanges = async (
  env: Env,
  changes: readonly ((Decision | Added) & Told)[],
  kind: ChangeKind,
  justification: string | null,
  fact: string,
): Promise<void> => {
  const at = env.now();
  const by = nameOf(env.actor);
  await insertChangesOf(
    env.db,
    changes.map(({ after: { id, organizationId, state }, otherId, previous, afterReport }) => ({
      id: env.newId(),
      vulnerabilityId: id,
      organizationId,
      kind,
      state,
      previousWhere: previous?.where ?? null,
      previousLine: previous?.line ?? null,
      at,
      by,
      reportId: null,
      recognisedBy: null,
      justification,
      otherId: otherId ?? null,
      afterReport: afterReport ?? null,
    })),
  );
  await track(
    env,
    changes.flatMap(({ after }) => {
      const told = trackedAs(kind, after);
      return told === undefined ? [] : [happeningTo(after, told, { at, by, justification })];
    }),
  );
  await record(
    env,
    ...changes.map(({ before, after, otherId }) => ({
      type: fact,
      on: vulnerabilityTenancy(after),
      subjectId: after.id,
      data: {
        before: before === null ? null : { state: before.state },
        after: { state: after.state, where: after.where, specific: after.specific },
        ...(otherId === undefined ? {} : { otherId }),
        ...(justification === null ? {} : { justification }),
      },
    })),
  );
};
