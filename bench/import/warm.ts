import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { importReport } from '../../src/modules/imports';
import { addGitRoot } from '../../src/modules/roots';
import { valueOf } from '../../test/support/world';
import { configOf, openPlace } from './place';

/** So often is done what will be measured: the engine has compiled what runs often by then, as in a server in use. */
export const warmingRounds = 3;

/** Results of the report that warms up: so many that it is read in a thread, which reads the next one as well. */
export const warmingResults = 1_500;

/** Imports a report for roots of its own into a database that nothing is measured on. */
export const warmUp = async (config: string, path: string): Promise<void> => {
  const { database, env, group } = await openPlace(configOf(config));
  const { size } = await stat(path);
  for (let round = 0; round < warmingRounds; round += 1) {
    const url = `https://example.com/acme/${randomUUID()}.git`;
    const { nickname } = valueOf(await addGitRoot(env, group, { url, branch: 'main' }));
    const file = { path, fileName: 'warm.sarif', bytes: size };
    const upload = { file, rootNickname: nickname, branch: 'main', commit: null, dryRun: false, confirmClosing: false };
    valueOf(await importReport(env, group, upload));
  }
  await database.close();
};
