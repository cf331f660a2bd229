import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The package's own file: above `src` in a checkout, two levels above the compiled `src` in a build. */
const packageFile = (folder: string): string => {
  const file = join(folder, 'package.json');
  try {
    readFileSync(file);
    return file;
  } catch (error) {
    if (dirname(folder) === folder) throw error;
    return packageFile(dirname(folder));
  }
};

/** The version of this server. */
export const version = (JSON.parse(readFileSync(packageFile(__dirname), 'utf8')) as { version: string }).version;
