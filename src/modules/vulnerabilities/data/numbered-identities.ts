import type { Db } from '../../../database/db';
import { insertMany } from '../../../database/portable';
import { plain, rawRows } from '../../../database/rows';
import { grouped } from '../../../kernel/grouped';
import { freeNumbers } from '../domain/free-numbers';
import { identityVersions, type RunPart } from '../domain/staging';
import type { RunFacts } from './facts';
import { withDigests } from './standing-twins';
import { digestCharacters } from './twins';
import { identityTypes } from './changes';
import { owners, storedFor } from './witnesses';

interface Unnumbered {
  readonly algorithm: 'TOOL' | 'CONTENT';
  readonly digest: string;
  readonly vulnerabilityId: string;
  /** 1 when the run brings it anew. */
  readonly fresh: number;
}

/** What of a run has no identity with the digest that the run shows of it: another one has it, and is seen by others. */
const selectUnnumbered = (
  db: Db,
  { rootId, ownKey }: RunFacts,
  { reportId, from, to }: RunPart,
): Promise<readonly Unnumbered[]> => {
  const shown = `substr(case kinds.column1 when 'TOOL' then staged.tool_identity else staged.content_identity end,
    1, ${digestCharacters})`;
  return rawRows<Unnumbered>(
    db,
    `select algorithm, digest, vulnerability_id, max(fresh) as fresh from (
       select kinds.column1 as algorithm, ${storedFor(ownKey, shown)} as digest, decided.vulnerability_id,
         decided.ordinal, case when decided.outcome = 'NEW' then 1 else 0 end as fresh
       from staged_outcomes as decided cross join staged_observations as staged ${owners(ownKey)}
         cross join (values ('TOOL'), ('CONTENT')) as kinds
       where decided.report_id = ? and decided.ordinal >= ? and decided.ordinal < ?
         and decided.outcome in ('NEW', 'UNCHANGED', 'MOVED', 'REOPENED', 'REMOVED')
         and staged.report_id = decided.report_id and staged.ordinal = decided.ordinal) as seen
     where digest is not null and not exists (select 1 from vulnerability_identities as own
       where own.vulnerability_id = seen.vulnerability_id and own.root_id = ?
         and substr(own.value, 1, length(digest)) = digest)
     group by algorithm, digest, vulnerability_id order by digest, min(ordinal)`,
    [reportId, from, to, rootId],
    { algorithm: plain, digest: plain, vulnerabilityId: plain, fresh: Number },
  );
};

const selectTaken = (
  db: Db,
  rootId: string,
  digests: readonly string[],
): Promise<readonly { readonly value: string }[]> =>
  rawRows<{ readonly value: string }>(
    db,
    `select known.value as value from ${withDigests(db)}`,
    [JSON.stringify(digests), rootId],
    { value: plain },
  );

/**
 * Gives what a run shows, and has no identity with its digest, one under the next number: without any it would be taken
 * for the one that has it by the next run. Undoing the report takes it away.
 */
export const insertNumbered = async (db: Db, facts: RunFacts, part: RunPart): Promise<void> => {
  const unnumbered = await selectUnnumbered(db, facts, part);
  if (unnumbered.length === 0) return;
  const { reportId } = part;
  const { rootId } = facts;
  const digests = [...new Set(unnumbered.map(({ digest }) => digest))];
  const digestOf = (value: string): string => value.replace(/#\d+$/, '');
  const taken = grouped(digests, await selectTaken(db, rootId, digests), ({ value }) => digestOf(value));
  const ofDigest = grouped(digests, unnumbered, ({ digest }) => digest);
  const numbered = digests.flatMap((digest) => {
    const lacking = ofDigest.get(digest) ?? [];
    const values = freeNumbers(
      digest,
      (taken.get(digest) ?? []).map(({ value }) => value),
      lacking.length,
    );
    return lacking.map((each, at) => ({
      ...each,
      reportId,
      rootId,
      value: values[at],
      version: identityVersions[each.algorithm],
    }));
  });
  await insertMany(db, 'vulnerability_identities', identityTypes, numbered);
  const undone = numbered.filter(({ fresh }) => fresh === 0).map((each) => ({ ...each, vulnerabilityId: null }));
  await insertMany(db, 'undo_identities', { reportId: 'text', ...identityTypes }, undone, {
    unlessTaken: ['reportId', 'value'],
  });
};
