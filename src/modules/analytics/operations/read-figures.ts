import { badInput } from '../../../kernel/refusal';
import type { Env } from '../../../kernel/env';
import {
  figuresOf,
  lastDays,
  noFigures,
  pointsOf,
  spanOf,
  spansOf,
  spansUntil,
  sumOfDays,
  sumOfFigures,
  type DailyFigures,
  type Figures,
  type Point,
  type Span,
  type Step,
} from '../../vulnerabilities';

export type { DailyFigures, Figures, Point, Span, Step };
export { sumOfDays };

/** What figures are read of. */
export type Level = Parameters<typeof figuresOf>[1];

/** Figures that know what they are of, for what else is read of it. */
export interface FiguresOf extends Figures {
  readonly of: { readonly level: Level; readonly ids: readonly string[] };
}

/** The figures of objects that the actor was shown. What has no vulnerability yet has them, too: they are all zero. */
export const readFigures = async (
  env: Env,
  level: Level,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FiguresOf>> => {
  const kept = await figuresOf(env, level, ids);
  return new Map(ids.map((id) => [id, { ...(kept.get(id) ?? noFigures(id)), of: { level, ids: [id] } }]));
};

/**
 * The figures of several objects of one level together, such as groups under one name: all that figures show, windows
 * and series included, is of their sum.
 */
export const sumFigures = (level: Level, objectId: string, parts: readonly FiguresOf[]): FiguresOf => ({
  ...sumOfFigures(objectId, parts),
  of: { level, ids: parts.flatMap(({ of }) => of.ids) },
});

/** What happened within a window. */
export interface FiguresWindow extends Span {
  readonly days: DailyFigures;
}

const mostDays = 366;

/** So many days that end today. Throws BAD_USER_INPUT. */
export const windowOf = ({ now }: Pick<Env, 'now'>, days: number): Span => {
  if (days < 1 || days > mostDays) throw badInput('days', `must be from 1 to ${mostDays}.`);
  return lastDays(days, now());
};

/** What happened within a span of days, by object. */
export const readSpan = (
  env: Env,
  level: Level,
  ids: readonly string[],
  span: Span,
): Promise<ReadonlyMap<string, DailyFigures>> => spanOf(env, level, ids, span);

/** What happened within each of some spans, and on all days, by object. */
export const readSpans = (
  env: Env,
  level: Level,
  ids: readonly string[],
  spans: readonly Span[],
): ReturnType<typeof spansOf> => spansOf(env, level, ids, spans);

const mostPoints = 18;

/** So many weeks or months that follow each other until today. Throws BAD_USER_INPUT. */
export const seriesOf = ({ now }: Pick<Env, 'now'>, step: Step, points: number): readonly Span[] => {
  if (points < 1 || points > mostPoints) throw badInput('points', `must be from 1 to ${mostPoints}.`);
  return spansUntil(now(), step, points);
};

/** The points of a series of several objects together. */
export const pointsTogether = (
  spans: readonly Span[],
  parts: readonly { readonly within: readonly DailyFigures[]; readonly all: DailyFigures }[],
): readonly Point[] =>
  pointsOf(
    spans,
    spans.map((_, index) => sumOfDays(parts.flatMap(({ within }) => within[index] ?? []))),
    sumOfDays(parts.map(({ all }) => all)),
  );
