// Reports of tools: read as a stream, staged, compared with what stands, and applied as a whole.
// Invariants: the same file twice changes nothing; nothing is half written; closing needs evidence; an ambiguous match
// fails closed. What is large, or what nobody waits for, is a job: stored first, then taken by lease, one at a time per
// root. A new format is one reader of observations.
export { previewed } from './domain/preview';
export type { ImportedReport, PreviewedChange } from './domain/preview';
export type { Analysis, Report, ReportCounts } from './domain/report';
export type { ReportProgress } from './domain/report-job';
export { formatNames, type FormatName } from './domain/formats/format';
export { publishedSchema, schemaNames, type SchemaName } from './domain/schemas';
export { importReport } from './operations/import-report';
export type { ImportRefusal, ReportUpload } from './operations/report-upload';
export { driveDueRoots, stopDriving } from './operations/jobs/drive';
export {
  progressOfReports,
  removeReportsOfGroup,
  reportPages,
  reportsByIds,
  reportTenancy,
  reportVisible,
  type ReportListArguments,
} from './operations/read-reports';
export { followReport, type SeenReport } from './operations/follow-report';
export { closingAwaits, confirmClosing, rejectClosing } from './operations/confirm-closing';
export { undoReport } from './operations/undo-report';
export { isUnderWay } from './domain/report';
export { filesOfReports, sweepReports, sweepStaged, sweepUndo } from './operations/sweep-staged';
