import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { concurrently, type CloseEvent, type Command, type ConcurrentlyCommandInput } from 'concurrently';
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
 * Runs commands at the same time; what they print comes one after the other. `begin` may have some wait for others.
 * Answers whether all of them went well.
 */
const together = async (
  given: ConcurrentlyCommandInput[],
  begin: (commands: readonly Command[]) => void,
): Promise<boolean> => {
  const { commands, result } = concurrently(given, { group: true, prefix: 'none' });
  const ends = commands.map(endOf);
  begin(commands);
  try {
    await result;
    return true;
  } catch (error) {
    // Said last, so that nobody has to look for it among what went well.
    (error as readonly CloseEvent[])
      .filter(({ exitCode, killed }) => exitCode !== 0 && !killed)
      .map(({ command: { name }, index }) => ({ name, end: ends[index]?.() ?? '' }))
      // One that waited in vain has nothing to tell.
      .filter(({ end }) => end !== '')
      .forEach(({ name, end }) => {
        process.stderr.write(`\n${name} failed. It ended with:\n${end}\n`);
      });
    return false;
  }
};

/** Runs a part of the tests once a line comes in; without one it ends. */
const whenTold = 'read -r line && npx mocha';

/** Lets parts of the tests begin once there is a build and the texts are in order; ends what goes on for nothing else. */
const beginTests = (code: Command, texts: Command, waiting: readonly Command[]): void => {
  const met = { built: false, inOrder: false };
  const told = { text: '' };
  const beginWhenReady = (): void => {
    if (met.built && met.inOrder) waiting.forEach(({ stdin }) => stdin?.end('begin\n'));
  };
  const waitNoMore = (): void => {
    waiting.forEach(({ stdin }) => stdin?.end());
  };
  const built = code.stdout.subscribe((more) => {
    told.text += more.toString();
    if (!told.text.includes('The build was made.\n')) return;
    built.unsubscribe();
    met.built = true;
    beginWhenReady();
  });
  texts.close.subscribe(({ exitCode }) => {
    met.inOrder = exitCode === 0;
    beginWhenReady();
    if (met.inOrder) return;
    code.kill();
    waitNoMore();
  });
  code.close.subscribe(() => {
    if (!met.built) waitNoMore();
  });
};

/**
 * All that `npm test` checks: the form of the texts; types and lint, by a program that makes the build on its way; and
 * the tests in three parts, one more than a small machine has cores since some of them wait. They share a server.
 */
const check = async (): Promise<0 | 1> => {
  const server = await startPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'integrates-check-'));
  /** Each part has a folder for temporary files of its own: some tests look at what is left in it. */
  const partOf = (part: string): Readonly<Record<string, string>> => {
    const own = join(folder, part);
    mkdirSync(own);
    return { BUILT: 'yes', PART: part, POSTGRES_URL: server.urlOf('postgres'), TMPDIR: own };
  };
  try {
    const went = await together(
      [
        { command: 'npm run -s static:texts', name: 'static:texts' },
        { command: 'npm run -s static:code -- --build && npx mocha', name: 'static:code, tests 3', env: partOf('3') },
        { command: whenTold, name: 'tests 1', env: partOf('1') },
        { command: whenTold, name: 'tests 2', env: partOf('2') },
      ],
      ([texts, code, ...waiting]) => {
        beginTests(code as Command, texts as Command, waiting);
      },
    );
    return went ? 0 : 1;
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
