import type { Db } from '../../../database/db';
import { rawChange } from '../../../database/rows';
import type { RunPart } from '../domain/staging';
import { placeholders, type RunFacts } from './facts';

/**
 * Notes what a run brings anew for its tool and category alone: what would have an identity of something that it does
 * not see any more.
 */
export const insertOwnOfNew = (
  db: Db,
  { organizationId, rootId, scopeId }: RunFacts,
  ownKey: string,
  { reportId, from, to }: RunPart,
): Promise<number> => {
  const { text } = placeholders(db);
  return rawChange(
    db,
    `insert into vulnerability_splits (vulnerability_id, own_key, organization_id, root_id, tool, category, own)
     select distinct decided.vulnerability_id, ${text}, ${text}, scope.root_id, scope.tool, scope.category, 1
     from sighting_scopes as scope cross join staged_outcomes as decided cross join staged_observations as staged
       cross join vulnerability_identities as known cross join vulnerability_splits as hidden
     where scope.id = ? and decided.report_id = ? and decided.ordinal >= ? and decided.ordinal < ?
       and decided.outcome = 'NEW' and staged.report_id = decided.report_id and staged.ordinal = decided.ordinal
       and known.root_id = ?
       and known.value in (staged.tool_identity, staged.content_identity, staged.location_identity)
       and hidden.vulnerability_id = known.vulnerability_id and hidden.own_key = ? and hidden.own = 0`,
    [ownKey, organizationId, scopeId, reportId, from, to, rootId, ownKey],
  );
};
