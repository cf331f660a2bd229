import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { statesFile, statesPage } from './states';

/** Writes the page of state machines as they are now. */
const write = async (): Promise<void> => {
  const options = { ...(await resolveConfig(statesFile)), filepath: statesFile };
  writeFileSync(statesFile, await format(statesPage(), options));
};

void write();
