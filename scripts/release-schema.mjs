// Keeps the contract as it is released: later changes are compared with it, so that none breaks a client unannounced.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const schema = readFileSync('generated/schema.graphql', 'utf8');

mkdirSync('generated/released', { recursive: true });
writeFileSync('generated/released/schema.graphql', `# The contract of version ${version}, as released.\n\n${schema}`);
copyFileSync('generated/openapi.json', 'generated/released/openapi.json');
console.log(`Released the contract of version ${version}.`);
