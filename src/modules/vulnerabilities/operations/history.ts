import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { insertChangesOf } from '../data/changes';
import type { ChangeKind, Vulnerability } from '../domain/vulnerability';
import type { Decision } from './decide';
import { vulnerabilityTenancy } from './read-vulnerabilities';

/** A vulnerability that was not there before. */
interface Added {
  readonly before: null;
  readonly after: Vulnerability;
}

/** Keeps what a person did to the state of vulnerabilities, as they are after it: their history and the journal. */
export const keepChanges = async (
  env: Env,
  changes: readonly (Decision | Added)[],
  kind: ChangeKind,
  justification: string | null,
  fact: string,
): Promise<void> => {
  await insertChangesOf(
    env.db,
    changes.map(({ after: { id, organizationId, state } }) => ({
      id: env.newId(),
      vulnerabilityId: id,
      organizationId,
      kind,
      state,
      previousWhere: null,
      previousLine: null,
      at: env.now(),
      by: nameOf(env.actor),
      reportId: null,
      justification,
    })),
  );
  await record(
    env,
    ...changes.map(({ before, after }) => ({
      type: fact,
      on: vulnerabilityTenancy(after),
      subjectId: after.id,
      data: {
        before: before === null ? null : { state: before.state },
        after: { state: after.state, where: after.where, specific: after.specific },
        ...(justification === null ? {} : { justification }),
      },
    })),
  );
};
