import { createReadStream } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { counted } from '../kernel/amounts';
import type { Env } from '../kernel/env';
import type { Result } from '../kernel/result';
import {
  faultText,
  importEpss,
  importKev,
  importOsv,
  type FileFault,
  type ImportedRelease,
  type OsvFile,
} from '../modules/advisories';
import { CommandFailure, WrongUsage } from './failure';
import { needsDatabase, type ServerOptions } from './options';
import { withDatabase } from './with-database';

export interface AdvisoriesOptions extends ServerOptions {
  readonly epss?: string;
  readonly kev?: string;
  readonly osv?: readonly string[];
  readonly acceptFewer?: true;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const imported = (file: string, result: Result<ImportedRelease, FileFault>): string => {
  if (!result.ok) throw new CommandFailure(`${file}: ${faultText(result.error)}`);
  const { version, releasedAt, entries } = result.value.release;
  return `${counted(entries, 'entry', 'entries')}, version ${version} of ${releasedAt.slice(0, 10)}`;
};

/** The files that are meant: those that were named, and all that end with .json in the folders that were. */
async function* osvFiles(paths: readonly string[]): AsyncGenerator<OsvFile, void, undefined> {
  for (const path of paths) {
    if (!(await stat(path)).isDirectory()) yield { name: path, source: createReadStream(path) };
    else
      for await (const entry of await opendir(path, { recursive: true })) {
        const name = join(entry.parentPath, entry.name);
        if (entry.isFile() && entry.name.endsWith('.json')) yield { name, source: createReadStream(name) };
      }
  }
}

const osv = async (env: Env, paths: readonly string[]): Promise<void> => {
  const { records, newer, broken, faults } = await importOsv(env, osvFiles(paths));
  print(`OSV: ${counted(records, 'record')}, ${String(newer)} of them newer than what was known.`);
  if (broken === 0) return;
  const told = faults.map(({ name, fault }) => `${name}: ${faultText(fault)}`);
  throw new CommandFailure([`${counted(broken, 'file')} could not be read; the others were.`, ...told].join('\n'));
};

/** Imports what the files hold, and prints what that is. */
export const importAdvisories = async (options: AdvisoriesOptions): Promise<void> => {
  needsDatabase(options, 'A server fetches EPSS and KEV by itself, from EPSS_URL and KEV_URL.');
  const { epss, kev, osv: records = [] } = options;
  if (epss === undefined && kev === undefined && records.length === 0)
    throw new WrongUsage('Give at least one of --epss, --kev and --osv.');
  const release = { acceptFewer: options.acceptFewer === true };
  await withDatabase(async ({ env }) => {
    if (epss !== undefined) print(`EPSS: ${imported(epss, await importEpss(env, createReadStream(epss), release))}.`);
    if (kev !== undefined) print(`KEV: ${imported(kev, await importKev(env, createReadStream(kev), release))}.`);
    if (records.length > 0) await osv(env, records);
  });
};
