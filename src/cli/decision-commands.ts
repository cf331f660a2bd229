import type { Command } from 'commander';
import { confirmClosing, rejectClosing, undoReport } from '../modules/imports';
import { showReport, shownReport } from '../modules/imports/api/shown-report';
import { answerOf, ask, readAnswer, tokenFor } from './ask-server';
import { done } from './failure';
import { readId, tokenOption, urlOption, type ServerOptions } from './options';
import type { ToldReport } from './summary';
import { withDatabase } from './with-database';

/** What a person decides on a report; servers have a door of the same name. */
interface Decision {
  readonly name: string;
  readonly description: string;
  readonly decide: typeof undoReport;
  readonly told: (report: ToldReport) => string;
}

const decisions: readonly Decision[] = [
  {
    name: 'undo',
    description: 'Restore what stood before a report, as if it had never been uploaded.',
    decide: undoReport,
    told: ({ fileName }) => `The report ${fileName} was undone: what stood before it stands again.`,
  },
  {
    name: 'confirm-closing',
    description: 'Close what a report shows no more and was too much to close at once.',
    decide: confirmClosing,
    told: ({ fileName, counts }) => `What ${fileName} shows no more was closed: ${String(counts.closed)} in all.`,
  },
  {
    name: 'reject-closing',
    description: 'Leave open what a report shows no more and was too much to close at once.',
    decide: rejectClosing,
    told: ({ fileName }) => `What ${fileName} shows no more stays open.`,
  },
];

interface DecisionOptions extends ServerOptions {
  readonly justification: string;
  readonly token?: string;
}

const there = async ({ name }: Decision, id: string, url: string, options: DecisionOptions): Promise<ToldReport> => {
  const address = new URL(`${url}/rest/v1/reports/${id}/${name}`);
  const request = ask(address, tokenFor(options), 'POST', { 'content-type': 'application/json' });
  request.end(JSON.stringify({ justification: options.justification }));
  return readAnswer(await answerOf(request, address));
};

const here = ({ decide }: Decision, id: string, { justification }: DecisionOptions): Promise<ToldReport> =>
  withDatabase(async ({ env }) => shownReport.parse(await showReport(env, done(await decide(env, id, justification)))));

/** `undo`, `confirm-closing` and `reject-closing`: decide on a report, in the database or on a server. */
export const decisionCommands = (program: Command): void => {
  decisions.forEach((decision) => {
    program
      .command(decision.name)
      .description(decision.description)
      .argument('<report>', 'the id of the report, which `upload --format json` tells', readId)
      .requiredOption('--justification <text>', 'why: 1 to 10,000 characters')
      .addOption(urlOption())
      .addOption(tokenOption())
      .action(async (id: string, options: DecisionOptions): Promise<void> => {
        const { url } = options;
        const report = await (url === undefined ? here(decision, id, options) : there(decision, id, url, options));
        process.stdout.write(`${decision.told(report)}\n`);
      });
  });
};
