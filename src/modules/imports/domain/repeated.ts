import type { Report, ReportCounts } from './report';
import { statementsAgain } from './statements';

/** What applying the same report again changes: nothing. */
export const repeated = (report: Report): Report => {
  const again = ({ counts }: { readonly counts: ReportCounts }): ReportCounts => ({
    ...counts,
    new: 0,
    unchanged: counts.new + counts.unchanged + counts.moved + counts.reopened,
    moved: 0,
    reopened: 0,
    closed: 0,
    statements: statementsAgain(counts.statements),
    components: counts.components ? { ...counts.components, added: 0, removed: 0 } : null,
  });
  return {
    ...report,
    state: 'UNCHANGED',
    counts: again(report),
    analyses: report.analyses.map((analysis) => ({ ...analysis, counts: again(analysis) })),
  };
};
