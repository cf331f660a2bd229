import { expect } from 'chai';
import { countPages, selectPages, type ListQuery } from '../../src/database/pages';
import { pagesOf } from '../../src/kernel/listing';
import type { Page, PageArguments, PageRequest, Position } from '../../src/kernel/page';
import { countFields } from '../../src/kernel/page';
import { eachEngine } from '../support/engines';
import { box, boxColumns, boxListing, createBoxes, insertBoxes, type Box, type BoxOrder } from './boxes';

const byLabel: BoxOrder = { field: 'LABEL', direction: 'ASC' };

eachEngine('pages', (database) => {
  before(async () => {
    await createBoxes(database());
    const labels = ['b', 'a', 'c', 'a', 'a'];
    await insertBoxes(
      database(),
      labels.map((label, index) => box(`t${index}`, { shelfId: 'ties', label })),
    );
    await insertBoxes(
      database(),
      Array.from({ length: 100 }, (_, index) => box(`h${index}`, { shelfId: 'hundred', weight: index })),
    );
    await insertBoxes(
      database(),
      Array.from({ length: 10_002 }, (_, index) => box(`c${index}`, { shelfId: 'crowd' })),
    );
  });

  const read = async (shelf: string, args: PageArguments, order = byLabel): Promise<Page<Box>> =>
    (await pagesOf(boxListing(database(), null, order), [shelf], args)).get(shelf) as Page<Box>;
  const ids = ({ nodes }: Page<Box>): string => nodes.map(({ id }) => id).join(' ');
  const cursor = async (shelf: string, id: string, order = byLabel): Promise<string> =>
    (await read(shelf, { first: 100 }, order)).edges.find(({ node }) => node.id === id)?.cursor ?? 'none';

  // In order of label, then id: t1 t3 t4 t0 t2
  const stories: readonly (readonly [
    string,
    (at: (id: string) => Promise<string>) => Promise<PageArguments>,
    string,
    string,
  ])[] = [
    ['the first', async () => ({ first: 2 }), 't1 t3', 'next'],
    [
      'what comes after one of several equal ones',
      async (at) => ({ first: 2, after: await at('t3') }),
      't4 t0',
      'next previous',
    ],
    ['the rest', async (at) => ({ first: 2, after: await at('t0') }), 't2', 'previous'],
    ['nothing after the last', async (at) => ({ first: 2, after: await at('t2') }), '', 'previous'],
    ['the last', async () => ({ last: 2 }), 't0 t2', 'previous'],
    ['what comes before one', async (at) => ({ last: 2, before: await at('t0') }), 't3 t4', 'next previous'],
    ['nothing before the first', async (at) => ({ last: 2, before: await at('t1') }), '', 'next'],
    [
      'what is between two',
      async (at) => ({ first: 5, after: await at('t1'), before: await at('t0') }),
      't3 t4',
      'previous',
    ],
    [
      'the last between two',
      async (at) => ({ last: 1, after: await at('t1'), before: await at('t0') }),
      't4',
      'next previous',
    ],
    [
      'nothing between two in the wrong order',
      async (at) => ({ first: 5, after: await at('t0'), before: await at('t1') }),
      '',
      'previous',
    ],
    ['all on a page that fits exactly', async () => ({ first: 5 }), 't1 t3 t4 t0 t2', ''],
    ['all when nothing is said', async () => ({}), 't1 t3 t4 t0 t2', ''],
    [
      'all when null is said',
      async () => ({ first: null, after: null, last: null, before: null }),
      't1 t3 t4 t0 t2',
      '',
    ],
  ];
  stories.forEach(([title, args, expected, more]) => {
    it(`gives ${title}`, async () => {
      const page = await read('ties', await args((id) => cursor('ties', id)));
      expect(ids(page)).to.equal(expected);
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
      expect([hasNextPage && 'next', hasPreviousPage && 'previous'].filter(Boolean).join(' ')).to.equal(more);
      expect(startCursor).to.equal(page.edges[0]?.cursor ?? null);
      expect(endCursor).to.equal(page.edges.at(-1)?.cursor ?? null);
    });
  });

  it('gives the same rows forwards and backwards, in both directions', async () => {
    for (const direction of ['ASC', 'DESC'] as const) {
      const order: BoxOrder = { field: 'WEIGHT', direction };
      const walk = async (after: string | null): Promise<readonly string[]> => {
        const page = await read('hundred', { first: 7, after }, order);
        const here = page.nodes.map(({ id }) => id);
        return page.pageInfo.hasNextPage ? [...here, ...(await walk(page.pageInfo.endCursor))] : here;
      };
      const back = async (before: string | null): Promise<readonly string[]> => {
        const page = await read('hundred', { last: 7, before }, order);
        const here = page.nodes.map(({ id }) => id);
        return page.pageInfo.hasPreviousPage ? [...(await back(page.pageInfo.startCursor)), ...here] : here;
      };
      const whole = (await read('hundred', { first: 100 }, order)).nodes.map(({ id }) => id);
      expect(await walk(null)).to.deep.equal(whole);
      expect(await back(null)).to.deep.equal(whole);
    }
  });

  it('gives many parents a page each by one statement, and their counts by another, when they are asked for', async () => {
    const shelves = ['ties', 'empty', 'hundred', 'crowd'];
    const counts: number[] = [];
    const sent = await database().statements(async () => {
      const pages = await pagesOf(boxListing(database(), null, byLabel), shelves, { first: 3 });
      expect(shelves.map((shelf) => pages.get(shelf)?.nodes.length)).to.deep.equal([3, 0, 3, 3]);
      for (const shelf of shelves) counts.push(await (pages.get(shelf) as Page<Box>).count());
    });
    expect(sent).to.have.length(2);
    expect(counts).to.deep.equal([5, 0, 100, 10_001]);
  });

  it('counts to ten thousand, and tells when there is more', async () => {
    const told = async (shelf: string) => {
      const page = await read(shelf, { first: 1 });
      return [await countFields.totalCount(page), await countFields.totalCountIsExact(page)];
    };
    expect(await told('crowd')).to.deep.equal([10_000, false]);
    expect(await told('hundred')).to.deep.equal([100, true]);
    expect(await told('empty')).to.deep.equal([0, true]);
  });

  it('pages a list without parents', async () => {
    const list: ListQuery<Box> = {
      table: 'boxes',
      columns: boxColumns,
      parent: null,
      where: (query) => query.where('boxes.shelfId', 'ties'),
      column: 'label',
      direction: 'desc',
    };
    const request = { size: 3, from: 'START', after: null, before: null } as const;
    const pages = await selectPages(database().db, list, request, ['everything']);
    expect(pages.get('everything')?.map(({ id }) => id)).to.deep.equal(['t2', 't0', 't4', 't3']);
    expect((await countPages(database().db, list, ['everything'])).get('everything')).to.equal(5);
  });

  it('lists the values of a column, each once, and counts them', async () => {
    const list: ListQuery<Pick<Box, 'label'>> = {
      table: 'boxes',
      columns: { label: boxColumns.label },
      parent: 'shelfId',
      where: (query) => query,
      column: 'label',
      direction: 'desc',
      distinct: true,
    };
    const labels = async (more: Partial<PageRequest>): Promise<string> => {
      const request = { size: 2, from: 'START', after: null, before: null, ...more } as const;
      return ((await selectPages(database().db, list, request, ['ties'])).get('ties') ?? [])
        .map(({ label }) => label)
        .join('');
    };
    const at = (value: string): Position => ({ sort: 'LABEL_DESC', value, id: 'any' });
    expect(await labels({})).to.equal('cba');
    expect(await labels({ after: at('c') })).to.equal('ba');
    expect(await labels({ before: at('a'), from: 'END' })).to.equal('bc');
    expect(await labels({ size: 1, from: 'END' })).to.equal('ab');
    expect([...(await countPages(database().db, list, ['ties', 'hundred', 'empty']))]).to.deep.equal([
      ['ties', 3],
      ['hundred', 1],
      ['empty', 0],
    ]);
  });

  it('takes no page for no parent', async () => {
    const pages = await pagesOf(boxListing(database(), null, byLabel), [], { first: 3 });
    expect(pages.size).to.equal(0);
  });
});
