import type * as CliProgress from 'cli-progress';

/** How far a long command has come, shown on standard error when that is a terminal. */
export interface Progress {
  readonly advance: (by: number) => void;
  readonly phase: (name: string) => void;
  /** Shows another task: how much of it is done, and of how much. */
  readonly follow: (name: string, done: number, total: number) => void;
  readonly stop: () => void;
}

const nothing = (): void => undefined;
const invisible: Progress = { advance: nothing, phase: nothing, follow: nothing, stop: nothing };

const units = { MB: 1024 * 1024, rows: 1 } as const;

/** Starts a bar; `total` is in bytes for MB, and null when nobody knows. */
export const startProgress = (phase: string, unit: keyof typeof units, total: number | null): Progress => {
  if (!process.stderr.isTTY || total === null) return invisible;
  const { SingleBar } = require('cli-progress') as typeof CliProgress;
  const scale = units[unit];
  // Up, since a small file is not nothing: 0.1 MB at least.
  const shown = (total: number): number => Math.ceil((total / scale) * 10) / 10;
  const bar = new SingleBar({
    stream: process.stderr,
    format: `{phase} {bar} {percentage} % of {total} ${unit}, {duration_formatted}`,
    clearOnComplete: true,
    gracefulExit: false,
    hideCursor: null,
    formatValue: (value, _, type) => String(type === 'total' ? shown(value) : value),
  });
  const at = { value: 0 };
  bar.start(total, 0, { phase });
  return {
    advance: (by) => {
      at.value += by;
      bar.update(Math.min(at.value, total));
    },
    phase: (name) => {
      bar.update({ phase: name });
    },
    follow: (name, done, all) => {
      bar.setTotal(all);
      bar.update(done, { phase: name });
    },
    stop: () => {
      bar.stop();
    },
  };
};

/** Runs work and takes its bar away, whatever comes of it. */
export const finished = async <T>(progress: Progress, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } finally {
    progress.stop();
  }
};
