// Figures as people read them. They are kept by the modules whose changes make them; nothing is stored here.
// Invariants: reading costs one statement for a level, whatever it sums up; who may not see all that a sum is of sees
// no sum, but for portfolios, which are for each caller what that caller may see.
export { checkKept, checkTracking, recountKept, recountTracking } from './operations/recount-tracking';
export {
  pointsTogether,
  readFigures,
  readSpan,
  readSpans,
  seriesOf,
  sumFigures,
  sumOfDays,
  windowOf,
  type DailyFigures,
  type Figures,
  type FiguresOf,
  type Level,
  type Point,
  type Span,
} from './operations/read-figures';
export { readPortfolioFigures } from './operations/portfolio-figures';
