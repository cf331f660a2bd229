import { z } from 'zod';
import { fail, succeed } from '../../../../kernel/result';
import { packageOptions } from '../components/options';
import { inBatches, type Some } from '../formats/batches';
import type { Format } from '../formats/format';
import { readLists, readWithoutLists, type Element, type Lists } from '../formats/json-lists';
import { outlineOf } from '../formats/outlines';
import { firstFault } from '../formats/schema-faults';
import { fieldsOf, listOf, textOf } from '../json/values';
import type { RunOutline } from '../observation';
import { storable } from '../redaction';
import { readMatch } from './match';

const results = ['results'] as const;
const scanned = ['paths', 'scanned'] as const;

/** The results first; the others are long and nothing is read from them but how many there are. */
const lists: Lists = [
  results,
  scanned,
  ['paths', 'skipped'],
  ['time', 'targets'],
  ['time', 'rules'],
  ['explanations'],
  ['rules_by_engine'],
];

const position = z.looseObject({ line: z.number(), col: z.number().nullish() });

/** What is read of a result (`cli_match` of semgrep_output_v1); the rest may hold anything. */
export const match = z.looseObject({
  check_id: z.string().regex(/\S/, 'It must not be blank.'),
  path: z.string(),
  start: position,
  end: position.nullish(),
  extra: z.looseObject({
    message: z.string().nullish(),
    severity: z.string().nullish(),
    metadata: z.looseObject({}).nullish(),
    lines: z.string().nullish(),
    fingerprint: z.string().nullish(),
    is_ignored: z.boolean().nullish(),
  }),
});

const mostNotifications = 1000;

const levels: ReadonlyMap<string, 'ERROR' | 'WARNING' | 'NOTE'> = new Map([
  ['error', 'ERROR'],
  ['warn', 'WARNING'],
  ['info', 'NOTE'],
]);

/** An error of the scan; one whose level is not known is taken for the worst. */
const notificationOf = (error: unknown): RunOutline['notifications'][number] => {
  const fields = fieldsOf(error);
  const said = [fields.message, fields.long_msg, fields.short_msg, fields.type].map(textOf);
  return {
    level: levels.get(textOf(fields.level)?.toLowerCase() ?? '') ?? 'ERROR',
    text: storable(said.find((each) => each !== null) ?? 'An error without a message.', 4096),
  };
};

/** The worst are kept when there are too many. */
const notificationsOf = (errors: unknown): RunOutline['notifications'] => {
  const all = listOf(errors).map(notificationOf);
  return [...all.filter(({ level }) => level === 'ERROR'), ...all.filter(({ level }) => level !== 'ERROR')].slice(
    0,
    mostNotifications,
  );
};

/** As its SARIF names itself, so that both are of one scope. */
const toolOf = (engine: unknown): string => (engine === 'PRO' ? 'Semgrep PRO' : 'Semgrep OSS');

const reader = (tool: string, prefix: string | null): ((element: Element) => Some) => {
  const read = readMatch(tool, prefix);
  return ({ value, pointer }) => {
    const checked = match.safeParse(value);
    if (!checked.success) return fail(firstFault(checked.error, pointer));
    const observation = read(checked.data);
    return succeed([
      observation === null ? { run: 0, pointer, dropped: 'NOT_A_FAILURE' } : { run: 0, pointer, observation },
    ]);
  };
};

/** The JSON of `semgrep scan` and `opengrep scan` (semgrep_output_v1). */
export const semgrep: Format = {
  name: 'SEMGREP',
  takesMapping: true,
  recognises: ({ names }) =>
    names.has('results.*.check_id') ||
    names.has('paths.scanned') ||
    (names.has('errors.*.level') && names.has('errors.*.type')) ||
    (names.has('results') && names.has('errors') && names.has('version')),
  outline: async (chunks, options) => {
    const said = packageOptions(options);
    if (!said.ok) return said;
    const { prefix } = said.value;
    const whole = await readWithoutLists(chunks, lists);
    if (!whole.ok) return whole;
    const [found = 0, files = 0] = whole.value.counts;
    const rest = fieldsOf(whole.value.rest);
    if (!Array.isArray(rest.results))
      return fail({ at: '/results', message: 'Semgrep writes a list of results; this file has none.' });
    if (rest.errors !== undefined && rest.errors !== null && !Array.isArray(rest.errors))
      return fail({ at: '/errors', message: 'Expected a list.' });
    const tool = toolOf(rest.engine_requested);
    // A scan that looked at no file says nothing of any.
    const nothing = Array.isArray(fieldsOf(rest.paths).scanned) && files === 0;
    const run = outlineOf({
      tool: { name: tool, version: textOf(rest.version)?.trim().slice(0, 100) ?? null },
      results: found > 0 ? 'SOME' : nothing ? 'ABSENT' : 'EMPTY',
      notifications: notificationsOf(rest.errors),
    });
    return succeed({ runs: [run], read: (again) => inBatches(readLists(again, [results], reader(tool, prefix))) });
  },
};
