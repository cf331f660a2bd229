import { statSync } from 'node:fs';
import { connect, type DatabaseConfig } from '../../../../src/database/connect';
import { storedGroupByName } from '../../../../src/modules/groups';
import { importReport } from '../../../../src/modules/imports';
import { operatorEnv } from '../../../../src/opening';
import { quiet, testPorts, valueOf } from '../../../support/world';

/** Imports a file on the root `shop`: `other-process.ts <database> <organization> <file>`; prints what became of it. */
const main = async (config: string, organization: string, path: string): Promise<void> => {
  const database = connect(JSON.parse(config) as DatabaseConfig);
  const env = operatorEnv(database, quiet, testPorts);
  const group = await storedGroupByName(env, organization, 'web-shop');
  if (group === undefined) throw new Error('there is no such group');
  const report = valueOf(
    await importReport(env, group, {
      file: { path, fileName: 'report.sarif', bytes: statSync(path).size },
      rootNickname: 'shop',
      branch: null,
      commit: null,
      dryRun: false,
      confirmClosing: false,
    }),
  );
  await database.close();
  process.stdout.write(report.state);
};

void main(process.argv[2] ?? '', process.argv[3] ?? '', process.argv[4] ?? '');
