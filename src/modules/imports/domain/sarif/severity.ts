import type { Observation } from '../observation';
import { fieldsOf, numberOf, textOf, type Fields } from '../json/values';

export type Level = Observation['level'];

const levels: Readonly<Record<string, Level>> = {
  error: 'ERROR',
  warning: 'WARNING',
  note: 'NOTE',
  none: 'NONE',
  critical: 'ERROR',
  high: 'ERROR',
  medium: 'WARNING',
  moderate: 'WARNING',
  low: 'NOTE',
  info: 'NOTE',
  information: 'NOTE',
  informational: 'NOTE',
};

/** The level that a word stands for: the four of SARIF 3.27.10 and the words that tools write instead. */
export const levelOf = (word: unknown): Level | null => {
  const key = typeof word === 'string' ? word.trim().toLowerCase() : '';
  return Object.hasOwn(levels, key) ? (levels[key] ?? null) : null;
};

/** The lowest score of each band that code scanning services give to the words. */
const words: Readonly<Record<string, number>> = { critical: 9, high: 7, medium: 4, moderate: 4, low: 0.1 };

/** `security-severity` of a result or rule: 0.1 to 10; zero, out of range and anything else is unset. */
export const securitySeverityOf = (properties: unknown): number | null => {
  const given = fieldsOf(properties)['security-severity'];
  const text = typeof given === 'string' ? given.trim().toLowerCase() : '';
  if (Object.hasOwn(words, text)) return words[text] ?? null;
  const score = typeof given === 'number' ? given : /^\d{1,2}(?:\.\d{1,10})?$/.test(text) ? Number(text) : 0;
  return score > 0 && score <= 10 ? Math.max(score, 0.1) : null;
};

const shortText = (value: unknown): string | null =>
  typeof value === 'number' ? String(value) : (textOf(value)?.trim().slice(0, 40) ?? null);

const confidences = ['precision', 'confidence', 'issue_confidence', 'problem.severity'] as const;

const rankOf = (fields: Fields): number | null => {
  const rank = numberOf(fields.rank);
  return rank !== null && rank >= 0 && rank <= 100 ? rank : null;
};

/** What the tool says of its own certainty, such as `precision high, rank 87.5`; never a severity. */
export const confidenceOf = (result: Fields, rule: Fields): string | null => {
  const [own, inherited] = [fieldsOf(result.properties), fieldsOf(rule.properties)];
  const named = confidences.map((name) => {
    const value = shortText(own[name]) ?? shortText(inherited[name]);
    return value === null ? '' : `${name} ${value.toLowerCase()}`;
  });
  const rank = rankOf(result) ?? rankOf(fieldsOf(rule.defaultConfiguration));
  const parts = [...named, rank === null ? '' : `rank ${String(rank)}`].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(', ');
};
