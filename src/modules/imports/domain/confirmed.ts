import { stableToolName } from './tool-name';
import { sumOf, type Analysis, type Report } from './report';

/** A scope, and how much was closed in it. */
export interface ConfirmedScope {
  readonly tool: string;
  readonly category: string;
  readonly branch: string;
  readonly closed: number;
}

const ofScope =
  ({ tool, category, branch }: ConfirmedScope) =>
  (analysis: Analysis): boolean =>
    analysis.closing === 'TOO_MANY_VANISHED' &&
    stableToolName(analysis.tool) === tool &&
    (analysis.category ?? '') === category &&
    (analysis.branch ?? '') === branch;

const afterMoves = (analysis: Analysis, moved: number): Analysis => {
  const { counts } = analysis;
  return { ...analysis, counts: { ...counts, moved: counts.moved + moved, unchanged: counts.unchanged - moved } };
};

/**
 * A report after what waited in scopes was closed, and so much of each of its runs moved: as if the upload had said
 * `confirmClosing`.
 */
export const afterConfirmation = (
  report: Report,
  scopes: readonly ConfirmedScope[],
  moved: ReadonlyMap<number, number>,
): Report => {
  const analyses = report.analyses.map((stood, index): Analysis => {
    const analysis = afterMoves(stood, moved.get(index) ?? 0);
    const scope = scopes.find((each) => ofScope(each)(analysis));
    if (scope === undefined) return analysis;
    // What a scope closes is told once, with its first run.
    const first = report.analyses.findIndex(ofScope(scope)) === index;
    const closed = analysis.counts.closed + (first ? scope.closed : 0);
    return { ...analysis, closing: 'CLOSES', counts: { ...analysis.counts, closed, keptOpen: 0 } };
  });
  return { ...report, analyses, counts: sumOf(analyses.map(({ counts }) => counts)) };
};
