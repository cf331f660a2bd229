import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { concurrently, type CloseEvent, type Command, type ConcurrentlyCommandInput } from 'concurrently';
import { passingFolder } from './passing-folder';
import { startPostgres, type PostgresServer } from './postgres';

/** So much of what a part printed last is shown once more when it fails, in characters: mocha tells there what failed. */
const shownAgain = 8_000;

/** What a command printed last. */
const endOf = ({ stdout, stderr }: Command): (() => string) => {
  const kept = { text: '' };
  const keep = (more: Buffer): void => {
    kept.text = (kept.text + more.toString()).slice(-shownAgain);
  };
  stdout.subscribe(keep);
  stderr.subscribe(keep);
  return () => kept.text;
};

/** Runs commands at the same time; what they print comes one after the other. Answers whether all of them went well. */
const together = async (given: ConcurrentlyCommandInput[]): Promise<boolean> => {
  const { commands, result } = concurrently(given, { group: true, prefix: 'none' });
  const ends = commands.map(endOf);
  try {
    await result;
    return true;
  } catch (error) {
    // Said last, so that nobody has to look for it among what went well.
    (error as readonly CloseEvent[])
      .filter(({ exitCode }) => exitCode !== 0)
      .forEach(({ command: { name }, index }) => {
        process.stderr.write(`\n${name} failed. It ended with:\n${ends[index]?.() ?? ''}\n`);
      });
    return false;
  }
};

const built = (): Promise<boolean> =>
  together([{ command: 'npm run -s build && node scripts/build-tests.mjs', name: 'build' }]);

/** The tests, and beside them what can be told of the code without running it. */
const tested = (server: PostgresServer): Promise<boolean> => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-check-'));
  const { path: passing } = passingFolder();
  const env = {
    BUILT: 'yes',
    WHOLE: 'yes',
    POSTGRES_URL: server.urlOf('postgres'),
    POSTGRES_PLACE: server.place,
    PASSING_FOLDER: passing,
    TMPDIR: folder,
  };
  // However it ends: what stands in memory would stay there.
  process.once('exit', () => [folder, passing].forEach((each) => rmSync(each, { recursive: true, force: true })));
  return together([
    { command: 'npm run -s static', name: 'static' },
    { command: 'npx mocha', name: 'tests', env },
  ]);
};

/** All that `npm test` checks: the build, on which the tests run, and beside it the start of a server for all of them. */
const check = async (): Promise<0 | 1> => {
  const [begun, server] = await Promise.all([built(), startPostgres()]);
  try {
    return begun && (await tested(server)) ? 0 : 1;
  } finally {
    await server.stop();
  }
};

// Said aloud: the package that brings PostgreSQL ends the process with 0 once it has nothing to do, whatever its exit code.
void check().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
