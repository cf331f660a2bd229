import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { concurrently, type CloseEvent, type Command } from 'concurrently';
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

/**
 * All that `npm test` checks: what can be told without running anything beside the tests, and these in three parts, one
 * more than a small machine has cores since some of them wait. They share a PostgreSQL server and the build that their
 * processes run; what they print comes one after the other.
 */
const check = async (): Promise<0 | 1> => {
  execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
  const server = await startPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'integrates-check-'));
  /** Each part has a folder for temporary files of its own: some tests look at what is left in it. */
  const partOf = (part: string): Readonly<Record<string, string>> => {
    const own = join(folder, part);
    mkdirSync(own);
    return { BUILT: 'yes', PART: part, POSTGRES_URL: server.urlOf('postgres'), TMPDIR: own };
  };
  const { commands, result } = concurrently(
    [
      { command: 'npm run -s static && npx mocha', name: 'static, tests 3', env: partOf('3') },
      { command: 'npx mocha', name: 'tests 1', env: partOf('1') },
      { command: 'npx mocha', name: 'tests 2', env: partOf('2') },
    ],
    { group: true, prefix: 'none' },
  );
  const ends = commands.map(endOf);
  try {
    await result;
    return 0;
  } catch (error) {
    // Said last, so that nobody has to look for it among what went well.
    (error as readonly CloseEvent[])
      .filter(({ exitCode }) => exitCode !== 0)
      .forEach(({ command: { name }, index }) => {
        process.stderr.write(`\n${name} failed. It ended with:\n${ends[index]?.() ?? ''}\n`);
      });
    return 1;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
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
