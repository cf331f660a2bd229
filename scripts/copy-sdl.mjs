// Puts the schema and the package file beside the compiled code, which reads them there.
import { cpSync, rmSync } from 'node:fs';

rmSync('dist/graphql', { recursive: true, force: true });
cpSync('graphql', 'dist/graphql', { recursive: true });
