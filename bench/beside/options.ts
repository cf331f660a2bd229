import type { Engine } from '../../src/database/db';
import { enginesOf, positive, valuesOf } from '../support/options';

/** How much is measured. */
export interface Options {
  readonly engines: readonly Engine[];
  /** Results of the report that is imported meanwhile. */
  readonly results: number;
  /** Requests a second of each kind. */
  readonly rate: number;
  /** Seconds of the idle server. */
  readonly seconds: number;
}

const usage = `npm run bench:beside -- [options]
  --engine sqlite|postgres   measure on one engine alone (both; PostgreSQL at POSTGRES_URL, else an embedded one)
  --results <number>         results of the report that is imported meanwhile (100000)
  --rate <number>            requests a second of each kind (25)
  --seconds <number>         how long the idle server is asked (15)`;

export const readOptions = (args: readonly string[]): Options => {
  const values = valuesOf(args, usage, {
    engine: { type: 'string' },
    results: { type: 'string', default: '100000' },
    rate: { type: 'string', default: '25' },
    seconds: { type: 'string', default: '15' },
  });
  return {
    engines: enginesOf(values.engine),
    results: positive('results', values.results),
    rate: positive('rate', values.rate),
    seconds: positive('seconds', values.seconds),
  };
};
