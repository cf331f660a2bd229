import type { Env } from '../../../src/kernel/env';
import { byId, byParent } from '../../../src/kernel/loader';
import type { Page } from '../../../src/kernel/page';
import type { Finding } from '../../../src/modules/findings';
import { FINDINGS_BY_GROUP } from '../../../src/modules/findings/api/providers';
import type { Vulnerability } from '../../../src/modules/vulnerabilities';
import { VULNERABILITIES_BY_FINDING, VULNERABILITY_BY_ID } from '../../../src/modules/vulnerabilities/api/providers';
import type { Providers } from './schema';

const vulnerability = ['id', 'kind', 'where', 'specific', 'line', 'technique', 'state', 'severityScore', 'message', 'createdAt'];
const finding = ['id', 'title', 'status', 'severityScore', 'createdAt'];

/** What the driver gives for times differs from what the schema answers. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- says what the row is
const withTimes = <T>(row: Record<string, unknown>): T =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const camel = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
      return [camel, value instanceof Date ? value.toISOString() : value];
    }),
  ) as T;

const pageOf = <T>(nodes: readonly T[]): Page<T> => ({ nodes }) as unknown as Page<T>;

/** The newest rows of each parent, as people write it with Knex: rows numbered within their parent. */
const newest = async <T>(
  { db }: Env,
  table: string,
  columns: readonly string[],
  parent: string,
  parents: readonly string[],
  size: number,
): Promise<ReadonlyMap<string, Page<T>>> => {
  const numbered = db
    .sql(table)
    .select([...columns, parent])
    .rowNumber('position', (window) => {
      window.partitionBy(parent).orderBy('createdAt', 'desc').orderBy('id', 'desc');
    })
    .whereIn(parent, parents);
  const rows = (await db.sql.select().from(numbered.as('numbered')).where('position', '<=', size).orderBy('position')) as Record<
    string,
    unknown
  >[];
  const byParentId = new Map<string, T[]>(parents.map((id) => [id, []]));
  rows.forEach((row) => {
    const made = withTimes<T & Record<string, string>>(row);
    byParentId.get(made[parent] ?? '')?.push(made);
  });
  return new Map([...byParentId].map(([id, nodes]) => [id, pageOf(nodes)]));
};

/** The measured reads as Knex gives them with no further care: rows as objects, statements built each time. */
export const plainRows: Providers = [
  byId(
    VULNERABILITY_BY_ID,
    async ({ db }, ids) =>
      ((await db.sql('vulnerabilities').select(vulnerability).whereIn('id', ids)) as Record<string, unknown>[]).map((row) =>
        withTimes<Vulnerability>(row),
      ),
    () => true,
  ),
  byParent(FINDINGS_BY_GROUP, (env, ids, { first }) =>
    newest<Finding>(env, 'findings', finding, 'groupId', ids, first ?? 25),
  ),
  byParent(VULNERABILITIES_BY_FINDING, (env, ids, { first }) =>
    newest<Vulnerability>(env, 'vulnerabilities', vulnerability, 'findingId', ids, first ?? 25),
  ),
];
