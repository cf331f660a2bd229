import { execFileSync } from 'node:child_process';
import { concurrently } from 'concurrently';
import { startPostgres } from './postgres';

/**
 * All that `npm test` checks: what can be told without running anything beside the tests, and these in two halves, one
 * for each core of a small machine. They share a PostgreSQL server and the build that their processes run; what they
 * print comes one after the other.
 */
const check = async (): Promise<void> => {
  execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
  const server = await startPostgres();
  const env = { ...process.env, BUILT: 'yes', POSTGRES_URL: server.urlOf('postgres') };
  const { result } = concurrently(
    [
      { command: 'npm run -s static', name: 'static' },
      { command: 'npx mocha', name: 'tests 1', env: { ...env, PART: '1' } },
      { command: 'npx mocha', name: 'tests 2', env: { ...env, PART: '2' } },
    ],
    { group: true, prefix: 'none', killOthersOn: ['failure'] },
  );
  try {
    await result;
  } catch {
    process.exitCode = 1;
  } finally {
    await server.stop();
  }
};

void check();
