import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Each of mocha's workers has a folder for temporary files of its own: some tests look at what is left in it.
const { MOCHA_WORKER_ID: worker } = process.env;
if (worker !== undefined) process.env['TMPDIR'] = mkdtempSync(join(tmpdir(), `integrates-worker-${worker}-`));
