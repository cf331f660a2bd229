import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';

/** A JSON file that tells what columns or properties of a report mean. */
export const readMapping = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new InvalidArgumentError(
      error instanceof SyntaxError ? `${path} is no JSON: ${error.message}.` : `${path} cannot be read.`,
    );
  }
};
