import { oneAtATime } from '../../../../src/kernel/one-at-a-time';
import { stopDriving, type Report } from '../../../../src/modules/imports';
import type { Imports, UploadOptions } from '../apply/imports';

/** Uploads a report that nobody works on: however slow the upload is, nothing was applied before this process stops. */
export const queuedOnly = async (imports: Imports, document: string, options: UploadOptions = {}): Promise<Report> => {
  const held: { end?: () => void } = {};
  const turn = oneAtATime(imports.world.root.id, () => new Promise<void>((resolve) => (held.end = resolve)));
  const report = await imports.upload(document, { ...options, patience: 0 });
  const stopped = stopDriving();
  held.end?.();
  await Promise.all([turn, stopped]);
  return report;
};
