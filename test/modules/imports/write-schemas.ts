import { writeFileSync } from 'node:fs';
import { publishedSchema, schemaNames } from '../../../src/modules/imports';

for (const name of schemaNames) writeFileSync(`docs/schemas/${name}.json`, JSON.stringify(publishedSchema(name)));
