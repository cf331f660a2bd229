import type { ServerOptions } from './options';

export interface SeedOptions extends ServerOptions {
  readonly dataset: 'demo' | 'bulk';
  readonly vulnerabilities?: number;
}

/** How many vulnerabilities the bulk dataset has unless it is said. */
export const defaultBulk = 10_000;
