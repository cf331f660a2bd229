import type { Db } from '../../../database/db';
import { insertMany } from '../../../database/portable';
import { plain, rawRows } from '../../../database/rows';
import { identityVersions, type RunPart } from '../domain/staging';
import { identityTypes } from './changes';
import type { RunFacts } from './facts';
import { withDigests } from './standing-twins';
import { digestCharacters } from './twins';
import { kinds, ofKind, ofPart, owners, recognised, storedFor } from './witnesses';

/** What has no identity with a digest that a run shows of it. */
export interface Unnumbered {
  readonly algorithm: keyof typeof identityVersions;
  readonly digest: string;
  readonly vulnerabilityId: string;
  /** 1 when the run brings it anew. */
  readonly fresh: number;
}

/**
 * What of a run has no identity with the digest that the run shows of it: another one has it, and is seen by others. An
 * outdated run tells so of what it brings alone.
 */
export const selectUnnumbered = (
  db: Db,
  { rootId, ownKey, outdated }: RunFacts,
  { reportId, from, to }: RunPart,
): Promise<readonly Unnumbered[]> =>
  rawRows<Unnumbered>(
    db,
    `select algorithm, digest, vulnerability_id, max(fresh) as fresh from (
       select kinds.column1 as algorithm, ${storedFor(ownKey, `substr(${ofKind}, 1, ${digestCharacters})`)} as digest, decided.vulnerability_id,
         decided.ordinal, case when decided.outcome = 'NEW' then 1 else 0 end as fresh
       from staged_outcomes as decided cross join staged_observations as staged ${owners(ownKey)}
         cross join ${kinds}
       where ${ofPart} and ${outdated ? `decided.outcome = 'NEW'` : recognised} and staged.report_id = decided.report_id and staged.ordinal = decided.ordinal) as seen
     where digest is not null and not exists (select 1 from vulnerability_identities as own
       where own.vulnerability_id = seen.vulnerability_id and own.root_id = ?
         and substr(own.value, 1, length(digest)) = digest)
     group by algorithm, digest, vulnerability_id order by digest, min(ordinal)`,
    [reportId, from, to, rootId],
    { algorithm: plain, digest: plain, vulnerabilityId: plain, fresh: Number },
  );

/** The identities of a root with some digests. */
export const selectTaken = (
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

/** Identities that are given, and taken away when the report is undone. */
export const insertNumbered = async (
  db: Db,
  reportId: string,
  rootId: string,
  numbered: readonly (Unnumbered & { readonly value: string })[],
): Promise<void> => {
  const rows = numbered.map((each) => ({ ...each, reportId, rootId, version: identityVersions[each.algorithm] }));
  await insertMany(db, 'vulnerability_identities', identityTypes, rows);
  await insertMany(
    db,
    'undo_identities',
    { reportId: 'text', ...identityTypes },
    rows.filter(({ fresh }) => fresh === 0).map((each) => ({ ...each, vulnerabilityId: null })),
    { unlessTaken: ['reportId', 'value'] },
  );
};
