import { readdirSync } from 'node:fs';

/** Every module that has a contract. */
export const moduleNames: readonly string[] = readdirSync('graphql').sort();
