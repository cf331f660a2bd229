import type { Command } from 'commander';
import { undoReport } from '../modules/imports';
import { shownReport } from '../modules/imports/api/shown-report';
import { answerOf, ask, readAnswer, tokenFor } from './ask-server';
import { done } from './failure';
import { readId, tokenOption, urlOption, type ServerOptions } from './options';
import type { ToldReport } from './summary';
import { withDatabase } from './with-database';

interface UndoOptions extends ServerOptions {
  readonly justification: string;
  readonly token?: string;
}

const undoThere = async (id: string, url: string, options: UndoOptions): Promise<ToldReport> => {
  const address = new URL(`${url}/rest/v1/reports/${id}/undo`);
  const request = ask(address, tokenFor(options), 'POST', { 'content-type': 'application/json' });
  request.end(JSON.stringify({ justification: options.justification }));
  return readAnswer(await answerOf(request, address));
};

const undoHere = (id: string, { justification }: UndoOptions): Promise<ToldReport> =>
  withDatabase(async ({ env }) => shownReport.parse(done(await undoReport(env, id, justification))));

const undo = async (id: string, options: UndoOptions): Promise<void> => {
  const { url } = options;
  const { fileName } = url === undefined ? await undoHere(id, options) : await undoThere(id, url, options);
  process.stdout.write(`The report ${fileName} was undone: what stood before it stands again.\n`);
};

/** `undo`: restores what stood before a report, in the database or on a server. */
export const undoCommand = (program: Command): void => {
  program
    .command('undo')
    .description('Restore what stood before a report, as if it had never been uploaded.')
    .argument('<report>', 'the id of the report, which `upload --format json` tells', readId)
    .requiredOption('--justification <text>', 'why: 1 to 10,000 characters')
    .addOption(urlOption())
    .addOption(tokenOption())
    .action(undo);
};
