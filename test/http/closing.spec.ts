import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { startProgram } from '../support/process';

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
    const running = await startProgram(dataFolder);
    try {
      const body = '{"query":"{ version }"}';
      const head = `POST /api HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
      const idle = await opened(running.port);
      idle.socket.write(head + body);
      await once(idle.socket, 'data');
      const begun = await opened(running.port);
      begun.socket.write(head + body.slice(0, 5));
      await pause(200);
      const told = performance.now();
      const ended = running.end('SIGTERM');
      await pause(300);
      const refused = connect(running.port, '127.0.0.1');
      const [error] = (await once(refused, 'error')) as [Error & { code: string }];
      expect(error.code).to.equal('ECONNREFUSED');
      begun.socket.write(body.slice(5));
      const code = await ended;
      expect(begun.text())
        .to.match(/^HTTP\/1\.1 200 /)

        .and.contain('"version"');
      expect(code).to.equal(0);
      expect(performance.now() - told).to.be.below(3_000);
    } finally {
      await running.end('SIGKILL');
      rmSync(dataFolder, { recursive: true, force: true });
    }
  });
});
