import { plain, rawRows } from '../../src/database/rows';
import type { Env } from '../../src/kernel/env';
import { encodeCursor, type Page, type PageArguments } from '../../src/kernel/page';
import { findingPages } from '../../src/modules/findings';
import { vulnerabilityPages, type VulnerabilityFilter } from '../../src/modules/vulnerabilities';
import type { Filled } from './fill';

/** A list, and where its pages are read: with a number of the page. */
export interface Case {
  readonly name: string;
  readonly read: (page: number) => Promise<unknown>;
}

interface Place {
  readonly id: string;
  readonly createdAt: string;
  readonly severityScore: number;
  readonly where: string;
}

const orders = [
  ['CREATED_AT', 'createdAt'],
  ['SEVERITY_SCORE', 'severityScore'],
  ['WHERE', 'where'],
] as const;

const size = 100;

/** Vulnerabilities by chance: pages begin after them. */
const placesOf = (env: Env, count: number): Promise<readonly Place[]> =>
  rawRows<Place>(
    env.db,
    `select id, created_at, severity_score, "where" from vulnerabilities
     where id in (select id from vulnerabilities order by random() limit ${count})`,
    [],
    { id: plain, createdAt: (value) => new Date(value).toISOString(), severityScore: plain, where: plain },
  );

/** The lists whose pages are read, of a database. */
export const casesOf = async ({ env, target }: Filled, pages: number): Promise<readonly Case[]> => {
  const places = await placesOf(env, pages);
  const page = async (
    parent: 'groupId' | 'findingId',
    id: string,
    orderBy: { readonly field: (typeof orders)[number][0]; readonly direction: 'ASC' },
    args: PageArguments,
    filter: VulnerabilityFilter | null = null,
  ): Promise<Page<unknown> | undefined> =>
    (await vulnerabilityPages(env, parent, [id], { ...args, filter, orderBy })).get(id);
  const { groupId, findings, roots } = target;

  const byOrder = orders.flatMap(([field, column]): readonly Case[] => {
    const orderBy = { field, direction: 'ASC' } as const;
    const after = (at: number): PageArguments => {
      const place = places[at % places.length] as Place;
      return { first: size, after: encodeCursor({ sort: `${field}_ASC`, value: place[column], id: place.id }) };
    };
    const filter = { state: ['VULNERABLE' as const] };
    return [
      { name: `a group by ${field}, first page`, read: () => page('groupId', groupId, orderBy, { first: size }) },
      { name: `a group by ${field}, anywhere`, read: (at) => page('groupId', groupId, orderBy, after(at)) },
      { name: `a group by ${field}, last page`, read: () => page('groupId', groupId, orderBy, { last: size }) },
      { name: `open ones by ${field}, anywhere`, read: (at) => page('groupId', groupId, orderBy, after(at), filter) },
      {
        name: `a finding by ${field}, first page`,
        read: (at) => page('findingId', findings[at % findings.length]?.id ?? '', orderBy, { first: size }),
      },
    ];
  });

  const created = { field: 'CREATED_AT', direction: 'ASC' } as const;
  const nested = async (): Promise<unknown> => {
    const { nodes } = (await findingPages(env, [groupId], { first: 20 })).get(groupId) ?? { nodes: [] };
    const ids = nodes.map(({ id }) => id);
    return vulnerabilityPages(env, 'findingId', ids, { first: 10 });
  };
  return [
    ...byOrder,
    {
      name: 'a root by CREATED_AT, first page',
      read: (at) =>
        page('groupId', groupId, created, { first: size }, { rootId: [roots[at % roots.length]?.id ?? ''] }),
    },
    { name: '20 findings with 10 each', read: nested },
    {
      name: 'how many a group has',
      read: async () => (await page('groupId', groupId, created, { first: 1 }))?.count(),
    },
  ];
};
