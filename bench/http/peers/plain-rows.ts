import type { Env } from '../../../src/kernel/env';
import { byId, byParent } from '../../../src/kernel/loader';
import type { Page } from '../../../src/kernel/page';
import type { Finding } from '../../../src/modules/findings';
import { FINDINGS_BY_GROUP } from '../../../src/modules/findings/api/providers';
import type { Vulnerability } from '../../../src/modules/vulnerabilities';
import { VULNERABILITIES_BY_FINDING, VULNERABILITY_BY_ID } from '../../../src/modules/vulnerabilities/api/providers';
import type { Providers } from './schema';

type Row = Record<string, unknown>;

const vulnerability =
  'id, kind, "where", specific, line, technique, state, severity_score as "severityScore", message, created_at as "createdAt"';
const finding = 'id, title, status, severity_score as "severityScore", created_at as "createdAt"';

/** The newest rows of each parent, as the engine finds them quickest by an index. */
const newestSql = (engine: Env['db']['engine'], table: string, columns: string, parent: string): string => {
  const list = columns.replace(/(^|, )/g, '$1c.');
  const newest = `from ${table} where ${parent} = p.id order by created_at desc, id desc limit ?`;
  return engine === 'sqlite'
    ? `select p.id as parent_id, ${list} from (select value as id from json_each(?)) as p
         join ${table} as c on c.id in (select id ${newest}) order by c.created_at desc, c.id desc`
    : `select p.id as parent_id, ${list} from unnest(?::text[]) as p(id) cross join lateral (select * ${newest}) as c`;
};

const newest =
  <T>(table: string, columns: string, parent: string) =>
  async (
    { db: { sql, engine } }: Env,
    parents: readonly string[],
    { first }: { readonly first?: number | null | undefined },
  ): Promise<ReadonlyMap<string, Page<T>>> => {
    const given = engine === 'sqlite' ? JSON.stringify(parents) : [...parents];
    const answer = (await sql.raw(newestSql(engine, table, columns, parent), [
      given as string,
      first ?? 25,
    ])) as unknown;
    const rows = engine === 'sqlite' ? (answer as Row[]) : (answer as { readonly rows: Row[] }).rows;
    const nodes = new Map<string, T[]>(parents.map((id) => [id, []]));
    rows.forEach((row) => nodes.get(String(row['parent_id']))?.push(row as T));
    return new Map([...nodes].map(([id, page]) => [id, { nodes: page } as unknown as Page<T>]));
  };

const byIds = ({ db: { sql } }: Env, ids: readonly string[]): Promise<readonly Vulnerability[]> =>
  sql('vulnerabilities').select(sql.raw(vulnerability)).whereIn('id', ids);

/** The measured reads as Knex and the drivers do them: rows as objects, only the columns asked for, nothing prepared. */
export const plainRows: Providers = [
  byId(VULNERABILITY_BY_ID, byIds, () => true),
  byParent(FINDINGS_BY_GROUP, newest<Finding>('findings', finding, 'group_id')),
  byParent(VULNERABILITIES_BY_FINDING, newest<Vulnerability>('vulnerabilities', vulnerability, 'finding_id')),
];
