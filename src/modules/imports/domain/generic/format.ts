import { fail, succeed } from '../../../../kernel/result';
import { inBatches, type Some } from '../formats/batches';
import type { Format } from '../formats/format';
import { readLists, readWithoutLists, type Element, type Lists } from '../formats/json-lists';
import { outlineOf } from '../formats/outlines';
import type { ObservedRule, RunOutline } from '../observation';
import { storable } from '../redaction';
import { pointerOf } from '../json/path';
import { firstFault } from '../formats/schema-faults';
import { observedRule, observer } from './observe';
import { remembering } from './rules';
import { reportHead, type ReportHead } from './report';
import { vulnerability } from './vulnerability';

const lists: Lists = [['vulnerabilities']];

/** In UTC; null for what is left out. */
const instantOf = (given: string | null | undefined): string | null =>
  given == null ? null : new Date(given).toISOString();

const levels = { error: 'ERROR', warning: 'WARNING', note: 'NOTE' } as const;

/** What a report, or the mapping of a CSV file, says of its run. */
export const runOf = (
  said: Omit<ReportHead, 'format' | 'vulnerabilities'>,
  results: RunOutline['results'],
): RunOutline =>
  outlineOf({
    tool: { name: said.tool.name.trim(), version: said.tool.version?.trim() ?? null },
    category: said.category?.trim() ?? null,
    branch: said.branch?.trim() ?? null,
    revision: said.commit?.toLowerCase() ?? null,
    endedAt: instantOf(said.endedAt),
    successful: said.complete !== false,
    notifications: (said.notifications ?? []).map(({ level, text }) => ({
      level: levels[level],
      text: storable(text, 4096),
    })),
    results,
  });

/** Reads vulnerabilities one by one; `rules` are those that they name. */
const readerOf = (tool: string, rules: ReadonlyMap<string, ObservedRule>): ((element: Element) => Some) => {
  const observe = observer(tool);
  const inline = remembering();
  return ({ value, pointer }) => {
    const checked = vulnerability.safeParse(value);
    if (!checked.success) return fail(firstFault(checked.error, pointer));
    const { rule } = checked.data;
    const known = typeof rule === 'string' ? rules.get(rule.trim()) : inline(rule);
    if (known === undefined) return fail({ at: `${pointer}/rule`, message: 'No rule of "rules" has this id.' });
    const observed = observe(checked.data, known);
    return observed.ok
      ? succeed([{ run: 0, pointer, observation: observed.value }])
      : fail({ at: `${pointer}${pointerOf(observed.error.path)}`, message: observed.error.message });
  };
};

/** Our own format, `integrates-report/1`, for tools and scripts that write no other: docs/schemas/report.json. */
export const generic: Format = {
  name: 'GENERIC',
  recognises: ({ names }) => names.has('format') && (names.has('tool') || names.has('vulnerabilities')),
  outline: async (chunks) => {
    const whole = await readWithoutLists(chunks, lists);
    if (!whole.ok) return whole;
    const head = reportHead.safeParse(whole.value.rest);
    if (!head.success) return fail(firstFault(head.error, ''));
    const run = runOf(head.data, (whole.value.counts[0] ?? 0) > 0 ? 'SOME' : 'EMPTY');
    const rules = new Map((head.data.rules ?? []).map((rule) => [rule.id.trim(), observedRule(rule)] as const));
    return succeed({
      runs: [run],
      read: (again) => inBatches(readLists(again, lists, readerOf(run.tool.name, rules))),
    });
  },
};
