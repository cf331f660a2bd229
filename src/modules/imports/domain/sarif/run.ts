import type { RunOutline, Unreadable } from '../observation';
import { cutText } from '../text';
import type { Artifact, LogicalName } from './artifacts';
import { isWhole, unfollowed } from './external';
import {
  allSucceeded,
  lastEnd,
  levelOverrides,
  notificationStrings,
  readNotifications,
  type InvocationLists,
} from './invocations';
import { isExport } from './own-exports';
import type { Bases } from './paths';
import { indexRules, namedRules, readRule, type Component, type Rule, type Rules } from './rules';
import type { Level } from './severity';
import { shortText } from './short-text';
import type { Taxonomy } from './taxonomy';
import { fieldsOf, isFields, listOf, own, textOf, type Fields } from '../json/values';

/**
 * The lists of a run that were handed out element by element; `rules` and `notifications` have those of the driver first,
 * then of each extension.
 */
export interface RunLists {
  readonly results: number;
  readonly artifacts: readonly Artifact[];
  readonly logicalNames: readonly LogicalName[];
  readonly flowLocations: readonly Fields[];
  /** By position; one without lists may be missing. */
  readonly invocations: readonly (InvocationLists | undefined)[];
  readonly provenance: readonly Fields[];
  readonly taxonomies: readonly Taxonomy[];
  readonly rules: readonly (readonly Fields[] | undefined)[];
  readonly notifications: readonly (readonly Fields[] | undefined)[];
}

/** What the second pass needs to read the results of a run. */
export interface SarifRun extends RunOutline {
  readonly count: number;
  readonly rules: Rules;
  readonly taxonomies: readonly Taxonomy[];
  readonly overrides: readonly ReadonlyMap<Rule, Level>[];
  readonly artifacts: readonly Artifact[];
  readonly logicalNames: readonly LogicalName[];
  readonly flowLocations: readonly Fields[];
  readonly bases: Bases;
  readonly codePoints: boolean;
}

/** The text before the last slash (SARIF 3.17.3); no slash, no category. */
const categoryOf = (details: unknown): string | null => {
  const id = textOf(fieldsOf(details).id)?.trim() ?? '';
  const slash = id.lastIndexOf('/');
  return slash <= 0 ? null : cutText(id.slice(0, slash), 500);
};

const component = (element: Fields, given: readonly Fields[], taxonomies: readonly Taxonomy[]): Component => {
  const rules = given.map((rule) => readRule(rule, taxonomies));
  return {
    name: textOf(element.name) ?? '',
    guid: textOf(element.guid),
    rules,
    ...namedRules(rules),
    messages: fieldsOf(element.globalMessageStrings),
  };
};

const basesOf = (run: Fields, invocations: readonly Fields[], { provenance }: RunLists): Bases => ({
  named: new Map(
    Object.keys(fieldsOf(run.originalUriBaseIds)).map((name) => {
      const base = fieldsOf(own(fieldsOf(run.originalUriBaseIds), name));
      return [name, { uri: textOf(base.uri), base: textOf(base.uriBaseId) }] as const;
    }),
  ),
  repositories: provenance
    .slice(0, 100)
    .map(({ mappedTo }) => fieldsOf(mappedTo))
    .filter(({ uri, uriBaseId }) => textOf(uri) !== null || textOf(uriBaseId) !== null)
    .map(({ uri, uriBaseId }) => ({ uri: textOf(uri) ?? '', base: textOf(uriBaseId) })),
  workingDirectory:
    invocations.map(({ workingDirectory }) => textOf(fieldsOf(workingDirectory).uri)).find((uri) => uri !== null) ??
    null,
});

const resultsOf = (run: Fields, count: number): RunOutline['results'] => {
  if (count > 0) return 'SOME';
  return Array.isArray(run.results) ? 'EMPTY' : 'ABSENT';
};

const wrong = (at: string, message: string) => ({ ok: false, error: { at, message } }) as const;

/** A run (SARIF 3.14) without its results. A run without tool name is refused: nothing could say what it may close. */
export const readRun = (
  element: unknown,
  at: string,
  lists: RunLists,
): { readonly ok: true; readonly value: SarifRun } | { readonly ok: false; readonly error: Unreadable } => {
  if (!isFields(element)) return wrong(at, 'A run must be an object.');
  const { results } = element;
  if (results !== undefined && results !== null && !Array.isArray(results))
    return wrong(`${at}/results`, '"results" must be a list.');
  const driver = fieldsOf(fieldsOf(element.tool).driver);
  const name = shortText(driver.name, 200);
  if (name === null) return wrong(`${at}/tool/driver/name`, 'The run does not name its tool.');
  const elements = [driver, ...listOf(fieldsOf(element.tool).extensions).map(fieldsOf)];
  const rules = indexRules(elements.map((each, index) => component(each, lists.rules[index] ?? [], lists.taxonomies)));
  const external = fieldsOf(element.externalPropertyFileReferences);
  const [origin] = lists.provenance;
  const invocations = listOf(element.invocations).map(fieldsOf);
  const called = invocations.map(
    (_, index) => lists.invocations[index] ?? { execution: [], configuration: [], overrides: [] },
  );
  return {
    ok: true,
    value: {
      tool: {
        name,
        version: shortText(driver.semanticVersion, 100) ?? shortText(driver.version, 100),
        producedBy: shortText(fieldsOf(fieldsOf(fieldsOf(element.conversion).tool).driver).name, 200),
      },
      category: categoryOf(element.automationDetails),
      results: resultsOf(element, lists.results),
      successful: allSucceeded(invocations, called) && isWhole(external),
      notifications: readNotifications(
        called,
        notificationStrings(lists.notifications, rules.components[0]?.messages ?? {}),
      ),
      revision: shortText(origin?.revisionId, 200),
      branch: shortText(origin?.branch, 500),
      repository: shortText(origin?.repositoryUri, 2048),
      endedAt: lastEnd(invocations),
      exported: isExport(element),
      unfollowed: unfollowed(external),
      count: lists.results,
      rules,
      taxonomies: lists.taxonomies,
      overrides: levelOverrides(called, rules),
      artifacts: lists.artifacts,
      logicalNames: lists.logicalNames,
      flowLocations: lists.flowLocations,
      bases: basesOf(element, invocations, lists),
      codePoints: element.columnKind === 'unicodeCodePoints',
    },
  };
};
