import type { Command } from 'commander';
import { rotateSessionKey } from '../keys';
import { revokeEverySession } from '../modules/auth';
import { CommandFailure } from './failure';
import { needsDatabase, urlOption, type ServerOptions } from './options';
import { withDatabase } from './with-database';

interface Options extends ServerOptions {
  readonly endSessions?: true;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const rotate = async (options: Options): Promise<void> => {
  needsDatabase(options, 'A server rotates no keys.');
  const atOnce = options.endSessions === true;
  await withDatabase(async ({ env, config }) => {
    const file = config.sessionKeyFile;
    const rotated = await rotateSessionKey(file, env.now(), { atOnce }).catch((error: unknown) => {
      throw new CommandFailure(`The key in ${file} was not rotated: ${String(error)}`);
    });
    print(`The new key in ${file} signs from ${rotated.signsFrom} on; older keys that still verify: ${rotated.older}.`);
    if (atOnce) print(`Ended ${await revokeEverySession(env)} sessions.`);
  });
};

/** `manage rotate-session-key`: a new key for sessions. */
export const rotateKeyCommand = (manage: Command): void => {
  manage
    .command('rotate-session-key')
    .description('Make a new key for sessions. It signs two minutes later; older ones verify until their sessions end.')
    .option('--end-sessions', 'the key was stolen: take the older ones out and end all sessions, now')
    .addOption(urlOption().hideHelp())
    .action(rotate);
};
