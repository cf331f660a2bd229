import type { Provider } from 'graphql-modules';
import { byParent, token, type ByParent } from '../../../kernel/loader';
import {
  readFigures,
  readPortfolioFigures,
  readSpan,
  readSpans,
  type DailyFigures,
  type FiguresOf,
  type Level,
  type Span,
} from '../index';

type None = Readonly<Record<string, never>>;
type Kept = ByParent<None, FiguresOf>;

export const FIGURES_OF_FINDING = token<Kept>('FIGURES_OF_FINDING');
export const FIGURES_OF_ROOT = token<Kept>('FIGURES_OF_ROOT');
export const FIGURES_OF_GROUP = token<Kept>('FIGURES_OF_GROUP');
export const FIGURES_OF_ORGANIZATION = token<Kept>('FIGURES_OF_ORGANIZATION');
export const FIGURES_OF_PORTFOLIO = token<Kept>('FIGURES_OF_PORTFOLIO');

interface OfSpan {
  readonly level: Level;
  readonly span: Span;
}

interface OfSpans {
  readonly level: Level;
  readonly spans: readonly Span[];
}

/** What happened within a span of days. */
export const SPAN = token<ByParent<OfSpan, DailyFigures>>('SPAN');

/** What happened within each of some spans of days, and on all days. */
export const SPANS =
  token<ByParent<OfSpans, { readonly within: readonly DailyFigures[]; readonly all: DailyFigures }>>('SPANS');

export const analyticsProviders: readonly Provider[] = [
  byParent(FIGURES_OF_FINDING, (env, ids) => readFigures(env, 'FINDING', ids)),
  byParent(FIGURES_OF_ROOT, (env, ids) => readFigures(env, 'ROOT', ids)),
  byParent(FIGURES_OF_GROUP, (env, ids) => readFigures(env, 'GROUP', ids)),
  byParent(FIGURES_OF_ORGANIZATION, (env, ids) => readFigures(env, 'ORGANIZATION', ids)),
  byParent(FIGURES_OF_PORTFOLIO, readPortfolioFigures),
  byParent(SPAN, (env, ids, { level, span }) => readSpan(env, level, ids, span)),
  byParent(SPANS, (env, ids, { level, spans }) => readSpans(env, level, ids, spans)),
];
