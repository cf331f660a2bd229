import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { importReport } from '../../src/modules/imports';
import { addGitRoot } from '../../src/modules/roots';
import { valueOf } from '../../test/support/world';
import { formatOf, type Kind } from './generate';
import { configOf, openPlace, type Place } from './place';

/**
 * So often is done what will be measured: V8 has compiled what runs often by then, as in a server in use. After fewer it
 * still becomes quicker from one to the next.
 */
export const warmingRounds = 20;

/** Results of the reports that warm up: of one that is read between answers, and of one that is read in a thread. */
export const warmingResults = [1_000, 1_500] as const;

/** PostgreSQL keeps the plan of a statement from the sixth time on. */
export const previews = 3;

/** The file with so many of them, beside the one that is named. */
export const warmingFile = (path: string, results: number): string => `${path}.${results}`;

/** Imports reports, each for a root of its own. */
const importInto = async (
  { env, group }: Place,
  path: string,
  kind: Kind,
  rounds: number,
  dryRun: boolean,
): Promise<void> => {
  const files = await Promise.all(
    warmingResults.map(async (results) => {
      const each = warmingFile(path, results);
      return { path: each, fileName: `warm.${kind}`, bytes: (await stat(each)).size };
    }),
  );
  for (const file of Array.from({ length: rounds }, () => files).flat()) {
    const url = `https://example.com/acme/${randomUUID()}.git`;
    const { nickname } = valueOf(await addGitRoot(env, group, { url, branch: 'main' }));
    const upload = { file, rootNickname: nickname, branch: 'main', commit: null, dryRun, confirmClosing: false };
    valueOf(await importReport(env, group, { ...upload, ...formatOf(kind, 'first') }));
  }
};

/**
 * Imports reports into a database that nothing is measured on, then previews some in the one that is measured: its
 * connections have met the statements by then, and it holds nothing of them.
 */
export const warmUp = async (config: string, path: string, kind: Kind, place: Place): Promise<void> => {
  const elsewhere = await openPlace(configOf(config));
  await importInto(elsewhere, path, kind, warmingRounds, false);
  await elsewhere.database.close();
  await importInto(place, path, kind, previews, true);
};
