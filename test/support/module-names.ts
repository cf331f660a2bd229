import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every module that has a contract. */
export const moduleNames: readonly string[] = readdirSync(join(__dirname, '..', '..', 'graphql')).sort();
