import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { concurrently, type CloseEvent, type Command, type ConcurrentlyCommandInput } from 'concurrently';
import { makePassingFolder } from './passing-folder';
import { startPostgres } from './postgres';

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

/** The tests in three parts, one more than a small machine has cores since some of them wait. They share a server. */
const testedInParts = async (): Promise<boolean> => {
  const server = await startPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'integrates-check-'));
  const passing = makePassingFolder();
  /** Each part has a folder for temporary files of its own: some tests look at what is left in it. */
  const partOf = (part: string): Readonly<Record<string, string>> => {
    const own = join(folder, part);
    mkdirSync(own);
    return {
      BUILT: 'yes',
      PART: part,
      POSTGRES_URL: server.urlOf('postgres'),
      POSTGRES_PASSING: server.passing ? 'yes' : 'no',
      PASSING_FOLDER: passing,
      TMPDIR: own,
    };
  };
  try {
    return await together([
      { command: 'npm run -s static:code && npx mocha', name: 'static:code, tests 3', env: partOf('3') },
      { command: 'npx mocha', name: 'tests 1', env: partOf('1') },
      { command: 'npx mocha', name: 'tests 2', env: partOf('2') },
    ]);
  } finally {
    await server.stop();
    [folder, passing].forEach((each) => rmSync(each, { recursive: true, force: true }));
  }
};

/**
 * All that `npm test` checks: first what takes a core each, the build that processes of the tests run and the form of
 * the texts, then what can be told of the code without running it beside the tests.
 */
const check = async (): Promise<0 | 1> => {
  const begun = await together([
    { command: 'npm run -s build && node scripts/build-tests.mjs', name: 'build' },
    { command: 'npm run -s static:texts', name: 'static:texts' },
  ]);
  return begun && (await testedInParts()) ? 0 : 1;
};

// Said aloud: the package that brings PostgreSQL ends the process with 0 once it has nothing to do, whatever its exit code.
void check().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
