import { fail, succeed } from '../../../../kernel/result';
import type { Some } from '../formats/batches';
import { outlineOf } from '../formats/outlines';
import { firstFault } from '../formats/schema-faults';
import type { RunOutline } from '../observation';
import { fitted } from '../sarif/paths';
import { cutText } from '../text';
import { alert, readAlert } from './alert';

/** As its SARIF names itself; the name in the file tells who sponsors it. */
export const tool = 'ZAP';

/** Each site is a run. */
export const mostSites = 1000;

export interface Site {
  readonly name: string;
  readonly results: RunOutline['results'];
}

export interface Scan {
  readonly version: string | null;
  readonly created: string | null;
}

const instantOf = (created: string | null): string | null => {
  const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]{5,20}Z$/.test(created ?? '') ? Date.parse(created ?? '') : Number.NaN;
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
};

/** The run of a site: a scan of another site says nothing of it. */
export const runOf = ({ version, created }: Scan, { name, results }: Site): RunOutline =>
  outlineOf({
    tool: { name: tool, version: version === null ? null : cutText(version, 100) },
    category: cutText(fitted(name), 500),
    results,
    endedAt: instantOf(created),
  });

/** What an alert says, as JSON has it or in the same form. */
export const readingsOf = (value: unknown, run: number, site: string, pointer: string): Some => {
  const checked = alert.safeParse(value);
  if (!checked.success) return fail(firstFault(checked.error, pointer));
  const found = readAlert(tool, checked.data, site);
  if (found.length === 0) return succeed([{ run, pointer, dropped: 'NOT_A_FAILURE' }]);
  return succeed(found.map((observation) => ({ run, pointer, observation })));
};
