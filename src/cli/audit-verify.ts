import { counted } from '../kernel/amounts';
import type { Env } from '../kernel/env';
import { verifyJournal, type ChainName } from '../modules/audit';
import { storedOrganizationByName } from '../modules/organizations';
import { CommandFailure } from './failure';

const idOf = async (env: Env, name: string): Promise<string> => {
  const organization = await storedOrganizationByName(env, name);
  if (organization === undefined) throw new CommandFailure(`NOT_FOUND (organization): There is no ${name}.`);
  return organization.id;
};

const shown = ({ organizationId, organizationName }: ChainName): string =>
  organizationName ?? (organizationId === null ? 'installation' : `removed organization ${organizationId}`);

/**
 * Checks the journal of one organization or of all, and prints what is wrong and where, then the end of each chain:
 * kept elsewhere, it tells of a chain that was made anew. Throws when anything is wrong.
 */
export const verifyAudit = async (
  env: Env,
  organization: string | undefined,
  print: (line: string) => void,
): Promise<void> => {
  const totals = { chains: 0, facts: 0, faults: 0 };
  await verifyJournal(env, organization === undefined ? undefined : await idOf(env, organization), {
    fault: (chain, { kind, sequence, id, message }) => {
      const place = sequence === null ? 'no sequence' : `sequence ${String(sequence)}`;
      print(`${shown(chain)}: ${kind} at ${place}, ${id === null ? 'no id' : `id ${id}`}: ${message}.`);
    },
    chain: (chain) => {
      totals.chains += 1;
      totals.facts += chain.facts;
      totals.faults += chain.faults;
      const { sequence, hash } = chain.end;
      print(`${shown(chain)}: ${counted(chain.facts, 'fact')}, end ${String(sequence)} ${hash}`);
    },
  });
  const all = `${counted(totals.facts, 'fact')} in ${counted(totals.chains, 'chain')}`;
  if (totals.faults > 0) throw new CommandFailure(`${counted(totals.faults, 'fault')} found among ${all}.`);
  print(`Nothing is wrong with ${all}.`);
};
