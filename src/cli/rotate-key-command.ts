import type { Command } from 'commander';
import { urlOption } from './options';
import type * as RotateKey from './rotate-key';

const loaded = () => require('./rotate-key') as typeof RotateKey;

/** `manage rotate-session-key`: a new key for sessions. */
export const rotateKeyCommand = (manage: Command): void => {
  manage
    .command('rotate-session-key')
    .description('Make a new key for sessions. It signs two minutes later; older ones verify until their sessions end.')
    .option('--end-sessions', 'the key was stolen: take the older ones out and end all sessions, now')
    .addOption(urlOption().hideHelp())
    .action((options: RotateKey.RotateKeyOptions) => loaded().rotateKey(options));
};
