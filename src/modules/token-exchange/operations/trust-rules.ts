import { isDuplicate } from '../../../database/retry';
import { takeTurns } from '../../../database/turns';
import { differenceOf } from '../../../journal/difference';
import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { conflict } from '../../../kernel/refusal';
import { fail, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { accessChanged } from '../../access';
import { groupTenancy, groupToChange, type Group } from '../../groups';
import * as data from '../data/trust-rules';
import { checkTrustRule, maximumRules, ruleNameKey, type TrustRule, type TrustRuleDraft } from '../domain/trust-rule';

type Refused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'ALREADY_EXISTS' | 'NOT_FOUND' | 'LIMIT_REACHED' | 'WRONG_STATE'>;

const taken = (): Result<never, Refused> =>
  refuse('ALREADY_EXISTS', ['input', 'name'], 'A rule of the group has this name already.');

/** Who manages the rules of a group: in a session, since a stolen token must not breed others. */
const changing = async <T>(
  env: Env,
  groupId: string,
  work: (env: Env, group: Group, rules: readonly TrustRule[]) => Promise<Result<T, Refused>>,
): Promise<Result<T, Refused>> => {
  try {
    return await transact<T, Refused>(env, async (inner) => {
      const group = await groupToChange(inner, 'TRUST_RULES_MANAGE', groupId);
      if (!group.ok) return group;
      if (inner.actor.kind === 'PERSON' && inner.actor.door === 'TOKEN')
        return fail({ code: 'WRONG_STATE', message: "A token can't make rules for tokens: sign in for that." });
      await takeTurns(inner.db, `trust rules of ${groupId}`);
      return work(inner, group.value, await data.selectRulesOfGroup(inner.db, groupId));
    });
  } catch (error) {
    if (isDuplicate(error)) return taken();
    throw error;
  }
};

const isTaken = (rules: readonly TrustRule[], name: string, id?: string): boolean =>
  rules.some((rule) => rule.id !== id && ruleNameKey(rule.name) === ruleNameKey(name));

/** Adds a rule to a group. */
export const addTrustRule = (env: Env, groupId: string, draft: TrustRuleDraft): Promise<Result<TrustRule, Refused>> =>
  changing<TrustRule>(env, groupId, async (inner, group, rules) => {
    const checked = checkTrustRule(draft);
    if (!checked.ok) return checked;
    if (rules.length >= maximumRules)
      return refuse('LIMIT_REACHED', ['input', 'groupId'], `A group has at most ${maximumRules} rules.`);
    if (isTaken(rules, checked.value.name)) return taken();
    const on = groupTenancy(group);
    const made = { createdAt: inner.now(), createdBy: nameOf(inner.actor), revision: 1 };
    const rule: TrustRule = {
      id: inner.newId(),
      organizationId: group.organizationId,
      groupId,
      ...checked.value,
      ...made,
    };
    await data.insertRule(inner.db, rule);
    await record(inner, { type: 'TrustRuleAdded', on, subjectId: rule.id, data: { after: rule } });
    return succeed(rule);
  });

const found = (rules: readonly TrustRule[], ruleId: string): Result<TrustRule, Refused> => {
  const rule = rules.find(({ id }) => id === ruleId);
  return rule === undefined ? refuse('NOT_FOUND', ['input', 'ruleId'], 'The group has no such rule.') : succeed(rule);
};

/** Changes a rule; tokens that were issued by it end. */
export const updateTrustRule = (
  env: Env,
  groupId: string,
  ruleId: string,
  draft: Partial<TrustRuleDraft>,
): Promise<Result<TrustRule, Refused>> =>
  changing<TrustRule>(env, groupId, async (inner, group, rules) => {
    const before = found(rules, ruleId);
    if (!before.ok) return before;
    const checked = checkTrustRule({ ...before.value, ...draft });
    if (!checked.ok) return checked;
    if (isTaken(rules, checked.value.name, ruleId)) return taken();
    const next: TrustRule = { ...before.value, ...checked.value, revision: before.value.revision + 1 };
    if ((await data.updateRule(inner.db, before.value, next)) === 0) throw conflict();
    await accessChanged(inner);
    const difference = differenceOf(before.value, next);
    await record(inner, { type: 'TrustRuleUpdated', on: groupTenancy(group), subjectId: ruleId, data: difference });
    return succeed(next);
  });

/** Removes a rule; tokens that were issued by it end. */
export const removeTrustRule = (env: Env, groupId: string, ruleId: string): Promise<Result<null, Refused>> =>
  changing<null>(env, groupId, async (inner, group, rules) => {
    const rule = found(rules, ruleId);
    if (!rule.ok) return rule;
    if ((await data.deleteRule(inner.db, ruleId)) === 0) throw conflict();
    await accessChanged(inner);
    const told = { before: rule.value };
    await record(inner, { type: 'TrustRuleRemoved', on: groupTenancy(group), subjectId: ruleId, data: told });
    return succeed(null);
  });

/** The rules of groups, by name: a page for each. Who may see them is asked on the field. */
export const trustRulePages = (
  { db }: Env,
  groupIds: readonly string[],
  page: PageArguments,
): Promise<ReadonlyMap<string, Page<TrustRule>>> => pagesOf(data.rulesListing(db), groupIds, page);
