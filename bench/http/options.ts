import type { Engine } from '../../src/database/db';
import { enginesOf, positive, valuesOf } from '../support/options';

/** How much is measured. */
export interface Options {
  readonly engines: readonly Engine[];
  /** Seconds that each server is loaded in a round. */
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: number;
  /** Names of servers, in part; all when empty. */
  readonly only: readonly string[];
  /** Names of cases, in part; all when empty. */
  readonly cases: readonly string[];
}

const usage = `npm run bench:http -- [options]
  --engine sqlite|postgres   measure on one engine alone (both; PostgreSQL at POSTGRES_URL, else an embedded one)
  --seconds <number>         how long each server is loaded in a round (5)
  --rounds <number>          rounds, of which the median counts (5)
  --connections <number>     connections at the same time (32)
  --only <text>              only servers whose name contains the text; may be given again
  --case <text>              only cases whose name contains the text; may be given again
  --quick                    one short round on SQLite: shows that everything works, measures nothing`;

export const readOptions = (args: readonly string[]): Options => {
  const values = valuesOf(args, usage, {
    engine: { type: 'string' },
    seconds: { type: 'string' },
    rounds: { type: 'string' },
    connections: { type: 'string', default: '32' },
    only: { type: 'string', multiple: true, default: [] },
    case: { type: 'string', multiple: true, default: [] },
    quick: { type: 'boolean', default: false },
  });
  return {
    engines: enginesOf(values.engine ?? (values.quick ? 'sqlite' : undefined)),
    seconds: positive('seconds', values.seconds ?? (values.quick ? '1' : '5')),
    rounds: positive('rounds', values.rounds ?? (values.quick ? '1' : '5')),
    connections: positive('connections', values.connections),
    only: values.only,
    cases: values.case,
  };
};
