import type { Fault } from '../../../journal/check';
import { chainsOf, walkChain, type Walked } from '../../../journal/verify';
import type { Env } from '../../../kernel/env';
import { authorize } from '../../access';
import { organizationsByIds } from '../../organizations';

/** One chain of the journal: that of an organization, or that of the installation itself. */
export interface ChainName {
  readonly organizationId: string | null;
  /** Null for the installation, and for an organization that was removed. */
  readonly organizationName: string | null;
}

export interface VerifiedChain extends ChainName, Walked {}

const nameOf = async (env: Env, organizationId: string | null): Promise<ChainName> => {
  const [organization] = organizationId === null ? [] : await organizationsByIds(env, [organizationId]);
  return { organizationId, organizationName: organization?.name ?? null };
};

/**
 * Checks the chain of one organization, or all chains. Faults are told as they are found, chains as they are done:
 * memory is bounded, however long the journal is.
 */
export const verifyJournal = async (
  env: Env,
  organizationId: string | undefined,
  told: { readonly fault: (chain: ChainName, fault: Fault) => void; readonly chain: (chain: VerifiedChain) => void },
): Promise<void> => {
  authorize(
    env,
    organizationId === undefined ? 'PEOPLE_MANAGE' : 'AUDIT_READ',
    organizationId === undefined ? null : { organizationId, groupId: null },
  );
  const chains = organizationId === undefined ? await chainsOf(env.db) : [organizationId];
  await chains.reduce(async (before, chain) => {
    await before;
    const name = await nameOf(env, chain);
    told.chain({ ...name, ...(await walkChain(env.db, chain, (fault) => told.fault(name, fault))) });
  }, Promise.resolve());
};

export type { Fault };
