import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Progress } from './progress';

/** How far a report is on its way, as a server or the database tells it. */
export const toldProgress = z.object({
  phase: z.string(),
  bytesRead: z.number(),
  bytesTotal: z.number(),
});

const names: Readonly<Record<string, string>> = {
  QUEUED: 'Waiting',
  CHECKING: 'Checking',
  READING: 'Reading',
  APPLYING: 'Applying',
};

export const showProgress = (bar: Progress, { phase, bytesRead, bytesTotal }: z.infer<typeof toldProgress>): void =>
  bar.follow(names[phase] ?? phase, phase === 'APPLYING' ? bytesTotal : bytesRead, bytesTotal);

const underWay = new Set(['QUEUED', 'RUNNING']);

/** Between looks at a report, in milliseconds: the first comes soon, since most reports are small. */
const [firstLook, laterLooks] = [200, 1_000];

/** Follows a report until it has ended; `read` answers it as it is now. */
export const followReport = async <T extends { readonly state: string; readonly progress?: unknown }>(
  first: T,
  read: () => Promise<T>,
  bar: Progress,
): Promise<T> => {
  const now = { report: first, pause: firstLook };
  while (underWay.has(now.report.state)) {
    const progress = toldProgress.safeParse(now.report.progress);
    if (progress.success) showProgress(bar, progress.data);
    await wait(now.pause);
    now.pause = laterLooks;
    now.report = await read();
  }
  return now.report;
};
