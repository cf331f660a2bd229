// Puts beside the compiled code what it reads there: the schema and the demo's reports. Marks the build as made.
import { cpSync, rmSync, writeFileSync } from 'node:fs';

const copied = ['graphql', 'src/cli/demo'];

copied.forEach((folder) => {
  rmSync(`dist/${folder}`, { recursive: true, force: true });
  cpSync(folder, `dist/${folder}`, { recursive: true });
});
writeFileSync('dist/built', '');
