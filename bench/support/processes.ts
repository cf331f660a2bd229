import { fork, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { asStarted, type Environment } from './as-started';

/** A server in a process of its own. */
export interface Running {
  readonly url: string;
  /** Resident memory in bytes; 0 where the system does not tell. */
  readonly memory: () => number;
  /** The most resident memory so far, in bytes; 0 where the system does not tell. */
  readonly peak: () => number;
  /** From now on, `peak` tells the most since now; where the system can't, the most so far. */
  readonly forgetPeak: () => void;
  /** Processor time used so far by all its threads, in milliseconds; 0 where the system does not tell. */
  readonly processor: () => number;
  readonly stop: () => Promise<void>;
}

const startMilliseconds = 120_000;
/** The clock ticks of /proc/<pid>/stat: 100 a second on all architectures of Linux that Node runs on. */
const tick = 10;

const told = (pid: number | undefined, file: 'status' | 'stat'): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
};

/** A figure of proc(5)'s status, in bytes. */
const memoryOf = (pid: number | undefined, figure: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${figure}:\\s+(\\d+)`).exec(told(pid, 'status'))?.[1] ?? 0) * 1024;

/** As proc(5) has it of clear_refs. */
const forgetPeakOf = (pid: number | undefined): void => {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Elsewhere than on Linux nothing is told at all.
  }
};

/** utime and stime, the 14th and 15th field of proc(5)'s stat; the name in front of them may hold spaces. */
const processorOf = (pid: number | undefined): number => {
  const fields = told(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * tick;
};

const children = new Set<ChildProcess>();
// Whatever ends this process ends its servers.
process.once('exit', () => children.forEach((child) => child.kill()));

const running = async (child: ChildProcess, listening: Promise<string>): Promise<Running> => {
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const failed = ended.then(() => Promise.reject(new Error(`${child.spawnargs.join(' ')} ended before it listened`)));
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('a server did not start within two minutes')), startMilliseconds).unref(),
  );
  failed.catch(() => undefined);
  children.add(child);
  void ended.then(() => children.delete(child));
  const url = await Promise.race([listening, failed, late]);
  return {
    url,
    memory: () => memoryOf(child.pid, 'VmRSS'),
    peak: () => memoryOf(child.pid, 'VmHWM'),
    forgetPeak: () => forgetPeakOf(child.pid),
    processor: () => processorOf(child.pid),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};

/** Starts a Node script that sends `{ url }` when it listens. */
export const startScript = (file: string, args: readonly string[], environment: Environment = {}): Promise<Running> => {
  const child = fork(file, [...args], {
    env: { ...process.env, ...asStarted, ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const listening = new Promise<string>((resolve) => {
    child.once('message', ({ url }: { url: string }) => resolve(url));
  });
  return running(child, listening);
};

/** Starts the built program as users do; its log goes nowhere. */
export const startProgram = (file: string, environment: Environment): Promise<Running> => {
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, ...asStarted, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const listening = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const url = /answers at (http:\S+)\/api/.exec(chunk.toString())?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  return running(child, listening);
};
