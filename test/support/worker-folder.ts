import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Each of mocha's workers has a folder for temporary files of its own: some tests look at what is left in it.
const { MOCHA_WORKER_ID: worker } = process.env;
if (worker !== undefined) {
  const folder = mkdtempSync(join(tmpdir(), `integrates-worker-${worker}-`));
  // An embedded PostgreSQL that root starts runs as another user, who reads a file of it.
  chmodSync(folder, 0o711);
  process.env['TMPDIR'] = folder;
}
