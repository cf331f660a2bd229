import type { Command } from 'commander';
import type * as ImportAdvisories from './import-advisories';
import { urlOption } from './options';

const loaded = () => require('./import-advisories') as typeof ImportAdvisories;

/** `manage advisories`: reference data out of files, where a server can't or shall not fetch them. */
export const advisoriesCommand = (manage: Command): void => {
  manage
    .command('advisories')
    .description('Import what is known of advisories from files: EPSS scores, CISA’s KEV catalogue, aliases of OSV.')
    .option('--epss <file>', 'the daily scores of FIRST, as CSV, plain or gzip')
    .option('--kev <file>', 'the catalogue of Known Exploited Vulnerabilities of CISA, as JSON')
    .option('--osv <files...>', 'records of OSV as JSON: files of one or a list of them, and folders of such files')
    .option('--accept-fewer', 'take a file with fewer than half of the entries that stand')
    .addOption(urlOption().hideHelp())
    .action((options: ImportAdvisories.AdvisoriesOptions) => loaded().importAdvisories(options));
};
