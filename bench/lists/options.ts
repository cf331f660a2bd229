import type { Engine } from '../../src/database/db';
import { enginesOf, positive, valuesOf } from '../support/options';

/** How much is measured. */
export interface Options {
  readonly engines: readonly Engine[];
  /** How many vulnerabilities the databases hold, the smallest first. */
  readonly sizes: readonly number[];
  /** Pages of each list. */
  readonly pages: number;
}

const usage = `npm run bench:lists -- [options]
  --engine sqlite|postgres   measure on one engine alone (both; PostgreSQL at POSTGRES_URL, else an embedded one)
  --vulnerabilities <number> vulnerabilities of a database; may be given again (10000 and 1000000)
  --pages <number>           pages that are read of each list (200)`;

export const readOptions = (args: readonly string[]): Options => {
  const values = valuesOf(args, usage, {
    engine: { type: 'string' },
    vulnerabilities: { type: 'string', multiple: true, default: ['10000', '1000000'] },
    pages: { type: 'string', default: '200' },
  });
  return {
    engines: enginesOf(values.engine),
    sizes: values.vulnerabilities.map((text) => positive('vulnerabilities', text)).sort((left, right) => left - right),
    pages: positive('pages', values.pages),
  };
};
