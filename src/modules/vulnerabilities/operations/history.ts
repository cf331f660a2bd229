import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { insertChangesOf } from '../data/changes';
import type { ChangeKind, Vulnerability } from '../domain/vulnerability';
import { vulnerabilityTenancy } from './read-vulnerabilities';

/** Keeps what a person did to the state of vulnerabilities, as they are after it: their history and the journal. */
export const keepChanges = async (
  env: Env,
  vulnerabilities: readonly Vulnerability[],
  kind: ChangeKind,
  justification: string | null,
  fact: string,
): Promise<void> => {
  await insertChangesOf(
    env.db,
    vulnerabilities.map(({ id, organizationId, state }) => ({
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
    ...vulnerabilities.map((vulnerability) => ({
      type: fact,
      on: vulnerabilityTenancy(vulnerability),
      subjectId: vulnerability.id,
      data: {
        state: vulnerability.state,
        where: vulnerability.where,
        specific: vulnerability.specific,
        ...(justification === null ? {} : { justification }),
      },
    })),
  );
};
