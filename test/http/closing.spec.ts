import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';

interface Running {
  readonly process: ChildProcess;
  readonly port: number;
}

const start = async (dataFolder: string): Promise<Running> => {
  const started = spawn(process.execPath, ['--require', 'tsx/cjs', 'src/main.ts'], {
    cwd: join(__dirname, '../..'),
    env: { ...process.env, DATA_DIR: dataFolder, PORT: '0', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
  return { process: started, port };
};

const opened = async (port: number): Promise<{ socket: Socket; text: () => string }> => {
  const chunks: Buffer[] = [];
  const socket = connect(port, '127.0.0.1');
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return { socket, text: () => Buffer.concat(chunks).toString() };
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a process that is told to end', () => {
  it('answers what has begun, takes nothing new, and ends well', async function () {
    this.timeout(60_000);
    const dataFolder = mkdtempSync(join(tmpdir(), 'integrates-closing-'));
    const running = await start(dataFolder);
    try {
      const body = '{"query":"{ version }"}';
      const head = `POST /api HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
      const idle = await opened(running.port);
      idle.socket.write(head + body);
      await once(idle.socket, 'data');
      const begun = await opened(running.port);
      begun.socket.write(head + body.slice(0, 5));
      await pause(200);
      const ended = once(running.process, 'exit');
      const told = performance.now();
      running.process.kill('SIGTERM');
      await pause(300);
      const refused = connect(running.port, '127.0.0.1');
      const [error] = (await once(refused, 'error')) as [Error & { code: string }];
      expect(error.code).to.equal('ECONNREFUSED');
      begun.socket.write(body.slice(5));
      const [code] = (await ended) as [number];
      expect(begun.text())
        .to.match(/^HTTP\/1\.1 200 /)

        .and.contain('"version"');
      expect(code).to.equal(0);
      expect(performance.now() - told).to.be.below(3_000);
    } finally {
      running.process.kill('SIGKILL');
      rmSync(dataFolder, { recursive: true, force: true });
    }
  });
});
