import type { Command } from 'commander';
import type * as DecideHere from './decide-here';
import type * as DecideThere from './decide-there';
import { readId, tokenOption, urlOption, type ServerOptions } from './options';
import type { ToldReport } from './summary';

/** What a person decides on a report; servers have a door of the same name. */
interface Decision {
  readonly name: 'undo' | 'confirm-closing' | 'reject-closing';
  readonly description: string;
  readonly told: (report: ToldReport) => string;
}

const decisions: readonly Decision[] = [
  {
    name: 'undo',
    description: 'Restore what stood before a report, as if it had never been uploaded.',
    told: ({ fileName }) => `The report ${fileName} was undone: what stood before it stands again.`,
  },
  {
    name: 'confirm-closing',
    description: 'Close what a report shows no more and was too much to close at once.',
    told: ({ fileName, counts }) => `What ${fileName} shows no more was closed: ${String(counts.closed)} in all.`,
  },
  {
    name: 'reject-closing',
    description: 'Leave open what a report shows no more and was too much to close at once.',
    told: ({ fileName }) => `What ${fileName} shows no more stays open.`,
  },
];

interface DecisionOptions extends ServerOptions {
  readonly justification: string;
  readonly token?: string;
}

const here = () => require('./decide-here') as typeof DecideHere;
const there = () => require('./decide-there') as typeof DecideThere;

const decide = (name: Decision['name'], id: string, options: DecisionOptions): Promise<ToldReport> => {
  const { url, justification } = options;
  return url === undefined
    ? here().decideHere(name, id, justification)
    : there().decideThere(name, id, { ...options, url });
};

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
        process.stdout.write(`${decision.told(await decide(decision.name, id, options))}\n`);
      });
  });
};
