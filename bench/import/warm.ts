import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { importReport } from '../../src/modules/imports';
import { addGitRoot } from '../../src/modules/roots';
import { valueOf } from '../../test/support/world';
import { configOf, openPlace } from './place';

/** So often is done what will be measured: the engine has compiled what runs often by then, as in a server in use. */
export const warmingRounds = 3;

/** Results of the reports that warm up: of one that is read between answers, and of one that is read in a thread. */
export const warmingResults = [1_000, 1_500] as const;

/** The file with so many of them, beside the one that is named. */
export const warmingFile = (path: string, results: number): string => `${path}.${results}`;

/** Imports a report for roots of its own into a database that nothing is measured on. */
export const warmUp = async (config: string, path: string): Promise<void> => {
  const { database, env, group } = await openPlace(configOf(config));
  const files = await Promise.all(
    warmingResults.map(async (results) => {
      const each = warmingFile(path, results);
      return { path: each, fileName: 'warm.sarif', bytes: (await stat(each)).size };
    }),
  );
  for (const file of Array.from({ length: warmingRounds }, () => files).flat()) {
    const url = `https://example.com/acme/${randomUUID()}.git`;
    const { nickname } = valueOf(await addGitRoot(env, group, { url, branch: 'main' }));
    const upload = { file, rootNickname: nickname, branch: 'main', commit: null, dryRun: false, confirmClosing: false };
    valueOf(await importReport(env, group, upload));
  }
  await database.close();
};
