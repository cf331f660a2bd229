import { z } from 'zod';
import type { Permission } from '../../access';
import { door, type Door } from '../../../rest/door';
import { done } from '../../../rest/refused';
import { text } from '../../../rest/values';
import { confirmClosing, rejectClosing, undoReport } from '../index';
import { shownReport, showReport } from './shown-report';
import { reportNames, reportOfId } from './subjects';
import { tag } from './upload-door';

/** What a person decides on a report, and why. */
interface Decision {
  readonly id: string;
  readonly segment: string;
  readonly summary: string;
  readonly description: string;
  readonly permission: Permission;
  readonly reply: string;
  readonly decide: typeof undoReport;
}

const decisionDoor = ({ id, segment, summary, description, permission, reply, decide }: Decision): Door =>
  door({
    id,
    method: 'post',
    path: `/rest/v1/reports/{report}/${segment}`,
    tag,
    summary,
    description,
    who: { kind: 'can', permission, on: reportOfId },
    names: reportNames,
    takes: { json: z.strictObject({ justification: text(20_000).describe('Why: 1 to 10,000 characters.') }) },
    replies: { 200: { description: reply, json: shownReport } },
    refusals: [409, 422],
    work: async ({ env, found, body }) => ({
      status: 200,
      body: await showReport(env, done(await decide(env, found.id, body.justification))),
    }),
  });

const decisions: readonly Decision[] = [
  {
    id: 'undoReport',
    segment: 'undo',
    summary: 'Undo a report',
    description:
      'Restores what stood before a report, as if it had never been uploaded. Refused when a later report of the root was applied (undo that one first), when people decided since on what it brought or on the state of what it changed, when they split since what it saw otherwise than before, and after 30 days.',
    permission: 'REPORT_UNDO',
    reply: 'Undone.',
    decide: undoReport,
  },
  {
    id: 'confirmClosing',
    segment: 'confirm-closing',
    summary: 'Confirm the closing that waits with a report',
    description:
      'Closes what a report does not show any more and was too much to close at once (`closingAwaits`), as if the upload had said `confirmClosing`. What later reports of the root changed, what another tool sees, and what people said to be open since stays open. Refused when nothing waits: that ends with the next report of the tool, category and branch, and after 30 days.',
    permission: 'REPORT_UPLOAD',
    reply: 'Closed; the counts tell what the report closed in all.',
    decide: confirmClosing,
  },
  {
    id: 'rejectClosing',
    segment: 'reject-closing',
    summary: 'Reject the closing that waits with a report',
    description:
      'Leaves open what a report does not show any more and was too much to close at once (`closingAwaits`); the next report asks anew. Refused when nothing waits.',
    permission: 'REPORT_UPLOAD',
    reply: 'Left open.',
    decide: rejectClosing,
  },
];

/** What people decide on a report: undoing it, and whether what waits with it is closed. */
export const decisionDoors = (): readonly Door[] => decisions.map(decisionDoor);
