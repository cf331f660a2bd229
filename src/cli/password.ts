import { utf8 } from '../kernel/utf8';
import { WrongUsage } from './failure';

/** More than any password has; what is longer is no password but a file by mistake. */
const maximumBytes = 4096;

/** Reads a password from standard input: a whole line or file, without the line's end. */
export const readPassword = async (): Promise<string> => {
  if (process.stdin.isTTY) process.stderr.write('Type the password, then Enter and Ctrl-D:\n');
  const chunks: Buffer[] = [];
  const size = { bytes: 0 };
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size.bytes += chunk.length;
    if (size.bytes > maximumBytes) throw new WrongUsage('Standard input holds more than a password.');
    chunks.push(chunk);
  }
  const text = utf8(Buffer.concat(chunks));
  if (text === undefined) throw new WrongUsage('Standard input is no valid UTF-8.');
  return text.replace(/\r?\n$/, '');
};
