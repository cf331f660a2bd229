import { confirmClosing, rejectClosing, undoReport } from '../modules/imports';
import { showReport, shownReport } from '../modules/imports/api/shown-report';
import { done } from './failure';
import type { ToldReport } from './summary';
import { withDatabase } from './with-database';

const decisions = { undo: undoReport, 'confirm-closing': confirmClosing, 'reject-closing': rejectClosing } as const;

/** Decides on a report in the database. */
export const decideHere = (name: keyof typeof decisions, id: string, justification: string): Promise<ToldReport> =>
  withDatabase(async ({ env }) =>
    shownReport.parse(await showReport(env, done(await decisions[name](env, id, justification)))),
  );
