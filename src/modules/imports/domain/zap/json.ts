import { fail, succeed, type Result } from '../../../../kernel/result';
import { inBatches } from '../formats/batches';
import type { Chunks, OutlinedReport } from '../formats/format';
import { readLists, readWithoutLists, type Lists } from '../formats/json-lists';
import { fieldsOf, isFields, textOf } from '../json/values';
import type { Unreadable } from '../observation';
import { mostSites, readingsOf, runOf, type Site } from './readings';

/** Older files hold one site that is no list. */
const lists: Lists = [
  ['site', '*', 'alerts'],
  ['site', 'alerts'],
];

const siteOf = (value: unknown, found: boolean): Site => {
  const site = fieldsOf(value);
  const results = found ? 'SOME' : 'EMPTY';
  return { name: textOf(site['@name'])?.trim() ?? '', results: Array.isArray(site.alerts) ? results : 'ABSENT' };
};

export const outlineJson = async (chunks: Chunks): Promise<Result<OutlinedReport, Unreadable>> => {
  const whole = await readWithoutLists(chunks, lists);
  if (!whole.ok) return whole;
  const rest = fieldsOf(whole.value.rest);
  const { site } = rest;
  if (!Array.isArray(site) && !isFields(site))
    return fail({ at: '/site', message: 'ZAP writes a list of sites; this file has none.' });
  const found = whole.value.counts.some((count) => count > 0);
  const sites = (Array.isArray(site) ? (site as unknown[]) : [site]).map((each) => siteOf(each, found));
  const nameless = sites.findIndex(({ name }) => name === '');
  if (nameless >= 0) return fail({ at: `/site/${nameless}/@name`, message: 'The site has no name.' });
  if (sites.length > mostSites) return fail({ at: '/site', message: `There are more than ${mostSites} sites.` });
  const scan = { version: textOf(rest['@version'])?.trim() ?? null, created: textOf(rest.created) };
  return succeed({
    runs: sites.map((each) => runOf(scan, each)),
    read: (again) =>
      inBatches(
        readLists(again, lists, ({ value, path, pointer, list }) => {
          const run = list === 0 ? Number(path[1]) : 0;
          return readingsOf(value, run, sites[run]?.name ?? '', pointer);
        }),
      ),
  });
};
