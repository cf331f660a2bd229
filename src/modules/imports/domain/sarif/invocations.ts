import type { Notification } from '../observation';
import { storable } from '../redaction';
import { readMessage } from './messages';
import { findRule, type Rule, type Rules } from './rules';
import { levelOf, type Level } from './severity';
import { fieldsOf, positionOf, textOf, type Fields } from '../json/values';

export const mostNotifications = 1000;
const longestNotification = 4096;

/** What messages of notifications are looked up among, by their ids: what the tool says of each kind, and what it says of all. */
export interface NotificationStrings {
  readonly components: readonly { readonly all: readonly Fields[]; readonly byId: ReadonlyMap<unknown, Fields> }[];
  readonly global: Fields;
}

/** Reads what the driver of a tool, and then its extensions, have for notifications (SARIF 3.19.24). */
export const notificationStrings = (
  components: readonly (readonly Fields[] | undefined)[],
  global: Fields,
): NotificationStrings => ({
  components: Array.from(components, (all = []) => ({
    all,
    byId: new Map(all.map((each) => [each.id, each] as const).toReversed()),
  })),
  global,
});

/** The strings of the descriptor that a notification names (SARIF 3.58.2): by its index, where that does not contradict its id, else by its id. */
const stringsOf = ({ descriptor }: Fields, { components }: NotificationStrings): Fields => {
  const { id, index, toolComponent } = fieldsOf(descriptor);
  const extension = positionOf(fieldsOf(toolComponent).index);
  const described = components[extension === null ? 0 : extension + 1];
  const indexed = described?.all[positionOf(index) ?? -1];
  const named = textOf(id);
  const agrees = indexed !== undefined && (named === null || named === indexed.id);
  return fieldsOf((agrees ? indexed : described?.byId.get(named))?.messageStrings);
};

const noted = (list: readonly Fields[], strings: NotificationStrings): readonly Notification[] =>
  list.slice(0, mostNotifications + 1).map((notification) => ({
    level: levelOf(notification.level) ?? 'WARNING',
    text: storable(
      readMessage(notification.message, stringsOf(notification, strings), strings.global) ??
        textOf(fieldsOf(notification.exception).message) ??
        textOf(fieldsOf(notification.descriptor).id) ??
        '',
      longestNotification,
    ),
  }));

/** The lists of an invocation (SARIF 3.20), which come element by element. */
export interface InvocationLists {
  readonly execution: Fields[];
  readonly configuration: Fields[];
  readonly overrides: Fields[];
}

/** The list that a property of an invocation goes to; null for those that nothing is read from. */
export const invocationList = (lists: InvocationLists, property: string): Fields[] | null => {
  if (property === 'toolExecutionNotifications') return lists.execution;
  if (property === 'toolConfigurationNotifications') return lists.configuration;
  return property === 'ruleConfigurationOverrides' ? lists.overrides : null;
};

export const isError = (notification: Fields): boolean => levelOf(notification.level) === 'ERROR';

/** What went wrong or was remarked during a scan (SARIF 3.20.21, 3.20.22), with a last line for what was left out. */
export const readNotifications = (
  lists: readonly InvocationLists[],
  strings: NotificationStrings,
): readonly Notification[] => {
  const all = lists.flatMap(({ execution, configuration }) => [
    ...noted(execution, strings),
    ...noted(configuration, strings),
  ]);
  return all.length <= mostNotifications
    ? all
    : [
        ...all.slice(0, mostNotifications),
        { level: 'NOTE', text: `Only the first ${String(mostNotifications)} notifications are kept.` },
      ];
};

/** Whether no invocation says that it failed. A flag that is no boolean counts as failure: nothing may be closed on a guess. */
export const allSucceeded = (invocations: readonly Fields[], lists: readonly InvocationLists[]): boolean =>
  invocations.every(({ executionSuccessful: flag }) => flag === undefined || flag === null || flag === true) &&
  !lists.some(({ execution }) => execution.some(isError));

const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** When the last invocation ended, in UTC (RFC 3339); null when none says so. */
export const lastEnd = (invocations: readonly Fields[]): string | null => {
  const ends = invocations.flatMap(({ endTimeUtc }) => {
    const text = textOf(endTimeUtc)?.trim() ?? '';
    const instant = time.test(text) ? Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`) : Number.NaN;
    return Number.isNaN(instant) ? [] : [instant];
  });
  return ends.length === 0 ? null : new Date(ends.reduce((latest, end) => Math.max(latest, end))).toISOString();
};

/** Levels that an invocation gives to rules (SARIF 3.20.5). */
export const levelOverrides = (lists: readonly InvocationLists[], rules: Rules): readonly ReadonlyMap<Rule, Level>[] =>
  lists.map(
    ({ overrides }) =>
      new Map(
        overrides.flatMap((override) => {
          const rule = findRule(rules, fieldsOf(override.descriptor), null, null);
          const level = levelOf(fieldsOf(override.configuration).level);
          return rule === undefined || level === null ? [] : [[rule, level] as const];
        }),
      ),
  );
