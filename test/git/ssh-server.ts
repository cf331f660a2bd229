import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { opensshKey } from '../modules/credentials/ssh-keys';

const sshd = '/usr/sbin/sshd';

/** What to print when there is no ssh server to test with. */
export const noSshd = `Skipped: no ssh server at ${sshd} (Debian: openssh-server).`;

export interface SshGit {
  readonly port: number;
  readonly user: string;
  /** The key of the host, as known_hosts has it behind the name. */
  readonly hostKey: string;
  readonly close: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** A real ssh server on loopback that lets one key in; undefined where none is installed. */
export const startSshGit = async (folder: string, authorized: string): Promise<SshGit | undefined> => {
  if (!existsSync(sshd)) return undefined;
  // The user may also be root, whose ssh servers want a folder to give rights up in.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const port = await freePort();
  const { privateKey, publicKey } = opensshKey();
  const file = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content, { mode: 0o600 });
    chmodSync(path, 0o600);
    return path;
  };
  const config = file(
    `sshd-${port}.conf`,
    [
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${file(`host-${port}`, privateKey)}`,
      `AuthorizedKeysFile ${file(`authorized-${port}`, `${authorized}\n`)}`,
      'StrictModes no',
      'UsePAM no',
      'PermitRootLogin prohibit-password',
      'PasswordAuthentication no',
      `PidFile ${join(folder, `sshd-${port}.pid`)}`,
      '',
    ].join('\n'),
  );
  const server = spawn(sshd, ['-D', '-e', '-f', config], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
  });
  for (let tries = 0; tries < 100 && !(await answers(port)); tries += 1) await wait(50);
  return {
    port,
    user: userInfo().username,
    hostKey: publicKey.split(' ').slice(0, 2).join(' '),
    close: async () => {
      server.kill('SIGKILL');
      await ended;
    },
  };
};
