import { answerOf, ask, refusalOf, tokenFor } from './ask-server';
import { extensions, type ExportOptions } from './export-options';
import { writeExport } from './write-export';

/** Writes what a server answers. */
export const exportThere = async (url: string, options: ExportOptions): Promise<void> => {
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
  const request = ask(address, tokenFor(options), 'GET', { accept: '*/*' }).end();
  const response = await answerOf(request, address);
  try {
    if (response.statusCode !== 200) throw await refusalOf(response, 'export');
    // An answer that is cut off ends the pipeline with an error.
    await writeExport(response, output);
  } finally {
    request.destroy();
  }
};
