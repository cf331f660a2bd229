import { writeFileSync } from 'node:fs';
import { documentFile, documentText } from './current';

writeFileSync(documentFile, documentText());
