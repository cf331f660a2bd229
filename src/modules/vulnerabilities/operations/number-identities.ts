import type { Db } from '../../../database/db';
import { grouped } from '../../../kernel/grouped';
import type { RunFacts } from '../data/facts';
import * as data from '../data/numbered-identities';
import { freeNumbers } from '../domain/free-numbers';
import type { RunPart } from '../domain/staging';

const digestOf = (value: string): string => value.replace(/#\d+$/, '');

/**
 * Gives what a run shows, and has no identity with its digest, one under the next number: without any it would be taken
 * for the one that has it by the next run. Undoing the report takes it away.
 */
export const numberIdentities = async (db: Db, facts: RunFacts, part: RunPart): Promise<void> => {
  const unnumbered = await data.selectUnnumbered(db, facts, part);
  if (unnumbered.length === 0) return;
  const digests = [...new Set(unnumbered.map(({ digest }) => digest))];
  const taken = grouped(digests, await data.selectTaken(db, facts.rootId, digests), ({ value }) => digestOf(value));
  const lacking = grouped(digests, unnumbered, ({ digest }) => digest);
  const numbered = digests.flatMap((digest) => {
    const those = lacking.get(digest) ?? [];
    const held = (taken.get(digest) ?? []).map(({ value }) => value);
    const free = freeNumbers(digest, held, those.length);
    return those.flatMap((each, at) => {
      const value = free[at];
      return value === undefined ? [] : [{ ...each, value }];
    });
  });
  await data.insertNumbered(db, part.reportId, facts.rootId, numbered);
};
