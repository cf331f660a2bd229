import type { Engine } from '../../src/database/db';
import { enginesOf, positive, refuse, valuesOf } from '../support/options';
import type { Kind } from './generate';

/** How much is measured. */
export interface Options {
  readonly engines: readonly Engine[];
  /** Results of each report. */
  readonly sizes: readonly number[];
  /** Times that each case is run, of which the median counts. */
  readonly rounds: number;
  /** Only cases whose name contains one of these, and the first; empty: all. */
  readonly only: readonly string[];
  /** What the results are written as, one after the other. */
  readonly kinds: readonly Kind[];
}

const usage = `npm run bench:import -- [options]
  --engine sqlite|postgres   measure on one engine alone (both; PostgreSQL at POSTGRES_URL, else an embedded one)
  --results <number>         results of a report; may be given again (1000, 10000 and 100000)
  --rounds <number>          rounds, of which the median counts (3)
  --only <text>              only cases whose name contains the text, and the first; may be given again
  --format sarif|csv         what the results are written as; may be given again (sarif)`;

const kindOf = (text: string): Kind => {
  if (text !== 'sarif' && text !== 'csv') return refuse('--format wants sarif or csv.');
  return text;
};

export const readOptions = (args: readonly string[]): Options => {
  const values = valuesOf(args, usage, {
    engine: { type: 'string' },
    results: { type: 'string', multiple: true, default: ['1000', '10000', '100000'] },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', multiple: true, default: [] },
    format: { type: 'string', multiple: true, default: ['sarif'] },
  });
  return {
    engines: enginesOf(values.engine),
    sizes: values.results.map((text) => positive('results', text)),
    rounds: positive('rounds', values.rounds),
    only: values.only,
    kinds: values.format.map(kindOf),
  };
};
