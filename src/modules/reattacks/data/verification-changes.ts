import type { Db } from '../../../database/db';
import { selectNewest } from '../../../database/newest';
import { amongText, insertMany, listBinding, typesOf } from '../../../database/portable';
import { columnsOf, plain, rawChange, rawRows } from '../../../database/rows';
import { verificationChangeShape, type VerificationChange } from '../domain/reattack';

const columns = columnsOf(verificationChangeShape);
const types = { ...typesOf(verificationChangeShape), organizationId: 'text' } as const;

interface Cycles {
  readonly vulnerabilityId: string;
  readonly cycles: number;
}

interface RequestTime {
  readonly vulnerabilityId: string;
  readonly at: string;
}

interface Held {
  readonly eventId: string;
  readonly vulnerabilityId: string;
}

/** The newest steps of each vulnerability, the oldest of them first. */
export const selectVerificationChanges = (
  db: Db,
  vulnerabilityIds: readonly string[],
): Promise<readonly VerificationChange[]> =>
  selectNewest(db, { table: 'verification_changes', columns, of: 'vulnerability_id' }, vulnerabilityIds);

/** How often a reattack was asked for; vulnerabilities without one are left out. */
export const selectCycles = (db: Db, vulnerabilityIds: readonly string[]): Promise<readonly Cycles[]> =>
  rawRows<Cycles>(
    db,
    `select vulnerability_id, count(*) as cycles from verification_changes
     where ${amongText(db, 'vulnerability_id')} and status = 'REQUESTED' and event_id is null
     group by vulnerability_id`,
    [listBinding(vulnerabilityIds)],
    { vulnerabilityId: plain, cycles: plain },
  );

/** When the reattacks that are under way were asked for. */
export const selectRequestTimes = (db: Db, vulnerabilityIds: readonly string[]): Promise<readonly RequestTime[]> =>
  rawRows<RequestTime>(
    db,
    `select vulnerability_id, max(at) as at from verification_changes
     where ${amongText(db, 'vulnerability_id')} and status = 'REQUESTED' and event_id is null
     group by vulnerability_id`,
    [listBinding(vulnerabilityIds)],
    { vulnerabilityId: plain, at: plain },
  );

/** The vulnerabilities whose last step is that one of the events holds them. */
export const selectHeld = (db: Db, eventIds: readonly string[]): Promise<readonly Held[]> =>
  rawRows<Held>(
    db,
    `select held.event_id, held.vulnerability_id from verification_changes as held
     where ${amongText(db, 'held.event_id')} and held.status = 'ON_HOLD' and not exists (
       select 1 from verification_changes as later
       where later.vulnerability_id = held.vulnerability_id and later.id > held.id)
     order by held.vulnerability_id`,
    [listBinding(eventIds)],
    { eventId: plain, vulnerabilityId: plain },
  );

export const insertVerificationChanges = (
  db: Db,
  changes: readonly (VerificationChange & { readonly organizationId: string })[],
): Promise<number> => insertMany(db, 'verification_changes', types, changes);

export const deleteOfGroup = (db: Db, groupId: string): Promise<number> =>
  rawChange(
    db,
    'delete from verification_changes where vulnerability_id in (select id from vulnerabilities where group_id = ?)',
    [groupId],
  );
