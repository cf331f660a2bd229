import { hashOf, installationChain, start, type JournalRow } from '../../journal/chain';
import type { Migration, MigrationWork } from './dialect';

const columns = 'id, organization_id, group_id, type, subject_id, actor, door, access_id, at, data';

const atATime = 1000;

type Stored = Readonly<Record<string, unknown>>;

const rowOf = (stored: Stored): JournalRow => {
  const text = (name: string): string => stored[name] as string;
  const optional = (name: string): string | null => stored[name] as string | null;
  const at = stored['at'];
  return {
    id: text('id'),
    organizationId: optional('organization_id'),
    groupId: optional('group_id'),
    type: text('type'),
    subjectId: optional('subject_id'),
    actor: text('actor'),
    door: text('door'),
    accessId: optional('access_id'),
    at: at instanceof Date ? at.toISOString() : (at as string),
    data: text('data'),
  };
};

/** Chains the rows of one organization, or those of none, in the order of their ids. */
const sealOlder = async ({ all, run }: MigrationWork, organizationId: string | null): Promise<void> => {
  const head = { ...start };
  const rows = (): Promise<readonly Stored[]> =>
    all(
      `select ${columns} from journal where sequence is null
       and ${organizationId === null ? 'organization_id is null' : 'organization_id = ?'} order by id limit ${atATime}`,
      organizationId === null ? [] : [organizationId],
    );
  for (let some = await rows(); some.length > 0; some = await rows())
    for (const stored of some) {
      const row = rowOf(stored);
      const hash = hashOf(head.hash, row);
      await run('update journal set sequence = ?, previous_hash = ?, hash = ? where id = ?', [
        head.sequence + 1,
        head.hash,
        hash,
        row.id,
      ]);
      head.sequence += 1;
      head.hash = hash;
    }
  await run('insert into journal_heads (chain, sequence, hash) values (?, ?, ?)', [
    organizationId ?? installationChain,
    head.sequence,
    head.hash,
  ]);
};

/** The journal becomes a chain for each organization; what was recorded before is chained as it stands. */
export const audit: Migration = {
  name: '0007-audit',
  up: ({ text, int }) => [
    `alter table journal add column sequence ${int}`,
    `alter table journal add column previous_hash ${text}`,
    `alter table journal add column hash ${text}`,
    `create table journal_heads (chain ${text} primary key, sequence ${int} not null, hash ${text} not null)`,
    'drop index journal_by_organization',
    'create index journal_by_place on journal (organization_id, sequence, id)',
  ],
  fill: async (work) => {
    const chains = await work.all('select distinct organization_id from journal', []);
    for (const { organization_id: id } of chains) await sealOlder(work, id as string | null);
  },
  down: [
    'drop index journal_by_place',
    'create index journal_by_organization on journal (organization_id, id)',
    'drop table journal_heads',
    'alter table journal drop column hash',
    'alter table journal drop column previous_hash',
    'alter table journal drop column sequence',
  ],
};
