import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { insertSeverityChanges, selectSeverityChanges } from '../data/severity-changes';
import type { Severity, SeverityChange } from '../domain/severity';

/** What became of the severity of a finding, or of one of its vulnerabilities. */
export interface Rescored {
  readonly organizationId: string;
  readonly groupId: string;
  readonly findingId: string;
  readonly vulnerabilityId: string | null;
  readonly before: Severity;
  readonly after: Severity;
}

/** Keeps who changed which vectors, in the transaction of the change. */
export const keepSeverityChanges = async (env: Env, changes: readonly Rescored[]): Promise<void> => {
  await insertSeverityChanges(
    env.db,
    changes.map((change) => ({ ...change, id: env.newId(), at: env.now(), by: nameOf(env.actor) })),
  );
};

/** How the vectors changed of findings, or of vulnerabilities' own, which the actor was shown. */
export const severityHistories = async (
  { db }: Env,
  kind: 'FINDING' | 'VULNERABILITY',
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly SeverityChange[]>> =>
  grouped(
    ids,
    await selectSeverityChanges(db, kind, ids),
    ({ findingId, vulnerabilityId }) => vulnerabilityId ?? findingId,
  );
