import type { Db } from '../../../database/db';
import { rawChange } from '../../../database/rows';
import { deleteEntriesOfGroup } from './tracking';

/** Removes everything of a group that is being removed: children first. */
export const deleteOfGroup = async (db: Db, groupId: string): Promise<void> => {
  const ofGroup = '(select id from vulnerabilities where group_id = ?)';
  await rawChange(db, `delete from sightings where vulnerability_id in ${ofGroup}`, [groupId]);
  // By the roots they go in the order in which they are stored, which takes SQLite a third of the time.
  await rawChange(
    db,
    'delete from vulnerability_identities where root_id in (select id from roots where group_id = ?)',
    [groupId],
  );
  await rawChange(db, `delete from vulnerability_splits where vulnerability_id in ${ofGroup}`, [groupId]);
  await rawChange(db, `delete from vulnerability_merges where vulnerability_id in ${ofGroup}`, [groupId]);
  await rawChange(db, `delete from vulnerability_tags where vulnerability_id in ${ofGroup}`, [groupId]);
  await rawChange(db, `delete from vulnerability_changes where vulnerability_id in ${ofGroup}`, [groupId]);
  await deleteEntriesOfGroup(db, groupId);
  await rawChange(db, 'delete from sighting_scopes where group_id = ?', [groupId]);
  await rawChange(db, 'delete from vulnerabilities where group_id = ?', [groupId]);
};
