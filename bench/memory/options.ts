import type { Engine } from '../../src/database/db';
import { enginesOf, positive, valuesOf } from '../support/options';

/** How much is measured. */
export interface Options {
  readonly engines: readonly Engine[];
  /** The size of the report, in MB of 1,000,000 bytes. */
  readonly megabytes: number;
  /** How many reports of this size come at the same time, each for a root of its own. */
  readonly reports: number;
}

const usage = `npm run bench:memory -- [options]
  --engine sqlite|postgres   measure on one engine alone (both; PostgreSQL at POSTGRES_URL, else an embedded one)
  --megabytes <number>       size of the report, at most 530: a larger one is refused (500)
  --reports <number>         reports that come at the same time, each for a root of its own (1)`;

export const readOptions = (args: readonly string[]): Options => {
  const values = valuesOf(args, usage, {
    engine: { type: 'string' },
    megabytes: { type: 'string', default: '500' },
    reports: { type: 'string', default: '1' },
  });
  return {
    engines: enginesOf(values.engine),
    megabytes: positive('megabytes', values.megabytes),
    reports: positive('reports', values.reports),
  };
};
