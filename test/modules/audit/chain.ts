import type { Database } from '../../../src/database/connect';
import { record } from '../../../src/journal/record';
import { verifyJournal, type Fault, type VerifiedChain } from '../../../src/modules/audit';
import type { Env } from '../../../src/kernel/env';

/** What the check of an organization's chain, or of all chains, tells. */
export const verified = async (
  env: Env,
  organizationId?: string,
): Promise<{ readonly faults: readonly Fault[]; readonly chains: readonly VerifiedChain[] }> => {
  const faults: Fault[] = [];
  const chains: VerifiedChain[] = [];
  await verifyJournal(env, organizationId, {
    fault: (_, fault) => faults.push(fault),
    chain: (chain) => chains.push(chain),
  });
  return { faults, chains };
};

export const words = (faults: readonly Fault[]): readonly string[] =>
  faults.map(({ kind, sequence }) => `${kind} ${String(sequence)}`);

/** Records so many facts of an organization by one call, the first of them with this number. */
export const tell = (env: Env, organizationId: string | null, count: number, from = 1): Promise<void> =>
  record(
    env,
    ...Array.from({ length: count }, (_, index) => ({
      type: 'Told',
      on: organizationId === null ? null : { organizationId, groupId: null },
      subjectId: null,
      data: { number: from + index, text: 'ñ "quoted" \u{1f512} \u0000' },
    })),
  );

/** Does what somebody does who can reach the database itself. */
export const tamper = async ({ writer }: Pick<Database, 'writer'>, sql: string): Promise<void> => {
  await writer.raw(sql);
};
