import type { ObservedRule } from '../observation';
import { storable } from '../redaction';
import { cutText, firstLine } from '../text';
import { eitherFormat } from './messages';
import { levelOf, toldByRule, type Level, type ToldSeverity } from './severity';
import { normalisedTags, orderedCwe, ruleCwe, type Taxonomy } from './taxonomy';
import { fieldsOf, listOf, positionOf, textOf, type Fields } from '../json/values';

/** A reportingDescriptor (SARIF 3.49) as far as results need it. */
export interface Rule {
  readonly observed: ObservedRule;
  readonly guid: string | null;
  readonly formerGuids: readonly string[];
  readonly level: Level | null;
  readonly severity: ToldSeverity;
  readonly messages: Fields;
  /** Its properties and default configuration, for what results inherit from them. */
  readonly defaults: Fields;
}

export interface Component {
  readonly name: string;
  readonly guid: string | null;
  readonly rules: readonly Rule[];
  readonly byId: ReadonlyMap<string, Rule>;
  readonly byFormerId: ReadonlyMap<string, Rule>;
  readonly messages: Fields;
}

/** The rules of a run; the driver is the first component, its extensions follow. */
export interface Rules {
  readonly components: readonly Component[];
  readonly byId: ReadonlyMap<string, Rule>;
  readonly byFormerId: ReadonlyMap<string, Rule>;
  readonly byGuid: ReadonlyMap<string, Rule>;
  readonly byFormerGuid: ReadonlyMap<string, Rule>;
}

const longestId = 500;
const shortened = (value: unknown): string | null => {
  const text = textOf(value);
  return text === null ? null : cutText(text.trim(), longestId);
};

export const observedRule = (rule: Fields, taxonomies: readonly Taxonomy[]): ObservedRule => {
  const [short, full] = [eitherFormat(rule.shortDescription), eitherFormat(rule.fullDescription)];
  const id = shortened(rule.id);
  return {
    id,
    formerIds: listOf(rule.deprecatedIds)
      .slice(0, 20)
      .flatMap((former) => shortened(former) ?? []),
    title: firstLine(short ?? textOf(rule.name) ?? full ?? id ?? 'Unnamed rule'),
    description: storable(full ?? short ?? ''),
    recommendation: storable(eitherFormat(rule.help) ?? ''),
    helpUri: textOf(rule.helpUri) === null ? null : cutText(String(rule.helpUri).trim(), 2048),
    cwe: orderedCwe(ruleCwe(rule, taxonomies)),
    tags: normalisedTags([...listOf(fieldsOf(rule.properties).tags), ...listOf(fieldsOf(rule.properties).owasp)]),
  };
};

export const readRule = (element: unknown, taxonomies: readonly Taxonomy[]): Rule => {
  const rule = fieldsOf(element);
  return {
    observed: observedRule(rule, taxonomies),
    guid: textOf(rule.guid)?.toLowerCase() ?? null,
    formerGuids: listOf(rule.deprecatedGuids)
      .slice(0, 20)
      .flatMap((former) => textOf(former)?.toLowerCase() ?? []),
    level: levelOf(fieldsOf(rule.defaultConfiguration).level),
    severity: toldByRule(rule),
    messages: fieldsOf(rule.messageStrings),
    defaults: { properties: fieldsOf(rule.properties), defaultConfiguration: fieldsOf(rule.defaultConfiguration) },
  };
};

/** First come, first served: the driver's rules win over those of extensions. */
const firstBy = (rules: readonly Rule[], keys: (rule: Rule) => readonly string[]): ReadonlyMap<string, Rule> =>
  new Map(rules.flatMap((rule) => keys(rule).map((key) => [key, rule] as const)).toReversed());

/** Rules by their ids, present and former. */
export const namedRules = (rules: readonly Rule[]): Pick<Component, 'byId' | 'byFormerId'> => ({
  byId: firstBy(rules, ({ observed }) => (observed.id === null ? [] : [observed.id])),
  byFormerId: firstBy(rules, ({ observed }) => observed.formerIds),
});

export const indexRules = (components: readonly Component[]): Rules => {
  const all = components.flatMap(({ rules }) => rules);
  return {
    components,
    ...namedRules(all),
    byGuid: firstBy(all, ({ guid }) => (guid === null ? [] : [guid])),
    byFormerGuid: firstBy(all, ({ formerGuids }) => formerGuids),
  };
};

const componentOf = (rules: Rules, reference: Fields): Component | undefined => {
  const position = positionOf(reference.index);
  if (position !== null) return rules.components[position + 1];
  const [guid, name] = [textOf(reference.guid), textOf(reference.name)];
  if (guid === null && name === null) return rules.components[0];
  return rules.components.find(
    (component) => (guid !== null && component.guid === guid) || (name !== null && component.name === name),
  );
};

const byHierarchicalId = (rules: Pick<Component, 'byId' | 'byFormerId'>, id: string, levels = 8): Rule | undefined => {
  const found = rules.byId.get(id) ?? rules.byFormerId.get(id);
  const slash = id.lastIndexOf('/');
  return found !== undefined || slash <= 0 || levels === 0
    ? found
    : byHierarchicalId(rules, id.slice(0, slash), levels - 1);
};

const agrees = ({ observed }: Rule, id: string): boolean =>
  observed.id === null || id === observed.id || id.startsWith(`${observed.id}/`) || observed.formerIds.includes(id);

/**
 * The rule that a reference means (SARIF 3.52.3): by component and index, then by GUID, then by component and id, whose last parts
 * may be refinements of the rule's own. An index that contradicts the id is not believed.
 */
export const findRule = (
  rules: Rules,
  reference: Fields,
  givenId: string | null,
  givenIndex: number | null,
): Rule | undefined => {
  const id = givenId ?? shortened(reference.id);
  const position = positionOf(reference.index) ?? givenIndex;
  const component = componentOf(rules, fieldsOf(reference.toolComponent));
  const indexed = position === null ? undefined : component?.rules[position];
  if (indexed !== undefined && (id === null || agrees(indexed, id))) return indexed;
  const guid = textOf(reference.guid)?.toLowerCase();
  const byGuid = guid === undefined ? undefined : (rules.byGuid.get(guid) ?? rules.byFormerGuid.get(guid));
  if (byGuid !== undefined || id === null) return byGuid;
  // Several components may have a rule of that id: the one that the reference names comes first.
  return (component === undefined ? undefined : byHierarchicalId(component, id)) ?? byHierarchicalId(rules, id);
};

export const ruleIdOf = (result: Fields): string | null =>
  shortened(result.ruleId) ?? shortened(fieldsOf(result.rule).id);
