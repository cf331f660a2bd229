import { spawn } from 'node:child_process';

/** How a program is run: nothing of our own environment reaches it but what stands here. */
export interface Call {
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What it may read from its file descriptor 3. */
  readonly whispered: string;
  readonly seconds: number;
  readonly signal?: AbortSignal;
}

export interface Ended {
  readonly how: 'EXITED' | 'TIMED_OUT' | 'TOO_LARGE' | 'ABORTED' | 'ABSENT';
  readonly code: number | null;
  readonly output: string;
  /** What it said on standard error: for telling failures apart, never for showing. */
  readonly said: string;
}

const mostOutput = 1024 * 1024;
const mostSaid = 64 * 1024;

/** Runs git, and ends it with all that it started when it takes too long or says too much. */
export const runGit = ({ args, folder, environment, whispered, seconds, signal }: Call): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn('git', args, {
      cwd: folder,
      env: environment,
      // A group of its own: git starts helpers, and all of them are ended together.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const state: { how: Ended['how']; output: Buffer[]; said: Buffer[]; bytes: number; saidBytes: number } = {
      how: 'EXITED',
      output: [],
      said: [],
      bytes: 0,
      saidBytes: 0,
    };
    const end = (how: Ended['how']): void => {
      if (state.how === 'EXITED') state.how = how;
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended already.
      }
    };
    const timer = setTimeout(() => end('TIMED_OUT'), seconds * 1000);
    const abort = (): void => end('ABORTED');
    signal?.addEventListener('abort', abort);
    const [, stdout, stderr, pipe] = child.stdio;
    stdout?.on('data', (chunk: Buffer) => {
      state.bytes += chunk.length;
      if (state.bytes > mostOutput) end('TOO_LARGE');
      else state.output.push(chunk);
    });
    stderr?.on('data', (chunk: Buffer) => {
      if (state.saidBytes < mostSaid) state.said.push(chunk);
      state.saidBytes += chunk.length;
    });
    const whisper = pipe as NodeJS.WritableStream;
    // A program that never asks for it closes the pipe.
    whisper.on('error', () => undefined);
    whisper.end(whispered);
    const stop = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    child.once('error', (error: NodeJS.ErrnoException) => {
      stop();
      if (error.code === 'ENOENT') resolve({ how: 'ABSENT', code: null, output: '', said: '' });
      else reject(error);
    });
    child.once('close', (code) => {
      stop();
      const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8');
      resolve({ how: state.how, code, output: text(state.output), said: text(state.said) });
    });
    if (signal?.aborted === true) abort();
  });
