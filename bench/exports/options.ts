import type { Engine } from '../../src/database/db';
import { enginesOf, positive, refuse, valuesOf } from '../support/options';
import { formats, type Format } from './formats';

/** How much is measured. */
export interface Options {
  readonly engines: readonly Engine[];
  /** How many vulnerabilities the groups have, the smallest first. */
  readonly sizes: readonly number[];
  readonly formats: readonly Format[];
  /** Requests a second of somebody else. */
  readonly rate: number;
  /** Seconds of the idle server. */
  readonly seconds: number;
  /** Results of the report that is imported, exported and uploaded again. */
  readonly results: number;
}

const usage = `npm run bench:exports -- [options]
  --engine sqlite|postgres   measure on one engine alone (both; PostgreSQL at POSTGRES_URL, else an embedded one)
  --vulnerabilities <number> vulnerabilities of a group; may be given again (30000 and 300000)
  --format <name>            only this one of ${formats.map(({ name }) => name).join(', ')}; may be given again
  --rate <number>            requests a second of somebody else meanwhile (25)
  --seconds <number>         how long the idle server is asked before each export (5)
  --results <number>         results of a report that is imported, exported as SARIF and uploaded again (100000)`;

const formatOf = (name: string): Format => {
  const format = formats.find((each) => each.name === name);
  if (format === undefined) return refuse(`--format wants one of ${formats.map((each) => each.name).join(', ')}.`);
  return format;
};

export const readOptions = (args: readonly string[]): Options => {
  const values = valuesOf(args, usage, {
    engine: { type: 'string' },
    vulnerabilities: { type: 'string', multiple: true, default: ['30000', '300000'] },
    format: { type: 'string', multiple: true, default: formats.map(({ name }) => name) },
    rate: { type: 'string', default: '25' },
    seconds: { type: 'string', default: '5' },
    results: { type: 'string', default: '100000' },
  });
  return {
    engines: enginesOf(values.engine),
    sizes: values.vulnerabilities.map((text) => positive('vulnerabilities', text)).sort((left, right) => left - right),
    formats: values.format.map(formatOf),
    rate: positive('rate', values.rate),
    seconds: positive('seconds', values.seconds),
    results: positive('results', values.results),
  };
};
