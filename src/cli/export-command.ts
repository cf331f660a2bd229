import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import type * as Application from '../application';
import { exportVulnerabilities, type ExportFormat } from '../modules/vulnerability-files';
import type * as Query from '../modules/vulnerability-files/api/export-query';
import type * as Filter from '../vulnerability-filter';
import { answerOf, ask, refusalOf, tokenFor } from './ask-server';
import { namedGroup } from './named-group';
import { readGroupName, tokenOption, urlOption, type GroupName, type ServerOptions } from './options';
import { withDatabase } from './with-database';

interface ExportOptions extends ServerOptions {
  readonly group: GroupName;
  readonly format: ExportFormat;
  readonly root?: readonly string[];
  readonly filter?: string;
  readonly output?: string;
  readonly token?: string;
}

const extensions = { jsonl: '', csv: '.csv', sarif: '.sarif', vex: '.cdx.json' } as const;

/** Writes to standard output, or to a file that has its name only when it is whole. */
const write = async (source: Readable, output: string | undefined): Promise<void> => {
  if (output === undefined) return pipeline(source, process.stdout, { end: false });
  const part = `${output}.part`;
  try {
    await pipeline(source, createWriteStream(part));
    await rename(part, output);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
};

/* eslint-disable @typescript-eslint/no-require-imports -- the schema takes long to load, and other commands need none of it */
const reading = () => {
  const { buildApplication } = require('../application') as typeof Application;
  const { askedOf } = require('../modules/vulnerability-files/api/export-query') as typeof Query;
  const { filterReader } = require('../vulnerability-filter') as typeof Filter;
  return { askedOf, reader: filterReader(() => buildApplication().schema) };
};
/* eslint-enable @typescript-eslint/no-require-imports */

const fromDatabase = ({ group: name, format, root, filter, output }: ExportOptions): Promise<void> =>
  withDatabase(async ({ env }) => {
    const group = await namedGroup(env, name);
    const wanted = { root: root && [...root], filter, severityScoreMin: undefined, severityScoreMax: undefined };
    const { askedOf, reader } = reading();
    const asked = await askedOf(env, group, wanted, reader);
    const text = exportVulnerabilities(format, { ...asked, env, group, inTurn: (work) => work() });
    await write(Readable.from(text, { objectMode: false }), output);
  });

const fromServer = async (url: string, token: string, options: ExportOptions): Promise<void> => {
  const {
    group: { organization, group },
    format,
    root = [],
    filter,
    output,
  } = options;
  const address = new URL(
    `${url}/rest/v1/groups/${encodeURIComponent(organization)}/${encodeURIComponent(group)}/vulnerabilities${extensions[format]}`,
  );
  root.forEach((nickname) => address.searchParams.append('root', nickname));
  if (filter !== undefined) address.searchParams.set('filter', filter);
  const request = ask(address, token, 'GET', { accept: '*/*' }).end();
  const response = await answerOf(request, address);
  try {
    if (response.statusCode !== 200) throw await refusalOf(response, 'export');
    // An answer that is cut off ends the pipeline with an error.
    await write(response, output);
  } finally {
    request.destroy();
  }
};

/** `export`: the vulnerabilities of a group as a file, out of the database or from a server. */
export const exportCommand = (program: Command): void => {
  program
    .command('export')
    .description('Write the vulnerabilities of a group as SARIF, CycloneDX VEX, CSV or lines of JSON.')
    .requiredOption('--group <organization/group>', 'the group', readGroupName)
    .addOption(
      program.createOption('--format <format>', 'the format').choices(Object.keys(extensions)).makeOptionMandatory(),
    )
    .option('--root <nickname...>', 'only what stands in these roots')
    .option('--filter <json>', 'only what this VulnerabilityFilter of GraphQL finds, as JSON')
    .option('--output <file>', 'the file to write; standard output when left out')
    .addOption(urlOption())
    .addOption(tokenOption())
    .action(async (options: ExportOptions) => {
      if (options.url === undefined) return fromDatabase(options);
      return fromServer(options.url, tokenFor(options), options);
    });
};
