import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Environment = Readonly<Record<string, string>>;

const { scripts } = JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'package.json'), 'utf8')) as {
  readonly scripts: { readonly start: string };
};

/** The settings of memory that `npm start` gives the server; what is compared with it gets the same. */
export const asStarted: Environment = Object.fromEntries(
  [...scripts.start.matchAll(/\b(MALLOC_\w+)=(\S+)/g)].map(([, name, value]) => [name, value]),
) as Environment;
