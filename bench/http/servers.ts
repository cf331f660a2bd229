import { join } from 'node:path';
import type { Running } from '../support/processes';
import { startProgram, startScript } from '../support/processes';
import type { Given } from './peers/start';

/** A server that is measured. */
export interface Measurable {
  readonly name: string;
  readonly start: (given: Given, environment: Readonly<Record<string, string>>) => Promise<Running>;
}

const program = join(__dirname, '..', '..', 'src', 'main.js');

const peer =
  (script: string, ...args: readonly string[]): Measurable['start'] =>
  (given, environment) =>
    startScript(join(__dirname, 'peers', `${script}.js`), [JSON.stringify(given), ...args], environment);

export const asShipped = 'integrates, as shipped';

/** Every server answers the same schema from the same database; "plain rows" reads it as Knex gives it. */
export const servers: readonly Measurable[] = [
  { name: asShipped, start: (_, environment) => startProgram(program, environment) },
  { name: 'integrates, bare', start: peer('bare') },
  { name: 'Mercurius 16 + jit', start: peer('mercurius') },
  { name: 'Mercurius 16 + jit, plain rows', start: peer('mercurius', 'plain') },
  { name: 'GraphQL Yoga 5', start: peer('yoga') },
  { name: 'GraphQL Yoga 5, plain rows', start: peer('yoga', 'plain') },
  { name: 'Apollo Server 5', start: peer('apollo') },
  { name: 'Apollo Server 5, plain rows', start: peer('apollo', 'plain') },
];
