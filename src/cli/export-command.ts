import type { Command } from 'commander';
import type * as ExportHere from './export-here';
import { extensions, type ExportOptions } from './export-options';
import type * as ExportThere from './export-there';
import { readGroupName, tokenOption, urlOption } from './options';

const here = () => require('./export-here') as typeof ExportHere;
const there = () => require('./export-there') as typeof ExportThere;

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
    .action((options: ExportOptions) => {
      if (options.url === undefined) return here().exportHere(options);
      return there().exportThere(options.url, options);
    });
};
