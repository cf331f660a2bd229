import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DocumentNode } from 'graphql';

/** The schema's folder: beside `src` in a checkout, and beside the compiled `src` in a build. */
const folder = join(__dirname, '..', 'graphql');

/** The parsed SDL files of a module. */
export const typeDefsOf = (module: string): readonly DocumentNode[] =>
  readdirSync(join(folder, module))
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => parse(readFileSync(join(folder, module, file), 'utf8')));
