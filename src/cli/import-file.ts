import { join } from 'node:path';
import { groupTenancy } from '../modules/groups';
import { authorize } from '../modules/access';
import { importReport } from '../modules/imports';
import { showReport, shownReport } from '../modules/imports/api/shown-report';
import { spoolIn } from '../uploads/spool';
import { done } from './failure';
import { showProgress } from './follow-report';
import { namedGroup } from './named-group';
import type { ReportFile } from './report-file';
import type { UploadOptions } from './upload';
import type { ToldReport } from './summary';
import { withDatabase } from './with-database';

/** Imports a report into the database. It is copied first: the file may change while it is read several times. */
export const importFile = (file: ReportFile, options: UploadOptions): Promise<ToldReport> =>
  withDatabase(async ({ env, config }) => {
    const group = await namedGroup(env, options.group);
    authorize(env, 'REPORT_UPLOAD', groupTenancy(group));
    const spool = spoolIn(join(config.dataFolder, 'uploads'), config.limits, env.newId);
    const kept = await spool.keep(file.read(), file.name);
    try {
      file.progress.phase('Importing');
      const report = done(
        await importReport(env, group, {
          file: kept,
          rootNickname: options.root ?? null,
          branch: options.branch ?? null,
          commit: options.commit ?? null,
          dryRun: options.dryRun === true,
          confirmClosing: options.confirmClosing === true,
          format: options.reportFormat ?? null,
          mapping: options.mapping ?? null,
          category: options.category ?? null,
          analysedAt: options.analysedAt ?? null,
          follow: (progress) => showProgress(file.progress, progress),
        }),
      );
      return shownReport.parse(await showReport(env, report));
    } finally {
      await spool.discard(kept);
    }
  });
