import { lookedUp } from '../../../database/by-index';
import type { Db } from '../../../database/db';
import { filtered } from '../../../database/filter';
import { amongText, listBinding } from '../../../database/portable';
import { plain, rawRows, rows } from '../../../database/rows';
import { withoutOwnKey } from '../domain/own-key';
import type { SightingScope, StoredIdentity } from '../domain/staging';
import type { Vulnerability } from '../domain/vulnerability';
import { scopeColumns, scopeList } from './scopes';
import { vulnerabilityColumns } from './vulnerabilities';
import { conditionsOf } from './vulnerability-conditions';
import { seen, type Sight, type VulnerabilityFilter } from './vulnerability-lists';

/** The scopes of a root in the order of their names, after one. */
export const selectScopesAfter = (
  db: Db,
  rootId: string,
  after: Pick<SightingScope, 'tool' | 'category' | 'branch'> | null,
  most: number,
): Promise<readonly SightingScope[]> =>
  rawRows<SightingScope>(
    db,
    `select ${scopeList} from sighting_scopes
     where root_id = ? and (tool, category, branch) > (?, ?, ?) order by tool, category, branch limit ?`,
    [rootId, after?.tool ?? '', after?.category ?? '', after?.branch ?? '', most],
    scopeColumns,
  );

/** What a scope sees, in the order of ids, after one. */
export const selectSightedAfter = (
  db: Db,
  scopeId: string,
  sight: Sight,
  filter: VulnerabilityFilter,
  after: string,
  most: number,
): Promise<readonly Vulnerability[]> => {
  const query = db
    .sql('sightings')
    .joinRaw(lookedUp(db, 'vulnerabilities', 'sightings.vulnerability_id'))
    .where('sightings.scopeId', scopeId)
    .where('sightings.presence', 'PRESENT')
    .where('sightings.vulnerabilityId', '>', after)
    .orderBy('sightings.vulnerabilityId')
    .limit(most);
  return rows(db, filtered(seen(db, query, sight), filter, conditionsOf(db)), vulnerabilityColumns, 'vulnerabilities');
};

/** The identities of vulnerabilities that reports gave them, the newest version first. */
export const selectIdentities = (db: Db, vulnerabilityIds: readonly string[]): Promise<readonly StoredIdentity[]> =>
  rawRows<StoredIdentity>(
    db,
    `select vulnerability_id, algorithm, version, value from vulnerability_identities
     where ${amongText(db, 'vulnerability_id')} and algorithm <> 'MANUAL'
     order by vulnerability_id, algorithm, version desc, value`,
    [listBinding(vulnerabilityIds)],
    { vulnerabilityId: plain, algorithm: plain, version: plain, value: withoutOwnKey },
  );
