import { Readable } from 'node:stream';
import { buildApplication } from '../application';
import { exportVulnerabilities } from '../modules/vulnerability-files';
import { askedOf } from '../modules/vulnerability-files/api/export-query';
import { filterReader } from '../vulnerability-filter';
import type { ExportOptions } from './export-options';
import { namedGroup } from './named-group';
import { withDatabase } from './with-database';
import { writeExport } from './write-export';

/** Writes what the database holds. */
export const exportHere = ({ group: name, format, root, filter, output }: ExportOptions): Promise<void> =>
  withDatabase(async ({ env }) => {
    const group = await namedGroup(env, name);
    const wanted = { root: root && [...root], filter, severityScoreMin: undefined, severityScoreMax: undefined };
    const asked = await askedOf(
      env,
      group,
      wanted,
      filterReader(() => buildApplication().schema),
    );
    const text = exportVulnerabilities(format, { ...asked, env, group, inTurn: (work) => work() });
    await writeExport(Readable.from(text, { objectMode: false }), output);
  });
