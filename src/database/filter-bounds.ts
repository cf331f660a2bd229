import { lengthOf } from '../kernel/checks';
import { addedTo, type Filter, type FilterTree } from '../kernel/filter';
import { badInput } from '../kernel/refusal';
import type { ConditionTable, TextCondition } from './filter';

const maximumDepth = 8;
const maximumConditions = 50;
const maximumValues = 500;

type Table = Readonly<Record<string, TextCondition | object | undefined>>;

const bounds = ({ minimum, maximum }: TextCondition): string =>
  `${minimum === 0 ? 'at most' : `${minimum} to`} ${maximum}`;

const checkText = (text: string, condition: TextCondition, at: string): void => {
  const length = lengthOf(text);
  if (length < condition.minimum || length > condition.maximum)
    throw badInput(at, `${bounds(condition)} characters; these are ${length}.`);
};

const checkValue = (value: unknown, condition: TextCondition | object | undefined, at: string): void => {
  if (Array.isArray(value) && value.length > maximumValues)
    throw badInput(at, `at most ${maximumValues} values; these are ${value.length}.`);
  if (typeof value === 'string' && condition !== undefined && 'where' in condition) checkText(value, condition, at);
};

const branches = ({ and, or, not }: FilterTree, at: string): readonly (readonly [FilterTree, string])[] => [
  ...(and ?? []).map((each, place) => [each, `${at}.and.${place}`] as const),
  ...(or ?? []).map((each, place) => [each, `${at}.or.${place}`] as const),
  ...(not ? [[not, `${at}.not`] as const] : []),
];

const measure = (tree: FilterTree, table: Table, at = 'filter', depth = 1): number => {
  if (depth > maximumDepth) throw badInput('filter', `may be at most ${maximumDepth} deep.`);
  Object.entries(tree).forEach(([name, value]) => {
    if (name !== 'and' && name !== 'or' && name !== 'not') checkValue(value, table[name], `${at}.${name}`);
  });
  return branches(tree, at).reduce(
    (sum, [branch, place]) => sum + measure(branch, table, place, depth + 1),
    Object.keys(tree).length,
  );
};

/** Throws BAD_USER_INPUT for a filter that is deeper or larger than it may be, or has longer lists or texts. */
export const checkBounds = <C>(filter: Filter<C>, table: ConditionTable<C>): void => {
  if (measure(filter, table) > maximumConditions)
    throw badInput('filter', `may have at most ${maximumConditions} conditions.`);
  addedTo(filter).forEach((each) => {
    checkBounds(each, table);
  });
};
