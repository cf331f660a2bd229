import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { cruised } from './cruise';
import { modulesPage } from './graph';

const file = 'docs/architecture/modules.md';

/** Writes the graph of the modules as it is now. */
const write = async (): Promise<void> => {
  const page = modulesPage(await cruised(process.cwd()));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
};

void write();
