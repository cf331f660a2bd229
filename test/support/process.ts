import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { programOf } from './program';

/** The program as users start it. */
export interface Running {
  readonly process: ChildProcess;
  readonly port: number;
  /** What it has written to standard output and standard error until now. */
  readonly said: () => string;
  /** Ends it, unless it has ended; answers its exit code, or the signal. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals>;
}

/** Rate limits that tests of other things don't reach. */
export const unhurried = { RATE_LIMIT_ANONYMOUS: '1000000', RATE_LIMIT_SIGNED_IN: '1000000' } as const;

export const program = programOf('src/main.ts');

/** Starts the program on a free port, with its data in a folder. */
export const startProgram = async (
  dataFolder: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Running> => {
  const started = spawn(process.execPath, program, {
    env: {
      ...process.env,
      DATA_DIR: dataFolder,
      PORT: '0',
      LOG_LEVEL: 'info',
      CLONING: 'off',
      ...unhurried,
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(started, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const said = { text: '' };
  const port = await new Promise<number>((resolve, reject) => {
    started.once('exit', (code) => reject(new Error(`ended with ${code}: ${said.text}`)));
    [started.stdout, started.stderr].forEach((stream) =>
      stream.on('data', (chunk: Buffer) => {
        said.text += String(chunk);
        const found = /answers at http:\/\/127\.0\.0\.1:(\d+)/.exec(said.text)?.[1];
        if (found !== undefined) resolve(Number(found));
      }),
    );
  });
  return {
    process: started,
    port,
    said: () => said.text,
    end: async (signal) => {
      if (started.exitCode === null && started.signalCode === null) started.kill(signal);
      const [code, by] = await ended;
      return code ?? by ?? 'SIGKILL';
    },
  };
};
