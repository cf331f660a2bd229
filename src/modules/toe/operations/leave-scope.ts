import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { rootTenancy, type LeavingScope } from '../../roots';
import { deleteEntriesOfGroup, inputsTable, linesTable, missEntries, portsTable } from '../data/entries';
import { turnOf } from './entry-to-change';

/** Has everything of a root be absent, since it goes out of scope; in the transaction in which it does. */
export const leaveScope: LeavingScope = async (env, root) => {
  await turnOf(env, root.id);
  const since = env.now();
  const files = await missEntries(env.db, linesTable, root.id, since);
  const inputs = await missEntries(env.db, inputsTable, root.id, since);
  const ports = await missEntries(env.db, portsTable, root.id, since);
  if (files + inputs + ports > 0)
    await record(env, {
      type: 'ToeLeftScope',
      on: rootTenancy(root),
      subjectId: root.id,
      data: { files, inputs, ports },
    });
};

/** Removes the target of a group that is being removed. */
export const removeToeOfGroup = async ({ db }: Env, { id }: { readonly id: string }): Promise<void> => {
  await deleteEntriesOfGroup(db, linesTable, id);
  await deleteEntriesOfGroup(db, inputsTable, id);
  await deleteEntriesOfGroup(db, portsTable, id);
};
