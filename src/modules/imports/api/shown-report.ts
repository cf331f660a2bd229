import { z } from 'zod';
import { time } from '../../../rest/values';
import type { Env } from '../../../kernel/env';
import { previewedKinds, recognisedBy } from '../../vulnerabilities';
import { closingVerdicts } from '../domain/closing';
import { formatNames } from '../domain/formats/format';
import { dropReasons } from '../domain/observation';
import { failureCodes, reportStates } from '../domain/report';
import { reportPhases } from '../domain/report-job';
import { statementDropReasons } from '../domain/statements';
import { closingAwaits, type Report } from '../index';

const count = (what: string): z.ZodInt => z.int().min(0).describe(what);

const statements = z
  .object({
    claimed: count('Statements by which zero risk was claimed, in the name of who uploaded the report.'),
    withdrawn: count('Statements by which a claim was taken back that a VEX had made and nobody had answered.'),
    unchanged: count('Statements that say how it stands already, or that it is open.'),
    dropped: count('Statements that changed nothing, though what stands does not agree with them, in all.'),
    droppedFor: z
      .array(z.object({ reason: z.enum(statementDropReasons), count: count('How many.') }))
      .describe('The same by reason.'),
  })
  .meta({ id: 'StatementCounts', description: 'What the statements of a VEX came to, each counted once.' });

const counts = z
  .object({
    new: count('Vulnerabilities that were not known.'),
    unchanged: count('Vulnerabilities that stand as they stood.'),
    moved: count('Vulnerabilities that were recognised in another place.'),
    reopened: count('Vulnerabilities that had been closed and came back.'),
    closed: count('Vulnerabilities that are seen no more, and were closed with this report as the evidence.'),
    dropped: count('Results that were not taken, in all.'),
    droppedFor: z
      .array(z.object({ reason: z.enum(dropReasons), count: count('How many.') }))
      .describe('Results that were not taken, by reason.'),
    keptOpen: count('Vulnerabilities that are seen no more and were not closed, since the evidence does not suffice.'),
    components: z
      .object({
        listed: count('Components that it lists, each once.'),
        added: count('Those that the inventory before it did not list alike.'),
        removed: count('Those that the inventory before it listed, and this one does not.'),
      })
      .nullish()
      .describe('What an inventory of components in it changed; null when it holds none that counts.'),
    statements: statements.nullish().describe('What came of what a VEX in it states; null when it states nothing.'),
  })
  .meta({ id: 'ReportCounts', description: 'What a report changes, counted.' });

const analysis = z
  .object({
    tool: z.string().describe('The tool.'),
    toolVersion: z.string().nullable().describe('Its version; null when it names none.'),
    category: z.string().nullable().describe('The category of the run; null when it names none.'),
    branch: z.string().nullable().describe('The branch; null when nothing names one.'),
    commit: z.string().nullable().describe('The commit; null when nothing names one.'),
    closing: z.enum(closingVerdicts).describe('Whether the run was evidence for closing, or why not.'),
    counts,
    notifications: z
      .array(z.object({ level: z.enum(['ERROR', 'WARNING', 'NOTE', 'NONE']), text: z.string() }))
      .describe('The tool’s messages about its own run; at most 50.'),
  })
  .meta({ id: 'Analysis', description: 'One run of a tool in a report.' });

const previewedChange = z
  .object({
    kind: z.enum(previewedKinds).describe('What would happen.'),
    vulnerabilityId: z.guid().nullable().describe('The vulnerability; null for what is new or no vulnerability.'),
    weaknessKey: z.string().describe('The weakness: an advisory, a CWE, or the tool’s rule.'),
    where: z.string().describe('The place after it.'),
    specific: z.string().nullable().describe('The line, field or port within the place.'),
    line: z.int().nullable().describe('The line, counted from 1; null when the report names none.'),
    previousWhere: z.string().nullable().describe('The place before a move; null for other kinds.'),
    previousLine: z.int().nullable().describe('The line before a move; null for other kinds.'),
    recognisedBy: z.enum(recognisedBy).nullable().describe('By what it was recognised; null when it was not.'),
    dropReason: z.enum(dropReasons).nullable().describe('Why the result is not taken; null for other kinds.'),
    keptOpenFor: z.enum(closingVerdicts).nullable().describe('Why it is not closed; null for other kinds.'),
  })
  .meta({ id: 'PreviewedChange', description: 'What a report would do to one vulnerability.' });

/** A report as doors other than GraphQL answer it: without what only a query needs. */
export const shownReport = z
  .object({
    id: z.guid().describe('The report’s id.'),
    groupId: z.guid().describe('The group’s id.'),
    rootId: z.guid().describe('The id of the root that the report is about.'),
    format: z.enum(formatNames).describe('The format of the file.'),
    fileName: z.string().describe('The name of the file as it was sent.'),
    bytes: z.number().describe('The size of the file as read, in bytes, unpacked.'),
    sha256: z.string().describe('The SHA-256 of the file as read, unpacked, in hexadecimal digits.'),
    state: z.enum(reportStates).describe('How far it came.'),
    counts,
    analyses: z.array(analysis).describe('One for each run of a tool that the file holds.'),
    createdAt: time.describe('When it was uploaded.'),
    createdBy: z.string().describe('Who uploaded it.'),
    undoableUntil: time.nullable().describe('Until when it can be undone; null when it can not.'),
    closingAwaits: z
      .int()
      .min(1)
      .nullable()
      .describe('How many vulnerabilities it shows no more wait to be closed; null when none do.'),
    changes: z
      .array(previewedChange)
      .nullish()
      .describe(
        'What a preview would change: the first 500 of each kind. Null for those who may read no vulnerabilities; left out of reports that are no preview.',
      ),
    failure: z
      .object({ code: z.enum(failureCodes), message: z.string() })
      .nullable()
      .describe('Why it was rejected; null unless it was.'),
    progress: z
      .object({
        phase: z.enum(reportPhases).describe('What is being done.'),
        bytesRead: z.number().describe('How much of the file was read in this phase, in bytes.'),
        bytesTotal: z.number().describe('The size of the file, in bytes.'),
        results: count('How many results, each in each of its places, were read.'),
      })
      .nullish()
      .describe('How far it is on its way; null once it has ended, and left out of lists.'),
  })
  .meta({ id: 'Report', description: 'A file of results that a tool wrote, and what it changed.' });

/** Adds to reports what doors other than GraphQL show beside what is stored: what waits is read for all of them at once. */
export const showingOf = async (
  env: Env,
  reports: readonly Report[],
): Promise<<R extends Report>(report: R) => R & { readonly closingAwaits: number | null }> => {
  const applied = reports.filter(({ state }) => state === 'APPLIED').map(({ id }) => id);
  const awaited = applied.length === 0 ? new Map<string, number>() : await closingAwaits(env, applied);
  return (report) => ({ ...report, closingAwaits: awaited.get(report.id) ?? null });
};

/** One report as doors other than GraphQL show it. */
export const showReport = async <R extends Report>(
  env: Env,
  report: R,
): Promise<R & { readonly closingAwaits: number | null }> => (await showingOf(env, [report]))(report);
