import { counted } from '../kernel/amounts';
import { rotateSessionKey } from '../keys';
import { revokeEverySession } from '../modules/auth';
import { CommandFailure } from './failure';
import { needsDatabase, type ServerOptions } from './options';
import { withDatabase } from './with-database';

export interface RotateKeyOptions extends ServerOptions {
  readonly endSessions?: true;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Makes a new key for sessions, and prints from when on it signs. */
export const rotateKey = async (options: RotateKeyOptions): Promise<void> => {
  needsDatabase(options, 'A server rotates no keys.');
  const atOnce = options.endSessions === true;
  await withDatabase(async ({ env, config }) => {
    const file = config.sessionKeyFile;
    const rotated = await rotateSessionKey(file, env.now(), { atOnce }).catch((error: unknown) => {
      throw new CommandFailure(`The key in ${file} was not rotated: ${String(error)}`);
    });
    print(`The new key in ${file} signs from ${rotated.signsFrom} on; older keys that still verify: ${rotated.older}.`);
    if (atOnce) print(`Ended ${counted(await revokeEverySession(env), 'session')}.`);
  });
};
