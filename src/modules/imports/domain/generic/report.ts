import { z } from 'zod';
import { prose, text } from './texts';
import { rule, vulnerability } from './vulnerability';

export const reportFormat = 'integrates-report/1';

const instant =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

const everyDay = z.iso.datetime({ offset: true });

/** Whether some month has the day, in a year that databases know. */
const isTime = (text: string): boolean => {
  const year = new Date(text).getUTCFullYear();
  return everyDay.safeParse(text).success && year >= 1 && year <= 9999;
};

/** What is said of the run, in a report and in the mapping of a CSV file alike. */
export const runShape = {
  tool: z
    .strictObject({
      name: text(200).describe('The name of the tool, without its version. It must not change from report to report.'),
      version: text(100).nullish().describe('Its version.'),
    })
    .describe('The tool that scanned.'),
  category: text(500)
    .nullish()
    .describe(
      'What tells scans of one tool apart that look at different things: only the same one closes what it saw.',
    ),
  branch: text(255).nullish().describe('The branch that was scanned.'),
  commit: z
    .string('Give a text.')
    .regex(/^(?:[0-9a-fA-F]{40}|[0-9a-fA-F]{64})$/, 'Give 40 or 64 hexadecimal digits.')
    .nullish()
    .describe('The commit that was scanned.'),
  endedAt: z
    .string('Give a text.')
    .regex(instant, 'Give a time of RFC 3339, such as 2026-01-31T12:00:00Z.')
    .refine(isTime, 'There is no such time in the years 1 to 9999.')
    .nullish()
    .describe('When the scan ended: an older one closes nothing.'),
  complete: z
    .boolean('Give true or false.')
    .nullish()
    .describe('Whether all was scanned that the scan is about. False: nothing is closed. Left out: true.'),
};

const notification = z.strictObject({
  level: z.enum(['error', 'warning', 'note'], 'Give error, warning or note.').describe('An error: nothing is closed.'),
  text: prose(4000).describe('The message.'),
});

/** A report of integrates-report/1. */
export const report = z
  .strictObject({
    $schema: z.string('Give a text.').nullish().describe('Where this schema is found.'),
    format: z.literal(reportFormat, `Give "${reportFormat}".`).describe('By what the format is recognised.'),
    ...runShape,
    notifications: z
      .array(notification, 'Give a list.')
      .max(1000, 'There are more than 1000.')
      .nullish()
      .describe('Messages of the tool about the scan.'),
    rules: z
      .array(rule, 'Give a list.')
      .max(50_000, 'There are more than 50000.')
      .nullish()
      .describe('Rules that vulnerabilities name by their id.'),
    vulnerabilities: z
      .array(vulnerability, 'Give a list.')
      .max(1_000_000, 'There are more than 1000000.')
      .describe('What was found. An empty list: nothing was.'),
  })
  .meta({
    title: 'Integrates report',
    description: 'What a scan found, for tools and scripts that write no format of their own.',
  });

/** All but the vulnerabilities, which are read one by one. */
export const reportHead = report.extend({ vulnerabilities: z.array(z.unknown(), 'Give a list.') });

export type ReportHead = z.infer<typeof reportHead>;
