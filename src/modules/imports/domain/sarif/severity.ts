import { severityLevel } from '../../../../kernel/cvss';
import type { Observation } from '../observation';
import type { ScoredVector } from '../vectors';
import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../json/values';
import { vectorsIn } from './vectors';

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

/** How severe a result or a rule says to be. */
export interface ToldSeverity {
  /** Its `security-severity`, 0.1 to 10; null when it is unset, zero, out of range or anything else. */
  readonly score: number | null;
  /** Whether a word tells that, of which it is the lowest score. */
  readonly byWord: boolean;
  readonly vectors: readonly ScoredVector[];
}

/** What properties say, and further ones that may hold vectors. */
const told = (properties: unknown, further: readonly unknown[]): ToldSeverity => {
  const given = fieldsOf(properties)['security-severity'];
  const text = typeof given === 'string' ? given.trim().toLowerCase() : '';
  const byWord = Object.hasOwn(words, text);
  const number = typeof given === 'number' ? given : /^\d{1,2}(?:\.\d{1,10})?$/.test(text) ? Number(text) : 0;
  const score = byWord ? (words[text] ?? 0) : number;
  return {
    score: score > 0 && score <= 10 ? Math.max(score, 0.1) : null,
    byWord,
    vectors: [properties, ...further].flatMap(vectorsIn),
  };
};

const mostTaxa = 20;

export const toldByRule = (rule: Fields): ToldSeverity => told(rule.properties, []);

/** What a result says, and what it says of the taxa that it refers to. */
export const toldByResult = (result: Fields): ToldSeverity =>
  told(
    result.properties,
    listOf(result.taxa)
      .slice(0, mostTaxa)
      .map((taxon) => fieldsOf(taxon).properties),
  );

const nothingTold: ToldSeverity = { score: null, byWord: false, vectors: [] };

/**
 * The score that counts, and the vector that it was computed from: what the result says before what its rule says, and
 * of each the score before its vectors. A vector of another score is not believed; where a word tells the score, a
 * vector of its band tells it better.
 */
export const severityOf = (
  result: ToldSeverity,
  rule: ToldSeverity = nothingTold,
): Pick<Observation, 'securitySeverity' | 'severityVector'> => {
  const vectors = [...result.vectors, ...rule.vectors];
  const { score, byWord } = result.score === null && result.vectors.length === 0 ? rule : result;
  const fitting = vectors.find(
    (each) =>
      score === null ||
      each.score === score ||
      each.base === score ||
      (byWord && severityLevel(each.score) === severityLevel(score)),
  );
  if (fitting === undefined) return { securitySeverity: score, severityVector: null };
  return { securitySeverity: score === null || byWord ? fitting.score : score, severityVector: fitting.vector };
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
