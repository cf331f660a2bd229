// Compiles the tests beside the program's build, in `dist`: `npm test` runs them there, on what is shipped. It takes
// them two seconds, where each process that runs them would compile them and the program once more.
import { build } from 'esbuild';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

rmSync('dist/test', { recursive: true, force: true });
await build({
  entryPoints: ['test/**/*.ts', 'bench/**/*.ts'],
  outdir: 'dist',
  outbase: '.',
  format: 'cjs',
  platform: 'node',
  logLevel: 'warning',
});
// What they read beside themselves.
const beside = readdirSync('test', { recursive: true }).filter(
  (file) => /\.c?js(on)?$/.test(file) && !file.startsWith('fixtures'),
);
[...beside.map((file) => join('test', file)), 'generated/openapi.json'].forEach((file) => {
  cpSync(file, join('dist', file));
});
